/** Formulas as people type them and as a file stores them: what is younger than Excel 2007 is spelt with a prefix. */
import { fromFile, toFile } from '../../src/files/formula';

test.each<[typed: string, stored: string]>([
  ['=SUM(A1)', 'SUM(A1)'],
  ['=NUMBERVALUE(A1)', '_xlfn.NUMBERVALUE(A1)'],
  ['=ACOT(1)+SEQUENCE(2)', '_xlfn.ACOT(1)+_xlfn.SEQUENCE(2)'],
  ['=ISOWEEKNUM(A1)+SHEETS()', '_xlfn.ISOWEEKNUM(A1)+_xlfn.SHEETS()'],
  ['=XLOOKUP(IFNA(A1,2),B:B,C:C)', '_xlfn.XLOOKUP(_xlfn.IFNA(A1,2),B:B,C:C)'],
  ['=FILTER(A:A,B:B)', '_xlfn._xlws.FILTER(A:A,B:B)'],
  ['=SORT(A:A)', '_xlfn._xlws.SORT(A:A)'],
  ['=STDEV.P(A1:A3)+RANK.EQ(1,A:A)', '_xlfn.STDEV.P(A1:A3)+_xlfn.RANK.EQ(1,A:A)'],
  ['="IFNA("&A1', '"IFNA("&A1'],
  ['="a ""IFNA("" b"&IFNA(A1,1)', '"a ""IFNA("" b"&_xlfn.IFNA(A1,1)'],
  ['=""&IFS(A1,1)', '""&_xlfn.IFS(A1,1)'],
  ["='IFNA('!A1+IFNA(B1,0)", "'IFNA('!A1+_xlfn.IFNA(B1,0)"],
  ["='d''IFNA('!A1", "'d''IFNA('!A1"],
  ['=ZI.IFNA(1)', 'ZI.IFNA(1)'],
  ['=ZI_IFS(1)', 'ZI_IFS(1)'],
  ['=IFNA+1', 'IFNA+1'],
])('%s is stored as %s, and comes back', (typed, stored) => {
  expect(toFile(typed)).toBe(stored);
  expect(fromFile(stored)).toBe(typed);
});

test.each<[stored: string, read: string]>([
  ['=A1', '=A1'],
  ['"_xlfn."&_xlfn.IFS(A1,1)', '="_xlfn."&IFS(A1,1)'],
  ['"a""_xlfn.b"', '="a""_xlfn.b"'],
  ['A1=B1', '=A1=B1'],
  ['_xlfn._xlws.SORT(A1)', '=SORT(A1)'],
])('%s is read as %s', (stored, read) => expect(fromFile(stored)).toBe(read));

test('an equal sign within stays, and a name keeps its capitals', () => {
  expect(toFile('=A1=B1')).toBe('A1=B1');
  expect(toFile('=ifna(A1,1)')).toBe('_xlfn.ifna(A1,1)');
});
