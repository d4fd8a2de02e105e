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
