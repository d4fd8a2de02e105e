/** Signs as the parts of a workbook spell them. */
import { element, list, quoted, raw, rawQuoted, text } from '../../../src/files/write/xml';

/** As a text, in an attribute, in a formula, in an attribute of a drawing. */
test.each<[value: string, text: string, quoted: string, raw: string, rawQuoted: string]>([
  ['Ya', 'Ya', 'Ya', 'Ya', 'Ya'],
  ['a & b', 'a &amp; b', 'a &amp; b', 'a &amp; b', 'a &amp; b'],
  ['<a>', '&lt;a&gt;', '&lt;a&gt;', '&lt;a&gt;', '&lt;a&gt;'],
  ['"a"', '"a"', '&quot;a&quot;', '"a"', '&quot;a&quot;'],
  ['a\tb\nc', 'a\tb\nc', 'a&#9;b&#10;c', 'a\tb\nc', 'a&#9;b&#10;c'],
  ['a\rb', 'a_x000D_b', 'a_x000D_b', 'ab', 'ab'],
  ['a\u0001\u0008\u000b\u001fb', 'a_x0001__x0008__x000B__x001F_b', 'a_x0001__x0008__x000B__x001F_b', 'ab', 'ab'],
  ['_x0041_', '_x005F_x0041_', '_x005F_x0041_', '_x0041_', '_x0041_'],
  ['_x00aF_', '_x005F_x00aF_', '_x005F_x00aF_', '_x00aF_', '_x00aF_'],
  ['_x004_ _xy_', '_x004_ _xy_', '_x004_ _xy_', '_x004_ _xy_', '_x004_ _xy_'],
  ['a\u0000\ufffe\uffffb', 'ab', 'ab', 'ab', 'ab'],
  ['😀', '😀', '😀', '😀', '😀'],
  ['\ud83da', 'a', 'a', 'a', 'a'],
  ['a\ude00', 'a', 'a', 'a', 'a'],
])('%j', (value, ...spelt) => expect([text(value), quoted(value), raw(value), rawQuoted(value)]).toEqual(spelt));

test.each<[string, string]>([
  [element('a', {}), '<a/>'],
  [element('a', {}, ''), '<a></a>'],
  [element('a', {}, '<b/>'), '<a><b/></a>'],
  [
    element('a', { b: 'x"', c: 1.5, d: true, e: false, f: undefined, g: 0, h: '' }),
    '<a b="x&quot;" c="1.5" d="1" e="0" g="0" h=""/>',
  ],
  [list('a', []), ''],
  [list('a', ['<b/>', '<c/>']), '<a count="2"><b/><c/></a>'],
])('%s', (made, wanted) => expect(made).toBe(wanted));
