/** What governs beside an edition, as text: the conditions to propose a unit, and the surveys behind its results. */
import type { Confidence, Criterion, Perception, Proposal, SampleRule, Satisfaction } from '../rules/schema';
import { fill, type Language } from '../texts';
import { columns } from './columns';
import { datesText, heading, say, sourceRows, sureOf, type Paper, type Row } from './rules-table';

type Required = Criterion['required'][string];

const PERCENT = 100;

function requiredText({ kind }: Criterion, required: Required, language: Language): string {
  if (required === true) return say('required.yes', language);
  if (kind === 'percent') return fill('{share}%', { share: Number(required) * PERCENT }, language);
  if (typeof required !== 'object') return String(required);
  return Object.entries(required)
    .map(([body, needed]) => `${String(needed)} (${body})`)
    .join(', ');
}

const criterionRow = (criterion: Criterion, language: Language): Row => [
  criterion.code,
  criterion.name,
  Object.entries(criterion.required)
    .map(([predicate, required]) => `${predicate} ${requiredText(criterion, required, language)}`)
    .join('; '),
  criterion.source,
  sureOf(criterion.confidence, language),
];

const HEADS = ['column.code', 'column.name', 'column.detail', 'column.source', 'column.confidence'] as const;

/** @returns the conditions to propose a unit, each with what it asks, where that was read, and how sure it is. */
export function conditionsTable(proposal: Proposal, { language, width }: Paper): string {
  const rows = [
    ...proposal.criteria.map((criterion) => criterionRow(criterion, language)),
    ...proposal.exceptions.map(({ code, text, predicates, source, confidence }): Row => [
      code,
      text,
      predicates.join(', '),
      source,
      sureOf(confidence, language),
    ]),
    ...(proposal.papers ?? []).map(({ code, name, source, confidence }): Row => [
      code,
      name,
      '',
      source,
      sureOf(confidence, language),
    ]),
  ];
  return [
    `${say('part.conditions', language)}: ${proposal.title}`,
    datesText(proposal, language),
    ...columns(heading(rows, [...HEADS], language), 1, width),
    ...columns(sourceRows(proposal.sources, language), 1, width),
  ].join('\n');
}

type Survey = Pick<Satisfaction, 'title' | 'inForce' | 'sources'>;

function surveyTable(survey: Survey, rows: readonly Row[], { language, width }: Paper): string {
  return [
    `${say('part.surveys', language)}: ${survey.title}`,
    datesText(survey, language),
    ...columns(heading([...rows], [...HEADS], language), 1, width),
    ...columns(sourceRows(survey.sources, language), 1, width),
  ].join('\n');
}

/** @returns each survey with the figures that make its index, where they were read, and how sure they are. */
export function surveyTables(skm: Satisfaction, perception: Perception, sample: SampleRule, paper: Paper): string[] {
  const { language } = paper;
  const row = (code: string, name: string, detail: string, source: string, confidence: Confidence): Row => [
    ...[code, name, detail, source, sureOf(confidence, language)],
  ];
  const scaleOf = ({ scale, source, confidence }: Pick<Satisfaction, 'scale' | 'source' | 'confidence'>): Row =>
    row('', say('column.scale', language), `${scale.min}-${scale.max}`, source, confidence);
  const number = (value: number): string => fill('{value}', { value }, language);
  const skmRows = [
    scaleOf(skm),
    ...skm.elements.map(({ code, name }) => row(code, name, `1/${skm.elements.length}`, skm.source, skm.confidence)),
    row('IKM', say('survey.factor', language), number(skm.factor), skm.source, skm.confidence),
    ...skm.grades.rows.map(({ grade, predicate, from }) =>
      row(grade, predicate, say('survey.from', language, { from }), skm.source, skm.confidence),
    ),
  ];
  const perceptionRows = [
    scaleOf(perception),
    ...perception.surveys.flatMap(({ code, name, themes, themesSource, themesConfidence }) => [
      row(code.toUpperCase(), name, '', perception.source, perception.confidence),
      ...themes.map((theme) => row('', theme[language], '', themesSource, themesConfidence)),
    ]),
  ];
  const { formula, source, confidence, chiSquare, proportion, margin } = sample;
  const sampleRows = [
    row('n', formula, '', source, confidence),
    row('X2', '', number(chiSquare), source, confidence),
    row('P', '', number(proportion), source, confidence),
    row('d', '', number(margin), source, confidence),
  ];
  return [
    surveyTable(skm, skmRows, paper),
    surveyTable(perception, perceptionRows, paper),
    surveyTable(sample, sampleRows, paper),
  ];
}
