/** What formulas give, computed anew: as Excel does, and cached only where Excel knows more. */
import fc from 'fast-check';
import type { Grid } from '../../src/sheet/plan';
import { Calculator } from '../../src/sheet/formula/evaluate';
import { CellError } from '../../src/sheet/formula/values';
import { parseFormula, referencesIn } from '../../src/sheet/formula/parse';

type Value = Grid['values'][number][number];

/** A1:C3 hold 1, 2, x / blank, TRUE, 5 / #N/A, "3", 0. */
const values: Value[][] = [
  [1, 2, 'x'],
  [null, true, 5],
  ['#N/A', '3', 0],
];
const none = () => values.map((row) => row.map((): string | null => null));
const other: Grid = { sheet: 'Lembar 2', values: [[7]], formulas: [[null]] };

function result(formula: string, cached: Value = null): Value | string {
  const grid: Grid = { sheet: 'LKE', values: [...values, [cached]], formulas: [...none(), [formula]] };
  const value = new Calculator([grid, other]).value('LKE', 3, 0);
  return value instanceof CellError ? value.code : value;
}

test.each<[string, Value]>([
  ['=1+2*3^2', 19],
  ['=-2^2', 4],
  ['=2-3-4', -5],
  ['=(1+2)*3', 9],
  ['=50%*4', 2],
  ['=A1&"-"&C1', '1-x'],
  ['="a"="A"', true],
  ['=A2=""', true],
  ['=A2=0', true],
  ['=B1<>2', false],
  ['="b">"a"', true],
  ['=1<"a"', true],
  // One value of an array that is computed on the way; one condition takes a whole branch, several take cell by cell.
  ['=SUMPRODUCT(MAX((A1:B1>0)*A1:B1*10))', 20],
  ['=SUMPRODUCT(MAX(ISERROR(1/LEN(TRIM(A2:B2)))*IF(A1=1,A1:B1,C2:C2)))', 1],
  ['=SUMPRODUCT(IF(A1:B1>1,A1:B1,10))', 12],
  ['=B3+1', 4],
  ['=C1+1', '#VALUE!'],
  ['=A1/C3', '#DIV/0!'],
  ['=A3', '#N/A'],
  ['=A2', 0],
  ['=SUM(A1:C1)', 3],
  ['=SUM(A1:C3)', '#N/A'],
  ['=SUM(A1,"2",TRUE)', 4],
  ['=AVERAGE(A1:C2)', (1 + 2 + 5) / 3],
  ['=AVERAGE(C1)', '#DIV/0!'],
  ['=IF(A1=1,"ya",1/0)', 'ya'],
  ['=IF(A1=2,"ya")', false],
  ['=IF(AND(A1=1,OR(B1=3,C2=5)),1,0)', 1],
  ['=IFERROR(A3,"galat")', 'galat'],
  ['=IFERROR(1/0,)', 0],
  ['=ROUND(1.005,2)', 1.01],
  ['=ROUND(-2.5,0)', -3],
  ['=COUNT(A1:C3)', 4],
  ['=COUNTA(A1:C2)', 5],
  ['=COUNTIF(A1:C2,">=2")', 2],
  ['=COUNTIF(A1:C2,"X")', 1],
  ['=SUMIF(A1:C1,">1")', 2],
  ['=MAX(A1:C2)-MIN(A1:C2)', 4],
  ["='Lembar 2'!A1*2", 14],
  ["='LKE'!#REF!+1", '#REF!'],
  ['=SUM(B:B)', 2],
  ['=SUM(1:1)', 3],
  ['=ISNUMBER(A1)+ISBLANK(A2)+ISERROR(A3)', 3],
  ['=LEN(TRIM("  a  b "))', 3],
  ['=FIXED(1234567.891,2)', '1,234,567.89'],
  ['=FIXED(-123456,1)', '-123,456.0'],
  ['=FIXED(1234.5678,3,TRUE)', '1234.568'],
  ['=FIXED(9007199254740991,0)', '9,007,199,254,740,990'],
  ['=NUMBERVALUE("1.234,5%%",",",".")', 0.12345],
  ['=NUMBERVALUE("%")', '#VALUE!'],
  ['=NUMBERVALUE("12%3")', '#VALUE!'],
  ['=VALUE(" 12.5 % ")', 0.125],
  ['=VALUE("12.")', 12],
  ['=VALUE(".5e1")', 5],
  ['=VALUE("a"&"%")', '#VALUE!'],
  ['=SEARCH("b*d?f","aBcdefg")', 2],
  ['=SEARCH("*d","abcd")', 1],
  ['=SEARCH("b*b","abcb",3)', '#VALUE!'],
  ['=SEARCH("~*","a*b")', 2],
  ['=SEARCH("a.","ab")', '#VALUE!'],
  ['=SEARCH("c*a*b","cbacab")', 1],
  ['=COUNTIF(C1:C1,"*")', 1],
  ['=COUNTIF(C1:C1,"?*?")', 0],
  ['=MATCH("b*b","bb",0)', 1],
  ['=MATCH("b*b","b",0)', '#N/A'],
  ['=MATCH("*ab","aab",0)', 1],
  ['=MATCH("a*b*","cab",0)', '#N/A'],
  ['=MATCH("a**?","ab",0)', 1],
])('%s', (formula, wanted) => {
  const found = result(formula);
  if (typeof wanted === 'number') expect(found).toBeCloseTo(wanted, 12);
  else expect(found).toBe(wanted);
});

