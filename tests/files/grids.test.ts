/** A file's name says whether it is a table as text; what it is called is what its one sheet is called. */
import { type FileError } from '../../src/files/problem';
import { readGrids } from '../../src/files/grids';
import { rowOf, workbookParts, zipped } from './parts';

const csv = new TextEncoder().encode('a;b');

test.each([
  ['LKE.csv', 'LKE'],
  ['LKE.CSV', 'LKE'],
  ['folder/dalam/LKE 2026.csv', 'LKE 2026'],
  ['C:\\Audit\\LKE.csv', 'LKE'],
  ['LKE.csv.csv', 'LKE.csv'],
  ['a.csv/b.csv', 'b'],
  ['.csv', ''],
])('%s is a table called %s', async (name, sheet) =>
  expect(await readGrids(name, csv)).toEqual([{ sheet, values: [['a', 'b']], formulas: [[null, null]] }]),
);

test.each(['LKE.csv.xlsx', 'LKEcsv', 'csv', 'a.csv/LKE', 'a.csv\\LKE', 'LKE.csv '])('%s is none', (name) =>
  expect(readGrids(name, csv)).rejects.toThrow(
    expect.objectContaining({ code: 'file.not-workbook', data: { found: 'text' } }) as FileError,
  ),
);

test('a workbook is read within its limits', async () => {
  const bytes = await zipped(workbookParts(rowOf('<c><v>1</v></c><c><v>2</v></c>')));
  expect(await readGrids('LKE.xlsx', bytes)).toMatchObject([{ sheet: 'Satu', values: [[1, 2]] }]);
  await expect(readGrids('LKE.xlsx', bytes, { cells: 1 })).rejects.toMatchObject({ code: 'file.too-many-cells' });
});
