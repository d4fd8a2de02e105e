/** Surveys by two judges: our own sheets filled, some of them partly, to indexes, grades, points, and points in an LKE. */
import fc from 'fast-check';
import { assess, skmGrade, surveyPoints, type Raw } from '../../src/assessment';
import { buildSurvey, checkSurvey, readSurveys, SURVEY_IDS, type SurveyId } from '../../src/forms/surveys';
import { RESPONSES } from '../../src/forms/surveys/places';
import { editions } from '../../src/rules';
import { perception, skm } from '../../src/rules/surveys';
import { surveys as words } from '../../src/texts/id/surveys';
import type { Grid } from '../../src/sheet/plan';
import { gridsOf } from '../sheets/lke';
import { secondJudge } from './judge';
import { mutu, surveyed, weighs } from './surveys';

const FILLINGS = 200;
/** Respondents, and rows of the sheet that are looked at. */
const MOST = 12;
const { scale } = perception;

/** Answers of a few respondents: good ones, blanks, and what no scale holds. */
const answers = (width: number, top: number, odd: number) => {
  const one = fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: top }) },
    { weight: odd, arbitrary: fc.constantFrom<Raw>(null, null, '', ' ', 0, 7, 2.5, -1, 'setuju', '3') },
  );
  const row = fc.oneof(
    { weight: 9, arbitrary: fc.array(one, { minLength: width, maxLength: width }) },
    { weight: odd && 1, arbitrary: fc.constant(Array<Raw>(width).fill(null)) },
  );
  return fc.tuple(fc.array(row, { minLength: 0, maxLength: MOST }), fc.integer({ min: 0, max: width + 3 }), fc.boolean());
};

/** A column that nobody answered now and then: a question that was never asked. */
const filled = fc
  .record({ width: fc.integer({ min: 1, max: 20 }), odd: fc.constantFrom(0, 1, 8), top: fc.constantFrom(4, 4, 5, 6) })
  .chain(({ width, odd, top }) =>
    answers(width, top, odd).map(([rows, column, some]) => ({
      top,
      rows: some ? rows.map((row) => row.map((raw, at) => (at === column ? null : raw))) : rows,
    })),
  );

/** The sheets of a survey, built once; answers are put into copies. */
function sheetsOf(id: SurveyId) {
  const [summary, responses] = gridsOf(
    buildSurvey(id, undefined, { unit: 'Dinas Contoh', body: 'Kabupaten Contoh', year: 2026 }),
  );
  const at = (label: string) => summary!.values.findIndex((row) => row[0] === label);
  type Row = Grid['values'][number];
  const put = (row: Row, from: number, cells: readonly Raw[]): Row => [
    ...row.slice(0, from),
    ...cells.map((cell) => cell ?? null),
    ...row.slice(from + cells.length),
  ];
  return (rows: readonly (readonly Raw[])[], top?: number) => {
    const values = responses!.values
      .slice(0, RESPONSES.first + MOST)
      .map((row, n) =>
        n === RESPONSES.names ? put(row, 1, Array<null>(20).fill(null)) : put(row, 1, rows[n - RESPONSES.first] ?? []),
      );
    const said = { [at(words.scale)]: top ?? null, [at(words.basis)]: 'Surat edaran 3/2026' };
    const head = summary!.values.map((row, n) => (top !== undefined && n in said ? put(row, 2, [said[n]!]) : row));
    return readSurveys([
      { ...summary!, values: head },
      { ...responses!, values },
    ])[0]!;
  };
}

const near = (value: number | undefined) => (value === undefined ? undefined : expect.closeTo(value, 9));

test('SKM: index, IKM, grade, elements that somebody left out', () => {
  const read = sheetsOf('skm');
  const random = fc.sample(
    fc.constantFrom(0, 1, 8).chain((odd) => answers(skm.elements.length, 4, odd)),
    { numRuns: FILLINGS, seed: 142017 },
  );
  let graded = 0;
  for (const [rows] of random) {
    const first = checkSurvey(read(rows), editions[0]!);
    const second = surveyed({ rows, scale: skm.scale, all: true });
    const ikm = second.index === undefined ? undefined : second.index * 25;
    expect([first.respondents, first.index, first.ikm, first.grade?.grade]).toEqual([
      ...[second.respondents, near(second.index), near(ikm)],
      ikm === undefined ? undefined : mutu(skm, ikm),
    ]);
    if (second.respondents > 0) expect(first.partial).toBe(second.partial);
    if (first.grade) graded++;
  }
  expect(graded).toBeGreaterThan(FILLINGS / 4);
});

test('SKM: the grade at and beside every bound', () => {
  const bounds = [25, 65, 76.61, 88.31, 76.605, 88.305, 64.995, 100];
  const beside = [0, 1e-12, 1e-7, 0.001, 0.004, 0.006, 0.01].flatMap((step) => [step, -step]);
  const all = bounds.flatMap((bound) => beside.map((step) => bound + step)).filter((ikm) => ikm >= 25 && ikm <= 100);
  expect(all.map((ikm) => [ikm, skmGrade(skm, ikm)?.grade])).toEqual(all.map((ikm) => [ikm, mutu(skm, ikm)]));
});

test.each(SURVEY_IDS.filter((id) => id !== 'skm'))('%s: index, and points in every edition', (id) => {
  const read = sheetsOf(id);
  const name = id.replace('survei-', '');
  let counted = 0;
  for (const { rows, top } of fc.sample(filled, { numRuns: FILLINGS, seed: 902021 })) {
    const reading = read(rows, top === scale.max ? undefined : top);
    const second = surveyed({ rows, scale: { ...scale, max: top }, all: false });
    for (const edition of editions) {
      const weight = weighs(edition, name);
      const first = checkSurvey(reading, edition);
      expect([first.respondents, first.index, first.partial]).toEqual([second.respondents, near(second.index), second.partial]);
      const { index } = second;
      expect(first.points?.points).toEqual(near(index === undefined ? undefined : (index / top) * weight));
      if (index === undefined || top !== scale.max) continue;
      // The index as the answer of an LKE brings the same.
      const code = edition.names[name]!;
      const lke = new Map([[code, { unit: index }]]);
      const { low, high } = assess(edition, lke).scores.get(code)!;
      expect([low, high]).toEqual([...secondJudge(edition, lke).get(code)!].map(near));
      expect(low).toEqual(near(first.points!.points));
      counted++;
    }
  }
  expect(counted).toBeGreaterThan(FILLINGS / 2);
});

test('any index on any scale brings its share of the weight', () => {
  const asked = fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.constantFrom(undefined, 3, 5, 6, 10, 100));
  for (const [index, max] of fc.sample(asked, { numRuns: 500, seed: 4 }))
    for (const edition of editions) {
      const found = surveyPoints(edition, 'ipkp', index, max);
      const top = max ?? scale.max;
      if (index > top) expect(found).toHaveProperty('problem');
      else expect(found).toMatchObject({ points: near((index * weighs(edition, 'ipkp')) / top), scaleMax: top });
    }
});
