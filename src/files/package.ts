/**
 * An .xlsx package, unpacked within bounds and only where asked. Whatever else travels in it (macros, links to other
 * files, pictures, queries, rules) is left in it unread.
 */
import JSZip from 'jszip';
import { Crc } from './crc';
import { decoderFor, encoded } from './encoding';
import { FileError, type Found } from './problem';

export interface Limits {
  /** Bytes of all parts we read, unpacked. */
  unpacked: number;
  /** Cells as stored in the whole workbook; its dense grids may have four times as many. */
  cells: number;
  /** Parts in the package, read or not. */
  parts: number;
  /** Characters of all cells together: one text of the package may stand in every cell. */
  text: number;
}
export const LIMITS: Limits = { unpacked: 64 * 2 ** 20, cells: 500_000, parts: 10_000, text: 16_000_000 };

/** What a program has that is faster than what works everywhere. */
export interface Unpacking {
  /** @returns nothing where it is more than so many bytes. @throws where it is damaged. */
  inflate(packed: Uint8Array, most: number): Uint8Array | undefined;
  crc32?: (bytes: Uint8Array) => number;
}

const MEGABYTE = 2 ** 20;
/** Bytes that are read at a time where they are unpacked at once. */
const PIECE = 2 ** 16;

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

/** Says in time what a file is that is no package: JSZip would only say that it is none. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError('file.empty', {});
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return;
  // A compound file: Excel 97-2003, or a workbook that is locked with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const names = new TextDecoder('utf-16le').decode(bytes);
    throw new FileError(names.includes('EncryptedPackage') ? 'file.encrypted' : 'file.old-excel', {});
  }
  throw new FileError('file.not-workbook', { found: looksLike(bytes) });
}

function looksLike(bytes: Uint8Array): Found {
  const start = new TextDecoder().decode(bytes.subarray(0, 2048)).trimStart().toLowerCase();
  if (start.startsWith('%pdf')) return 'pdf';
  if (/^<(!doctype html|html|head|body|table|meta)/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return 'xml';
  return start.includes('\u0000') ? 'binary' : 'text';
}

/** JSZip makes an object of every entry before it can be asked how many there are. */
function refuseCrowds(bytes: Uint8Array, limit: number): void {
  let entries = 0;
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] !== 0x4b || bytes[at + 2] !== 1 || bytes[at + 3] !== 2) continue;
    if (++entries > limit) throw new FileError('file.too-many-parts', { limit });
  }
}

const tooLarge = (size: number, limit: number) =>
  new FileError('file.too-large', { size: Math.ceil(size / MEGABYTE), limit: Math.floor(limit / MEGABYTE) });

/** What is too large packed is too large unpacked, and need not be read to know it. @param size bytes @throws FileError */
export function demandReadable(size: number, { unpacked }: Limits = LIMITS): void {
  if (size > unpacked) throw tooLarge(size, unpacked);
}

/** What the central directory promises; a promise only, so unpacking counts again. */
interface Promised {
  uncompressedSize?: number;
  crc32?: number;
  compression?: { magic: string };
  compressedContent?: unknown;
}
const promised = (entry: JSZip.JSZipObject): Promised => (entry as unknown as { _data: Promised })._data;

const STORED = '\x00\x00';
const DEFLATED = '\x08\x00';

const isStored = (entry: JSZip.JSZipObject): boolean => promised(entry).compression?.magic === STORED;

const crcOf = (bytes: Uint8Array): number => {
  const crc = new Crc();
  crc.add(bytes);
  return crc.value;
};

function demandSum(entry: JSZip.JSZipObject, sum: number): void {
  if (sum !== (promised(entry).crc32 ?? sum) >>> 0) throw new FileError('file.damaged', {});
}

const sizeOf = (entry: JSZip.JSZipObject | undefined): number => (entry && promised(entry).uncompressedSize) ?? 0;

/** Programs differ in slashes and capitals; Excel minds neither. */
const nameOf = (path: string): string => path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

interface Chunks {
  on(event: 'data', listen: (chunk: Uint8Array) => void): Chunks;
  on(event: 'error', listen: (error: Error) => void): Chunks;
  on(event: 'end', listen: () => void): Chunks;
  resume(): Chunks;
  pause(): Chunks;
}

export class Package {
  private unpacked = 0;
  private readonly parts = new Map<string, JSZip.JSZipObject>();

  private constructor(
    private readonly zip: JSZip,
    private readonly limits: Limits,
    private readonly unpacking?: Unpacking,
  ) {
    for (const part of Object.values(zip.files)) if (!part.dir && !this.has(part.name)) this.parts.set(nameOf(part.name), part);
  }

