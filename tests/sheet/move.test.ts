/** One mover for formulas: shared ones in a file, and those that a repair carries to another row. */
import { isLost, moved, pattern } from '../../src/sheet/formula/move';

test.each([
  ['=A1+$B$2&"A1"', 3, 0, '=A4+$B$2&"A1"'],
  ["='Lembar 1'!C5*SUM(D$4:D9)", 2, 0, "='Lembar 1'!C7*SUM(D$4:D11)"],
  ['=LOG10(A2)+Q1!A2', 5, 0, '=LOG10(A7)+Q1!A7'],
  ['=A10', -9, 0, '=A1'],
  ['=A2+B1', -3, 0, '=#REF!+#REF!'],
  ['=A2+$B$1', -3, 0, '=#REF!+$B$1'],
  ['=A1048576', 1, 0, '=#REF!'],
  ['=B1+$C1', 0, -2, '=#REF!+$C1'],
  ['=Z1&XFD1', 0, 1, '=AA1&#REF!'],
  ['=SUM(B:C,2:$3)', 1, 1, '=SUM(C:D,3:$3)'],
  ['=[1]Rekap!A1+_xlfn.IFNA(A1,0)', 1, 0, '=[1]Rekap!A2+_xlfn.IFNA(A2,0)'],
  ['=T[[#All],[A1]]+A1', 1, 0, '=T[[#All],[A1]]+A2'],
  ['=A1+[A1', 1, 0, '=A2+[A1'],
])('%s copied %i down and %i to the right is %s', (formula, rows, columns, wanted) => {
  expect(moved(formula, rows, columns)).toBe(wanted);
  expect(isLost(wanted)).toBe(wanted.includes('#REF!'));
  if (!isLost(wanted) && columns === 0) expect(pattern(wanted, 20 + rows)).toBe(pattern(formula, 20));
});

test('formulas that look alike but point elsewhere have other patterns', () => {
  expect(pattern('=A1', 1)).not.toBe(pattern('=A2', 1));
  expect(pattern('=A1', 1)).not.toBe(pattern('=A$1', 1));
  expect(pattern('=A1', 1)).not.toBe(pattern('=B1', 1));
});
