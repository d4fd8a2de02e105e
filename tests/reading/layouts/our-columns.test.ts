/** Where the columns of our LKE stand. */
import { columns, headingOf, LAST_PRINTED, LAST_VISIBLE, letterOf, position } from '../../../src/reading/layouts/our-columns';

test.each(columns.map(({ key }, at) => [key, at] as const))('%s stands at %d', (key, at) => {
  expect(headingOf(key)).toBe(`column.${key}`);
  expect(position(key)).toBe(at);
  expect(letterOf(key)).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at]);
});

test('what is printed ends with the TPI’s note, what is seen with the evidence; helpers follow', () => {
  expect(columns.findIndex(({ hidden }) => hidden)).toBe(position(LAST_VISIBLE) + 1);
  expect(columns.slice(position(LAST_PRINTED) + 1, position(LAST_VISIBLE) + 1).map(({ key }) => key)).toEqual([
    'state',
    'note',
    'evidence',
  ]);
});
