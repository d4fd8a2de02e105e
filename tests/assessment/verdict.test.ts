/** What the minimums say of a predicate: by every mix of met, open and unmet ones. */
import {
  namesOfPredicate,
  predicateNamed,
  predicateOf,
  targetOf,
  verdictOf,
  verdictsOf,
  type GateResult,
  type Verdict,
} from '../../src/assessment';
import { findAkipLke } from '../../src/rules/akip';
import { edition } from './answers';

const gate = (predicate: string, code: string, status: GateResult['status']): GateResult => ({
  ...{ predicate, code, status, floor: 1, low: 0, high: 1, gap: 0 },
});
const gates = (predicate: string, ...statuses: GateResult['status'][]) =>
  statuses.map((status, n) => gate(predicate, `${predicate}-${n}`, status));

test.each<[GateResult['status'][], string, string | null, Partial<Verdict>]>([
  [['met', 'met'], 'WBK', null, { status: 'met', of: 2, met: 2, open: 0, unmet: 0, deciding: [] }],
  [['met', 'open'], 'WBK', null, { status: 'open', of: 2, met: 1, open: 1, unmet: 0, deciding: ['WBK-1'] }],
  [['open', 'open'], 'WBK', null, { status: 'open', met: 0, open: 2, deciding: ['WBK-0', 'WBK-1'] }],
  [['open', 'unmet'], 'WBK', null, { status: 'unmet', open: 1, unmet: 1, deciding: ['WBK-1'] }],
  [['met', 'unmet'], 'WBK', null, { status: 'unmet', met: 1, unmet: 1, deciding: ['WBK-1'] }],
  [[], 'WBK', null, { status: 'undetermined', why: 'no-gates', of: 0, deciding: [] }],
  [['met'], 'WBBM', null, { status: 'after', after: 'WBK' }],
  [['met'], 'WBBM', 'tidak ada', { status: 'after', after: 'WBK' }],
  [['met'], 'WBBM', 'Menuju WBK', { status: 'met' }],
  [['met'], 'WBBM', 'WBBM', { status: 'met' }],
  [['open'], 'WBBM', null, { status: 'open' }],
  [['unmet'], 'WBBM', null, { status: 'unmet' }],
  [[], 'WBBM', null, { status: 'undetermined' }],
])('minimums %j of %s, held %p: %j', (statuses, target, held, expected) => {
  const verdict = verdictOf(edition, gates(target, ...statuses), { code: target, given: true }, held);
  expect(verdict).toMatchObject({ target, given: true, ...expected });
  expect('after' in verdict).toBe(expected.status === 'after');
  expect('why' in verdict).toBe(expected.status === 'undetermined');
});

test('minimums of another predicate take no part', () =>
  expect(verdictOf(edition, [...gates('WBK', 'met'), ...gates('WBBM', 'unmet')], { code: 'WBK', given: false })).toEqual({
    ...{ target: 'WBK', given: false, status: 'met', of: 1, met: 1, open: 0, unmet: 0, deciding: [] },
  }));

test('of unconfirmed minimums nothing is said, whatever they give', () =>
  expect(verdictOf({ ...edition, gatesUnconfirmed: true }, gates('WBK', 'met'), { code: 'WBK', given: true })).toMatchObject({
    status: 'undetermined',
    why: 'unconfirmed',
    of: 0,
    met: 0,
  }));

describe('all predicates', () => {
  const all = [...gates('WBK', 'met'), ...gates('WBBM', 'met')];
  test.each<[string | null | undefined, string[], string | null]>([
    [undefined, ['WBK met', 'WBBM after'], 'WBK'],
    [null, ['WBK met', 'WBBM after'], 'WBK'],
    ['WBK', ['WBK met', 'WBBM met'], 'WBBM'],
  ])('held %p', (held, verdicts, highest) => {
    expect(verdictsOf(edition, all, held).map(({ target, status }) => `${target} ${status}`)).toEqual(verdicts);
    expect(verdictsOf(edition, all, held).every(({ given }) => given)).toBe(true);
    expect(predicateOf(edition, all, held)).toBe(highest);
  });
  test('none met', () => expect(predicateOf(edition, gates('WBK', 'open'), 'WBK')).toBeNull());
});

test('a predicate goes by its code and its name, before it Menuju or not', () =>
  expect(namesOfPredicate(edition.predicates[0]!)).toEqual([
    'WBK',
    'Menuju WBK',
    'Wilayah Bebas dari Korupsi',
    'Menuju Wilayah Bebas dari Korupsi',
    'Wilayah Bebas dari Korupsi (WBK)',
    'Menuju Wilayah Bebas dari Korupsi (WBK)',
  ]));

test.each<[string | null | undefined, string | undefined]>([
  ['WBK', 'WBK'],
  ['wbbm', 'WBBM'],
  [' Menuju  WBK ', 'WBK'],
  ['MENUJU WILAYAH BEBAS DARI KORUPSI', 'WBK'],
  ['Wilayah Birokrasi Bersih dan Melayani (WBBM)', 'WBBM'],
  ['WB', undefined],
  ['WBK dan WBBM', undefined],
  ['', undefined],
  [' ', undefined],
  [null, undefined],
  [undefined, undefined],
])('%j means %p', (asked, code) => expect(predicateNamed(edition, asked)).toBe(code));

test.each<[(string | null | undefined)[], { code: string; given: boolean }]>([
  [[], { code: 'WBK', given: false }],
  [['WBBM'], { code: 'WBBM', given: true }],
  [['entah', 'WBBM'], { code: 'WBBM', given: true }],
  [[null, ''], { code: 'WBK', given: false }],
  [['WBBM', 'WBK'], { code: 'WBBM', given: true }],
])('of %j the first that is known is the target', (wanted, target) => expect(targetOf(edition, ...wanted)).toEqual(target));

test('a worksheet without predicates has no target', () => {
  const akip = findAkipLke()!;
  expect(targetOf(akip, 'WBK')).toBeUndefined();
  expect(predicateOf(akip, [])).toBeNull();
});

test('a predicate that the edition does not know is undetermined, not met', () =>
  expect(verdictOf(edition, gates('WBK', 'met'), { code: 'WBX', given: true })).toMatchObject({
    ...{ target: 'WBX', status: 'undetermined', why: 'no-gates' },
  }));
