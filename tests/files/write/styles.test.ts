/** Every look once, by its number, with no more in it than was asked for. */
import { Strings } from '../../../src/files/write/strings';
import { argb, Styles } from '../../../src/files/write/styles';
import type { Style } from '../../../src/sheet/plan';

const part = (styles: Styles, name: string) => new RegExp(`<${name} count="(\\d+)">(.*?)</${name}>`).exec(styles.xml());
/** The look that a style becomes, and its number. */
function looked(style: Style): { id: number; xf: string; styles: Styles } {
  const styles = new Styles();
  const id = styles.look(style);
  const all = part(styles, 'cellXfs')![2]!.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)!;
  return { id, xf: all[id]!, styles };
}

test('the plain look is 0, and each other one stands once', () => {
  const styles = new Styles();
  expect([{}, { bold: true }, {}, { bold: true }, { italic: true }].map((style) => styles.look(style))).toEqual([0, 1, 0, 1, 2]);
  expect(part(styles, 'cellXfs')![1]).toBe('3');
  expect(part(styles, 'fonts')![1]).toBe('3');
});

test.each<[Style, string]>([
  [{}, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  [{ bold: false }, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  [{ bold: true }, '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'],
  [{ fill: '#aabbcc' }, '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>'],
  [{ border: '#aabbcc' }, '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/>'],
  [{ numberFormat: '0%' }, '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'],
  [{ numberFormat: 'General' }, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  [
    { locked: false },
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>',
  ],
  [
    { locked: true },
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="1"/></xf>',
  ],
])('%j', (style, xf) => expect(looked(style).xf).toBe(xf));

test.each<[Style, string]>([
  [{ align: 'right' }, '<alignment horizontal="right"/>'],
  [{ valign: 'top' }, '<alignment vertical="top"/>'],
  [{ wrap: true }, '<alignment wrapText="1"/>'],
  [{ wrap: false }, '<alignment wrapText="0"/>'],
  // An indent counts from a side.
  [{ indent: 2 }, '<alignment horizontal="left" indent="2"/>'],
  [{ indent: 2, align: 'right' }, '<alignment horizontal="right" indent="2"/>'],
  [{ indent: 0 }, ''],
])('%j stands as %s', (style, alignment) => {
  const { xf } = looked(style);
  if (alignment === '') expect(xf).not.toContain('lignment');
  else expect(xf).toContain(` applyAlignment="1">${alignment}</xf>`);
});

test.each<[string, number]>([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
  ['dd/mm/yyyy', 164],
])('the format %s is number %i', (numberFormat, id) => {
  const { xf, styles } = looked({ numberFormat });
  expect(xf).toContain(`numFmtId="${id}"`);
  expect(styles.xml().includes('<numFmt ')).toBe(id >= 164);
});

test('formats of our own are counted from 164, each once', () => {
  const styles = new Styles();
  for (const numberFormat of ['0.0', '0.000', '0.0']) styles.look({ numberFormat });
  expect(part(styles, 'numFmts')![2]).toBe(
    '<numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="0.000"/>',
  );
});

test.each<[Style, string]>([
  [{}, '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  [
    { bold: true, italic: true, size: 14, color: '#123abc' },
    '<font><b/><i/><sz val="14"/><color rgb="FF123ABC"/><name val="Calibri"/><family val="2"/></font>',
  ],
])('the letters of %j', (style, font) => expect(part(looked(style).styles, 'fonts')![2]!.endsWith(font)).toBe(true));

test('fills begin with the two that every program takes for its own; a border runs around', () => {
  const { styles } = looked({ fill: '#FFEEAA', border: '#cccccc' });
  expect(part(styles, 'fills')![2]).toBe(
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFFEEAA"/></patternFill></fill>',
  );
  const side = (name: string) => `<${name} style="thin"><color rgb="FFCCCCCC"/></${name}>`;
  expect(part(styles, 'borders')![2]).toBe(
    '<border><left/><right/><top/><bottom/><diagonal/></border>' +
      `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
  );
});

test.each<[Parameters<Styles['highlight']>[0], string]>([
  [{ fill: '#FFEEAA' }, '<dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFFEEAA"/></patternFill></fill></dxf>'],
  [{ color: '#990000' }, '<dxf><font><color rgb="FF990000"/></font></dxf>'],
  [{ bold: true }, '<dxf><font><b/></font></dxf>'],
  [{ bold: false }, '<dxf><font><b val="0"/></font></dxf>'],
])('a conditional look %j', (style, dxf) => {
  const styles = new Styles();
  expect([styles.highlight(style), styles.highlight(style), styles.highlight({ fill: '#000000' })]).toEqual([0, 0, 1]);
  expect(part(styles, 'dxfs')![2]!.startsWith(dxf)).toBe(true);
});

test('without conditional looks and formats there is no list of them', () => {
  const xml = new Styles().xml();
  expect(xml).not.toMatch(/dxfs|numFmts/);
  expect(xml).toContain('<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>');
  expect(xml).toContain('<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>');
});

test('a colour as the file has it', () => expect(argb('#a1b2c3')).toBe('FFA1B2C3'));

describe('texts', () => {
  test('stand once each, in the order of their first use, counted by every use', () => {
    const strings = new Strings();
    expect(strings.isEmpty).toBe(true);
    expect(['b', 'a', 'b'].map((one) => strings.id(one))).toEqual([0, 1, 0]);
    expect(strings.isEmpty).toBe(false);
    expect(strings.xml()).toMatch(/<sst [^>]*count="3" uniqueCount="2"><si><t>b<\/t><\/si><si><t>a<\/t><\/si><\/sst>$/);
  });
  test.each([
    ['a', ''],
    ['a b', ''],
    [' a', ' xml:space="preserve"'],
    ['a ', ' xml:space="preserve"'],
    ['a\nb', ' xml:space="preserve"'],
    ['a\t', ' xml:space="preserve"'],
  ])('%j keeps its spaces%s', (value, kept) => {
    const strings = new Strings();
    strings.id(value);
    expect(strings.xml()).toContain(`<t${kept}>`);
  });
});
