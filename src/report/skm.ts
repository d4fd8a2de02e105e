/** The report of a satisfaction survey: its elements, the lowest of them, and what is planned for these. */
import { skmGrade } from '../assessment';
import type { CheckedSurvey } from '../forms/surveys';
import { skm } from '../rules/surveys';
import { showScore, showWeight } from '../texts/number';
import { contextOf, frameOf, legalBasis, notesOf, type Context, type Options } from './context';
import { coverOf, purposePart } from './opening';
import { placeAndDay } from './profile';
import type { Block, Part, Report } from './tree';
import { paragraph, paragraphs } from './tree';

export interface SkmOptions extends Options {
  last?: CheckedSurvey;
}

interface Skm extends Context, Pick<SkmOptions, 'last'> {}

const LOWEST = 3;
const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

interface Element {
  name: string;
  mean?: number;
  answered: number;
}

/** The lowest first; of equals in the order of the elements. */
export const lowestOf = (elements: readonly Element[], count = LOWEST): Element[] =>
  elements
    .filter(({ mean }) => mean !== undefined)
    .sort((one, other) => one.mean! - other.mean!)
    .slice(0, count);

/** Of one element, on the scale of the index. */
const converted = (mean: number): number => mean * skm.factor;

function elementsTable({ elements, ikm, grade, index }: CheckedSurvey, { say, language }: Skm): Block {
  const show = (value: number | undefined, digits = (one: number) => showScore(one, undefined, language)) =>
    value === undefined ? say('dash') : digits(value);
  const rows = elements.map(({ name, mean, answered }, at) => [
    String(at + 1),
    name,
    String(answered),
    show(mean),
    show(mean === undefined ? undefined : converted(mean)),
    (mean !== undefined && skmGrade(skm, converted(mean))?.grade) || say('dash'),
  ]);
  return {
    kind: 'table',
    title: say('skm.elements'),
    columns: [
      { heading: say('no'), width: 6, align: 'center' },
      { heading: say('skm.element'), width: 42 },
      { heading: say('skm.answered'), width: 13, align: 'right' },
      { heading: say('skm.mean'), width: 13, align: 'right' },
      { heading: say('skm.converted'), width: 14, align: 'right' },
      { heading: say('skm.grade'), width: 12, align: 'center' },
    ],
    rows: [...rows, ['', say('skm.ikm'), '', show(index), show(ikm), grade?.grade ?? say('dash')]],
    strong: [rows.length],
  };
}

function collectionPart({ respondents, needed, scale, partial }: CheckedSurvey, { say }: Skm): Part {
  return {
    title: say('skm.collection'),
    blocks: [
      ...paragraphs(say('skm.scale', { min: scale.min, max: scale.max, count: skm.elements.length })),
      {
        kind: 'facts',
        rows: [
          [say('skm.respondents'), String(respondents)],
          [
            say('skm.needed'),
            needed === undefined ? say('skm.population') : say(respondents >= needed ? 'skm.enough' : 'skm.too-few', { needed }),
          ],
          [say('skm.when'), say('blank')],
          [say('skm.where'), say('blank')],
          [say('skm.how'), say('blank')],
        ],
      },
      ...paragraphs(partial > 0 ? say('skm.partial', { count: partial }) : ''),
    ],
  };
}

function planPart(survey: CheckedSurvey, { say, language }: Skm): Part {
  const lowest = lowestOf(survey.elements);
  if (lowest.length === 0) return { title: say('skm.plan'), blocks: [paragraph(say('skm.no-index'))] };
  const named = lowest.map(({ name, mean }) => say('conclusion.area', { name, percent: showScore(mean!, undefined, language) }));
  return {
    title: say('skm.plan'),
    blocks: [
      paragraph(say('skm.lowest', { elements: named.join('; ') })),
      {
        kind: 'table',
        columns: [
          { heading: say('no'), width: 6, align: 'center' },
          { heading: say('skm.priority'), width: 24 },
          { heading: say('skm.activity'), width: 30 },
          ...QUARTERS.map((quarter) => ({ heading: say('skm.quarter', { quarter }), width: 6, align: 'center' }) as const),
          { heading: say('skm.owner'), width: 16 },
        ],
        rows: lowest.map(({ name }, at) => [String(at + 1), name, '', ...QUARTERS.map(() => ''), '']),
      },
    ],
  };
}

function trend(survey: CheckedSurvey, { say, language, last }: Skm): Block[] {
  if (last?.ikm === undefined || survey.ikm === undefined) return [];
  const row = ({ reading, ikm, grade }: CheckedSurvey) => [
    String(reading.identity.year ?? say('dash')),
    showScore(ikm!, undefined, language),
    grade?.grade ?? say('dash'),
  ];
  return [
    {
      kind: 'table',
      title: say('skm.trend'),
      columns: [
        { heading: say('skm.year'), width: 30 },
        { heading: say('skm.ikm'), width: 40, align: 'right' },
        { heading: say('skm.grade'), width: 30, align: 'center' },
      ],
      rows: [row(last), row(survey)],
    },
  ];
}

/**
 * @param survey a judged satisfaction survey of nine elements.
 * @returns cover and body; the head of the unit signs. Source: PermenPANRB 14/2017, as the data of the survey says.
 */
export function skmReport(survey: CheckedSurvey, options: SkmOptions): Report {
  const { identity } = survey.reading;
  const context: Skm = { ...options, ...contextOf(options, identity) };
  const { say, unit, year, language, profile, date } = context;
  const { ikm, grade, index } = survey;
  const result =
    ikm === undefined || index === undefined
      ? say('skm.no-index')
      : say('skm.result', {
          ...{ unit, year, ikm: showScore(ikm, undefined, language), index: showWeight(Math.round(index * 1e4) / 1e4, language) },
          grade: grade ? say('akip.grade', { grade: grade.grade, predicate: grade.predicate }) : say('dash'),
        });
  const title = say('skm.title');
  return {
    ...frameOf(context, title),
    cover: coverOf(context, title, identity.year),
    chapters: [
      {
        title: say('chapter.opening'),
        parts: [
          { title: say('skm.background'), blocks: paragraphs(say('skm.background.said', { unit, year })) },
          {
            title: say('part.legal'),
            blocks: [{ kind: 'items', mark: 'letter', items: legalBasis(context, [skm.title]) }],
          },
          purposePart(context, [say('skm.purpose.1'), say('skm.purpose.2')]),
        ],
      },
      { title: say('skm.chapter.collection'), parts: [collectionPart(survey, context)] },
      {
        title: say('skm.chapter.result'),
        parts: [{ title: say('part.scores'), blocks: [elementsTable(survey, context), paragraph(result)] }],
      },
      {
        title: say('skm.chapter.analysis'),
        parts: [
          planPart(survey, context),
          ...((blocks) => (blocks.length > 0 ? [{ title: say('skm.trend.part'), blocks }] : []))(trend(survey, context)),
        ],
      },
      {
        title: say('part.end'),
        parts: [{ title: say('part.conclusion'), blocks: [paragraph(result), paragraph(say('skm.end'))] }],
      },
    ],
    signatures: [
      { office: [], name: '', below: [] },
      {
        place: placeAndDay(profile, date, language),
        office: [say('role.unit')],
        name: say('signer.name'),
        below: [say('signer.nip', { nip: say('blank') })],
      },
    ],
    notes: notesOf(context, { title: skm.title, version: skm.version }),
  };
}
