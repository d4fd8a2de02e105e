/**
 * Answers as people write them on sheets of their own: an option with words after it, a tick, "4 orang". Our own sheet's
 * formulas read an answer as the judge does, letter for letter; only sheets of others are read with this leniency.
 */
import { clean, isBlank, onceFor, parseAnswer, parseCount, type Raw } from '../../assessment';
import type { ChoiceScale, Scale } from '../../rules/schema';

export interface Spelled {
  /** As the judge reads it; null where nothing can be seen. */
  value: Raw;
  /** Whether a person should hear of it: what cannot be seen means nothing. */
  told: boolean;
}

const UNSEEN = /[\p{Cf}\p{Cc}]/gu;

/** Without signs of no width, and with one kind of space. */
export const seen = (raw: Raw): string => clean(String(raw ?? '').normalize('NFKC').replace(UNSEEN, (sign) => (sign === '\n' ? ' ' : '')).replace(/[\p{Z}\t]+/gu, ' ')); // prettier-ignore

/** On a scale of Ya and Tidak. */
const MEANS_YES = ['Ada', 'Sudah', 'Sudah Ada', '√', '✓', '✔', '☑', '🗹'];
const MEANS_NO = ['Tidak Ada', 'Belum', 'Belum Ada', '-', '–', '—'];
/** A code is no option with words after it: `A.I.1`. */
const AFTER_MARK = String.raw`(?:[.,:;)\]](?=\s|$|[(\[]|\p{L}{3})|[(\[]|\s|$)`;
/** Said of what nobody knows or what does not apply: no option. */
const NO_ANSWER = /^tidak (?:tahu|yakin|berlaku|relevan|jelas|diketahui|dinilai|dapat|terkait)/i;
const CONNECTED = /^(?:[\s.,:;()[\]&/|+-]|dan\b|atau\b)*/i;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

interface Marks {
  keyOf: ReadonlyMap<string, string>;
  pattern: RegExp;
}

const marksOf = onceFor((scale: ChoiceScale): Marks => {
  const keys = scale.options.map(({ key }) => key);
  const isYesNo = keys.includes('Ya') && keys.includes('Tidak');
  const words = [
    ...keys.map((key) => [key, key] as const),
    ...(isYesNo ? [...MEANS_YES.map((word) => [word, 'Ya'] as const), ...MEANS_NO.map((word) => [word, 'Tidak'] as const)] : []),
  ];
  const longestFirst = words.map(([word]) => escaped(word)).sort((a, b) => b.length - a.length);
  return {
    keyOf: new Map(words.map(([word, key]) => [word.toLowerCase(), key])),
    pattern: new RegExp(`^\\(?(${longestFirst.join('|')})(?=${AFTER_MARK})`, 'iu'),
  };
});

/** "A. Jika ...", "Ya, sudah ada SK", "A (sesuai SK)"; never where another option follows at once. */
function choiceIn(scale: ChoiceScale, text: string): string | undefined {
  const { keyOf, pattern } = marksOf(scale);
  const mark = pattern.exec(text);
  if (!mark || NO_ANSWER.test(text)) return undefined;
  const key = keyOf.get(mark[1]!.toLowerCase());
  const rest = text.slice(mark[0].length).replace(CONNECTED, '');
  const next = pattern.exec(rest);
  return next && keyOf.get(next[1]!.toLowerCase()) !== key ? undefined : key;
}

const NONE = /^(?:nihil|tidak ada|[-–—])$/i;
/** "4 orang", "4 (empat) laporan": one number, and words that hold none. */
const WITH_UNIT = /^(\d{1,9}) ?(?:\([^()\d]*\))? ?(?:\p{L}{2}[^\d]*)?$/u;

function countIn(text: string): number | undefined {
  if (NONE.test(text)) return 0;
  const found = WITH_UNIT.exec(text);
  return found ? Number(found[1]) : undefined;
}

/**
 * @param scale of the statement, or `count` for a count.
 * @returns what was meant, where it cannot be read as it stands but its meaning is plain; undefined in every other case.
 */
export function spelled(raw: Raw, scale: Scale | 'count'): Spelled | undefined {
  const read = (value: Raw) => (scale === 'count' ? parseCount(value) : parseAnswer(value, scale));
  if (typeof raw !== 'string' || read(raw).kind !== 'unreadable') return undefined;
  const text = seen(raw);
  if (isBlank(text)) return { value: null, told: false };
  if (read(text).kind === 'read') return { value: text, told: false };
  const meant = scale === 'count' ? countIn(text) : scale.kind === 'choice' ? choiceIn(scale, text) : undefined;
  return meant === undefined ? undefined : { value: meant, told: true };
}
