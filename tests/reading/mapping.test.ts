/** Where an LKE stands: as Excel counts, corrected by a person, kept as text. */
import { columnOf, corrected, MAP_COLUMNS, mappingOf, mappingsFromText, mappingsToText, rowOf } from '../../src/reading/mapping';

const mapping = mappingOf({
  ...{ sheet: 'LKE', layout: 'unknown', edition: 'zi-90-2021', heading: 0, whole: 0.4 },
  columns: new Map([
    ['unit', 0],
    ['tpi', 27],
  ] as const),
  rows: new Map([['A.I', 4]]),
  sure: new Map([['unit', 0.6]] as const),
});

test('rows and columns as Excel shows them', () => {
  expect(mapping).toEqual({
    ...{ sheet: 'LKE', layout: 'unknown', edition: 'zi-90-2021', heading: 1 },
    columns: { unit: 'A', tpi: 'AB' },
    rows: { 'A.I': 5 },
    confidence: { whole: 0.4, columns: { unit: 0.6, tpi: 1 } },
  });
  expect([columnOf(mapping, 'tpi'), columnOf(mapping, 'note'), rowOf(mapping, 'A.I'), rowOf(mapping, 'B')]).toEqual([
    27,
    undefined,
    4,
    undefined,
  ]);
  const plain = mappingOf({ sheet: 'x', layout: 'ours', edition: 'y', columns: new Map(), rows: new Map() });
  expect(plain).toEqual({
    sheet: 'x',
    layout: 'ours',
    edition: 'y',
    columns: {},
    rows: {},
    confidence: { whole: 1, columns: {} },
  });
});

test('what a person sets is certain; null takes out', () => {
  expect(corrected(mapping, { columns: { unit: null, note: 'C' }, rows: { 'A.I': null, B: 9 }, edition: 'zi-52-2014' })).toEqual({
    ...mapping,
    ...{ edition: 'zi-52-2014', columns: { tpi: 'AB', note: 'C' }, rows: { B: 9 } },
    confidence: { whole: 1, columns: { tpi: 1, note: 1 } },
  });
  expect(corrected(mapping, {})).toEqual({ ...mapping, confidence: { ...mapping.confidence, whole: 1 } });
});

type Change = (one: Record<string, unknown>) => unknown;
const copy = () => JSON.parse(mappingsToText([mapping])) as [Record<string, unknown>];

describe('kept as text', () => {
  test('as it was', () => expect(mappingsFromText(mappingsToText([mapping]))).toEqual([mapping]));

  test.each<[string, Change]>([
    ['every layout', (one) => (one.layout = 'portal-2026')],
    ['no heading', (one) => delete one.heading],
    ['every column', (one) => (one.columns = Object.fromEntries(MAP_COLUMNS.map((name) => [name, 'ZZ'])))],
    ['nothing sure', (one) => (one.confidence = { whole: 0, columns: {} })],
    ['no rows', (one) => (one.rows = {})],
  ])('%s: kept', (_, change) => {
    const [one] = copy();
    change(one);
    expect(mappingsFromText(JSON.stringify([one]))).toEqual([one]);
  });

  test.each<[string, Change]>([
    ['no sheet', (one) => (one.sheet = 3)],
    ['no edition', (one) => delete one.edition],
    ['a strange layout', (one) => (one.layout = 'lain')],
    ['heading 0', (one) => (one.heading = 0)],
    ['a heading of text', (one) => (one.heading = '1')],
    ['a column of no name', (one) => (one.columns = { jawaban: 'A' })],
    ['a column of no letter', (one) => (one.columns = { unit: '1' })],
    ['a column of a number', (one) => (one.columns = { unit: 1 })],
    ['columns in a list', (one) => (one.columns = [])],
    ['columns of nothing', (one) => (one.columns = null)],
    ['row 0', (one) => (one.rows = { 'A.I': 0 })],
    ['half a row', (one) => (one.rows = { 'A.I': 1.5 })],
    ['rows of text', (one) => (one.rows = 'x')],
    ['no confidence', (one) => delete one.confidence],
    ['too sure', (one) => (one.confidence = { whole: 1.1, columns: {} })],
    ['less than unsure', (one) => (one.confidence = { whole: -0.1, columns: {} })],
    ['sure by word', (one) => (one.confidence = { whole: '1', columns: {} })],
    ['a column too sure', (one) => (one.confidence = { whole: 1, columns: { unit: 2 } })],
    ['columns without confidence', (one) => (one.confidence = { whole: 1 })],
  ])('%s: left out, the others kept', (_, change) => {
    const [one] = copy();
    change(one);
    expect(mappingsFromText(JSON.stringify([one, mapping]))).toEqual([mapping]);
  });

  test.each(['', '{', '{}', 'null', '3', '[null]', '[[]]', '["x"]'])('%s: none', (text) =>
    expect(mappingsFromText(text)).toEqual([]),
  );
});
