/** XML as events: well-formed or refused, and no text or depth that no workbook has. */
import { attribute, joined, parserFor, unescaped } from '../../src/files/parse';
import { type FileError } from '../../src/files/problem';

const events = (...pieces: string[]) => {
  const heard: unknown[] = [];
  const parser = parserFor({
    open: (name, attributes) => void heard.push([name, { ...attributes }]),
    text: (text) => void heard.push(text),
    close: (name) => void heard.push(`/${name}`),
  });
  pieces.forEach((piece) => parser.write(piece));
  parser.close();
  return heard;
};
const refusal = (code: string, limit: number) => expect.objectContaining({ code, data: { limit } }) as FileError;

test.each<[string, string[], unknown[]]>([
  ['names come without their prefix', ['<x:a r="1"><x:b/></x:a>'], [['a', { r: '1' }], ['b', {}], '/b', '/a']],
  ['a tag in two pieces is one', ['<a>x</', 'a>'], [['a', {}], 'x', '/a']],
  ['a section is a text', ['<a><![CDATA[<b>]]></a>'], [['a', {}], '<b>', '/a']],
  ['entities are their signs', ['<a>&lt;</a>'], [['a', {}], '<', '/a']],
])('%s', (_, pieces, expected) => expect(events(...pieces)).toEqual(expected));

test.each(['<a>', '<a></b>', '<a', 'x', '<a b=1/>'])('%s is refused', (xml) => expect(() => events(xml)).toThrow());

test('64 within one another, and no more', () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  expect(events(nested(64))).toHaveLength(128);
  expect(() => events(nested(65))).toThrow(refusal('file.too-deep', 64));
  expect(events(`<a>${'<b></b>'.repeat(100)}</a>`)).toHaveLength(202);
});

test('a prefix of a name that no program binds is no fault', () =>
  expect(events('<x:a y:b="1"/>')).toEqual([['a', { 'y:b': '1' }], '/a']));

test('a listener that hears nothing is none the worse', () => {
  const parser = parserFor({});
  parser.write('<a>x</a>');
  expect(() => parser.close()).not.toThrow();
});

test('a text of a cell, each sign spelt with seven, and no longer', () => {
  const most = 'x'.repeat(32_767 * 7 - 1);
  expect(joined(most, 'y')).toBe(`${most}y`);
  expect(() => joined(most, 'yz')).toThrow(refusal('file.text-too-long', 32_767));
});

test.each([
  ['Ya', 'Ya'],
  ['a_x000D_b', 'a\rb'],
  ['_x0041__x0042_', 'AB'],
  ['_x00e9_', 'é'],
  ['_x004_', '_x004_'],
  ['_x00411_', '_x00411_'],
  ['_xZZZZ_', '_xZZZZ_'],
  ['_X0041_ _x0041_', 'A A'],
])('%s stands for %j', (spelt, plain) => expect(unescaped(spelt)).toBe(plain));

test('a cell holds 32767 signs', () => {
  expect(unescaped('_x0041_'.repeat(32_767))).toHaveLength(32_767);
  expect(() => unescaped('_x0041_'.repeat(32_768))).toThrow(refusal('file.text-too-long', 32_767));
});

test.each<[Record<string, string>, string | undefined]>([
  [{ 'r:id': 'a' }, 'a'],
  [{ 'rel:id': 'a', id: 'b' }, 'a'],
  [{ id: 'b' }, undefined],
  [{ 'r:idx': 'a' }, undefined],
  [{ xid: 'a' }, undefined],
  [{}, undefined],
])('of %j the id with a prefix is %j', (attributes, value) => expect(attribute(attributes, 'id')).toBe(value));
