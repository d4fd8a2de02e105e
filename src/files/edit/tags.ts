/** The tags of an XML text with where they stand, so that the text can be changed between them and nowhere else. */

export interface Tag {
  /** Without its prefix. */
  name: string;
  /** `x:` where the file writes `<x:c>`; mostly empty. */
  prefix: string;
  kind: 'open' | 'close' | 'empty';
  /** What stands between the name and the end of the tag. */
  attributes: string;
  /** Of the tag itself: from its `<` to after its `>`. */
  start: number;
  end: number;
}

/** Passed over as a whole: a comment may hold what looks like a tag. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** After the `>` that ends the tag: one in quotes ends none. */
function endOf(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at++) {
    const sign = xml[at]!;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  throw new RangeError('a tag without its end');
}

const NAME = /^<(\/?)([\w.-]+:)?([\w.-]+)/;

function tagAt(xml: string, start: number): Tag {
  const end = endOf(xml, start);
  const inner = xml.slice(start, end);
  const [head, slash, prefix = '', name] = NAME.exec(inner) ?? [];
  if (head === undefined) throw new RangeError('a tag without a name');
  const isEmpty = inner.endsWith('/>');
  const kind = slash === '/' ? 'close' : isEmpty ? 'empty' : 'open';
  return { name: name!, prefix, kind, attributes: inner.slice(head.length, isEmpty ? -2 : -1), start, end };
}

/**
 * @param xml well-formed: whoever calls has read it by a parser.
 * @returns every tag, in the order of the text; comments and the like are none.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const skipped = SKIPPED.find(([begins]) => xml.startsWith(begins, at));
    if (skipped) {
      const end = xml.indexOf(skipped[1], at + skipped[0].length);
      if (end < 0) return;
      at = end + skipped[1].length;
      continue;
    }
    const tag = tagAt(xml, at);
    yield tag;
    at = tag.end;
  }
}

const pattern = (name: string): RegExp => new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);

/** @returns the attribute as it is written, without its quotes. */
export const attributeOf = (attributes: string, name: string): string | undefined =>
  pattern(name).exec(attributes)?.[2]?.slice(1, -1);

/** @returns the attributes with this one set; where it was, else at the end. */
export const withAttribute = (attributes: string, name: string, value: string): string =>
  pattern(name).test(attributes)
    ? attributes.replace(pattern(name), (_, head: string) => `${head}"${value}"`)
    : `${attributes.trimEnd()} ${name}="${value}"`;

export interface Piece {
  start: number;
  end: number;
  text: string;
}

/** @param pieces that do not overlap. @returns the text with each of them in its place. */
export function spliced(xml: string, pieces: readonly Piece[]): string {
  let [made, at] = ['', 0];
  for (const { start, end, text } of [...pieces].sort((a, b) => a.start - b.start || a.end - b.end)) {
    made += xml.slice(at, start) + text;
    at = end;
  }
  return made + xml.slice(at);
}
