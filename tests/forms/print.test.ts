/** On A4: nothing smaller than nine points, and every page says whose it is. */
import type { SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { areaOf, partsOf } from '../../src/sheet/range';
import { pagesAcross, pagesDown, scaleOf } from '../../src/sheet/pages';
import { kinds } from '../files/kinds';

const DEFAULT_SIZE = 11;
const LEAST = 8.99;
let printed: [kind: string, sheet: SheetPlan][];
beforeAll(async () => {
  printed = [...(await kinds())].flatMap(([kind, { sheets }]: [string, WorkbookPlan]) =>
    sheets.filter(({ print }) => print).map((sheet): [string, SheetPlan] => [kind, sheet]),
  );
});

/** 1-based columns on paper. */
const onPaper = ({ columns, print, cells }: SheetPlan) => {
  const { left, right } = areaOf(print!.area ?? `A1:A${cells.length}`);
  return columns.flatMap(({ hidden }, at) =>
    !hidden && at + 1 >= left && at + 1 <= (print!.area ? right : columns.length) ? [at + 1] : [],
  );
};

test('every visible sheet says how it is printed', async () => {
  const silent = [...(await kinds())].flatMap(([kind, { sheets }]) =>
    sheets.filter(({ hidden, print }) => !hidden && !print).map(({ name }) => [kind, name]),
  );
  expect(silent).toEqual([]);
});

test('what is printed is nine points at least', () => {
  const small = printed.flatMap(([kind, sheet]) => {
    const columns = onPaper(sheet);
    const widths = columns.map((at) => sheet.columns[at - 1]!.width);
    const scale = (sheet.print!.across?.scale ?? scaleOf(widths)) / 100;
    const sizes = sheet.styles.flatMap(({ range, style }) =>
      partsOf(range).some((part) => columns.some((at) => areaOf(part).left <= at && at <= areaOf(part).right))
        ? [style.size ?? DEFAULT_SIZE]
        : [],
    );
    const least = Math.min(DEFAULT_SIZE, ...sizes) * scale;
    return least < LEAST ? [[kind, sheet.name, least]] : [];
  });
  expect(small).toEqual([]);
});

test('lies, with a footer that counts pages, and its first rows on every page', () => {
  for (const [kind, { name, print }] of printed) {
    expect([kind, name, print!.landscape, print!.footer]).toEqual([kind, name, true, expect.stringMatching(/&P/)]);
    // Pictures and lists of words are a page.
    if (!/^(Grafik|Charts|Kata petunjuk|Hint words)/.test(name))
      expect([kind, name, print!.titleRows]).toEqual([kind, name, expect.stringMatching(/^\$[1-4]:\$\d+$/)]);
  }
});

test('pages side by side are as full as they get, each with its titles', () => {
  expect(pagesAcross([20, 40, 40], 1)).toBeUndefined();
  expect(pagesAcross([20, 60, 60, 60, 60], 1)).toEqual({ titleColumns: '$A:$A', breaks: [3], scale: 90 });
  // A column wider than a page has one of its own.
  expect(pagesAcross([20, 300, 20], 1)).toEqual({ titleColumns: '$A:$A', breaks: [2], scale: 90 });
});

describe('pages below each other', () => {
  // A page holds 33 rows at full size, less what fonts of other makers take.
  const down = (rows: number, sections: number[], heights: SheetPlan['heights'] = []) =>
    pagesDown({ widths: [40, 40], heights, rows, titles: 2 }, sections);

  test.each<[what: string, rows: number, sections: number[], expected: number[]]>([
    ['all on one page', 30, [10, 20], []],
    ['a section that would spill', 40, [10, 20], [20]],
    ['a full page after its titles', 61, [10, 30, 40], [30]],
    ['its titles take the room of one more', 62, [10, 30, 40], [30, 40]],
    ['each that no longer fits', 100, [20, 40, 60, 80], [20, 40, 60, 80]],
    ['one longer than a page begins one', 100, [10], [10]],
  ])('%s', (_, rows, sections, expected) => expect(down(rows, sections)).toEqual(expected));

  test('high rows count for what they are', () => {
    expect(down(30, [10, 20], [{ row: 25, count: 1, height: 120 }])).toEqual([20]);
  });
});

test('on a survey of several pages nothing stands in the column that all of them repeat', () => {
  const answers = printed.filter(([kind, { print }]) => /^s(km|urvei)/.test(kind) && print!.across);
  expect(answers.length).toBeGreaterThan(0);
  for (const [, { cells, print }] of answers) {
    expect(print!.across!.titleColumns).toBe('$A:$A');
    expect(cells.slice(0, 4).map(([first]) => first)).toEqual([null, null, null, null]);
    for (const column of print!.across!.breaks) expect(cells[1]![column]).toEqual({ f: '=$B$2' });
  }
});
