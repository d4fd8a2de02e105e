/** The grid's engine, headless: what the generated sheets' formulas come to in the workbench. */
import type { CellContent } from '../../host/engine';
import { headlessUniver, type UniverEngine } from '../../host/univer';
import { withHost } from './client';

let engine: UniverEngine;

const A1 = /^([A-Z])(\d+)$/;
const put = (sheet: string, address: string, content: CellContent): void => {
  const [, column, row] = A1.exec(address)!;
  engine.setCell(sheet, Number(row) - 1, column!.charCodeAt(0) - 65, content);
};
const shown = (sheet: string, address: string) => {
  const [, column, row] = A1.exec(address)!;
  return engine.getValue(sheet, Number(row) - 1, column!.charCodeAt(0) - 65);
};

/** Code, weight, answer, remark. */
const ROWS: [string, number, CellContent, CellContent][] = [
  ['A.I.1', 1, 'Ya', '\u00a0Ya '],
  ['A.I.2', 2, 'Tidak', '81,25'],
  ['A.I.3', 3, 'ya', '81.25%'],
  ['A.II.1', 4, 0.67, 'x'],
  ['B.I.1', 8, null, '0.67'],
];

beforeEach(() => {
  engine = headlessUniver();
  engine.addSheet('lke', 'LKE', 0);
  engine.addSheet('lists', 'LKE 90-2021', 1);
  ROWS.forEach((row, index) =>
    row.forEach((content, column) => put('lke', `${String.fromCharCode(65 + column)}${index + 2}`, content)),
  );
  put('lists', 'A1', 10);
});

afterEach(() => engine.dispose());

const calculate = async (formula: string) => {
  put('lke', 'H1', { formula });
  await engine.settle();
  return shown('lke', 'H1');
};

test.each<[string, string | number | boolean]>([
  ['=SUMIF(A2:A6,"A.I.*",B2:B6)', 6],
  ['=SUMIF($A:$A,"A.*",$B:$B)', 10],
  ['=SUMPRODUCT((A2:A6="A.I.2")*B2:B6)', 2],
  ['=SUMPRODUCT((LEFT(A2:A6,4)="A.I.")*(B2:B6>1)*B2:B6)', 5],
  ['=COUNTIFS(A2:A6,"A.*",C2:C6,"Ya")', 2],
  ['=COUNTIF(C2:C6,"")', 1],
  ['=COUNTBLANK(C2:C6)', 1],
  ['=INDEX(B2:B6,MATCH("b.i.1",A2:A6,0))', 8],
  ['=IFERROR(INDEX(B2:B6,MATCH("C",A2:A6,0)),"none")', 'none'],
  ['=NUMBERVALUE(D3,",",".")', 81.25],
  ['=NUMBERVALUE(D4,".",",")', 0.8125],
  ['=IFERROR(NUMBERVALUE(D5,",","."),"x")', 'x'],
  ['=FIXED(81.256,2,TRUE)', '81.26'],
  ['=SUBSTITUTE(FIXED(81.25,2,TRUE),".",",")', '81,25'],
  ['=TRIM(SUBSTITUTE(D2,CHAR(160)," "))', 'Ya'],
  ['=MATCH(0.67,C2:C6,0)', 4],
  ['=MATCH("0.67",D2:D6,0)', 5],
  ['=IF(C6="","kosong","isi")', 'kosong'],
  ['=ISTEXT(D6)', true],
  ["=SUM('LKE 90-2021'!$A$1:$A$2)", 10],
  ['=HYPERLINK("#LKE!A1","LKE")', 'LKE'],
  ['=1/0', '#DIV/0!'],
  ['=TIDAK_ADA(1)', '#NAME?'],
])('%s is %j', async (formula, expected) => expect(await calculate(formula)).toBe(expected));

