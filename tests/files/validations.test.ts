/** The rules that a sheet sets for its cells, as old and new Excels write them. */
import { parserFor } from '../../src/files/parse';
import { both, ValidationReader } from '../../src/files/validations';

function found(xml: string) {
  const reader = new ValidationReader();
  const parser = parserFor(both({}, reader));
  parser.write(`<w>${xml}</w>`);
  parser.close();
  return reader.found;
}

test.each<[string, string, unknown[]]>([
  [
    'a list',
    '<dataValidation type="list" sqref="A1 B2"><formula1>"Ya,Tidak"</formula1></dataValidation>',
    [{ ranges: 'A1 B2', kind: 'list', list: '"Ya,Tidak"' }],
  ],
  [
    'limits are no list',
    '<dataValidation type="whole" sqref="A1"><formula1>0</formula1><formula2>4</formula2></dataValidation>',
    [{ ranges: 'A1', kind: 'whole' }],
  ],
  ['a prompt alone', '<dataValidation sqref="A1"/>', [{ ranges: 'A1', kind: 'any' }]],
  ['a list of nothing', '<dataValidation type="list" sqref="A1"/>', [{ ranges: 'A1', kind: 'list', list: '' }]],
  [
    'as newer Excels have it: formula and ranges as text',
    '<x14:dataValidation type="list"><x14:formula1><xm:f> Daftar!$A$1:$A$3 </xm:f></x14:formula1><xm:sqref> A1:A9 </xm:sqref></x14:dataValidation>',
    [{ ranges: 'A1:A9', kind: 'list', list: 'Daftar!$A$1:$A$3' }],
  ],
  [
    'what stands between is neither',
    '<dataValidation type="list" sqref="A1">x<formula1>a</formula1>y<formula2>b</formula2>z</dataValidation>',
    [{ ranges: 'A1', kind: 'list', list: 'a' }],
  ],
  [
    'a second limit within the first',
    '<dataValidation type="list"><formula1>a<formula2>b</formula2></formula1></dataValidation>',
    [{ ranges: '', kind: 'list', list: 'a' }],
  ],
  ['ranges of something else', '<formula1>a</formula1><sqref>A1</sqref>', []],
  [
    'two, each its own',
    '<dataValidation type="list" sqref="A1"><formula1>a</formula1></dataValidation>t<dataValidation type="list" sqref="B1"><formula1>b</formula1></dataValidation>',
    [
      { ranges: 'A1', kind: 'list', list: 'a' },
      { ranges: 'B1', kind: 'list', list: 'b' },
    ],
  ],
])('%s', (_, xml, expected) => expect(found(xml)).toEqual(expected));

test('more than 5000 rules are no form', () => {
  const many = (count: number) => found('<dataValidation sqref="A1"/>'.repeat(count)).length;
  expect([many(5000), many(5001)]).toEqual([5000, 5000]);
});

test('two hear the same, and one of them may be deaf', () => {
  const heard: string[] = [];
  const ear = (name: string) => ({
    open: (tag: string) => void heard.push(`${name} ${tag}`),
    text: (piece: string) => void heard.push(`${name} ${piece}`),
    close: (tag: string) => void heard.push(`${name} /${tag}`),
  });
  for (const listener of [both(ear('1'), ear('2')), both(ear('1'), {}), both({}, ear('2'))]) {
    const parser = parserFor(listener);
    parser.write('<a>x</a>');
    parser.close();
  }
  expect(heard).toEqual([...['1 a', '2 a', '1 x', '2 x', '1 /a', '2 /a'], ...['1 a', '1 x', '1 /a'], ...['2 a', '2 x', '2 /a']]);
});
