/** What a package says about its sheets: order, names, texts, and which number formats are dates. */
import { FileError } from './problem';
import type { Package } from './package';
import { attribute, joined, parserFor, unescaped, type Listener } from './parse';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  path: string;
}

export interface Book {
  /** Of the workbook's own part. */
  path: string;
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

/** `xl/workbook.xml` -> `xl/` and `workbook.xml`. */
function folderOf(path: string): [folder: string, name: string] {
  const end = path.lastIndexOf('/') + 1;
  return [path.slice(0, end), path.slice(end)];
}

/** Targets stand beside the part, or at the package's root; what lies outside the file is not followed. */
async function relationsOf(from: Package, part = ''): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  const [folder, own] = folderOf(part);
  const path = `${folder}_rels/${own}.rels`;
  if (!from.has(path)) return found;
  await parsePart(from, path, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || !id || !type || !target || mode === 'External') return;
      const beside = target.replaceAll('\\', '/').replace(/^\.\//, '');
      const whole = beside.startsWith('/') ? beside.slice(1) : folder + beside;
      found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), path: whole });
    },
  });
  return found;
}

const USUAL = 'xl/workbook.xml';

/** The workbook's own part, whatever it is called. @throws FileError where the package has none. */
async function workbookPart(from: Package): Promise<string> {
  const main = [...(await relationsOf(from)).values()].find(({ kind }) => kind === 'officeDocument')?.path;
  // Other kinds of documents have a main part, too.
  const part = main !== undefined && from.has(main) && from.kind() === 'zip' ? main : USUAL;
  if (!from.has(part)) throw new FileError('file.not-workbook', { found: from.kind() });
  return part;
}

/** @throws FileError where there is no sheet, or one of the parts that are named is missing. */
export async function readBook(from: Package): Promise<Book> {
  const part = await workbookPart(from);
  const relations = await relationsOf(from, part);
  const book: Book = { path: part, sheets: [], date1904: false };
  await parsePart(from, part, {
    open(name, attributes) {
      if (name === 'workbookPr') book.date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attribute(attributes, 'id') ?? '');
      // Charts, dialogs and macros of Excel 4 are sheets too, but hold no cells that are answers.
      if (relation && relation.kind !== 'worksheet') return;
      if (!relation || !from.has(relation.path)) throw new FileError('file.damaged', {});
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      book.sheets.push({ name: unescaped(attributes.name ?? ''), hidden, path: relation.path });
    },
  });
  if (book.sheets.length === 0) throw new FileError('file.damaged', {});
  const pathOf = (kind: string, usual: string): string | undefined => {
    const named = [...relations.values()].find((one) => one.kind === kind)?.path;
    // What is said to be there and is not: every text would be silently empty.
    if (named !== undefined && !from.has(named)) throw new FileError('file.damaged', {});
    return named ?? (from.has(usual) ? usual : undefined);
  };
  return {
    ...book,
    stringsPath: pathOf('sharedStrings', 'xl/sharedStrings.xml'),
    stylesPath: pathOf('styles', 'xl/styles.xml'),
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
      if (inText) text = joined(text, piece);
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
const isDateFormat = (code: string): boolean => /[ymdhsb]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]?|\\.|General/gi, ''));

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
