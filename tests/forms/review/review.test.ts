/** The review: made beside an LKE, filled by people, read back wherever rows and columns went. */
import { assess } from '../../../src/assessment';
import { readXlsx, writeXlsx } from '../../../src/files';
import { buildReview, readReviews, reviewOf, type OpenColumn } from '../../../src/forms/review';
import { HEADING } from '../../../src/forms/review/contract';
import { roleStandings } from '../../../src/judged/roles';
import { checkLke } from '../../../src/judged/check';
import { compareLkes } from '../../../src/judged/compare';
import { sealOf } from '../../../src/judged/seal';
import { judgeAnswers, judgeWorkbook } from '../../../src/judged/workbook';
import { readLke } from '../../../src/reading/read';
import { Calculator } from '../../../src/sheet/formula/evaluate';
import type { Grid } from '../../../src/sheet/plan';
import { spotAt } from '../../../src/sheet/address';
import { everywhere } from '../../assessment/answers';
import { edition, filled, gridsOf, planOf, wording, type Filling } from '../../sheets/lke';
import { OfficialForm } from '../../sheets/official-grid';

const best = everywhere(edition, 'best');
const filling: Filling = new Map(
  Object.entries(best).map(([code, unit]) => [
    code,
    { unit, ...(code.startsWith('A.I.1.') && { tpi: code === 'A.I.1.i.b' ? ' c ' : unit }) },
  ]),
);
const lkePlan = filled(planOf(), filling);
const reading = readLke(gridsOf(lkePlan)).readings[0]!;
const plan = buildReview(edition, wording, reading, ['Ringkasan', 'LKE', 'Daftar']);
const whole = gridsOf({ ...lkePlan, sheets: [...lkePlan.sheets, ...plan.sheets] });
const review = () => reviewOf(whole, 'LKE')!;
const rowOf = (grid: Grid, code: string) => grid.values.findIndex(([first]) => first === code);

function typed(entries: Record<string, Partial<Record<OpenColumn, string | number>>>): Grid[] {
  const grids = structuredClone<Grid[]>(whole);
  const grid = grids.find(({ sheet }) => sheet === 'Telaah')!;
  for (const [code, cells] of Object.entries(entries))
    for (const [column, value] of Object.entries(cells)) {
      const { row, column: at } = spotAt(review().cellOf(code, column as OpenColumn)!)!;
      grid.values[row]![at] = value;
    }
  return grids;
}

test('a row for every statement and count; a name that is taken is left alone', () => {
  expect([...review().rows.keys()]).toHaveLength(113 + 22);
  expect(buildReview(edition, wording, reading, ['telaah']).sheets[0]!.name).toBe('Telaah (2)');
});

test.each([
  ['A.I.1.i.a', ['Ya', 'Ya', '']],
  ['A.I.1.i.b', ['A', ' c ', '≠']],
  ['A.I.2.i.a', ['A', '', '']],
  ['B.I.a', [4, '', '']],
])('its own formulas bring what unit and TPI answered to %s', (code, expected) => {
  const grid = whole.find(({ sheet }) => sheet === 'Telaah')!;
  const row = rowOf(grid, code);
  const calculator = new Calculator(whole);
  expect([2, 3, 5].map((column) => calculator.value('Telaah', row, column))).toEqual(expected);
});

test('in a form of others each cell is followed', () => {
  const form = new OfficialForm(new Map([['A.I.1.i.b', { unit: 'B' }]])).grid();
  const own = readLke([form]).readings[0]!;
  const made = buildReview(edition, wording, own, [form.sheet]);
  const grids = [form, ...gridsOf(made)];
  const row = rowOf(grids[1]!, 'A.I.1.i.b');
  expect(new Calculator(grids).value('Telaah', row, 2)).toBe('B');
  expect(made.sheets[0]!.cells[row]![3]).toBeNull();
});

