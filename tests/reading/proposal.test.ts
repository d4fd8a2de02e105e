/** The conditions to propose, as read from the summary and told with their cells. */
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import type { SheetPlan } from '../../src/sheet/plan';
import { problemText } from '../../src/texts';
import { sheet as words } from '../../src/texts/id/sheet';
import { everywhere } from '../assessment/answers';
import { edition, filled, gridsOf, planOf, withCells } from '../sheets/lke';
import { withProposal } from '../oracle/proposals';

const values = new Map<string, string | number>([
  ['body.opinion', 'WTP'],
  ['body.sakip', 'BBB'],
  ['body.spip', 'Level 3'],
  ['unit.findings', 1.2],
]);
const plan = withProposal(planOf({ target: 'WBBM', held: 'WBK' }), edition, { bodyKind: 'kl', values });
const [summary] = plan.sheets as [SheetPlan];
const rowOf = (code: string) => summary.cells.findIndex((cells) => cells[13] === code) + 1;
const reading = readLke(gridsOf(plan)).readings[0]!;

test('entries come back by code, with what was held before', () => {
  expect(reading.proposal).toMatchObject({ sheet: 'Ringkasan', bodyKind: 'kl' });
  expect(reading.proposal!.unitKind).toBeUndefined();
  expect(Object.fromEntries(reading.proposal!.values)).toEqual({ ...Object.fromEntries(values), 'unit.wbk-held': 'Ya' });
  expect(reading.proposal!.cells.get('body.sakip')).toBe(`C${rowOf('body.sakip')}`);
});

test('what cannot be read is told with its cell', () => {
  const { proposal, problems } = checkLke(reading);
  expect(proposal!.verdict).toBe('open');
  const told = problems.filter(({ at }) => at.sheet === 'Ringkasan');
  expect(told.map(({ code, at }) => [code, at.cell])).toEqual([
    ['answer.out-of-scale', `C${rowOf('body.sakip')}`],
    ['answer.unclean', `C${rowOf('body.spip')}`],
    ['answer.over-max', `C${rowOf('unit.findings')}`],
  ]);
  expect(problemText(told[0]!)).toContain('BBB');
});

test.each([
  ['no kind of body', { bodyKind: undefined, values }, 'WBBM'],
  ['no target', { bodyKind: 'kl', values }, ''],
])('%s: nothing is judged', (_, entries, target) => {
  const other = withProposal(planOf({ target }), edition, entries);
  expect(checkLke(readLke(gridsOf(other)).readings[0]!).proposal).toBeUndefined();
});

test('papers come back by code, with their state and link', () => {
  const row = rowOf('paper.sptjm') - 1;
  const [first, ...others] = planOf().sheets as [SheetPlan, ...SheetPlan[]];
  const entered = withCells(first, [
    [row, 2, words['proposal.paper.done']],
    [row, 8, 'https://contoh.go.id/sptjm'],
  ]);
  const found = readLke(gridsOf({ ...planOf(), sheets: [entered, ...others] })).readings[0]!;
  expect([...found.proposal!.papers!]).toEqual([['paper.sptjm', { state: 'Ada', link: 'https://contoh.go.id/sptjm' }]]);
});

test('an answer that says that all minimums are met is held against the LKE', () => {
  const lke = (fill: 'best' | 'worst', answer: string) => {
    const answers = new Map(Object.entries(everywhere(edition, fill)).map(([code, unit]) => [code, { unit }]));
    const entered = new Map([['unit.lke', answer]]);
    return checkLke(
      readLke(gridsOf(withProposal(filled(planOf(), answers), edition, { bodyKind: 'kl', values: entered }))).readings[0]!,
    );
  };
  const told = (fill: 'best' | 'worst', answer: string) =>
    lke(fill, answer).problems.filter(({ code }) => code === 'proposal.minimums-missed');
  expect(told('best', 'Ya')).toEqual([]);
  expect(told('worst', 'Tidak')).toEqual([]);
  const [missed] = told('worst', 'Ya');
  expect(missed).toMatchObject({ severity: 'warning', at: { sheet: 'Ringkasan', cell: `C${rowOf('unit.lke')}` } });
  expect(problemText(missed!)).toMatch(/diisi Ya, padahal 12 dari 12 nilai minimum WBK tidak tercapai/);
});