test.each([
  ['a function that is not modelled', '=VLOOKUP(A1,A1:C3,2,0)'],
  ['a name', '=Nilai*2'],
  ['another workbook', '=[1]Rekap!A1'],
  ['a sheet that is not there', '=Rekap!A1'],
  ['an array', '={1,2}'],
  ['nonsense', '=1+'],
  ['itself', '=A4+1'],
])('%s: the cached value stands', (_, formula) => expect(result(formula, 42)).toBe(42));

test('what if a cell read otherwise', () => {
  const grid: Grid = { sheet: 'LKE', values: [[1, 2, null]], formulas: [[null, null, '=A1+B1']] };
  const as = new Calculator([grid]);
  const changed = as.what([{ sheet: 'LKE', row: 0, column: 0, to: { value: 10 } }]);
  const again = changed.what([{ sheet: 'LKE', row: 0, column: 1, to: { formula: '=A1*2' } }]);
  expect([as, changed, again].map((one) => one.value('LKE', 0, 2))).toEqual([3, 12, 30]);
});

test.each([
  ['=COUNTIF(A1,"*a*a*a*a*a*a*b")', 0],
  ['=SEARCH("a*a*a*a*a*a*b",A1)', '#VALUE!'],
  ['=NUMBERVALUE(SUBSTITUTE(A1,"a","%")&"1")', '#VALUE!'],
  ['=VALUE("x"&SUBSTITUTE(A1,"a"," ")&"x")', '#VALUE!'],
])('%s over a text as long as a cell holds takes no time', (formula, wanted) => {
  const grid: Grid = { sheet: 'LKE', values: [['a'.repeat(30_000), null]], formulas: [[null, formula]] };
  const before = process.cpuUsage();
  const value = new Calculator([grid]).value('LKE', 0, 1);
  expect(process.cpuUsage(before).user).toBeLessThan(500_000);
  expect(value instanceof CellError ? value.code : value).toBe(wanted);
});

test('long chains and circles end', () => {
  const height = 3000;
  const chain: Grid = {
    sheet: 'LKE',
    values: Array.from({ length: height }, (_, n) => [n]),
    formulas: Array.from({ length: height }, (_, n) => [n === 0 ? '=A3000' : `=A${n}+1`]),
  };
  expect(() => new Calculator([chain]).value('LKE', height - 1, 0)).not.toThrow();
});

test('no text makes the grammar throw', () => {
  const piece = fc.constantFrom(
    '=',
    '(',
    ')',
    ',',
    ':',
    '"',
    "'",
    'A1',
    '$B$2',
    'SUM',
    'IF(',
    '#REF!',
    '!',
    '%',
    '1e9',
    '&',
    '<>',
    'LKE!',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const formula = `=${pieces.join('')}`;
      const expression = parseFormula(formula);
      if (expression) expect(() => referencesIn(expression)).not.toThrow();
      expect(() => result(formula)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

/** A cell as `row column`, a range as its four ends. */
const named = (formula: string): string[] | undefined => {
  const expression = parseFormula(formula);
  return (
    expression &&
    referencesIn(expression).map((ref) => {
      const ends = ref.kind === 'cell' ? [ref.row, ref.column] : [ref.top, ref.left, ref.bottom, ref.right];
      return [...(ref.sheet === undefined ? [] : [ref.sheet]), ...ends].join(' ');
    })
  );
};

test.each<[string, string[] | undefined]>([
  ['=IF(A1="",0,B2)', ['0 0', '1 1']],
  ['=IF(C7="",0,$D$8)', ['6 2', '7 3']],
  ['=IF(zz12="",0,A1)', ['11 701', '0 0']],
  ['=SUM(B2:D5)*A1', ['1 1 4 3', '0 0']],
  ['=SUM(D5:B2)*A1', ['1 1 4 3', '0 0']],
  ['=SUM(D2:B5)*A2', ['1 1 4 3', '1 0']],
  ['=SUM(A:C)+A9', ['0 0 Infinity 2', '8 0']],
  ['=SUM($2:$4)+A9', ['1 0 3 Infinity', '8 0']],
  ['=\'LKE A1\'!B2&"A1"', ['LKE A1 1 1']],
  ['=\'LKE A7\'!B2&"A1"', ['LKE A7 1 1']],
  ['=A1!B2+A2', ['A1 1 1', '1 0']],
  ['=LOG10(B2)', ['1 1']],
  ['=éA1+A2', ['1 0']],
  ['=A1_x+A2', ['1 0']],
  ['=A0', ['-1 0']],
  ['=A1:SUM(A1)', undefined],
  ['=A1 A2', undefined],
])('%s names the cells %j, whatever was read before', (formula, expected) => expect(named(formula)).toEqual(expected));

test('a text or a sheet that reads like a cell stays what it is', () => {
  const texts = ['=IF(A1="B1","C1",D1)', '=IF(A2="B2","C2",D2)'].map((formula) => JSON.stringify(parseFormula(formula)));
  for (const [at, text] of texts.entries()) expect(text).toContain(`"value":"B${at + 1}"`);
  for (const [at, text] of texts.entries()) expect(text).toContain(`"value":"C${at + 1}"`);
});
