/** Text and attributes of XML as a workbook's parts want them. */

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// The format spells signs that XML does not hold by their number, and so must spell what only looks like one.
const SPELT = /_(?=x[0-9A-Fa-f]{4}_)/g;
// Everything below a space but tab, line feed and NUL, which no program can hold.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0001-\u0008\u000b-\u001f]/g;
// No characters at all: halves of a pair that stand alone, and what Unicode keeps free.
// eslint-disable-next-line no-control-regex
const NOTHING = /[\u0000\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const spelt = (text: string): string =>
  text
    .replace(SPELT, '_x005F_')
    .replace(CONTROLS, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // In an attribute they would be read as spaces.
  '\t': '&#9;',
  '\n': '&#10;',
};

// Most texts hold nothing of all that: looked at once, instead of once for each.
const PLAIN = /^(?:[\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\x5e\x60-\ud7ff\ue000-\ufffd]|_(?!x))*$/;

const between = (xml: string) => xml.replace(/[&<>]/g, (sign) => ENTITIES[sign]!);
const within = (xml: string) => xml.replace(/[&<>"\t\n]/g, (sign) => ENTITIES[sign]!);
const bare = (value: string) => value.replace(NOTHING, '').replace(CONTROLS, '');

/** A text between tags; every sign of it comes back. */
export const text = (value: string): string => (PLAIN.test(value) ? value : between(spelt(value.replace(NOTHING, ''))));
/** A text in an attribute. */
export const quoted = (value: string): string => (PLAIN.test(value) ? value : within(spelt(value.replace(NOTHING, ''))));
/** Formulas, and the texts of drawings, know no spelt signs. */
export const raw = (value: string): string => (PLAIN.test(value) ? value : between(bare(value)));
export const rawQuoted = (value: string): string => within(bare(value));

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * @param attributes in the order of the file; undefined ones are left out, booleans are 1 and 0.
 * @param inner XML; without it the element is empty.
 */
export function element(name: string, attributes: Attributes, inner?: string): string {
  let head = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) head += ` ${key}="${typeof value === 'string' ? quoted(value) : Number(value)}"`;
  }
  return inner === undefined ? `${head}/>` : `${head}>${inner}</${name}>`;
}

/** An element around a list, with its count; nothing where the list is empty. */
export const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : element(name, { count: items.length }, items.join(''));
