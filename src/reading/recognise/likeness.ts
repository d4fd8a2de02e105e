/** How alike wordings are: the share of rare words that they have in common. */
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

/** Tells of each wording that shares a word with these how alike they are, 0 to 1; all others are not alike at all. */
export type Likenesses = (words: Words, tell: (at: number, alike: number) => void) => void;

const NOBODY: readonly number[] = [];

/**
 * @param said the wordings to compare with; a word of every second of them says little, a rare one much.
 * @returns rare words in common over those of both. Only wordings that share a word cost anything.
 */
export function likenessesTo(said: readonly Words[]): Likenesses {
  const holders = new Map<string, number[]>();
  said.forEach((words, at) =>
    words.forEach((word) => {
      const before = holders.get(word);
      if (before) before.push(at);
      else holders.set(word, [at]);
    }),
  );
  const of = said.filter(({ size }) => size > 0).length;
  const rarity = (word: string): number => Math.log(1 + of / (holders.get(word)?.length ?? 1));
  const totals = said.map((words) => [...words].reduce((sum, word) => sum + rarity(word), 0));
  return (words, tell) => {
    const common = new Map<number, number>();
    let own = 0;
    for (const word of words) {
      const rare = rarity(word);
      own += rare;
      for (const at of holders.get(word) ?? NOBODY) common.set(at, (common.get(at) ?? 0) + rare);
    }
    for (const [at, rare] of common) tell(at, (2 * rare) / (totals[at]! + own));
  };
}
