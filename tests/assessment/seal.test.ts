/** The seal: the same for the same, another for anything else, and readable however it was typed. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { withOverrides, type Raw } from '../../src/assessment';
import { checkSeal, rolesIn, seal, sealNamed, sealText, type Sealed, type SealRole } from '../../src/assessment/seal';
import { findEdition } from '../../src/rules';
import type { Overrides } from '../../src/rules/overrides';
import { edition, everywhere } from './answers';

const both: readonly SealRole[] = ['unit', 'tpi'];
const of = (answers: Record<string, Partial<Record<SealRole, Raw>>>): Sealed => new Map(Object.entries(answers));
const some = of({ 'A.I.1.i.b': { unit: 'A', tpi: 'B' }, 'B.I.a': { unit: 3.6 }, 'A.I.1.i.a': { tpi: 'Ya' } });
const own: Overrides = {
  ...{ edition: '90/2021', body: 'Kementerian X', note: '', source: 'SK 1', checked: '2026-01-01' },
  ...{ gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }], rulings: {}, surveys: [] },
};

test('what is sealed, line by line: no order of cells, no case, no blank', () =>
  expect(
    sealText(edition, of({ b: { tpi: ' ya ', unit: null }, a: { unit: 0.1 + 0.2, tpi: true, tpn: 'D' }, c: { unit: '' } }), both),
  ).toBe(['segel 1', 'edition zi-90-2021', 'roles unit tpi', 'a unit n0.3', 'a tpi b1', 'b tpi t"YA"'].join('\n')));

test('the code is the version and the first 75 bits of its SHA-256', async () => {
  const code = await seal(edition, some, both);
  expect(code).toMatch(/^1[0-9A-HJKMNP-TV-Z]{3}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  const bits = [
    ...createHash('sha256')
      .update(sealText(edition, some, both))
      .digest(),
  ]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const signs = Array.from(
    { length: 15 },
    (_, n) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[parseInt(bits.slice(n * 5, n * 5 + 5), 2)],
  );
  expect(code.replaceAll('-', '')).toBe(`1${signs.join('')}`);
});

test('a code that was printed stays valid: this one is known by heart', async () =>
  expect(await seal(edition, some, both)).toBe('1Y7W-XCBS-5RH1-TP84'));

test.each<[string, () => Promise<string>]>([
  ['another answer', () => seal(edition, new Map([...some, ['B.I.a', { unit: 3.61 }]]), both)],
  ['a number that became a text', () => seal(edition, new Map([...some, ['B.I.a', { unit: '3.6' }]]), both)],
  ['an answer that moved to the other role', () => seal(edition, new Map([...some, ['A.I.1.i.a', { unit: 'Ya' }]]), both)],
  ['an answer that went', () => seal(edition, new Map([...some, ['A.I.1.i.a', {}]]), both)],
  ['an answer more', () => seal(edition, new Map([...some, ['A.I.1.ii.a', { unit: 'A' }]]), both)],
  ['other roles', () => seal(edition, some, ['tpi'])],
  ['another edition', () => seal(findEdition('10/2019')!, some, both)],
  ['own minimums', () => seal(withOverrides(edition, own), some, both)],
  ['own rulings', () => seal(withOverrides(edition, { ...own, gates: [], rulings: { blanks: 'exclude' } }), some, both)],
])('another code for %s', async (_, other) => expect(await other()).not.toBe(await seal(edition, some, both)));

test('who says the rules, and what they are called, is no part of them', async () =>
  expect(await seal(withOverrides(edition, { ...own, note: 'lain', source: 'SK 2' }), some, both)).toBe(
    await seal(withOverrides(edition, own), some, both),
  ));

describe('typed from paper', () => {
  test.each([
    ['as printed', (code: string) => code],
    ['in small letters, with spaces', (code: string) => ` ${code.toLowerCase().replaceAll('-', ' ')} `],
    ['without hyphens', (code: string) => code.replaceAll('-', '')],
    ['with long dashes', (code: string) => code.replaceAll('-', '\u2013')],
    ['O and I for 0 and 1', (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'I')],
  ])('%s', async (_, typed) => {
    const code = await seal(edition, some, both);
    expect(sealNamed(typed(code))).toBe(code);
    expect(await checkSeal(typed(code), edition, some)).toEqual({ status: 'holds', roles: both });
  });

  test.each(['', '1ABC', '2ABC-DEFG-HJKM-NPQR', '1UUU-DEFG-HJKM-NPQR', '1ABC-DEFG-HJKM-NPQRS'])('no seal: "%s"', async (typed) =>
    expect(await checkSeal(typed, edition, some)).toEqual({ status: 'unreadable' }),
  );

  test('another one', async () => expect(await checkSeal('1ABC-DEFG-HJKM-NPQR', edition, some)).toEqual({ status: 'broken' }));
});

test('whose answers it covers is found out', async () => {
  const all = new Map([...some, ['A.I.1.ii.a', { tpn: 'B' }]]);
  expect([rolesIn(of({})), rolesIn(some), rolesIn(all)]).toEqual([[], both, ['unit', 'tpi', 'tpn']]);
  for (const roles of [['unit'], ['tpi'], both, ['unit', 'tpi', 'tpn'], ['tpi', 'tpn']] as const)
    expect(await checkSeal(await seal(edition, all, roles), edition, all)).toEqual({ status: 'holds', roles });
});

test('any single change of any answer is seen', async () => {
  const whole: Sealed = new Map(Object.entries(everywhere(edition, 'best')).map(([code, unit]) => [code, { unit, tpi: unit }]));
  const code = await seal(edition, whole, both);
  const raw = fc.oneof(fc.constantFrom<Raw>(null, 'B', 0.5), fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...whole.keys()), fc.constantFrom(...both), raw, async (at, role, value) => {
      const changed = new Map([...whole, [at, { ...whole.get(at), [role]: value }]]);
      const isSame = sealText(edition, changed, both) === sealText(edition, whole, both);
      expect((await seal(edition, changed, both)) === code).toBe(isSame);
    }),
    { numRuns: 100 },
  );
});

test('of a body’s own rules the minimums, rulings and scales of surveys are sealed, line by line in one order', () => {
  const changed = withOverrides(edition, {
    ...own,
    gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80.5 }],
    rulings: { blanks: 'exclude' },
    surveys: [{ code: 'ipak', scaleMax: 6 }],
  });
  const [head, id, ...rest] = sealText(changed, of({}), both).split('\n');
  expect([head, id, rest.at(-1)]).toEqual(['segel 1', 'edition zi-90-2021', 'roles unit tpi']);
  const rules = rest.slice(0, -1);
  expect(rules).toEqual([...rules].sort());
  expect(rules.filter((line) => !line.startsWith('gate '))).toEqual([
    'scale B.I.a n6',
    'scale B.II.a n4',
    'setting blanks "exclude"',
  ]);
  expect(rules.filter((line) => line.startsWith('gate '))).toHaveLength(edition.gates.length);
  expect(rules).toContain('gate WBK TOTAL n80.5');
  expect(sealText(edition, of({}), both)).not.toContain('gate');
});

test('answers stand in the order of their codes, whatever the order they came in', () => {
  const lines = (codes: string[]) =>
    sealText(edition, new Map(codes.map((code) => [code, { unit: 1 }])), ['unit'])
      .split('\n')
      .slice(3);
  expect(lines(['c', 'a', 'b'])).toEqual(['a unit n1', 'b unit n1', 'c unit n1']);
  expect(lines(['b', 'c', 'a', 'A.I.10', 'A.I.2'])).toEqual([
    'A.I.10 unit n1',
    'A.I.2 unit n1',
    'a unit n1',
    'b unit n1',
    'c unit n1',
  ]);
});
