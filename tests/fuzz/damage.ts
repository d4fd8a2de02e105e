/** Parts of a package changed as programs, transports and people change them. */
import fc from 'fast-check';
import JSZip from 'jszip';

type Change = (xml: string, at: number, other: number) => string;

const from = (xml: string, at: number, change: (rest: string) => string): string => xml.slice(0, at) + change(xml.slice(at));

export const changes: Record<string, Change> = {
  cut: (xml, at, other) => xml.slice(0, at) + xml.slice(at + (other % 400)),
  double: (xml, at, other) => xml.slice(0, at) + xml.slice(at, at + (other % 400)) + xml.slice(at),
  digits: (xml, at) => from(xml, at, (rest) => rest.replace(/\d+/, '99999999999')),
  negative: (xml, at) => from(xml, at, (rest) => rest.replace(/"\d+"/, '"-1"')),
  entity: (xml, at) => from(xml, at, (rest) => rest.replace(/>([^<]+)</, '>&#x0;&unknown;&#xD800;<')),
  attribute: (xml, at) => from(xml, at, (rest) => rest.replace(/ \w+="[^"]*"/, '')),
  emptied: () => '',
  renamed: (xml, at) => from(xml, at, (rest) => rest.replace(/<(\w+)/, '<x:$1')),
  nested: (xml, at, other) => xml.slice(0, at) + '<a>'.repeat(other % 3_000) + xml.slice(at),
  quotes: (xml, at) => from(xml, at, (rest) => rest.replace('"', '')),
};

/** What leaves XML as it is, or nearly: it is read, and means something else. */
const gentle: Record<string, Change> = {
  remark: (xml, at) => from(xml, at, (rest) => rest.replace('><', '><!-- <c r="A1"/> --><')),
  spaced: (xml, at) => from(xml, at, (rest) => rest.replace('><', '>\n\t<')),
  address: (xml, at) => from(xml, at, (rest) => rest.replace(/<c r="[A-Z]+(\d+)"/, '<c r="B$1"')),
  unaddressed: (xml, at) => from(xml, at, (rest) => rest.replace(/<(c|row) r="\w+"/, '<$1')),
  apostrophes: (xml, at) => from(xml, at, (rest) => rest.replace(/="([^"']*)"/, "='$1'")),
  row: (xml, at) => from(xml, at, (rest) => rest.replace(/<row r="\d+"/, '<row r="3"')),
  merged: (xml) => xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  number: (xml, at) => from(xml, at, (rest) => rest.replace(/<v>\d+<\/v>/, '<v>0</v>')),
  kind: (xml, at) => from(xml, at, (rest) => rest.replace(/ t="\w+"/, ' t="str"')),
  twice: (xml, at) => from(xml, at, (rest) => rest.replace(/<row [^>]*>.*?<\/row>/s, '$&$&')),
};

const all = { ...changes, ...gentle };

export interface Damage {
  part: number;
  how: string;
  at: number;
  other: number;
}

/** Every second time in the sheets themselves. */
export const anyDamage: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    part: fc.nat(),
    how: fc.constantFrom(...Object.keys(all), ...Object.keys(gentle)),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    other: fc.nat(10_000),
  }),
  { minLength: 1, maxLength: 3 },
);

/** @param whole the package that the parts are from: its others stay. */
export async function damagedParts(
  parts: ReadonlyMap<string, string>,
  damage: readonly Damage[],
  whole?: Uint8Array,
): Promise<Uint8Array> {
  const texts = new Map(parts);
  const names = [...texts.keys()];
  const sheets = names.filter((name) => /worksheets\/[^/]+\.xml$/.test(name));
  for (const { part, how, at, other } of damage) {
    const among = part % 2 ? sheets : names;
    const name = among[Math.floor(part / 2) % among.length]!;
    const xml = texts.get(name)!;
    texts.set(name, all[how]!(xml, Math.floor(at * xml.length), other));
  }
  const zip = whole ? await JSZip.loadAsync(whole) : new JSZip();
  for (const [name, xml] of texts) zip.file(name, xml);
  return zip.generateAsync({ type: 'uint8array' });
}
