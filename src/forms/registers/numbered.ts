/** A worksheet of numbered rows with its summary: what most of the neighbouring worksheets are. */
import type { RegisterData } from '../../rules/registers-schema';
import { quoteSheet } from '../../sheet/address';
import type { Cell, SheetPlan, WorkbookPlan } from '../../sheet/plan';
import type { BuildRegister } from './contract';
import { FED_KEYS, FED_NAMES, fedFields, feedNames, treeAmong, type Fed, type Feeding } from './feed';
import { fieldsWith, FIRST_ROW, placesOf, type Field, type Numbered, type Places } from './fields';
import type { Choices, List } from './lists';
import { lacking, saidOf, stateColours, unlisted, weightsOf, type Saying } from './states';
import { summarySheet, unitOn, type Block } from './summary';
import { tableSheet, type Row } from './table';
import { finish, start, type Start } from './workbook';
import { wordsIn, type Words } from './words';

/** Lists of the formulas: what rows say, what may not stay blank, headings with their choices. */
type Own = 'say' | 'w' | 'k';

export interface NumberedContext<K extends string, L extends string> {
  words: Words;
  lists: Record<L | Own, Choices>;
  places: Places<K>;
  /** The name of a column, for formulas that hold two of them together. */
  named(key: K): string;
  /** The name of the summary. */
  summary: string;
}

export interface NumberedParts<K extends string, L extends string> {
  data: RegisterData & { settings: { rows: number } };
  /** Of the keys of its texts. */
  prefix: 'conflict' | 'budget' | 'indicator' | 'value' | 'tree' | 'follow';
  keys: readonly K[];
  /** The first and the last of the columns to fill. */
  filled: readonly [first: K, last: K];
  /** Where these reach further, the columns of which some may not stay blank. */
  looked?: readonly [first: K, last: K];
  /** Neighbouring columns with choices that are held against their lists together. */
  listed?: readonly K[];
  sayings: readonly Saying<K>[];
  lists(words: Words): Record<L, List>;
  /** The columns up to what a row says, without its number and the helpers that every worksheet has. */
  fields(context: NumberedContext<K, L>): Field<K>[];
  /** What a row says, where that is more than its words; else how wide they are. */
  state: number | ((context: NumberedContext<K, L>) => Field<K>);
  /** Helpers of its own, before the two that every worksheet has; the number of choices off their lists among them. */
  helpers?(context: NumberedContext<K, L>): Field<K>[];
  /** What a performance tree in the same workbook gives to it. */
  fed?: Feeding<K>;
  /** The number of what a row says that is filled in: an expression. */
  said(row: number, context: NumberedContext<K, L>): string;
  /** What a row lacks, where that hangs on what it holds: an expression. Absent = what is blank of the columns looked at. */
  lack?(row: number, context: NumberedContext<K, L>): string;
  /** What fills the places of the headline. */
  figures(context: NumberedContext<K, L>): Record<string, string>;
  /** Columns with a name in the workbook. */
  named: readonly K[];
  blocks(context: NumberedContext<K, L>): Block[];
  /** Sheets between the worksheet and the lists, and what the summary says of them. */
  more?(begun: Start<'summary' | 'table' | 'more' | 'own', L | Own>): { sheets: SheetPlan[]; blocks: Block[] };
  tabColor: string;
}

const numbersTo = (rows: number): number[] => Array.from({ length: rows }, (_, index) => index + 1);

/** The columns of a row from its number to its helpers. */
function fieldsOf<K extends string, L extends string>(
  parts: NumberedParts<K | Numbered, L>,
  context: NumberedContext<K | Numbered, L>,
  feed: (fields: Field<K | Numbered>[]) => Field<K | Numbered | Fed>[],
): Field<K | Numbered | Fed>[] {
  const { helper } = fieldsWith<K | Numbered>();
  const { words, lists, places } = context;
  const across = (row: number) => places.across(...parts.filled, row);
  const looked = (row: number) => places.across(...(parts.looked ?? parts.filled), row);
  return [
    { key: 'number', width: 5, heading: words.text('number'), style: { align: 'center' } },
    ...feed(parts.fields(context)),
    typeof parts.state === 'number' ? saidOf<K | Numbered>(words.text('state'), parts.state, lists.say) : parts.state(context),
    ...(parts.helpers?.(context) ?? []),
    helper('lack', (_, row) => parts.lack?.(row, context) ?? lacking(looked(row), lists.w.name)),
    helper('case', (_, row) => `IF(COUNTA(${across(row)}),${parts.said(row, context)},"")`),
  ];
}

/** How many choices of a row are none of their lists. */
export const oddOf = <K extends string, L extends string>(
  { places, lists }: NumberedContext<K, L>,
  listed: readonly K[],
  row: number,
): string => {
  const across = (at: number) => places.across(listed[0]!, listed[listed.length - 1]!, at);
  return unlisted(across(row), across(FIRST_ROW - 1).replace(/(\d+)/g, '$$$1'), lists.k.name);
};

