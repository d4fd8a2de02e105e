/** The conditions to propose a unit, per edition. */
import { editions, findEdition } from '.';
import { inForceIn } from './in-force';
import type { Proposal } from './schema';

export const proposals: readonly Proposal[] = editions.flatMap(({ proposal }) => proposal ?? []);

/**
 * @param year of the assessment; absent = whenever they hold.
 * @returns the conditions of an edition (`zi-90-2021`), or undefined where none were found (10/2019, 90/2021 before 5/2024).
 */
export function proposalOf(editionId: string, year?: number): Proposal | undefined {
  const proposal = findEdition(editionId)?.proposal;
  return proposal && year !== undefined ? inForceIn([proposal], year) : proposal;
}
