/** A ready sentence for the note beside an answer: what was found, and the criterion that is not met yet, in our own words. */
import type { Scale, Wording } from '../rules/schema';
import { noteIn } from './note-words';

/** Sheets speak Indonesian, whatever language the reader has chosen: the criteria are quoted as they stand there. */
const say = noteIn('id');

/** Criteria that build on another letter: `C + manfaat dipakai`. */
const BUILDS_ON = /^([A-E]) \+ /;
const written = (criterion: string): string =>
  criterion.trim().replace(BUILDS_ON, (_, letter: string) => say('builds-on', { letter }));
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * @param scale of the statement. @param words its wording. @param key the answer.
 * @returns the best answer: what is met; any other: what was found, and what the next better answer asks. The criteria are
 *   quoted whole, so that `sebagian` and `seluruh` stay what they are. Undefined where our words say nothing of it.
 */
export function noteSentence(scale: Scale, words: Wording[string] | undefined, key: string): string | undefined {
  const criteria: Readonly<Record<string, string>> = words?.criteria ?? {};
  const options = scale.kind === 'choice' ? scale.options : [];
  const at = options.findIndex((option) => option.key === key);
  const [found, better] = [criteria[key], criteria[options[at - 1]?.key ?? '']];
  if (at < 0 || found === undefined) return undefined;
  if (at === 0) return ended(say('met', { criterion: written(found) }));
  if (better === undefined) return ended(say('found', { criterion: written(found) }));
  return `${ended(say('found', { criterion: written(found) }))} ${ended(
    say('unmet', { key: options[at - 1]!.key, criterion: written(better) }),
  )}`;
}
