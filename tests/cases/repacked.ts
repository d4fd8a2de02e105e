/** What other programs make of a case's workbook: another package, a text, a sheet or file twice. */
import JSZip from 'jszip';
import * as XLSX from 'xlsx';
import { partsOf, zipped } from '../files/parts';

export interface Repacked {
  /** Other names for parts: `"xl/sharedStrings.xml": "xl/SharedStrings.xml"`. What names them is left as it is. */
  names?: Record<string, string>;
  backslashes?: true;
  /** Parts that are written in UTF-16. */
  utf16?: string[];
  /** In a part, what stands there and what shall. */
  replace?: { part: string; from: string; to: string }[];
}

/** As text (.csv), the decimals as its country writes them. */
export interface AsText {
  separator: string;
  decimal: string;
}

const bookOf = (bytes: Uint8Array): XLSX.WorkBook => XLSX.read(bytes, { type: 'array' });

const asBytes = (book: XLSX.WorkBook): Uint8Array =>
  new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer);

function inUtf16(xml: string): Uint8Array {
  const text = xml.replace(/encoding="[^"]*"/i, 'encoding="UTF-16"');
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
}

/** @returns the same workbook, saved by SheetJS and packed as described. @throws Error where a part is not there */
export async function repacked(
  bytes: Uint8Array,
  { names = {}, backslashes, utf16 = [], replace = [] }: Repacked,
): Promise<Uint8Array> {
  const parts = await partsOf(asBytes(bookOf(bytes)));
  for (const part of [...Object.keys(names), ...utf16, ...replace.map((one) => one.part)])
    if (!parts.has(part)) throw new Error(`no part ${part}; there are ${[...parts.keys()].join(', ')}`);
  for (const { part, from, to } of replace) {
    if (!parts.get(part)!.includes(from)) throw new Error(`${part} does not hold ${from}`);
    parts.set(part, parts.get(part)!.replaceAll(from, to));
  }
  const zip = new JSZip();
  for (const [part, text] of parts) {
    const name = names[part] ?? part;
    zip.file(backslashes ? name.replaceAll('/', '\\') : name, utf16.includes(part) ? inUtf16(text) : text, {
      createFolders: false,
    });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

export function asText(bytes: Uint8Array, { separator, decimal }: AsText): string {
  const book = bookOf(bytes);
  const rows = XLSX.utils.sheet_to_json<(string | number | boolean | null)[]>(book.Sheets[book.SheetNames[0]!]!, {
    ...{ header: 1, defval: null, blankrows: true },
  });
  const field = (value: string | number | boolean | null): string => {
    const text = typeof value === 'number' ? String(value).replace('.', decimal) : String(value ?? '');
    return /["\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(field).join(separator)).join('\r\n');
}

/** @returns the workbook with its first sheet once more, under this name. */
export async function withCopy(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const parts = Object.fromEntries(await partsOf(bytes));
  const change = (part: string, from: RegExp, to: string) => (parts[part] = parts[part]!.replace(from, to));
  parts['xl/worksheets/copy.xml'] = parts['xl/worksheets/sheet1.xml']!;
  change('xl/workbook.xml', /<\/sheets>/, `<sheet name="${name}" sheetId="99" r:id="rIdCopy"/></sheets>`);
  const relation = /<Relationship [^>]*sheet1\.xml"[^>]*>/.exec(parts['xl/_rels/workbook.xml.rels']!)![0];
  const copied = relation.replace(/Id="[^"]*"/, 'Id="rIdCopy"').replace('sheet1.xml', 'copy.xml');
  change('xl/_rels/workbook.xml.rels', /<\/Relationships>/, `${copied}</Relationships>`);
  return zipped(parts);
}
