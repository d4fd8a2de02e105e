/** What a mapping's rows say: answers with their cells, figures, scales and weights, and what lacks of a ratio. */
import { indexOf } from '../../../src/assessment';
import { readWith } from '../../../src/reading/recognise';
import type { Mapping } from '../../../src/reading/mapping';
import { edition90 } from '../../editions';
import { gridOf, type Row } from '../grids';

const A = 'A.I.1.i.a';
const COLUMNS: Mapping['columns'] = {
  ...{ statement: 'A', weight: 'B', scale: 'C', unit: 'D', tpi: 'E', value: 'F', score: 'G' },
  ...{ note: 'H', tpiNote: 'I', evidence: 'J', tpiEvidence: 'K' },
};

/** Rows below a heading, each of its code; of the problems those of these codes and their parts. */
function read(rows: Record<string, Row>, own: Partial<Mapping> = {}, again?: Parameters<typeof readWith>[2]) {
  const codes = Object.keys(rows);
  const mapping: Mapping = {
    ...{ sheet: 'LKE', layout: 'unknown', edition: edition90.id, heading: 1, columns: COLUMNS },
    rows: Object.fromEntries(codes.map((code, n) => [code, n + 2])),
    confidence: { whole: 1, columns: {} },
    ...own,
  };
  const reading = readWith(mapping, [gridOf([['Uraian'], ...Object.values(rows)])], again);
  const near = (code = '') => codes.some((one) => one.split('#')[0] === code.split('#')[0]);
  const told = reading.problems
    .filter(({ at }) => near(at.statement))
    .map(({ code, at, data }) => [code, at.cell, at.statement, data]);
  return { ...reading, told };
}

describe('an answer', () => {
  test('of both roles, with its cells, notes and evidence', () => {
    const { answers, cells, notes, evidence } = read({
      [A]: ['Tim', null, null, 'Ya', 'Tidak', null, null, 'ada SK', 'belum', 'https://a.id', 'x'],
    });
    expect(answers.get(A)).toEqual({ unit: 'Ya', tpi: 'Tidak' });
    expect(cells.get(A)).toEqual({ unit: 'D2', tpi: 'E2', evidence: 'J2', note: 'H2' });
    expect([notes!.get(A), evidence.get(A)]).toEqual([{ unit: 'ada SK', tpi: 'belum' }, 'https://a.id']);
  });

  test('evidence that only the TPI names; none where nothing stands', () => {
    expect(read({ [A]: [...Array<null>(10).fill(null), 'Berita acara'] }).evidence.get(A)).toBe('Berita acara');
    expect(read({ [A]: ['Tim'] }).evidence.size).toBe(0);
  });

  test('without a column there is neither answer nor cell', () => {
    const { answers, cells, evidence } = read({ [A]: ['Tim', 'Ya'] }, { columns: { statement: 'A', unit: 'B' } });
    expect([answers.get(A), cells.get(A)]).toEqual([{ unit: 'Ya', tpi: null }, { unit: 'B2' }]);
    expect(evidence.size).toBe(0);
  });
});

describe('what the form says otherwise', () => {
  const scale = (text: string | null) => read({ [A]: ['Tim', null, text, 'Ya'] }).told;
  const changed = (found: string) => [['layout.scale-changed', 'C2', A, { found, scale: 'Ya/Tidak' }]];
  test.each<[string | null, unknown[]]>([
    ['Ya/Tidak', []],
    ['ya / tidak', []],
    [null, []],
    ['A/B/C', changed('A/B/C')],
    ['Jumlah', changed('Jumlah')],
    ['lain', changed('lain')],
  ])('a scale %j', (text, told) => expect(scale(text)).toEqual(told));

  const GROUP = 'A.I.1.i';
  const weighs = (weight: string | number | null) => read({ [GROUP]: ['Tim', weight] }).told;
  const { weight } = indexOf(edition90).node(GROUP)!;
  test.each<[string, string | number | null, unknown[]]>([
    ['its own', weight!, []],
    ['its own as a text', String(weight).replace('.', ','), []],
    ['nearly its own', weight! + edition90.tolerance / 2, []],
    ['none', null, []],
    ['a word', 'penuh', []],
    ['another', 3, [['layout.weight-changed', 'B2', GROUP, { found: 3, weight }]]],
  ])('a weight: %s', (_, given, told) => expect(weighs(given)).toEqual(told));

  test('neither is compared without its column, nor a weight of what has none', () => {
    expect(
      read({ [A]: ['Tim', 9, 'A/B/C', 'Ya'], [GROUP]: ['Tim', 9] }, { columns: { statement: 'A', unit: 'D' } }).told,
    ).toEqual([]);
    expect(read({ [A]: ['Tim', 9, null, 'Ya'] }).told).toEqual([]);
  });
});

describe('figures typed over formulas', () => {
  const formula = { f: '=1+1', v: 2 };
  const typed = (code: string, row: Row, columns = COLUMNS) =>
    read({ [code]: row, 'A.I.1.i.b': ['x', null, null, null, null, formula] }, { columns }).typed!.map(
      ({ code: of, what, cell }) => [...[of, what, cell]],
    );
  const row: Row = ['Tim', null, null, null, null, 0.5, 2];
  test.each<[string, string, Mapping['columns'], unknown[]]>([
    [
      'a statement of a mean',
      A,
      COLUMNS,
      [
        [A, 'value', 'F2'],
        [A, 'score', 'G2'],
      ],
    ],
    ['a survey', 'B.I.a', COLUMNS, [['B.I.a', 'score', 'G2']]],
    ['a group', 'A.I', COLUMNS, [['A.I', 'score', 'G2']]],
    ['a group without scores', 'A.I', { ...COLUMNS, score: undefined! }, [['A.I', 'score', 'F2']]],
    ['a statement without scores', A, { ...COLUMNS, score: undefined! }, [[A, 'value', 'F2']]],
    ['a statement without values', A, { ...COLUMNS, value: undefined! }, [[A, 'score', 'G2']]],
    ['no columns of figures', 'A.I', { statement: 'A' }, []],
  ])('%s', (_, code, columns, expected) => expect(typed(code, row, columns)).toEqual(expected));
});

