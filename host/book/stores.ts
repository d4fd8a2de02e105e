/** What a workbook keeps beside its cells: XML parts, settings of the add-in, properties. */
import { invalidArgument, itemAlreadyExists } from '../errors';
import type { Json } from '../protocol';

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export class XmlParts {
  private parts: XmlPart[] = [];
  private count = 0;

  all(): readonly XmlPart[] {
    return this.parts;
  }

  add(xml: unknown): XmlPart {
    const number = String(++this.count).padStart(12, '0');
    const part = { id: `{00000000-0000-0000-0001-${number}}`, xml: checkedXml(xml) };
    this.parts.push(part);
    return part;
  }

  remove(part: XmlPart): void {
    this.parts = this.parts.filter((other) => other !== part);
  }
}

export function checkedXml(xml: unknown): string {
  if (typeof xml !== 'string' || !/^\s*(<\?xml[^>]*\?>)?\s*<([\w.-]+:)?[\w.-]+[\s\S]*>\s*$/.test(xml)) {
    throw invalidArgument('this is not XML');
  }
  return xml;
}

export const namespaceOf = (part: XmlPart): string =>
  /^\s*(?:<\?[^>]*\?>)?\s*<[^>]*?\sxmlns(?::[\w.-]+)?="([^"]*)"/.exec(part.xml)?.[1] ?? '';

const PROPERTY_KEY = 255;
const PROPERTY_TEXT = 255;

/** The workbook's own properties, of which `custom` holds what add-ins and people define. */
export class Properties {
  readonly builtIn = new Map<string, string>();
  readonly custom = new Map<string, Json>();

  setCustom(key: unknown, value: unknown): void {
    if (typeof key !== 'string' || key === '' || key.length > PROPERTY_KEY) throw invalidArgument('the key of a property');
    if (!['string', 'number', 'boolean'].includes(typeof value)) throw invalidArgument('the value of a property');
    if (typeof value === 'string' && value.length > PROPERTY_TEXT) throw invalidArgument('the value of a property is too long');
    this.custom.set(key, value as Json);
  }
}

/** Tables, as far as this project needs them: a place and a name. */
export interface Table {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  readonly address: string;
  readonly hasHeaders: boolean;
  style: string;
}

export class Tables {
  private tables: Table[] = [];
  private count = 0;

  all(): readonly Table[] {
    return this.tables;
  }

  add(sheetId: string, address: string, hasHeaders: boolean): Table {
    const number = ++this.count;
    const table = { id: String(number), name: `Table${number}`, sheetId, address, hasHeaders, style: 'TableStyleMedium2' };
    this.tables.push(table);
    return table;
  }

  rename(table: Table, name: string): void {
    if (this.tables.some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase())) {
      throw itemAlreadyExists();
    }
    table.name = name;
  }

  remove(table: Table): void {
    this.tables = this.tables.filter((other) => other !== table);
  }
}
