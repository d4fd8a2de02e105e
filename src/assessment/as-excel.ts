/**
 * How Excel itself, and so the formulas of our sheets, reads an answer: a number is a number, a text is what is listed.
 * What only a person would understand counts as blank there, and is told with what it means.
 */
import type { ChoiceScale, Scale } from '../rules/schema';
import { onceFor } from './once-for';
import { clean, parseCount, readerOf, spellings, type Hand, type Parsed, type Reader } from './parse';
import type { Raw } from './types';

/** TRIM knows one kind of space. */
const trimmed = (text: string): string => text.replace(/ +/g, ' ').replace(/^ | $/g, '');

const isBlank = (raw: Raw): boolean => raw === null || raw === undefined || (typeof raw === 'string' && trimmed(raw) === '');

/** A value as Excel compares it: as the text that `&` and TRIM make of it, whatever the case of its letters. */
const compared = (raw: Raw): string => trimmed(String(raw)).toUpperCase();

/** What Excel does not take, though a person would: with its meaning, so that it can be repaired. */
function refused(raw: Raw, byPerson: Reader): Parsed {
  const parsed = byPerson(raw);
  if (parsed.kind === 'unreadable') return parsed;
  if (parsed.kind === 'blank') return { kind: 'unreadable', code: 'answer.unseen', data: {} };
  const answer = clean(raw);
  return { kind: 'unreadable', code: 'answer.unclean', data: { answer, meant: parsed.key ?? parsed.number ?? parsed.value } };
}

function choiceReader(scale: ChoiceScale): Reader {
  const listed = new Map(
    spellings(scale).map(({ text, value, key }): [string, Parsed] => [text.toUpperCase(), { kind: 'read', value, key }]),
  );
  return (raw) => (isBlank(raw) ? { kind: 'blank' } : (listed.get(compared(raw)) ?? refused(raw, readerOf(scale))));
}

const numbersBy =
  (byPerson: Reader): Reader =>
  (raw) =>
    isBlank(raw) ? { kind: 'blank' } : typeof raw === 'number' ? byPerson(raw) : refused(raw, byPerson);

const excelReaderOf = onceFor((scale: Scale): Reader =>
  scale.kind === 'choice' ? choiceReader(scale) : numbersBy(readerOf(scale)),
);

export const asExcel: Hand = {
  isBlank,
  readerOf: excelReaderOf,
  count: numbersBy(parseCount),
  number: (raw) => (typeof raw === 'number' ? raw : undefined),
};

/** @returns whether our sheets compare the two texts alike: names of scales, of choices. */
export const isSaidAs = (raw: Raw, name: string): boolean => !isBlank(raw) && compared(raw) === name.toUpperCase();
