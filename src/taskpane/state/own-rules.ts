/** A body's own rules as a workbook keeps them: one set per edition. */
import { holdOverrides, type HeldOverrides, type Problem } from '../../assessment';
import { findEdition } from '../../rules';
import { isRecord, jsonIn } from '../../rules/json';
import type { Overrides } from '../../rules/overrides';
import type { Language } from '../../texts';
import type { Reading } from '../../reading/contract';
import { problem } from '../../assessment/problems';

export { withOwnRules } from '../../reading/overrides';

/** By the edition's id. */
export type OwnRules = Readonly<Record<string, Overrides>>;

/**
 * @param json a file's text, or what was read from it.
 * @returns the rules with the edition they are for; or every reason why they do not hold.
 */
export async function readRules(json: unknown, language: Language): Promise<HeldOverrides> {
  const { parseOverrides } = await import('../../rules/overrides');
  return holdOverrides(parseOverrides(json, language), findEdition);
}

/** @returns the rules that hold, and why the others do not; nothing kept = nothing. */
export async function ownRulesFrom(text: string | null, language: Language): Promise<{ own: OwnRules; problems: Problem[] }> {
  if (!text) return { own: {}, problems: [] };
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch (error) {
    return { own: {}, problems: [problem('override.json', {}, { reason: (error as Error).message })] };
  }
  const all = await Promise.all(Object.values(kept ?? {}).map((one) => readRules(one, language)));
  const own = Object.fromEntries(all.flatMap((one) => (one.ok ? [[one.edition.id, one.overrides]] : [])));
  return { own, problems: all.flatMap((one) => (one.ok ? [] : one.problems)) };
}

/** Those of other editions too that do not hold: they are told, and theirs who wrote them. */
function entriesOf(kept: string | null): [string, unknown][] {
  const all = jsonIn(kept);
  return isRecord(all) ? Object.entries(all) : [];
}

/** @param kept what the workbook keeps by now. @returns the text to keep; null where nothing is left. */
export function ownRulesText(kept: string | null, editionId: string, overrides: Overrides | null): string | null {
  const rest = entriesOf(kept).filter(([id]) => id !== editionId);
  const all = overrides ? [...rest, [editionId, overrides] as const] : rest;
  return all.length > 0 ? JSON.stringify(Object.fromEntries(all)) : null;
}

/** How a sheet and the rules kept in the workbook stand to each other. */
export function standing({ layout, edition, overrides, lent }: Reading, own: OwnRules): 'same' | 'sheet-lags' | 'sheet-differs' {
  const kept = own[edition];
  if (!kept) return 'same';
  if (lent) return layout === 'ours' ? 'sheet-lags' : 'same';
  return JSON.stringify(effective(overrides)) === JSON.stringify(effective(kept)) ? 'same' : 'sheet-differs';
}

/** What changes a result, in an order of its own: not who wrote it down, nor when. */
const effective = (overrides?: Overrides) =>
  overrides && [
    [...overrides.gates].map(({ predicate, code, floor }) => [predicate, code, floor].join(' ')).sort(),
    overrides.rulings.blanks ?? null,
    overrides.rulings.nothingDue?.duty ?? null,
    overrides.rulings.nothingDue?.achievement ?? null,
    overrides.surveys.map(({ code, scaleMax }) => [code, scaleMax].join(' ')).sort(),
  ];
