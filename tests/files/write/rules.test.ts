/** What cells may hold, and how they look by what they hold, as the file says it. */
import type { Validation } from '../../../src/sheet/plan';
import { conditionalsXml, extensionsXml, validationsXml } from '../../../src/files/write/rules';
import { Styles } from '../../../src/files/write/styles';
import { sheetOf } from '../plans';

const validated = (one: Partial<Validation>) =>
  validationsXml(sheetOf({ validations: [{ range: 'A1', rule: { kind: 'any' }, ...one }] }));
const one = (attributes: string, inner?: string) =>
  `<dataValidations count="1"><dataValidation ${attributes}${inner === undefined ? '/>' : `>${inner}</dataValidation>`}</dataValidations>`;
const AT = 'operator="greaterThanOrEqual" allowBlank="1" sqref="A1"';

test.each<[string, validation: Partial<Validation>, xml: string]>([
  ['anything', {}, one('allowBlank="1" sqref="A1"')],
  [
    'a list, whose formula is one of the file',
    { rule: { kind: 'list', source: '=IFNA(A&B,C)' } },
    one('type="list" allowBlank="1" sqref="A1"', '<formula1>_xlfn.IFNA(A&amp;B,C)</formula1>'),
  ],
  ['any date', { rule: { kind: 'date' } }, one(`type="date" ${AT}`, '<formula1>1</formula1>')],
  ['from below', { rule: { kind: 'whole', min: -1 } }, one(`type="whole" ${AT}`, '<formula1>-1</formula1>')],
  [
    'from zero to zero',
    { rule: { kind: 'decimal', min: 0, max: 0 } },
    one('type="decimal" allowBlank="1" sqref="A1"', '<formula1>0</formula1><formula2>0</formula2>'),
  ],
  ['on several ranges', { range: '$A$1:$A$2,C4' }, one('allowBlank="1" sqref="A1:A2 C4"')],
  [
    'a prompt, its line breaks as the file has them',
    { prompt: { title: 'a\r\nb', text: 'a\rb\r\nc' } },
    one('allowBlank="1" showInputMessage="1" promptTitle="a&#10;b" prompt="a&#10;b&#10;c" sqref="A1"'),
  ],
  [
    'an error',
    { error: { title: 'a', text: 'b' } },
    one('allowBlank="1" showErrorMessage="1" errorTitle="a" error="b" sqref="A1"'),
  ],
  [
    'texts as long as allowed, a line break counted once',
    { prompt: { title: 'x'.repeat(32), text: `\r\n${'x'.repeat(254)}` } },
    one(`allowBlank="1" showInputMessage="1" promptTitle="${'x'.repeat(32)}" prompt="&#10;${'x'.repeat(254)}" sqref="A1"`),
  ],
])('a rule for %s', (_, validation, xml) => expect(validated(validation)).toBe(xml));

test.each<[string, validation: Partial<Validation>, message: string]>([
  ['a title too long', { error: { title: 'x'.repeat(33), text: '' } }, `longer than 32 characters: ${'x'.repeat(33)}`],
  ['a text too long', { error: { title: '', text: 'x'.repeat(256) } }, `longer than 255 characters: ${'x'.repeat(256)}`],
  ['an end that is none', { rule: { kind: 'whole', min: 0, max: NaN } }, 'not a number: 0,NaN'],
  ['a beginning that is none', { rule: { kind: 'whole', min: -Infinity, max: 1 } }, 'not a number: -Infinity,1'],
])('%s is refused', (_, validation, message) => expect(() => validated(validation)).toThrow(new RangeError(message)));

test('no rules are nothing', () => {
  const none = sheetOf({});
  expect([validationsXml(none), conditionalsXml(none, new Styles()), extensionsXml(none)]).toEqual(['', '', '']);
});

const bars = Array.from({ length: 11 }, (_, at) => ({ range: at === 0 ? '$B$1:$B$4,D1' : 'B1', max: 4, color: '#9dc3e6' }));
const sheet = sheetOf({
  bars,
  conditionals: [
    { range: '$A$1,C1', formula: '=A1<IFNA(B1,0)', style: { bold: true } },
    { range: 'A2', formula: '=TRUE', style: { bold: true } },
  ],
});
const ID = (last: string) => `{00000000-0000-4000-8000-00000000000${last}}`;

test('rules by formula go first, in their order', () =>
  expect(conditionalsXml(sheet, new Styles())).toMatch(
    '<conditionalFormatting sqref="A1 C1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&lt;_xlfn.IFNA(B1,0)</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="A2"><cfRule type="expression" dxfId="0" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="B1:B4 D1"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="4"/>' +
      '<color rgb="FF9DC3E6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
      `uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${ID('3')}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
  ));

test('the second half of a bar has the id of the first', () => {
  const xml = extensionsXml(sheet);
  expect(xml).toMatch(
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">' +
      '<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
      `<x14:cfRule type="dataBar" id="${ID('3')}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>` +
      '<x14:cfvo type="num"><xm:f>4</xm:f></x14:cfvo><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>' +
      '<xm:sqref>B1:B4 D1</xm:sqref></x14:conditionalFormatting>',
  );
  const ids = (text: string) => [...text.matchAll(/\{00000000[^}]*\}/g)].map(([id]) => id);
  expect(ids(xml)).toEqual(['3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D'].map(ID));
  expect(ids(conditionalsXml(sheet, new Styles()))).toEqual(ids(xml));
});

test.each([NaN, Infinity])('a bar that ends at %s is refused', (max) => {
  const endless = sheetOf({ bars: [{ range: 'A1', max, color: '#000000' }] });
  expect(() => conditionalsXml(endless, new Styles())).toThrow(new RangeError(`not a number: ${max}`));
  expect(() => extensionsXml(endless)).toThrow(new RangeError(`not a number: ${max}`));
});
