/** Pohon kinerja: outcome, intermediate outcome and output by level, each with what measures it. */
import { registerData } from '../../rules/registers';
import { fieldsWith, HEADING_ROW, type At, type Field } from './fields';
import { numberedRegister, type NumberedContext } from './numbered';
import { codeOf, missing, needsALook, type Saying } from './states';
import { crossBlock, type Block } from './summary';
import { LISTED, TREE_KEYS, type TreeKey } from './tree-keys';
import { listOf } from './workbook';

const data = registerData.tree;
const { tiers, levels, scopes, measures } = data.lists;
const OUTCOME = tiers.items.findIndex(({ key }) => key === 'outcome') + 1;

const REQUIRED = ['owner', 'measure', 'scope', 'target', 'indicator', 'condition', 'layer', 'tier'] as const;
const SAYINGS: readonly Saying<TreeKey>[] = [
  { key: 'complete', level: 'good', says: (text) => text('state.complete') },
  { key: 'upsideDown', level: 'doubtful', says: (text) => text('tree.state.upsideDown') },
  // What a row serves stands above it, on a higher tier or the same.
  { key: 'orphan', level: 'incomplete', blank: ['parentTier'], says: (text) => text('tree.state.orphan') },
  ...REQUIRED.map((key) => missing<TreeKey>(key, (text) => text(`tree.${key}`))),
  { key: 'parent', level: 'wrong', says: (text) => text('tree.state.parent') },
  { key: 'notInList', level: 'wrong', says: (text) => text('state.notInList') },
];

type ListKey = 'tiers' | 'levels' | 'scopes' | 'measures' | 'n';
type Context = NumberedContext<TreeKey, ListKey>;

/** What a listed choice counts; a tier counts its number more. */
const CHOICE = 9;
const NOT_READ = '"?"';

/** The number of the tier that the row's parent is on; 0 where an outcome needs none, blank where nobody said, ? where it is no row. */
function parentTier(at: At<TreeKey>, { column }: Context['places']): string {
  const parent = at('parent');
  const found = `INDEX(${column('tierNo').replace(/\$(?=[A-Z])/g, '')},${parent})`;
  return `IF(COUNTA(${parent}),IFERROR(IF(${found}>0,${found},""),${NOT_READ}),IF(${at('tierNo')}=${OUTCOME},0,""))`;
}

function fieldsOf({ words: { text }, lists, places }: Context): Field<TreeKey>[] {
  const { open, computed } = fieldsWith<TreeKey>();
  const words = (key: 'condition' | 'indicator' | 'target' | 'owner', width: number) =>
    open(key, width, text(`tree.${key}`), text(`tree.${key}.prompt`));
  const choice = (key: 'tier' | 'layer' | 'scope' | 'measure', width: number, of: ListKey) =>
    open(key, width, text(`tree.${key}`), text(`tree.${key}.prompt`), { kind: 'choice', of: lists[of] });
  return [
    choice('tier', 14, 'tiers'),
    choice('layer', 14, 'levels'),
    choice('scope', 9, 'scopes'),
    choice('measure', 12, 'measures'),
    {
      ...open('parent', 9, text('tree.parent'), text('tree.parent.prompt'), { kind: 'amount' }),
      style: { numberFormat: '0', align: 'center' },
    },
    words('condition', 25),
    words('indicator', 24),
    // As it is written, percent signs too.
    { ...words('target', 10), style: { numberFormat: '@' } },
    words('owner', 14),
    computed('parentTier', 9, text('tree.parentTier'), (at) => parentTier(at, places), {
      numberFormat: '0;;"–"',
      align: 'center',
    }),
  ];
}

/** The number of the row's tier, from 1; 0 where none is chosen, less where a choice is not in its list. */
function tierNumber({ places, lists }: Context, row: number): string {
  const across = (at: number) => places.across('tier', 'measure', at);
  const headings = across(HEADING_ROW).replace(/(\d+)/g, '$$$1');
  return `SUMPRODUCT(ISNUMBER(1/(${lists.k.name}=${headings}&TRIM(${across(row)})))*${lists.n.name})-${CHOICE}*COUNTA(${across(row)})`;
}

/** What each heading with its choice counts, in the order of the choices. */
const worths = (): number[] =>
  [tiers, levels, scopes, measures].flatMap((list) => list.items.map((_, n) => (list === tiers ? CHOICE + n + 1 : CHOICE)));

function blocksOf({ places: { abroad }, words: { text, item }, named }: Context): Block[] {
  const byTier = (title: string, key: 'layer' | 'scope' | 'measure', { items }: typeof levels) =>
    crossBlock({
      title,
      headings: [text(`tree.${key}`), text('notChosen'), text('sum')],
      names: [items.map(item), tiers.items.map(item)],
      held: [named(key), named('tier')],
      none: text('notChosen'),
      total: text('total'),
      all: `COUNT(${abroad('case')})`,
    });
  return [
    byTier(text('tree.block.layers'), 'layer', levels),
    byTier(text('tree.block.scopes'), 'scope', scopes),
    byTier(text('tree.block.measures'), 'measure', measures),
  ];
}

export const buildTree = numberedRegister<TreeKey, ListKey>({
  data,
  prefix: 'tree',
  keys: TREE_KEYS,
  // What nobody typed stands beside it, so that what is blank there is said, too.
  filled: ['tier', 'owner'],
  looked: ['tier', 'parentTier'],
  listed: LISTED,
  sayings: SAYINGS,
  lists: (words) => ({
    tiers: listOf(words, 'tree.tier', tiers),
    levels: listOf(words, 'tree.layer', levels),
    scopes: listOf(words, 'tree.scope', scopes),
    measures: listOf(words, 'tree.measure', measures),
    n: { heading: words.text('number'), items: worths() },
  }),
  fields: fieldsOf,
  state: 16,
  helpers: (context) => [fieldsWith<TreeKey>().helper('tierNo', (_, row) => tierNumber(context, row))],
  said: (row, { places }) => {
    const at = places.at(row);
    const code = (key: string) => codeOf(SAYINGS, key);
    const higher = `${code('upsideDown')}*(${at('parentTier')}>${at('tierNo')})`;
    return `IF(${at('tierNo')}<0,${code('notInList')},IF(${at('parentTier')}=${NOT_READ},${code('parent')},MAX(${at('lack')},${higher})))`;
  },
  figures: ({ places: { column } }) => ({
    all: `COUNT(${column('case')})`,
    outcomes: `COUNTIF(${column('tierNo')},${OUTCOME})`,
    look: `COUNTIF(${column('case')},${needsALook(SAYINGS)})`,
  }),
  named: ['tier', 'layer', 'scope', 'measure'],
  blocks: blocksOf,
  tabColor: '#1F7A4D',
});
