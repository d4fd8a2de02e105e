/** An edition looked up by code: weights, names, what lies below and above, and every spelling of a code. */
import { indexOf, resolveAnswerCode, resolveCode, TOTAL } from '../../src/assessment';
import { findEdition } from '../../src/rules';
import type { Edition, Statement } from '../../src/rules/schema';
import { edition } from './answers';

const index = indexOf(edition);
const zi52 = findEdition('52/2014')!;

test.each<[string, number | undefined]>([
  ['TOTAL', 100],
  ['A', 60],
  ['B', 40],
  ['AREA.1', 8],
  ['A.I.1', 4],
  ['B.I.a', 17.5],
  ['A.I.1.iii', 1],
  ['A.I.1.iii.a', 1 / 3],
  ['A.II.1.i.a#1', undefined],
  ['C', undefined],
])('%s weighs %p', (code, weight) => {
  if (weight === undefined) expect(index.weightOf(code)).toBeUndefined();
  else expect(index.weightOf(code)).toBeCloseTo(weight, 12);
});

test.each<[string, string]>([
  ['TOTAL', 'Nilai total'],
  ['AREA.1', 'Manajemen Perubahan'],
  ['A.I.1', 'Manajemen Perubahan'],
  ['C', 'C'],
])('%s is called %s', (code, name) => expect(index.nameOf(code)).toMatch(new RegExp(`^${name}$`, 'i')));

test('a statement knows its mean, its share and all that it counts for', () => {
  const leaf = index.leaf('A.I.1.iii.a')!;
  expect(leaf.mean?.code).toBe('A.I.1.iii');
  expect(leaf.above).toEqual(['TOTAL', 'A', 'A.I', 'AREA.1', 'A.I.1', 'A.I.1.iii']);
  expect(leaf.slots.map((slot) => index.sums[slot]!.code)).toEqual(leaf.above);
  expect(leaf).toMatchObject({ scaleCode: 'A.I.1.iii.a#scale', scaleIsOpen: false });
  expect(index.leaf('B.I.a')!.above).toEqual(['TOTAL', 'B', 'B.I']);
  expect(index.leaf('B.I.a')!.mean).toBeUndefined();
  expect(index.shareOf('B.I.a')).toBe(17.5);
  expect([index.leaf('A.I'), index.shareOf('A.I')]).toEqual([undefined, 0]);
});

test('sums are the total, the areas and every group, each once and with its weight', () => {
  const codes = index.sums.map(({ code }) => code);
  expect(codes.slice(0, 8)).toEqual([TOTAL, ...edition.areas.map(({ code }) => code), 'A']);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBe(1 + edition.areas.length + index.groups.length);
  for (const { code, weight } of index.sums) expect(weight).toBe(index.weightOf(code));
});

test('what lies below and above', () => {
  expect(index.statementsUnder('A.I.1.iii').map(({ code }) => code)).toEqual(['A.I.1.iii.a', 'A.I.1.iii.b', 'A.I.1.iii.c']);
  expect(index.statementsUnder('AREA.1').length).toBe(
    index.statementsUnder('A.I.1').length + index.statementsUnder('A.II.1').length,
  );
  expect(index.statementsUnder('A.I.1.iii.a')).toEqual([]);
  expect(index.parentOf('A.I.1.iii.a')?.code).toBe('A.I.1.iii');
  expect(index.parentOf('A.I')?.code).toBe('A');
  expect(index.parentOf('A')).toBeUndefined();
  expect(index.node('A.I')?.code).toBe('A.I');
  expect(index.inputs.get('A.II.1.i.a#2')).toMatchObject({ statement: { code: 'A.II.1.i.a' }, input: { role: 'done' } });
});

test('an edition is indexed once', () => expect(indexOf(edition)).toBe(index));

test('a statement of a scale that the edition lacks is refused by name', () =>
  expect(() => indexOf({ ...edition, scales: {} })).toThrow(`${edition.id}: no scale "Ya/Tidak" (A.I.1.i.a)`));

test('an assessor may set the scale of a statement whose own is inferred, not of a ratio', () => {
  const open = (code: string) => indexOf(zi52).leaf(code)!.scaleIsOpen;
  expect([open('A.II.2.a'), open('A.I.1.b')]).toEqual([true, false]);
  const ratio = indexOf(edition).leaf('A.II.4.i.1')!.statement;
  const inferred = (statement: Statement): Statement => ({ ...statement, scaleConfidence: 'inferred' });
  const changed = JSON.parse(JSON.stringify(edition), (_, value: unknown) =>
    (value as Statement | null)?.code === ratio.code ? inferred(value as Statement) : value,
  ) as Edition;
  expect(indexOf(changed).leaf(ratio.code)!.scaleIsOpen).toBe(false);
});

test.each<[string, string | undefined]>([
  ['A.I.1', 'A.I.1'],
  ['a.i.1', 'A.I.1'],
  ['\tA.I.1.\n', 'A.I.1'],
  ['A.I.1..', undefined],
  ['A.I. 1', undefined],
  ['area.5', 'AREA.5'],
  ['Total', 'TOTAL'],
  ['NILAI  TOTAL', 'TOTAL'],
  ['nilai\u00a0total', 'TOTAL'],
  ['A.II.1.I.A#2', 'A.II.1.i.a#2'],
  ['a.ii.1.i.a#DUE', 'A.II.1.i.a#due'],
  ['A.I.1.i.a#due', undefined],
  ['A.I.1.i.a#scale', undefined],
  ['lhkpn', 'A.II.5.iii.a'],
  ['Manajemen Perubahan', 'AREA.1'],
  ['Penyusunan Tim Kerja', 'A.I.1.i'],
  ['', undefined],
])('%j is spelled %p', (text, code) => expect(resolveCode(edition, text)).toBe(code));

test('a name that two nodes bear names none of them, nor does an empty one', () => {
  const renamed = (names: Record<string, string>) =>
    JSON.parse(JSON.stringify(edition), (_, value: { code?: string } | null) =>
      value?.code && value.code in names ? { ...value, name: names[value.code] } : value,
    ) as Edition;
  const alike = renamed({ 'A.I.1.i': 'Kembar', 'A.I.1.ii': 'kembar', 'A.I.1.iii': 'Tunggal', 'A.I.2.i': '' });
  expect(['Kembar', 'Tunggal', ''].map((name) => resolveCode(alike, name))).toEqual([undefined, 'A.I.1.iii', undefined]);
});

test('a well-known name gives way to a code, and is itself no code of another', () => {
  const named: Edition = { ...edition, names: { 'a.i': 'B', sendiri: 'B.II' } };
  expect([resolveCode(named, 'A.I'), resolveCode(named, 'Sendiri')]).toEqual(['A.I', 'B.II']);
});

test.each<[string, string | undefined]>([
  ['A.I.1.i.a', 'A.I.1.i.a'],
  ['A.II.1.i.a#2', 'A.II.1.i.a#2'],
  ['A.II.4.i', 'A.II.4.i.1'],
  ['IPAK', 'B.I.a'],
  ['B.II', 'B.II.a'],
  ['A.I.1.i', undefined],
  ['TOTAL', undefined],
  ['entah', undefined],
])('answers of %j belong to %p', (text, code) => expect(resolveAnswerCode(edition, text)).toBe(code));

test('the scale of an inferred statement has a code of its own, that of a sourced one has not', () => {
  expect(resolveAnswerCode(zi52, 'a.ii.2.a#SCALE')).toBe('A.II.2.a#scale');
  expect(resolveAnswerCode(zi52, 'A.I.1.b#scale')).toBeUndefined();
});
