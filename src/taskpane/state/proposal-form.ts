/** The conditions to propose as they are entered in the pane, and how they are judged. */
import * as z from 'zod/mini';
import {
  isBlank,
  proposalResults,
  proposalVerdict,
  type ProposalResult,
  type ProposalVerdict,
  type Raw,
  type Verdict,
} from '../../assessment';
import { problem } from '../../assessment/problems';
import { jsonIn } from '../../rules/json';
import type { Criterion, Proposal } from '../../rules/schema';
import { problemText, type Language } from '../../texts';
import { proposalText } from '../../texts/verdict';
import type { ProposalReading } from '../../reading/contract';
import { languages, textsIn } from '../../sheet/words';
import { saySetup } from './setup-text';

const entriesShape = z.object({
  predicate: z.string(),
  bodyKind: z.string(),
  /** Empty = no priority service. */
  unitKind: z.string(),
  /** As typed, by the condition's code. */
  values: z.record(z.string(), z.string()),
});
export type ProposalEntries = z.infer<typeof entriesShape>;

/** The workbook's setting: entries by edition and unit. */
export const PROPOSALS = 'lke.proposals';

export type KeptProposals = Readonly<Record<string, ProposalEntries>>;
export const proposalKey = (editionId: string, unit: string): string => `${editionId}|${unit.trim().toLowerCase()}`;

/** @returns what is kept and whole; damaged parts are left out. */
export function keptFrom(text: string | null): KeptProposals {
  const all = z.record(z.string(), z.unknown()).safeParse(jsonIn(text));
  const entries = Object.entries(all.success ? all.data : {}).flatMap(([key, one]) => {
    const read = entriesShape.safeParse(one);
    return read.success ? [[key, read.data] as const] : [];
  });
  return Object.fromEntries(entries);
}

const LONGEST_ENTRY = 60;

/** A choice or figure that the rules do not know any more would never show in its control. */
export function startEntries(rules: Proposal, target: string, kept?: ProposalEntries): ProposalEntries {
  const predicates = predicatesOf(rules);
  const bodyKind = rules.bodyKinds.find(({ code }) => code === kept?.bodyKind) ?? rules.bodyKinds[0]!;
  const predicate = [kept?.predicate, target].find((code) => code !== undefined && predicates.includes(code)) ?? predicates[0]!;
  return { predicate, bodyKind: bodyKind.code, unitKind: kept?.unitKind ?? '', values: kept?.values ?? {} };
}

/** Predicates that anything is asked for, in the order of the table. */
export const predicatesOf = ({ criteria }: Proposal): string[] => [
  ...new Set(criteria.flatMap(({ required }) => Object.keys(required))),
];

/** Priority services of a kind of body. */
export const servicesOf = ({ exceptions }: Proposal, bodyKind: string): { code: string; name: string }[] =>
  exceptions.filter((one) => one.bodyKind === bodyKind).flatMap(({ units }) => units);

/** What a control offers; undefined = a number is typed. */
export const choicesOf = ({ choices }: Proposal, kind: Criterion['kind']): readonly string[] | undefined =>
  kind in choices ? choices[kind as keyof Proposal['choices']].options : undefined;

/** A bare number in the percent field means percent. */
const rawOf = (kind: Criterion['kind'], typed: string): Raw =>
  kind === 'percent' && /\d\s*$/.test(typed) ? `${typed.trim()}%` : typed;

export interface JudgedProposal {
  results: ProposalResult[];
  verdict: ProposalVerdict;
  /** The one that the unit belongs to, whether or not it excuses anything here. */
  exception?: Proposal['exceptions'][number];
}

export function judgeProposal(rules: Proposal, { predicate, bodyKind, unitKind, values }: ProposalEntries): JudgedProposal {
  const raw = new Map<string, Raw>(rules.criteria.map(({ code, kind }) => [code, rawOf(kind, values[code] ?? '')]));
  const results = proposalResults(rules, raw, predicate, bodyKind, unitKind);
  const exception = rules.exceptions.find((one) => one.bodyKind === bodyKind && one.units.some(({ code }) => code === unitKind));
  return { results, verdict: proposalVerdict(results), ...(exception && { exception }) };
}

export type ProposalTone = 'met' | 'unmet' | 'open';

