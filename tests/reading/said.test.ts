/** What a person says of a sheet that does not say it itself. */
import { readLke } from '../../src/reading/read';
import { completed, remembered, saidFromText, saidOf, scalesFromText } from '../../src/reading/said';
import { checkLke } from '../../src/judged/check';
import { YEARS } from '../../src/sheet/years';
import { everywhere } from '../assessment/answers';
import { official } from '../sheets/arrangements';
import { edition, wording } from '../sheets/lke';
import { LookAlike } from './look-alike';

const best = new Map(Object.entries(everywhere(edition, 'best')).map(([code, unit]) => [code, { unit }]));
const grids = [new LookAlike({ ...official, formulas: false, above: 3 }, best).put(0, 0, 'Unit Kerja: Dinas Contoh').grid()];
const wordings = { [edition.id]: wording };
const { sheet } = grids[0]!;

test('the sheet’s own word stays; what lacks is taken from who checks, before all from what the workbook remembers', () => {
  const said = { all: { unit: 'Lain', year: 2024, target: 'WBBM' }, byKey: { [sheet]: { year: 2025 } } };
  const [reading] = readLke(grids, { wordings, said }).readings;
  expect(reading!.identity).toMatchObject({ unit: 'Dinas Contoh', year: 2025, target: 'WBBM' });
});

test.each([
  [undefined, 'after'],
  ['WBK', 'met'],
])('held %p: the verdict on WBBM is %s', (held, status) => {
  const said = { all: { target: 'WBBM', ...(held && { held }) } };
  const [reading] = readLke(grids, { wordings, said }).readings;
  expect(checkLke(reading!).verdict).toMatchObject({ target: 'WBBM', status });
});

test('kept by LKE, forgotten where nothing is said, and never by what is damaged', () => {
  const kept = remembered(null, { sheet: 'A' }, { unit: 'Dinas', held: 'WBK' });
  expect(saidFromText(kept)).toEqual({ A: { unit: 'Dinas', held: 'WBK' } });
  const both = remembered(kept, { sheet: 'B', key: 'B!A2' }, { year: 2026 });
  expect(saidFromText(both)).toEqual({ A: { unit: 'Dinas', held: 'WBK' }, 'B!A2': { year: 2026 } });
  expect(remembered(kept, { sheet: 'A' }, {})).toBeNull();
  for (const text of ['{', '[]', 'null', '{"A":{"year":"x","unit":3}}'])
    expect(Object.values(saidFromText(text)).every((one) => Object.keys(one).length === 0)).toBe(true);
});

describe('only what is of the right kind is kept', () => {
  test.each<[string, unknown, unknown]>([
    [
      'all of it',
      { unit: 'U', body: 'B', year: 2026, target: 'WBK', held: 'WBK' },
      { unit: 'U', body: 'B', year: 2026, target: 'WBK', held: 'WBK' },
    ],
    ['the first and last year of a form', { year: YEARS.min }, { year: YEARS.min }],
    ['the last year', { year: YEARS.max }, { year: YEARS.max }],
    ['a year before', { year: YEARS.min - 1 }, {}],
    ['a year after', { year: YEARS.max + 1 }, {}],
    ['half a year', { year: 2026.5 }, {}],
    ['blanks', { unit: ' ', body: '', target: '\t', held: '  ' }, {}],
    ['numbers', { unit: 1, body: 2, target: 3, held: 4 }, {}],
    ['a scale with its basis', { scale: { top: 6, basis: ' SK ' } }, { scale: { top: 6, basis: 'SK' } }],
    ['a scale of two', { scale: { top: 2, basis: 'SK' } }, { scale: { top: 2, basis: 'SK' } }],
    ['a scale of one', { scale: { top: 1, basis: 'SK' } }, {}],
    ['a scale of a half', { scale: { top: 5.5, basis: 'SK' } }, {}],
    ['a scale without basis', { scale: { top: 6 } }, {}],
    ['a scale of nothing', { scale: null }, {}],
    ['a scale in words', { scale: 'enam' }, {}],
    ['what nobody asked', { lead: 'x' }, {}],
    ['a word', 'x', {}],
    ['nothing', null, {}],
  ])('%s', (_, given, kept) => expect(saidFromText(JSON.stringify({ A: given }))).toEqual({ A: kept }));

  test('nothing was kept yet', () => expect(saidFromText(null)).toEqual({}));
});

test.each<[string, unknown]>([
  ['{', {}],
  ['{}', {}],
  ['"x"', {}],
  ['[null, 3, "x"]', {}],
  ['[{"sheet":"S","scale":{"top":6,"basis":"SK"}}]', { S: { scale: { top: 6, basis: 'SK' } } }],
  ['[{"sheet":"S","unit":"U"}]', {}],
  ['[{"sheet":" ","scale":{"top":6,"basis":"SK"}}]', {}],
  ['[{"scale":{"top":6,"basis":"SK"}}]', {}],
])('a mapping file %s says of surveys %p', (text, scales) => expect(scalesFromText(text)).toEqual(scales));

test('blanks on the sheet are no word of its own; a scale is nobody’s identity', () => {
  const own = { unit: '', body: 'B', held: null };
  expect(completed(own, { unit: 'U', body: 'Lain', held: 'WBK', scale: { top: 6, basis: 'SK' } })).toEqual({
    unit: 'U',
    body: 'B',
    held: 'WBK',
  });
  expect(saidOf({}, 'A')).toEqual({});
  expect(saidOf({ said: { byKey: { A: { unit: 'U' } } } }, 'B')).toEqual({});
});

test.each(['{', '[]', 'null', '"x"', '3', '[{"unit":"U"}]'])('a setting %s says nothing', (text) =>
  expect(saidFromText(text)).toEqual({}),
);

test('what was said of one counts before what was said of all', () => {
  expect(saidOf({ said: { all: { unit: 'U', year: 2025 }, byKey: { A: { year: 2026 } } } }, 'A')).toEqual({
    unit: 'U',
    year: 2026,
  });
  expect(saidOf({ said: {} }, 'A')).toEqual({});
});
