/** The survey sheets, computed by LibreOffice, say what the judge says. */
import './uncomputed';
import fc from 'fast-check';
import { sampleSize, skmIndex, surveyIndex, surveyPoints, type Raw, type SkmResult } from '../../src/assessment';
import { asExcel } from '../../src/assessment/as-excel';
import { perception, sampleRule, skm } from '../../src/rules/surveys';
import { fill } from '../../src/texts';
import { surveys as words } from '../../src/texts/id/surveys';
import { readLke } from '../../src/reading/read';
import type { Cell, Grid, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { buildSurvey, checkSurvey, readSurveys, SURVEY_IDS, SURVEY_ROWS, type SurveyId } from '../../src/forms/surveys';
import { put, typedErrors, withCells } from '../sheets/lke';
import { beside, errorCells, withText } from './computed';
import { randomly } from './how-many';
import { computed as computedBy, describeWithLibreOffice, timeFor } from './libreoffice';
import { edition90 } from '../editions';

interface Case {
  name: string;
  id: SurveyId;
  /** 0-based row of the respondent, and the answers. */
  answers: [number, Raw[]][];
  population: Raw;
  margin?: number;
  top?: Raw;
  basis?: string;
}

const FIRST_ROW = 6;
const code = { skm: undefined, 'survei-ipak': 'ipak', 'survei-ipkp': 'ipkp' } as const;

const answer = (max: number): fc.Arbitrary<Raw> =>
  fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 1, max }) },
    {
      weight: 3,
      arbitrary: fc
        .integer({ min: 1, max })
        .chain((n) => fc.constantFrom<Raw>(`${n}`, ` ${n} `, `${n},0`, `\u00a0${n}`, `${n}00%`)),
    },
  );
const oddity = fc.constantFrom<Raw>(null, null, '', ' ', 0, 7, 2.5, -1, 'setuju', '?', '*', '#N/A', '1/2', '3;');

const anyRows = (width: number, max: number, odd: number): fc.Arbitrary<[number, Raw[]][]> => {
  const row = fc.array(fc.oneof({ weight: 20, arbitrary: answer(max) }, { weight: odd, arbitrary: oddity }), {
    minLength: width,
    maxLength: width,
  });
  return fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: SURVEY_ROWS - 1 }), row), {
      minLength: 1,
      maxLength: 25,
      selector: ([at]) => at,
    })
    .map((rows) => rows.sort(([a], [b]) => a - b));
};

const anyCase = (id: SurveyId): fc.Arbitrary<Omit<Case, 'name'>> =>
  fc
    .record({
      width: id === 'skm' ? fc.constant(9) : fc.integer({ min: 1, max: 20 }),
      odd: fc.constantFrom(0, 1, 8),
      top: id === 'skm' ? fc.constant(undefined) : fc.constantFrom<Raw | undefined>(undefined, undefined, 6, 5, 4, 7, 'enam'),
      basis: fc.constantFrom('', 'Surat edaran 3/2026'),
      population: fc.constantFrom<Raw>(null, 0, 1, 40, 1000, 75_000, 12.5, 'banyak'),
      margin: fc.constantFrom(undefined, 0.03, 0.1),
    })
    .chain(({ width, odd, top, ...rest }) =>
      anyRows(width, typeof top === 'number' && top <= 6 ? top : 4, odd).map((answers) => ({ id, answers, top, ...rest })),
    );

const random = (id: SurveyId): Case[] =>
  fc
    .sample(anyCase(id), randomly({ numRuns: 22, seed: 14_2017 }))
    .map((one, n) => ({ name: `${id}, random answers ${n}`, ...one }));

const same = (value: Raw, width: number, rows = 3): [number, Raw[]][] =>
  Array.from({ length: rows }, (_, n) => [n * 200, Array<Raw>(width).fill(value)]);

const cases: Case[] = [
  ...SURVEY_IDS.flatMap((id): Case[] => [
    { name: `${id}, blank`, id, answers: [], population: null },
    { name: `${id}, best`, id, answers: same(4, 9), population: 3 },
    { name: `${id}, worst`, id, answers: same(1, 9), population: 300 },
  ]),
  { name: 'skm, an element without answers', id: 'skm', answers: [[0, [4, 4, 4, 4, 4, 4, 4, 4, null]]], population: 10 },
  { name: 'ipak, six points and nobody says so', id: 'survei-ipak', answers: same(6, 8), population: 10, top: 6 },
  { name: 'ipak, six points with a basis', id: 'survei-ipak', answers: same(5, 8), population: 10, top: 6, basis: 'SE 1' },
  ...SURVEY_IDS.flatMap(random),
];

function planOf({ id, answers, population, margin, top, basis }: Case): WorkbookPlan {
  const plan = buildSurvey(id, undefined, { unit: 'Dinas Contoh', body: 'Kabupaten Contoh', year: 2026 });
  const [summary, responses] = plan.sheets as [SheetPlan, SheetPlan];
  const row = (label: string) => summary.cells.findIndex((cells) => cells[0] === label);
  const entries: [number, number, Cell][] = [
    [row(words.population), 2, put(population)],
    ...(margin === undefined ? [] : [[row(words.margin), 2, margin] as [number, number, Cell]]),
    ...(top === undefined ? [] : [[row(words.scale), 2, put(top)] as [number, number, Cell]]),
    ...(basis && row(words.basis) >= 0 ? [[row(words.basis), 2, basis] as [number, number, Cell]] : []),
  ];
  const given = answers.flatMap(([at, values]) =>
    values.map((value, n): [number, number, Cell] => [FIRST_ROW + at, 1 + n, put(value)]),
  );
  return { ...plan, sheets: [withCells(summary, entries), withCells(responses, given)] };
}

