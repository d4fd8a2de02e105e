/** Laporan hasil evaluasi: what a judged LKE becomes on paper. */
import { indexOf, resolveCode, TOTAL } from '../assessment';
import type { Checked } from '../reading/contract';
import { proposalOf } from '../rules/proposal';
import type { Wording } from '../rules/schema';
import { showScore, showWeight } from '../texts/number';
import { proposalText, verdictLabel, verdictText } from '../texts/verdict';
import { areaParts } from './areas';
import { pictureBlocks } from './pictures';
import {
  contextOf,
  decidedBy,
  frameOf,
  notesOf,
  letterOf,
  teamSignatures,
  titlesOf,
  type Context,
  type Options,
} from './context';
import { assignmentPart, coverOf, legalPart, purposePart, scopePart } from './opening';
import { recommendationBlocks, recommendedFor, type Recommended } from './recommendations';
import { gateBlocks, percentOf, scoreBlocks, unitAssessment } from './scores';
import type { Block, Part, Report } from './tree';
import { paragraph, paragraphs } from './tree';

export interface LheOptions extends Options {
  wording: Wording;
  /** Whether the body proposes the unit: another question than the minimums. Absent = not decided. */
  proposed?: boolean;
  /** Last year's LKE, as judged. */
  last?: Checked;
  /** What became of last year's recommendations. */
  earlier?: readonly Block[];
  /** Without Hasil: where the surveys are reported elsewhere. */
  withoutResults?: boolean;
}

interface Lhe extends Context, Omit<LheOptions, keyof Options> {
  recommended: Recommended;
}

const floorOf = ({ assessment, verdict }: Checked): number | undefined =>
  assessment.gates.find(({ predicate, code }) => predicate === verdict?.target && code === TOTAL)?.floor;

const totalText = (lke: Checked, { language }: Context): string =>
  showScore(lke.assessment.total.low, floorOf(lke), language, lke.edition.tolerance);

function openingParts(lke: Checked, context: Lhe): Part[] {
  const { say, earlier } = context;
  const target = lke.verdict?.target ?? '';
  return [
    assignmentPart(context),
    legalPart(context, titlesOf(lke.edition, proposalOf(lke.edition.id, lke.reading.identity.year)?.title)),
    purposePart(context, [say('lhe.purpose.1'), say('lhe.purpose.2', { target }), say('lhe.purpose.3')]),
    scopePart(lke, context),
    {
      title: say('part.method'),
      blocks: paragraphs(say('lhe.method.1'), say('lhe.method.2'), say('lhe.method.3', { target })),
    },
    ...(earlier ? [{ title: say('part.earlier'), blocks: earlier }] : []),
  ];
}

/** Met and proposed are two things: a quota or a panel may decide after the score. */
function standing(lke: Checked, { say, language, proposed }: Lhe): Block {
  const { verdict, proposal } = lke;
  const decided = proposed === undefined ? 'undecided' : proposed ? 'yes' : 'not';
  return {
    kind: 'facts',
    rows: [
      ...(verdict ? [[say('fact.minimum', { target: verdict.target }), verdictLabel(verdict, language)] as const] : []),
      ...(proposal && verdict ? [[say('fact.conditions'), proposalText(proposal, verdict.target, language)] as const] : []),
      [say('fact.proposed'), say(decided)],
    ],
  };
}

/** Areas by their share of the weight, the lowest first. */
function weakest(lke: Checked, { language, say }: Context): string {
  const { edition, assessment } = lke;
  const index = indexOf(edition);
  const shares = edition.areas
    .map(({ code }) => ({ name: index.nameOf(code), ...assessment.scores.get(code)! }))
    .map(({ name, low, weight }) => ({ name, share: low / weight, percent: percentOf(low, weight, language) }))
    .sort((one, other) => one.share - other.share)
    .slice(0, 2)
    .filter(({ share }) => share < 1);
  return shares.map(({ name, percent }) => say('conclusion.area', { name, percent })).join('; ');
}

function closingParts(lke: Checked, context: Lhe): Part[] {
  const { say, unit, year, language, recommended } = context;
  const { verdict, assessment, edition } = lke;
  const areas = weakest(lke, context);
  return [
    {
      title: say('part.conclusion'),
      blocks: [
        ...paragraphs(
          say('conclusion.score', { unit, year, score: totalText(lke, context), weight: showWeight(edition.total, language) }),
          verdict ? verdictText(verdict, assessment, language) : '',
          areas ? say('conclusion.weak', { areas }) : '',
        ),
        standing(lke, context),
        paragraph(decidedBy(context)),
      ],
    },
    { title: say('part.recommendations'), blocks: recommendationBlocks(lke, recommended, context) },
    { title: say('part.end'), blocks: [paragraph(say('lhe.end', { unit }))] },
  ];
}

/**
 * @param lke a judged LKE of Zona Integritas.
 * @param options profile of the body, language, what stands beside.
 * @returns cover, letter and annex. Every figure is the judge's, written out as everywhere.
 * Source of its outline: reports of inspectorates as they are, see docs/architecture.md.
 */
export function lhe(lke: Checked, options: LheOptions): Report {
  const { identity } = lke.reading;
  const recommended = recommendedFor(lke);
  const context: Lhe = { ...options, ...contextOf(options, identity), recommended };
  const { say, unit, year, profile, language, last, wording, withoutResults = false } = context;
  const { edition, verdict, assessment } = lke;
  const mine = unitAssessment(lke);
  const steps = new Map(recommended.steps.map((step) => [step.code, { total: 0, ...step }] as const));
  const withResults = !withoutResults && resolveCode(edition, 'hasil') !== undefined;
  const title = say('lhe.title');
  const count = recommended.steps.length;
  return {
    ...frameOf(context, title),
    cover: coverOf(context, title, identity.year),
    letter: letterOf(
      context,
      say('lhe.about', { unit, year }),
      [
        profile.assignment
          ? say('lhe.opening.assigned', { assignment: profile.assignment, unit, year })
          : say('lhe.opening', { unit, year }),
        say('lhe.letter.score', {
          score: totalText(lke, context),
          weight: showWeight(edition.total, language),
          verdict: verdict ? verdictText(verdict, assessment, language) : '',
        }).trim(),
        decidedBy(context),
        ...(count > 0 ? [say('lhe.letter.recommendations', { count })] : []),
        say('lhe.letter.end'),
      ],
      identity.year,
    ),
    chapters: [
      { title: say('chapter.opening'), parts: openingParts(lke, context) },
      {
        title: say('chapter.result'),
        parts: [
          { title: say('part.scores'), blocks: scoreBlocks(lke, context, { unit: mine, last }, withResults) },
          {
            title: say('part.gates'),
            blocks: [...gateBlocks(lke, context), standing(lke, context), ...pictureBlocks(lke, context)],
          },
          {
            title: say('part.areas'),
            blocks: [],
            parts: areaParts(lke, { ...context, wording, steps, ...(mine && { own: mine }) }, withResults),
          },
        ],
      },
      { title: say('chapter.closing'), parts: closingParts(lke, context) },
    ],
    signatures: teamSignatures(context),
    notes: notesOf(context, { title: edition.title, version: assessment.version }, say('notes.shown')),
  };
}
