/** A date where a number is asked for: Excel computes with the number that it is, so the judge does, in a file as in an open workbook. */
import { judgeWorkbook } from '../../src/judged/workbook';
import { readXlsx, writeXlsx } from '../../src/files';
import type { Raw } from '../../src/assessment';
import { filled, gridsOf, lkeOf, planOf, shownAsDates } from '../sheets/lke';

const DUTY = 'A.II.5.ii.1#1';
const planWith = (count: Raw) => filled(planOf(), new Map([[DUTY, { unit: count }]]));

/** What is said of the count, in both doors. */
async function told(plan: ReturnType<typeof planOf>) {
  const file = await readXlsx(await writeXlsx(plan));
  return [file, gridsOf(plan)].map((grids) => {
    const [lke] = judgeWorkbook(grids).lkes;
    const answer = lke!.reading.answers.get(DUTY)?.unit;
    return { answer, codes: lke!.problems.filter(({ at }) => at.statement === DUTY).map(({ code }) => code) };
  });
}

test.each<[string, Raw, { answer: Raw; codes: string[] }]>([
  ['a date', 46_054, { answer: 46_054, codes: [] }],
  ['a day with its time', 46_054.5, { answer: 46_054.5, codes: ['answer.not-whole'] }],
  ['a date before all dates', -3, { answer: -3, codes: ['answer.negative'] }],
])('%s: %s', async (_, count, said) => {
  const plan = shownAsDates(planWith(count));
  expect(lkeOf(plan).styles).toHaveLength(lkeOf(planOf()).styles.length + 1);
  expect(await told(plan)).toEqual([said, said]);
});

test('a date that is only written is a text in both', async () => {
  const [file, open] = await told(planWith('2026-01-31'));
  expect(file).toEqual({ answer: '2026-01-31', codes: ['answer.not-number'] });
  expect(open).toEqual(file);
});
