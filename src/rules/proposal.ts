/** The conditions to propose a unit, per edition: apart from the editions, so that a pane that opens does not load them. */
import { findEdition } from '.';
import conditions52 from './proposal/52-2014.json';
import conditions90 from './proposal/90-2021.json';
import { inForceIn, newestFirst } from './in-force';
import type { Edition, Proposal } from './schema';

/** Those that ship. 5/2024 amends 90/2021 in nothing but these; the table before it was not found. */
export const proposals: readonly Proposal[] = newestFirst([conditions52 as Proposal, conditions90 as Proposal]);

/** An amendment keeps the conditions of what it amends; of these they were not found. */
const UNFOUND = ['zi-10-2019'];

function conditionsOf({ id, amends = [], brought, proposal }: Edition): Proposal | undefined {
  // From a file they came with it, or were taken away.
  if (proposal || brought) return proposal;
  const from = [id, ...amends].find((one) => UNFOUND.includes(one) || proposals.some(({ edition }) => edition === one));
  const found = proposals.find(({ edition }) => edition === from);
  return found && from !== id ? { ...found, edition: id } : found;
}

/** @returns the edition with its conditions, as an amendment of it finds them. */
export function withProposal(edition: Edition): Edition {
  const proposal = conditionsOf(edition);
  return proposal ? { ...edition, proposal } : edition;
}

/**
 * @param year of the assessment; absent = whenever they hold.
 * @returns the conditions of an edition (`zi-90-2021`), or undefined where none were found (10/2019, 90/2021 before 5/2024).
 */
export function proposalOf(editionId: string, year?: number): Proposal | undefined {
  const edition = findEdition(editionId);
  const proposal = edition && conditionsOf(edition);
  return proposal && year !== undefined ? inForceIn([proposal], year) : proposal;
}
