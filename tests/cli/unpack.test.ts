/** Node's own zlib gives and refuses what the way for every program gives and refuses. */
import JSZip from 'jszip';
import { unpacking } from '../../src/cli/unpack';
import { LIMITS, Package, type Unpacking } from '../../src/files/package';
import { FileError } from '../../src/files/problem';

const TEXT = 'Sudah ada SK tim · é ☑ '.repeat(9000);
const SIZE = new TextEncoder().encode(TEXT).length;

async function packed(compression: 'STORE' | 'DEFLATE', change: (bytes: Uint8Array) => void = () => {}): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('a', TEXT).file('b', '').file('c', 'akhir');
  const bytes = await zip.generateAsync({ type: 'uint8array', compression });
  change(bytes);
  return bytes;
}

/** The texts of all three, or why not. */
async function read(bytes: Uint8Array, limit: number, by?: Unpacking): Promise<unknown> {
  const from = await Package.open(bytes, { ...LIMITS, unpacked: limit }, by);
  const texts: string[] = [];
  try {
    for (const path of ['a', 'b', 'c']) await from.read(path, (piece) => texts.push(piece));
    return texts.join('');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return [error.code, error.data];
  }
}

/** The first entry's name has one letter: its packed bytes begin behind it. */
const BEGIN = 31;
const place = (bytes: Uint8Array, signature: number): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; ; at++) if (view.getUint32(at, true) === signature) return at;
};
const inDirectory = (offset: number, value: number) => (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).setUint32(place(bytes, 0x02014b50) + offset, value, true);

const damaged = ['file.damaged', {}];
test.each<[string, 'STORE' | 'DEFLATE', limit: number, ((bytes: Uint8Array) => void) | undefined, unknown]>([
  ['what is packed', 'DEFLATE', LIMITS.unpacked, undefined, `${TEXT}akhir`],
  ['what is stored', 'STORE', LIMITS.unpacked, undefined, `${TEXT}akhir`],
  ['as much as allowed', 'DEFLATE', SIZE + 5, undefined, `${TEXT}akhir`],
  ['a byte more', 'DEFLATE', SIZE + 4, undefined, ['file.too-large', { size: 1, limit: 0 }]],
  ['a byte more in the first part', 'DEFLATE', SIZE - 1, undefined, ['file.too-large', { size: 1, limit: 0 }]],
  ['nothing allowed', 'DEFLATE', 0, undefined, ['file.too-large', { size: 1, limit: 0 }]],
  ['packed bytes that are broken', 'DEFLATE', LIMITS.unpacked, (bytes) => bytes.fill(0xff, BEGIN, BEGIN + 10), damaged],
  ['a checksum that is wrong', 'DEFLATE', LIMITS.unpacked, inDirectory(16, 7), damaged],
  ['packed bytes that end too early', 'DEFLATE', LIMITS.unpacked, inDirectory(20, 40), damaged],
])('%s, %s', async (_, compression, limit, change, expected) => {
  const bytes = await packed(compression, change);
  const inflate = jest.fn(unpacking.inflate);
  for (const by of [undefined, { ...unpacking, inflate }, { inflate }]) expect(await read(bytes, limit, by)).toEqual(expected);
  expect(inflate.mock.calls.length > 0).toBe(compression === 'DEFLATE');
});

test('what the reader throws ends the reading, and is what one hears', async () => {
  const from = await Package.open(await packed('DEFLATE'), LIMITS, unpacking);
  const take = jest.fn(() => {
    throw new RangeError('cukup');
  });
  await expect(from.read('a', take)).rejects.toThrow('cukup');
  expect(take).toHaveBeenCalledTimes(1);
});
