/** The quick way through plain tags hears what the parser of all XML hears, and refuses what that refuses. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { parserFor } from '../../src/files/parse';
import { PlainTags, type Listener } from '../../src/files/plain';
import { runs, seed } from '../fuzz/runs';

/** What is heard, with the pieces of one text joined; or that it was refused. */
function heardOf(parse: (listener: Required<Listener>) => void): unknown {
  const heard: string[][] = [];
  const texts: string[] = [];
  const flush = () => texts.length > 0 && heard.push(['text', texts.splice(0).join('')]);
  const tell = (...event: string[]) => (flush(), heard.push(event));
  try {
    parse({
      open: (name, attributes) => void tell('open', name, JSON.stringify(Object.entries(attributes))),
      text: (piece) => void texts.push(piece),
      close: (name) => void tell('close', name),
    });
  } catch {
    return 'refused';
  }
  flush();
  return heard;
}

const bySaxes = (xml: string) =>
  heardOf(({ open, text, close }) => {
    const parser = new SaxesParser({ xmlns: false });
    const own = (name: string) => name.slice(name.indexOf(':') + 1);
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => open(own(name), attributes));
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('closetag', ({ name }) => close(own(name)));
    parser.write(xml).close();
  });

const byUs = (pieces: readonly string[]) =>
  heardOf((listener) => {
    const parser = parserFor(listener);
    for (const piece of pieces) parser.write(piece);
    parser.close();
  });

const PLAIN = [
  '<a>',
  '</a>',
  '<b/>',
  '<x:c r="A1" s="2">',
  '</x:c>',
  ' ',
  'teks',
  '&lt;',
  '<v>1</v>',
  '<f>A1&amp;"x"</f>',
  '<c r="B2"/>',
];
const RARE = [
  ...['<a >', '</a >', '<a\tb="1">', "<a b='1'/>", '<a b = "1"/>', '<a b="1" b="2"/>', '<a b="1"c="2"/>', '<a b/>', '<a b=1/>'],
  ...[
    '<a toString="1"/>',
    '<a __proto__="1"/>',
    '<a b="<"/>',
    '<a b=">"/>',
    '<a b="&#10;&quot;"/>',
    '<a b="1\n2"/>',
    '<a b="]]>"/>',
  ],
  ...['<é/>', '<1/>', '<a-b.c/>', '<-a/>', '<:a/>', '</>', '<>', '< a/>', '</ a>', '<a/ >', '<a', '<', '>', '&', ';', '"'],
  ...['&nbsp;', '&#10;', '&#xA;', '&#0;', '&#65;', '&amp', '&;', ']]>', ']', '\r', '\r\n', '\n', '\u0001', '\u0085', '\u2028'],
  ...[
    '\ud83d\ude00',
    '\ud83d',
    '\udc00',
    '\ufffe',
    '\uffff',
    '\ufeff',
    '\u007f',
    '<!-- <b> -->',
    '<!--',
    '-->',
    '<!-- a > b -->',
  ],
  ...[
    '<![CDATA[<b>]]>',
    '<![CDATA[',
    '<?p <b> ?>',
    '<?p',
    '?>',
    '<!DOCTYPE a>',
    '<!DOCTYPE a [<!ENTITY lt "x">]>',
    '<?xml version="1.1"?>',
  ],
];
const HEADS = ['', '<?xml version="1.0"?>', '<?xml version="1.1"?>\n', '<!DOCTYPE a [<!ENTITY amp "x">]>', '\ufeff', ' '];
const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PLAIN) }, { weight: 1, arbitrary: fc.constantFrom(...RARE) });
/** Elements that are closed again, so that the rest is not always refused at the end. */
const { content } = fc.letrec<{ content: string; element: string }>((tie) => ({
  element: fc.tuple(fc.constantFrom('a', 'x:c', 'v'), tie('content')).map(([name, inner]) => `<${name}>${inner}</${name}>`),
  content: fc.array(fc.oneof({ maxDepth: 3 }, word, tie('element')), { maxLength: 6 }).map((all) => all.join('')),
}));
const xml = fc
  .tuple(fc.constantFrom(...HEADS), content, fc.constantFrom('', '', '', ' ', '<b/>', 'x', '<!-- -->'))
  .map(([head, inner, tail]) => `${head}<root>${inner}</root>${tail}`);

const cut = (text: string, places: readonly number[]): string[] => {
  const at = [0, ...places.map((place) => place % (text.length + 1)).sort((one, other) => one - other), text.length];
  return at.slice(1).map((end, index) => text.slice(at[index], end));
};

test('what is heard of any text, cut anywhere, is what is heard of the whole', () => {
  let read = 0;
  fc.assert(
    fc.property(xml, fc.array(fc.nat(), { maxLength: 4 }), (text, places) => {
      const expected = bySaxes(text);
      if (expected !== 'refused') read++;
      expect(byUs(cut(text, places))).toEqual(expected);
    }),
    { seed, numRuns: runs * 50 },
  );
  expect(read).toBeGreaterThan(runs * 5);
});

test.each(RARE)('%j within a part', (rare) => {
  const parts = [`<a>${rare}</a>`, `<a><b>${rare}</b></a>`, `<a><b/>x${rare}y<b>z</b></a>`, `<a b="1"><b c="${rare}"/></a>`];
  for (const head of HEADS) for (const part of parts) expect(byUs([head + part])).toEqual(bySaxes(head + part));
});

/** What the quick way takes of a text that goes on in the content of an element. */
const taken = (text: string): string => {
  const nothing = () => {};
  return text.slice(0, new PlainTags({ open: nothing, text: nothing, close: nothing }).take(text, 0));
};

test.each([
  '<row r="1" ht="15.5" x14ac:dyDescent="0.2"><c r="A1" s="3" t="s"><v>12</v></c><c r="B1"/></row>',
  '<x:c r="A1"><x:f>IF(A2&lt;&gt;"",A2&amp;"&apos;","")</x:f><x:v>é – ☑ > 1</x:v></x:c>',
  '<si><t xml:space="preserve"> satu\n\tdua </t></si>',
  '<dataValidation prompt="Ya&#10;Tidak" sqref="A1:B2" />',
])('%s is taken in one go', (text) => expect(taken(text)).toBe(text));

test('it goes on after whatever is rare', () => {
  const heard: string[] = [];
  const spy = jest.spyOn(SaxesParser.prototype, 'write');
  const parser = parserFor({ text: (piece) => void heard.push(piece) });
  parser.write(`<a>${'<b>x</b>'.repeat(100)}<b>]</b>${'<b>y</b>'.repeat(100)}</a>`);
  parser.close();
  const bytes = spy.mock.calls.reduce((sum, [piece]) => sum + String(piece ?? '').length, 0);
  spy.mockRestore();
  expect(heard).toHaveLength(201);
  expect(bytes).toBeLessThan(40);
});

test('signs that end no tag are not asked one by one', () => {
  const spy = jest.spyOn(SaxesParser.prototype, 'write');
  const parser = parserFor({});
  parser.write(`<a><!--${'>'.repeat(10_000)}--></a>`);
  parser.close();
  const times = spy.mock.calls.length;
  spy.mockRestore();
  expect(times).toBeLessThan(40);
});
