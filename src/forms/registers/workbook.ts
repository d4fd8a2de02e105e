/** What the builders of all neighbouring worksheets begin and end with. */
import type { RegisterData } from '../../rules/registers-schema';
import type { Language } from '../../texts';
import type { RegisterText } from '../../texts/id/registers';
import { GENERATOR } from '../../sheet/generator';
import type { SheetPlan, WorkbookPlan } from '../../sheet/plan';
import { buildLists, type List, type Lists } from './lists';
import { freeNames } from './names';
import { wordsIn, type Words } from './words';

export interface Start<S extends string, L extends string> {
  words: Words;
  /** Names of the sheets, free in the workbook. */
  sheets: Record<S | 'lists', string>;
  lists: Lists<L>;
  /** The name in the workbook of something of this worksheet, such as one of its columns. */
  name(key: string): string;
  footer: string;
}

/** `rencana-aksi` -> `ZI_RA`: short, since formulas are read with it. */
const prefixOf = (id: string): string =>
  `ZI_${[...id.matchAll(/(?:^|-)([a-z])/g)].map(([, letter]) => letter!.toUpperCase()).join('')}`;

/**
 * @param titles keys of the texts that name the sheets.
 * @param listsOf what the drop-downs offer, in the words of the sheets.
 * @param named what else has a name in the workbook.
 */
export function start<S extends string, L extends string>(
  data: RegisterData,
  titles: Record<S | 'lists', RegisterText>,
  title: RegisterText,
  listsOf: (words: Words) => Record<L, List>,
  named: readonly string[],
  taken: readonly string[],
  language: Language,
): Start<S, L> {
  const words = wordsIn(language);
  const lists = listsOf(words);
  const entries = Object.entries(titles) as [S | 'lists', RegisterText][];
  const names = freeNames(
    prefixOf(data.id),
    entries.map(([, key]) => words.text(key)),
    [...Object.keys(lists), ...named],
    taken,
  );
  const sheets = Object.fromEntries(entries.map(([role, key]) => [role, names.sheet(words.text(key))])) as Record<
    S | 'lists',
    string
  >;
  const footer = words.common('lke.footer', { edition: words.text(title) });
  return {
    words,
    sheets,
    lists: buildLists({ lists: sheets.lists, own: (sheets as Partial<Record<string, string>>).own }, lists, names, footer),
    name: names.list,
    footer,
  };
}

/** The items of a list in the words of the sheets. */
export const listOf = (words: Words, heading: RegisterText, { items }: RegisterData['lists'][string]): List => ({
  heading: words.text(heading),
  items: items.map(words.item),
});

/** For each item of a list its place and 1 more: what `choiceNumber` counts with. */
export const numbersOf = (words: Words, { items }: RegisterData['lists'][string]): List => ({
  heading: words.text('number'),
  items: items.map((_, index) => index + 2),
});

export const finish = (
  data: RegisterData,
  sheets: readonly SheetPlan[],
  activate: string,
  lists: Pick<Lists<string>, 'sheets' | 'names'>,
  edition?: { id: string; version: string },
): WorkbookPlan => ({
  sheets: [...sheets, ...lists.sheets],
  names: lists.names,
  activate,
  // Keys of their own: an LKE in the same workbook has its edition and version there too.
  stamp: {
    generator: GENERATOR,
    [data.id]: data.version,
    ...(edition && { [`${data.id}.edition`]: `${edition.id} ${edition.version}` }),
  },
});
