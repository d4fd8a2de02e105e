/** Which answers of two sheets do not mean the same, and to which statement each belongs. */
import { indexOf, type Answers, type Raw } from '../../../src/assessment';
import { answersOf, compareSides, turnsOf } from '../../../src/assessment/compare';
import { partsThatDiffer, statementOf } from '../../../src/assessment/compare/answers';
import { findEdition } from '../../../src/rules';
import { edition, everywhere, sheetOf } from '../answers';

const zi52 = findEdition('52/2014')!;
const marks = indexOf(zi52).statements.flatMap(({ code, supports = [] }) => supports.map((mark) => [mark.code, code] as const));
const parts = (code: string, from: Raw | Answers, to: Raw | Answers, of = edition, hands = {}) =>
  [...partsThatDiffer(of, sheetOf({ [code]: from }), sheetOf({ [code]: to }), hands)].flatMap(([, all]) => all);

test.each<[string, string, Raw | Answers, Raw | Answers, boolean]>([
  ['a letter in another case', 'A.I.1.i.b', 'a', ' A ', false],
  ['another letter', 'A.I.1.i.b', 'A', 'B', true],
  ['blank and space', 'A.I.1.i.b', '', ' ', false],
  ['blank and answered', 'A.I.1.i.b', '', 'A', true],
  ['the same that cannot be read', 'A.I.1.i.b', 'zz', ' ZZ ', false],
  ['another that cannot be read', 'A.I.1.i.b', 'zz', 'zy', true],
  ['a count and the same as a text', 'A.II.1.i.a#1', 3, '3', false],
  ['a count and the same with its decimals', 'A.II.1.i.a#1', 3, '3,0', false],
  ['another count', 'A.II.1.i.a#1', 3, 4, true],
  ['the TPI agrees', 'A.I.1.i.b', 'A', { unit: 'A', tpi: 'A' }, false],
  ['the TPI does not', 'A.I.1.i.b', 'A', { unit: 'A', tpi: 'B' }, true],
  ['what belongs to no statement goes by its text', 'A.I.1.i.b#x', 'a', 'A', false],
])('%s', (_, code, from, to, differs) => expect(parts(code, from, to)).toHaveLength(differs ? 1 : 0));

test('where an assessor sets the scale the text is compared, not its worth', () => {
  expect(parts('A.II.2.a', 'B', '50%', zi52)).toHaveLength(1);
  expect(parts('A.II.2.a', 'B', ' b ', zi52)).toHaveLength(0);
  expect(parts('A.I.1.b', 'B', '50%', zi52)).toHaveLength(0);
});

test('each sheet is read by its own hand', () => {
  expect(parts('A.II.1.i.a#1', 3, '3', edition, { after: true })).toHaveLength(1);
  expect(parts('A.II.1.i.a#1', '3', 3, edition, { after: true })).toHaveLength(0);
  expect(parts('A.II.1.i.a#1', '3', 3, edition, { before: true })).toHaveLength(1);
});

test.each([
  ['A.I.1.i.b', 'A.I.1.i.b'],
  ['A.II.1.i.a#2', 'A.II.1.i.a'],
  ['A.II.1.i.a#due', 'A.II.1.i.a'],
  ['A.I.1.i.b#scale', 'A.I.1.i.b'],
])('%s is of %s', (code, statement) => expect(statementOf(indexOf(edition), code)).toBe(statement));

test('a supporting mark is of the statement that it supports', () => {
  const [first, second] = indexOf(edition).statements;
  const supports = [{ code: 'lain#1' }] as never;
  const index = { ...indexOf(edition), statements: [first!, { ...second!, supports }] };
  expect(statementOf(index, 'lain#1')).toBe(second!.code);
  expect(statementOf(index, 'lain#2')).toBe('lain');
  for (const [mark, code] of marks) expect(statementOf(indexOf(zi52), mark)).toBe(code);
});

