/** The cheapest way to a predicate in the reader's words, for every surface that shows it. */
import { indexOf, TOTAL, type Assessment } from '../assessment';
import { wayTo, type Efforts, type NoWay, type Said, type Step, type Way, type WayOptions } from '../assessment/way';
import type { Checked, Reading } from '../reading/contract';
import { gradeTableOf } from '../rules/akip';
import type { PlannedStep } from '../forms/registers/action-plan-steps';
import type { Edition, Wording } from '../rules/schema';
import { way as en } from '../texts/en/way';
import { way as id } from '../texts/id/way';
import type { Language } from '../texts/language';
import { showFloor, showGap, showPercent, showScore } from '../texts/number';
import { sayer } from '../texts/sayer';

export const wayIn = sayer({ id, en });

/** What was judged, and by which edition. */
export interface Judged {
  edition: Edition;
  assessment: Assessment;
}

/** Answers are read here as whoever judged the sheet has read them. */
export const wayOptions = ({ asExcel }: Pick<Reading, 'asExcel'>, efforts: Efforts = {}): WayOptions => ({
  ...efforts,
  ...(asExcel && { asExcel }),
});

/** What an LKE aims at: a predicate, or the grade of AKIP; undefined where nothing is aimed at, or hardly anything is sure. */
export function wayTarget({ edition, akip, verdict, reading }: Checked): string | undefined {
  if (!akip) return verdict && verdict.why !== 'unsure' ? verdict.target : undefined;
  const wanted = reading.identity.target?.trim().toLowerCase();
  return gradeTableOf(edition).grades.find(({ grade }) => grade.toLowerCase() === wanted)?.grade;
}

/** AKIP asks no survey: what is rated in points there may be improved, too. */
export const optionsFor = ({ edition, akip, reading, assessment }: Checked, efforts: Efforts = {}): WayOptions => ({
  ...wayOptions(reading, efforts),
  judged: assessment,
  ...(akip && { table: gradeTableOf(edition), surveys: true }),
});

export const wayOfLke = (lke: Checked, target: string, efforts: Efforts = {}): Way | NoWay =>
  wayTo(lke.edition, lke.reading.answers, target, optionsFor(lke, efforts));

export function saidText(said: Said, language: Language): string {
  if (said.kind === 'blank') return wayIn(language)('blank');
  if (said.kind === 'option') return said.key;
  return said.kind === 'share' ? showPercent(said.value) : showFloor(said.value, language);
}

export const nameOf = (edition: Edition, code: string, language: Language): string =>
  code === TOTAL ? wayIn(language)('total') : indexOf(edition).nameOf(code);

const floorOfTotal = ({ assessment }: Judged, target: string) =>
  assessment.gates.find(({ predicate, code }) => predicate === target && code === TOTAL)?.floor;

/** What the way asks for, and where it leads. */
export function sumText(lke: Judged, way: Way, language: Language): string {
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
export const outsideTexts = ({ edition }: Judged, { blocked }: Way, language: Language): string[] =>
  blocked.map(({ gate, most, assumed }) =>
    wayIn(language)(assumed ? 'outside.survey' : 'outside.unreachable', {
      name: nameOf(edition, gate.code, language),
      score: showScore(gate.low, gate.floor, language, edition.tolerance),
      most: showScore(most, gate.floor, language, edition.tolerance),
      floor: showFloor(gate.floor, language),
    }),
  );

export function stepTexts(lke: Judged, step: Step, target: string, language: Language): string[] {
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
export function proofTexts({ edition }: Judged, { effort, proof, steps }: Way, language: Language): string[] {
  const say = wayIn(language);
  if (steps.length === 0) return [];
  const gates = proof.gates.map((gate) => say('proof.gate', { name: nameOf(edition, gate.code, language), effort: gate.effort }));
  const less =
    proof.oneLess === undefined
      ? say('proof.less.none', { effort: effort - 1 })
      : say('proof.less', { effort: effort - 1, total: showScore(proof.oneLess, undefined, language) });
  return [...gates, less];
}

/** Why there is no way. */
export const noWayText = ({ edition }: Pick<Judged, 'edition'>, { refused }: NoWay, target: string, language: Language): string =>
  wayIn(language)(`refused.${refused}`, { edition: edition.short, target });

/** The steps as activities of an action plan. */
export const plannedSteps = ({ steps }: Way, wording: Wording, language: Language): PlannedStep[] =>
  steps.map(({ code, from, to }) => {
    const say = wayIn(language);
    const text = wording[code]?.text;
    return {
      code,
      activity: text ? say('plan.activity', { code, text }) : say('plan.activity.bare', { code }),
      target: say('step', { from: saidText(from, language), to: saidText(to, language) }),
    };
  });
