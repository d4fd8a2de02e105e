/** How alike two wordings are: the share of rare words that they have in common. */
import { plain } from '../../sheet/grid';

/** Words that every statement has. */
const COMMON = new Set(
  'dan atau yang di ke dari untuk dengan dalam pada oleh telah sudah ada adanya terdapat jika unit kerja atas serta secara'.split(
    ' ',
  ),
);
const SHORTEST_STEM = 4;

/** Indonesian affixes cut off, roughly: enough that `dievaluasi` and `evaluasi` meet. */
function stem(word: string): string {
  let found = word;
  for (const affix of [
    /^(?:meng|meny|mem|men|peng|peny|pem|pen|ber|ter|per|di|me|pe|ke|se)/,
    /(?:kannya|annya|inya|nya|kan|an|i)$/,
  ]) {
    const shorter = found.replace(affix, '');
    if (shorter.length >= SHORTEST_STEM) found = shorter;
  }
  return found;
}

export type Words = ReadonlySet<string>;

/** Successive names of one report: LHKASN (2021), LHKAN (2024), Non LHKPN (2026). */
const SAME_REPORT = /\b(?:lhkan|non lhkpn)\b/g;

export const wordsOf = (text: string): Words =>
  new Set(
    plain(text)
      .replace(SAME_REPORT, 'lhkasn')
      .split(' ')
      .filter((word) => word.length > 1 && !COMMON.has(word))
      .map(stem),
  );

/** How rare each word is among all the wordings: a word of every second statement says little. */
export function rarity(all: readonly Words[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + all.length / (counts.get(word) ?? 1));
}

/** @returns 0 to 1: rare words in common over those of the shorter of the two, damped where that is very short. */
export function likeness(a: Words, b: Words, rare: (word: string) => number): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  let left = 0;
  let right = 0;
  for (const word of a) {
    const weight = rare(word);
    left += weight;
    if (b.has(word)) common += weight;
  }
  for (const word of b) right += rare(word);
  return (2 * common) / (left + right);
}
