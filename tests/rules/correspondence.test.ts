/** Which statements of two editions ask for the same. */
import { indexOf } from '../../src/assessment';
import { editions, findEdition } from '../../src/rules';
import { correspondence } from '../../src/rules/correspondence';
import table from '../../src/rules/correspondence/52-2014_90-2021.json';

const now = indexOf(findEdition(table.to)!);
const all = editions.filter(({ id }) => id.startsWith('zi-')).map(({ id }) => id);

test.each([table.from, 'zi-10-2019'])('every code of the table is a statement: %s', (from) => {
  const then = indexOf(findEdition(from)!);
  const pairs = Object.entries(table.pairs);
  expect(pairs.filter(([old, code]) => !then.leaf(old) || !now.leaf(code))).toEqual([]);
  const near = Object.entries(table.near as Record<string, string[]>);
  expect(near.filter(([old, codes]) => !then.leaf(old) || codes.some((code) => !now.leaf(code)))).toEqual([]);
  expect(near.filter(([old]) => old in table.pairs)).toEqual([]);
});

test('no statement answers for two', () => {
  expect(new Set(Object.values(table.pairs)).size).toBe(Object.keys(table.pairs).length);
});

test.each<[string, string, string, string | undefined, string[]]>([
  ['zi-52-2014', 'zi-90-2021', 'A.I.1.a', 'A.I.1.i.a', []],
  ['zi-10-2019', 'zi-90-2021', 'A.V.5.e', 'A.I.5.v.e', []],
  ['zi-52-2014', 'zi-90-2021', 'A.VI.2.c', undefined, ['A.I.6.ii.c', 'A.I.6.ii.d']],
  ['zi-52-2014', 'zi-90-2021', 'B.I.2', undefined, []],
  ['zi-90-2021', 'zi-52-2014', 'A.I.6.ii.d', undefined, ['A.VI.2.c']],
  ['zi-90-2021', 'zi-52-2014', 'B.I.a', 'B.I.1', []],
  ['zi-90-2021', 'zi-10-2019', 'A.II.5.i.1', undefined, []],
  ['zi-52-2014', 'zi-10-2019', 'A.IV.2.h', 'A.IV.2.h', []],
])('%s to %s: %s', (from, to, code, wanted, near) => {
  expect(correspondence(from, to)!(code)).toEqual({ ...(wanted ? { code: wanted } : {}), near });
});

test.each(all.flatMap((from) => all.map((to) => [from, to] as const)))('%s to %s and back is where it began', (from, to) => {
  const [there, back] = [correspondence(from, to)!, correspondence(to, from)!];
  for (const { code } of indexOf(findEdition(from)!).statements) {
    const other = there(code).code;
    if (other !== undefined) expect(back(other).code).toBe(code);
  }
});

test('editions that were never compared have none', () => expect(correspondence('zi-52-2014', 'zi-77-2031')).toBeUndefined());
