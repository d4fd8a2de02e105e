/** Which scale an answer is read by, where the edition leaves it to the assessor. */
import type { Edition, Scale } from '../rules/schema';
import { counted, found, type Findings } from './findings';
import { clean, isBlank, readerOf, type Reader } from './parse';
import type { Leaf } from './tree';
import type { AnswerSheet, Raw } from './types';

/** `Nilai 0-4`, `a / b / c` and the like are `0-4` and `A/B/C`. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^nilai /, '')
    .replace(/\s/g, '');

/** @returns the edition's own name of the scale, or undefined where it has none of that name. */
export function scaleNamed(edition: Edition, raw: Raw): string | undefined {
  const wanted = plain(clean(raw));
  return Object.keys(edition.scales).find((name) => plain(name) === wanted);
}

/** @returns what each option means wherever the scale is used, best first; empty where every statement says it itself. */
export const meaningsOf = (scale: Scale): { key: string; meaning: string }[] =>
  scale.kind === 'choice' ? scale.options.flatMap(({ key, meaning }) => (meaning ? [{ key, meaning }] : [])) : [];

/** The reader of the statement's own scale, or of the one that the assessor set where the own one is only inferred. */
export function readerFor(leaf: Leaf, sheet: AnswerSheet, findings: Findings, edition: Edition): Reader {
  const raw = counted(sheet.get(leaf.scaleCode));
  if (isBlank(raw)) return leaf.read;
  const { code, scale } = leaf.statement;
  const chosen = scaleNamed(edition, raw);
  if (chosen === scale) return leaf.read;
  if (!leaf.scaleIsOpen) {
    found(findings, 'scale.fixed', code, { found: clean(raw), scale });
    return leaf.read;
  }
  if (chosen === undefined) {
    found(findings, 'scale.unknown', code, { found: clean(raw), choices: Object.keys(edition.scales).join(', ') });
    return leaf.read;
  }
  found(findings, 'scale.chosen', code, { scale: chosen, inferred: scale });
  return readerOf(edition.scales[chosen]!);
}
