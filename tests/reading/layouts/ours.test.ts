/** Our own table, row by row: its headings, its edition, and what is said of each of its cells. */
import { indexOf, type Raw } from '../../../src/assessment';
import { findEdition } from '../../../src/rules';
import { isLists, ours } from '../../../src/reading/layouts/ours';
import { headingOf, type ColumnKey } from '../../../src/reading/layouts/our-columns';
import { textsIn } from '../../../src/sheet/words';
import type { Grid } from '../../../src/sheet/plan';
import { edition90 } from '../../editions';
import { gridOf, type Row } from '../grids';

type Cells = Partial<Record<ColumnKey, Row[number]>>;
const titleOf = (key: ColumnKey) => textsIn('id')(headingOf(key));
const ALL: ColumnKey[] = [
  'code',
  'text',
  'weight',
  'scale',
  'unit',
  'tpi',
  'value',
  'score',
  'note',
  'tpiNote',
  'evidence',
  'high',
];
const A = 'A.I.1.i.a';
const share = indexOf(edition90).shareOf(A);

interface How {
  keys?: readonly ColumnKey[];
  titles?: Row;
  above?: readonly Row[];
  rows?: readonly Cells[];
}
const sheet = ({ keys = ALL, titles = keys.map(titleOf), above = [['zi-90-2021']], rows = [] }: How): Grid =>
  gridOf([...above, titles, ...rows.map((cells) => keys.map((key) => cells[key] ?? null))]);
const find = (how: How) => ours.find(sheet(how), []);
const reading = (how: How) => find(how).readings[0]!;
/** Without what a sheet of a few rows lacks. */
const told = (how: How) =>
  reading(how)
    .problems.filter(({ code }) => code !== 'code.missing' && code !== 'score.highest-lacks')
    .map(({ code, at, data, severity }) => [code, at.cell, data, severity]);
const of = (code: string, cells: Cells = {}): Cells => ({ code, ...cells });

describe('a heading', () => {
  const withOne = (key: ColumnKey, is: boolean): [string, ColumnKey[], boolean] => [
    `${key}, ${is ? 'which is our own' : 'which others have, too'}`,
    ['code', 'unit', key, 'weight', 'scale'],
    is,
  ];
  test.each<[string, ColumnKey[], boolean]>([
    ['five of ours, three of them our own', ['code', 'unit', 'tpi', 'weight', 'scale'], true],
    ['four', ['code', 'unit', 'tpi', 'weight'], false],
    ['five, two of them our own', ['code', 'unit', 'text', 'weight', 'scale'], false],
    ...(['evidence', 'state', 'counts', 'note', 'tpiNote'] as const).map((key) => withOne(key, true)),
    ...(['value', 'score', 'percent', 'text', 'criteria'] as const).map((key) => withOne(key, false)),
  ])('%s', (_, keys, is) => {
    const { readings, problems } = find({ keys });
    expect(readings.length + problems.length > 0).toBe(is);
  });

  test('of two columns of a name the first counts', () => {
    const keys = [...ALL, 'unit'] as const;
    const grid = gridOf([
      ['zi-90-2021'],
      keys.map(titleOf),
      keys.map((key, n): Raw => (key === 'code' ? A : n === 4 ? 'Ya' : n === 12 ? 'Tidak' : null)),
    ]);
    expect(ours.find(grid, []).readings[0]!.answers.get(A)).toEqual({ unit: 'Ya', tpi: null });
  });

  test('in every language; earlier ones count more than Excel does', () => {
    expect(reading({ titles: ALL.map((key) => textsIn('en')(headingOf(key))) }).asExcel).toBe(true);
    for (const earlier of ['Jawaban dihitung', 'Skor tertinggi'])
      expect(reading({ titles: [...ALL.map(titleOf), earlier] })).not.toHaveProperty('asExcel');
  });

  test('columns under the names that every form shares', () =>
    expect(reading({ rows: [of(A)] }).mapping).toMatchObject({
      ...{ layout: 'ours', heading: 2, rows: { [A]: 3 } },
      columns: {
        ...{ code: 'A', statement: 'B', weight: 'C', scale: 'D', unit: 'E', tpi: 'F', value: 'G', score: 'H' },
        ...{ note: 'I', tpiNote: 'J', evidence: 'K' },
      },
    }));

  test.each<[string, ColumnKey[], unknown[]]>([
    ['needed', ['code', 'text', 'tpi', 'weight', 'scale', 'evidence', 'note'], [['error', 'A2', 'Jawaban unit']]],
    [
      'wanted',
      ['text', 'code', 'unit', 'tpi', 'note'],
      ['Bobot', 'Pilihan', 'Tautan data dukung'].map((one) => ['warning', 'A2', one]),
    ],
    ['the codes', ['unit', 'tpi', 'weight', 'scale', 'evidence'], [['error', 'A2', 'Kode']]],
  ])('a column that is missing: %s', (_, keys, expected) => {
    const { readings, problems } = find({ keys });
    const all = [...problems, ...readings.flatMap((one) => one.problems)].filter(({ code }) => code === 'layout.column-missing');
    expect(all.map(({ severity, at, data }) => [severity, at.cell, data.column])).toEqual(expected);
    // Without our stamp it is another's, which lacks nothing.
    expect(find({ keys, above: [['LKE']] })).toEqual({ readings: [], problems: [] });
    expect(find({ keys, above: [[`${'x'.repeat(195)} zi-90-2021`]] })).toEqual({ readings: [], problems: [] });
    expect(find({ keys, above: [[`${'x'.repeat(189)} zi-90-2021`]] }).problems.length + readings.length).toBeGreaterThan(0);
  });
});

