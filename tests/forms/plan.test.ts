/** The generated plan against Excel's limits and our own promises. */
import { version } from '../../package.json';
import { editions } from '../../src/rules';
import { scaleText, spellings } from '../../src/assessment';
import { sheet as english } from '../../src/texts/en/sheet';
import { sheet as indonesian } from '../../src/texts/id/sheet';
import { buildLke } from '../../src/forms/lke';
import type { Cell, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { columns, headingOf, letterOf, position } from '../../src/reading/layouts/our-columns';
import { withinPrompt } from '../../src/forms/lke/lke-validations';
import { edition, identity, index, lkeOf, planOf, rowOf, wording } from '../sheets/lke';

const plan = planOf();
const [summary, lke, lists] = plan.sheets as [SheetPlan, SheetPlan, SheetPlan];
const formulasOf = (sheet: SheetPlan): string[] =>
  sheet.cells.flat().flatMap((cell) => (cell !== null && typeof cell === 'object' ? [cell.f] : []));
const allFormulas = plan.sheets.flatMap(formulasOf);
const withoutTexts = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, 'S');

/** Functions that Excel 2013, LibreOffice and Univer all know. */
const KNOWN = new Set(
  (
    'IF IFERROR AND OR SUM COUNT COUNTIF COUNTIFS SUMIFS SUMPRODUCT EXACT MATCH INDEX MIN MAX ROUND INT ISNUMBER TRIM UPPER ' +
    'LEN FIXED NUMBERVALUE ISERROR LOWER CLEAN SUBSTITUTE LEFT MID FIND'
  ).split(' '),
);

const cell = (sheet: SheetPlan, code: string, key: Parameters<typeof position>[0]): Cell =>
  sheet.cells[rowOf(sheet, code)]![position(key)]!;

describe('shape', () => {
  test.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))('%s is dense, and as wide as its columns', (_, sheet) => {
    expect(new Set(sheet.cells.map((row) => row.length))).toEqual(new Set([sheet.columns.length]));
    expect(sheet.cells.flat()).not.toContain(undefined);
  });

  test('three sheets, the LKE shown first, the lists hidden, all protected', () => {
    expect(plan.sheets.map((sheet) => [sheet.name, sheet.hidden ?? false, sheet.protect])).toEqual([
      ['Ringkasan', false, true],
      ['LKE', false, true],
      ['Daftar', true, true],
    ]);
    expect(plan.activate).toBe('LKE');
  });

  test('every node, statement and count has one row', () => {
    const codes = lke.cells.slice(4).map((row) => row[0]);
    const all = [...index.groups.map((g) => g.code), ...index.statements.map((s) => s.code), ...index.inputs.keys(), 'TOTAL'];
    expect([...codes].sort()).toEqual([...all].sort());
  });

  test('the whole plan stays small', () => {
    expect(JSON.stringify(plan).length).toBeLessThan(380_000);
  });

  test('the edition is stamped', () => {
    expect(plan.stamp).toEqual({ edition: 'zi-90-2021', version: edition.version, generator: `zi-lke ${version}` });
  });
});

