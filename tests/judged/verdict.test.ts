/** One verdict per LKE: pane, command line, JSON, recap, functions and the recalculated sheet say the same of each case. */
import { TOTAL, type Verdict } from '../../src/assessment';
import { jsonOf } from '../../src/cli/json';
import { tableOf } from '../../src/cli/table';
import { readXlsx, writeXlsx } from '../../src/files';
import { recapOf, unitResult } from '../../src/forms/recap';
import { recapColumns } from '../../src/forms/recap/columns';
import { buildLke } from '../../src/forms/lke';
import { eligible, predicate } from '../../src/functions/zi-gates';
import { judgeWorkbook, type JudgedLke } from '../../src/judged/workbook';
import type { Grid } from '../../src/sheet/plan';
import { toneOf, verdictShown } from '../../src/taskpane/state/result-view';
import { sheet as words } from '../../src/texts/id/sheet';
import { decidesText, verdictLabel, verdictText } from '../../src/texts/verdict';
import '../functions/runtime';
import { beside, withText } from '../oracle/computed';
import { describeWithLibreOffice, recalculated } from '../oracle/libreoffice';
import { filled } from '../sheets/lke';
import { answersOf, CASES, editionOf, type VerdictCase } from './verdict-cases';

const identityOf = ({ target, held }: VerdictCase) => ({ unit: 'Satker', body: '', year: 2026, target, held: held ?? null });

const planOf = (one: VerdictCase) => filled(buildLke(editionOf(one), {}, identityOf(one)), answersOf(one));

describeWithLibreOffice('a verdict is said once', () => {
  let lkes: JudgedLke[];
  let grids: Grid[][];

  beforeAll(async () => {
    const files = await Promise.all(CASES.map((one) => writeXlsx(planOf(one))));
    grids = await Promise.all((await recalculated(files)).map((file) => readXlsx(file)));
    lkes = grids.map((all) => judgeWorkbook(all).lkes[0]!);
  }, 300_000);

  const rows = CASES.map((one, n) => [`${one.edition}${one.own ? ' by own rules' : ''}, ${one.target}: ${one.name}`, n] as const);

  test.each(rows)('%s: the judge', (_, n) => {
    const { target, status, of } = CASES[n]!;
    expect(lkes[n]!.verdict).toMatchObject({ target, given: true, status, of });
  });

  test.each(rows)('%s: pane, command line, JSON and recap', (_, n) => {
    const lke = lkes[n]!;
    const verdict: Verdict = lke.verdict!;
    const said = verdictText(verdict, lke.assessment);
    expect(verdictShown(lke)).toEqual(verdict);
    expect(toneOf(verdict)).toBe(['met', 'unmet'].includes(verdict.status) ? verdict.status : 'open');
    expect(tableOf('a.xlsx', lke, [], { language: 'id', width: 400 })).toContain(said);
    const [json] = jsonOf({ file: 'a.xlsx', lkes: [lke], surveys: [], problems: [] }, 'id');
    expect(json).toMatchObject({ verdict: { target: verdict.target, status: verdict.status, message: said } });
    const recap = recapOf([{ units: [unitResult('a.xlsx', lke)] }]);
    const column = recapColumns(recap, 'id').find(({ key }) => key === 'verdict')!;
    expect(column.unit(recap.units[0]!)).toBe(verdictLabel(verdict));
  });

  test.each(rows)('%s: the recalculated sheet', (_, n) => {
    const summary = withText(grids[n]!, words['summary.title']);
    const { verdict, assessment } = lkes[n]!;
    expect(beside(summary, words['summary.verdict'])).toBe(verdictText(verdict!, assessment));
    expect(beside(summary, words['summary.decides'])).toBe(decidesText());
  });

  const without = rows.filter(([, n]) => !CASES[n]!.own);

  test.each(without)('%s: functions, which know points and no blanks', (_, n) => {
    const { edition, target, held, status } = CASES[n]!;
    const { assessment, edition: of } = lkes[n]!;
    const scores = [...assessment.scores].filter(([code]) => code === TOTAL || of.gates.some((gate) => gate.code === code));
    const [codes, points] = [scores.map(([code]) => [code]), scores.map(([, { low }]) => [low])];
    if (status === 'undetermined') return expect(() => eligible(codes, points, target, edition)).toThrow();
    expect(eligible(codes, points, target, edition)).toBe(status === 'met' || status === 'after');
    const highest = predicate(codes, points, edition, held === 'WBK');
    expect(highest === target).toBe(status === 'met');
  });
});
