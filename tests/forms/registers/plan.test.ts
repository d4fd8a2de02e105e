/** What holds of every worksheet beside the LKE, whatever it is about. */
import { areaOf, partsOf } from '../../../src/sheet/range';
import { editions } from '../../../src/rules';
import { edition90 } from '../../editions';
import type { Edition } from '../../../src/rules/schema';
import { REGISTER_IDS, registers, registerTitle, type RegisterId } from '../../../src/forms/registers';
import { HEADING_ROW } from '../../../src/forms/registers/fields';
import type { Language } from '../../../src/texts';
import type { SheetPlan, WorkbookPlan } from '../../../src/sheet/plan';
import { sheetIn } from '../../../src/sheet/address';
import madeUp from '../../fixtures/zi-0-2030.json';

const identity = { unit: '=HYPERLINK("http://x")', body: '+Instansi', year: 2026 };
const cases = REGISTER_IDS.flatMap((id) => (['id', 'en'] as Language[]).map((language) => [id, language] as const));
const plans = new Map(
  cases.map(([id, language]) => [`${id} ${language}`, registers[id].build(undefined, identity, [], language)]),
);
const planOf = (id: RegisterId, language: Language) => plans.get(`${id} ${language}`)!;

/** Functions of Excel 2010, none of them volatile but TODAY. */
const KNOWN = new Set(
  (
    'ABS COUNT COUNTA COUNTIF COUNTIFS FIXED IF IFERROR INDEX INT ISBLANK ISERROR ISNUMBER LEN LOOKUP MAX MIN MOD OR REPT ' +
    'ROUND SEARCH SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TODAY TRIM'
  ).split(' '),
);
const LONGEST_FORMULA = 8192;

interface Found {
  sheet: SheetPlan;
  row: number;
  column: number;
  f: string;
}
const formulasOf = (plan: WorkbookPlan): Found[] =>
  plan.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell !== null && typeof cell === 'object' ? [{ sheet, row, column, f: cell.f }] : [])),
    ),
  );
const withoutTexts = (f: string) => f.replace(/"(?:[^"]|"")*"/g, '""');
const functionsIn = (f: string) => [...withoutTexts(f).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name!);

/** Every address that is styled, validated or coloured. */
const rangesOf = (sheet: SheetPlan) => [
  ...sheet.styles.map(({ range }) => range),
  ...sheet.validations.map(({ range }) => range),
  ...sheet.conditionals.map(({ range }) => range),
  ...(sheet.merges ?? []),
  ...(sheet.print?.area ? [sheet.print.area] : []),
];

/** The cells that stay open, as row and column. */
function openCells(sheet: SheetPlan): Set<string> {
  const open = new Set<string>();
  for (const { range, style } of sheet.styles)
    if (style.locked !== undefined)
      for (const { top, left, bottom, right } of partsOf(range).map(areaOf))
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) open[style.locked ? 'delete' : 'add'](`${row - 1} ${column - 1}`);
  return open;
}

test('the table lists every worksheet by its own id and title', () => {
  for (const id of REGISTER_IDS) {
    expect(registers[id]).toMatchObject({ id, title: registerTitle(id) });
    expect(registerTitle(id, 'en')).not.toBe(registerTitle(id));
  }
});