/** The sentence on the whole. */
export const proposalSentence = (
  judged: JudgedProposal,
  target: string,
  language: Language,
): { tone: ProposalTone; text: string } => ({
  tone: judged.verdict === 'excused' ? 'open' : judged.verdict,
  text: proposalText(judged, target, language),
});

/** A requirement or an entry as people write it. */
export function valueText(kind: Criterion['kind'], value: string | number | boolean, language: Language): string {
  if (typeof value === 'boolean') return saySetup(language, value ? 'yes' : 'no');
  if (typeof value === 'string') return value;
  const decimals = (number: number) => scaleNumber(number, language);
  if (kind === 'percent') return `${decimals(value * 100)}%`;
  return kind === 'years'
    ? saySetup(language, value === 1 ? 'proposal.years.one' : 'proposal.years', { count: value })
    : decimals(value);
}

const scaleNumber = (value: number, language: Language): string =>
  String(Number(value.toPrecision(12))).replace('.', language === 'id' ? ',' : '.');

/** One condition in words: how it stands, what is required, what was entered. */
export function rowText(
  { name, kind, required, actual, status, problem, excused, note }: ProposalResult,
  language: Language,
): string {
  const value = valueText(kind, required, language);
  const best = required === true || kind === 'opinion' || (kind === 'percent' && required === 1);
  const data = {
    required: best ? value : saySetup(language, 'proposal.at-least', { value }),
    actual: actual === undefined ? '' : valueText(kind, actual, language),
    // The condition's name says more than its code.
    reason: problem ? problemText({ ...problem, at: { statement: `"${name}"` } }, language) : '',
  };
  const sentence = saySetup(language, problem ? 'proposal.row.unread' : `proposal.row.${status}`, data);
  const excuse = excused && saySetup(language, 'proposal.row.excused');
  return [sentence, excuse, note].filter(Boolean).join(' ');
}

/** Where an answer says that every minimum is met, and the LKE that some are missed; else empty. */
export function minimumsText(rules: Proposal, result: ProposalResult, verdict: Verdict | undefined, language: Language): string {
  const says = rules.criteria.find(({ code }) => code === result.code)?.saysMinimums;
  if (!says || result.actual !== true || verdict?.status !== 'unmet') return '';
  const { target, unmet: count, of } = verdict;
  return problemText(problem('proposal.minimums-missed', {}, { condition: result.name, target, count, of }), language);
}

/** Where the link of a paper is kept among the entries. */
export const linkKey = (paper: string): string => `${paper}#link`;
export const LONGEST_LINK = 500;

/** States of a paper, and which of them an entry means; whatever language the sheet was made in. */
export const PAPER_STATES = ['done', 'none'] as const;
const paperState = (said: string): string =>
  PAPER_STATES.find((state) =>
    languages.some((language) => textsIn(language)(`proposal.paper.${state}`).toLowerCase() === said.toLowerCase()),
  ) ?? '';

const papersOfSheet = ({ papers }: ProposalReading): [string, string][] =>
  [...(papers ?? [])].flatMap(([code, { state, link }]): [string, string][] => [
    [code, paperState(state)],
    [linkKey(code), link.slice(0, LONGEST_LINK)],
  ]);

/** Entries of the summary sheet in place of those of the pane. */
export function entriesOfSheet(rules: Proposal, entries: ProposalEntries, sheet: ProposalReading): ProposalEntries {
  const values = rules.criteria.flatMap(({ code, kind }) => {
    const raw = sheet.values.get(code);
    if (isBlank(raw)) return [];
    const text = kind === 'percent' && typeof raw === 'number' ? `${scaleNumber(raw * 100, 'id')}%` : String(raw);
    return [[code, asOption(rules, kind, text).slice(0, LONGEST_ENTRY)] as const];
  });
  return {
    ...entries,
    ...(sheet.bodyKind && { bodyKind: sheet.bodyKind }),
    unitKind: sheet.unitKind ?? entries.unitKind,
    values: { ...entries.values, ...Object.fromEntries([...values, ...papersOfSheet(sheet)]) },
  };
}

/** A select shows only what it offers: other spellings become their option. */
function asOption(rules: Proposal, kind: Criterion['kind'], text: string): string {
  const choice = kind in rules.choices ? rules.choices[kind as keyof Proposal['choices']] : undefined;
  const wanted = text.trim().toLowerCase();
  const synonym = Object.entries(choice?.synonyms ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return synonym ?? choice?.options.find((option) => option.toLowerCase() === wanted) ?? text;
}
