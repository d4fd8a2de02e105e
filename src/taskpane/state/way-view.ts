/** The cheapest way to a predicate, in the reader's words. */
import { indexOf, TOTAL } from '../../assessment';
import { nextSteps, wayTo, type NoWay, type Said, type Step, type Way, type WayOptions } from '../../assessment/way';
import type { Checked } from '../../reading/contract';
import type { Edition } from '../../rules/schema';
import type { Language } from '../../texts';
import { paneWay as en } from '../../texts/en/pane-way';
import { paneWay as id } from '../../texts/id/pane-way';
import { showFloor, showGap, showPercent, showScore } from '../../texts/number';
import { sayer } from '../../texts/sayer';

export const wayIn = sayer({ id, en });

export interface Choices {
  /** Statements that stay as they are. */
  kept: readonly string[];
  surveys: boolean;
}

export const optionsOf = ({ reading }: Checked, { kept, surveys }: Choices): WayOptions => ({
  locked: new Set(kept),
  surveys,
  ...(reading.asExcel && { asExcel: true }),
});

export const wayOf = (lke: Checked, target: string, choices: Choices): Way | NoWay =>
  wayTo(lke.edition, lke.reading.answers, target, optionsOf(lke, choices));

const RANKED = 10;

export const rankedOf = (lke: Checked, target: string, choices: Choices): Omit<Step, 'total'>[] =>
  nextSteps(lke.edition, lke.reading.answers, target, optionsOf(lke, choices)).slice(0, RANKED);

export function saidText(said: Said, language: Language): string {
  if (said.kind === 'blank') return wayIn(language)('blank');
  if (said.kind === 'option') return said.key;
  return said.kind === 'share' ? showPercent(said.value) : showFloor(said.value, language);
}

export const nameOf = (edition: Edition, code: string, language: Language): string =>
  code === TOTAL ? wayIn(language)('total') : indexOf(edition).nameOf(code);

const floorOfTotal = ({ assessment }: Checked, target: string) =>
  assessment.gates.find(({ predicate, code }) => predicate === target && code === TOTAL)?.floor;

/** What the way asks for, and where it leads. */
export function sumText(lke: Checked, way: Way, language: Language): string {
  const say = wayIn(language);
  const { target, effort, steps, blocked, assumed } = way;
  if (steps.length === 0) return say(blocked.length > 0 ? 'sum.none' : 'met', { target });
  const { edition, assessment } = lke;
  const show = (points: number) => showScore(points, floorOfTotal(lke, target), language, edition.tolerance);
  const [from, to] = [assessment.total.low, steps.at(-1)!.total];
  const sum = say('sum', { steps: effort, answers: steps.length, from: show(from), to: show(to) });
  return assumed > 0 ? `${sum} ${say('sum.assumed', { total: show(to + assumed) })}` : sum;
}

/** Minimums that answers cannot meet. */
export const outsideTexts = ({ edition }: Checked, { blocked }: Way, language: Language): string[] =>
  blocked.map(({ gate, most, assumed }) =>
    wayIn(language)(assumed ? 'outside.survey' : 'outside.unreachable', {
      name: nameOf(edition, gate.code, language),
      score: showScore(gate.low, gate.floor, language, edition.tolerance),
      most: showScore(most, gate.floor, language, edition.tolerance),
      floor: showFloor(gate.floor, language),
    }),
  );

export function stepTexts(lke: Checked, step: Step, target: string, language: Language): string[] {
  const say = wayIn(language);
  const total = showScore(step.total, floorOfTotal(lke, target), language, lke.edition.tolerance);
  const narrow = step.gates.at(-1);
  return [
    say('step', { from: saidText(step.from, language), to: saidText(step.to, language) }),
    say('step.gain', { gain: showGap(step.gain, language), total }),
    ...(narrow === undefined ? [] : [say('step.gates', { gates: nameOf(lke.edition, narrow, language) })]),
  ];
}

/** Why nothing less will do. */
export function proofTexts({ edition }: Checked, { effort, proof, steps }: Way, language: Language): string[] {
  const say = wayIn(language);
  if (steps.length === 0) return [];
  const gates = proof.gates.map((gate) => say('proof.gate', { name: nameOf(edition, gate.code, language), effort: gate.effort }));
  const less =
    proof.oneLess === undefined
      ? say('proof.less.none', { effort: effort - 1 })
      : say('proof.less', { effort: effort - 1, total: showScore(proof.oneLess, undefined, language) });
  return [...gates, less];
}
