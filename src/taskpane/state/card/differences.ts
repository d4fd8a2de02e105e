/** Where the roles differ, by what each difference is worth, and what became of it. */
import type { Difference } from '../../../assessment/compare';
import { STATES, tpnOf, type Review, type State } from '../../../forms/review';
import { compareLkes } from '../../../judged/compare';
import type { Checked } from '../../../reading/contract';

export type Sides = 'unit-tpi' | 'tpi-tpn';

/** @returns the largest effect first; those without any difference of an answer are left out. */
export function differencesBetween(lke: Checked, sides: Sides, review: Review | undefined): readonly Difference[] {
  const tpn = tpnOf(review);
  const compared =
    sides === 'unit-tpi'
      ? compareLkes({ lke, side: 'unit' }, { lke, side: 'tpi' })
      : compareLkes({ lke, side: 'tpi' }, { lke, side: 'tpn', tpn });
  return 'refused' in compared ? [] : compared.comparison.differences;
}

/** A blank is open. */
export function stateCounts(differences: readonly Difference[], stateOf: (code: string) => State): Record<State, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { code } of differences) counts[stateOf(code)]++;
  return counts;
}
