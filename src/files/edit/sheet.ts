/** One sheet's XML with cells changed, and nothing else of it. */
import { cellAt, spotAt } from '../../sheet/address';
import type { Cell } from '../../sheet/plan';
import { areaOf } from '../../sheet/range';
import { text } from '../write/xml';
import { attributeOf, spliced, tagsOf, withAttribute, type Piece, type Tag } from './tags';

/** What a cell shall hold; a formula is never written. */
export type Plain = Exclude<Cell, object> | null;

interface FoundCell {
  column: number;
  start: number;
  end: number;
  attributes: string;
}

interface FoundRow {
  row: number;
  tag: Tag;
  /** Where its closing tag begins; its own end where it has none. */
  inner: number;
  cells: FoundCell[];
}

interface Layout {
  prefix: string;
  data: Tag;
  /** Where the rows end. */
  end: number;
  rows: FoundRow[];
  dimension?: Tag;
  columns: { from: number; to: number; style: string }[];
}

/** Reads where everything stands. @throws RangeError where the sheet has no rows. */
function layoutOf(xml: string): Layout {
  let [data, dimension]: (Tag | undefined)[] = [];
  let end = 0;
  const rows: FoundRow[] = [];
  const columns: Layout['columns'] = [];
  let row: FoundRow | undefined;
  let cell: FoundCell | undefined;
  for (const tag of tagsOf(xml)) {
    const { name, kind, attributes } = tag;
    if (name === 'dimension' && kind !== 'close') dimension = tag;
    if (name === 'col' && kind !== 'close' && !data) {
      const [from, to, style] = ['min', 'max', 'style'].map((one) => attributeOf(attributes, one));
      if (style) columns.push({ from: Number(from) - 1, to: Number(to) - 1, style });
    }
    if (name === 'sheetData') {
      if (kind !== 'close') data = tag;
      if (kind !== 'open') end = kind === 'empty' ? tag.end : tag.start;
      if (kind !== 'open') break;
    }
    if (!data) continue;
    if (name === 'row' && kind === 'close') row!.inner = tag.start;
    else if (name === 'row') {
      const own = attributeOf(attributes, 'r');
      row = { row: own === undefined ? (rows.at(-1)?.row ?? -1) + 1 : Number(own) - 1, tag, inner: tag.end, cells: [] };
      rows.push(row);
    } else if (name === 'c' && kind === 'close') cell!.end = tag.end;
    else if (name === 'c') {
      const spot = spotAt(attributeOf(attributes, 'r') ?? '');
      const column = spot?.column ?? (row!.cells.at(-1)?.column ?? -1) + 1;
      cell = { column, start: tag.start, end: tag.end, attributes };
      row!.cells.push(cell);
    }
  }
  if (!data) throw new RangeError('a sheet without rows');
  return { prefix: data.prefix, data, end, rows, columns, ...(dimension && { dimension }) };
}