describe('of two sides', () => {
  const best = (changed: Record<string, Raw | Answers> = {}) => sheetOf({ ...everywhere(edition, 'best'), ...changed });
  const between = (one: ReturnType<typeof best>, other: ReturnType<typeof best>, more = {}, others = {}) =>
    compareSides(edition, { answers: one, ...more }, { answers: other, ...others });

  test('verdicts go by what each side held', () => {
    const { verdicts } = between(best(), best(), { held: null }, { held: 'WBK' });
    const of = (all: typeof verdicts.before) => all.map(({ target, status }) => `${target} ${status}`);
    expect([of(verdicts.before), of(verdicts.after)]).toEqual([
      ['WBK met', 'WBBM after'],
      ['WBK met', 'WBBM met'],
    ]);
  });

  test('one answer read by two hands differs, and its effect is by the first; what is left is told', () => {
    const same = best({ 'B.I.a': '3,6' });
    const { differences, total, rest } = between(same, same, {}, { asExcel: true });
    expect(differences.map(({ code, effect, from, to }) => [code, effect, from.low, to.low])).toEqual([['B.I.a', 0, 0.9, 0]]);
    expect([total.effects, total.to - total.from]).toEqual([0, expect.closeTo(-15.75, 9)]);
    expect(rest).toBeCloseTo(-15.75, 9);
  });

  test('effects stand with the area that they belong to, and with no other', () => {
    const { areas, total } = between(best(), best({ 'A.I.1.i.a': 'Tidak', 'B.I.a': 3 }));
    const touched = areas.filter(({ effects }) => effects !== 0).map(({ code, effects }) => [code, effects]);
    expect(touched).toEqual([
      ['AREA.1', expect.closeTo(-0.25, 12)],
      ['B.I', expect.closeTo(-4.375, 12)],
    ]);
    expect(total.effects).toBeCloseTo(-4.625, 12);
  });

  test('an answer that changes nothing but what blanks may still bring is a difference', () => {
    const { differences } = between(best({ 'A.I.1.i.a': 'Tidak' }), best({ 'A.I.1.i.a': null }));
    expect(differences).toMatchObject([{ code: 'A.I.1.i.a', effect: 0, from: { low: 0, high: 0 }, to: { low: 0, high: 1 } }]);
  });

  test('papers: blanks are none, spaces around no change', () => {
    const of = (text: string) => ({ evidence: new Map([['a', text]]) });
    const told = (one: string, other: string) => between(best(), best(), of(one), of(other)).evidence;
    expect(told(' x', 'x ')).toEqual([]);
    expect(told(' ', '')).toEqual([]);
    expect(told('', ' x ')).toEqual([{ code: 'a', kind: 'new', to: 'x' }]);
    expect(told('x', ' ')).toEqual([{ code: 'a', kind: 'gone', from: 'x' }]);
    expect(between(best(), best(), {}, of('x')).evidence).toEqual([{ code: 'a', kind: 'new', to: 'x' }]);
  });

  test('minimums turn by predicate and code', () => {
    const gate = (predicate: string, code: string, status: 'met' | 'unmet', floor = 1) =>
      ({ ...{ predicate, code, status, floor }, ...{ low: 0, high: 0, gap: 0 } }) as const;
    expect(
      turnsOf(
        [gate('WBK', 'A', 'met'), gate('WBBM', 'A', 'met'), gate('WBK', 'B', 'met'), gate('WBK', 'C', 'met')],
        [gate('WBBM', 'A', 'unmet', 2), gate('WBK', 'A', 'met'), gate('WBK', 'B', 'unmet')],
      ),
    ).toEqual([
      { predicate: 'WBBM', code: 'A', floor: 2, from: 'met', to: 'unmet' },
      { predicate: 'WBK', code: 'B', floor: 1, from: 'met', to: 'unmet' },
    ]);
  });

  test('the unit’s own side leaves the TPI out', () =>
    expect([...answersOf(sheetOf({ a: { unit: 'A', tpi: 'B' } }), 'unit')]).toEqual([['a', { unit: 'A' }]]));
});
