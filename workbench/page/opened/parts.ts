/** The XML of a file's parts, for what a grid of values does not tell: looks, names, rules. */
import JSZip from 'jszip';
import type { Held } from './lost';

export interface SheetPart {
  name: string;
  xml: Document;
}

export interface Parts {
  /** What its XML does not tell in one place: see `lostOf`. */
  held: Held;
  sheets: SheetPart[];
  workbook: Document;
  styles: Document | undefined;
  theme: Document | undefined;
}

/** Every namespace: producers differ in their prefixes. */
export const all = (within: Document | Element | undefined, name: string): Element[] =>
  within ? [...within.getElementsByTagNameNS('*', name)] : [];
export const first = (within: Document | Element | undefined, name: string): Element | undefined => all(within, name)[0];
export const childrenOf = (parent: Element | undefined): Element[] => (parent ? [...parent.children] : []);

export const isOn = (element: Element | undefined, attribute: string): boolean =>
  ['1', 'true', 'on'].includes(element?.getAttribute(attribute) ?? '');

/** Undefined where it is absent or no number. */
export function numberOf(element: Element | undefined, attribute: string): number | undefined {
  const text = element?.getAttribute(attribute);
  const number = Number(text);
  return text === null || text === undefined || text === '' || Number.isNaN(number) ? undefined : number;
}

/** @param bytes of a file that `readXlsx` has read: of a sane size, and with all of its sheets. */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes);
  const textOf = async (path: string): Promise<string | undefined> => zip.file(path)?.async('string');
  const parsed = (text: string): Document => new DOMParser().parseFromString(text, 'application/xml');
  const read = async (path: string): Promise<Document | undefined> => {
    const text = await textOf(path);
    return text === undefined ? undefined : parsed(text);
  };
  const held = { paths: Object.keys(zip.files), workbook: (await textOf('xl/workbook.xml'))!, sheets: [] as string[] };
  const workbook = parsed(held.workbook);
  const targets = new Map(
    all(await read('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => {
      const target = one.getAttribute('Target') ?? '';
      return [one.getAttribute('Id'), target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`];
    }),
  );
  const sheets: SheetPart[] = [];
  for (const entry of all(workbook, 'sheet')) {
    const id = [...entry.attributes].find(({ localName, namespaceURI }) => localName === 'id' && namespaceURI)?.value;
    const text = await textOf(targets.get(id ?? '') ?? '');
    if (text === undefined) continue;
    held.sheets.push(text);
    sheets.push({ name: entry.getAttribute('name') ?? '', xml: parsed(text) });
  }
  return { held, sheets, workbook, styles: await read('xl/styles.xml'), theme: await read('xl/theme/theme1.xml') };
}
