import fc from 'fast-check';
import { entry } from '../../src/excel/entry';
import type { Cell } from '../../src/sheet/plan';

test.each<[Cell, string | number | boolean]>([
  [null, ''],
  ['', ''],
  [0, 0],
  [0.67, 0.67],
  [true, true],
  [{ f: '=SUM(A1:A3)' }, '=SUM(A1:A3)'],
  ['Manajemen Perubahan', 'Manajemen Perubahan'],
  ['Ya/Tidak', 'Ya/Tidak'],
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+62', "'+62"],
  ['-', "'-"],
  ['@nama', "'@nama"],
  ["'kutip", "''kutip"],
  ['0,67', "'0,67"],
  ['92,35%', "'92,35%"],
  ['1/2', "'1/2"],
  ['Mei 2026', "'Mei 2026"],
  ['A.I.1.i.a', "'A.I.1.i.a"],
  ['TRUE', "'TRUE"],
  ['Benar', "'Benar"],
  ['Benar sekali', 'Benar sekali'],
  ['#N/A', "'#N/A"],
  [' Ya', "' Ya"],
])('%j is told to Excel as %j', (cell, told) => expect(entry(cell)).toBe(told));

test('no text is ever told as a formula', () =>
  fc.assert(
    fc.property(fc.string(), (text) => {
      const told = entry(text) as string;
      expect(told).toMatch(text === '' ? /^$/ : /^['a-z]/i);
      expect(told.replace(/^'/, '')).toBe(told.startsWith("'") ? text : told);
    }),
  ));
