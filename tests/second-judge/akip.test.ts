/** AKIP by two judges: points, grades at every bound, and letters from criteria as a sheet holds them. */
import fc from 'fast-check';
import { akipScore, gradeOf, indexOf, type Raw } from '../../src/assessment';
import { akipLkes, findAkipLke, gradeTableOf } from '../../src/rules/akip';
import { gradeTables } from '../../src/rules/grades';
import { readLke } from '../../src/reading/read';
import { gridOf } from '../reading/grids';
import { fillingWith } from '../sheets/fillings';
import { gradeAt, letterOf } from './akip';
import { secondJudge } from './judge';

const FILLINGS = 200;

test.each(akipLkes.map((lke) => [lke.short, lke] as const))('%s: points and grades of random fillings', (_, lke) => {
  const habits = fc.constantFrom({ blanks: 0, wrongs: 0, tpi: 3 }, { blanks: 3, wrongs: 2, tpi: 5 });
  const table = gradeTableOf(lke);
  const random = fc.sample(
    habits.chain((habit) => fillingWith(habit, indexOf(lke), lke.scales)),
    { numRuns: FILLINGS, seed: 2026 },
  );
  const grades = new Set<string | undefined>();
  for (const filling of random) {
    const first = akipScore(lke, table, filling);
    const second = secondJudge(lke, filling);
    expect([...first.scores.keys()].sort()).toEqual([...second.keys()].sort());
    const apart = [...first.scores].filter(([code, { low, high }]) => {
      const [least, most] = second.get(code)!;
      return Math.abs(low - least) > 1e-9 || Math.abs(high - most) > 1e-9;
    });
    expect(apart).toEqual([]);
    const [least, most] = second.get('TOTAL')!;
    expect([first.grade?.grade, first.gradeAtBest?.grade]).toEqual([gradeAt(table, least), gradeAt(table, most)]);
    grades.add(first.grade?.grade).add(first.gradeAtBest?.grade);
  }
  expect(grades.size).toBeGreaterThan(3);
});

test.each(gradeTables.map((table) => [table.short, table] as const))('%s: the grade at and beside every bound', (_, table) => {
  const bounds = [...table.grades.map(({ above, from }) => above ?? from!), table.max];
  const beside = [0, 1e-12, 5e-10, 2e-9, 1e-6, 0.005, 0.01, 1].flatMap((step) => [step, -step]);
  const anywhere = fc.sample(fc.double({ min: -5, max: table.max + 5, noNaN: true }), { numRuns: 1000, seed: 88 });
  const scores = [...bounds.flatMap((bound) => beside.map((step) => bound + step)), ...anywhere];
  expect(scores.map((score) => [score, gradeOf(table, score)?.grade])).toEqual(
    scores.map((score) => [score, gradeAt(table, score)]),
  );
});

/** A worksheet as others lay it out, with marks beside its criteria and no letters. */
describe('88/2021 from criteria', () => {
  const lke = findAkipLke('88/2021')!;
  const marked = (met: boolean) =>
    fc.constantFrom<Raw>(...(met ? ['Ya', 'Y', '✓'] : ['Tidak', 'T', '✗'])).map((text) => ({ met, text }));
  const { statements } = indexOf(lke);
  const marks = fc.tuple(
    ...statements.map(({ supports }) =>
      // So many are met, the last ones: none and all are no likelier than half.
      fc
        .noBias(fc.integer({ min: 0, max: supports!.length }))
        .chain((unmet) => fc.tuple(...supports!.map((_, n) => marked(n >= unmet)))),
    ),
  );

  function sheetOf(all: readonly (readonly { text: Raw }[])[]) {
    const rows: Raw[][] = [['No', 'Komponen/Sub Komponen/Kriteria', 'Bobot', 'Jawaban']];
    for (const component of lke.tree) {
      rows.push([component.code, component.name, component.weight, null]);
      for (const statement of statements.filter(({ code }) => code.startsWith(`${component.code}.`))) {
        rows.push([statement.code, statement.name!, statement.weight!, null]);
        const own = all[statements.indexOf(statement)]!;
        statement.supports!.forEach(({ name }, n) => rows.push([n + 1, name, null, own[n]!.text]));
      }
    }
    return gridOf(rows);
  }

  test('the letter of every sub-component, and the grade of all', () => {
    const letters = new Set<string>();
    for (const all of fc.sample(marks, { numRuns: 12, seed: 88 })) {
      const [reading] = readLke([sheetOf(all)]).readings;
      const said = all.map((own) => letterOf(own.filter(({ met }) => met).length, own.length));
      expect(statements.map(({ code }) => reading!.answers.get(code)?.unit)).toEqual(said);
      const second = secondJudge(lke, new Map(statements.map(({ code }, n) => [code, { unit: said[n]! }])));
      const { total, grade } = akipScore(lke, gradeTableOf(lke), reading!.answers);
      expect(Math.abs(total.low - second.get('TOTAL')![0])).toBeLessThanOrEqual(1e-9);
      expect(grade?.grade).toBe(gradeAt(gradeTableOf(lke), second.get('TOTAL')![0]));
      said.forEach((letter) => letters.add(letter));
    }
    expect([...letters].sort()).toEqual(['B', 'C', 'CC', 'D', 'E']);
  });
});
