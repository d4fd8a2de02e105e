/** The tags that nearly every part is made of, each taken in one step. Whatever is rarer is left to the parser of all XML. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface Listener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#10;': '\n',
};
const ENTITY = `(?:${Object.keys(ENTITIES).join('|')})`;
/** What XML refuses somewhere, turns into something else, or takes for more than itself. */
const RARE = String.raw`<&\]\0-\x08\x0b-\x1f\x7f-\x9f\u2028\ud800-\udfff\ufffe\uffff`;
const signs = (but: string): string => `[^${RARE}${but}]*(?:${ENTITY}[^${RARE}${but}]*)*`;
const NAME = String.raw`[A-Za-z_][\w:.-]*`;
const ATTRIBUTES = String.raw`(?: ${NAME}="${signs(String.raw`"\t\n`)}")*`;
/** Text, if there is any, and the tag behind it; of an element that holds no other, all of it. */
const TAG = new RegExp(`(${signs('')})<(?:/(${NAME})>|(${NAME})(${ATTRIBUTES}) ?(?:(/)>|>(?:(${signs('')})</\\3>)?))`, 'y');

const read = (written: string): string =>
  written.includes('&') ? written.replace(/&[^;&]+;/g, (entity) => ENTITIES[entity]!) : written;

const NONE: Attributes = {};

/** @returns nothing where a name stands twice, or is one that every object has. */
function attributesOf(written: string): Attributes | undefined {
  if (written === '') return NONE;
  const found: Record<string, string> = {};
  const isSpelt = written.includes('&');
  for (let at = 0; at < written.length;) {
    const equals = written.indexOf('=', at);
    const end = written.indexOf('"', equals + 2);
    const name = written.slice(at + 1, equals);
    if (found[name] !== undefined) return undefined;
    const value = written.slice(equals + 2, end);
    found[name] = isSpelt ? read(value) : value;
    at = end + 1;
  }
  return found;
}

export class PlainTags {
  /** What it has opened and not closed. */
  private open: string[] = [];

  constructor(private readonly heard: Required<Listener>) {}

  /**
   * @param piece of a part.
   * @param from where the content of an element begins or goes on.
   * @returns where it came upon what it leaves to others.
   */
  take(piece: string, from: number): number {
    for (let at = from; ;) {
      TAG.lastIndex = at;
      const found = TAG.exec(piece);
      if (!found || !this.tell(found)) return at;
      at += found[0].length;
    }
  }

  private tell({ 1: before, 2: closed, 3: opened, 4: written, 5: empty, 6: inside }: RegExpExecArray): boolean {
    const { heard, open } = this;
    const attributes = opened === undefined ? NONE : attributesOf(written!);
    if (!attributes) return false;
    // Others opened it, or nobody.
    if (closed !== undefined && open[open.length - 1] !== closed) return false;
    if (before !== '') heard.text(read(before!));
    if (opened === undefined) {
      heard.close(open.pop()!);
      return true;
    }
    heard.open(opened, attributes);
    if (inside) heard.text(read(inside));
    if (empty === undefined && inside === undefined) open.push(opened);
    else heard.close(opened);
    return true;
  }

  /** @returns the tags of what is open, for others to go on from there. */
  handOver(): string {
    const tags = this.open.map((name) => `<${name}>`).join('');
    this.open = [];
    return tags;
  }
}