const { isBlank } = asExcel;

/** Whether the top of the scale is one that the sheet counts. */
const isScale = ({ top }: Pick<Case, 'top'>): boolean => top === undefined || (typeof top === 'number' && top <= 6);

/** As the judge says, of the questions that have answers. */
function judge({ id, answers, top, basis }: Case): { result: SkmResult; index?: number; points?: number; columns: number[] } {
  const width = Math.max(0, ...answers.map(([, values]) => values.length));
  const rows = answers.map(([, values]) => values);
  if (id === 'skm') {
    const result = skmIndex(skm, rows, asExcel);
    return { result, index: result.index, columns: [...Array(9).keys()] };
  }
  const columns = [...Array(width).keys()].filter((column) => rows.some((row) => !isBlank(row[column])));
  const max = typeof top === 'number' ? top : perception.scale.max;
  const result = surveyIndex(
    rows.map((row) => columns.map((column) => row[column])),
    columns.map((column) => `P${column + 1}`),
    { min: perception.scale.min, max },
    asExcel,
  );
  const isStated = max === perception.scale.max || Boolean(basis);
  const index = isScale({ top }) && isStated ? result.index : undefined;
  const points = index === undefined ? undefined : surveyPoints(edition90, code[id], index, max);
  return { result, index, columns, ...(points && 'points' in points && { points: points.points }) };
}

const look = (grids: Grid[]) => ({
  summary: withText(grids, words.population),
  errors: errorCells(grids, typedErrors),
  surveys: readSurveys(grids),
  lkes: readLke(grids).readings,
});

describeWithLibreOffice('the survey sheets computed by LibreOffice', () => {
  let computed: ReturnType<typeof look>[];
  const judged = cases.map(judge);
  beforeAll(async () => {
    computed = await computedBy(cases.map(planOf), look);
  }, timeFor(cases.length));

  const rows = cases.map(({ name }, n) => [name, n] as const);
  const figure = (value: number | undefined) => (value === undefined ? null : expect.closeTo(value, 9));
  const found = (grid: Grid, label: string) => {
    const value = beside(grid, label);
    return value === '' || value === undefined ? null : value;
  };

  test.each(rows)('%s: index, and what comes of it', (_, n) => {
    const { summary } = computed[n]!;
    const { result, index, points } = judged[n]!;
    const { id } = cases[n]!;
    expect(found(summary, words.respondents)).toBe(result.respondents);
    expect(found(summary, words.index)).toEqual(figure(index));
    if (id === 'skm') {
      expect(found(summary, words.ikm)).toEqual(figure(result.ikm));
      expect(found(summary, words.grade)).toBe(result.grade?.grade ?? null);
      expect(found(summary, words.predicate)).toBe(result.grade?.predicate ?? null);
    } else {
      const weight = 17.5;
      expect(found(summary, fill(words.points, { edition: edition90.short, weight }, 'id'))).toEqual(figure(points));
    }
    const verdict = String(found(summary, words.verdict));
    const refused = result.problems.filter((one) => one.code === 'survey.out-of-scale').length;
    expect(found(summary, words.partial)).toBe(checkSurvey(computed[n]!.surveys[0]!, edition90).partial);
    if (result.respondents === 0) expect(verdict).toBe(words['verdict.none']);
    if (isScale(cases[n]!)) expect(verdict.includes(words['verdict.wrong'].replace('{count} ', ''))).toBe(refused > 0);
    else expect(verdict).toContain(result.respondents ? 'batas skala harus' : words['verdict.none']);
  });

  test.each(rows)('%s: the mean of every element', (_, n) => {
    const { summary } = computed[n]!;
    const { result, columns } = judged[n]!;
    if (!isScale(cases[n]!)) return;
    const heading = summary.values.findIndex((row) => row.includes(words.mean));
    const at = summary.values[heading]!.indexOf(words.mean);
    expect(columns.map((column) => summary.values[heading + 1 + column]![at] || null)).toEqual(
      result.elements.map(({ mean }) => figure(mean)),
    );
  });

  test.each(rows)('%s: respondents needed', (_, n) => {
    const { summary } = computed[n]!;
    const { population, margin = sampleRule.margin } = cases[n]!;
    const needed = typeof population === 'number' ? sampleSize(sampleRule, population, margin) : undefined;
    const { respondents } = judged[n]!.result;
    expect(found(summary, words.needed)).toBe(needed ?? null);
    expect(found(summary, words.sample)).toBe(
      needed === undefined
        ? words['sample.unknown']
        : respondents >= needed
          ? words['sample.enough']
          : fill(words['sample.short'], { count: needed - respondents }, 'id'),
    );
  });

  test.each(rows)('%s: no error value', (_, n) => {
    expect(computed[n]!.errors).toEqual([]);
  });

  test.each(rows)('%s: read back, judged alike; no LKE', (_, n) => {
    const { surveys, lkes } = computed[n]!;
    const [reading, ...more] = surveys;
    expect(more).toEqual([]);
    expect(reading).toMatchObject({ id: cases[n]!.id, identity: { unit: 'Dinas Contoh', body: 'Kabupaten Contoh', year: 2026 } });
    const checked = checkSurvey(reading!, edition90);
    const { result, index, points } = judged[n]!;
    expect([checked.index ?? null, checked.points?.points ?? null]).toEqual([figure(index), figure(points)]);
    expect([checked.respondents, checked.grade]).toEqual([result.respondents, result.grade]);
    const refused = checked.problems.filter((one) => one.code === 'survey.out-of-scale');
    for (const { at } of refused) expect(at.cell).toMatch(/^[B-U]\d+$/);
    expect(lkes).toEqual([]);
  });
});
