/** Makes the workbook of a case from its case.json: a filled LKE in somebody's arrangement, with what is odd about it. */
import * as XLSX from 'xlsx';
import { indexOf, type Answers, type Raw } from '../../src/assessment';
import { findEdition } from '../../src/rules';
import type { Edition, Statement, Wording } from '../../src/rules/schema';
import { cellAt } from '../../src/sheet/address';
import { placeIn } from '../../src/sheet/grid';
import type { Grid } from '../../src/sheet/plan';
import { workbookParts, zipped } from '../files/parts';
import { LookAlike, type Arrangement, type Part } from '../reading/look-alike';
import type { AsText, Repacked } from './repacked';

/** What a cell holds; a formula with the result that the file keeps, or none. */
type CaseCell = Raw | { formula: string; result?: Raw };

export interface Case {
  /** What is odd here, for whoever reads the folder. */
  says: string;
  edition?: string;
  /** Columns from left to right, their titles, and what else differs from a plain table. */
  form?: Partial<Pick<Arrangement, 'parts' | 'titles' | 'outline' | 'above' | 'sheet'>>;
  /** By code, or `code@tpi`; all others are answered as well as can be. */
  answers?: Record<string, CaseCell>;
  /** Codes whose rows the sheet lacks, groups too; `A.II.*` = all statements below. */
  without?: string[];
  /** Rows that are put in, each below the row of a code: what stands in which column. */
  rows?: { below: string; cells: Partial<Record<Part, CaseCell>> }[];
  /** Anything else, by address. */
  cells?: Record<string, CaseCell>;
  /** Columns with the options of each statement, after the others: their titles. */
  options?: string[];
  /** A sheet for each area, and for each component of the result. */
  perArea?: true;
  /** Laid across: a row per unit, titled by the statements' codes or by their words. */
  across?: { titles: 'codes' | 'words'; units: { unit: string; answers?: Record<string, Raw> }[] };
  /** Nothing of an LKE: whole sheets, row by row. */
  sheets?: RawSheet[];
  /** Packed as other programs pack. */
  package?: Repacked;
  /** Sent as text. */
  csv?: AsText;
  /** Once more: as a sheet of this name, or as a file beside it, perhaps answered otherwise. */
  again?: { sheet?: string; file?: string; answers?: Record<string, CaseCell> }[];
}

/** What a script beside the case may make, too. */
export interface RawSheet {
  name: string;
  rows: (string | number | boolean | null)[][];
}

const PLAIN: Arrangement['parts'] = ['outline', 'scale', 'unit', 'tpi', 'note'];

const scaleOf = (edition: Edition, { scale }: Statement) => edition.scales[scale]!;

const bestOf = (options: readonly { key: string; value: number }[]): string =>
  options.reduce((most, one) => (one.value > most.value ? one : most)).key;

const DUE = 4;

/** Everything answered with what brings most. */
function best(edition: Edition): Map<string, Answers> {
  const filling = new Map<string, Answers>();
  for (const { statement } of indexOf(edition).leaves) {
    const scale = scaleOf(edition, statement);
    if (scale.kind === 'choice') filling.set(statement.code, { unit: bestOf(scale.options) });
    else if (!statement.ratio) filling.set(statement.code, { unit: scale.kind === 'index' ? scale.max : 1 });
    const inputs = statement.ratio?.inputs ?? [];
    const many = (role: string) => inputs.filter((input) => input.role === role).length;
    const done = statement.ratio?.kind === 'reduction' ? 0 : (DUE * many('due')) / many('done');
    for (const { code, role } of inputs) filling.set(code, { unit: { due: DUE, done, info: 0 }[role] });
  }
  return filling;
}

class CaseSheet {
  private readonly values: (Grid['values'][number][number] | undefined)[][];
  private readonly formulas: (string | null)[][];

  constructor(sheet: LookAlike) {
    const grid = sheet.grid();
    this.values = grid.values.map((row) => [...row]);
    this.formulas = grid.formulas.map((row) => [...row]);
  }

  put(row: number, column: number, cell: CaseCell): void {
    this.values[row] ??= [];
    this.formulas[row] ??= [];
    const isFormula = typeof cell === 'object' && cell !== null;
    this.values[row][column] = (isFormula ? cell.result : cell) ?? null;
    this.formulas[row][column] = isFormula ? cell.formula : null;
  }

  insert(below: number, cells: Iterable<readonly [number, CaseCell]>): void {
    this.values.splice(below + 1, 0, []);
    this.formulas.splice(below + 1, 0, []);
    for (const [column, cell] of cells) this.put(below + 1, column, cell);
  }

  remove(row: number): void {
    this.values.splice(row, 1);
    this.formulas.splice(row, 1);
  }

