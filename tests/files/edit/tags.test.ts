/** Tags of an XML text, and changes between them. */
import { attributeOf, spliced, tagsOf, withAttribute } from '../../../src/files/edit/tags';

const tags = (xml: string) => [...tagsOf(xml)].map(({ kind, prefix, name, attributes }) => [kind, prefix + name, attributes]);

test.each<[xml: string, found: string[][]]>([
  [
    '<a>x</a>',
    [
      ['open', 'a', ''],
      ['close', 'a', ''],
    ],
  ],
  [
    '<a/><b />',
    [
      ['empty', 'a', ''],
      ['empty', 'b', ' '],
    ],
  ],
  ['<x:a r="1"/>', [['empty', 'x:a', ' r="1"']]],
  ['<a-b.c_d x="1">', [['open', 'a-b.c_d', ' x="1"']]],
  ['<x-1.y:a>', [['open', 'x-1.y:a', '']]],
  ['<a x="/>" y=\'>"\'>', [['open', 'a', ' x="/>" y=\'>"\'']]],
  ['<?xml version="1.0"?><a/>', [['empty', 'a', '']]],
  ['<!DOCTYPE a><a/>', [['empty', 'a', '']]],
  ['<!-- <b> --><a/>', [['empty', 'a', '']]],
  ['<!--><b>--><a/>', [['empty', 'a', '']]],
  ['<![CDATA[<b>]]><a/>', [['empty', 'a', '']]],
  ['<a/><!-- <b/>', [['empty', 'a', '']]],
  ['kata', []],
])('%s', (xml, found) => expect(tags(xml)).toEqual(found));

test('each knows where it stands', () => {
  const xml = 'x<a r="1">y</a>';
  expect([...tagsOf(xml)].map(({ start, end }) => xml.slice(start, end))).toEqual(['<a r="1">', '</a>']);
});

test.each([
  ['<a', 'a tag without its end'],
  ['<a x=">', 'a tag without its end'],
  ['< a>', 'a tag without a name'],
])('%s is refused', (xml, message) => expect(() => tags(xml)).toThrow(message));

test.each<[attributes: string, name: string, value: string | undefined, changed: string]>([
  [' r="1" s="2"', 's', '2', ' r="1" s="9"'],
  [" s = '2' r='1'", 's', '2', ` s = "9" r='1'`],
  [' s=""', 's', '', ' s="9"'],
  [' xs="1" ', 's', undefined, ' xs="1" s="9"'],
  [' st="1"', 's', undefined, ' st="1" s="9"'],
  ['', 's', undefined, ' s="9"'],
  ['\n\ts="2"', 's', '2', '\n\ts="9"'],
])('of %j %s is %j, and is set in its place', (attributes, name, value, changed) => {
  expect(attributeOf(attributes, name)).toBe(value);
  expect(withAttribute(attributes, name, '9')).toBe(changed);
});

test.each<[string, { start: number; end: number; text: string }[], string]>([
  ['none', [], 'abcdef'],
  [
    'in any order',
    [
      { start: 4, end: 5, text: 'E' },
      { start: 1, end: 2, text: 'BB' },
    ],
    'aBBcdEf',
  ],
  [
    'what is put in stands before what is put over',
    [
      { start: 2, end: 3, text: 'C' },
      { start: 2, end: 2, text: '+' },
    ],
    'ab+Cdef',
  ],
  [
    'at both ends',
    [
      { start: 0, end: 0, text: '<' },
      { start: 6, end: 6, text: '>' },
    ],
    '<abcdef>',
  ],
])('pieces: %s', (_, pieces, made) => expect(spliced('abcdef', pieces)).toBe(made));
