/** What a performance tree in the same workbook feeds: what it holds to choose from, and what it says of the indicator chosen. */
import { registerData } from '../../rules/registers';
import { quoteSheet } from '../../sheet/address';
import { sheetName } from '../../sheet/free-names';
import type { WorkbookPlan } from '../../sheet/plan';
import { fieldsWith, placesOf, type Field } from './fields';
import { TREE_KEYS } from './tree-keys';
import type { RegisterTexts, Words } from './words';

/** Columns of a worksheet that a tree can feed. */
export interface Feeding<K extends string> {
  /** Where one of the tree's indicators may be chosen. */
  indicators: readonly K[];
  /** Where one of its conditions may be chosen. */
  conditions: readonly K[];
  /** The indicator of which the tree's own entries are shown. */
  of: K;
}

/** What is shown of the tree. */
const SHOWN = [
  ['treeCondition', 'condition', 24],
  ['treeTier', 'tier', 13],
  ['treeMeasure', 'measure', 12],
  ['treeTarget', 'target', 11],
] as const;
export const FED_KEYS = ['treeNo', ...SHOWN.map(([key]) => key)] as const;
export type Fed = 'treeNo' | (typeof SHOWN)[number][0];

/** Columns of the tree by the names that formulas and drop-downs read them with. */
const READ = { number: 'r', indicator: 'i', condition: 'p', tier: 't', measure: 'm', target: 'g' } as const;
export const FED_NAMES: readonly string[] = Object.values(READ);

/** The name of the sheet with the tree that was made last; undefined where none stands there with its summary and lists. */
export function treeAmong(taken: readonly string[], text: RegisterTexts): string | undefined {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const most = Math.max(1, ...taken.map((name) => Number(/\((\d+)\)$/.exec(name)?.[1] ?? 1)));
  for (let n = most; n > 0; n--) {
    const own = (['tree.sheet', 'tree.sheet.summary', 'tree.sheet.lists'] as const).map((key) => sheetName(text(key), n));
    if (own.every((name) => used.has(name.toLowerCase()))) return own[0];
  }
  return undefined;
}

/** @param tree the name of its sheet. @param name the name in the workbook of what has this key. */
export function feedNames(tree: string, name: (key: string) => string): WorkbookPlan['names'] {
  const places = placesOf(tree, TREE_KEYS, registerData.tree.settings.rows);
  const read = Object.entries(READ) as [keyof typeof READ, string][];
  return read.map(([key, short]) => ({ name: name(short), formula: `=${quoteSheet(tree)}!${places.column(key)}` }));
}

/** The columns with what the tree offers to them, and after them what it says of the chosen indicator. */
export function fedFields<K extends string>(
  fields: readonly Field<K | Fed>[],
  { indicators, conditions, of }: Feeding<K>,
  { text }: Words,
  name: (key: string) => string,
): Field<K | Fed>[] {
  const { computed } = fieldsWith<K | Fed>();
  const offers = (keys: readonly string[], of: 'indicator' | 'condition') => (field: Field<K | Fed>) =>
    keys.includes(field.key)
      ? { ...field, entry: { kind: 'offer' as const, name: name(READ[of]) }, prompt: `${field.prompt} ${text('fed.prompt')}` }
      : field;
  const isIt = (cell: string) => `1/(${name(READ.indicator)}=${cell})`;
  return [
    ...fields.map(offers(indicators, 'indicator')).map(offers(conditions, 'condition')),
    computed(
      'treeNo',
      8,
      text('fed.number'),
      (at) =>
        `IFERROR(IF(${at(of)}="","",IF(SUMPRODUCT(--ISNUMBER(${isIt(at(of))}))>1,"?",LOOKUP(2,${isIt(at(of))},${name(READ.number)}))),"")`,
      { align: 'center' },
    ),
    ...SHOWN.map(([key, of, width]) =>
      computed(
        key,
        width,
        text(`fed.${of}`),
        (at) => `IFERROR(IF(ISNUMBER(${at('treeNo')}),INDEX(${name(READ[of])},${at('treeNo')})&"",""),"")`,
      ),
    ),
  ];
}
