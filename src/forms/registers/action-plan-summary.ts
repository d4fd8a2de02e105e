/** The action plan in figures: per area how many activities, how many done and late, and how far on the whole. */
import type { RegisterItem } from '../../rules/registers-schema';
import { letters, quoteSheet } from '../../sheet/address';
import { formula } from '../../sheet/expression';
import type { Cell } from '../../sheet/plan';
import type { PlanKey } from './action-plan-keys';
import { DONE, DROPPED, SAYINGS } from './action-plan-state';
import type { Places } from './fields';
import type { Section } from './sections';
import { needsALook } from './states';
import { bar, barOf, count, percent, type Block } from './summary';
import type { Words } from './words';

/** The columns of the block, by letter. */
function columnsOf(statuses: number) {
  const at = (n: number) => letters(n);
  const FIRST_STATUS = 4;
  const after = FIRST_STATUS + statuses;
  return {
    indicators: at(1),
    planned: at(2),
    activities: at(3),
    status: (number: number) => at(FIRST_STATUS + number - 1),
    none: at(after),
    overdue: at(after + 1),
    mean: at(after + 2),
    bar: at(after + 3),
    look: at(after + 4),
  };
}

/** The figures of the headline, from the last row of the block; dropped activities take no part in the mean. */
export function planFigures(summary: string, total: number, statuses: number): Record<string, string> {
  const columns = columnsOf(statuses);
  const at = (letter: string) => `${quoteSheet(summary)}!$${letter}$${total}`;
  return {
    all: at(columns.activities),
    done: at(columns.status(DONE)),
    overdue: at(columns.overdue),
    progress: `ROUND(100*SUM(${at(columns.mean)}),0)`,
  };
}

/** @param bands 0-based rows of the areas' bands; their rows follow. */
export function planBlocks(
  sections: readonly Section[],
  bands: readonly number[],
  sheet: string,
  { letter, last }: Places<PlanKey>,
  statuses: readonly RegisterItem[],
  { text, item }: Words,
): Block[] {
  const columns = columnsOf(statuses.length);
  const numbers = statuses.map((_, n) => n + 1);
  const none = (row: number) =>
    formula(`${columns.activities}${row}-SUM(${columns.status(1)}${row}:${columns.status(numbers.length)}${row})`);
  const figures = (row: number, area: number): Cell[] => {
    const band = bands[area]!;
    const end = (bands[area + 1] ?? last + 1) - 1;
    const one = (key: PlanKey) => formula(`${quoteSheet(sheet)}!${letter(key)}${band + 1}`);
    const rows = (key: PlanKey) => `${quoteSheet(sheet)}!${letter(key)}${band + 2}:${letter(key)}${end + 1}`;
    return [
      one('statusNo'),
      formula(`COUNT(${rows('case')})`),
      ...numbers.map((number) => formula(`COUNTIF(${rows('statusNo')},${number})`)),
      none(row),
      one('lack'),
      one('progress'),
      formula(barOf(`${columns.mean}${row}`)),
      formula(`COUNTIF(${rows('case')},${needsALook(SAYINGS)})`),
    ];
  };
  const total = (row: number, first: number, end: number): Cell[] => {
    const down = (column: string) => `${column}${first}:${column}${end}`;
    const sum = (column: string) => formula(`SUM(${down(column)})`);
    const [all, dropped] = [columns.activities, columns.status(DROPPED)];
    const mean = `SUMPRODUCT(${down(all)}-${down(dropped)},${down(columns.mean)})/(${all}${row}-${dropped}${row})`;
    return [
      sum(columns.indicators),
      sum(columns.planned),
      sum(all),
      ...numbers.map((number) => sum(columns.status(number))),
      none(row),
      sum(columns.overdue),
      formula(`IF(${all}${row}=${dropped}${row},"",${mean})`),
      formula(barOf(`${columns.mean}${row}`)),
      sum(columns.look),
    ];
  };
  return [
    {
      title: text('plan.block.areas'),
      headings: [
        ...[text('plan.area'), text('plan.indicators'), text('plan.planned'), text('plan.activities')],
        ...statuses.map(item),
        ...[text('noStatus'), text('plan.overdue'), text('plan.mean'), text('bar'), text('needsLook')],
      ],
      rows: sections.map((section, area) => ({ row }) => [section.name, section.indicators.length, ...figures(row, area)]),
      total: ({ row, first, last: end }) => [text('total'), ...total(row, first, end)],
      looks: [count, count, count, ...statuses.map(() => count), count, count, percent, bar, count],
    },
  ];
}
