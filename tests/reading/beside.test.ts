/** What stands beside a ratio of which a form asks for the counts only, and texts that share a cell. */
import { asOne, speaking } from '../../src/reading/beside';

type Counts = Parameters<typeof speaking>[0];

test.each<[string, Counts, number | undefined]>([
  ['what was done', [{ role: 'due' }, { role: 'done' }, { role: 'done' }], 1],
  ['the first, where nothing was done', [{ role: 'due' }, { role: 'due' }], 0],
  ['none, where there is none', [], undefined],
])('the count that speaks for all: %s', (_, counts, at) =>
  expect(speaking(counts)).toBe(at === undefined ? undefined : counts[at]),
);

test.each([
  [['ada 10', '1'], 'ada 10\n1'],
  [['satu\ndua', 'dua'], 'satu\ndua'],
  [['satu', 'dua', 'satu'], 'satu\ndua'],
  [['satu', 'sat'], 'satu\nsat'],
  [[undefined, 'satu'], 'satu'],
  [[undefined, ''], undefined],
])('%j in one cell are %j', (texts, one) => expect(asOne(...texts)).toBe(one));
