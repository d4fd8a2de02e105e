/** Many judged LKEs side by side: ranks, and what is weakest over all of them. */
import { indexOf } from '../../assessment';
import { findEdition } from '../../rules';
import { groupingOf, groupsOf } from './grouping';
import { labelOf } from './label';
import { once } from './once';
import type { Edition } from '../../rules/schema';
import type { FileResult, RankedUnit, Recap, UnitResult, WeakArea, WeakStatement } from './types';

const FULL = 1 - 1e-9;

function ranked(units: readonly UnitResult[], groupOf: (file: string) => string | null): RankedUnit[] {
  const totals = units.map(({ total }) => total.low).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  totals.forEach((total, index) => rankOf.has(total) || rankOf.set(total, index + 1));
  return units
    .map((unit) => ({ ...unit, rank: rankOf.get(unit.total.low)!, group: groupOf(unit.file) }))
    .sort((a, b) => a.rank - b.rank || labelOf(a).localeCompare(labelOf(b)) || a.file.localeCompare(b.file));
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function statementsOf(edition: Edition, units: readonly UnitResult[]): WeakStatement[] {
  return indexOf(edition).leaves.flatMap(({ statement, share }, n): WeakStatement[] => {
    const values = units.map((unit) => unit.values[n]!);
    const below = values.filter(({ low }) => low < FULL);
    if (below.length === 0) return [];
    const average = mean(values.map(({ low }) => low));
    return [
      {
        edition: edition.id,
        code: statement.code,
        units: units.length,
        mean: average,
        below: below.length,
        open: values.filter(({ low, high }) => low < high).length,
        weight: share,
        lost: share * (1 - average),
      },
    ];
  });
}

/** The areas, and the components of the result that stand for themselves. */
function areasOf(edition: Edition, units: readonly UnitResult[]): WeakArea[] {
  const index = indexOf(edition);
  const single = index.leaves.flatMap(({ mean: group, statement, share }, n) => (group ? [] : [{ statement, share, n }]));
  const parts = [
    ...edition.areas.map(({ code }) => ({ code, points: units.map((unit) => unit.areas[code]!.low) })),
    ...single.map(({ statement, share, n }) => ({
      code: statement.code,
      points: units.map((unit) => unit.values[n]!.low * share),
    })),
  ];
  return parts.map(({ code, points }) => {
    const weight = index.weightOf(code)!;
    const average = mean(points);
    return {
      edition: edition.id,
      code,
      name: index.nameOf(code),
      units: units.length,
      weight,
      mean: average,
      share: average / weight,
      lost: weight - average,
      lowest: Math.min(...points),
      highest: Math.max(...points),
      missed: units.filter(({ missed }) => missed.some((gate) => gate.code === code)).length,
    };
  });
}

/**
 * @param files the results of all files, in any order.
 * @returns one row per LKE with its rank, the files that are broken, and the weakest statements and areas per edition.
 */
export function recapOf(files: readonly FileResult[]): Recap {
  const units = once(files.flatMap((file) => file.units));
  const byEdition = new Map<string, UnitResult[]>();
  for (const unit of units) byEdition.set(unit.edition, [...(byEdition.get(unit.edition) ?? []), unit]);
  // A law that was taken away meanwhile is not known any more; what was judged by it is still listed.
  const editions = [...byEdition].flatMap(([id, own]) => {
    const edition = findEdition(id);
    return edition ? [{ edition, own }] : [];
  });
  const all = ranked(units, groupingOf(units.map(({ file }) => file)));
  return {
    units: all,
    akip: files
      .flatMap(({ akip }) => akip ?? [])
      .sort((a, b) => b.total.low - a.total.low || labelOf(a).localeCompare(labelOf(b))),
    surveys: files.flatMap(({ surveys }) => surveys ?? []).sort((a, b) => labelOf(a).localeCompare(labelOf(b))),
    broken: files.flatMap(({ broken }) => broken ?? []).sort((a, b) => a.file.localeCompare(b.file)),
    statements: editions
      .flatMap(({ edition, own }) => statementsOf(edition, own))
      .sort((a, b) => b.lost - a.lost || a.mean - b.mean),
    areas: editions.flatMap(({ edition, own }) => areasOf(edition, own)).sort((a, b) => a.share - b.share),
    groups: groupsOf(all),
  };
}
