/** Drop-down lists beside the scales that they should offer. */
import { listFindings } from '../../src/diagnosis/lists';
import type { GridValidation } from '../../src/sheet/plan';
import { sheetOf, toldBy, type Small } from './small';

const [YES, ABC, ABCD, INDEX, RATIO] = ['A.I.1.i.a', 'A.I.1.i.b', 'A.I.1.iii.a', 'B.I.a', 'A.II.4.i.1'];
const list = (ranges: string, options = '"A,B,C"', kind = 'list'): GridValidation => ({ kind, ranges, list: options });
const told = (rows: Small['rows'], validations: readonly GridValidation[], own: Partial<Small> = {}) =>
  toldBy(listFindings(sheetOf({ rows, validations, ...own })));

describe('a form with fewer than ten lists was never meant to have them', () => {
  const missing = [['list.missing', 'D30', { count: 1, cells: 'D30' }]];
  test.each<[string, readonly GridValidation[], unknown[]]>([
    ['none', [], []],
    ['nine rows', [list('D1:D9')], []],
    ['ten rows', [list('D1:D10')], missing],
    ['ten rows in two lists', [list('D1:D9'), list('D12')], missing],
    ['ten rows of another column', [list('C1:C10')], []],
    ['ten rows of the column behind', [list('E1:E10')], []],
    ['ten rows across the answers', [list('C1:E10')], missing],
    ['ten rows from the answers on', [list('D1:E10')], missing],
    ['ten rows up to the answers', [list('C1:D10')], missing],
    ['ten rows that want a number', [list('D1:D10', '0', 'whole')], []],
  ])('%s', (_, validations, expected) => expect(told({ [ABC]: 30 }, validations)).toEqual(expected));

  test('nor has one whose answers nobody found', () =>
    expect(told({ [ABC]: 30 }, [list('D1:D10')], { columns: { scale: 'C' } })).toEqual([]));
});

test.each<[string, code: string, options: string, unknown[]]>([
  ['the options of the scale', ABC, '"A,B,C"', []],
  ['with blanks, in small letters', YES, '"ya; tidak"', []],
  ['fewer', ABCD, '"A,B,C"', [['list.wrong', 'D5', { list: 'A/B/C', scale: 'A/B/C/D' }]]],
  ['others', YES, '"A,B,C"', [['list.wrong', 'D5', { list: 'A/B/C', scale: 'Ya/Tidak' }]]],
  ['in another order', ABC, '"C,B,A"', [['list.wrong', 'D5', { list: 'C/B/A', scale: 'A/B/C' }]]],
  ['options that stand elsewhere', YES, '=Daftar!$A$1:$A$3', []],
  ['a list on an index', INDEX, '"A,B,C"', [['list.misplaced', 'D5', { list: 'A/B/C' }]]],
  ['a list on a share', RATIO, '"A,B"', [['list.misplaced', 'D5', { list: 'A/B' }]]],
  ['an index whose options nobody sees', INDEX, '=Daftar', []],
])('%s', (_, code, options, expected) => expect(told({ [code]: 5 }, [list('D1:D20', options)])).toEqual(expected));

test('all cells without a list are told at the first; an index needs none', () =>
  expect(told({ [YES]: 30, [ABC]: 31, [INDEX]: 32, [ABCD]: 5 }, [list('D1:D20', '"A,B,C,D"')])).toEqual([
    ['list.missing', 'D30', { count: 2, cells: 'D30, D31' }],
  ]));
