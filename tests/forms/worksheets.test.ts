/** Every worksheet of the table against Excel's limits and our own promises. */
import type { Cell, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { readLke } from '../../src/reading/read';
import { WORKSHEET_IDS, worksheetNamed, worksheets, worksheetTitle } from '../../src/forms/worksheets';
import { gridsOf } from '../sheets/lke';

const identity = { unit: '=HYPERLINK("x")', body: '@SUM(1)', year: 2026 };
const built = WORKSHEET_IDS.map((id): [string, WorkbookPlan] => [id, worksheets[id].build(undefined, identity)]);
const formulasOf = (sheet: SheetPlan): string[] =>
  sheet.cells.flat().flatMap((cell) => (cell !== null && typeof cell === 'object' ? [cell.f] : []));
const withoutTexts = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, 'S');

test('ids, titles and builders', () => {
  expect(Object.keys(worksheets)).toEqual([...WORKSHEET_IDS]);
  expect(worksheets['lke-akip'].title).toBe('LKE AKIP, PermenPANRB Nomor 88 Tahun 2021');
  expect(worksheetTitle('skm', 'en')).toBe('Public satisfaction survey (SKM)');
  expect(new Set(WORKSHEET_IDS.map((id) => worksheets[id].title)).size).toBe(WORKSHEET_IDS.length);
});

test('surveys are known by their names and by those of their indexes', () => {
  expect(['survei-spak', 'survei-ipak', 'survei-spkp', 'survei-ipkp', 'survei-x'].map(worksheetNamed)).toEqual([
    ...['survei-ipak', 'survei-ipak', 'survei-ipkp', 'survei-ipkp'],
    undefined,
  ]);
});

test.each([
  ['lke-akip', ['2', '3', '4']],
  ['lke-akip-2015', []],
] as const)('%s: a page breaks where a component fills one', (id, codes) => {
  const [, { cells, print }] = new Map(built).get(id)!.sheets as [SheetPlan, SheetPlan];
  expect(print!.breaks.map((row) => cells[row]![0])).toEqual(codes);
});

describe.each(built)('%s', (id, plan) => {
  test('is dense, protected, and as wide as its columns', () => {
    for (const { cells, columns, protect } of plan.sheets) {
      expect(new Set(cells.map((row) => row.length))).toEqual(new Set([columns.length]));
      expect(cells.flat()).not.toContain(undefined);
      expect(protect).toBe(true);
    }
    expect(plan.sheets.map(({ name }) => name)).toContain(plan.activate);
  });

  test('formulas stay within what Excel takes', () => {
    const isRefused = (formula: string): boolean => {
      const bare = withoutTexts(formula);
      return (
        formula.length > 8192 ||
        /\d[eE][+-]?\d|,,|\(,|,\)/.test(bare) ||
        /\b(?:LET|XLOOKUP|FILTER|IFS|TEXTJOIN|MAXIFS|CONCAT|INDIRECT|OFFSET)\(/.test(bare) ||
        bare.split('(').length !== bare.split(')').length ||
        [...formula.matchAll(/"(?:[^"]|"")*"/g)].some(([text]) => text.length > 257)
      );
    };
    expect(plan.sheets.flatMap(formulasOf).filter(isRefused)).toEqual([]);
  });

  test('what may be entered is explained within the limits, and every list has its name', () => {
    for (const { rule, prompt, error } of plan.sheets.flatMap((sheet) => sheet.validations)) {
      for (const said of [prompt, error]) {
        if (!said) continue;
        expect(said.title.length).toBeLessThanOrEqual(32);
        expect(said.text.length).toBeGreaterThan(0);
        expect(said.text.length).toBeLessThanOrEqual(255);
      }
      if (rule.kind === 'list') expect(plan.names.map(({ name }) => `=${name}`)).toContain(rule.source);
    }
  });

  test('merged cells hold one value, in their first cell', () => {
    const number = (name: string) => [...name].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
    for (const { cells, merges = [] } of plan.sheets)
      for (const range of merges) {
        const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range)!;
        const held = cells
          .slice(Number(top) - 1, Number(bottom))
          .flatMap((row) => row.slice(number(left!), number(right!) + 1))
          .filter((cell: Cell) => cell !== null);
        expect([range, held.length <= 1]).toEqual([range, true]);
      }
  });

  test('what a person wrote never becomes a formula', () => {
    expect(plan.sheets.flatMap(({ cells }) => cells.flat())).toEqual(expect.arrayContaining([identity.unit, identity.body]));
  });

  test('takes no name that is taken', () => {
    const names = plan.sheets.map(({ name }) => name);
    const second = worksheets[id as keyof typeof worksheets].build(undefined, identity, names, 'id');
    const hidden = plan.sheets.find((sheet) => sheet.hidden)?.name;
    const lists = id.startsWith('lke-') ? `${hidden}2` : `${hidden} (2)`;
    expect(second.sheets.map(({ name }) => name)).toEqual(names.map((name) => (name === hidden ? lists : `${name} (2)`)));
    const pointsAt = [...second.sheets.flatMap(formulasOf), ...second.names.map(({ formula }) => formula)].flatMap((formula) => [
      ...formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/'([^']+)'!/g),
    ]);
    expect(pointsAt.filter(([, name]) => !second.sheets.some((sheet) => sheet.name === name))).toEqual([]);
  });

  test('speaks English too', () => {
    const english = worksheets[id as keyof typeof worksheets].build(undefined, identity, [], 'en');
    expect(english.sheets.map(({ cells }) => cells.length)).toEqual(plan.sheets.map(({ cells }) => cells.length));
  });

  test('is found by readLke only where it is an LKE', () => {
    expect(readLke(gridsOf(plan)).readings.map(({ edition }) => edition)).toEqual(
      id === 'lke-akip' ? ['akip-88-2021'] : id === 'lke-akip-2015' ? ['akip-12-2015'] : [],
    );
  });
});
