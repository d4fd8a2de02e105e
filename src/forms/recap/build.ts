/** The recap as a workbook: the table, charts, the weakest statements and areas, the problems. */
import { GENERATOR } from '../../sheet/generator';
import type { Wording } from '../../rules/schema';
import type { Language } from '../../texts';
import { decidesText, labelText } from '../../texts/verdict';
import { fixedColumn, letters, rangeAt } from '../../sheet/address';
import { looks } from '../../sheet/palette';
import { literal } from '../../sheet/expression';
import type { Cell, Conditional, Grid, SheetPlan, WorkbookPlan } from '../../sheet/plan';
import { chartsSheet } from './charts';
import { editionName, LANGUAGES, recapColumns, wordsIn, type RecapColumn, type RecapWords } from './columns';
import { groupsSheet } from './groups';
import { otherSheets } from './others';
import { freeSheets, whoseOf, type Context } from './sheets';
import { FIRST, lastOf, tableSheet } from './tables';
import type { Recap } from './types';
import { areasSheet, findingsSheet, statementsSheet } from './weakest';

export interface RecapOptions {
  language?: Language;
  /** Our words of the statements by edition; without them a statement shows its code. */
  wordings?: Readonly<Record<string, Wording>>;
  /** Names of sheets in use; none of them is used again. */
  taken?: readonly string[];
}

/** As CSV it begins with its columns' titles. */
const isRecapCsv = ([first = []]: Grid['values'], say: RecapWords): boolean =>
  (['column.rank', 'column.unit', 'column.body'] as const).every((key, at) => first[at] === say(key));

/** @returns whether the workbook is a recap that we made: it holds no LKE of its own. */
export const isRecap = (grids: readonly Grid[]): boolean =>
  grids.some(({ values }) =>
    LANGUAGES.map(wordsIn).some((say) => values[0]?.[0] === say('recap.title') || isRecapCsv(values, say)),
  );

function about({ recap, say, language }: Context): string {
  const editions = [...new Set(recap.units.map(({ edition }) => editionName(edition)))];
  const counts = say('recap.about', { units: recap.units.length, broken: recap.broken.length });
  const [edition, ...others] = editions;
  if (edition === undefined) return counts;
  const which =
    others.length === 0
      ? say('recap.about.one-edition', { edition })
      : say('recap.about.editions', { editions: editions.join(', ') });
  return `${counts} ${which} ${decidesText(language)}`;
}

/** It looks at its own row and at the whole column, so that it stays right when a person sorts the rows. */
function rankOf(columns: readonly RecapColumn[], row: number, last: number): Cell {
  const total = letters(columns.findIndex(({ key }) => key === 'total'));
  return { f: `=RANK(${total}${row + 1},${fixedColumn(total, FIRST, last)})` };
}

function verdictLooks({ say, language }: Context, column: number, last: number): Conditional[] {
  const byLabel: [string, Conditional['style']][] = [
    [labelText('met', language), looks.good],
    [labelText('after', language), looks.open],
    [labelText('open', language), looks.open],
    [labelText('unmet', language), looks.bad],
    [say('verdict.broken'), looks.doubtful],
  ];
  return byLabel.map(([label, style]) => ({
    range: rangeAt(FIRST, column, last, column),
    formula: `=$${letters(column)}${FIRST + 1}=${literal(label)}`,
    style,
  }));
}

function recapSheet(context: Context): SheetPlan {
  const { recap, language, say, sheets } = context;
  const columns = recapColumns(recap, language);
  const last = lastOf([...recap.units, ...recap.broken]);
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  const rows = [
    ...recap.units.map((unit, n) =>
      columns.map((column) => (column.key === 'rank' ? rankOf(columns, FIRST + n, last) : column.unit(unit))),
    ),
    ...recap.broken.map((file) => columns.map((column): Cell => column.broken?.(file) ?? null)),
  ];
  const sheet = tableSheet({
    name: sheets.recap,
    title: say('recap.title'),
    whose: context.whose,
    about: about(context),
    columns: columns.map((column) => (column.key === 'complete' ? { ...column, bars: 1 } : column)),
    rows,
    frozen: at('unit') + 1,
    printed: at('ipkp'),
    footer: say('footer'),
  });
  return { ...sheet, conditionals: verdictLooks(context, at('verdict'), last), tabColor: '#2E75B6' };
}

/**
 * The recap as a workbook plan: a table that is sorted and filtered natively, ranks by RANK, broken files below the units.
 * @returns a plan that never names a taken sheet; without any LKE it has no charts.
 */
export function buildRecap(recap: Recap, { language = 'id', wordings = {}, taken = [] }: RecapOptions = {}): WorkbookPlan {
  const say = wordsIn(language);
  const context: Context = { recap, language, say, whose: whoseOf(recap, say), sheets: freeSheets(say, taken), wordings };
  return {
    sheets: [
      recapSheet(context),
      ...(recap.units.length > 0 ? [chartsSheet(context)] : []),
      ...(recap.groups.length > 0 ? [groupsSheet(context)] : []),
      statementsSheet(context),
      areasSheet(context),
      findingsSheet(context),
      ...otherSheets(context),
    ],
    names: [],
    activate: context.sheets.recap,
    stamp: { generator: GENERATOR, kind: 'recap' },
  };
}
