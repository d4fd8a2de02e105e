/** The way to a grade of AKIP, against every combination of letters there is. */
import fc from 'fast-check';
import { assess, gradeOf, indexOf, meetsGrade, type AnswerSheet } from '../../../src/assessment';
import { otherWays, nextSteps, wayTo, type Way } from '../../../src/assessment/way';
import { akipLkes, findAkipLke, gradeTableOf } from '../../../src/rules/akip';
import type { ChoiceScale, Edition } from '../../../src/rules/schema';
import { sheetOf } from '../answers';

const lke = findAkipLke('88/2021')!;
const table = gradeTableOf(lke);
const codes = indexOf(lke).leaves.map(({ statement }) => statement.code);
const letters = (indexOf(lke).leaves[0]!.scale as ChoiceScale).options.map(({ key }) => key);
const GRADES = table.grades.map(({ grade }) => grade);

const wayOf = (sheet: AnswerSheet, grade: string, options = {}, of: Edition = lke): Way => {
  const way = wayTo(of, sheet, grade, { table: gradeTableOf(of), surveys: true, ...options });
  if ('refused' in way) throw new Error(way.refused);
  return way;
};
const graded = (answers: Record<string, string>) => gradeOf(table, assess(lke, sheetOf(answers)).total.low)?.grade ?? '';
const all = (letter: string) => Object.fromEntries(codes.map((code) => [code, letter]));

describe('by hand', () => {
  test('exactly on a bound is the grade below: one more step is needed', () => {
    const eighty = all('BB');
    expect([graded(eighty), wayOf(sheetOf(eighty), 'BB').effort]).toEqual(['BB', 0]);
    const { effort, steps, blocked } = wayOf(sheetOf(eighty), 'A');
    expect([effort, steps.length, blocked]).toEqual([1, 1, []]);
    expect(graded({ ...eighty, [steps[0]!.code]: 'A' })).toBe('A');
  });

  test('letters that still lack, the most points per step first; the total runs', () => {
    const { steps } = wayOf(sheetOf(all('B')), 'A');
    expect(steps.every(({ from }) => from.kind === 'option' && from.key === 'B')).toBe(true);
    expect(steps.at(-1)!.total).toBeGreaterThan(80);
    const worth = steps.map(({ gain, effort }) => gain / effort);
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
  });

  test('what is out of reach is said with how far it goes', () => {
    const locked = new Set(codes.slice(1));
    const { blocked, steps } = wayOf(sheetOf(all('C')), 'AA', { locked });
    expect(steps).toEqual([]);
    expect(blocked).toMatchObject([
      { gate: { predicate: 'AA', code: 'TOTAL', floor: 90 }, assumed: false, most: expect.closeTo(53, 9) },
    ]);
  });

  test('12/2015, which is rated in points, by tenths', () => {
    const older = akipLkes.find(({ id }) => id === 'akip-12-2015')!;
    const way = wayOf(new Map(), 'CC', {}, older);
    const best = new Map(
      way.steps.map(({ code, to }) => [code, { unit: to.kind === 'option' ? to.key : to.kind === 'blank' ? null : to.value }]),
    );
    expect(gradeOf(gradeTableOf(older), assess(older, best).total.low)?.grade).toBe('CC');
  });

  test('no grade of the table', () => expect(wayTo(lke, new Map(), 'WBK', { table })).toEqual({ refused: 'no-gates' }));

  test('other ways and next steps know the grade, too', () => {
    const sheet = sheetOf(all('B'));
    const way = wayOf(sheet, 'BB');
    for (const other of otherWays(lke, sheet, way, { table })) expect(other.effort).toBeGreaterThanOrEqual(way.effort);
    expect(nextSteps(lke, sheet, 'BB', { table })[0]!.gates).toEqual(['TOTAL']);
  });
});

/** Every answer of the open statements, tried out. */
function brute(
  answers: Record<string, string>,
  open: readonly string[],
  effortOf: (code: string) => number,
  grade: string,
): number {
  let least = Infinity;
  const attempt = (at: number, tried: Record<string, string>, effort: number): void => {
    if (effort >= least) return;
    if (at === open.length) {
      if (meetsGrade(table, graded(tried), grade)) least = effort;
      return;
    }
    const code = open[at]!;
    const from = letters.indexOf(answers[code]!);
    for (let to = from; to >= 0; to--) attempt(at + 1, { ...tried, [code]: letters[to]! }, effort + (from - to) * effortOf(code));
  };
  attempt(0, answers, 0);
  return least;
}

test('never a miss, never dearer than the best of all combinations', () => {
  const filling = fc.record({
    answers: fc.tuple(...codes.map(() => fc.constantFrom(...letters))),
    open: fc.shuffledSubarray([...codes], { minLength: 1, maxLength: 3 }),
    efforts: fc.tuple(...codes.map(() => fc.integer({ min: 1, max: 4 }))),
    grade: fc.constantFrom(...GRADES),
  });
  fc.assert(
    fc.property(filling, ({ answers: given, open, efforts, grade }) => {
      const answers = Object.fromEntries(codes.map((code, n) => [code, given[n]!]));
      const effort = new Map(codes.map((code, n) => [code, efforts[n]!]));
      const locked = new Set(codes.filter((code) => !open.includes(code)));
      const way = wayOf(sheetOf(answers), grade, { effort, locked });
      const least = brute(answers, open, (code) => effort.get(code)!, grade);
      if (least === Infinity) expect(way.blocked).toHaveLength(1);
      else {
        expect([way.blocked, way.effort]).toEqual([[], least]);
        const after = {
          ...answers,
          ...Object.fromEntries(way.steps.map(({ code, to }) => [code, to.kind === 'option' ? to.key : ''])),
        };
        expect(meetsGrade(table, graded(after), grade)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
