/** The cheapest way to a predicate, as a reader bounds it. */
import { nextSteps, wayTo, type NoWay, type Step, type Way, type WayOptions } from '../../assessment/way';
import { optionsFor } from '../../judged/way';
import type { Checked } from '../../reading/contract';

export interface Choices {
  /** Statements that stay as they are. */
  kept: readonly string[];
  surveys: boolean;
  /** Whole effort per step of a statement's scale, where it is not 1. */
  effort?: ReadonlyMap<string, number>;
}

export const optionsOf = (lke: Checked, { kept, surveys, effort }: Choices): WayOptions =>
  optionsFor(lke, { locked: new Set(kept), surveys, effort });

export const wayOf = (lke: Checked, target: string, choices: Choices): Way | NoWay =>
  wayTo(lke.edition, lke.reading.answers, target, optionsOf(lke, choices));

const RANKED = 10;

export const rankedOf = (lke: Checked, target: string, choices: Choices): Omit<Step, 'total'>[] =>
  nextSteps(lke.edition, lke.reading.answers, target, optionsOf(lke, choices)).slice(0, RANKED);
