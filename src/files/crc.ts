/** The checksum of a ZIP's parts (CRC-32): JSZip would only prove it by unpacking all of them at once. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

export class Crc {
  private register = 0xffffffff;

  add(bytes: Uint8Array): void {
    let { register } = this;
    for (const byte of bytes) register = TABLE[(register ^ byte) & 0xff]! ^ (register >>> 8);
    this.register = register;
  }

  /** Of all bytes so far. */
  get value(): number {
    return ~this.register >>> 0;
  }
}
