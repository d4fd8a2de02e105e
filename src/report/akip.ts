/** The report of an AKIP evaluation: components and letters, last year beside this one, what became of its recommendations. */
import { indexOf, TOTAL } from '../assessment';
import { saidText } from '../judged/way';
import type { Checked } from '../reading/contract';
import { gradeTableOf } from '../rules/akip';
import type { Group, Statement, Wording } from '../rules/schema';
import { showGap, showScore, showWeight } from '../texts/number';
import { contextOf, frameOf, letterOf, notesOf, teamSignatures, type Context, type Options } from './context';
import { improvements } from './improvements';
import { assignmentPart, coverOf, legalPart, purposePart, scopePart } from './opening';
import { lowered, textOf } from './phrases';
import { comparable, lastText, percentOf } from './scores';
import type { Block, Column, Part, Report } from './tree';
import { paragraph, paragraphs } from './tree';

export interface AkipOptions extends Options {
  wording: Wording;
  last?: Checked;
  earlier?: readonly Block[];
}

interface Akip extends Context, Pick<AkipOptions, 'wording' | 'last' | 'earlier'> {}

const isGroup = (node: Group | Statement): node is Group => node.level !== 'statement';
const componentsOf = ({ edition }: Checked): Group[] => edition.tree.filter(isGroup);
const statementsOf = (lke: Checked, code: string): Statement[] => indexOf(lke.edition).statementsUnder(code);

const answerOf = ({ reading }: Checked, code: string, { say }: Context): string => {
  const { unit, tpi } = reading.answers.get(code) ?? {};
  return String(tpi ?? unit ?? '').trim() || say('dash');
};

const gradeText = ({ akip }: Checked, { say }: Context): string =>
  akip?.grade ? say('akip.grade', { grade: akip.grade.grade, predicate: akip.grade.predicate }) : say('dash');

function scoreTable(lke: Checked, context: Akip): Block {
  const { say, language, last } = context;
  const earlier = comparable(lke, last);
  const { assessment } = lke;
  const show = (points: number | undefined) => (points === undefined ? say('dash') : showScore(points, undefined, language));
  const right = { align: 'right' } as const;
  const columns: Column[] = [
    { heading: say('column.code'), width: 9 },
    { heading: say('column.component'), width: 38 },
    { heading: say('column.weight'), width: 11, ...right },
    ...(earlier ? [{ heading: say('column.last'), width: 12, ...right }] : []),
    { heading: say('column.counted'), width: 12, ...right },
    { heading: say('column.percent'), width: 14, ...right },
    { heading: say('akip.letter'), width: 12, align: 'center' },
  ];
  const rowOf = (code: string, name: string, letter: string) => {
    const { low, weight } = assessment.scores.get(code)!;
    return [
      code === TOTAL ? '' : code,
      name,
      showWeight(weight, language),
      ...(earlier ? [show(earlier.assessment.scores.get(code)?.low)] : []),
      show(low),
      percentOf(low, weight, language),
      letter,
    ];
  };
  const rows = componentsOf(lke).flatMap((component) => [
    { row: rowOf(component.code, component.name, ''), strong: true },
    ...statementsOf(lke, component.code)
      // One that stands for its component says nothing new.
      .filter(({ name }) => name !== undefined)
      .map(({ code, name }) => ({ row: rowOf(code, name!, answerOf(lke, code, context)), strong: false })),
  ]);
  const all = [...rows, { row: rowOf(TOTAL, say('lhe.total'), lke.akip?.grade?.grade ?? say('dash')), strong: true }];
  return {
    kind: 'table',
    title: say('akip.scores'),
    columns,
    rows: all.map(({ row }) => row),
    strong: all.flatMap(({ strong }, at) => (strong ? [at] : [])),
  };
}

function componentPart(lke: Checked, component: Group, context: Akip): Part {
  const { say, language, wording } = context;
  const { low, weight } = lke.assessment.scores.get(component.code)!;
  const score = showScore(low, undefined, language);
  const rows = statementsOf(lke, component.code).map(({ code }) => [
    code,
    textOf(lke, wording, code),
    answerOf(lke, code, context),
    (lke.reading.notes?.get(code)?.tpi ?? lke.reading.notes?.get(code)?.unit ?? '').trim() || say('dash'),
  ]);
  return {
    title: component.name,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            say('area.score'),
            say('area.of', { score, weight: showWeight(weight, language), percent: percentOf(low, weight, language) }),
          ],
        ],
      },
      {
        kind: 'table',
        columns: [
          { heading: say('column.code'), width: 9 },
          { heading: say('column.condition'), width: 40 },
          { heading: say('akip.letter'), width: 11, align: 'center' },
          { heading: say('column.note'), width: 40 },
        ],
        rows,
      },
    ],
  };
}

