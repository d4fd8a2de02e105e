/** The action plan in figures: per area how many activities, how many done and late, and how far on the whole. */
import type { RegisterItem } from '../../rules/registers-schema';
import type { Cell } from '../plan';
import type { PlanKey } from './action-plan-fields';
import type { Places } from './fields';
import type { Section } from './sections';
import { NEEDS_A_LOOK } from './states';
import { bar, barOf, count, percent, type Block, type BlockPlace } from './summary';
import type { Words } from './words';

interface Numbers {
  done: number;
  dropped: number;
}

const f = (formula: string): Cell => ({ f: `=${formula}` });

/** The figures of the headline; dropped activities take no part in the mean. */
export function planFigures(column: (key: PlanKey) => string, { done, dropped }: Numbers): Record<string, string> {
  const active = `COUNTIFS(${column('started')},1,${column('statusNo')},"<>${dropped}")`;
  const mean = `SUM(${column('counted')})-SUMIFS(${column('counted')},${column('statusNo')},${dropped})`;
  return {
    all: `SUM(${column('started')})`,
    done: `COUNTIFS(${column('started')},1,${column('statusNo')},${done})`,
    overdue: `SUM(${column('overdue')})`,
    progress: `IF(${active}=0,0,ROUND(100*(${mean})/MAX(1,${active}),1))`,
  };
}

export function planBlocks(
  sections: readonly Section[],
  { abroad }: Places<PlanKey>,
  statuses: readonly RegisterItem[],
  { text, item }: Words,
  { dropped }: Numbers,
): Block[] {
  const tests = (pairs: readonly [PlanKey, string][]) => pairs.map(([key, test]) => `${abroad(key)},${test}`).join(',');
  const countOf = (area: [PlanKey, string][], ...pairs: [PlanKey, string][]) =>
    `COUNTIFS(${tests([...area, ['started', '1'], ...pairs])})`;
  const figures = (area: [PlanKey, string][], row: number): Cell[] => {
    const active = countOf(area, ['statusNo', `"<>${dropped}"`]);
    const sum = `SUMIFS(${abroad('counted')},${tests([...area, ['started', '1'], ['statusNo', `"<>${dropped}"`]])})`;
    const unknown = `COUNTIFS(${tests([...area, ['started', '1'], ['statusNo', '"<=0"']])})`;
    const progress = 5 + statuses.length;
    return [
      f(`SUMIFS(${abroad('planned')},${tests([...area, ['planned', '1']])})`),
      f(countOf(area)),
      ...statuses.map((_, index) => f(countOf(area, ['statusNo', String(index + 1)]))),
      f(unknown),
      f(countOf(area, ['overdue', '1'])),
      f(`IF(${active}=0,"",${sum}/MAX(1,${active}))`),
      f(barOf(`${'ABCDEFGHIJKLMNOP'[progress + 1]!}${row}`)),
      f(countOf(area, ['level', NEEDS_A_LOOK])),
    ];
  };
  const all = sections.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return [
    {
      title: text('plan.block.areas'),
      headings: [
        text('plan.area'),
        text('plan.indicators'),
        text('plan.planned'),
        text('plan.activities'),
        ...statuses.map(item),
        text('plan.noStatus'),
        text('plan.overdue'),
        text('plan.mean'),
        text('bar'),
        text('needsLook'),
      ],
      rows: sections.map(({ code, name, indicators }) => ({ row }: BlockPlace) => [
        name,
        indicators.length,
        ...figures([['area', `"${code}"`]], row),
      ]),
      total: ({ row }) => [text('total'), all, ...figures([], row)],
      looks: [count, count, count, ...statuses.map(() => count), count, count, percent, bar, count],
    },
  ];
}
