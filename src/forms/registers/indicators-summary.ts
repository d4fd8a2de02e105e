/** The indicators in figures: every criterion, every level, and wording against judgement. */
import type { RegisterData } from '../../rules/registers-schema';
import { formula, literal } from '../../sheet/expression';
import type { Places } from './fields';
import type { IndicatorKey } from './indicators-keys';
import { HINTS } from './indicators-hint';
import { bar, barOf, count, percent, shareOf, type Block } from './summary';
import type { Words } from './words';

type Lists = Record<'tiers' | 'answers' | 'natures', RegisterData['lists'][string]>;
const NONE = '"<=0"';
export function indicatorBlocks(
  criteria: readonly { name: string; key: IndicatorKey }[],
  lists: Lists,
  places: Places<IndicatorKey>,
  words: Words,
): Block[] {
  return [criterionBlock(criteria, lists, places, words), tierBlock(lists, places, words), hintBlock(lists, places, words)];
}

const counter =
  ({ abroad }: Places<IndicatorKey>) =>
  (...pairs: [IndicatorKey, string][]): string =>
    `COUNTIFS(${[['started', '1'] as const, ...pairs].map(([key, test]) => `${abroad(key)},${test}`).join(',')})`;

function criterionBlock(
  criteria: readonly { name: string; key: IndicatorKey }[],
  { answers }: Lists,
  places: Places<IndicatorKey>,
  { text, item }: Words,
): Block {
  const countOf = counter(places);
  const [yes, no] = answers.items.map((answer) => literal(item(answer))) as [string, string];
  return {
    title: text('indicator.block.criteria'),
    headings: [
      text('indicator.criterion'),
      ...answers.items.map(item),
      text('indicator.open'),
      text('indicator.share'),
      text('bar'),
    ],
    rows: criteria.map(({ name, key }) => ({ row }) => [
      name,
      formula(countOf([key, yes])),
      formula(countOf([key, no])),
      formula(`${countOf()}-B${row}-C${row}`),
      formula(shareOf(`B${row}`, `(B${row}+C${row}+D${row})`)),
      formula(barOf(`E${row}`)),
    ]),
    looks: [count, count, count, percent, bar],
  };
}

function tierBlock({ tiers }: Lists, places: Places<IndicatorKey>, { text, item }: Words): Block {
  const countOf = counter(places);
  const { abroad } = places;
  const mean = (test: string, row: number) =>
    formula(`IF(B${row}=0,"",SUMIFS(${abroad('share')},${abroad('started')},1${test})/MAX(1,B${row}))`);
  const tests = [...tiers.items.map((_, index) => String(index + 1)), NONE];
  return {
    title: text('indicator.block.tiers'),
    headings: [text('indicator.tier'), text('indicator.indicators'), text('indicator.mean'), text('bar')],
    rows: [...tiers.items.map(item), text('notChosen')].map((name, index) => ({ row }) => [
      name,
      formula(countOf(['tierNo', tests[index]!])),
      mean(`,${abroad('tierNo')},${tests[index]!}`, row),
      formula(barOf(`C${row}`)),
    ]),
    total: ({ row }) => [text('total'), formula(countOf()), mean('', row), formula(barOf(`C${row}`))],
    looks: [count, percent, bar],
  };
}

function hintBlock({ natures }: Lists, places: Places<IndicatorKey>, { text, item }: Words): Block {
  const countOf = counter(places);
  const tests = [...natures.items.map((_, index) => String(index + 1)), NONE];
  const hints = ['condition', 'activity', 'both', 'none'] as const;
  return {
    title: text('indicator.block.hints'),
    headings: [text('indicator.hint'), ...natures.items.map(item), text('notChosen'), text('sum')],
    rows: hints.map((hint) => () => {
      const own: [IndicatorKey, string] = ['hintNo', String(HINTS[hint])];
      return [
        text(`indicator.hints.${hint}`),
        ...tests.map((test) => formula(countOf(own, ['natureNo', test]))),
        formula(countOf(own)),
      ];
    }),
    total: () => [text('total'), ...tests.map((test) => formula(countOf(['natureNo', test]))), formula(countOf())],
    looks: [...tests, ''].map(() => count),
  };
}
