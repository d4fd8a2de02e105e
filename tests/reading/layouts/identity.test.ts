/** Whose LKE it is: which summary belongs to it, and what stands there. */
import { identityIn, sealOn, summaryOf } from '../../../src/reading/layouts/identity';
import { edition90 } from '../../editions';
import { gridOf, type Row } from '../grids';

const LABELS: Row[] = [
  ['Unit kerja', 'KPP A'],
  ['Target predikat', 'WBK'],
];
const LKE = gridOf([['x']]);
/** Without formulas the only summary is its own. */
const found = (rows: readonly Row[]) => summaryOf(LKE, 0, 1, [LKE, gridOf(rows, 'Ringkasan')]);

test.each<[string, Row[], boolean]>([
  ['its title', [['RINGKASAN LKE ZONA INTEGRITAS']], true],
  ['the title of AKIP', [['Ringkasan LKE AKIP']], true],
  ['the English title', [[null, 'Summary of the Integrity Zone LKE']], true],
  ['its unit and target', LABELS, true],
  ['its unit alone', [['Unit kerja', 'A']], false],
  ['its target alone', [['Target predikat', 'WBK']], false],
  [
    'labels further right',
    [
      [null, null, 'Unit kerja', 'A'],
      [null, 'Target predikat', 'WBK'],
    ],
    true,
  ],
  [
    'labels written otherwise',
    [
      ['UNIT KERJA:', 'A'],
      [' target  predikat ', 'WBK'],
    ],
    true,
  ],
  [
    'English labels',
    [
      ['Work unit', 'A'],
      ['Target predicate', 'WBK'],
    ],
    true,
  ],
  [
    'labels of two languages',
    [
      ['Unit kerja', 'A'],
      ['Target predicate', 'WBK'],
    ],
    false,
  ],
  ['numbers', [[1, 2]], false],
  ['nothing', [], false],
])('a summary is known by %s', (_, rows, is) => expect(found(rows) !== undefined).toBe(is));

describe('of several summaries', () => {
  const all = [gridOf(LABELS, 'Ringkasan A'), gridOf([...LABELS], 'Ringkasan B'), gridOf([['x']], 'Lain')];
  const of = (rows: readonly Row[], from = 0, heading = 1) => summaryOf(gridOf(rows), from, heading, all)?.grid.sheet;

  test.each<[string, Row[], string | undefined]>([
    ['the one that a formula asks', [[{ f: "='Ringkasan B'!B2" }]], 'Ringkasan B'],
    ['in any spelling', [[{ f: "='ringkasan b'!B2" }]], 'Ringkasan B'],
    ['the first that is asked', [[null, { f: "='Ringkasan A'!B2" }, { f: "='Ringkasan B'!B2" }]], 'Ringkasan A'],
    ['what asks no summary says nothing', [[{ f: '=Lain!B2' }, { f: '=A1+1' }, { f: "='Ringkasan B'!B2" }]], 'Ringkasan B'],
    ['none where its own is deleted', [[{ f: '=#REF!B2' }, { f: "='Ringkasan B'!B2" }]], undefined],
    ['none where its own stayed in another workbook', [[{ f: '=Lama!B2' }, { f: "='Ringkasan B'!B2" }]], undefined],
    ['none where no formula tells', [['x']], undefined],
  ])('%s', (_, rows, sheet) => expect(of(rows)).toBe(sheet));

  const rows: Row[] = [[{ f: "='Ringkasan A'!B2" }], [{ f: "='Ringkasan B'!B2" }], ['Kode']];
  test.each([
    [0, 2, 'Ringkasan A'],
    [1, 2, 'Ringkasan B'],
    [1, 1, undefined],
    [2, 2, undefined],
    // Rows that the sheet does not have.
    [5, 9, undefined],
  ])('only rows from %i and above the heading in %i are asked: %p', (from, heading, sheet) =>
    expect(of(rows, from, heading)).toBe(sheet),
  );

  test('one alone needs no formula', () => expect(summaryOf(LKE, 0, 1, [LKE, all[1]!, all[2]!])!.grid.sheet).toBe('Ringkasan B'));
});

describe('what stands there', () => {
  const identity = (rows: readonly Row[], edition = edition90) =>
    identityIn(found([['Ringkasan LKE Zona Integritas'], ...rows])!, edition);
  const held = 'Pernah berpredikat WBK';

  test.each<[string, Row[], object]>([
    ['nothing', [], {}],
    ['labels without values', [['Unit kerja'], ['Tahun', null], ['Target predikat', ' ']], {}],
    ['the unit', [['Unit kerja', ' KPP A ']], { unit: 'KPP A' }],
    ['a number as its name', [['Unit kerja', 12]], { unit: '12' }],
    ['the body', [['Instansi', 'Kementerian B']], { body: 'Kementerian B' }],
    ['who leads', [['Ketua tim', 'Siti']], { lead: 'Siti' }],
    ['the year', [['Tahun', 2026]], { year: 2026 }],
    ['the year in words', [['Tahun', '2026']], { year: 2026 }],
    ['no year', [['Tahun', 'tahun ini']], {}],
    ['the target', [['Target predikat', 'wbbm']], { target: 'WBBM' }],
    ['a target in its space', [['Target predikat', ' WBK ']], { target: 'WBK' }],
    ['a target with a space of another width', [['Target predikat', 'WBK\u00a0']], {}],
    ['a target with a joiner', [['Target predikat', 'W\u200bBK']], {}],
    ['what was held', [[held, 'Ya']], { held: 'WBK' }],
    ['in capitals', [[held, 'YA']], { held: 'WBK' }],
    ['not held', [[held, 'Tidak']], { held: null }],
    ['held, nothing said', [[held, '']], {}],
    ['the sixth cell', [['Unit kerja', null, null, '', ' ', null, 'KPP A']], { unit: 'KPP A' }],
    ['no seventh cell', [['Unit kerja', null, null, null, null, null, null, 'KPP A']], {}],
    ['the nearest value', [['Unit kerja', null, 'KPP A', 'KPP B']], { unit: 'KPP A' }],
    ['never what stands left of the label', [['KPP A', 'Unit kerja']], {}],
    [
      'the first of two labels',
      [
        ['Unit kerja', 'KPP A'],
        ['Unit kerja', 'KPP B'],
      ],
      { unit: 'KPP A' },
    ],
  ])('%s', (_, rows, expected) => expect(identity(rows)).toEqual(expected));

  test('English words', () => {
    const rows: Row[] = [['Summary of the Integrity Zone LKE'], ['Work unit', 'A'], ['Has held WBK', 'Yes'], ['Year', 2026]];
    expect(identityIn(found(rows)!, edition90)).toEqual({ unit: 'A', held: 'WBK', year: 2026 });
  });
  test('an edition without predicates that follow others asks for none', () =>
    expect(identity([[held, 'Ya']], { ...edition90, predicates: [] })).toEqual({}));
});

describe('the seal', () => {
  const seal = (rows: readonly Row[]) => sealOn(found([...LABELS, ...rows])!);
  test.each<[string, Row[], object | undefined]>([
    ['none', [], undefined],
    ['a place for one', [['Segel']], { sheet: 'Ringkasan', cell: 'B3' }],
    ['one', [[null, 'Segel', 'ab12-cd34']], { sheet: 'Ringkasan', cell: 'C3', code: 'ab12-cd34' }],
  ])('%s', (_, rows, expected) => expect(seal(rows)).toEqual(expected));
});
