/** A body's own rules as a sheet carries them: put together from their cells, and refused where they are misshapen. */
import { overridesFrom, overridesToCells, withOwnRules } from '../../src/reading/overrides';
import type { Reading } from '../../src/reading/contract';
import type { Overrides } from '../../src/rules/overrides';
import { edition } from '../sheets/lke';

const whole: Overrides = {
  ...{ edition: edition.id, body: 'Kota Contoh', note: 'Contoh', source: 'SK 1/2026', checked: '2026-01-02' },
  ...{ gates: [], rulings: {}, surveys: [] },
};
const read = (value: unknown) => overridesFrom([`overrides 1/1 ${JSON.stringify(value)}`], edition);

test('texts of other things are none; a stamp must begin its cell', () => {
  expect(overridesFrom(['LKE', '', 'lihat overrides 1/1 {}', 'overrides 1 {}'], edition)).toEqual({ problems: [] });
  expect(read(whole)).toEqual({ overrides: whole, problems: [] });
});

test.each([
  [8000, 1],
  [8001, 2],
])('%d signs fill %d cells, and any order of them is read', (length, count) => {
  const long = { ...whole, note: '' };
  long.note = 'x'.repeat(length - JSON.stringify(long).length);
  const cells = overridesToCells(long);
  expect(cells).toHaveLength(count);
  expect(cells.map((text) => text.slice(0, 14))).toEqual(cells.map((_, n) => `overrides ${n + 1}/${count} `));
  expect(overridesFrom([...cells].reverse(), edition)).toEqual({ overrides: long, problems: [] });
});

test('what is no JSON is told', () =>
  expect(overridesFrom(['overrides 1/1 {'], edition)).toMatchObject({ problems: [{ code: 'override.json' }] }));

test.each<[string, object, string]>([
  ['a body of a number', { body: 3 }, 'body'],
  ['no note', { note: undefined }, 'note'],
  ['no source', { source: null }, 'source'],
  ['no date', { checked: undefined }, 'checked'],
  ['no edition', { edition: undefined }, 'edition'],
  ['gates of nothing', { gates: undefined }, 'gates'],
  ['a gate of a word', { gates: ['x'] }, 'gates'],
  ['a gate without predicate', { gates: [{ code: 'TOTAL', floor: 80 }] }, 'gates'],
  ['a gate without code', { gates: [{ predicate: 'WBK', floor: 80 }] }, 'gates'],
  ['a floor of text', { gates: [{ predicate: 'WBK', code: 'TOTAL', floor: '80' }] }, 'gates'],
  ['a floor of 0', { gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 0 }] }, 'gates'],
  ['one good and one bad gate', { gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }, null] }, 'gates'],
  ['rulings in a list', { rulings: [] }, 'rulings'],
  ['blanks that nobody knows', { rulings: { blanks: 'satu' } }, 'rulings'],
  ['nothing due of a word', { rulings: { nothingDue: 'x' } }, 'rulings'],
  ['a duty of text', { rulings: { nothingDue: { duty: '1' } } }, 'rulings'],
  ['a duty over 1', { rulings: { nothingDue: { duty: 1.1 } } }, 'rulings'],
  ['a duty below 0', { rulings: { nothingDue: { duty: -0.1 } } }, 'rulings'],
  ['an achievement over 1', { rulings: { nothingDue: { achievement: 2 } } }, 'rulings'],
  ['surveys of nothing', { surveys: null }, 'surveys'],
  ['a survey without code', { surveys: [{ scaleMax: 6 }] }, 'surveys'],
  ['a scale of 0', { surveys: [{ code: 'B.I.a', scaleMax: 0 }] }, 'surveys'],
])('%s is refused by its name', (_, change, path) =>
  expect(read({ ...whole, ...change })).toMatchObject({ problems: [{ code: 'override.shape', data: { path } }] }),
);

test.each([['[]'], ['3'], ['null'], ['"x"']])('%s is no set of rules', (text) =>
  expect(overridesFrom([`overrides 1/1 ${text}`], edition).problems).toMatchObject([
    { code: 'override.shape', data: { path: '-', message: text } },
  ]),
);

test('every fault is told, and shown no longer than a line', () => {
  const { problems } = read({ ...whole, body: 3, gates: `${'x'.repeat(90)}` });
  expect(problems.map(({ data }) => [data.path, String(data.message).length])).toEqual([
    ['body', 1],
    ['gates', 60],
  ]);
});

test.each<[string, Overrides['rulings']]>([
  ['blanks as zero', { blanks: 'zero' }],
  ['blanks left out', { blanks: 'exclude' }],
  ['nothing due', { nothingDue: { duty: 0, achievement: 1 } }],
])('%s is taken', (_, rulings) =>
  expect(read({ ...whole, rulings })).toEqual({ overrides: { ...whole, rulings }, problems: [] }),
);

test('the sheet’s own rules win over those that are kept for its edition', () => {
  const bare = { edition: edition.id } as Reading;
  const other = { ...whole, body: 'Lain' };
  expect(withOwnRules(bare, { [edition.id]: whole })).toEqual({ ...bare, overrides: whole, lent: true });
  expect(withOwnRules(bare, { lain: whole })).toBe(bare);
  const own = { ...bare, overrides: other };
  expect(withOwnRules(own, { [edition.id]: whole })).toBe(own);
});
