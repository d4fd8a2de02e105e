import fc from 'fast-check';
import { gather } from '../../src/excel/gather';
import { borderSides } from '../../src/excel/styles';
import { areaOf, overlap, partsOf } from '../../src/sheet/range';

test.each([
  ['A1', ['A1']],
  ['A1:B2,D4', ['A1:B2', 'D4']],
  ['A1:B2 D4', ['A1:B2', 'D4']],
  ['A1, D4', ['A1', 'D4']],
])('%s has the parts %j', (range, expected) => expect(partsOf(range)).toEqual(expected));

test.each([
  ['B2', { top: 2, left: 2, bottom: 2, right: 2 }],
  ['$B$2:$AA$10', { top: 2, left: 2, bottom: 10, right: 27 }],
])('%s is the area %j', (address, expected) => expect(areaOf(address)).toEqual(expected));

test.each([
  ['A1:B2', 'B2:C3', true],
  ['A1:B2', 'C1:C9', false],
  ['A1:B2', 'A3:B3', false],
  ['A1:Z9', 'C5', true],
])('%s and %s overlap: %s', (one, other, expected) => expect(overlap(areaOf(one), areaOf(other))).toBe(expected));

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

test.each([
  ['B2', EDGES],
  ['B2:B2', EDGES],
  ['B2:B9', [...EDGES, 'InsideHorizontal']],
  ['B2:D2', [...EDGES, 'InsideVertical']],
  ['$B$2:$D$9', [...EDGES, 'InsideHorizontal', 'InsideVertical']],
])('a border on every cell of %s is drawn on %j', (range, expected) => expect(borderSides(range)).toEqual(expected));

describe('gather', () => {
  const items = (text: string) =>
    partsOf(text).map((item) => {
      const [range, done] = item.split('=') as [string, string];
      return { range, done };
    });
  const told = (text: string) => gather(items(text)).map(({ range, done }) => `${range}=${done}`);

  test.each([
    ['A1=x B1=x', ['A1,B1=x']],
    ['A1=x B1=y C1=x', ['A1,C1=x', 'B1=y']],
    ['A1=x A1:C1=y C1=x', ['A1=x', 'A1:C1=y', 'C1=x']],
    ['A1:C1=y C1=x D1=y D2=x', ['A1:C1,D1=y', 'C1,D2=x']],
    ['A1=x A1=x', ['A1,A1=x']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  test('an address never grows beyond what Excel takes', () => {
    const many = Array.from({ length: 900 }, (_, row) => ({ range: `AA${row + 1}:AB${row + 1}`, done: 1 }));
    const gathered = gather(many);
    expect(Math.max(...gathered.map(({ range }) => range.length))).toBeLessThanOrEqual(4000);
    expect(gathered.flatMap(({ range }) => partsOf(range))).toEqual(many.map(({ range }) => range));
  });

  test('every cell ends as when all is done one by one', () => {
    const paint = (steps: { range: string; done: number }[]) => {
      const cells = new Map<string, number>();
      for (const { range, done } of steps) {
        for (const { top, left, bottom, right } of partsOf(range).map(areaOf)) {
          for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) cells.set(`${r}:${c}`, done);
        }
      }
      return cells;
    };
    const corner = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer({ min: 1, max: 4 }));
    const step = fc.record({
      range: fc.tuple(corner, corner).map(([[c1, r1], [c2, r2]]) => {
        const [left, right] = [c1, c2].sort();
        return `${left}${Math.min(r1, r2)}:${right}${Math.max(r1, r2)}`;
      }),
      done: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => expect(paint(gather(steps))).toEqual(paint(steps))));
  });
});
