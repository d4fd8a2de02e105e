/** Sheets that show the scores again: rows that show another part, or another weight, than they name. */
import { recapCure, recapFindings } from '../../src/diagnosis/recap';
import { gridWith, sheetOf, toldBy, type Small, type Typed } from './small';

const [TEAM, PLAN, A, SURVEY] = ['A.I.1.i', 'A.I.1.ii', 'A.I.1.i.a', 'B.I.b'];
const rows = { [TEAM]: 7, [PLAN]: 8, [A]: 9, [SURVEY]: 10, 'A.I': 11, 'A.II': 12, 'A.I.1': 13, 'A.II.1': 14 };
const team = 'Penyusunan Tim Kerja';
const found = (cells: Readonly<Record<string, Typed>>, own: Partial<Small> = {}) =>
  recapFindings(sheetOf({ rows, cells: { A1: 1 }, ...own, others: [gridWith('Rekap', cells)] }));
const told = (...all: Parameters<typeof found>) => toldBy(found(...all));
const link = (address: string) => ({ f: `=LKE!${address}` });
const weight = (shown: number) => [['recap.weight', 'C2', { code: TEAM, found: shown, weight: 0.5 }]];
const elsewhere = (named: string, shows: string) => [['recap.elsewhere', 'C2', { named, shows }]];

test.each<[string, Readonly<Record<string, Typed>>, unknown[]]>([
  ['its own part and weight', { A2: team, B2: 0.5, C2: link('E7') }, []],
  ['in capitals and other signs', { A2: `1. ${team.toUpperCase()}:`.slice(3), B2: 0.5, C2: link('E8') }, elsewhere(TEAM, PLAN)],
  ['its own part, another weight', { A2: team, B2: 0.75, C2: link('E7') }, weight(0.75)],
  ['the number nearest to it is its weight', { A2: team, B1: 3, B2: 0.5, C2: link('E7') }, []],
  ['of two numbers the last', { A2: 2, B2: team, C2: link('E7') }, weight(2)],
  ['no number, no weight', { A2: team, C2: link('E7') }, []],
  ['numbers behind it are none', { A2: team, C2: link('E7'), D2: 3 }, []],
  ['another part', { A2: team, B2: 0.5, C2: link('E8') }, elsewhere(TEAM, PLAN)],
  ['a name that two parts bear names nobody', { A2: 'Manajemen Perubahan', B2: 9, C2: link('E13') }, []],
  ['no name: nothing to hold it against', { A2: 'Nilai', B2: 0.75, C2: link('E7') }, []],
  ['a value that is no score', { A2: team, B2: 0.5, C2: link('E9') }, []],
  ['a cell of nobody', { A2: team, B2: 0.5, C2: link('E99') }, []],
  ['another column', { A2: team, B2: 0.5, C2: link('D8') }, []],
  ['a cell of its own sheet', { A2: team, B2: 0.5, C2: { f: '=E8' } }, []],
  ['a formula around it', { A2: team, B2: 0.5, C2: { f: '=LKE!E8*2' } }, []],
  ['a typed score', { A2: team, B2: 0.5, C2: 3 }, []],
])('%s', (_, cells, expected) => expect(told(cells)).toEqual(expected));

test('a name beyond the fortieth column is not looked for', () => {
  expect(told({ AN2: team, AP2: link('E8') })).toHaveLength(1);
  expect(told({ AO2: team, AP2: link('E8') })).toEqual([]);
});

test('a statement outside a mean has a score', () => {
  const shown = told({ A2: team, C2: link('E10') });
  expect(shown).toEqual(elsewhere(TEAM, SURVEY));
});

test('the LKE itself is no recap, and our own needs none', () => {
  expect(toldBy(recapFindings(sheetOf({ rows, cells: { A2: team, B2: 3, C2: link('E7') } })))).toEqual([]);
  expect(told({ A2: team, B2: 0.75, C2: link('E7') }, { layout: 'ours' })).toEqual([]);
});

test('a row that shows another part is mended where name and weight say the same', () => {
  expect(found({ A2: team, B2: 0.5, C2: link('E8') })[0]!.cure).toEqual([
    { sheet: 'Rekap', row: 1, column: 2, to: { formula: '=LKE!E7' } },
  ]);
  expect(found({ A2: team, B2: 0.6, C2: link('E8') })[0]).not.toHaveProperty('cure');
});

test.each([
  ['LKE', '=LKE!E7'],
  ['_LKE_2025', '=_LKE_2025!E7'],
  ['2025', "='2025'!E7"],
  ['LKE ZI', "='LKE ZI'!E7"],
  ["LKE d'oro", "='LKE d''oro'!E7"],
])('of a sheet called %s', (name, formula) => {
  const recap = gridWith('Rekap', { A2: team, B2: 0.5 });
  const sheet = sheetOf({ rows, reading: { sheet: name }, others: [recap, gridWith(name, { A1: 1 })] });
  expect(recapCure(sheet, recap, 1, 2)).toMatchObject([{ to: { formula } }]);
  expect(recapCure(sheet, sheet.grid, 1, 2)).toBeUndefined();
});