describe.each(cases)('%s in %s', (id, language) => {
  const plan = planOf(id, language);
  const [summary, table] = plan.sheets as [SheetPlan, SheetPlan];

  test('names its sheets as Excel allows, and shows the table', () => {
    const names = plan.sheets.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(plan.activate).toBe(table.name);
  });

  test('has rows as long as its columns, hidden helpers last', () => {
    for (const { cells, columns } of plan.sheets) {
      expect([...new Set(cells.map((row) => row.length))]).toEqual([columns.length]);
      const hidden = columns.map((column) => Boolean(column.hidden));
      expect(hidden).toEqual([...hidden].sort((a, b) => Number(a) - Number(b)));
    }
  });

  test('computes with functions of old Excel only, of which TODAY alone is volatile and stands once', () => {
    const used = formulasOf(plan).flatMap(({ f }) => functionsIn(f));
    expect(used.filter((name) => !KNOWN.has(name))).toEqual([]);
    expect(used.filter((name) => name === 'TODAY')).toHaveLength(id === 'rencana-aksi' ? 1 : 0);
  });

  test('has formulas that Excel takes: short enough, to sheets that are there', () => {
    const names = plan.sheets.map(({ name }) => name);
    const isRefused = ({ f }: { f: string }): boolean => {
      const other = sheetIn(withoutTexts(f));
      return !/^=[^=]/.test(f) || f.length > LONGEST_FORMULA || (other !== undefined && !names.includes(other));
    };
    expect(formulasOf(plan).filter(isRefused)).toEqual([]);
  });

  test('bounds every range', () => {
    for (const sheet of plan.sheets)
      for (const range of rangesOf(sheet).flatMap(partsOf)) {
        const { bottom, right } = areaOf(range);
        expect([range, bottom <= sheet.cells.length, right <= sheet.columns.length]).toEqual([range, true, true]);
      }
  });

  test('asks and refuses within the limits of Excel', () => {
    for (const { prompt, error, rule } of plan.sheets.flatMap(({ validations }) => validations)) {
      for (const { title, text } of [prompt, error].flatMap((said) => (said ? [said] : []))) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(text.length).toBeLessThanOrEqual(255);
        expect(title.length * text.length).toBeGreaterThan(0);
      }
      if (rule.kind !== 'any') expect(error).toBeDefined();
    }
  });

  test('takes every drop-down from a name, and every name from cells that all say something', () => {
    const names = new Map(plan.names.map(({ name, formula }) => [name, formula]));
    const sources = plan.sheets
      .flatMap(({ validations }) => validations)
      .flatMap(({ rule }) => (rule.kind === 'list' ? [rule.source] : []));
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      const formula = names.get(source.replace(/^=/, ''))!;
      const lists = plan.sheets.find(({ name }) => name === sheetIn(formula))!;
      const { top, left, bottom } = areaOf(formula.slice(formula.indexOf('!') + 1));
      const items = lists.cells.slice(top - 1, bottom).map((row) => row[left - 1]);
      expect(items.every((item) => typeof item === 'string' && item.trim() !== '')).toBe(true);
    }
  });

  test('protects every sheet, and opens only cells to fill', () => {
    for (const sheet of plan.sheets) {
      expect(sheet.protect).toBe(true);
      const open = openCells(sheet);
      const computed = formulasOf(plan).filter((found) => found.sheet === sheet);
      expect(computed.filter(({ row, column }) => open.has(`${row} ${column}`)).map(({ f }) => f)).toEqual([]);
      const rows = (top: number, bottom: number): number[] => Array.from({ length: bottom - top + 1 }, (_, n) => top - 1 + n);
      const isShut = ({ range }: { range: string }): boolean =>
        partsOf(range)
          .map(areaOf)
          .some(({ top, left, bottom }) => rows(top, bottom).some((row) => !open.has(`${row} ${left - 1}`)));
      expect(sheet.validations.filter(isShut)).toEqual([]);
    }
    expect(openCells(table).size).toBeGreaterThan(200);
  });

  test('prints on A4 across, its headings on every page', () => {
    for (const sheet of plan.sheets.filter(({ hidden }) => !hidden)) {
      expect(sheet.print).toMatchObject({ landscape: true, footer: expect.stringContaining('&P') });
      expect(areaOf(sheet.print!.area!).right).toBe(sheet.columns.filter(({ hidden }) => !hidden).length);
    }
    expect(table.print!.titleRows).toBe(`$${HEADING_ROW}:$${HEADING_ROW + 1}`);
    expect(table.freeze!.rows).toBe(HEADING_ROW + 1);
  });

  test('leaves what people typed a text, whatever it begins with', () => {
    const typed = summary.cells.flat().filter((cell) => cell === identity.unit || cell === identity.body);
    expect(typed).toHaveLength(2);
  });

  test('leaves no place of a sentence unfilled', () => {
    const said = plan.sheets.flatMap(({ cells, validations }) => [
      ...cells.flat().map((cell) => (cell !== null && typeof cell === 'object' ? cell.f : cell)),
      ...validations.flatMap(({ prompt, error }) => [prompt?.text, error?.text]),
    ]);
    expect(said.filter((text) => typeof text === 'string' && /\{\w+\}|undefined|NaN/.test(text))).toEqual([]);
  });

  test('says its own words in its own language', () => {
    const other = planOf(id, language === 'id' ? 'en' : 'id').sheets[1]!;
    const headings = table.cells[HEADING_ROW]!.filter((_, column) => !table.columns[column]!.hidden);
    const same = headings.filter((heading, column) => heading === other.cells[HEADING_ROW]![column]);
    expect(
      same.every((heading) => ['No', '%', 'Status', 'Target', 'IKU/IKK', 'Presence of mind'].includes(String(heading))),
    ).toBe(true);
  });

  test('never uses a name that is taken', () => {
    const again = registers[id].build(undefined, identity, [table.name.toUpperCase()], language);
    const both = registers[id].build(
      undefined,
      identity,
      [...plan.sheets, ...again.sheets].map(({ name }) => name),
      language,
    );
    const all = [plan, again, both];
    const sheets = all.flatMap(({ sheets }) => sheets.map(({ name }) => name));
    expect(new Set(sheets).size).toBe(sheets.length);
    const names = all.flatMap(({ names }) => names.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    const taken = registers[id].build(undefined, identity, [plan.names[0]!.name], language);
    expect(taken.names.map(({ name }) => name)).not.toContain(plan.names[0]!.name);
  });

  test('is stamped with its version, under keys that are no LKE’s', () => {
    expect(plan.stamp).toMatchObject({ [id]: expect.stringMatching(/^\d{4}\.\d+$/), generator: expect.any(String) });
    expect(Object.keys(plan.stamp)).not.toEqual(expect.arrayContaining(['edition']));
  });
});