describe('the edition', () => {
  const codes52 = indexOf(findEdition('52/2014')!).leaves.map(({ statement }) => of(statement.code));
  const strange = (asked: string, cell: string) => ({ readings: [], problems: [['edition.unknown', cell, asked]] });
  const edition = (above: Row[], rows: readonly Cells[] = []) => {
    const { readings, problems } = find({ above, rows });
    const wrong = [...problems, ...readings.flatMap((one) => one.problems)].filter(({ code }) => code === 'edition.unknown');
    return {
      readings: readings.map((one) => one.edition),
      problems: wrong.map(({ code, at, data }) => [code, at.cell, data.edition]),
    };
  };
  const is = (id: string) => ({ readings: [id], problems: [] });

  test.each<[string, Row[], readonly Cells[], object]>([
    ['its stamp', [['zi-52-2014']], [], is('zi-52-2014')],
    ['in capitals among words', [[null, 'Edisi ZI-52-2014 (lama)']], [], is('zi-52-2014')],
    ['before words above it', [['Mengubah 52/2014'], ['zi-90-2021']], [], is('zi-90-2021')],
    ['words', [['PermenPANRB 52/2014']], [], is('zi-52-2014')],
    ['a letter of that form is none', [['Surat 77/2031, 52/2014']], codes52, is('zi-10-2019')],
    ['a decree in another cell is none', [['Surat 77/2031', 'Aturan 52/2014']], [], is('zi-52-2014')],
    ['a stamp of none that ships', [['x', 'zi-77-2031']], codes52, strange('zi-77-2031', 'B1')],
    ['though words name one', [['52/2014'], ['zi-77-2031']], [], strange('zi-77-2031', 'A2')],
    ['the first of two', [['zi-77-2031'], ['zi-78-2032']], [], strange('zi-77-2031', 'A1')],
    ['a stamp that is known after one that is not', [['zi-77-2031'], ['zi-52-2014']], [], is('zi-52-2014')],
    ['its codes', [['LKE']], codes52, is('zi-10-2019')],
    ['its only code', [['LKE']], [of(A)], is('zi-90-2021')],
    ['nothing', [['LKE']], [of('x')], { readings: [], problems: [] }],
  ])('by %s', (_, above, rows, expected) => expect(edition(above, rows)).toEqual(expected));

  test('what stands below the heading names none', () =>
    expect(edition([['LKE']], [...codes52, of('A.I', { text: 'zi-90-2021' })])).toEqual(is('zi-10-2019')));
});

