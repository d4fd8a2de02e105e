/** XML as events, for parts that may be too large to hold. */
import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Names come without the prefix that some programs write before every element (`<x:row>`). */
export interface Listener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const withoutPrefix = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

export interface Parser {
  write(text: string): void;
  /** @throws Error where the text ends too early. */
  close(): void;
}

/** @returns a parser that throws at the first place that is no well-formed XML. */
export function parserFor({ open, text, close }: Listener): Parser {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  if (open) parser.on('opentag', ({ name, attributes }) => open(withoutPrefix(name), attributes));
  if (text) parser.on('text', text);
  if (text) parser.on('cdata', text);
  if (close) parser.on('closetag', ({ name }) => close(withoutPrefix(name)));
  return { write: (piece) => void parser.write(piece), close: () => void parser.close() };
}

/** An attribute by its name without prefix (`r:id`, `rel:id`). */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => withoutPrefix(one) === name && one !== name);
  return key === undefined ? undefined : attributes[key];
}

/** `_x000D_` stands for a sign that XML does not hold. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