describe('the action plan of an edition', () => {
  const build = (edition: Edition) => registers['rencana-aksi'].build(edition, { unit: 'Unit', year: 2026 });
  const codesOn = (plan: WorkbookPlan) =>
    plan.sheets[1]!.cells.slice(HEADING_ROW + 1)
      .map(([code]) => code)
      .filter((code) => code !== null);

  test.each([...editions, madeUp as Edition].map((edition) => [edition.id, edition] as const))(
    '%s: every indicator has its rows',
    (_, edition) => {
      const plan = build(edition);
      const codes = codesOn(plan);
      const indicators: string[] = [];
      const walk = (node: Edition['tree'][number] | { level: 'statement'; code: string }, within: boolean): void => {
        if (node.level === 'indicator') indicators.push(node.code);
        if (node.level === 'statement') {
          if (!within) indicators.push(node.code);
        } else node.children.forEach((child) => walk(child, within || node.level === 'indicator'));
      };
      edition.tree.forEach((node) => walk(node, false));
      expect(codes.filter((code) => indicators.includes(String(code))).sort()).toEqual(indicators.sort());
      expect(plan.stamp['rencana-aksi.edition']).toBe(`${edition.id} ${edition.version}`);
    },
  );

  test('puts Pemenuhan and Reform of an area together', () => {
    const codes = codesOn(build(edition90));
    const [first, second] = [codes.indexOf('Manajemen Perubahan'), codes.indexOf('Penataan Tatalaksana')];
    expect(codes.slice(first + 1, second).map((code) => String(code).slice(0, 6))).toEqual([
      'A.I.1.',
      'A.I.1.',
      'A.I.1.',
      'A.I.1.',
      'A.II.1',
      'A.II.1',
      'A.II.1',
    ]);
  });

  test('without an edition takes the one in force', () => {
    const asked = registers['rencana-aksi'].build(undefined, { unit: 'Unit', year: 2026 });
    expect(asked).toEqual(build(editions[0]!));
  });
});
