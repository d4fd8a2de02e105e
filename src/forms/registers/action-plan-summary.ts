/** The action plan in figures: per area how many activities, how many done and late, and how far on the whole. */
import type { RegisterItem } from '../../rules/registers-schema';
import { letters } from '../../sheet/address';
import { formula, literal } from '../../sheet/expression';
import type { Cell } from '../../sheet/plan';
import type { PlanKey } from './action-plan-keys';
import type { Places } from './fields';
import type { Section } from './sections';
import { NEEDS_A_LOOK } from './states';
import { bar, barOf, count, percent, type Block } from './summary';
import type { Words } from './words';

interface Numbers {
  done: number;
  dropped: number;
}
type Test = readonly [key: PlanKey, test: string];

/** Rows with an activity that pass the tests; `column` gives a whole column. */
const counter =
  (column: (key: PlanKey) => string) =>
  (...tests: Test[]): string =>
    `COUNTIFS(${[['started', '1'] as const, ...tests].map(([key, test]) => `${column(key)},${test}`).join(',')})`;

/** The figures of the headline; dropped activities take no part in the mean. */
export function planFigures(column: (key: PlanKey) => string, { done, dropped }: Numbers): Record<string, string> {
  const countOf = counter(column);
  const active = countOf(['statusNo', `"<>${dropped}"`]);
  return {
    all: countOf(),
    done: countOf(['statusNo', String(done)]),
    overdue: countOf(['overdue', '1']),
    progress: `ROUND(100*SUM(${column('counted')})/MAX(1,${active}),0)`,
  };
}

/** Columns of the block before those of the statuses, and up to the mean. */
const BEFORE = 4;
const UP_TO_MEAN = 2;

export function planBlocks(
  sections: readonly Section[],
  { abroad }: Places<PlanKey>,
  statuses: readonly RegisterItem[],
  { text, item }: Words,
  { dropped }: Numbers,
): Block[] {
  const countOf = counter(abroad);
  const mean = letters(BEFORE + statuses.length + UP_TO_MEAN);
  const figures = (row: number, area: Test[]): Cell[] => {
    const only = area.map(([key, test]) => `,${abroad(key)},${test}`).join('');
    const active = countOf(...area, ['statusNo', `"<>${dropped}"`]);
    const progress = `SUMIFS(${abroad('counted')},${abroad('started')},1${only})/MAX(1,${active})`;
    return [
      formula(`COUNTIFS(${abroad('planned')},1${only})`),
      formula(countOf(...area)),
      ...statuses.map((_, index) => formula(countOf(...area, ['statusNo', String(index + 1)]))),
      formula(countOf(...area, ['statusNo', '"<=0"'])),
      formula(countOf(...area, ['overdue', '1'])),
      formula(`IF(${active}=0,"",${progress})`),
      formula(barOf(`${mean}${row}`)),
      formula(countOf(...area, ['level', NEEDS_A_LOOK])),
    ];
  };
  const indicators = sections.reduce((sum, section) => sum + section.indicators.length, 0);
  return [
    {
      title: text('plan.block.areas'),
      headings: [
        ...[text('plan.area'), text('plan.indicators'), text('plan.planned'), text('plan.activities')],
        ...statuses.map(item),
        ...[text('noStatus'), text('plan.overdue'), text('plan.mean'), text('bar'), text('needsLook')],
      ],
      rows: sections.map((section) => ({ row }) => [
        section.name,
        section.indicators.length,
        ...figures(row, [['area', literal(section.code)]]),
      ]),
      total: ({ row }) => [text('total'), indicators, ...figures(row, [])],
      looks: [count, count, count, ...statuses.map(() => count), count, count, percent, bar, count],
    },
  ];
}
