/** The conditions to propose a unit, per edition. */
import of52 from './proposal/52-2014.json';
import of90 from './proposal/90-2021.json';
import type { Proposal } from './schema';

export const proposals: readonly Proposal[] = [of90 as Proposal, of52 as Proposal];

/** @returns the conditions of an edition (`zi-90-2021`), or undefined where none were found (10/2019). */
export const proposalOf = (editionId: string): Proposal | undefined => proposals.find(({ edition }) => edition === editionId);
