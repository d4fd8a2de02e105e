/** Which scale an answer is read by, where the edition leaves it to the assessor. */
import type { Edition, Scale } from '../rules/schema';
import { counted, found, type Findings } from './findings';
import { asExcel, isSaidAs } from './as-excel';
import { onceFor } from './once-for';
import { clean, type Hand, type Parsed, type Reader } from './parse';
import type { Leaf } from './tree';
import type { AnswerSheet, Raw } from './types';

/** `Nilai 0-4`, `a / b / c` and the like are `0-4` and `A/B/C`. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^nilai /, '')
    .replace(/\s/g, '');

/** @returns for an edition's scales, their names by what is left of each; the first of two that are alike. */
export const scalesBy = (left: (name: string) => string) =>
  onceFor(
    (scales: Edition['scales']): ReadonlyMap<string, string> =>
      new Map(
        Object.keys(scales)
          .reverse()
          .map((name) => [left(name), name]),
      ),
  );

const byPlainName = scalesBy(plain);

/** @returns the edition's own name of the scale, or undefined where it has none of that name. */
export const scaleNamed = ({ scales }: Edition, raw: Raw): string | undefined => byPlainName(scales).get(plain(clean(raw)));

/** @returns what each option means wherever the scale is used, best first; empty where every statement says it itself. */
export const meaningsOf = (scale: Scale): { key: string; meaning: string }[] =>
  scale.kind === 'choice' ? scale.options.flatMap(({ key, meaning }) => (meaning ? [{ key, meaning }] : [])) : [];

const NO_SCALE: Parsed = { kind: 'blank' };

/** The reader of the statement's own scale, or of the one that the assessor set where the own one is only inferred. */
export function readerFor(leaf: Leaf, sheet: AnswerSheet, findings: Findings, edition: Edition, hand: Hand): Reader {
  const own = () => hand.readerOf(leaf.scale);
  const answers = sheet.get(leaf.scaleCode);
  if (answers === undefined) return own();
  const raw = counted(answers, hand.isBlank);
  const { code, scale } = leaf.statement;
  const choices = Object.keys(edition.scales);
  if (hand === asExcel && leaf.scaleIsOpen) {
    const listed = choices.find((name) => isSaidAs(raw, name));
    if (listed === undefined) {
      found(findings, 'scale.unread', code, { found: clean(raw), choices: choices.join(', ') });
      return () => NO_SCALE;
    }
  }
  if (hand.isBlank(raw)) return own();
  const chosen = scaleNamed(edition, raw);
  if (chosen === scale) return own();
  if (!leaf.scaleIsOpen) {
    found(findings, 'scale.fixed', code, { found: clean(raw), scale });
    return own();
  }
  if (chosen === undefined) {
    found(findings, 'scale.unknown', code, { found: clean(raw), choices: choices.join(', ') });
    return own();
  }
  found(findings, 'scale.chosen', code, { scale: chosen, inferred: scale });
  return hand.readerOf(edition.scales[chosen]!);
}