  /**
   * @param bytes a file of any kind.
   * @throws FileError where it is no workbook, locked, damaged, or has more parts than the limits allow.
   */
  static async open(bytes: Uint8Array, limits: Limits, unpacking?: Unpacking): Promise<Package> {
    refuseOthers(bytes);
    refuseCrowds(bytes, limits.parts);
    const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
      throw new FileError('file.damaged', {}, { cause });
    });
    return new Package(zip, limits, unpacking);
  }

  /** Before any of these parts is unpacked. @throws FileError where they promise to be larger than the limit. */
  refuseLarge(paths: readonly string[]): void {
    const size = paths.reduce((sum, path) => sum + sizeOf(this.parts.get(nameOf(path))), this.unpacked);
    if (size > this.limits.unpacked) throw tooLarge(size, this.limits.unpacked);
  }

  /** What the package is, where it is no workbook. */
  kind(): Found {
    if (this.has('word/document.xml')) return 'word';
    if (this.has('ppt/presentation.xml')) return 'powerpoint';
    if (this.has('xl/workbook.bin')) return 'xlsb';
    return this.has('content.xml') ? 'opendocument' : 'zip';
  }

  has(path: string): boolean {
    return this.parts.has(nameOf(path));
  }

  /**
   * @param take a piece of text; what it throws ends the unpacking.
   * @throws FileError where the part is absent or damaged, or all parts together exceed the limit.
   */
  async read(path: string, take: (text: string) => void): Promise<void> {
    const entry = this.parts.get(nameOf(path));
    if (!entry) throw new FileError('file.damaged', {});
    const { compression, compressedContent: packed } = promised(entry);
    const isSimple = compression?.magic === DEFLATED && packed instanceof Uint8Array;
    if (!this.unpacking || !isSimple) return this.readByPieces(entry, take);
    const bytes = this.inflated(packed, this.unpacking);
    const { crc32 = crcOf } = this.unpacking;
    demandSum(entry, crc32(bytes));
    const decode = decoderFor();
    for (let at = 0; at < bytes.length; at += PIECE) take(decode(bytes.subarray(at, at + PIECE)));
    take(decode());
  }

  private inflated(packed: Uint8Array, { inflate }: Unpacking): Uint8Array {
    const { unpacked: limit } = this.limits;
    let bytes: Uint8Array | undefined;
    try {
      bytes = inflate(packed, limit - this.unpacked);
    } catch (cause) {
      throw new FileError('file.damaged', {}, { cause });
    }
    if (!bytes) throw tooLarge(limit + 1, limit);
    this.unpacked += bytes.length;
    return bytes;
  }

  /** So that the part is never whole in memory. */
  private readByPieces(entry: JSZip.JSZipObject, take: (text: string) => void): Promise<void> {
    const decode = decoderFor();
    const crc = new Crc();
    return new Promise((resolve, reject) => {
      const stream = (entry as unknown as { internalStream(type: 'uint8array'): Chunks }).internalStream('uint8array');
      let ended = false;
      const stop = (error: unknown) => {
        ended = true;
        stream.pause();
        reject(error);
      };
      const taken = (act: () => void) => {
        if (ended) return;
        try {
          act();
        } catch (error) {
          stop(error);
        }
      };
      stream
        .on('data', (chunk) =>
          taken(() => {
            this.unpacked += chunk.length;
            if (this.unpacked > this.limits.unpacked) throw tooLarge(this.unpacked, this.limits.unpacked);
            crc.add(chunk);
            take(decode(chunk));
          }),
        )
        .on('error', (cause) => stop(new FileError('file.damaged', {}, { cause })))
        .on('end', () =>
          taken(() => {
            demandSum(entry, crc.value);
            take(decode());
            resolve();
          }),
        )
        .resume();
    });
  }

  /**
   * The same package with some of its parts changed. The others are not even unpacked: their packed bytes are copied.
   * @param parts new texts by path; written as the part was: its encoding, its date, packed or not.
   */
  async replaced(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
    for (const entry of Object.values(this.zip.files)) if (isStored(entry)) entry.options.compression = 'STORE';
    for (const [path, text] of parts) {
      const entry = this.parts.get(nameOf(path));
      if (!entry) throw new FileError('file.damaged', {});
      const { name, date, comment, dosPermissions, options } = entry;
      const content = encoded(text, (await entry.async('uint8array')).subarray(0, 200));
      this.zip.file(name, content, { date, comment, dosPermissions, compression: options.compression, createFolders: false });
    }
    return this.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  }
}
