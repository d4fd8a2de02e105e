import { findEdition } from '../../../src/rules';
import type { Raw } from '../../../src/assessment/types';
import { elementRows, sampleSentence, surveyGates } from '../../../src/taskpane/state/survey-view';
import { editionWith } from '../../../src/assessment/editions';
import { buildSurvey, checkSurveys, type CheckedSurvey, type SurveyId } from '../../../src/forms/surveys';
import { gridsOf } from '../../sheets/lke';

interface Filling {
  rows?: Raw[][];
  population?: Raw;
  scale?: Raw;
  basis?: Raw;
}

const FIRST_ROW = 6;
const FIRST_ANSWER = 1;
const STATED = { population: 6, scale: 8, basis: 9 } as const;

/** As the open workbook is read: the summary, then the respondents. */
function checked(id: SurveyId, { rows = [], ...stated }: Filling, edition = '90/2021'): CheckedSurvey {
  const plan = buildSurvey(id, findEdition(edition), { unit: 'KPP', body: '', year: 2026 });
  const [summary, responses] = gridsOf(plan);
  rows.forEach((row, n) => row.forEach((raw, m) => (responses!.values[FIRST_ROW + n]![FIRST_ANSWER + m] = raw ?? null)));
  for (const key of ['population', 'scale', 'basis'] as const)
    if (stated[key] !== undefined) summary!.values[STATED[key]]![2] = stated[key] ?? null;
  return checkSurveys([summary!, responses!])[0]!;
}

const times = (count: number, row: Raw[]): Raw[][] => Array.from({ length: count }, () => row);

test.each<[string, Filling, string, string, object]>([
  ['nobody answered', { population: 10 }, 'open', 'survey.none', {}],
  ['population not entered', { rows: times(2, [3]) }, 'open', 'survey.sample.open', { found: 2 }],
  ['population is no number', { rows: times(2, [3]), population: 'banyak' }, 'open', 'survey.sample.open', { found: 2 }],
  ['one too few', { rows: times(9, [3]), population: 10 }, 'unmet', 'survey.sample.unmet', { found: 9, needed: 10, lack: 1 }],
  ['just enough', { rows: times(10, [3]), population: 10 }, 'met', 'survey.sample.met', { found: 10, needed: 10, lack: 0 }],
])('respondents: %s', (_, filling, tone, key, data) =>
  expect(sampleSentence(checked('survei-ipak', filling))).toEqual({ tone, key, data }),
);

test.each<[string, Raw[][], (string | [string, 'weakest'])[]]>([
  ['the lowest', [[4, 2, 3]], ['P1', ['P2', 'weakest'], 'P3']],
  ['two alike', [[4, 2, 2]], ['P1', ['P2', 'weakest'], ['P3', 'weakest']]],
  ['alike but for binary fractions', times(3, [4, 1, 1]), ['P1', ['P2', 'weakest'], ['P3', 'weakest']]],
  ['all alike: none', [[3, 3, 3]], ['P1', 'P2', 'P3']],
  ['only one element: none', [[3]], ['P1']],
  ['an element without a valid answer is not the weakest', [[4, 9, 3]], ['P1', 'P2', ['P3', 'weakest']]],
])('the weakest element: %s', (_, rows, expected) =>
  expect(elementRows(checked('survei-ipak', { rows })).map(({ code, weakest }) => (weakest ? [code, 'weakest'] : code))).toEqual(
    expected,
  ),
);

test('an element leads to its heading', () => {
  const rows = elementRows(checked('skm', { rows: [[4, 4, 4, 4, 4, 4, 4, 4, 3]] }));
  expect([rows[0]!.cell, rows[8]!.cell, rows[8]!.name, rows[8]!.mean]).toEqual(['B5', 'J5', 'Sarana dan prasarana', 3]);
});

