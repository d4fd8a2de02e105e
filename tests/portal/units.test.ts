import { edition90 as edition } from '../editions';
import { categoryOf, faultOf, idOf, unitsIn, type Candidate, type Unit, type UnitFault } from '../../src/portal/units';
import type { Grid } from '../../src/sheet/plan';

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

test('what is no table of units is none', () => expect(unitsIn(gridOf([['Nama', 'id']]))).toBeUndefined());

test.each([
  ['KPP Pratama Jakarta', [], 'kpp-pratama-jakarta'],
  ['KPP  Pratama (Jakarta)!', ['kpp-pratama-jakarta'], 'kpp-pratama-jakarta-2'],
  ['../../etc', [], 'etc'],
  ['', [], 'unit'],
])('the id of "%s" beside %j is %s', (name, taken, id) => expect(idOf(name, new Set<string>(taken))).toBe(id));

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
  ['WBBM after WBK', { category: 'WBBM' }, { held: 'Menuju WBK' }, undefined],
  ['affirmative without conditions', { category: 'WBK-AFIRMASI' }, {}, 'not-affirmative'],
  ['affirmative where all conditions are met', { category: 'WBK-AFIRMASI' }, { proposal: 'met' }, 'not-affirmative'],
  ['affirmative where the exception excuses', { category: 'WBK-AFIRMASI' }, { proposal: 'excused' }, undefined],
])('%s', (_, own, of, fault) => expect(faultOf({ ...unit, ...own }, { ...candidate, ...of }, ids)).toBe(fault));

test('the category is what the LKE aims at', () =>
  expect([candidate, { ...candidate, target: 'WBBM' }, { edition }].map(categoryOf)).toEqual(['WBK', 'WBBM', 'WBK']));
