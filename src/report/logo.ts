/** A picture for the letterhead, as a text. */

const PNG = 'data:image/png;base64,';
/** Bytes of a PNG's head: its signs, and width and height as whole numbers of four bytes. */
const SIGNS = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

export interface Logo {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** @returns the picture; undefined where the text is none. */
export function logoOf(text: string): Logo | undefined {
  if (!text.startsWith(PNG)) return undefined;
  let raw: string;
  try {
    raw = atob(text.slice(PNG.length));
  } catch {
    return undefined;
  }
  const bytes = Uint8Array.from(raw, (sign) => sign.charCodeAt(0));
  if (bytes.length < HEIGHT_AT + 4 || SIGNS.some((sign, at) => bytes[at] !== sign)) return undefined;
  const view = new DataView(bytes.buffer);
  const [width, height] = [view.getUint32(WIDTH_AT), view.getUint32(HEIGHT_AT)];
  return width > 0 && height > 0 ? { bytes, width, height } : undefined;
}

export const isPng = (text: string): boolean => logoOf(text) !== undefined;