describe('a ratio', () => {
  const RATIO = 'A.II.5.iii.a.1';
  const counts = indexOf(edition90)
    .leaf(RATIO)!
    .statement.ratio!.inputs.map(({ code }) => code);
  const done = indexOf(edition90)
    .leaf(RATIO)!
    .statement.ratio!.inputs.find(({ role }) => role === 'done')!.code;
  const of = (codes: readonly string[]) => Object.fromEntries(codes.map((code): [string, Row] => [code, ['x', null, null, 3]]));
  const lacking = (rows: Record<string, Row>) => read(rows).told.map(([code, , statement]) => [code, statement]);
  const missing = (codes: readonly string[]) => codes.map((code) => ['code.missing', code]);
  const blank: Row = ['x'];

  test.each<[string, Record<string, Row>, readonly string[]]>([
    ['a share and all counts', of([RATIO, ...counts]), []],
    ['a share that was typed needs no counts', of([RATIO]), []],
    ['a blank share needs them all', { [RATIO]: blank }, counts],
    ['one count of several', { ...of([RATIO, counts[0]!]) }, counts.slice(1)],
    ['all counts and no share', of(counts), []],
    ['some counts and no share', of(counts.slice(1)), [RATIO]],
  ])('%s', (_, rows, codes) => expect(lacking(rows)).toEqual(missing(codes)));

  test('without a row of its own it stands beside what was done', () => {
    const { cells, answers } = read(of(counts));
    expect(cells.get(RATIO)).toEqual(cells.get(done));
    expect(answers.has(RATIO)).toBe(false);
    expect(read(of([RATIO, ...counts])).cells.get(RATIO)).toMatchObject({ unit: 'D2' });
  });

  test.each<[string, Row, object | undefined]>([
    ['typed', ['x', null, null, 12], { unit: 12, tpi: null }],
    ['by the TPI alone', ['x', null, null, null, 12], { unit: null, tpi: 12 }],
    ['left blank', ['x', null, null, ' '], undefined],
  ])('a stated total %s', (_, row, answers) =>
    expect(read({ ...of([RATIO]), [`${RATIO}#due`]: row }).answers.get(`${RATIO}#due`)).toEqual(answers),
  );
});

test('the sheet that the mapping names, of an edition that is known', () => {
  const mapping = read({ [A]: ['Tim'] }).mapping!;
  const one = gridOf([['Uraian'], ['Tim', null, null, 'Ya']]);
  const other = gridOf([['Uraian'], ['Tim', null, null, 'Tidak']], 'Lain');
  expect(readWith(mapping, [other, one]).answers.get(A)!.unit).toBe('Ya');
  expect(() => readWith(mapping, [other])).toThrow('No sheet LKE');
  expect(() => readWith({ ...mapping, edition: 'zi-1-1999' }, [one])).toThrow('No edition zi-1-1999');
});

test('a statement without a row is missing, told at the heading', () => {
  const missing = (own: Partial<Mapping>) => {
    const { problems, heading } = read({ [A]: ['Tim'] }, own);
    expect(problems.filter(({ code }) => code === 'code.missing')).toHaveLength(112);
    expect(problems.find(({ at }) => at.statement === 'A.I.1.i.b')).toMatchObject({
      at: { cell: heading },
      data: { code: 'A.I.1.i.b' },
    });
    return heading;
  };
  expect(missing({})).toBe('A1');
  expect(missing({ heading: 5 })).toBe('A5');
  expect(missing({ heading: undefined!, rows: { [A]: 2, 'A.I': 4 } })).toBe('A2');
  expect(missing({ columns: { unit: 'D' } })).toBe('D1');
  expect(missing({ columns: {} })).toBe('A1');
  expect(read({}, { heading: undefined! }).heading).toBe('A1');
});

test.each<[string, Mapping['columns'], string]>([
  ['in the column of codes', { ...COLUMNS, code: 'L' }, 'L9'],
  ['else of statements', COLUMNS, 'A9'],
])('a code that stands again is told at its row: %s', (_, columns, cell) =>
  expect(read({ [A]: ['Tim'] }, { columns }, [{ code: A, row: 8 }]).told).toEqual([['code.duplicate', cell, A, { code: A }]]),
);

describe('where the edition leaves the scale open', () => {
  test.each([
    ['a/b/c/d', 'A/B/C/D'],
    ['Baik/Buruk', 'Baik/Buruk'],
    ['Jumlah', 'Jumlah'],
  ])('%s stands as %s', (typed, said) => {
    const { answers, cells, told } = read({ 'A.II.2.a': ['x', null, typed, 'B'] }, { edition: 'zi-52-2014' });
    expect([answers.get('A.II.2.a#scale'), cells.get('A.II.2.a#scale'), told]).toEqual([{ unit: said }, { unit: 'C2' }, []]);
  });
  test('none where nothing stands', () =>
    expect(read({ 'A.II.2.a': ['x', null, null, 'B'] }, { edition: 'zi-52-2014' }).answers.has('A.II.2.a#scale')).toBe(false));
});