describe('a row', () => {
  test('answers, cells, notes and evidence', () => {
    const one = reading({
      rows: [of(A, { unit: 'Ya', tpi: 'Tidak', note: 'ada', tpiNote: 'belum', evidence: 'https://a.id', scale: 'Ya/Tidak' })],
    });
    expect([one.answers.get(A), one.cells.get(A)]).toEqual([
      { unit: 'Ya', tpi: 'Tidak' },
      { unit: 'E3', tpi: 'F3', evidence: 'K3', note: 'I3' },
    ]);
    expect([one.notes!.get(A), one.evidence.get(A)]).toEqual([{ unit: 'ada', tpi: 'belum' }, 'https://a.id']);
    expect(reading({ rows: [of(A)] }).evidence.size).toBe(0);
  });

  test('of a group: neither an answer nor a note', () => {
    const one = reading({ rows: [of('A.I', { unit: 'Ya', note: 'ada' })] });
    expect([one.answers.size, one.notes!.size, one.mapping!.rows]).toEqual([0, 0, { 'A.I': 3 }]);
  });

  test('of a count, and of what supports an answer: both', () => {
    const [input] = [...indexOf(edition90).inputs.keys()];
    expect(reading({ rows: [of(input!, { unit: 3, note: 'x' })] })).toMatchObject({
      ...{ answers: new Map([[input, { unit: 3, tpi: null }]]), notes: new Map([[input, { unit: 'x' }]]) },
    });
    const support = reading({ above: [['akip-88-2021']], rows: [of('1.A.1', { unit: 'Ya', note: 'x', evidence: 'y' })] });
    expect([...support.answers.keys(), ...support.notes!.keys(), ...support.evidence.keys()]).toEqual([
      '1.a.1',
      '1.a.1',
      '1.a.1',
    ]);
  });

  test.each<[string, Cells, string[]]>([
    ['words', of('catatan rapat'), []],
    ['words with an answer', of('catatan', { unit: 'A' }), ['code.unknown']],
    ["words with the TPI's", of('catatan', { tpi: 'A' }), ['code.unknown']],
    ['a code that the edition has not', of('A.IX.1'), ['code.unknown']],
    ['one of a count', of('A.I.1#9'), ['code.unknown']],
    ['a letter', of('Z'), []],
    ['a code in a sentence', of('lihat A.IX.1'), []],
    ['a code with more behind', of('A.IX.1 dan'), []],
    ['an answer alone', { unit: 'Ya' }, []],
  ])('that is no statement: %s', (_, cells, codes) => expect(told({ rows: [cells] }).map(([code]) => code)).toEqual(codes));

  test('a code twice, and one that is unknown, with their cells', () => {
    const rows = [
      of(A, { scale: 'Ya/Tidak', weight: share, unit: 'Ya' }),
      of(` ${A.toLowerCase()}. `, { unit: 'Tidak' }),
      of('A.IX.1'),
    ];
    expect(told({ rows })).toEqual([
      ['code.duplicate', 'A4', { code: A }, 'error'],
      ['code.unknown', 'A5', { code: 'A.IX.1' }, 'error'],
    ]);
    expect(reading({ rows }).answers.get(A)).toEqual({ unit: 'Ya', tpi: null });
  });

  test.each<[string, Cells, unknown[]]>([
    ['a scale in other letters', of(A, { scale: 'ya/TIDAK' }), []],
    [
      'another scale',
      of(A, { scale: 'A/B/C' }),
      [['layout.scale-changed', 'D3', { found: 'A/B/C', scale: 'Ya/Tidak' }, 'warning']],
    ],
    ['no scale', of(A), [['layout.scale-changed', 'D3', { found: '', scale: 'Ya/Tidak' }, 'warning']]],
    ['its weight', of('A.I.1.i', { weight: 0.5 }), []],
    ['nearly', of('A.I.1.i', { weight: 0.5 + edition90.tolerance / 2 }), []],
    ['another', of('A.I.1.i', { weight: 0.75 }), [['layout.weight-changed', 'C3', { found: 0.75, weight: 0.5 }, 'warning']]],
    ['less', of('A.I.1.i', { weight: 0.25 }), [['layout.weight-changed', 'C3', { found: 0.25, weight: 0.5 }, 'warning']]],
    ['a word', of('A.I.1.i', { weight: 'x' }), [['layout.weight-changed', 'C3', { found: 'x', weight: 0.5 }, 'warning']]],
    ['no weight', of('A.I.1.i'), [['layout.weight-changed', 'C3', { found: '–', weight: 0.5 }, 'warning']]],
    ['of the total', of('TOTAL', { weight: 99 }), [['layout.weight-changed', 'C3', { found: 99, weight: 100 }, 'warning']]],
    ['of a statement: its share', of(A, { scale: 'Ya/Tidak', weight: share }), []],
  ])('%s', (_, cells, expected) =>
    expect(told({ rows: [cells.code === A && cells.weight === undefined ? { ...cells, weight: share } : cells] })).toEqual(
      expected,
    ),
  );

  test('a scale that the edition leaves open is an answer', () => {
    const one = reading({ above: [['zi-52-2014']], rows: [of('A.II.2.a', { scale: 'lain', weight: 1 })] });
    expect([one.answers.get('A.II.2.a#scale'), one.cells.get('A.II.2.a#scale')]).toEqual([{ unit: 'lain' }, { unit: 'D3' }]);
    expect(one.problems.filter(({ code }) => code === 'layout.scale-changed')).toEqual([]);
  });

  test.each<[string, string, unknown[]]>([
    [
      'a statement',
      A,
      [
        ['score', 'H3'],
        ['value', 'G3'],
      ],
    ],
    ['a group', 'A.I', [['score', 'H3']]],
    ['a count', [...indexOf(edition90).inputs.keys()][0]!, []],
  ])('figures typed over formulas: %s', (_, code, expected) => {
    const rows = [of(code, { value: 1, score: 2 }), of('A.I.1.i.b', { value: { f: '=1', v: 1 } })];
    expect(reading({ rows }).typed!.map(({ what, cell }) => [what, cell])).toEqual(expected);
  });
});