test('a heading that was renamed: the element has no mean, and the others are shown as before', () => {
  const plan = buildSurvey('skm', findEdition('90/2021'), { unit: 'KPP', body: '', year: 2026 });
  const [summary, responses] = gridsOf(plan);
  for (let n = 0; n < 9; n++) responses!.values[FIRST_ROW]![FIRST_ANSWER + n] = 4;
  responses!.values[4]![3] = 'Cepat tidaknya';
  const [found, ...others] = checkSurveys([summary!, responses!]);
  expect([others, found!.problems.map(({ code, data }) => [code, data.element])]).toEqual([
    [],
    [['survey.element-missing', 'U3 Waktu penyelesaian']],
  ]);
  expect(elementRows(found!).map(({ code, cell, mean }) => [code, cell, mean])).toEqual(
    // The lost one leads to the row of the headings.
    ['B', 'C', 'A', 'E', 'F', 'G', 'H', 'I', 'J'].map((column, n) => [`U${n + 1}`, `${column}5`, column === 'A' ? undefined : 4]),
  );
});

test.each<[string, SurveyId, Filling, string, [string, string, number, string | undefined][]]>([
  [
    'at the floor',
    'survei-ipak',
    { rows: times(5, [4, 4, 4, 3, 3]) },
    '90/2021',
    [
      ['WBK', 'met', 0, 'indeks 3,60'],
      ['WBBM', 'met', 0, 'indeks 3,60'],
    ],
  ],
  [
    'between the floors',
    'survei-ipkp',
    { rows: [[4, 3, 3, 3]] },
    '90/2021',
    [
      ['WBK', 'met', 0, 'indeks 3,20'],
      ['WBBM', 'unmet', 1.53125, 'indeks 3,60'],
    ],
  ],
  [
    'by an older edition',
    'survei-ipak',
    { rows: [[4, 2]] },
    '52/2014',
    [
      ['WBK', 'unmet', 2.25, undefined],
      ['WBBM', 'unmet', 2.25, undefined],
    ],
  ],
  ['an edition without confirmed minimums', 'survei-ipak', { rows: [[4, 4]] }, '10/2019', []],
  ['no index', 'survei-ipak', { rows: [[9]] }, '90/2021', []],
  ['satisfaction brings no points', 'skm', { rows: times(3, Array<Raw>(9).fill(4)) }, '90/2021', []],
])('points: %s', (_, id, filling, name, expected) => {
  const edition = findEdition(name)!;
  const gates = surveyGates(checked(id, filling, name), edition);
  expect(gates.map((gate) => [gate.name, gate.status, gate.gap, gate.shownAs])).toEqual(
    expected.map(([predicate, status, gap, shownAs]) => [predicate, status, expect.closeTo(gap, 9), shownAs]),
  );
});

test('a body’s own minimum decides', () => {
  const own = {
    edition: 'zi-90-2021',
    body: 'Inspektorat',
    note: '',
    source: 'Edaran 7',
    checked: '2026-05-01',
    gates: [{ predicate: 'WBK', code: 'B.I.a', floor: 17 }],
    rulings: {},
    surveys: [],
  };
  const survey = checked('survei-ipak', { rows: times(5, [4, 4, 4, 3, 3]) });
  const [wbk, wbbm] = surveyGates(survey, editionWith('zi-90-2021', own));
  expect([wbk!.status, wbk!.setBy, wbbm!.status, wbbm!.setBy]).toEqual(['unmet', 'Inspektorat', 'met', undefined]);
});

test.each<[string, Filling, [string, string | undefined, string | undefined][]]>([
  [
    'an answer out of scale',
    { rows: [[4, 7]] },
    [
      ['survey.out-of-scale', 'Responden SPAK', 'C7'],
      ['survey.element-empty', 'Responden SPAK', 'C7'],
    ],
  ],
  ['the first blank of somebody who answered', { rows: [[], [3, 3], [3]] }, [['survey.blank', 'Responden SPAK', 'C9']]],
  ['another scale without who set it', { rows: [[4]], scale: 6 }, [['survey.scale-no-basis', 'Ringkasan SPAK', 'C10']]],
  ['no scale', { rows: [[4]], scale: 'enam' }, [['survey.scale-range', 'Ringkasan SPAK', 'C9']]],
  ['too long a scale', { rows: [[4]], scale: 7 }, [['survey.scale-range', 'Ringkasan SPAK', 'C9']]],
])('every problem has its cell: %s', (_, filling, expected) =>
  expect(checked('survei-ipak', filling).problems.map(({ code, at }) => [code, at.sheet, at.cell])).toEqual(expected),
);