/** The heading of each listed column with each of its choices, as formulas join them. */
function keysOf<K extends string>(fields: readonly Field<K>[], listed: readonly K[]): string[] {
  return fields.flatMap(({ key, heading, entry }) =>
    listed.includes(key) && entry?.kind === 'choice' ? entry.of.items.map((item) => `${heading}${item}`) : [],
  );
}

/** @param entries what stands in the first rows to begin with, by column. */
export type BuildNumbered<K extends string> = (
  ...args: [...Parameters<BuildRegister>, entries?: readonly Partial<Record<K, Cell>>[]]
) => WorkbookPlan;

export function numberedRegister<K extends string, L extends string>(
  parts: NumberedParts<K | Numbered, L>,
): BuildNumbered<K | Numbered> {
  const { data, prefix, tabColor, sayings, keys } = parts;
  const [first, last] = parts.looked ?? parts.filled;
  const columns = keys.slice(keys.indexOf(first), keys.indexOf(last) + 1);
  /** What the fields offer, before the lists have their names. */
  const offered = (words: Words): Field<K | Numbered>[] => {
    const lists = new Proxy({} as Record<L | Own, Choices>, {
      get: (_, key) => ({ name: '', items: (parts.lists(words) as Record<string, List>)[String(key)]?.items ?? [] }),
    });
    return parts.fields({ words, lists, places: placesOf('', keys, data.settings.rows), named: () => '', summary: '' });
  };
  const listsOf = (words: Words): Record<L | Own, List> => ({
    ...parts.lists(words),
    say: { heading: words.text('state'), items: sayings.map(({ says }) => says(words.text)) },
    ...(parts.listed && { k: { heading: words.text('choices'), items: keysOf(offered(words), parts.listed) } }),
    w: { heading: words.text('needed'), items: weightsOf(sayings, columns), across: true },
  });
  return (_edition, identity, taken = [], language = 'id', entries = []) => {
    const rows = Math.max(data.settings.rows, entries.length);
    const titles = {
      summary: `${prefix}.sheet.summary`,
      table: `${prefix}.sheet`,
      ...(parts.more && { more: 'behaviour.sheet' }),
      ...(prefix === 'indicator' && { own: 'indicator.sheet.words' }),
      lists: `${prefix}.sheet.lists`,
    } as Parameters<typeof start<'summary' | 'table' | 'more' | 'own', L | Own>>[1];
    const { fed } = parts;
    const tree = fed && treeAmong(taken, wordsIn(language).text);
    const ownNames = [...parts.named, ...(tree === undefined ? [] : FED_NAMES)];
    const begun = start(data, titles, `${prefix}.title`, listsOf, ownNames, taken, language);
    const { words, sheets, lists, footer, name } = begun;
    const { text } = words;
    const state = keys.indexOf('state');
    const all = tree === undefined ? keys : [...keys.slice(0, state), ...FED_KEYS, ...keys.slice(state)];
    const places = placesOf<K | Numbered | Fed>(sheets.table, all, rows);
    const context = { words, lists: lists.of, places, named: (key: K | Numbered) => name(key), summary: sheets.summary };
    const table = tableSheet<K | Numbered | Fed>({
      name: sheets.table,
      title: text(`${prefix}.title`).toUpperCase(),
      unit: unitOn(sheets.summary),
      headline: { template: text(`${prefix}.headline`), figures: parts.figures(context) },
      howTo: text('howTo', { rows }),
      fields: fieldsOf(parts, context, (fields) => (fed && tree !== undefined ? fedFields(fields, fed, words, name) : fields)),
      rows: numbersTo(rows).map((number, at) => ({
        kind: 'entry',
        values: { number, ...entries[at] } as Row<K | Numbered | Fed>['values'],
      })),
      places,
      frozen: 2,
      conditionals: stateColours(sayings, places.letter('state'), places.letter('case'), FIRST_ROW, places.last),
      words,
      tabColor,
      print: { footer },
    });
    const more = parts.more?.(begun);
    const summary = summarySheet({
      name: sheets.summary,
      title: text(`${prefix}.summary`),
      note: text(`${prefix}.note`),
      identity,
      blocks: [...parts.blocks(context), ...(more?.blocks ?? [])],
      words,
      footer,
      tabColor,
    });
    const columnNames = parts.named.map((key) => ({
      name: name(key),
      formula: `=${quoteSheet(sheets.table)}!${places.column(key)}`,
    }));
    const fromTree = tree === undefined ? [] : feedNames(tree, name);
    const named = { sheets: lists.sheets, names: [...lists.names, ...columnNames, ...fromTree] };
    return finish(data, [summary, table, ...(more?.sheets ?? [])], sheets.table, named);
  };
}