describe('what lacks', () => {
  const lacks = (how: How) => {
    const { problems } = reading(how);
    const missing = problems.filter(({ code }) => code === 'code.missing');
    for (const { at, data } of missing) expect(data).toEqual({ code: at.statement });
    return [missing.length, missing[0]?.at.cell, problems.find(({ code }) => code === 'score.highest-lacks')];
  };
  const { statements, inputs } = indexOf(edition90);
  const all = [...statements.map(({ code }) => code), ...inputs.keys()];

  test('every statement and count is told at the heading, and what they could bring', () => {
    const highest = { at: { cell: 'A2' }, data: { count: statements.length - 1, points: expect.closeTo(100 - share, 9) } };
    expect(lacks({ rows: [of(A)] })).toEqual([all.length - 1, 'A2', expect.objectContaining({ data: highest.data })]);
    expect(lacks({ rows: [of(A)] })[2]).toMatchObject(highest);
    expect(lacks({ rows: [of(A), of('TOTAL')] })[2]).toMatchObject({ at: { cell: 'H4' } });
    expect(lacks({ keys: ALL.filter((key) => key !== 'high') })[2]).toBeUndefined();
  });

  test('beside the readings nothing is told', () => expect(find({ rows: [of(A)] }).problems).toEqual([]));
  test('of a whole sheet nothing', () => expect(lacks({ rows: all.map((code) => of(code)) })).toEqual([0, undefined, undefined]));
  test('counts bring no points', () =>
    expect(lacks({ rows: statements.map(({ code }) => of(code)) })).toEqual([inputs.size, 'A2', undefined]));
});

