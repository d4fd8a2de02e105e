/** The recap as a workbook: the table, charts, the weakest statements and areas, the problems. */
import type { Wording } from '../../rules/schema';
import { problemText, type Language } from '../../texts';
import { fixedColumn, letters, quoteSheet, rangeAt } from '../address';
import { looks } from '../build/palette';
import { literal } from '../expression';
import type { Cell, Chart, Grid, SheetPlan, WorkbookPlan } from '../plan';
import { LANGUAGES, clipped, editionName, recapColumns, wordsIn, type RecapColumn, type RecapWords } from './columns';
import { labelOf } from './recap';
import { FIRST, lastOf, tableSheet, type TableColumn } from './tables';
import type { Recap, WeakArea } from './types';

export const RECAP_GENERATOR = 'zi-lke';

export interface RecapOptions {
  language?: Language;
  /** Our words of the statements by edition; without them a statement shows its code. */
  wordings?: Readonly<Record<string, Wording>>;
  /** Names of sheets in use; none of them is used again. */
  taken?: readonly string[];
}

const TITLES = ['recap', 'charts', 'statements', 'areas', 'findings'] as const;
type Sheets = Record<(typeof TITLES)[number], string>;

/** @returns whether the workbook is a recap that we made: it holds no LKE of its own. */
export const isRecap = (grids: readonly Grid[]): boolean =>
  grids.some(({ values }) => LANGUAGES.some((language) => values[0]?.[0] === wordsIn(language)('recap.title')));

/** One number for all: `Rekap (2)` where there is a recap already. */
function freeSheets(say: RecapWords, taken: readonly string[]): Sheets {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const names = TITLES.map((key) => [key, n === 1 ? say(`sheet.${key}`) : `${say(`sheet.${key}`)} (${n})`] as const);
    if (!names.some(([, name]) => used.has(name.toLowerCase()))) return Object.fromEntries(names) as Sheets;
  }
}

interface Context {
  recap: Recap;
  language: Language;
  say: RecapWords;
  sheets: Sheets;
  wordings: Readonly<Record<string, Wording>>;
}

/** Sorted by hand the formula stays right: it looks at its own row and at the whole column. */
function rankFormula(columns: readonly RecapColumn[], row: number, recap: Recap): Cell {
  const total = letters(columns.findIndex(({ key }) => key === 'total'));
  const all = fixedColumn(total, FIRST, lastOf([...recap.units, ...recap.broken]));
  return { f: `=RANK(${total}${row + 1},${all})` };
}

function aboutRecap({ recap, say }: Context): string {
  const editions = [...new Set(recap.units.map(({ edition }) => editionName(edition)))];
  const counts = say('recap.about', { units: recap.units.length, broken: recap.broken.length });
  if (editions.length === 0) return counts;
  const [edition] = editions;
  const which =
    editions.length === 1
      ? say('recap.about.one-edition', { edition: edition! })
      : say('recap.about.editions', { editions: editions.join(', ') });
  return `${counts} ${which}`;
}

function recapSheet(context: Context): SheetPlan {
  const { recap, language, say, sheets } = context;
  const columns = recapColumns(recap, language);
  const rows = [
    ...recap.units.map((unit, n) =>
      columns.map((column) => (column.key === 'rank' ? rankFormula(columns, FIRST + n, recap) : column.unit(unit))),
    ),
    ...recap.broken.map((file) => columns.map((column): Cell => column.broken?.(file) ?? null)),
  ];
  const sheet = tableSheet({
    name: sheets.recap,
    title: say('recap.title'),
    about: aboutRecap(context),
    columns: columns.map((column): TableColumn => (column.key === 'complete' ? { ...column, bars: 1 } : column)),
    rows,
    frozen: 2,
    footer: say('footer'),
  });
  const verdict = columns.findIndex(({ key }) => key === 'verdict');
  const look = (key: 'met' | 'open' | 'after' | 'unmet' | 'broken', style: (typeof looks)[keyof typeof looks]) => ({
    range: rangeAt(FIRST, verdict, lastOf(rows), verdict),
    formula: `=$${letters(verdict)}${FIRST + 1}=${literal(say(`verdict.${key}`))}`,
    style,
  });
  return {
    ...sheet,
    conditionals: [
      look('met', looks.good),
      look('after', looks.open),
      look('open', looks.open),
      look('unmet', looks.bad),
      look('broken', looks.doubtful),
    ],
    tabColor: '#2E75B6',
  };
}

function statementsSheet({ recap, say, sheets, wordings }: Context): SheetPlan {
  return tableSheet({
    name: sheets.statements,
    title: say('statements.title'),
    about: say('statements.about'),
    columns: [
      { title: say('statements.code'), kind: 'text', width: 13 },
      { title: say('statements.text'), kind: 'text', width: 70 },
      { title: say('column.edition'), kind: 'text', width: 10 },
      { title: say('statements.units'), kind: 'count', width: 9 },
      { title: say('statements.mean'), kind: 'points', width: 12, bars: 1 },
      { title: say('statements.below'), kind: 'count', width: 12 },
      { title: say('statements.share'), kind: 'share', width: 10, bars: 1 },
      { title: say('statements.open'), kind: 'count', width: 12 },
      { title: say('statements.weight'), kind: 'points', width: 12 },
      { title: say('statements.lost'), kind: 'points', width: 12 },
    ],
    rows: recap.statements.map(({ edition, code, units, mean, below, open, weight, lost }) => [
      code,
      clipped(wordings[edition]?.[code]?.text ?? code),
      editionName(edition),
      units,
      mean,
      below,
      below / units,
      open,
      weight,
      lost,
    ]),
    frozen: 1,
    footer: say('footer'),
  });
}

