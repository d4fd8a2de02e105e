/** What the builders of all neighbouring worksheets begin and end with. */
import type { RegisterData } from '../../rules/registers-schema';
import type { Language } from '../../texts';
import type { RegisterText } from '../../texts/id/registers';
import { GENERATOR } from '../lke';
import type { SheetPlan, WorkbookPlan } from '../../sheet/plan';
import { buildLists, type List, type Lists } from './lists';
import { freeNames } from './names';
import { wordsIn, type Words } from './words';

export interface Start<S extends string, L extends string> {
  words: Words;
  /** Names of the sheets, free in the workbook. */
  sheets: Record<S | 'lists', string>;
  lists: Lists<L>;
  footer: string;
}

/** `rencana-aksi` -> `ZI_RencanaAksi`. */
const prefixOf = (id: string): string => `ZI_${id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`;

/**
 * @param titles keys of the texts that name the sheets.
 * @param listsOf what the drop-downs offer, in the words of the sheets.
 */
export function start<S extends string, L extends string>(
  data: RegisterData,
  titles: Record<S | 'lists', RegisterText>,
  title: RegisterText,
  listsOf: (words: Words) => Record<L, List>,
  taken: readonly string[],
  language: Language,
): Start<S, L> {
  const words = wordsIn(language);
  const lists = listsOf(words);
  const entries = Object.entries(titles) as [S | 'lists', RegisterText][];
  const names = freeNames(
    prefixOf(data.id),
    entries.map(([, key]) => words.text(key)),
    Object.keys(lists),
    taken,
  );
  const sheets = Object.fromEntries(entries.map(([role, key]) => [role, names.sheet(words.text(key))])) as Record<
    S | 'lists',
    string
  >;
  return {
    words,
    sheets,
    lists: buildLists(sheets.lists, lists, names),
    footer: words.common('lke.footer', { edition: words.text(title) }),
  };
}

/** The items of a list in the words of the sheets. */
export const listOf = (words: Words, heading: RegisterText, { items }: RegisterData['lists'][string]): List => ({
  heading: words.text(heading),
  items: items.map(words.item),
});

export const finish = (
  data: RegisterData,
  sheets: readonly SheetPlan[],
  activate: string,
  lists: Lists<string>,
  edition?: { id: string; version: string },
): WorkbookPlan => ({
  sheets: [...sheets, lists.sheet],
  names: lists.names,
  activate,
  // Keys of their own: an LKE in the same workbook has its edition and version there too.
  stamp: {
    generator: GENERATOR,
    [data.id]: data.version,
    ...(edition && { [`${data.id}.edition`]: `${edition.id} ${edition.version}` }),
  },
});