describe("a formula's empty text", () => {
  const HERE: [string, string][] = [
    ['E1', '=""'],
    ['E2', '=IF(F1=1,E1,0)'],
    ['E3', '=IF(F1=1,E2&"",7)'],
  ];
  const ABOUT: [string, string | number | boolean][] = [
    ['=ISTEXT(E1)', true],
    ['=ISBLANK(E1)', false],
    ['=E1=""', true],
    ['=EXACT(E1,Z9)', true],
    ['=E1+1', '#VALUE!'],
    ['=COUNTA(E1:E3)', 3],
    ['=COUNT(E1:E3)', 0],
    ['=COUNTBLANK(E1:E3)', 3],
    ['=COUNTIF(E1:E3,"")', 3],
    ['=SUMPRODUCT((E1:E3="")*1)', 3],
    ['=SUM(E1:E3)', 0],
    ['=MATCH("",E1:E3,0)', 1],
  ];

  const told = () => ABOUT.map(([formula], at) => [formula, shown('lke', `H${at + 1}`)]);

  test('is a text, when all is computed and after one change', async () => {
    put('lke', 'F1', 1);
    for (const [address, formula] of HERE) put('lke', address, { formula });
    ABOUT.forEach(([formula], at) => put('lke', `H${at + 1}`, { formula }));
    await engine.settle();
    expect(told()).toEqual(ABOUT);
    put('lke', 'F1', 2);
    await engine.settle();
    expect(told()).not.toEqual(ABOUT);
    put('lke', 'F1', 1);
    await engine.settle();
    expect(told()).toEqual(ABOUT);
  });
});

test('one change is counted at once as when all is computed', async () => {
  put('lke', 'F1', 1);
  put('lke', 'E1', { formula: '=IF(C6="","",C6)' });
  put('lke', 'E2', { formula: '=IF(F1=1,E1,B2)' });
  await calculate('=COUNT(E1:E2)');
  put('lke', 'B2', 3);
  await engine.settle();
  const atOnce = shown('lke', 'H1');
  await engine.recalculate();
  expect([atOnce, shown('lke', 'H1')]).toEqual([0, 0]);
});

test('a changed cell changes what depends on it, over sheets', async () => {
  expect(await calculate("='LKE 90-2021'!A1*2")).toBe(20);
  put('lists', 'A1', 21);
  await engine.settle();
  expect(shown('lke', 'H1')).toBe(42);
  put('lists', 'A1', null);
  await engine.settle();
  expect(shown('lke', 'H1')).toBe(0);
});

test('names follow their cells and renamed sheets', async () => {
  engine.setName('Poin', '=LKE!$B$2:$B$6');
  expect(await calculate('=SUM(Poin)')).toBe(18);
  engine.renameSheet('lke', 'Isian baru');
  engine.setName('Poin', "='Isian baru'!$B$2:$B$6");
  put('lke', 'B2', 2);
  await engine.settle();
  expect(shown('lke', 'H1')).toBe(19);
});

test('a name that comes after its formula is seen', async () => {
  expect(await calculate('=SUM(Nanti)')).toBe('#NAME?');
  engine.setName('Nanti', '=LKE!$B$2:$B$6');
  await engine.settle();
  expect(shown('lke', 'H1')).toBe(18);
});

test('what lies beyond the sheet makes it grow', async () => {
  put('lke', 'Z1500', 7);
  expect(await calculate('=Z1500*2')).toBe(14);
});

test('custom functions get values and ranges, and their errors are shown', async () => {
  const seen: unknown[][] = [];
  engine.registerFunctions(['ZI.SEE', 'ZI.FAIL'], (name, args) => {
    seen.push(args);
    if (name === 'ZI.FAIL') throw Object.assign(new Error('no'), { errorText: '#N/A' });
    return (args[0] as number) + 1;
  });
  expect(await calculate('=ZI.SEE(B3,A2:B3,"x",TRUE)')).toBe(3);
  expect(seen.at(-1)).toEqual([
    2,
    [
      ['A.I.1', 1],
      ['A.I.2', 2],
    ],
    'x',
    true,
  ]);
  expect(await calculate('=ZI.FAIL(1)')).toBe('#N/A');
});

test('an add-in reads what was calculated within the same sync', () =>
  withHost(
    ({ Excel, host }) =>
      Excel.run(async ({ workbook }) => {
        const cells = workbook.worksheets.getItem('Sheet1').getRange('A1:A3');
        cells.formulas = [[1], [2], ['=SUM(A1:A2)']];
        cells.load('values');
        await workbook.context.sync();
        expect(cells.values).toEqual([[1], [2], [3]]);
        await host.type('Sheet1', 'A1', '40');
        cells.load('values');
        await workbook.context.sync();
        expect(cells.values).toEqual([[40], [2], [42]]);
      }),
    { engine: headlessUniver() },
  ));
