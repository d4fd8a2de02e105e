/** Custom document properties, which exceljs does not write: edition and version travel with the file. */
import JSZip from 'jszip';

const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const PROGRAM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Control characters have no place in XML, not even escaped.
const printable = (text: string) => [...text].filter((sign) => sign >= ' ' || '\t\n\r'.includes(sign)).join('');
const escape = (text: string) => printable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

function propertiesXml(stamp: Readonly<Record<string, string>>): string {
  const entries = Object.entries(stamp).map(
    ([name, value], index) =>
      // The format reserves the ids 0 and 1.
      `<property fmtid="${PROGRAM}" pid="${index + 2}" name="${escape(name)}"><vt:lpwstr>${escape(value)}</vt:lpwstr></property>`,
  );
  return `${DECLARATION}<Properties xmlns="${NAMESPACE}" xmlns:vt="${VALUES}">${entries.join('')}</Properties>`;
}

async function insert(zip: JSZip, path: string, before: string, xml: string): Promise<void> {
  const part = await zip.file(path)!.async('string');
  zip.file(path, part.replace(before, `${xml}${before}`));
}

/** @returns the same workbook with the stamp among its custom properties. */
export async function withProperties(
  file: ArrayBuffer | Uint8Array,
  stamp: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  if (Object.keys(stamp).length > 0) {
    zip.file('docProps/custom.xml', propertiesXml(stamp));
    await insert(zip, '[Content_Types].xml', '</Types>', `<Override PartName="/docProps/custom.xml" ContentType="${TYPE}"/>`);
    await insert(
      zip,
      '_rels/.rels',
      '</Relationships>',
      `<Relationship Id="rIdCustom" Type="${RELATION}" Target="docProps/custom.xml"/>`,
    );
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
