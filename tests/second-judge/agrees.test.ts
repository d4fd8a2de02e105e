/** Two judges who share no code agree to 1e-9, on random fillings of every edition. */
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { assess, indexOf } from '../../src/assessment';
import { editions } from '../../src/rules';
import { fillingWith } from '../sheets/fillings';
import { minimums, secondJudge } from './judge';

const FILLINGS = 200;

test.each(editions.map((edition) => [edition.short, edition] as const))('%s', (_, edition) => {
  const habits = fc.record({
    blanks: fc.constantFrom(0, 1, 6, 60),
    wrongs: fc.constantFrom(0, 1, 5),
    tpi: fc.constantFrom(0, 3, 20),
  });
  const fillings = fc.sample(
    habits.chain((habit) => fillingWith(habit, indexOf(edition))),
    { numRuns: FILLINGS, seed: 2026 },
  );
  let met = 0;
  for (const filling of fillings) {
    const first = assess(edition, filling);
    const second = secondJudge(edition, filling);
    const figures = [...first.scores].map(([code, { low, high }]) => [code, low, high]);
    expect(figures.map(([code]) => code).sort()).toEqual([...second.keys()].sort());
    const apart = figures.filter(([code, low, high]) => {
      const [least, most] = second.get(code as string)!;
      return Math.abs(Number(low) - least) > 1e-9 || Math.abs(Number(high) - most) > 1e-9;
    });
    expect(apart.map(([code, ...one]) => [code, one, second.get(code as string)])).toEqual([]);
    if (edition.gatesUnconfirmed) expect(first.gates).toEqual([]);
    else
      expect(first.gates.map(({ predicate, code, floor, status }) => [predicate, code, floor, status])).toEqual(
        minimums(edition, second).map(([predicate, code, needed, status]) => [
          predicate,
          code,
          expect.closeTo(needed, 12),
          status,
        ]),
      );
    met += first.gates.filter(({ status }) => status === 'met').length;
  }
  expect(met > 0 || edition.gatesUnconfirmed).toBeTruthy();
});

test('the second judge uses nothing of the first', () => {
  const own = readdirSync(__dirname).filter((file) => !file.endsWith('.test.ts'));
  expect(own).toEqual(['akip.ts', 'judge.ts', 'proposal.ts', 'surveys.ts']);
  const used = own.flatMap((file) => [...readFileSync(path.join(__dirname, file), 'utf8').matchAll(/(?:from |import\()'(.*)'/g)]);
  expect([...new Set(used.map(([, from]) => from))].sort()).toEqual(['../../src/rules/schema', './judge']);
});