describe('formulas', () => {
  test('only functions that every engine knows', () => {
    const used = new Set(allFormulas.flatMap((f) => [...withoutTexts(f).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((m) => m[1]!)));
    expect([...used].filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  test('no whole columns, no numbers with exponents, no missing arguments, parentheses closed', () => {
    const isRefused = (bare: string): boolean =>
      /\$?[A-Z]+:\$?[A-Z]+(?!\d)/.test(bare) ||
      /\d[eE][+-]?\d/.test(bare) ||
      /,,|\(,|,\)/.test(bare) ||
      bare.split('(').length !== bare.split(')').length;
    expect(allFormulas.map(withoutTexts).filter(isRefused)).toEqual([]);
  });

  test("within Excel's 8192 characters, 64 levels and 255 characters of a text", () => {
    const deepest = (formula: string): number => {
      let [depth, most] = [0, 0];
      for (const sign of withoutTexts(formula)) {
        if (sign === '(') most = Math.max(most, ++depth);
        if (sign === ')') depth--;
      }
      return most;
    };
    const isRefused = (formula: string): boolean =>
      formula.length > 8192 ||
      deepest(formula) > 64 ||
      [...formula.matchAll(/"(?:[^"]|"")*"/g)].some(([text]) => text.length > 257);
    expect(allFormulas.filter(isRefused)).toEqual([]);
  });

  test('the LKE sums what stands below, and nothing twice', () => {
    for (const { code, children } of index.groups) {
      const rows = children.map((child) => rowOf(lke, child.code) + 1);
      const { f } = cell(lke, code, 'score') as { f: string };
      const said = [...f.matchAll(/J(\d+)(?::J(\d+))?/g)].flatMap(([, first, last = first]) => {
        const span = Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => Number(first) + n);
        return span.filter((row) => lke.cells[row - 1]![position('score')] !== null);
      });
      expect([code, said]).toEqual([code, rows.sort((x, y) => x - y)]);
    }
  });

  test('what a person wrote never becomes a formula', () => {
    const named = planOf({ unit: '=HYPERLINK("x")', body: '@SUM(1)' });
    expect(named.sheets[0]!.cells.flat()).toEqual(expect.arrayContaining(['=HYPERLINK("x")', '@SUM(1)']));
  });
});

describe('validations', () => {
  const all = [...summary.validations, ...lke.validations];

  test.each(all.map((one) => [one.range, one] as const))("%s: within Excel's limits", (_, { prompt, error, range, rule }) => {
    // What takes anything refuses nothing.
    for (const said of rule.kind === 'any' ? [prompt!] : [prompt!, error!]) {
      expect(said.title.length).toBeGreaterThan(0);
      expect(said.title.length).toBeLessThanOrEqual(32);
      expect(said.text.length).toBeGreaterThan(0);
      expect(said.text.length).toBeLessThanOrEqual(255);
    }
    expect(range).toMatch(/^[A-Z]+\d+(:[A-Z]+\d+)?$/);
  });

  test('every answer of both roles is validated by its own scale', () => {
    const of = (code: string) => lke.validations.find((one) => one.prompt!.title === code.slice(0, 32))!;
    for (const { statement, scale } of index.leaves) {
      const { rule, range } = of(statement.code);
      expect(range).toBe(
        `${letterOf('unit')}${rowOf(lke, statement.code) + 1}:${letterOf('tpi')}${rowOf(lke, statement.code) + 1}`,
      );
      expect(rule.kind).toBe(scale.kind === 'choice' ? 'list' : 'decimal');
      if (scale.kind === 'index') expect(rule).toEqual({ kind: 'decimal', min: 0, max: scale.max });
    }
    for (const code of index.inputs.keys()) expect(of(code).rule).toEqual({ kind: 'whole', min: 0 });
  });

  test('every list is a workbook name that points at its options', () => {
    for (const { rule } of all) {
      if (rule.kind !== 'list') continue;
      const name = plan.names.find((one) => `=${one.name}` === rule.source)!;
      const [, column, first, last] = /^=Daftar!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(name.formula)!;
      const items = lists.cells.slice(Number(first) - 1, Number(last)).map((row) => row[column!.charCodeAt(0) - 65]);
      expect(items.every((item) => typeof item === 'string' && item !== '')).toBe(true);
    }
    expect(all.filter(({ rule }) => rule.kind === 'list').length).toBeGreaterThan(100);
  });

  test('the prompt holds every criterion, shortened where together they are too long', () => {
    expect(withinPrompt(['A: satu', 'B: dua'])).toBe('A: satu\nB: dua');
    const long = withinPrompt(['A: pendek', `B: ${'x'.repeat(200)}`, `C: ${'y'.repeat(300)}`]);
    expect(long.length).toBeLessThanOrEqual(255);
    expect(long.split('\n')).toEqual(['A: pendek', expect.stringMatching(/^B: x+…$/), expect.stringMatching(/^C: y+…$/)]);
  });
});

describe('the look-up table', () => {
  test('holds every spelling of every scale once', () => {
    const rows = lists.cells.slice(1).flatMap((row) => (row[0] === null ? [] : [row.slice(0, 3)]));
    const wanted = Object.values(edition.scales).flatMap((scale) =>
      scale.kind === 'choice'
        ? [
            [scaleText(scale), { f: '=""' }, 0],
            ...spellings(scale).map(({ text, value }, n) => [text.toUpperCase(), value, n + 1]),
          ]
        : [],
    );
    expect(rows).toEqual(wanted);
  });
});

describe('look', () => {
  test('conditional formats are few, and bounded to the table', () => {
    expect(lke.conditionals.length).toBeLessThanOrEqual(8);
    expect(summary.conditionals.length).toBeLessThanOrEqual(8);
    for (const sheet of [lke, summary])
      for (const range of sheet.conditionals.flatMap((one) => one.range.split(','))) {
        const [, first, last] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(range)!;
        expect(Number(first)).toBeGreaterThan(4);
        expect(Number(last)).toBeLessThanOrEqual(sheet.cells.length);
      }
  });

  test('only answers, notes and evidence are open', () => {
    const isOpen = (column: number, row: number) =>
      lke.styles.reduce((open, { range, style }) => {
        const [, left, top, right, bottom] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range)!;
        const within =
          row + 1 >= Number(top) &&
          row + 1 <= Number(bottom ?? top) &&
          number(left!) <= column &&
          column <= number(right ?? left!);
        return within && style.locked !== undefined ? !style.locked : open;
      }, false);
    const number = (name: string) => [...name].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
    const input = new Set((['unit', 'tpi', 'note', 'evidence', 'tpiNote'] as const).map(position));
    lke.cells.forEach((row, at) => {
      const answers = at >= 4 && (index.leaf(String(row[0])) !== undefined || index.inputs.has(String(row[0])));
      expect([at, row.map((_, column) => isOpen(column, at))]).toEqual([
        at,
        row.map((_, column) => answers && input.has(column)),
      ]);
    });
  });

  test('pages break at areas, titles repeat, only what people read is printed', () => {
    expect(lke.print).toMatchObject({ landscape: true, titleRows: '$3:$4', area: `A1:L${lke.cells.length}` });
    const codes = lke.print!.breaks.map((row) => lke.cells[row]![0]);
    expect(codes).toEqual([
      'A.I.2',
      'A.I.3',
      'A.I.4',
      'A.I.5',
      'A.I.6',
      'A.II',
      'A.II.2',
      'A.II.3',
      'A.II.4',
      'A.II.5',
      'A.II.6',
      'B',
    ]);
  });

  test('every indicator folds the rows that belong to it', () => {
    for (const { first, last } of lke.outline!) {
      const code = String(lke.cells[first - 1]![0]);
      expect(index.node(code)?.level).toBe('indicator');
      const below = lke.cells.slice(first, last + 1).map((row) => String(row[0]));
      expect(below.every((one) => one.startsWith(`${code}.`))).toBe(true);
      expect(String(lke.cells[last + 1]![0]).startsWith(`${code}.`)).toBe(false);
    }
    expect(lke.outline).toHaveLength(index.groups.filter((group) => group.level === 'indicator').length);
  });

  test('texts show: statement, scale, weight, criteria', () => {
    for (const { statement, scale, share } of index.leaves) {
      expect(cell(lke, statement.code, 'text')).toBe(wording[statement.code]!.text);
      expect(cell(lke, statement.code, 'scale')).toBe(scaleText(scale));
      expect(cell(lke, statement.code, 'weight')).toBe(share);
      expect(cell(lke, statement.code, 'criteria')).toMatch(/\S/);
    }
  });
});

describe('names that are taken', () => {
  test.each([
    ['nothing', [], ['Ringkasan', 'LKE', 'Daftar'], ''],
    ['the LKE, in other letters', ['lke'], ['Ringkasan (2)', 'LKE (2)', 'Daftar2'], '_2'],
    ['the lists', ['Sheet1', 'DAFTAR'], ['Ringkasan (2)', 'LKE (2)', 'Daftar2'], '_2'],
    ['two LKEs', ['LKE', 'LKE (2)'], ['Ringkasan (3)', 'LKE (3)', 'Daftar3'], '_3'],
    ['a workbook name', ['ZI_Skala_ABC'], ['Ringkasan (2)', 'LKE (2)', 'Daftar2'], '_2'],
  ])('%s', (_, taken, sheets, suffix) => {
    const built = planOf({}, taken);
    expect(built.sheets.map((sheet) => sheet.name)).toEqual(sheets);
    expect(built.names.every((one) => one.name.endsWith(suffix) && /^[A-Za-z_]\w*$/.test(one.name))).toBe(true);
    expect(pointsAt(built)).toEqual(new Set(sheets));
  });

  /** Sheets that formulas, names and lists of the plan point at. */
  function pointsAt(built: WorkbookPlan): Set<string> {
    const formulas = [...built.sheets.flatMap(formulasOf), ...built.names.map((one) => one.formula)];
    const found = formulas.flatMap((f) => [...f.replace(/"(?:[^"]|"")*"/g, '').matchAll(/'([^']+)'!|(\w+)!/g)]);
    const sources = built.sheets.flatMap((s) =>
      s.validations.flatMap(({ rule }) => (rule.kind === 'list' ? [rule.source.slice(1)] : [])),
    );
    expect(sources.filter((name) => !built.names.some((one) => one.name === name))).toEqual([]);
    return new Set([...found.map((m) => m[1] ?? m[2]!)]);
  }
});

describe('languages and editions', () => {
  test('English has every text with the same places', () => {
    for (const [key, text] of Object.entries(indonesian)) {
      const places = (value: string) => [...value.matchAll(/\{\w+\}/g)].map(String).sort();
      expect([key, places(english[key as keyof typeof indonesian])]).toEqual([key, places(text)]);
    }
  });

  test('the headings of a plan in English', () => {
    const built = lkeOf(buildLke(edition, wording, identity, [], 'en'));
    expect(built.cells[3]).toEqual(columns.map(({ key }) => english[headingOf(key)]));
  });

  test.each(editions.map((one) => [one.id, one] as const))('%s builds, with or without wording', (_, one) => {
    const built = buildLke(one, {}, identity);
    expect(built.sheets).toHaveLength(3);
    expect(built.stamp.edition).toBe(one.id);
  });
});
