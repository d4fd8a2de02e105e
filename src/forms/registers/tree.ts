/** Pohon kinerja: outcome, intermediate outcome and output by level, each with what measures it. */
import { registerData } from '../../rules/registers';
import type { Formula } from '../../sheet/plan';
import { fieldsWith, openRuns, type At, type Field, type Places } from './fields';
import type { Choices } from './lists';
import { numberedRegister } from './numbered';
import { choiceNumber, isNoNumber, missing, NEEDS_A_LOOK, says, startedIn, stateFields, type Case } from './states';
import { count, type Block } from './summary';
import { listOf } from './workbook';
import { TREE_KEYS, type TreeKey } from './tree-keys';
import type { RegisterTexts, Words } from './words';

const data = registerData.tree;
const { tiers, levels, scopes, measures } = data.lists;
const OUTCOME = tiers.items.findIndex(({ key }) => key === 'outcome') + 1;

const REQUIRED = ['tier', 'layer', 'condition', 'indicator', 'target', 'scope', 'measure', 'owner'] as const;
const CHOSEN = ['tierNo', 'layerNo', 'scopeNo', 'measureNo'] as const;

/** What a row serves stands above it, on a higher tier or the same. */
const isOrphan = (at: At<TreeKey>): string => `IF(${at('tierNo')}>${OUTCOME},${at('parentTier')}=0,FALSE)`;
const isUpsideDown = (at: At<TreeKey>): string => `${at('parentTier')}>${at('tierNo')}`;

const casesOf = (at: At<TreeKey>, text: RegisterTexts): Case[] => [
  says('', 'quiet', `${at('started')}=0`),
  says(text('state.notInList'), 'wrong', `MIN(${CHOSEN.map(at).join(',')})<0`),
  says(text('tree.state.parent'), 'wrong', isNoNumber(at('parent'), 1, data.settings.rows)),
  ...REQUIRED.map((key) => missing(at(key), text(`tree.${key}`), text('state.missing'))),
  says(text('tree.state.orphan'), 'incomplete', isOrphan(at)),
  says(text('tree.state.upsideDown'), 'doubtful', isUpsideDown(at)),
  says(text('state.complete'), 'good'),
];

type ListKey = 'tiers' | 'levels' | 'scopes' | 'measures';

function fieldsOf(
  { text }: Words,
  lists: Record<ListKey, Choices>,
  { column }: Pick<Places<TreeKey>, 'column'>,
): Field<TreeKey>[] {
  const { open, helper } = fieldsWith<TreeKey>();
  const words = (key: 'condition' | 'indicator' | 'target' | 'owner', width: number) =>
    open(key, width, text(`tree.${key}`), text(`tree.${key}.prompt`));
  const choice = (key: 'tier' | 'layer' | 'scope' | 'measure', width: number, of: Choices) =>
    open(key, width, text(`tree.${key}`), text(`tree.${key}.prompt`), { kind: 'choice', of });
  const state = stateFields<TreeKey>(text('state'), 22, (at) => casesOf(at, text));
  const visible: Field<TreeKey>[] = [
    { key: 'number', width: 5, heading: text('number'), style: { align: 'center' } },
    choice('tier', 16, lists.tiers),
    choice('layer', 17, lists.levels),
    {
      ...open('parent', 9, text('tree.parent'), text('tree.parent.prompt'), { kind: 'amount' }),
      style: { numberFormat: '0', align: 'center' },
    },
    words('condition', 38),
    words('indicator', 34),
    words('target', 14),
    choice('scope', 9, lists.scopes),
    choice('measure', 14, lists.measures),
    words('owner', 20),
    state.shown,
  ];
  const runs = openRuns(visible);
  const parentTier = (at: At<TreeKey>) => `IFERROR(IF(ISNUMBER(${at('parent')}),INDEX(${column('tierNo')},${at('parent')}),0),0)`;
  return [
    ...visible,
    helper('started', (_, row) => startedIn(runs, row)),
    helper('tierNo', (at) => choiceNumber(at('tier'), lists.tiers)),
    helper('layerNo', (at) => choiceNumber(at('layer'), lists.levels)),
    helper('scopeNo', (at) => choiceNumber(at('scope'), lists.scopes)),
    helper('measureNo', (at) => choiceNumber(at('measure'), lists.measures)),
    helper('parentTier', parentTier),
    ...state.helpers,
  ];
}

function blocksOf({ abroad }: Places<TreeKey>, { text, item }: Words): Block[] {
  const countOf = (...pairs: [TreeKey, string][]): Formula => ({
    f: `=COUNTIFS(${[['started', '1'] as const, ...pairs].map(([key, test]) => `${abroad(key)},${test}`).join(',')})`,
  });
  const byTier = (title: string, heading: string, items: readonly string[], key: TreeKey): Block => ({
    title,
    headings: [heading, ...tiers.items.map(item), text('notChosen'), text('sum')],
    rows: [...items, text('notChosen')].map((name, index) => () => {
      const own: [TreeKey, string] = [key, index < items.length ? String(index + 1) : '"<=0"'];
      return [
        name,
        ...tiers.items.map((_, n) => countOf(own, ['tierNo', String(n + 1)])),
        countOf(own, ['tierNo', '"<=0"']),
        countOf(own),
      ];
    }),
    looks: [...tiers.items, 0, 0].map(() => count),
  });
  return [
    byTier(text('tree.block.layers'), text('tree.layer'), levels.items.map(item), 'layerNo'),
    byTier(text('tree.block.scopes'), text('tree.scope'), scopes.items.map(item), 'scopeNo'),
    byTier(text('tree.block.measures'), text('tree.measure'), measures.items.map(item), 'measureNo'),
  ];
}

export const buildTree = numberedRegister<TreeKey, ListKey>({
  data,
  prefix: 'tree',
  keys: TREE_KEYS,
  lists: (words) => ({
    tiers: listOf(words, 'tree.tier', tiers),
    levels: listOf(words, 'tree.layer', levels),
    scopes: listOf(words, 'tree.scope', scopes),
    measures: listOf(words, 'tree.measure', measures),
  }),
  fields: fieldsOf,
  figures: (column) => ({
    all: `SUM(${column('started')})`,
    outcomes: `COUNTIFS(${column('started')},1,${column('tierNo')},${OUTCOME})`,
    look: `COUNTIF(${column('level')},${NEEDS_A_LOOK})`,
  }),
  blocks: blocksOf,
  tabColor: '#1F7A4D',
});
