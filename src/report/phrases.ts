/** Our words for statements and options, made to stand within a sentence. */
import { indexOf } from '../assessment';
import type { Said } from '../assessment/way';
import type { Checked } from '../reading/contract';
import type { Wording } from '../rules/schema';

/** What an option means, where our words say it. */
export const meaningOf = (wording: Wording, code: string, said: Said): string | undefined =>
  said.kind === 'option' ? wording[code]?.criteria?.[said.key] : undefined;

/** Words of a sentence's own end are taken away, for what follows. */
export const within = (text: string): string => text.trim().replace(/(?<![.;])[.;]+$/, '');

/** A sentence's first word within another: `SOP` and `ZI` stay. */
export const lowered = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);

export const textOf = (lke: Checked, wording: Wording, code: string): string =>
  within(wording[code]?.text ?? indexOf(lke.edition).nameOf(code));
