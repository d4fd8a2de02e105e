/** The text of an XML part, in whatever encoding it was written. */

const ENCODING = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i;

/** XML begins with `<`: where a zero byte stands beside it, each sign has two. */
function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return ENCODING.exec(String.fromCharCode(...start.subarray(0, 200)))?.[1] ?? 'utf-8';
}

/**
 * @returns a function that takes the part's bytes piece by piece and gives their text; without a piece, the rest.
 * @throws RangeError where the part names an encoding that nobody knows.
 */
export function decoderFor(): (piece?: Uint8Array) => string {
  let decoder: TextDecoder | undefined;
  return (piece) => {
    if (piece) decoder ??= new TextDecoder(encodingOf(piece));
    return decoder?.decode(piece, { stream: piece !== undefined }) ?? '';
  };
}

const MARK = '\ufeff';

function inUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/**
 * @param start the first bytes of the part as it was.
 * @returns the text in the same encoding, with the same mark at its beginning; where nobody writes that encoding any more
 *   in UTF-8, and said so.
 */
export function encoded(text: string, start: Uint8Array): Uint8Array {
  const encoding = encodingOf(start).toLowerCase();
  const marked = [0xff, 0xfe, 0xef].includes(start[0] ?? 0) ? MARK + text : text;
  if (encoding.startsWith('utf-16')) return inUtf16(marked, encoding !== 'utf-16be');
  const said = encoding === 'utf-8' ? marked : text.replace(ENCODING, (head, name: string) => head.replace(name, 'UTF-8'));
  return new TextEncoder().encode(said);
}
