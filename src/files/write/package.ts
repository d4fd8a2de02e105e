/** The parts of a package, their kinds and what leads to what. The same parts give the same bytes. */
import JSZip from 'jszip';
import { DECLARATION, element } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument';

const KINDS = {
  workbook: `${KIND}.spreadsheetml.sheet.main+xml`,
  worksheet: `${KIND}.spreadsheetml.worksheet+xml`,
  styles: `${KIND}.spreadsheetml.styles+xml`,
  sharedStrings: `${KIND}.spreadsheetml.sharedStrings+xml`,
  drawing: `${KIND}.drawing+xml`,
  chart: `${KIND}.drawingml.chart+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  custom: `${KIND}.custom-properties+xml`,
};
export type Kind = keyof typeof KINDS;

const RELATION: Partial<Record<Kind, string>> = {
  workbook: `${OFFICE}/officeDocument`,
  core: `${PACKAGE}/relationships/metadata/core-properties`,
  custom: `${OFFICE}/custom-properties`,
};

const RELATIONS_KIND = 'application/vnd.openxmlformats-package.relationships+xml';

// A date of its own would make every file another one; the format counts from here.
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/** The root stands for the package itself. */
export const ROOT = '';

export class Parts {
  private readonly parts: { path: string; kind: Kind; xml: string }[] = [];
  private readonly relations = new Map<string, string[]>();

  /** @param xml without its declaration. */
  add(path: string, kind: Kind, xml: string): void {
    this.parts.push({ path, kind, xml });
  }

  /** @returns the id by which the part at `from` names the part at `to`. */
  relate(from: string, to: string, kind: Kind): string {
    const known = this.relations.get(from) ?? [];
    this.relations.set(from, known);
    const id = `rId${known.length + 1}`;
    known.push(element('Relationship', { Id: id, Type: RELATION[kind] ?? `${OFFICE}/${kind}`, Target: `/${to}` }));
    return id;
  }

  async zipped(): Promise<Uint8Array> {
    const zip = new JSZip();
    const utf8 = new TextEncoder();
    // Bytes, since JSZip makes them of a text more slowly.
    const put = (path: string, xml: string) =>
      zip.file(path, utf8.encode(DECLARATION + xml), { date: NO_DATE, createFolders: false });
    put('[Content_Types].xml', this.types());
    for (const [path, relations] of this.relations)
      put(relationsPath(path), element('Relationships', { xmlns: `${PACKAGE}/relationships` }, relations.join('')));
    for (const { path, xml } of this.parts) put(path, xml);
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  }

  private types(): string {
    const relations = element('Default', { Extension: 'rels', ContentType: RELATIONS_KIND });
    const own = this.parts.map(({ path, kind }) => element('Override', { PartName: `/${path}`, ContentType: KINDS[kind] }));
    return element('Types', { xmlns: `${PACKAGE}/content-types` }, relations + own.join(''));
  }
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}
