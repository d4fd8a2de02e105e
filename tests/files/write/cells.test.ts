/** The rows of a sheet as the file has them. */
import type { SheetPlan } from '../../../src/sheet/plan';
import { levelsOf, sheetData, type ResultAt } from '../../../src/files/write/cells';
import { painted } from '../../../src/files/write/painting';
import { Strings } from '../../../src/files/write/strings';
import { Styles } from '../../../src/files/write/styles';
import { sheetOf } from '../plans';

function rowsOf(sheet: Partial<SheetPlan>, results: ResultAt = () => undefined): string {
  const plan = sheetOf(sheet);
  const styles = new Styles();
  const xml = sheetData(plan, painted(plan, styles), { styles, strings: new Strings() }, results);
  return xml.replace(/^<sheetData>|<\/sheetData>$/g, '');
}
const FORMULA = { f: '=A1<B1' };
const fill = { fill: '#FFEEAA' };

test.each<[string, result: ReturnType<ResultAt>, xml: string]>([
  ['none', undefined, '<c r="A1"><f>A1&lt;B1</f></c>'],
  ['a number', 0, '<c r="A1"><f>A1&lt;B1</f><v>0</v></c>'],
  ['a text', 'a < b', '<c r="A1" t="str"><f>A1&lt;B1</f><v>a &lt; b</v></c>'],
  ['a truth', true, '<c r="A1" t="b"><f>A1&lt;B1</f><v>1</v></c>'],
  ['an untruth', false, '<c r="A1" t="b"><f>A1&lt;B1</f><v>0</v></c>'],
  ['an error', { code: '#N/A' }, '<c r="A1" t="e"><f>A1&lt;B1</f><v>#N/A</v></c>'],
])('a formula with its result: %s', (_, result, xml) =>
  expect(rowsOf({ cells: [[FORMULA]] }, () => result)).toBe(`<row r="1">${xml}</row>`),
);

test('every formula is asked for its own result', () =>
  expect(
    rowsOf(
      {
        cells: [
          [null, null],
          [null, FORMULA],
        ],
      },
      (row, column) => row * 10 + column,
    ),
  ).toContain('<v>11</v>'));

test.each<[string, sheet: Partial<SheetPlan>, xml: string]>([
  ['nothing', { cells: [] }, ''],
  ['rows of nothing', { cells: [[null, null], []] }, ''],
  ['one cell further in', { cells: [[], [null, 7]] }, '<row r="2"><c r="B2"><v>7</v></c></row>'],
  [
    'a row longer than the first',
    { cells: [[1], [null, 2, 3]] },
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row>',
  ],
  ['truths', { cells: [[true, false]] }, '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>'],
  [
    'texts, each once',
    { cells: [['a', 'b', 'a']] },
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>',
  ],
  [
    'a look on a cell and beyond the cells',
    { cells: [[1]], styles: [{ range: 'A1:B2', style: fill }] },
    '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"/></row><row r="2"><c r="A2" s="1"/><c r="B2" s="1"/></row>',
  ],
  ['a plain look is none', { cells: [[1]], styles: [{ range: 'A1:B2', style: {} }] }, '<row r="1"><c r="A1"><v>1</v></c></row>'],
  [
    'where nobody can type, an empty cell needs no look that does not show',
    { cells: [[1]], protect: true, styles: [{ range: 'A1:B1', style: { bold: true } }] },
    '<row r="1"><c r="A1" s="1"><v>1</v></c></row>',
  ],
  [
    'but one that shows, or that lets one type',
    {
      cells: [[]],
      protect: true,
      styles: [
        { range: 'A1', style: fill },
        { range: 'B1', style: { locked: false } },
      ],
    },
    '<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row>',
  ],
  [
    'where everybody can type, every look',
    { cells: [[]], styles: [{ range: 'B1', style: { bold: true } }] },
    '<row r="1"><c r="B1" s="1"/></row>',
  ],
  [
    'heights, of rows without cells too',
    { cells: [[1]], heights: [{ row: 1, count: 2, height: 30 }] },
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="30" customHeight="1"/><row r="3" ht="30" customHeight="1"/>',
  ],
  [
    'levels, of rows without cells too',
    { cells: [[1]], outline: [{ first: 1, last: 2 }] },
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" outlineLevel="1"/><row r="3" outlineLevel="1"/>',
  ],
])('%s', (_, sheet, xml) => expect(rowsOf(sheet)).toBe(xml));

const NINE = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
  [13, 14, 15, 16],
];
const left = (merges: string[]) =>
  [...rowsOf({ cells: NINE, merges }).matchAll(/<v>(\d+)<\/v>/g)].map(([, value]) => Number(value));

test.each<[merges: string[], values: number[]]>([
  [[], NINE.flat()],
  [['B2:C3'], [1, 2, 3, 4, 5, 6, 8, 9, 12, 13, 14, 15, 16]],
  [['A1:D1'], [1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]],
  [['D1:D4'], [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 13, 14, 15]],
  [
    ['A1:B1', 'C1:D2'],
    [1, 3, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16],
  ],
])('under %j nothing is left but their first cells', (merges, values) => expect(left(merges)).toEqual(values));

test.each<[string, outline: SheetPlan['outline'], levels: (number | undefined)[]]>([
  ['none', undefined, []],
  ['one row', [{ first: 1, last: 1 }], [undefined, 1]],
  [
    'one within another',
    [
      { first: 0, last: 3 },
      { first: 1, last: 2 },
    ],
    [1, 2, 2, 1],
  ],
])('levels of an outline: %s', (_, outline, levels) => expect(levelsOf(outline)).toEqual(levels));

test.each<[string, cell: number | string, message: string]>([
  ['no number', NaN, 'Lembar!B1: NaN is no number'],
  ['an endless one', -Infinity, 'Lembar!B1: -Infinity is no number'],
  ['a text too long', 'x'.repeat(32_768), 'Lembar!B1: 32768 characters; a cell holds 32767'],
])('%s is refused, with its place', (_, cell, message) =>
  expect(() => rowsOf({ cells: [[1, cell]] })).toThrow(new RangeError(message)),
);

test('the longest text is written', () => expect(rowsOf({ cells: [['x'.repeat(32_767)]] })).toContain('t="s"'));
