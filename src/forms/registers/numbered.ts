/** A worksheet of numbered rows with its summary: what most of the neighbouring worksheets are. */
import type { RegisterData } from '../../rules/registers-schema';
import { sentence } from '../../sheet/expression';
import type { SheetPlan } from '../../sheet/plan';
import type { BuildRegister } from './contract';
import { FIRST_ROW, placesOf, type Field, type Numbered, type Places } from './fields';
import type { Choices, List } from './lists';
import { stateColours } from './states';
import { summarySheet, unitOn, type Block } from './summary';
import { tableSheet, type Row } from './table';
import { finish, start, type Start } from './workbook';
import type { Words } from './words';

export interface NumberedParts<K extends string, L extends string> {
  data: RegisterData & { settings: { rows: number } };
  /** Of the keys of its texts. */
  prefix: 'conflict' | 'budget' | 'indicator' | 'value' | 'tree';
  keys: readonly K[];
  lists(words: Words): Record<L, List>;
  fields(words: Words, lists: Record<L, Choices>, places: Places<K>): Field<K>[];
  /** What fills the places of the headline. */
  figures(column: Places<K>['column']): Record<string, string>;
  blocks(places: Places<K>, words: Words, lists: Record<L, Choices>): Block[];
  /** Sheets between the worksheet and the lists, and what the summary says of them. */
  more?(begun: Start<'summary' | 'table' | 'more', L>): { sheets: SheetPlan[]; blocks: Block[] };
  tabColor: string;
}

const numbersTo = (rows: number): number[] => Array.from({ length: rows }, (_, index) => index + 1);

export function numberedRegister<K extends string, L extends string>(parts: NumberedParts<K | Numbered, L>): BuildRegister {
  const { data, prefix, tabColor } = parts;
  const { rows } = data.settings;
  return (_edition, identity, taken = [], language = 'id') => {
    const titles = {
      summary: `${prefix}.sheet.summary`,
      table: `${prefix}.sheet`,
      ...(parts.more && { more: 'behaviour.sheet' }),
      lists: `${prefix}.sheet.lists`,
    } as Parameters<typeof start<'summary' | 'table' | 'more', L>>[1];
    const begun = start(data, titles, `${prefix}.title`, parts.lists, taken, language);
    const { words, sheets, lists, footer } = begun;
    const { text } = words;
    const places = placesOf(sheets.table, parts.keys, rows);
    const [state, level] = [places.letter('state'), places.letter('level')];
    const table = tableSheet<K | Numbered>({
      name: sheets.table,
      title: text(`${prefix}.title`).toUpperCase(),
      unit: unitOn(sheets.summary, words),
      headline: sentence(text(`${prefix}.headline`), parts.figures(places.column)),
      howTo: text('howTo', { rows }),
      fields: parts.fields(words, lists.of, places),
      rows: numbersTo(rows).map((number) => ({ kind: 'entry', values: { number } as Row<K | Numbered>['values'] })),
      places,
      frozen: 2,
      conditionals: stateColours(state, level, FIRST_ROW, places.last),
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
      blocks: [...parts.blocks(places, words, lists.of), ...(more?.blocks ?? [])],
      words,
      footer,
      tabColor,
    });
    return finish(data, [summary, table, ...(more?.sheets ?? [])], sheets.table, lists);
  };
}
