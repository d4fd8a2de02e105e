/** A worksheet of rows to fill: headings, open cells with their rules, computed columns, bands between the rows. */
import { letters, rangeAt } from '../../sheet/address';
import { tableLook, titleHeight, titleLook } from '../../sheet/blocks';
import { refusal } from '../../sheet/entries';
import { pagesAcross } from '../../sheet/pages';
import { groupStyles, inputStyle, quietStyle } from '../../sheet/palette';
import { MOST_TITLE } from '../lke/lke-validations';
import { sentence } from '../../sheet/expression';
import type { Cell, Conditional, SheetPlan, Style, Validation } from '../../sheet/plan';
import { FIRST_ROW, HEADING_ROW, openRuns, type Entry, type Field, type Places } from './fields';
import type { Words } from './words';

export interface Row<K extends string> {
  /** A band heads the rows below it and takes no input. */
  kind: 'entry' | 'band';
  values?: Partial<Record<K, Cell>>;
}

export interface TableParts<K extends string> {
  name: string;
  title: string;
  /** An expression: whose worksheet it is. */
  unit: string;
  /** What the worksheet says so far: a sentence, and the expressions that fill it, of which one may take another by its place. They stand above the helpers. */
  headline: { template: string; figures: Readonly<Record<string, string>> };
  howTo: string;
  fields: readonly Field<K>[];
  rows: readonly Row<K>[];
  places: Places<K>;
  /** Columns that stay while scrolling. */
  frozen: number;
  conditionals: Conditional[];
  merges?: string[];
  /** Cells above the headings, beside how to fill. */
  aside?: { cells: Partial<Record<K, Cell>>; styles: SheetPlan['styles']; validations: Validation[] };
  words: Words;
  tabColor: string;
  print: { footer: string; breaks?: number[] };
}

/** Below title, how to fill, and what the sheet says so far; with the headings on every page. 0-based. */
const UNIT_ROW = HEADING_ROW - 1;
/** As many lines as a long name takes in the columns that stay. */
const UNIT_HEIGHT = 60;
const HEADING_LINE = 14;
const LARGEST_AMOUNT = 1e15;

function ruleOf(entry: Entry): Validation['rule'] | undefined {
  switch (entry.kind) {
    case 'choice':
      return { kind: 'list', source: `=${entry.of.name}` };
    case 'offer':
      return { kind: 'list', source: `=${entry.name}` };
    case 'date':
      return { kind: 'date' };
    case 'share':
      return { kind: 'decimal', min: 0, max: 1 };
    case 'amount':
      return { kind: 'decimal', min: 0, max: LARGEST_AMOUNT };
    case 'text':
      return undefined;
  }
}

function errorOf(entry: Entry, { text, common }: Words): string {
  return entry.kind === 'choice'
    ? text('error.choice')
    : entry.kind === 'share'
      ? common('error.share')
      : text(entry.kind === 'date' ? 'error.date' : 'error.amount');
}

const FORMATS: Partial<Record<Entry['kind'], Style>> = {
  date: { numberFormat: 'dd/mm/yyyy', align: 'center' },
  share: { numberFormat: '0%', align: 'center' },
  amount: { numberFormat: '#,##0', align: 'right' },
  choice: { align: 'left' },
};

export function validationFor<K extends string>(
  range: string,
  { entry, heading, prompt }: Field<K>,
  words: Words,
): Validation | undefined {
  const rule = entry && ruleOf(entry);
  if (!entry || (!rule && !prompt)) return undefined;
  return {
    range,
    rule: rule ?? { kind: 'any' },
    ...(prompt && { prompt: { title: heading.slice(0, MOST_TITLE), text: prompt } }),
    // What is only offered refuses nothing.
    ...(rule && entry.kind !== 'offer' && { error: refusal(words.common, errorOf(entry, words)) }),
  };
}

/** Runs of rows between the bands, 0-based. */
function entryRuns<K extends string>(rows: readonly Row<K>[]): { first: number; last: number }[] {
  const bands = rows.flatMap((row, at) => (row.kind === 'band' ? [at] : []));
  const edges = [-1, ...bands, rows.length];
  return edges
    .slice(1)
    .map((edge, n) => ({ first: FIRST_ROW + edges[n]! + 1, last: FIRST_ROW + edge - 1 }))
    .filter(({ first, last }) => last >= first);
}

function bodyCells<K extends string>({ fields, rows, places }: TableParts<K>): Cell[][] {
  return rows.map(({ kind, values }, index) => {
    const at = places.at(FIRST_ROW + index);
    return fields.map(({ key, formula }) => {
      const value = values?.[key];
      if (value !== undefined) return value;
      return kind === 'entry' && formula ? { f: `=${formula(at, FIRST_ROW + index)}` } : null;
    });
  });
}

