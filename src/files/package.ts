/**
 * The parts of an .xlsx package that hold values, unpacked within bounds. Whatever else travels in a
 * package (macros, links, pictures, queries, rules) is left in it unread.
 */
import JSZip from 'jszip';
import { FileError, type Found } from './problem';

export interface Limits {
  /** Bytes of all parts we read, unpacked. */
  unpacked: number;
  /** Cells as stored, and cells of the dense grids, in the whole workbook. */
  cells: number;
}
export const LIMITS: Limits = { unpacked: 64 * 2 ** 20, cells: 500_000 };

const MEGABYTE = 2 ** 20;

const PARTS = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^xl\/workbook\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/(sharedStrings|styles)\.xml$/,
  /^xl\/worksheets\/sheet\d+\.xml$/,
];

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

/** Says in time what a file is that is no package: JSZip would only say that it is none. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError('file.empty');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return;
  // A compound file: Excel 97-2003, or a workbook that is locked with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
    throw new FileError(names.includes('EncryptedPackage') ? 'file.encrypted' : 'file.old-excel');
  }
  throw new FileError('file.not-workbook', { found: looksLike(bytes) });
}

function looksLike(bytes: Uint8Array): Found {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 2048))
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('%pdf')) return 'pdf';
  if (/^<(!doctype html|html|head|body|table|meta)/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return 'xml';
  return start.includes('\u0000') ? 'binary' : 'text';
}

const tooLarge = (size: number, limit: number) =>
  new FileError('file.too-large', { size: Math.ceil(size / MEGABYTE), limit: Math.floor(limit / MEGABYTE) });

/** What the central directory promises; a promise only, so unpacking counts again. */
function promised(entry: JSZip.JSZipObject): number {
  return (entry as unknown as { _data: { uncompressedSize?: number } })._data.uncompressedSize ?? 0;
}

interface Chunks {
  on(event: 'data', listen: (chunk: Uint8Array) => void): Chunks;
  on(event: 'error', listen: (error: Error) => void): Chunks;
  on(event: 'end', listen: () => void): Chunks;
  resume(): Chunks;
  pause(): Chunks;
}

function unpack(entry: JSZip.JSZipObject, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = (entry as unknown as { internalStream(type: 'uint8array'): Chunks }).internalStream('uint8array');
    stream
      .on('data', (chunk) => {
        size += chunk.length;
        if (size > limit) {
          stream.pause();
          reject(tooLarge(size, limit));
        } else chunks.push(chunk);
      })
      .on('error', (cause) => reject(new FileError('file.damaged', {}, { cause })))
      .on('end', () => {
        const whole = new Uint8Array(size);
        chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
        resolve(whole);
      })
      .resume();
  });
}

/**
 * @param bytes a file of any kind.
 * @returns the XML of the parts with values, by path.
 * @throws FileError where it is no workbook, locked, damaged, or larger than the limits.
 */
export async function openPackage(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Map<string, string>> {
  refuseOthers(bytes);
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new FileError('file.damaged', {}, { cause });
  });
  const entries = Object.values(zip.files).filter(({ dir, name }) => !dir && PARTS.some((part) => part.test(name)));
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw new FileError('file.not-workbook', { found: kindOf(zip) });
  const size = entries.reduce((sum, entry) => sum + promised(entry), 0);
  if (size > limits.unpacked) throw tooLarge(size, limits.unpacked);

  const parts = new Map<string, string>();
  let left = limits.unpacked;
  for (const entry of entries) {
    const part = await unpack(entry, left);
    left -= part.length;
    parts.set(entry.name, new TextDecoder().decode(part));
  }
  return parts;
}

function kindOf(zip: JSZip): Found {
  if (zip.file('word/document.xml')) return 'word';
  if (zip.file('ppt/presentation.xml')) return 'powerpoint';
  if (zip.file('xl/workbook.bin')) return 'xlsb';
  return zip.file('content.xml') ? 'opendocument' : 'zip';
}
