/** What `lke check --json` prints: the shape other programs rely on, documented in docs/json.md. */
import type { GateResult, Problem, ProposalResult, ProposalVerdict, Score, Verdict } from '../assessment';
import { sureOf, type Checked } from '../reading/contract';
import { problemText, type Language } from '../texts';
import { decidesText, proposalText, verdictText, type Ground } from '../texts/verdict';
import type { CheckedSurvey } from '../forms/surveys';
import type { Judged } from './judge';
import { jsonWay, type JsonWay } from './way';

interface JsonProblem {
  code: string;
  severity: string;
  sheet: string | null;
  cell: string | null;
  statement: string | null;
  message: string;
}

/** One LKE; everything but file and problems is null where the file cannot be judged. */
export interface JsonElement {
  file: string;
  edition: string | null;
  layout: string | null;
  sheet: string | null;
  /** As the sheet or who checks says. */
  unit: string | null;
  year: number | null;
  /** 0 to 1: how sure the arrangement is; 1 = by its own headings or codes, or as a person mapped it. */
  confidence: number | null;
  complete: boolean | null;
  score: { low: number; high: number; byCode: Record<string, Score> } | null;
  /** `setBy`: the body whose own minimum it is, where it is one. */
  gates: Omit<GateResult, 'gap'>[] | null;
  predicate: string | null;
  /** On the target; `message` says it. null for AKIP. */
  verdict: (Omit<Verdict, 'deciding'> & { message: string }) | null;
  /** Only where target and kind of body are known: whether the unit may be proposed. `excused` names the exception. */
  proposal?: {
    status: ProposalVerdict;
    conditions: { code: string; status: ProposalResult['status']; excused: string | null }[];
    message: string;
  };
  /** Only where a body's own rules were judged by. */
  ownRules?: { body: string; source: string; note: string };
  /** Only with --way: the least improvement of answers that leads to the target; null where none is aimed at. */
  way?: JsonWay | null;
  problems: JsonProblem[];
}

/** One survey; what needs answers or a population that are not there is null. Told apart from an LKE by `survey`. */
export interface JsonSurvey {
  file: string;
  sheet: string;
  survey: 'skm' | 'ipak' | 'ipkp';
  unit: string | null;
  year: number | null;
  respondents: number;
  needed: number | null;
  index: number | null;
  /** Elements that were asked and left out by somebody. */
  partial: number;
  /** SKM only: 25 to 100, and its grade A to D. */
  ikm: number | null;
  grade: string | null;
  /** IPAK and IPKP only: what the index brings in the LKE of an edition. */
  points: { edition: string; statement: string; points: number; weight: number; scaleMax: number } | null;
  elements: { code: string; name: string; mean: number | null; answered: number }[];
  problems: JsonProblem[];
}

/** As every JSON of the command line tells a problem. */
export const jsonProblem = (problem: Problem, language: Language): JsonProblem => ({
  code: problem.code,
  severity: problem.severity,
  sheet: problem.at.sheet ?? null,
  cell: problem.at.cell ?? null,
  statement: problem.at.statement ?? null,
  message: problemText(problem, language),
});

const jsonGate = ({ gap: _, ...gate }: GateResult): Omit<GateResult, 'gap'> => gate;

/** @param ground the assessment that it rests on. */
export const jsonVerdict = ({ deciding: _, ...verdict }: Verdict, ground: Ground, language: Language) => ({
  ...verdict,
  by: ground.by ?? null,
  inferred: ground.inferred,
  message: verdictText({ ...verdict, deciding: [] }, ground, language),
  decides: decidesText(language),
});

const jsonProposal = (
  proposal: NonNullable<Checked['proposal']>,
  target: string,
  language: Language,
): JsonElement['proposal'] => ({
  status: proposal.verdict,
  conditions: proposal.results.map(({ code, status, excused }) => ({ code, status, excused: excused ?? null })),
  message: proposalText(proposal, target, language),
});

function jsonLke(
  file: string,
  { reading, edition: rules, assessment, verdict, proposal, akip, problems }: Checked,
  language: Language,
): JsonElement {
  const { edition, complete, total, scores, gates, predicate } = assessment;
  const { overridden: ownRules } = rules;
  const byCode = Object.fromEntries([...scores].map(([code, { low, high, weight }]) => [code, { low, high, weight }]));
  return {
    file,
    edition,
    layout: reading.layout,
    sheet: reading.sheet,
    unit: reading.identity.unit ?? null,
    year: reading.identity.year ?? null,
    confidence: sureOf(reading),
    complete,
    score: { low: total.low, high: total.high, byCode },
    gates: gates.map(jsonGate),
    // AKIP has grades where ZI has predicates.
    predicate: akip?.grade?.grade ?? predicate,
    verdict: verdict ? jsonVerdict(verdict, assessment, language) : null,
    ...(proposal && verdict && { proposal: jsonProposal(proposal, verdict.target, language) }),
    ...(ownRules && { ownRules }),
    problems: problems.map((problem) => jsonProblem(problem, language)),
  };
}

const surveyNames = { skm: 'skm', 'survei-ipak': 'ipak', 'survei-ipkp': 'ipkp' } as const;

const jsonPoints = ({ edition, statement, points, weight, scaleMax }: NonNullable<CheckedSurvey['points']>) => ({
  edition,
  statement,
  points,
  weight,
  scaleMax,
});

function jsonSurvey(file: string, survey: CheckedSurvey, language: Language): JsonSurvey {
  const { reading, respondents, needed, index, ikm, grade, points, elements, partial, problems } = survey;
  return {
    file,
    sheet: reading.sheet,
    survey: surveyNames[reading.id],
    unit: reading.identity.unit ?? null,
    year: reading.identity.year ?? null,
    respondents,
    needed: needed ?? null,
    index: index ?? null,
    partial,
    ikm: ikm ?? null,
    grade: grade?.grade ?? null,
    points: points ? jsonPoints(points) : null,
    elements: elements.map(({ mean, answered }, at) => ({
      ...{ code: reading.elements[at]!.code, name: reading.elements[at]!.name },
      ...{ mean: mean ?? null, answered },
    })),
    problems: problems.map((problem) => jsonProblem(problem, language)),
  };
}

/** One element per LKE, then one per survey; a file that cannot be judged gives one. */
/** @param way also the way to the target. */
export const jsonOf = (judged: Judged, language: Language, way = false): (JsonElement | JsonSurvey)[] => [
  ...(judged.lkes.length === 0 && judged.problems.length === 0 ? [] : jsonLkes(judged, language, way)),
  ...judged.surveys.map((one) => jsonSurvey(judged.file, one, language)),
];

function jsonLkes({ file, lkes, problems }: Judged, language: Language, way: boolean): JsonElement[] {
  const ofFile = problems.map((problem) => jsonProblem(problem, language));
  if (lkes.length > 0) {
    const elements = lkes.map((one) => ({ ...jsonLke(file, one, language), ...(way && { way: jsonWay(one, language) }) }));
    elements[0]!.problems.push(...ofFile);
    return elements;
  }
  const nothing = {
    ...{ edition: null, layout: null, sheet: null, unit: null, year: null, confidence: null, complete: null },
    ...{ score: null, gates: null, predicate: null, verdict: null },
  };
  return [{ file, ...nothing, problems: ofFile }];
}
