/** Names of sheets in formulas, as Excel writes them. */
import { placeAt, quoteSheet, sheetsIn } from '../../src/sheet/address';

test.each<[string, string[]]>([
  ['=LKE!A1+Rekap!B2', ['LKE', 'Rekap']],
  ["='Area II'!A1&'It''s'!A1", ['Area II', "It's"]],
  ["='''x'''!A1", ["'x'"]],
  ['=[1]Rekap!A1', ['[1]Rekap']],
  ["='[Buku 1.xlsx]LKE'!A1", ['[Buku 1.xlsx]LKE']],
  ['=SUM(T[[#All],[A]])+LKE!A1', ['LKE']],
  ['=A1&"!"', []],
])('%s', (formula, sheets) => expect(sheetsIn(formula)).toEqual(sheets));

test.each(['LKE', 'LKE (2)', "It's", "'", 'A1', 'Penjaminan_2'])('%s is read as it is written', (sheet) =>
  expect(placeAt(`${quoteSheet(sheet)}!B3`)).toEqual({ sheet, cell: 'B3' }),
);
