/** The indicators in figures: every criterion, every level, and wording against judgement. */
import type { RegisterData } from '../../rules/registers-schema';
import { letters } from '../../sheet/address';
import { formula } from '../../sheet/expression';
import type { Cell } from '../../sheet/plan';
import type { IndicatorKey } from './indicators-keys';
import type { NumberedContext } from './numbered';
import { bar, barOf, count, countWhere, percent, shareOf, type Block, type BlockPlace } from './summary';

type Lists = Record<'tiers' | 'answers' | 'natures', RegisterData['lists'][string]>;
type Context = Pick<NumberedContext<IndicatorKey, never>, 'words' | 'places' | 'named'>;

export const indicatorBlocks = (
  criteria: readonly { name: string; key: IndicatorKey }[],
  lists: Lists,
  context: Context,
): Block[] => [criterionBlock(criteria, lists, context), tierBlock(lists, context), hintBlock(lists, context)];

function criterionBlock(
  criteria: readonly { name: string; key: IndicatorKey }[],
  { answers }: Lists,
  { places: { abroad }, words: { text, item } }: Context,
): Block {
  return {
    title: text('indicator.block.criteria'),
    headings: [
      text('indicator.criterion'),
      ...answers.items.map(item),
      text('indicator.open'),
      text('indicator.share'),
      text('bar'),
    ],
    rows: criteria.map(({ name, key }) => ({ row, first }) => [
      name,
      ...['B', 'C'].map((letter) => formula(countWhere([abroad(key), `${letter}$${first - 1}`]))),
      formula(`COUNT(${abroad('case')})-B${row}-C${row}`),
      formula(shareOf(`B${row}`, `SUM(B${row}:D${row})`)),
      formula(barOf(`E${row}`)),
    ]),
    looks: [count, count, count, percent, bar],
  };
}

function tierBlock({ tiers }: Lists, { places: { abroad }, words: { text, item }, named }: Context): Block {
  const rest = ({ row, first, last }: BlockPlace): Cell[] => [
    text('notChosen'),
    formula(`B${last + 1}-SUM(B${first}:B${row - 1})`),
    formula(`IF(B${row}=0,"",(SUM(${named('share')})-SUMPRODUCT(B${first}:B${row - 1},C${first}:C${row - 1}))/B${row})`),
    formula(barOf(`C${row}`)),
  ];
  return {
    title: text('indicator.block.tiers'),
    headings: [text('indicator.tier'), text('indicator.indicators'), text('indicator.mean'), text('bar')],
    rows: [
      ...tiers.items
        .map(item)
        .map((name) => ({ row }: BlockPlace): Cell[] => [
          name,
          formula(countWhere([named('tier'), `A${row}`])),
          formula(`IF(B${row}=0,"",${countWhere([named('tier'), `A${row}`]).slice(0, -1)},${named('share')})/B${row})`),
          formula(barOf(`C${row}`)),
        ]),
      rest,
    ],
    total: ({ row }) => [
      text('total'),
      formula(`COUNT(${abroad('case')})`),
      formula(`IF(B${row}=0,"",SUM(${named('share')})/B${row})`),
      formula(barOf(`C${row}`)),
    ],
    looks: [count, percent, bar],
  };
}

/** What the wording points to, against what the assessor says. */
function hintBlock({ natures }: Lists, { places: { abroad }, words: { text, item }, named }: Context): Block {
  const columns = natures.items.map((_, n) => letters(n + 1));
  const [left, sum] = [letters(columns.length + 1), letters(columns.length + 2)];
  const rest = (row: number) => formula(`${sum}${row}-SUM(B${row}:${columns[columns.length - 1]}${row})`);
  const hints = [
    ['condition', '<>', '='],
    ['activity', '=', '<>'],
    ['both', '<>', '<>'],
  ] as const;
  const pointing = ([, condition, activity]: (typeof hints)[number], also = ''): string =>
    `SUMPRODUCT((${named('conditionWord')}${condition}"")*(${named('activityWord')}${activity}"")${also})`;
  return {
    title: text('indicator.block.hints'),
    headings: [text('indicator.hint'), ...natures.items.map(item), text('notChosen'), text('sum')],
    rows: [
      ...hints.map((hint) => ({ row, first }: BlockPlace): Cell[] => [
        text(`indicator.hints.${hint[0]}`),
        ...columns.map((letter) => formula(pointing(hint, `*ISNUMBER(1/(TRIM(${named('nature')})=${letter}$${first - 1}))`))),
        rest(row),
        formula(pointing(hint)),
      ]),
      ({ row, first, last }) => [
        text('indicator.hints.none'),
        ...[...columns, left, sum].map((letter) => formula(`${letter}${last + 1}-SUM(${letter}${first}:${letter}${row - 1})`)),
      ],
    ],
    total: ({ row, first }) => [
      text('total'),
      ...columns.map((letter) => formula(countWhere([named('nature'), `${letter}$${first - 1}`]))),
      rest(row),
      formula(`COUNT(${abroad('case')})`),
    ],
    looks: [...columns, left, sum].map(() => count),
  };
}
