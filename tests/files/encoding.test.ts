/** Parts in the encodings that programs write: read piece by piece, and written back as they were. */
import { decoderFor, encoded } from '../../src/files/encoding';

const bytesOf = (text: string, as: 'utf8' | 'latin1' | 'utf16le') => new Uint8Array(Buffer.from(text, as));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const read = (...pieces: Uint8Array[]) => {
  const decode = decoderFor();
  return pieces.map((piece) => decode(piece)).join('') + decode();
};
const MARK = '\ufeff';
const said = (name: string, quote = '"') => `<?xml version="1.0" encoding=${quote}${name}${quote}?><a>é</a>`;

test.each<[string, Uint8Array, string]>([
  ['nothing said', bytesOf('<a>é</a>', 'utf8'), '<a>é</a>'],
  ['UTF-8 with its mark', bytesOf(`${MARK}<a>é</a>`, 'utf8'), '<a>é</a>'],
  ['said to be of Windows', bytesOf(said('windows-1252'), 'latin1'), said('windows-1252')],
  ['said between single quotes', bytesOf(said('ISO-8859-1', "'"), 'latin1'), said('ISO-8859-1', "'")],
  ['said with spaces', bytesOf('<?xml encoding = "windows-1252"?>é', 'latin1'), '<?xml encoding = "windows-1252"?>é'],
  [
    'not said in its first tag',
    bytesOf('<a><?xml encoding="windows-1252"?>é</a>', 'utf8'),
    '<a><?xml encoding="windows-1252"?>é</a>',
  ],
  ['UTF-16 with its mark', bytesOf(`${MARK}<a>é</a>`, 'utf16le'), '<a>é</a>'],
  ['UTF-16 without', bytesOf('<a>é</a>', 'utf16le'), '<a>é</a>'],
  ['the other UTF-16 with its mark', swapped(bytesOf(`${MARK}<a>é</a>`, 'utf16le')), '<a>é</a>'],
  ['the other UTF-16 without', swapped(bytesOf('<a>é</a>', 'utf16le')), '<a>é</a>'],
  ['only the first half of a mark', Uint8Array.of(0xff, 0x61), '\ufffda'],
  ['only its second', Uint8Array.of(0x61, 0xfe), 'a\ufffd'],
  ['only the first half of the other mark', Uint8Array.of(0xfe, 0x61), '\ufffda'],
  ['only the second of that', Uint8Array.of(0x61, 0xff), 'a\ufffd'],
  ['a zero behind another sign than <', Uint8Array.of(0x61, 0), 'a\0'],
  ['a zero before one', Uint8Array.of(0, 0x61), '\0a'],
  ['a < behind another sign than a zero', Uint8Array.of(0x61, 0x3c), 'a<'],
])('%s', (_, bytes, text) => expect(read(bytes)).toBe(text));

test('a sign that two pieces share is one sign; a part of no pieces is empty', () => {
  const bytes = bytesOf('<a>é</a>', 'utf8');
  expect(read(bytes.subarray(0, 4), bytes.subarray(4))).toBe('<a>é</a>');
  expect(read(bytes.subarray(0, 4))).toBe('<a>\ufffd');
  expect(read()).toBe('');
});

test('an encoding that nobody knows is refused', () =>
  expect(() => read(bytesOf(said('x-tidak-ada'), 'latin1'))).toThrow('not supported'));

test.each<[string, was: Uint8Array, text: string, bytes: Uint8Array]>([
  ['UTF-8', bytesOf('<a/>', 'utf8'), '<b>é</b>', bytesOf('<b>é</b>', 'utf8')],
  ['UTF-8 with its mark', bytesOf(`${MARK}<a/>`, 'utf8'), '<b>é</b>', bytesOf(`${MARK}<b>é</b>`, 'utf8')],
  ['UTF-8 said in small letters', bytesOf(said('utf-8'), 'utf8'), said('utf-8'), bytesOf(said('utf-8'), 'utf8')],
  ['UTF-16 with its mark', bytesOf(`${MARK}<a/>`, 'utf16le'), '<b>é</b>', bytesOf(`${MARK}<b>é</b>`, 'utf16le')],
  ['UTF-16 without', bytesOf('<a/>', 'utf16le'), '<b/>', bytesOf('<b/>', 'utf16le')],
  ['the other UTF-16', swapped(bytesOf(`${MARK}<a/>`, 'utf16le')), '<b>é</b>', swapped(bytesOf(`${MARK}<b>é</b>`, 'utf16le'))],
  ['the other UTF-16 without', swapped(bytesOf('<a/>', 'utf16le')), '<b/>', swapped(bytesOf('<b/>', 'utf16le'))],
  [
    'one that nobody writes any more',
    bytesOf(said('windows-1252'), 'latin1'),
    said('windows-1252'),
    bytesOf(said('UTF-8'), 'utf8'),
  ],
  ['an empty part', new Uint8Array(), '<b/>', bytesOf('<b/>', 'utf8')],
])('written back: %s', (_, was, text, bytes) => expect([...encoded(text, was)]).toEqual([...bytes]));
