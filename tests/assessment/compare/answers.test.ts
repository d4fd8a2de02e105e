/** Which answers of two sheets do not mean the same, and to which statement each belongs. */
import { indexOf, type Answers, type Raw } from '../../../src/assessment';
import { partsThatDiffer, statementOf } from '../../../src/assessment/compare/answers';
import { findEdition } from '../../../src/rules';
import { edition, sheetOf } from '../answers';

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
