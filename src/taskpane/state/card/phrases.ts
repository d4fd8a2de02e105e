/** A body's own phrases for notes: kept in the workbook, exchanged as a file. */
import * as z from 'zod/mini';
import { jsonIn } from '../../../rules/json';

/** The workbook's setting. */
export const PHRASES = 'lke.phrases';

export const LONGEST_PHRASE = 1000;
const MOST_PHRASES = 2000;

const phrase = z.object({
  /** Of the statement; absent = for any. */
  code: z.optional(z.string().check(z.maxLength(40))),
  /** The answer that it is for; absent = for any. */
  answer: z.optional(z.string().check(z.maxLength(20))),
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_PHRASE)),
});
export type Phrase = z.infer<typeof phrase>;

const file = z.object({ phrases: z.array(phrase).check(z.maxLength(MOST_PHRASES)) });

export type Refused = { refused: 'json' } | { refused: 'shape'; path: string };

/** @returns the phrases of a file, or where it is not what it must be; nothing of it is taken then. */
export function phrasesFromFile(text: string): readonly Phrase[] | Refused {
  const found = jsonIn(text);
  if (found === undefined) return { refused: 'json' };
  const read = file.safeParse(found);
  return read.success ? read.data.phrases : { refused: 'shape', path: read.error.issues[0]!.path.join('.') || 'phrases' };
}

const kept = z.object({ phrases: z.array(z.unknown()) });

/** @returns the phrases that the workbook keeps, however many; those that are damaged are left out. */
export function phrasesFrom(text: string | null): readonly Phrase[] {
  const read = kept.safeParse(jsonIn(text));
  const all = read.success ? read.data.phrases : [];
  return all.flatMap((one) => {
    const own = phrase.safeParse(one);
    return own.success ? [own.data] : [];
  });
}

export const phrasesText = (phrases: readonly Phrase[]): string => JSON.stringify({ phrases }, null, 2);

const isSame = (one: Phrase, other: Phrase): boolean =>
  one.code === other.code && one.answer === other.answer && one.text.trim() === other.text.trim();

/** Each once, in order. */
export const joined = (phrases: readonly Phrase[], more: readonly Phrase[]): Phrase[] =>
  [...phrases, ...more].filter((one, at, all) => all.findIndex((other) => isSame(one, other)) === at);

export const without = (phrases: readonly Phrase[], gone: Phrase): Phrase[] => phrases.filter((one) => !isSame(one, gone));

/** Those for this answer to this statement: the most particular first. */
export const phrasesFor = (phrases: readonly Phrase[], code: string, answer: string | undefined): Phrase[] => {
  const rank = (one: Phrase) => (one.code ? 0 : 2) + (one.answer ? 0 : 1);
  return phrases
    .filter((one) => (one.code ?? code) === code && (one.answer === undefined || one.answer === answer))
    .sort((one, other) => rank(one) - rank(other));
};

/** A note with one sentence more. */
export const withSentence = (note: string, sentence: string): string =>
  note.includes(sentence) ? note : note.trim() === '' ? sentence : `${note.trimEnd()} ${sentence}`;
