/** Which of several readings counts: a table of hand-made ones, for whole sheets say little of each decision. */
import type { Answers, Problem, ProblemCode } from '../../src/assessment';
import { fuller, goesFurther, isPartial, isView, isWhole } from '../../src/reading/choice';
import type { Reading } from '../../src/reading/contract';
import { gridOf, type Row } from './grids';

const told = (code: ProblemCode, count = 1): Problem[] =>
  Array.from({ length: count }, () => ({ code, severity: 'error', at: {}, data: {} }) as unknown as Problem);

function reading(answers: number, own: Partial<Reading> = {}): Reading {
  return {
    ...{ layout: 'unknown', edition: 'zi-90-2021', sheet: 'LKE', identity: {}, evidence: new Map(), cells: new Map() },
    answers: new Map(Array.from({ length: answers }, (_, n): [string, Answers] => [`${n}`, {}])),
    problems: [],
    ...own,
  };
}
const columns = (own: object): Pick<Reading, 'mapping'> => ({ mapping: { columns: own } as unknown as Reading['mapping'] });

test.each<[string, Reading[], boolean]>([
  ['none', [], false],
  ['one without problems', [reading(10)], true],
  ['a column missing', [reading(10, { problems: told('layout.column-missing') })], false],
  [
    'a column missing among other problems',
    [reading(10, { problems: [...told('answer.unclean'), ...told('layout.column-missing')] })],
    false,
  ],
  ['other problems', [reading(10, { problems: told('answer.unclean', 9) })], true],
  ['a fifth of the codes missing', [reading(10, { problems: told('code.missing', 2) })], true],
  ['more than a fifth', [reading(10, { problems: told('code.missing', 3) })], false],
  ['one whole, one not', [reading(10), reading(1, { problems: told('code.missing') })], false],
])('a sheet read by its layout is whole: %s', (_, all, is) => expect(isWhole(all)).toBe(is));

test.each<[string, Reading, Reading[], boolean]>([
  ['than none', reading(1), [], true],
  ['nothing than none', reading(0), [], false],
  ['more answers', reading(5), [reading(4)], true],
  ['as many', reading(5), [reading(5)], false],
  ['more than each of two', reading(5), [reading(4), reading(4)], true],
  ['less than one of two', reading(5), [reading(1), reading(6)], false],
  ['a column of answers counts more than answers', reading(1, columns({ tpi: 'C' })), [reading(9_999)], true],
  ['of either role', reading(1, columns({ unit: 'C' })), [reading(2, columns({ tpi: 'C' }))], false],
  ['two columns more than one', reading(1, columns({ unit: 'C', tpi: 'D' })), [reading(9_000, columns({ tpi: 'C' }))], true],
  ['other columns do not count', reading(1, columns({ note: 'C' })), [reading(2)], false],
  ['with the same columns, answers', reading(3, columns({ unit: 'C' })), [reading(2, columns({ unit: 'C' }))], true],
])('it goes further: %s', (_, one, others, is) => expect(goesFurther(one, others)).toBe(is));

describe('a view of another LKE', () => {
  const SOURCE = reading(1, { sheet: 'Isian', layout: 'ours' });
  const cells = (...names: [unit?: string, tpi?: string][]) => new Map(names.map(([unit, tpi], n) => [`${n}`, { unit, tpi }]));
  const is = (row: Row, own: Partial<Reading>, all: Reading[] = [SOURCE]) => {
    const one = reading(1, own);
    return isView(one, [...all, one], [gridOf([['x']], 'Isian'), gridOf([row])]);
  };
  const FROM = { f: '=Isian!A1', v: 'Ya' };

  test.each<[string, Row, Partial<Reading>, boolean]>([
    ['every answer from there', [FROM, FROM], { cells: cells(['A1'], ['B1']) }, true],
    ['of both roles', [FROM, FROM], { cells: cells(['A1', 'B1']) }, true],
    ['the TPI’s alone', [null, FROM], { cells: cells([undefined, 'B1']) }, true],
    ['one typed', [FROM, 'Ya'], { cells: cells(['A1'], ['B1']) }, false],
    ['one typed by the TPI', [FROM, 'Ya'], { cells: cells(['A1', 'B1']) }, false],
    ['blanks between', [FROM, null], { cells: cells(['A1'], ['B1']) }, true],
    ['not computed yet', [{ f: '=Isian!A1' }], { cells: cells(['A1']) }, true],
    ['all blank', [null], { cells: cells(['A1']) }, false],
    ['no cells', [FROM], { cells: new Map() }, false],
    ['from a sheet that is no LKE', [{ f: '=Lain!A1', v: 'Ya' }], { cells: cells(['A1']) }, false],
    ['from several, the LKE among them', [{ f: '=Lain!A1&Isian!A1', v: 'Ya' }], { cells: cells(['A1']) }, true],
    ['from itself', [{ f: '=LKE!B1', v: 'Ya' }], { cells: cells(['A1']) }, false],
    ['our own sheet', [FROM], { cells: cells(['A1']), layout: 'ours' }, false],
    ['a sheet that is not there', [FROM], { cells: cells(['A1']), sheet: 'Hilang' }, false],
  ])('%s: %#', (_, row, own, expected) => expect(is(row, own)).toBe(expected));

  test('where there is no other LKE nothing is a view', () => expect(is([FROM], { cells: cells(['A1']) }, [])).toBe(false));
});

test.each<[string, Partial<Reading>, string[], boolean]>([
  ['nothing missing', {}, [], false],
  ['a tenth', { problems: told('code.missing', 1) }, [], false],
  ['more than a tenth', { problems: told('code.missing', 2) }, [], true],
  ['other problems', { problems: told('answer.unclean', 5) }, [], false],
  ['of a known layout', { problems: told('code.missing', 9), layout: 'ours' }, [], false],
  ['whose columns a person set', { problems: told('code.missing', 9) }, ['LKE'], false],
  ['beside one whose columns a person set', { problems: told('code.missing', 9) }, ['Lain'], true],
])('only a part: %s', (_, own, sheets, is) => {
  const mappings = sheets.map((sheet) => ({ sheet }) as NonNullable<Reading['mapping']>);
  expect(isPartial(reading(10, own), { mappings })).toBe(is);
  if (sheets.length === 0) expect(isPartial(reading(10, own), {})).toBe(is);
});

test.each<[string, number[], number[], 'parts' | 'wholes']>([
  ['no parts', [], [5], 'wholes'],
  ['no wholes', [5], [], 'parts'],
  ['neither', [], [], 'wholes'],
  ['the parts have more', [6], [5, 4], 'parts'],
  ['as many', [5], [5], 'wholes'],
  ['less than one whole', [5], [4, 6], 'wholes'],
])('the fuller: %s', (_, parts, wholes, which) => {
  const all = { parts: parts.map((count) => reading(count)), wholes: wholes.map((count) => reading(count)) };
  expect(fuller(all.parts, all.wholes)).toBe(all[which]);
});
