/** What is recommended: the steps of the cheapest way to the predicate; where every minimum is met, what would add most. */
import { nextSteps, wayTo, type NoWay, type Step, type Way } from '../assessment/way';
import { noWayText, outsideTexts, saidText, wayOptions } from '../judged/way';
import type { Checked } from '../reading/contract';
import type { Wording } from '../rules/schema';
import { showGap, showScore } from '../texts/number';
import type { Context } from './context';
import { lowered, meaningOf, textOf, within } from './phrases';
import type { Block } from './tree';
import { paragraph } from './tree';

/** Of improvements that no minimum asks for, so many are told. */
const MOST_BEYOND = 5;

export interface Recommended {
  way?: Way | NoWay;
  /** Needed for the minimums, or beyond them. */
  steps: readonly Omit<Step, 'total'>[];
  /** No minimum asks for them. */
  beyond: boolean;
}

export function recommendedFor(lke: Checked): Recommended {
  const { edition, reading, verdict } = lke;
  if (!verdict || verdict.why === 'unsure') return { steps: [], beyond: false };
  const way = wayTo(edition, reading.answers, verdict.target, wayOptions(reading));
  if ('refused' in way) return { way, steps: [], beyond: false };
  if (way.steps.length > 0 || way.blocked.length > 0) return { way, steps: way.steps, beyond: false };
  const next = nextSteps(edition, reading.answers, verdict.target, wayOptions(reading));
  return { way, steps: next.slice(0, MOST_BEYOND), beyond: true };
}

interface Worded extends Pick<Context, 'say' | 'language'> {
  wording: Wording;
}

/** @param place of the statement: its code, with its words where they do not stand beside it. */
function sentence(
  lke: Checked,
  { code, from, to }: Pick<Step, 'code' | 'from' | 'to'>,
  { say, language, wording }: Worded,
  place: string,
) {
  const means = meaningOf(wording, code, to);
  if (means) return say('recommend.means', { means: lowered(within(means)), place });
  const text = lowered(textOf(lke, wording, code));
  const [now, then] = [saidText(from, language), saidText(to, language)];
  return to.kind === 'share'
    ? say('recommend.share', { text, from: now, to: then, place: code })
    : say('recommend.answer', { text, to: then, place: code });
}

/** @returns one sentence: what the state of things should be; for a place where the statement's own words stand beside it. */
export const recommendationText = (lke: Checked, step: Pick<Step, 'code' | 'from' | 'to'>, worded: Worded): string =>
  sentence(lke, step, worded, step.code);

/** The same with the statement's words, to stand alone. */
export const wholeRecommendation = (lke: Checked, step: Pick<Step, 'code' | 'from' | 'to'>, worded: Worded): string =>
  sentence(lke, step, worded, `${step.code}: ${lowered(textOf(lke, worded.wording, step.code))}`);

/** All of them with what they bring. */
export function recommendationBlocks(
  lke: Checked,
  { way, steps, beyond }: Recommended,
  context: Context & { wording: Wording },
): Block[] {
  const { say, language, unit } = context;
  const target = lke.verdict?.target ?? '';
  if (way && 'refused' in way) return [paragraph(noWayText(lke, way, target, language))];
  const outside = way ? outsideTexts(lke, way, language).map(paragraph) : [];
  if (steps.length === 0) return outside.length > 0 ? outside : [paragraph(say('recommend.none'))];
  const items = steps.map((step) =>
    say('recommend.gain', { said: wholeRecommendation(lke, step, context), gain: showGap(step.gain, language) }),
  );
  const to = way?.steps.at(-1)?.total;
  const show = (points: number) => showScore(points, undefined, language);
  return [
    ...outside,
    paragraph(beyond ? say('recommend.met', { target }) : say('recommend.to', { unit })),
    { kind: 'items', mark: 'number', items },
    ...(to === undefined ? [] : [paragraph(say('recommend.sum', { from: show(lke.assessment.total.low), to: show(to) }))]),
  ];
}
