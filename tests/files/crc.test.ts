/** The checksum of a ZIP's parts, as zlib computes it. */
import { crc32 } from 'node:zlib';
import { Crc } from '../../src/files/crc';

const bytes = Uint8Array.from({ length: 1031 }, (_, at) => (at * 167 + (at >> 3)) & 0xff);
const of = (...pieces: Uint8Array[]) => {
  const crc = new Crc();
  for (const piece of pieces) crc.add(piece);
  return crc.value;
};

test('of the text by which such checksums are told apart', () =>
  expect(of(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));

test.each([0, 1, 2, 3, 4, 5, 7, 8, 255, 256, 1031])('of %i bytes, whole and in two pieces', (length) => {
  const all = bytes.subarray(0, length);
  expect(of(all)).toBe(crc32(all));
  expect(of(all.subarray(0, length >> 1), all.subarray(length >> 1))).toBe(crc32(all));
});

test('of every byte alone', () => {
  for (let byte = 0; byte < 256; byte++) expect(of(Uint8Array.of(byte))).toBe(crc32(Uint8Array.of(byte)));
});