const areaRow = ({ edition, code, name, units, weight, mean, share, lost, lowest, highest, missed }: WeakArea): Cell[] => [
  code,
  name,
  editionName(edition),
  units,
  weight,
  mean,
  share,
  lost,
  lowest,
  highest,
  missed,
];

function areasSheet({ recap, say, sheets }: Context): SheetPlan {
  return tableSheet({
    name: sheets.areas,
    title: say('areas.title'),
    about: say('areas.about'),
    columns: [
      { title: say('statements.code'), kind: 'text', width: 10 },
      { title: say('areas.name'), kind: 'text', width: 40 },
      { title: say('column.edition'), kind: 'text', width: 10 },
      { title: say('statements.units'), kind: 'count', width: 9 },
      { title: say('areas.weight'), kind: 'points', width: 9 },
      { title: say('areas.mean'), kind: 'points', width: 11 },
      { title: say('areas.share'), kind: 'share', width: 11, bars: 1 },
      { title: say('areas.lost'), kind: 'points', width: 11 },
      { title: say('areas.lowest'), kind: 'points', width: 11 },
      { title: say('areas.highest'), kind: 'points', width: 11 },
      { title: say('areas.missed'), kind: 'count', width: 14 },
    ],
    rows: recap.areas.map(areaRow),
    frozen: 2,
    footer: say('footer'),
  });
}

function findingsSheet({ recap, language, say, sheets }: Context): SheetPlan {
  return tableSheet({
    name: sheets.findings,
    title: say('findings.title'),
    about: say('findings.about'),
    columns: [
      { title: say('column.unit'), kind: 'text', width: 34 },
      { title: say('findings.severity'), kind: 'text', width: 12 },
      { title: say('findings.count'), kind: 'count', width: 9 },
      { title: say('findings.message'), kind: 'text', width: 80 },
      { title: say('column.sheet'), kind: 'text', width: 16 },
      { title: say('findings.cell'), kind: 'text', width: 10 },
      { title: say('column.file'), kind: 'text', width: 40 },
    ],
    rows: [
      ...recap.broken.map(({ file, problem }) => ({ file, unit: null, severity: problem.severity, count: 1, first: problem })),
      ...recap.units.flatMap(({ file, unit, findings }) => findings.map((finding) => ({ file, unit, ...finding }))),
    ].map(({ file, unit, severity, count, first }) => [
      labelOf({ unit, file }),
      say(`severity.${severity}`),
      count,
      clipped(problemText(first, language)),
      first.at.sheet ?? null,
      first.at.cell ?? null,
      file,
    ]),
    frozen: 1,
    footer: say('footer'),
  });
}

/** More bars than this nobody reads; the table shows them all. */
const MOST_BARS = 40;
const CHART_COLUMNS = 12;
const CHART_WIDTH = 13;
const rowsFor = (bars: number): number => 6 + Math.ceil(bars * 1.2);

function chartsSheet({ recap, language, say, sheets }: Context): SheetPlan {
  const columns = recapColumns(recap, language);
  const column = (sheet: string, at: number, bars: number) =>
    `${quoteSheet(sheet)}!${fixedColumn(letters(at), FIRST, FIRST + bars - 1)}`;
  const totals = Math.min(MOST_BARS, recap.units.length);
  const areas = recap.areas.length;
  const place = (top: number, bars: number) => rangeAt(top, 0, top + rowsFor(bars) - 1, CHART_COLUMNS - 1);
  const below = 2 + rowsFor(areas) + 1;
  const areaChart: Chart = {
    title: say('chart.areas'),
    categories: column(sheets.areas, 1, areas),
    values: column(sheets.areas, 6, areas),
    range: place(2, areas),
    max: 1,
    numberFormat: '0%',
    color: '#2E75B6',
  };
  const totalChart: Chart = {
    title: say('chart.totals', { count: totals }),
    categories: column(sheets.recap, 1, totals),
    values: column(
      sheets.recap,
      columns.findIndex(({ key }) => key === 'total'),
      totals,
    ),
    range: place(below, totals),
    numberFormat: '0.00##',
    color: '#1F3864',
  };
  const cells: Cell[][] = [[say('sheet.charts'), ...Array<Cell>(CHART_COLUMNS - 1).fill(null)]];
  return {
    name: sheets.charts,
    columns: cells[0]!.map(() => ({ width: CHART_WIDTH })),
    cells,
    styles: [{ range: 'A1', style: { bold: true, size: 14, color: '#1F3864' } }],
    validations: [],
    conditionals: [],
    charts: [areaChart, totalChart],
    protect: false,
    print: { landscape: false, breaks: [], footer: say('footer') },
  };
}

/**
 * The recap as a workbook plan: a table that is sorted and filtered natively, ranks by RANK, broken files below the units.
 * @returns a plan that never names a taken sheet; without any LKE it has no charts.
 */
export function buildRecap(recap: Recap, { language = 'id', wordings = {}, taken = [] }: RecapOptions = {}): WorkbookPlan {
  const say = wordsIn(language);
  const context: Context = { recap, language, say, sheets: freeSheets(say, taken), wordings };
  const { sheets } = context;
  return {
    sheets: [
      recapSheet(context),
      ...(recap.units.length > 0 ? [chartsSheet(context)] : []),
      statementsSheet(context),
      areasSheet(context),
      findingsSheet(context),
    ],
    names: [],
    activate: sheets.recap,
    stamp: { generator: RECAP_GENERATOR, kind: 'recap' },
  };
}
