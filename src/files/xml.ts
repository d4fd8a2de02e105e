/** Small pieces of a package that exceljs does not write. */
import type JSZip from 'jszip';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Control characters have no place in XML, not even escaped.
const printable = (text: string) => [...text].filter((sign) => sign >= ' ' || '\t\n\r'.includes(sign)).join('');
export const escape = (text: string) => printable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** Puts XML into a part of the package, before each place that matches: the first, or all where the pattern is global. */
export async function insert(zip: JSZip, path: string, before: RegExp, xml: string): Promise<void> {
  const part = await zip.file(path)!.async('string');
  zip.file(
    path,
    part.replace(before, (found) => xml + found),
  );
}

export const contentType = (zip: JSZip, path: string, type: string): Promise<void> =>
  insert(zip, '[Content_Types].xml', /<\/Types>/, `<Override PartName="/${path}" ContentType="${type}"/>`);