function recommendationBlocks(lke: Checked, context: Akip): Block[] {
  const { say, language, wording, unit } = context;
  const advice = (lke.akip?.advice ?? [])
    .filter(({ status }) => status !== 'met')
    .map(({ name, needs, has }) => say('akip.advice', { name, needs, has: has ?? say('akip.unsaid') }));
  const items = improvements(lke).map(({ code, from, next }) =>
    say('recommend.gain', {
      said: say('akip.recommend', {
        text: lowered(textOf(lke, wording, code)),
        place: code,
        from: saidText(from, language),
        to: saidText(next.to, language),
      }),
      gain: showGap(next.gain, language),
    }),
  );
  if (items.length + advice.length === 0) return [paragraph(say('recommend.none'))];
  return [
    paragraph(say('recommend.to', { unit })),
    { kind: 'items', mark: 'number', items },
    ...(advice.length > 0 ? [paragraph(say('akip.advice.lead')), { kind: 'items', mark: 'dash', items: advice } as const] : []),
  ];
}

/** Every grade with its bounds. */
function gradesTable(lke: Checked, { say, language }: Akip): Block {
  const { grades, max } = gradeTableOf(lke.edition);
  return {
    kind: 'table',
    title: say('akip.grades'),
    columns: [
      { heading: say('akip.letter'), width: 20, align: 'center' },
      { heading: say('akip.range'), width: 40 },
      { heading: say('akip.predicate'), width: 40 },
    ],
    rows: grades.map(({ grade, predicate, above, from }, at) => {
      const better = grades[at - 1];
      const top = showWeight(better ? (better.above ?? better.from!) : max, language);
      const range =
        above === undefined
          ? say('akip.from', { from: showWeight(from!, language), top })
          : say('akip.above', { above: showWeight(above, language), top });
      return [grade, range, predicate];
    }),
  };
}

/**
 * @param lke a judged AKIP worksheet.
 * @returns cover, letter and annex. Figures and grade are the judge's. Source of grades: the edition's grade table.
 */
export function akipReport(lke: Checked, options: AkipOptions): Report {
  const { identity } = lke.reading;
  const context: Akip = { ...options, ...contextOf(options, identity) };
  const { say, unit, year, language, profile, last, earlier } = context;
  const { edition, assessment } = lke;
  const score = showScore(assessment.total.low, undefined, language);
  const said = say('akip.conclusion', {
    ...{ unit, year, score, grade: gradeText(lke, context), weight: showWeight(edition.total, language) },
  });
  const atBest = lke.akip?.gradeAtBest;
  const open = assessment.complete || !atBest ? '' : say('akip.open', { grade: atBest.grade });
  const title = say('akip.title');
  return {
    ...frameOf(context, title),
    cover: coverOf(context, title, identity.year),
    letter: letterOf(
      context,
      say('akip.about', { unit, year }),
      [
        profile.assignment
          ? say('akip.opening.assigned', { assignment: profile.assignment, unit, year })
          : say('akip.opening', { unit, year }),
        [said, open].filter(Boolean).join(' '),
        say('lhe.letter.end'),
      ],
      identity.year,
    ),
    chapters: [
      {
        title: say('chapter.opening'),
        parts: [
          assignmentPart(context),
          legalPart(context, [gradeTableOf(edition).title]),
          purposePart(context, [say('akip.purpose.1'), say('lhe.purpose.3')]),
          scopePart(lke, context),
          { title: say('part.method'), blocks: [...paragraphs(say('akip.method')), gradesTable(lke, context)] },
          ...(earlier ? [{ title: say('part.earlier'), blocks: earlier }] : []),
        ],
      },
      {
        title: say('chapter.result'),
        parts: [
          {
            title: say('part.scores'),
            blocks: [scoreTable(lke, context), ...paragraphs(said, open, lastText(lke, last, context))],
          },
          {
            title: say('akip.components'),
            blocks: [],
            parts: componentsOf(lke).map((component) => componentPart(lke, component, context)),
          },
        ],
      },
      {
        title: say('chapter.closing'),
        parts: [
          { title: say('part.conclusion'), blocks: paragraphs(said, open) },
          { title: say('part.recommendations'), blocks: recommendationBlocks(lke, context) },
          { title: say('part.end'), blocks: [paragraph(say('lhe.end', { unit }))] },
        ],
      },
    ],
    signatures: teamSignatures(context),
    notes: notesOf(context, { title: edition.title, version: assessment.version }),
  };
}