  xml(): string {
    const rows: string[] = [];
    // Rows that nobody wrote in are not there.
    this.values.forEach((row, r) => {
      const cells: string[] = [];
      row.forEach((value, c) => cells.push(cellXml(cellAt(r, c), value ?? null, this.formulas[r]![c] ?? null)));
      rows.push(`<row r="${r + 1}">${cells.join('')}</row>`);
    });
    return `<sheetData>${rows.join('')}</sheetData>`;
  }
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function cellXml(address: string, value: Raw, formula: string | null): string {
  if (formula !== null) {
    const result = value === null || value === undefined ? '' : `<v>${escaped(String(value))}</v>`;
    const type = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';
    return `<c r="${address}"${type}><f>${escaped(formula.replace(/^=/, ''))}</f>${result}</c>`;
  }
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value}</v></c>`;
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function optionsOf(edition: Edition, code: string): readonly string[] {
  const scale = scaleOf(edition, indexOf(edition).leaf(code)!.statement);
  return scale.kind === 'choice' ? scale.options.map(({ key }) => `Uraian pilihan ${key}`) : [];
}

const withAllBelow = (edition: Edition, code: string): string[] =>
  code.endsWith('.*')
    ? indexOf(edition)
        .statementsUnder(code.slice(0, -2))
        .map((statement) => statement.code)
    : [code];

/** Written by SheetJS, with its shared strings. */
export function sheetsFile(sheets: readonly RawSheet[]): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows } of sheets) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer);
}

/** An area stands on one sheet, whichever components its indicators belong to. */
function perArea(edition: Edition, made: LookAlike, above: number): RawSheet[] {
  const values = made.grid().values.map((row) => [...row]);
  const head = values.slice(0, above + 1);
  const rowsUnder = (codes: readonly string[]) =>
    [...made.rows]
      .filter(([code]) => codes.some((one) => code === one || code.startsWith(`${one}.`)))
      .map(([, row]) => values[row]!);
  const areas = edition.areas.map(({ code, parts }) => ({ name: code.replace('AREA.', 'Area '), rows: rowsUnder(parts) }));
  const result = { name: 'Hasil', rows: rowsUnder(['B']) };
  return [...areas, result].map(({ name, rows }) => ({ name, rows: [...head, ...rows] }));
}

function laidAcross(edition: Edition, wording: Wording, { titles, units }: NonNullable<Case['across']>): RawSheet {
  const asked = indexOf(edition).leaves.flatMap(({ statement: { code, name, ratio } }) =>
    ratio
      ? ratio.inputs.map((input) => ({ code: input.code, words: input.name }))
      : [{ code, words: wording[code]?.text ?? name ?? code }],
  );
  const filling = best(edition);
  const rows = units.map(({ unit, answers = {} }, n) => [
    `2026-03-0${n + 1} 08.00`,
    unit,
    '2026',
    ...asked.map(({ code }) => answers[code] ?? filling.get(code)?.unit ?? null),
  ]);
  const heading = asked.map(({ code, words }) => (titles === 'codes' ? `${code} ${words}` : words));
  return {
    name: 'Form Responses 1',
    rows: [['Timestamp', 'Nama Unit Kerja', 'Tahun', ...heading], ...rows],
  };
}

/** @returns the file, as a program other than ours may have written it. */
export async function workbookOf(of: Case, wordings: Readonly<Record<string, Wording>>): Promise<Uint8Array> {
  if (of.sheets) return sheetsFile(of.sheets);
  const edition = findEdition(of.edition ?? '90/2021')!;
  if (of.across) return sheetsFile([laidAcross(edition, wordings[edition.id] ?? {}, of.across)]);
  const without = (of.without ?? []).flatMap((code) => withAllBelow(edition, code));
  const how: Arrangement = {
    ...{ edition, wording: wordings[edition.id] ?? {}, parts: PLAIN, titles: {}, outline: 1, above: 1 },
    ...{ formulas: false, without, sheet: 'LKE', ...of.form },
  };
  const filling = best(edition);
  if (of.perArea) {
    for (const [key, cell] of Object.entries(of.answers ?? {})) filling.set(key, { unit: cell as Raw });
    return sheetsFile(perArea(edition, new LookAlike(how, filling), how.above));
  }
  const made = new LookAlike(how, filling);
  const sheet = new CaseSheet(made);
  for (const [key, cell] of Object.entries(of.answers ?? {})) {
    const [code, role = 'unit'] = key.split('@');
    sheet.put(made.rows.get(code!)!, made.column(role as Part), cell);
  }
  const width = made.values[0]!.length;
  of.options?.forEach((title, at) => {
    sheet.put(how.above, width + at, title);
    for (const { statement } of indexOf(edition).leaves)
      sheet.put(made.rows.get(statement.code)!, width + at, optionsOf(edition, statement.code)[at] ?? null);
  });
  for (const [address, cell] of Object.entries(of.cells ?? {})) {
    const { row, column } = placeIn(address);
    sheet.put(row, column, cell);
  }
  // From below, so that the rows above stay where they are.
  const changes = [
    ...(of.rows ?? []).map(({ below, cells }) => ({ row: made.rows.get(below)!, cells })),
    ...without.flatMap((code) => (made.rows.has(code) ? [{ row: made.rows.get(code)!, cells: undefined }] : [])),
  ].sort((a, b) => b.row - a.row);
  for (const { row, cells } of changes)
    if (cells)
      sheet.insert(
        row,
        Object.entries(cells).map(([part, cell]) => [made.column(part as Part), cell] as const),
      );
    else sheet.remove(row);
  const parts = workbookParts(sheet.xml());
  parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('name="Satu"', `name="${how.sheet}"`);
  return zipped(parts);
}
