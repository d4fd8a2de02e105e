/** The checksum of a ZIP's parts (CRC-32): JSZip would only prove it by unpacking all of them at once. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** What a byte does with so many zero bytes behind it: four bytes are taken in one step. */
const behind = (table: Uint32Array): Uint32Array => table.map((value) => TABLE[value & 0xff]! ^ (value >>> 8));
const ONE = behind(TABLE);
const TWO = behind(ONE);
const THREE = behind(TWO);

export class Crc {
  private register = 0xffffffff;

  add(bytes: Uint8Array): void {
    let { register } = this;
    const fours = bytes.length & ~3;
    let at = 0;
    for (; at < fours; at += 4) {
      register ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      register =
        THREE[register & 0xff]! ^ TWO[(register >>> 8) & 0xff]! ^ ONE[(register >>> 16) & 0xff]! ^ TABLE[register >>> 24]!;
    }
    for (; at < bytes.length; at++) register = TABLE[(register ^ bytes[at]!) & 0xff]! ^ (register >>> 8);
    this.register = register;
  }

  /** Of all bytes so far. */
  get value(): number {
    return ~this.register >>> 0;
  }
}