test('what people fill is read, in either language, also after sorting and with columns moved', () => {
  const grids = typed({
    'A.I.1.i.b': {
      tpn: 'B',
      reason: 'SK belum lengkap',
      agreed: 'B',
      state: ' Sepakat ',
      checked: 'REVISE',
      period: 'b06',
      by: 'Sari',
    },
    'A.I.1.i.a': { state: 'entah' },
  });
  const grid = grids.find(({ sheet }) => sheet === 'Telaah')!;
  const expected = {
    tpn: 'B',
    reason: 'SK belum lengkap',
    agreed: 'B',
    state: 'agreed',
    checked: 'revise',
    period: 'B06',
    by: 'Sari',
  };
  expect(reviewOf(grids, 'LKE')!.rows.get('A.I.1.i.b')).toEqual(expected);
  expect(reviewOf(grids, 'LKE')!.rows.get('A.I.1.i.a')).toEqual({});
  const body = grid.values.splice(HEADING + 1).reverse();
  grid.values.push(...body);
  for (const row of grid.values) row.splice(4, 0, ...row.splice(6, 3));
  const moved = reviewOf(grids, 'LKE')!;
  expect(moved.rows.get('A.I.1.i.b')).toEqual(expected);
  expect(grid.values[spotAt(moved.cellOf('A.I.1.i.b', 'by')!)!.row]![0]).toBe('A.I.1.i.b');
});

test('what TPN answered goes with the judged LKE: compared, sealed, and never counted', async () => {
  const [lke] = judgeWorkbook(typed({ 'A.I.1.i.b': { tpn: 'B' }, 'A.II.1.i.a#1': { tpn: 3 } })).lkes;
  expect([...lke!.tpn!]).toEqual([
    ['A.I.1.i.b', 'B'],
    ['A.II.1.i.a#1', 3],
  ]);
  const [plain] = judgeWorkbook(whole).lkes;
  expect([plain!.tpn, lke!.assessment.total]).toEqual([undefined, plain!.assessment.total]);
  const compared = compareLkes({ lke: lke!, side: 'tpi' }, { lke: lke!, side: 'tpn' });
  const differences = 'refused' in compared ? [] : compared.comparison.differences;
  expect(differences.map(({ code }) => code)).toContain('A.I.1.i.b');
  expect((await sealOf(lke!))!.roles).toEqual(['unit', 'tpi', 'tpn']);
});

test('as a file, too; it is no LKE of its own', async () => {
  const grids = await readXlsx(await writeXlsx({ ...lkePlan, sheets: [...lkePlan.sheets, ...plan.sheets] }));
  expect(readReviews(grids).map(({ sheet, lke, rows }) => [sheet, lke, rows.size])).toEqual([['Telaah', 'LKE', 135]]);
  expect(judgeAnswers(grids).lkes.map((lke) => lke.reading.sheet)).toEqual(['LKE']);
});

test('of two LKEs each has its own; one whose LKE was renamed is still the only one', () => {
  expect(reviewOf(whole, 'LKE (2)')).toBeUndefined();
  const renamed = whole.map((grid) => (grid.sheet === 'LKE' ? { ...grid, sheet: 'LKE final' } : grid));
  expect(reviewOf(renamed, 'LKE final')?.sheet).toBe('Telaah');
});

describe('each role', () => {
  const lke = checkLke(reading);
  const tpn = new Map([['A.I.1.i.b', 'B']]);
  const [unit, tpi, third] = roleStandings(lke, tpn);
  test('by its own answers: how many, which total, which verdict', () => {
    expect([unit!, tpi!, third!].map(({ role, assessment: { answered } }) => [role, answered])).toEqual([
      ['unit', 113],
      ['tpi', 12],
      ['tpn', 1],
    ]);
    expect(unit!.assessment.total.low).toBeCloseTo(100, 6);
    expect(tpi!.verdicts[0]).toMatchObject({ target: 'WBK', status: 'open' });
    expect(third!.assessment.scores.get('A.I.1.i.b')!.low).toBe(0.125);
  });
  test('the unit alone is what the judge says without the TPI', () => {
    const alone = new Map(Object.entries(best).map(([code, one]) => [code, { unit: one }]));
    expect(unit!.assessment.total).toEqual(assess(edition, alone, { asExcel: true }).total);
  });
});
