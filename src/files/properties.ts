/** Custom document properties, which exceljs does not write: edition and version travel with the file. */
import type JSZip from 'jszip';
import { contentType, DECLARATION, escape, insert } from './xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const PROGRAM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const PATH = 'docProps/custom.xml';

function propertiesXml(stamp: Readonly<Record<string, string>>): string {
  const entries = Object.entries(stamp).map(
    ([name, value], index) =>
      // The format reserves the ids 0 and 1.
      `<property fmtid="${PROGRAM}" pid="${index + 2}" name="${escape(name)}"><vt:lpwstr>${escape(value)}</vt:lpwstr></property>`,
  );
  return `${DECLARATION}<Properties xmlns="${NAMESPACE}" xmlns:vt="${VALUES}">${entries.join('')}</Properties>`;
}

/** Puts the stamp among the workbook's custom properties. */
export async function addProperties(zip: JSZip, stamp: Readonly<Record<string, string>>): Promise<void> {
  if (Object.keys(stamp).length === 0) return;
  zip.file(PATH, propertiesXml(stamp));
  await contentType(zip, PATH, TYPE);
  await insert(zip, '_rels/.rels', /<\/Relationships>/, `<Relationship Id="rIdCustom" Type="${RELATION}" Target="${PATH}"/>`);
}