/** Of a cell that held something else only its look stays. */
function cellXml(prefix: string, address: string, style: string | undefined, value: Plain): string {
  const head = `<${prefix}c r="${address}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return `${head}/>`;
  const close = `</${prefix}c>`;
  if (typeof value === 'number') return `${head}><${prefix}v>${value}</${prefix}v>${close}`;
  if (typeof value === 'boolean') return `${head} t="b"><${prefix}v>${Number(value)}</${prefix}v>${close}`;
  const inner = `<${prefix}is><${prefix}t xml:space="preserve">${text(value)}</${prefix}t></${prefix}is>`;
  return `${head} t="inlineStr">${inner}${close}`;
}

/** The look of a cell that does not exist yet: its row's, else its column's. */
function styleFor({ columns }: Layout, row: FoundRow | undefined, column: number): string | undefined {
  const own = row && attributeOf(row.tag.attributes, 'customFormat');
  if (own === '1' || own === 'true') return attributeOf(row!.tag.attributes, 's');
  return columns.find(({ from, to }) => column >= from && column <= to)?.style;
}

type Wanted = ReadonlyMap<number, Plain>;

function rowPieces(layout: Layout, found: FoundRow, wanted: Wanted): Piece[] {
  const { prefix } = layout;
  const { row, tag, cells, inner } = found;
  const pieces: Piece[] = [];
  const added: { column: number; at: number; xml: string }[] = [];
  for (const [column, value] of wanted) {
    const address = cellAt(row, column);
    const known = cells.find((one) => one.column === column);
    if (known) {
      const xml = cellXml(prefix, address, attributeOf(known.attributes, 's'), value);
      pieces.push({ start: known.start, end: known.end, text: xml });
    } else {
      const at = cells.find((one) => one.column > column)?.start ?? inner;
      added.push({ column, at, xml: cellXml(prefix, address, styleFor(layout, found, column), value) });
    }
  }
  if (added.length === 0) return pieces;
  added.sort((a, b) => a.column - b.column);
  const attributes = spanned(tag.attributes, [...added.map(({ column }) => column)]);
  if (tag.kind === 'empty') {
    const all = added.map(({ xml }) => xml).join('');
    return [{ start: tag.start, end: tag.end, text: `<${prefix}row${attributes}>${all}</${prefix}row>` }];
  }
  if (attributes !== tag.attributes) pieces.push({ start: tag.start, end: tag.end, text: `<${prefix}row${attributes}>` });
  return [...pieces, ...added.map(({ at, xml }) => ({ start: at, end: at, text: xml }))];
}

/** A row tells between which columns it has cells. */
function spanned(attributes: string, columns: readonly number[]): string {
  const spans = attributeOf(attributes, 'spans');
  const [from, to] = (spans ?? '').split(':').map(Number);
  if (!from || !to || spans!.includes(' ')) return attributes;
  const [least, most] = [Math.min(from, ...columns.map((one) => one + 1)), Math.max(to, ...columns.map((one) => one + 1))];
  return least === from && most === to ? attributes : withAttribute(attributes, 'spans', `${least}:${most}`);
}

function newRow(layout: Layout, row: number, wanted: Wanted): string {
  const cells = [...wanted]
    .sort(([a], [b]) => a - b)
    .map(([column, value]) => cellXml(layout.prefix, cellAt(row, column), styleFor(layout, undefined, column), value));
  return `<${layout.prefix}row r="${row + 1}">${cells.join('')}</${layout.prefix}row>`;
}

const AREA = /^[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?$/i;

function widened({ dimension }: Layout, rows: ReadonlyMap<number, Wanted>): Piece[] {
  const range = dimension && attributeOf(dimension.attributes, 'ref');
  if (!dimension || !range || !AREA.test(range)) return [];
  const { top, left, bottom, right } = areaOf(range);
  const [allRows, allColumns] = [[...rows.keys()], [...rows.values()].flatMap((one) => [...one.keys()])];
  const first = cellAt(Math.min(top - 1, ...allRows), Math.min(left - 1, ...allColumns));
  const last = cellAt(Math.max(bottom - 1, ...allRows), Math.max(right - 1, ...allColumns));
  const now = first === last ? first : `${first}:${last}`;
  if (now === `${cellAt(top - 1, left - 1)}:${cellAt(bottom - 1, right - 1)}` || now === range) return [];
  const { prefix, start, end, kind } = dimension;
  const tail = kind === 'empty' ? '/>' : '>';
  return [{ start, end, text: `<${prefix}dimension${withAttribute(dimension.attributes, 'ref', now)}${tail}` }];
}

/**
 * @param xml of a worksheet that was read without complaint.
 * @param values by address in A1. Cells with formulas must not be among them.
 * @returns the same text but for those cells, and rows and dimensions where a cell was not there yet. A cell keeps its style.
 */
export function withCells(xml: string, values: ReadonlyMap<string, Plain>): string {
  const rows = new Map<number, Map<number, Plain>>();
  for (const [address, value] of values) {
    const spot = spotAt(address);
    if (!spot) throw new RangeError(`not an A1 address: ${address}`);
    const row = rows.get(spot.row) ?? new Map<number, Plain>();
    rows.set(spot.row, row.set(spot.column, value));
  }
  const layout = layoutOf(xml);
  const known = new Map(layout.rows.map((one) => [one.row, one]));
  const pieces = widened(layout, rows);
  const added = [...rows].filter(([row]) => !known.has(row)).sort(([a], [b]) => a - b);
  for (const [row, wanted] of rows) if (known.has(row)) pieces.push(...rowPieces(layout, known.get(row)!, wanted));
  if (layout.data.kind === 'empty') {
    const { prefix, attributes, start, end } = layout.data;
    const all = added.map(([row, wanted]) => newRow(layout, row, wanted)).join('');
    pieces.push({ start, end, text: `<${prefix}sheetData${attributes}>${all}</${prefix}sheetData>` });
  } else
    for (const [row, wanted] of added) {
      const at = layout.rows.find((one) => one.row > row)?.tag.start ?? layout.end;
      pieces.push({ start: at, end: at, text: newRow(layout, row, wanted) });
    }
  return spliced(xml, pieces);
}
