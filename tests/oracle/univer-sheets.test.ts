/** The other sheets, computed live by the workbench's engine: inferred scales, conditions to propose, own rules, AKIP, SKM. */
import fc from 'fast-check';
import { akipScore, assess, indexOf, proposalResults, skmIndex, withOverrides, type Raw } from '../../src/assessment';
import { asExcel } from '../../src/assessment/as-excel';
import { findEdition } from '../../src/rules';
import { findAkipLke, gradeTableOf } from '../../src/rules/akip';
import { proposalOf } from '../../src/rules/proposal';
import type { Edition } from '../../src/rules/schema';
import { skm } from '../../src/rules/surveys';
import { sheet as words } from '../../src/texts/id/sheet';
import { surveys as surveyWords } from '../../src/texts/id/surveys';
import type { Cell, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { position } from '../../src/reading/layouts/our-columns';
import { worksheets } from '../../src/forms/worksheets';
import { headlessUniver, type UniverEngine } from '../../host/univer';
import { fillingWith, withoutTextNumbers } from '../sheets/fillings';
import { filled, lkeOf, planOf, rowOf, typedErrors, withCells, type Filling } from '../sheets/lke';
import { ownRules } from '../sheets/own-rules';
import { anyProposal, withProposal } from './proposals';

const content = (cell: Cell) => (cell !== null && typeof cell === 'object' ? { formula: cell.f } : cell);

/** Computed, looked at, and put away. */
async function computed(plan: WorkbookPlan, look: (engine: UniverEngine) => void): Promise<void> {
  const widest = Math.max(...plan.sheets.map(({ columns }) => columns.length));
  const longest = Math.max(...plan.sheets.map(({ cells }) => cells.length));
  const engine = headlessUniver({ rows: longest + 5, columns: widest + 2 });
  try {
    plan.sheets.forEach(({ name }, at) => engine.addSheet(name, name, at));
    for (const { name, formula } of plan.names) engine.setName(name, formula);
    for (const { name, cells } of plan.sheets)
      cells.forEach((row, r) => row.forEach((cell, c) => cell !== null && engine.setCell(name, r, c, content(cell))));
    await engine.settle();
    for (const { name, cells } of plan.sheets)
      cells.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (cell === null || typeof cell !== 'object' || typedErrors.has(cell.f)) return;
          const value = engine.getValue(name, r, c);
          if (typeof value === 'string' && value.startsWith('#'))
            expect([name, r + 1, c + 1, cell.f]).toEqual(['no error', value]);
        }),
      );
    look(engine);
  } finally {
    engine.dispose();
  }
}

const beside = (engine: UniverEngine, { name, cells }: SheetPlan, label: string, right = 2) =>
  engine.getValue(
    name,
    cells.findIndex((row) => row[0] === label || row[13] === label),
    right,
  );

const own = withOverrides(
  findEdition('90/2021')!,
  ownRules('90/2021', {
    gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }],
    rulings: { blanks: 'exclude', nothingDue: { duty: 0 } },
    surveys: [{ code: 'ipkp', scaleMax: 6 }],
  }),
);

const fillingOf = (of: Edition, seed: number): Filling =>
  fc.sample(fillingWith({ blanks: 2, wrongs: 0, tpi: 4 }, indexOf(of), of.scales), { numRuns: 1, seed })[0]!;

test.each<[string, Edition]>([
  ['52/2014, scales named by the assessor', findEdition('52/2014')!],
  ['10/2019, scales named by the assessor', findEdition('10/2019')!],
  ["90/2021 with a body's own rules", own],
])(
  '%s',
  async (_, of) => {
    const filling = fillingOf(of, 52);
    const rules = proposalOf(of.id);
    const proposal = rules && fc.sample(anyProposal(of, 1, 0), { numRuns: 1, seed: 3 })[0]!;
    const plan = filled(planOf({ target: 'WBK' }, [], of), filling);
    const whole = proposal ? withProposal(plan, of, { ...proposal, bodyKind: 'pemda' }) : plan;
    const judged = assess(of, filling, { asExcel: true });
    await computed(whole, (engine) => {
      const lke = lkeOf(whole);
      for (const [code, { low, high }] of judged.scores) {
        if (code.startsWith('AREA')) continue;
        const at = (key: 'score' | 'high') => engine.getValue(lke.name, rowOf(lke, code), position(key));
        expect([code, at('score'), at('high')]).toEqual([code, expect.closeTo(low, 9), expect.closeTo(high, 9)]);
      }
      if (!rules) return;
      const [summary] = whole.sheets;
      const status = { met: words['status.met'], unmet: words['status.unmet'], open: words['status.open'] };
      for (const one of proposalResults(rules, proposal!.values, 'WBK', 'pemda', proposal!.unitKind, true)) {
        const blank = one.status === 'open' && !one.problem;
        const answered = blank ? words['proposal.blank'] : status[one.status];
        const said = one.excused && one.status !== 'met' ? words['status.excused'] : answered;
        expect([one.code, beside(engine, summary!, one.code, 7)]).toEqual([one.code, said]);
      }
    });
  },
  60_000,
);

test('AKIP', async () => {
  const lke = findAkipLke()!;
  const filling = withoutTextNumbers(fillingOf(lke, 88));
  const judged = akipScore(lke, gradeTableOf(lke), filling, { asExcel: true });
  const plan = filled(worksheets['lke-akip'].build(undefined, { unit: 'Dinas Contoh', year: 2026, target: 'BB' }), filling);
  await computed(plan, (engine) => {
    const [summary] = plan.sheets;
    expect(beside(engine, summary!, words['summary.low'])).toBeCloseTo(judged.total.low, 9);
    expect(beside(engine, summary!, words['akip.grade'])).toBe(judged.grade!.grade);
    expect(beside(engine, summary!, words['akip.best'])).toBe(judged.gradeAtBest!.grade);
    expect(beside(engine, summary!, words['akip.advice.verdict'])).toBe('7 aspek untuk BB belum diisi.');
  });
}, 60_000);

test('SKM', async () => {
  const rows: Raw[][] = [
    [4, 3, 4, 4, 3, 4, 4, 3, 4],
    [3, 3, 3, 4, 3, 4, 4, 3, 2],
    [4, 4, null, 7, 3, 4, 'baik', 3, 4],
  ];
  const plan = worksheets.skm.build(undefined, { unit: 'Dinas Contoh', year: 2026 });
  const [summary, responses] = plan.sheets as [SheetPlan, SheetPlan];
  const answers = rows.flatMap((row, r) => row.map((value, c): [number, number, Cell] => [6 + r * 100, 1 + c, value as Cell]));
  const judged = skmIndex(skm, rows, asExcel);
  await computed({ ...plan, sheets: [summary, withCells(responses, answers)] }, (engine) => {
    expect(beside(engine, summary, surveyWords.index)).toBeCloseTo(judged.index!, 9);
    expect(beside(engine, summary, surveyWords.ikm)).toBeCloseTo(judged.ikm!, 9);
    expect(beside(engine, summary, surveyWords.grade)).toBe(judged.grade!.grade);
    expect(beside(engine, summary, surveyWords.respondents)).toBe(3);
    expect(engine.getValue(responses.name, 6 + 200, 10)).toBe(surveyWords['state.wrong']);
  });
}, 60_000);
