/** Reads a .docx back: its words and tables, as somebody else's program would. */
import { partsOf } from '../files/parts';

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** The words of a piece of XML, a line for each paragraph and break. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)]
    .map(([, text]) => (text === undefined ? '\n' : unescaped(text)))
    .join('')
    .replace(/\n$/, '');

export interface Read {
  text: string;
  headers: string;
  /** Rows of cells. */
  tables: string[][][];
}

const inner = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${tag}(?: [^>]*)?>(.*?)</w:${tag}>`, 'gs'))].map(([, one]) => one!);

export async function readDocx(bytes: Uint8Array): Promise<Read> {
  const parts = await partsOf(bytes);
  const xml = parts.get('word/document.xml')!;
  return {
    text: wordsOf(xml),
    headers: [...parts].flatMap(([name, part]) => (/^word\/header\d+\.xml$/.test(name) ? [wordsOf(part)] : [])).join('\n'),
    tables: inner(xml, 'tbl').map((table) => inner(table, 'tr').map((row) => inner(row, 'tc').map(wordsOf))),
  };
}
