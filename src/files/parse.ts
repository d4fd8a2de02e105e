/** XML as events, for parts that may be too large to hold. */
import { SaxesParser } from 'saxes';
import { PlainTags, type Attributes, type Listener } from './plain';
import { FileError } from './problem';

export { type Attributes, type Listener } from './plain';

const withoutPrefix = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

export interface Parser {
  write(text: string): void;
  /** @throws Error where the text ends too early. */
  close(): void;
}

/** A cell holds no more; neither does a formula. */
const LONGEST_TEXT = 32_767;
/** As many signs stand for one that XML does not hold (`_x000D_`). */
const LONGEST_SIGN = 7;
/** Deeper than that nests no workbook. */
const DEEPEST = 64;

/** Signs that might have ended a tag and did not: then it is no time to look for plain tags. */
const MOST_MISSED = 16;

/** @returns the text so far and the next piece. @throws FileError where no cell could hold them. */
export function joined(text: string, piece: string): string {
  const longer = text + piece;
  if (longer.length > LONGEST_TEXT * LONGEST_SIGN) throw tooLong();
  return longer;
}

const tooLong = () => new FileError('file.text-too-long', { limit: LONGEST_TEXT });

/**
 * @param listener hears names without the prefix that some programs write before every element (`<x:row>`).
 * @returns a parser that throws at the first place that is no well-formed XML.
 */
export function parserFor({ open, text, close }: Listener): Parser {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  let depth = 0;
  const heard: Required<Listener> = {
    open(name, attributes) {
      if (++depth > DEEPEST) throw new FileError('file.too-deep', { limit: DEEPEST });
      open?.(withoutPrefix(name), attributes);
    },
    text: (piece) => text?.(piece),
    close(name) {
      depth--;
      close?.(withoutPrefix(name));
    },
  };
  const plain = new PlainTags(heard);
  /** A tag has just ended, and what follows is content. */
  let isContent = false;
  let isRepeated = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (isRepeated) return;
    heard.open(name, attributes);
    isContent = true;
  });
  if (text) parser.on('text', text);
  if (text) parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    heard.close(name);
    isContent = depth > 0;
  });
  const handOver = () => {
    isRepeated = true;
    parser.write(plain.handOver());
    isRepeated = isContent = false;
  };
  return {
    write(piece) {
      let missed = 0;
      for (let at = 0; at < piece.length;) {
        if (isContent) {
          at = plain.take(piece, at);
          handOver();
          missed = 0;
        }
        // Only as far as one tag may end: then it is known whether one did.
        const end = missed++ < MOST_MISSED ? piece.indexOf('>', at) + 1 || piece.length : piece.length;
        parser.write(piece.slice(at, end));
        at = end;
      }
      isContent = false;
    },
    close: () => void parser.close(),
  };
}

/** An attribute by its name without prefix (`r:id`, `rel:id`). */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => withoutPrefix(one) === name && one !== name);
  return key === undefined ? undefined : attributes[key];
}

/** `_x000D_` stands for a sign that XML does not hold. @throws FileError where no cell could hold the text. */
export function unescaped(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
  if (plain.length > LONGEST_TEXT) throw tooLong();
  return plain;
}