function topCells<K extends string>({ fields, title, unit, headline, howTo, aside }: TableParts<K>): Cell[][] {
  const helper = fields.findIndex(({ hidden }) => hidden);
  const figures = Object.entries(headline.figures);
  const spots = figures.map((_, n) => ({ row: n % HEADING_ROW, column: helper + Math.floor(n / HEADING_ROW) }));
  const places = Object.fromEntries(
    figures.map(([key], n) => [key, `$${letters(spots[n]!.column)}$${spots[n]!.row + 1}`] as const),
  );
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (place, key: string) => places[key] ?? place);
  const firsts: Cell[] = [title, howTo, { f: `=${sentence(headline.template, places)}` }, { f: `=${unit}` }];
  const lines = firsts.map((first, row) =>
    fields.map(({ key }): Cell => {
      return key === fields[0]!.key ? first : row === HEADING_ROW - 1 ? (aside?.cells[key] ?? null) : null;
    }),
  );
  spots.forEach(({ row, column }, n) => (lines[row]![column] = { f: `=${filled(figures[n]![1])}` }));
  return [...lines, fields.map(({ heading }) => heading)];
}

function stylesOf<K extends string>(parts: TableParts<K>, shown: number): SheetPlan['styles'] {
  const { fields, rows, places, aside, frozen } = parts;
  const end = letters(shown - 1);
  const whole = (first: number, last: number, style: Style) => ({ range: rangeAt(FIRST_ROW, first, places.last, last), style });
  const bands = rows.flatMap((row, at) =>
    row.kind === 'band'
      ? [{ range: rangeAt(FIRST_ROW + at, 0, FIRST_ROW + at, shown - 1), style: { ...groupStyles.area, wrap: false } }]
      : [],
  );
  return [
    titleLook,
    { range: `A2:${end}2`, style: quietStyle },
    { range: `A3:${end}4`, style: { bold: true } },
    // On pages side by side it stands in the columns that all of them have.
    ...(frozen > 1 ? [{ range: 'A4', style: { wrap: true, valign: 'top' as const } }] : []),
    ...tableLook({ heading: HEADING_ROW, bottom: places.last, right: shown - 1 }, { size: 10, valign: 'top', wrap: true }),
    ...openRuns(fields).map(({ first, last }) => whole(first, last, inputStyle)),
    ...fields.flatMap(({ entry, style }, column) => {
      const look = { ...(entry && FORMATS[entry.kind]), ...style };
      return Object.keys(look).length ? [whole(column, column, look)] : [];
    }),
    ...bands,
    ...(aside?.styles ?? []),
  ];
}

/** Characters of a bold heading that fit a unit of width. */
const FIT_HEADING = 0.95;

/** Lines of a heading, which is parted between words. */
function linesOf(heading: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const word of heading.split(' ')) {
    if (used > 0 && used + 1 + word.length > width * FIT_HEADING) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

const headingHeight = (fields: readonly { heading: string; width: number; hidden?: boolean }[]): number =>
  4 + HEADING_LINE * Math.max(2, ...fields.map(({ heading, width, hidden }) => (hidden ? 0 : linesOf(heading, width))));

export function tableSheet<K extends string>(parts: TableParts<K>): SheetPlan {
  const { name, fields, rows, places, frozen, conditionals, merges, aside, words, tabColor, print } = parts;
  const shown = fields.filter(({ hidden }) => !hidden).length;
  const runs = entryRuns(rows);
  const all = [...(frozen > 1 ? [rangeAt(UNIT_ROW, 0, UNIT_ROW, frozen - 1)] : []), ...(merges ?? [])];
  const across = pagesAcross(
    fields.slice(0, shown).map(({ width }) => width),
    frozen,
  );
  const validations = fields.flatMap((field): Validation[] => {
    const letter = places.letter(field.key);
    const range = runs.map(({ first, last }) => `${letter}${first + 1}:${letter}${last + 1}`).join(',');
    const validation = validationFor(range, field, words);
    return validation ? [validation] : [];
  });
  return {
    name,
    columns: fields.map(({ width, hidden }) => (hidden ? { width, hidden } : { width })),
    cells: [...topCells(parts), ...bodyCells(parts)],
    heights: [
      titleHeight,
      ...(frozen > 1 ? [{ row: UNIT_ROW, count: 1, height: UNIT_HEIGHT }] : []),
      { row: HEADING_ROW, count: 1, height: headingHeight(fields) },
    ],
    styles: stylesOf(parts, shown),
    ...(all.length > 0 && { merges: all }),
    validations: [...validations, ...(aside?.validations ?? [])],
    conditionals,
    freeze: { rows: HEADING_ROW + 1, columns: frozen },
    tabColor,
    protect: true,
    print: {
      landscape: true,
      titleRows: `$${UNIT_ROW + 1}:$${HEADING_ROW + 1}`,
      // Beside the columns that all pages have, what stands above would be cut off.
      area: `A${across ? UNIT_ROW + 1 : 1}:${letters(shown - 1)}${places.last + 1}`,
      breaks: print.breaks ?? [],
      footer: print.footer,
      ...(across && { across }),
    },
  };
}
