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

/** Words with how rare each is. */
export interface Weighed {
  words: ReadonlyMap<string, number>;
  total: number;
}

/** Weighs words by how rare each is among all the wordings: a word of every second statement says little. */
export function weigherOf(all: readonly Words[]): (words: Words) => Weighed {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (words) => {
    const weighed = new Map([...words].map((word) => [word, Math.log(1 + all.length / (counts.get(word) ?? 1))]));
    return { words: weighed, total: [...weighed.values()].reduce((sum, weight) => sum + weight, 0) };
  };
}

/** @returns 0 to 1: rare words in common over those of both. */
export function likeness(a: Weighed, b: Weighed): number {
  let common = 0;
  for (const [word, weight] of a.words) if (b.words.has(word)) common += weight;
  return common === 0 ? 0 : (2 * common) / (a.total + b.total);
}
