/** What looks like an answer, whatever is asked. */
import { isOption, scalesOf } from '../../../src/reading/answers/options';
import { edition90 as edition } from '../../editions';

const LETTERS = ['A/B/C', 'A/B/C/D', 'A/B/C/D/E'];

test.each<[unknown, string[], boolean]>([
  ['Ya', ['Ya/Tidak'], true],
  ['tidak', ['Ya/Tidak'], true],
  ['Ya, sudah ada SK', ['Ya/Tidak'], true],
  [true, ['Ya/Tidak'], true],
  [false, ['Ya/Tidak'], true],
  ['A', LETTERS, true],
  ['A. Jika semua ada', LETTERS, true],
  ['D', ['A/B/C/D', 'A/B/C/D/E'], true],
  ['E', ['A/B/C/D/E'], true],
  ['F', [], false],
  // Seen by nobody: the same answer, of which nobody need hear.
  ['\u200bYa', ['Ya/Tidak'], true],
  [3, ['0-4', 'count'], false],
  ['3', ['0-4', 'count'], false],
  ['3,5', ['0-4'], false],
  // Half of what can be reached is a value of three of the scales.
  ['50%', ['%', '0-4', 'A/B/C', 'A/B/C/D/E'], false],
  [120, ['count'], false],
  ['12 orang', ['count'], false],
  ['Nihil', ['count'], false],
  ['lihat lampiran', [], false],
  ['', [], false],
  [null, [], false],
  [`Ya, ${'a'.repeat(296)}`, ['Ya/Tidak'], true],
  [`Ya, ${'a'.repeat(297)}`, [], false],
])('%p is an answer by %p; an option: %p', (raw, scales, option) => {
  const found = scalesOf(edition, raw as string);
  expect([...found].sort()).toEqual([...scales].sort());
  expect(isOption(edition, raw as string)).toBe(option);
  // Asked again, the same.
  expect([...scalesOf(edition, raw as string)]).toEqual([...found]);
});

test('what was found by one edition is not another’s', () => {
  const bare = { ...edition, scales: { 'A/B/C': edition.scales['A/B/C']! } };
  expect([...scalesOf(bare, 'D')]).toEqual([]);
  expect([...scalesOf(edition, 'D')]).toEqual(['A/B/C/D', 'A/B/C/D/E']);
});
