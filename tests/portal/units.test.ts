import { edition90 as edition } from '../editions';
import {
  categoryOf,
  draftUnits,
  faultOf,
  ID,
  idOf,
  unitRows,
  unitsIn,
  type Candidate,
  type Unit,
  type UnitFault,
} from '../../src/portal/units';
import type { Grid } from '../../src/sheet/plan';
import { lkeOf } from './telling';

const gridOf = (values: Grid['values']): Grid => ({ sheet: 'unit', values, formulas: values.map((row) => row.map(() => null)) });
const unit: Unit = { id: 'kpp-1', name: 'KPP 1', file: 'a.xlsx', sheet: 'LKE', category: 'WBK', row: 2 };

test('a table in any order of columns, blank rows passed over', () =>
  expect(
    unitsIn(
      gridOf([
        ['Nama', 'ID', 'kategori', 'Berkas', 'lembar', 'catatan'],
        [null, null, null, null, null, null],
        ['KPP 1', 'kpp-1', 'wbk', 'a.xlsx', 'LKE', 'x'],
      ]),
    ),
  ).toEqual([{ ...unit, row: 3 }]));

test.each<[what: string, values: Grid['values'], units: Unit[] | undefined]>([
  ['too few columns', [['Nama', 'id']], undefined],
  ['an empty sheet', [], undefined],
  ['another table', [['a', 'b', 'c', 'd', 'e']], undefined],
  ['headings with spaces', [[' id ', 'NAMA', 'berkas ', 'Lembar', ' Kategori']], []],
  [
    'rows of which some cells are blank',
    [
      ['id', 'nama', 'berkas', 'lembar', 'kategori'],
      ['kpp-1', '', 'a.xlsx', 'LKE', ''],
      [' ', null, '', null, ''],
      [null, null, null, null, 'wbbm'],
    ],
    [
      { id: 'kpp-1', name: '', file: 'a.xlsx', sheet: 'LKE', category: '', row: 2 },
      { id: '', name: '', file: '', sheet: '', category: 'WBBM', row: 4 },
    ],
  ],
])('a table of units: %s', (_, values, units) => expect(unitsIn(gridOf(values))).toEqual(units));

test('a table as its file holds it is read as what it was', () => {
  const units = [unit, { ...unit, id: 'b', row: 3, category: 'WBBM' }];
  expect(unitRows(units)[0]).toEqual(['id', 'nama', 'berkas', 'lembar', 'kategori']);
  expect(unitsIn(gridOf(unitRows(units)))).toEqual(units);
});

test('an LKE of a law that nobody knows any more is in the table', () =>
  expect(draftUnits([lkeOf({ edition: 'zi-7-2031', target: 'WBBM' })])).toMatchObject([{ category: 'WBK' }]));

test('a first table names every LKE by what it says of itself, else by its file', () => {
  const lkes = [
    lkeOf({ file: 'in/a.v2.xlsx', unit: 'KPP Satu', target: 'Menuju WBBM', edition: edition.id }),
    lkeOf({ file: 'in/KPP.Dua.xlsx', unit: '', sheet: 'LKE 2', edition: edition.id }),
    lkeOf({ file: 'lain/a.v2.xlsx', unit: 'KPP Satu', edition: edition.id }),
  ];
  expect(draftUnits(lkes)).toEqual([
    { id: 'kpp-satu', name: 'KPP Satu', file: 'in/a.v2.xlsx', sheet: 'LKE', category: 'WBBM', row: 2 },
    { id: 'kpp-dua', name: 'KPP.Dua', file: 'KPP.Dua.xlsx', sheet: 'LKE 2', category: 'WBK', row: 3 },
    { id: 'kpp-satu-2', name: 'KPP Satu', file: 'lain/a.v2.xlsx', sheet: 'LKE', category: 'WBK', row: 4 },
  ]);
});

test.each([
  ['a', true],
  ['Z9', true],
  ['0', true],
  ['kpp-1.b_c', true],
  ['x'.repeat(64), true],
  ['x'.repeat(65), false],
  ['', false],
  ['-a', false],
  ['_a', false],
  ['.a', false],
  ['a/b', false],
  ['a b', false],
  ['a\n', false],
  ['á', false],
])('the id %j may be part of an address: %p', (id, is) => expect(ID.test(id)).toBe(is));

test.each([
  ['KPP Pratama Jakarta', [], 'kpp-pratama-jakarta'],
  ['KPP  Pratama (Jakarta)!', ['kpp-pratama-jakarta'], 'kpp-pratama-jakarta-2'],
  ['../../etc', [], 'etc'],
  ['', [], 'unit'],
  ['---', [], 'unit'],
  ['--a--b--', [], 'a-b'],
  ['Kantor Élysée', [], 'kantor-elysee'],
  ['a', ['a', 'a-2'], 'a-3'],
  ['a', ['a', 'a-3'], 'a-2'],
  ['x'.repeat(60), [], 'x'.repeat(56)],
])('the id of "%s" beside %j is %s', (name, taken, id) => expect(idOf(name, new Set<string>(taken))).toBe(id));

test('an id that was given is in use', () => {
  const taken = new Set<string>();
  expect(['A', 'a', 'A!'].map((name) => idOf(name, taken))).toEqual(['a', 'a-2', 'a-3']);
});

const candidate: Candidate = { edition, target: 'WBK' };
const ids = new Map([
  ['kpp-1', 1],
  ['twice', 2],
]);
test.each<[what: string, Partial<Unit>, Partial<Candidate>, UnitFault | undefined]>([
  ['a unit for WBK', {}, {}, undefined],
  ['an id with a way out of the folder', { id: '../a' }, {}, 'id'],
  ['an id that begins with a point', { id: '.a' }, {}, 'id'],
  ['no id', { id: '' }, {}, 'id'],
  ['an id of two units', { id: 'Twice' }, {}, 'id-twice'],
  ['a category that is none', { category: 'WBX' }, {}, 'category'],
  ['WBBM without WBK held', { category: 'WBBM' }, {}, 'not-held'],
  ['an id that only one unit has', { id: 'KPP-1' }, {}, undefined],
  ['an id that nobody counted', { id: 'neu' }, {}, undefined],
  ['WBBM after what is no predicate', { category: 'WBBM' }, { held: 'entah' }, 'not-held'],
  ['WBBM after WBBM', { category: 'WBBM' }, { held: 'WBBM' }, undefined],
  ['the first fault is told: id before category', { id: '', category: 'x' }, {}, 'id'],
  ['affirmative where conditions are open', { category: 'WBK-AFIRMASI' }, { proposal: 'open' }, 'not-affirmative'],
  ['WBK whatever the conditions', {}, { proposal: 'unmet' }, undefined],
  ['WBBM after WBK', { category: 'WBBM' }, { held: 'Menuju WBK' }, undefined],
  ['affirmative without conditions', { category: 'WBK-AFIRMASI' }, {}, 'not-affirmative'],
  ['affirmative where all conditions are met', { category: 'WBK-AFIRMASI' }, { proposal: 'met' }, 'not-affirmative'],
  ['affirmative where the exception excuses', { category: 'WBK-AFIRMASI' }, { proposal: 'excused' }, undefined],
])('%s', (_, own, of, fault) => expect(faultOf({ ...unit, ...own }, { ...candidate, ...of }, ids)).toBe(fault));

test('the category is what the LKE aims at', () =>
  expect([candidate, { ...candidate, target: 'WBBM' }, { edition }].map(categoryOf)).toEqual(['WBK', 'WBBM', 'WBK']));
