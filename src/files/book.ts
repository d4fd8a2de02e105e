/** What a package says about its sheets: order, names, texts, and which number formats are dates. */
import { FileError } from './problem';
import type { Package } from './package';
import { attribute, parserFor, unescaped, type Listener } from './parse';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  path: string;
}

export interface Book {
  sheets: SheetEntry[];
  date1904: boolean;
  stringsPath?: string;
  stylesPath?: string;
}

export async function parsePart(from: Package, path: string, listener: Listener): Promise<void> {
  const parser = parserFor(listener);
  await from.read(path, parser.write);
  parser.close();
}

interface Relation {
  kind: string;
  path: string;
}

/** Targets stand beside the workbook, or at the package's root; what lies outside the file is not followed. */
async function relationsOf(from: Package): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  const path = 'xl/_rels/workbook.xml.rels';
  if (!from.has(path)) return found;
  await parsePart(from, path, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || !id || !type || !target || mode === 'External') return;
      const whole = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), path: whole });
    },
  });
  return found;
}

/** @throws FileError where there is no sheet, or one of them is missing. */
export async function readBook(from: Package): Promise<Book> {
  const relations = await relationsOf(from);
  const book: Book = { sheets: [], date1904: false };
  await parsePart(from, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') book.date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attribute(attributes, 'id') ?? '');
      // Charts, dialogs and macros of Excel 4 are sheets too, but hold no cells that are answers.
      if (relation && relation.kind !== 'worksheet') return;
      if (!relation || !from.has(relation.path)) throw new FileError('file.damaged');
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      book.sheets.push({ name: unescaped(attributes.name ?? ''), hidden, path: relation.path });
    },
  });
  if (book.sheets.length === 0) throw new FileError('file.damaged');
  const pathOf = (kind: string) => [...relations.values()].find((one) => one.kind === kind && from.has(one.path))?.path;
  const usual = (path: string) => (from.has(path) ? path : undefined);
  return {
    ...book,
    stringsPath: pathOf('sharedStrings') ?? usual('xl/sharedStrings.xml'),
    stylesPath: pathOf('styles') ?? usual('xl/styles.xml'),
  };
}

/** Plain texts; what shows how to read a text aloud is no part of it. */
export async function readStrings(from: Package, path: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (path === undefined) return strings;
  let text = '';
  let inText = false;
  let aloud = 0;
  await parsePart(from, path, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') aloud++;
      inText = name === 't' && aloud === 0;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') aloud--;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** The numbers under which every program knows its formats of days and hours. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49);

/** Letters in quotes, in brackets or after a backslash are no part of a date. */
const isDateFormat = (code: string): boolean => /[ymdhsb]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gi, ''));

/** @returns for each style of a cell whether its numbers are dates. */
export async function readDateStyles(from: Package, path: string | undefined): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (path === undefined) return styles;
  const formats = new Map<number, boolean>();
  let inCells = false;
  await parsePart(from, path, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') formats.set(Number(numFmtId), isDateFormat(formatCode ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(numFmtId ?? 0);
      styles.push(formats.get(id) ?? isBuiltInDate(id));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