describe('several tables, and none', () => {
  test('each has its own edition and rows', () => {
    const one = sheet({ rows: [of(A, { unit: 'Ya' })] });
    const two = sheet({ above: [['zi-52-2014']], rows: [of('A.I.1.a', { unit: 'Tidak' })] });
    const grid = { ...one, values: [...one.values, ...two.values], formulas: [...one.formulas, ...two.formulas] };
    const { readings } = ours.find(grid, []);
    expect(
      readings.map((each) => [each.edition, each.heading, [...each.answers.keys()].filter((code) => !code.includes('#'))]),
    ).toEqual([
      ['zi-90-2021', 'A2', [A]],
      ['zi-52-2014', 'A5', ['A.I.1.a']],
    ]);
  });

  const codes = indexOf(edition90)
    .leaves.slice(0, 20)
    .map(({ statement }) => statement.code);
  const headless = (all: readonly string[], above: Row[] = [['zi-90-2021'], ['Kode']]) =>
    ours.find(gridOf([...above, ...all.map((code): Row => [null, code])]), []).problems;
  test.each<[string, ReturnType<typeof headless>, string | undefined]>([
    ['twenty of our codes', headless(codes), 'B2'],
    ['with spaces around', headless(codes.map((code) => ` ${code} `)), 'B2'],
    ['19', headless(codes.slice(1)), undefined],
    ['19, one twice', headless([...codes.slice(1), codes[1]!]), undefined],
    ['without our stamp', headless(codes, [['LKE'], ['Kode']]), undefined],
    ['with the stamp below', headless([...codes, 'zi-90-2021'], [['LKE']]), undefined],
    ['in the second row', headless(codes, [['zi-90-2021']]), 'B1'],
  ])('without a heading: %s', (_, problems, cell) => {
    expect(problems.map(({ code, at }) => [code, at.cell])).toEqual(cell ? [['layout.column-missing', cell]] : []);
    if (cell) expect(problems[0]!.data.column).toBe('Kode, Jawaban unit, Jawaban TPI');
  });

  test('the tables of choices are no LKE', () => {
    for (const language of ['id', 'en'] as const) expect(isLists(gridOf([[textsIn(language)('lists.key')]]))).toBe(true);
    expect([isLists(gridOf([['Kode']])), isLists(gridOf([]))]).toEqual([false, false]);
  });

  test('a date counts as the number that Excel takes it for, but on earlier sheets', () => {
    const dated = (how: How): Grid => ({
      ...sheet({ ...how, rows: [of(A, { unit: '2026-04-03' })] }),
      dates: [{ row: 2, column: 4, serial: 46115 }] as never,
    });
    expect(ours.find(dated({}), []).readings[0]!.answers.get(A)!.unit).toBe(46115);
    const earlier = dated({ titles: [...ALL.map(titleOf), 'Jawaban dihitung'] });
    expect(ours.find(earlier, []).readings[0]!.answers.get(A)!.unit).toBe('2026-04-03');
  });

  test('own rules that do not hold are told at their cell', () => {
    const at = (above: Row[]) => reading({ above }).problems.find(({ code }) => code.startsWith('override.'))?.at;
    expect(
      at([
        ['zi-90-2021', 'x'],
        [null, 'overrides 1/1 {'],
      ]),
    ).toMatchObject({ sheet: 'LKE', cell: 'B2' });
    expect(at([['zi-90-2021']])).toBeUndefined();
  });
});
