/** Many units as one report: who reached what, where they are weak in common, and who still has to be judged. */
import type { VerdictStatus } from '../assessment';
import type { Recap } from '../forms/recap';
import { editionName, wordsIn } from '../forms/recap/columns';
import { labelOf } from '../forms/recap/label';
import { whoseOf } from '../forms/recap/sheets';
import type { Wording } from '../rules/schema';
import { problemText } from '../texts';
import { showScore, showWeight } from '../texts/number';
import { verdictLabel } from '../texts/verdict';
import { contextOf, decidedBy, frameOf, teamSignatures, type Context, type Options } from './context';
import { percentOf } from './scores';
import type { Block, Column, Part, Report, Table } from './tree';
import { paragraph } from './tree';

export interface YearlyOptions extends Options {
  /** Our words of the statements by edition. */
  wordings: Readonly<Record<string, Wording>>;
}

const VERDICTS: readonly VerdictStatus[] = ['met', 'after', 'open', 'unmet', 'undetermined'];
const CHECKINGS = ['none', 'partly', 'whole'] as const;
/** So many of the weakest statements; the recap has all. */
const MOST_STATEMENTS = 15;

const text = (heading: string, width: number): Column => ({ heading, width });
const figure = (heading: string, width: number): Column => ({ heading, width, align: 'right' });
const tableOf = (columns: readonly Column[], rows: readonly (readonly string[])[]): Table => ({ kind: 'table', columns, rows });

const shown = (points: number, { language }: Context): string => showScore(points, undefined, language);

function overview({ units, broken }: Recap, context: Context): Block[] {
  const { say, language } = context;
  const recap = wordsIn(language);
  const editions = [...new Set(units.map(({ edition }) => editionName(edition)))].join(', ');
  const counted = <Key extends string>(keys: readonly Key[], of: readonly Key[], name: (key: Key) => string) =>
    keys.flatMap((key) => {
      const count = of.filter((one) => one === key).length;
      return count > 0 ? [[name(key), String(count)] as const] : [];
    });
  return [
    paragraph(say('yearly.about', { units: units.length, broken: broken.length, editions: editions || say('dash') })),
    {
      kind: 'facts',
      rows: [
        ...counted(
          VERDICTS,
          units.map(({ verdict }) => verdict.status),
          (status) => recap(`groups.${status}`),
        ),
        ...counted(
          CHECKINGS,
          units.map(({ checking }) => checking),
          (state) => recap(`groups.checking.${state}`),
        ),
      ],
    },
    paragraph(decidedBy(context)),
  ];
}

function ranking({ units }: Recap, context: Context): Table {
  const { say, language } = context;
  const columns = [
    figure(say('yearly.rank'), 8),
    text(say('yearly.unit'), 28),
    text(say('yearly.target'), 10),
    figure(say('column.counted'), 10),
    text(say('yearly.verdict'), 20),
    text(say('yearly.missed'), 24),
  ];
  const rows = units.map((unit) => [
    String(unit.rank),
    labelOf(unit),
    unit.verdict.target,
    shown(unit.total.low, context),
    verdictLabel(unit.verdict, language),
    // What blanks still decide would be all of them.
    unit.missed.flatMap(({ name, status }) => (status === 'unmet' ? [name] : [])).join('; ') || say('dash'),
  ]);
  return tableOf(columns, rows);
}

function groupTable({ groups }: Recap, context: Context): Table {
  const recap = wordsIn(context.language);
  const columns = [
    text(recap('column.group'), 28),
    figure(recap('statements.units'), 12),
    figure(recap('areas.mean'), 12),
    figure(recap('groups.met'), 12),
    figure(recap('groups.unmet'), 12),
    figure(recap('groups.open'), 12),
    figure(recap('groups.checking.whole'), 12),
  ];
  const rows = groups.map(({ name, units, mean, verdicts, checking }) => [
    name ?? recap('group.none'),
    String(units),
    shown(mean, context),
    ...[verdicts.met, verdicts.unmet, verdicts.open, checking.whole].map(String),
  ]);
  return tableOf(columns, rows);
}

function areaTable({ areas }: Recap, context: Context): Table {
  const { say, language } = context;
  const recap = wordsIn(language);
  const columns = [
    text(recap('areas.name'), 36),
    text(recap('column.edition'), 10),
    figure(recap('areas.weight'), 9),
    figure(recap('areas.mean'), 11),
    figure(say('column.percent'), 11),
    figure(recap('areas.lowest'), 11),
    figure(recap('areas.missed'), 12),
  ];
  const rows = areas.map(({ name, edition, weight, mean, lowest, missed }) => [
    name,
    editionName(edition),
    showWeight(weight, language),
    shown(mean, context),
    percentOf(mean, weight, language),
    shown(lowest, context),
    String(missed),
  ]);
  return tableOf(columns, rows);
}

function statementTable({ statements }: Recap, { wordings, ...context }: Context & Pick<YearlyOptions, 'wordings'>): Table {
  const recap = wordsIn(context.language);
  const columns = [
    text(recap('statements.code'), 12),
    text(recap('statements.text'), 46),
    figure(recap('statements.below'), 14),
    figure(recap('statements.open'), 14),
    figure(recap('statements.lost'), 14),
  ];
  const rows = statements
    .slice(0, MOST_STATEMENTS)
    .map(({ edition, code, units, below, open, lost }) => [
      code,
      wordings[edition]?.[code]?.text ?? code,
      `${below}/${units}`,
      String(open),
      shown(lost, context),
    ]);
  return tableOf(columns, rows);
}

/** The bodies alone: the years stand in a line of their own. */
const bodiesOf = ({ units }: Recap, words: ReturnType<typeof wordsIn>): string =>
  whoseOf({ units: units.map((unit) => ({ ...unit, year: null })), akip: [], surveys: [] }, words);

/** @returns the report; every figure is the recap's. @param recap with at least one LKE. */
export function yearly(recap: Recap, { wordings, ...options }: YearlyOptions): Report {
  const words = wordsIn(options.language);
  const years = [...new Set(recap.units.flatMap(({ year }) => year ?? []))].sort();
  const context = contextOf(options, { unit: bodiesOf(recap, words) });
  const { say, language } = context;
  const part = (title: string, ...blocks: readonly Block[]): Part => ({ title, blocks });
  const when = years.length > 0 ? years.join(', ') : say('no-year');
  const { broken, groups, statements } = recap;
  return {
    ...frameOf({ ...context, year: when }, say('yearly.title')),
    chapters: [
      {
        title: say('chapter.result'),
        parts: [
          part(say('yearly.overview'), ...overview(recap, context)),
          part(say('yearly.ranking'), ranking(recap, context)),
          ...(groups.length > 0 ? [part(say('yearly.groups'), groupTable(recap, context))] : []),
          part(say('yearly.areas'), areaTable(recap, context)),
          ...(statements.length > 0 ? [part(say('yearly.statements'), statementTable(recap, { ...context, wordings }))] : []),
          ...(broken.length > 0
            ? [
                part(say('yearly.broken'), {
                  kind: 'items',
                  mark: 'dash',
                  items: broken.map(({ file, problem }) => `${file}: ${problemText(problem, language)}`),
                }),
              ]
            : []),
        ],
      },
    ],
    signatures: teamSignatures(context),
    notes: [say('notes.shown'), ...(options.passed ? [] : [say('concept.why')])],
  };
}
