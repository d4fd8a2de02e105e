/** An LKE of ours whose summary or lists are gone: said once, with the cells, and never mistaken for another unit's. */
import { checkLke } from '../../src/judged/check';
import { diagnosed } from '../../src/diagnosis';
import { readLke } from '../../src/reading/read';
import type { Grid, WorkbookPlan } from '../../src/sheet/plan';
import { lostSheets, pointsNowhere } from '../../src/reading/layouts/lost';
import { best } from '../oracle/cases';
import { filled, gridsOf, planOf } from '../sheets/lke';

const whole = filled(planOf(), best());
const [summary, lke, lists] = whole.sheets.map(({ name }) => name) as [string, string, string];

/** As Excel leaves it: what asked the sheet asks nothing. */
const deleted = (plan: WorkbookPlan, name: string): Grid[] =>
  gridsOf(plan)
    .filter(({ sheet }) => sheet !== name)
    .map((grid) => ({
      ...grid,
      formulas: grid.formulas.map((row) => row.map((formula) => formula && formula.replaceAll(`${name}!`, '#REF!'))),
      values: grid.values.map((row, r) => row.map((value, c) => (grid.formulas[r]![c]?.includes(`${name}!`) ? '#REF!' : value))),
    }));
const left = (plan: WorkbookPlan, name: string): Grid[] => gridsOf(plan).filter(({ sheet }) => sheet !== name);
const moved = (plan: WorkbookPlan, name: string): Grid[] =>
  left(plan, name).map((grid) => ({
    ...grid,
    formulas: grid.formulas.map((row) => row.map((formula) => formula && formula.replaceAll(`${name}!`, `[1]${name}!`))),
  }));

const GONE = ['summary.missing', 'lists.missing', 'formula.lost-reference', 'formula.error'];
const told = (grids: readonly Grid[]) => {
  const { readings } = readLke(grids);
  expect(readings).toHaveLength(1);
  const { problems, assessment } = diagnosed(checkLke(readings[0]!), grids);
  expect(assessment.total.low).toBeCloseTo(100, 9);
  return problems.filter(({ code, at }) => GONE.includes(code) && at.sheet === lke);
};

test.each<[string, Grid[], string, string, RegExp]>([
  ['the summary, deleted', deleted(whole, summary), 'summary.missing', 'A3', /^A3, F3, M7, M24/],
  ['the summary, missing in the file', left(whole, summary), 'summary.missing', 'A3', /^A3, F3, M7, M24/],
  ['the summary, left in another workbook', moved(whole, summary), 'summary.missing', 'A3', /^A3, F3, M7, M24/],
  ['the lists, deleted', deleted(whole, lists), 'lists.missing', 'M7', /^M7, I9, .+, …$/],
])('%s: one warning with the broken cells', (_, grids, code, cell, cells) => {
  const problems = told(grids);
  expect(problems).toMatchObject([{ code, severity: 'warning', at: { sheet: lke } }]);
  expect(problems[0]!.data.cells).toMatch(cells);
  expect(problems[0]!.at.cell).toBe(cell);
});

test('both of them', () => {
  const grids = deleted(whole, summary).filter(({ sheet }) => sheet !== lists);
  expect(told(grids).map(({ code }) => code)).toEqual(['summary.missing', 'lists.missing']);
});

test('whole, or pasted as values: nothing is missed', () => {
  expect(told(gridsOf(whole))).toEqual([]);
  const pasted = gridsOf(whole).find(({ sheet }) => sheet === lke)!;
  expect(told([{ ...pasted, formulas: pasted.formulas.map((row) => row.map(() => null)) }])).toEqual([]);
});

test("another LKE's summary does not lend its unit", () => {
  const second = filled(planOf({ unit: 'Unit dua' }, [summary, lke, lists]), best());
  const { readings } = readLke([...deleted(whole, summary), ...gridsOf(second)]);
  expect(readings.map(({ identity }) => identity.unit)).toEqual([undefined, 'Unit dua']);
});

const some = gridsOf(whole);
test.each([
  ['=Ringkasan!A1', false],
  ["='Ringkasan'!A1+LKE!B2", false],
  ['=ringkasan!A1', false],
  ['="Lampiran!A1 dan #REF!"', false],
  ['=Lampiran!A1', true],
  ["=LKE!A1&'Ringkasan (2)'!A1", true],
  ['=[1]Ringkasan!A1', true],
  ['=SUM(#REF!)', true],
])('%s points nowhere: %s', (formula, nowhere) => expect(pointsNowhere(formula, some)).toBe(nowhere));

describe('which sheet is missed', () => {
  /** Rows above the heading ask the summary, the others the lists; the column of states asks the summary too. */
  const lost = (rows: (string | null)[][], own: object = {}) => {
    const grid: Grid = { sheet: 'LKE', values: rows.map((row) => row.map(() => null)), formulas: rows };
    const table = { grid, from: 0, heading: 1, until: rows.length, ...own };
    return lostSheets(table, [grid]).map(({ code, at, data }) => [code, at.cell, data.count, data.cells]);
  };
  const gone = '=Hilang!A1';

  test.each<[string, (string | null)[][], object, unknown]>([
    ['above the heading', [[gone], []], {}, [['summary.missing', 'A1', 1, 'A1']]],
    ['below it', [[], [], [null, gone]], {}, [['lists.missing', 'B3', 1, 'B3']]],
    ['in its row', [[], [gone]], {}, [['lists.missing', 'A2', 1, 'A2']]],
    [
      'both',
      [[gone], [], [gone]],
      {},
      [
        ['summary.missing', 'A1', 1, 'A1'],
        ['lists.missing', 'A3', 1, 'A3'],
      ],
    ],
    ['states after the summary', [[gone], [], [null, gone]], { state: 1 }, [['summary.missing', 'A1', 2, 'A1, B3']]],
    ['states without it', [[], [], [null, gone]], { state: 1 }, [['lists.missing', 'B3', 1, 'B3']]],
    [
      'before the table',
      [[gone], [gone], [gone]],
      { from: 1, heading: 2 },
      [
        ['summary.missing', 'A2', 1, 'A2'],
        ['lists.missing', 'A3', 1, 'A3'],
      ],
    ],
    ['after the table', [[], [], [gone]], { until: 2 }, []],
    ['nowhere', [[null, '=LKE!A1'], ['=A1']], {}, []],
  ])('%s', (_, rows, own, told) => expect(lost(rows, own)).toEqual(told));

  test.each([
    [12, ''],
    [13, ', …'],
  ])('of %d cells twelve at most are named', (count, end) => {
    const cells = Array.from({ length: 12 }, (_, n) => `${'ABCDEFGHIJKL'[n]}1`).join(', ') + end;
    expect(lost([Array<string>(count).fill(gone), []])).toEqual([['summary.missing', 'A1', count, cells]]);
  });
});
