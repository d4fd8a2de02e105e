/** Fillings at the edges, and what people do to a filled sheet. */
import { assess, type Answers, type Raw } from '../../src/assessment';
import type { WorkbookPlan } from '../../src/sheet/plan';
import { everywhere } from '../assessment/answers';
import { renamed, withRowsInserted } from '../sheets/edits';
import { edition, index, lkeOf, rowOf, shownAsDates, type Filling } from '../sheets/lke';

const asFilling = (answers: Record<string, Raw>): Filling =>
  new Map(Object.entries(answers).map(([code, unit]) => [code, { unit }]));

export const best = (): Filling => asFilling(everywhere(edition, 'best'));
export const worst = (): Filling => asFilling(everywhere(edition, 'worst'));
export const zero = (): Filling =>
  new Map([...index.statements.map(({ code }) => code), ...index.inputs.keys()].map((code) => [code, { unit: 0 }]));

/** A total of 74.997: two decimals would show the minimum of 75. */
export function nearMiss(): Filling {
  const answers = new Map<string, Answers>(best());
  answers.set('B.I.a', { unit: 2 });
  const spare = assess(edition, answers).total.low - 74.997;
  answers.set('B.II.a', { unit: 4 - (spare / index.shareOf('B.II.a')) * 4 });
  return answers;
}

export const changes: { name: string; change: (plan: WorkbookPlan) => WorkbookPlan }[] = [
  {
    name: 'rows inserted in three places',
    change: (plan) =>
      withRowsInserted(
        plan,
        ['A', 'A.II.5.ii.1#2', 'TOTAL'].map((code) => rowOf(lkeOf(plan), code)),
        3,
      ),
  },
  // A number stays one, however it is shown: Excel shows a count as a date where somebody typed 1/2.
  { name: 'numbers that are shown as dates', change: shownAsDates },
  {
    name: 'sheets renamed',
    change: (plan) => renamed(plan, { LKE: "Isian TPI '26", Ringkasan: 'Rekap (1)', Daftar: 'Jangan dihapus' }),
  },
];
