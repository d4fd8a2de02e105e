/** What open cells accept, and what they say to anything else. */
import type { Validation } from './plan';
import type { Texts } from './words';
import { YEARS } from './years';

export const refusal = (words: Texts, text: string): NonNullable<Validation['error']> => ({ title: words('error.title'), text });

/** What is said where something else than one of the choices is typed. */
export const choiceRefusal = (words: Texts, options: readonly string[]): NonNullable<Validation['error']> =>
  refusal(words, words('error.choice', { options: options.join(', ') }));

/** @param name of the list, as the workbook knows it. */
export const choiceEntry = (
  range: string,
  name: string,
  prompt: NonNullable<Validation['prompt']>,
  options: readonly string[],
  words: Texts,
): Validation => ({
  range,
  rule: { kind: 'list', source: `=${name}` },
  prompt,
  error: choiceRefusal(words, options),
});

export const yearEntry = (range: string, words: Texts): Validation => ({
  range,
  rule: { kind: 'whole', ...YEARS },
  prompt: { title: words('summary.year'), text: words('prompt.year') },
  error: refusal(words, words('error.year', { min: String(YEARS.min), max: String(YEARS.max) })),
});
