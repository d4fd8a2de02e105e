/** A copied sheet or a second file of the same unit is one unit. */
import type { UnitResult } from './types';

/** Every answer alike, to the last value. */
const isAlike = (one: UnitResult, other: UnitResult): boolean =>
  one.edition === other.edition &&
  one.answered === other.answered &&
  one.values.length === other.values.length &&
  one.values.every(({ low, high }, at) => low === other.values[at]!.low && high === other.values[at]!.high);

/** Of one unit, year and edition; without a name only sheets of one file are. */
const keyOf = ({ unit, file, year, edition }: UnitResult): string =>
  JSON.stringify([unit === null ? { file } : unit.toLowerCase().trim(), year, edition]);

const placeOf = ({ file, sheet }: UnitResult): string => `${file} (${sheet})`;

function ofOneUnit(units: readonly UnitResult[]): UnitResult[] {
  const kept: UnitResult[] = [];
  for (const unit of units) {
    const at = kept.findIndex((one) => one.answered > 0 && isAlike(one, unit));
    if (at < 0) kept.push(unit);
    else kept[at] = { ...kept[at]!, copies: [...(kept[at]!.copies ?? []), placeOf(unit)] };
  }
  if (kept.length < 2 || kept[0]!.unit === null) return kept;
  return kept.map((unit) => ({ ...unit, otherwise: kept.filter((one) => one !== unit).map(placeOf) }));
}

/**
 * @param units in any order; the first of those that are alike stays.
 * @returns each unit once, with the places of its copies; and where a unit of the same name and year was answered
 *   otherwise: both stay, since nobody but a person knows which counts.
 */
export function once(units: readonly UnitResult[]): UnitResult[] {
  const byUnit = new Map<string, UnitResult[]>();
  for (const unit of units) {
    const own = byUnit.get(keyOf(unit));
    if (own) own.push(unit);
    else byUnit.set(keyOf(unit), [unit]);
  }
  return [...byUnit.values()].flatMap(ofOneUnit);
}
