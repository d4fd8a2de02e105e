/** What stands in a cell as its author edits it. */
import fc from 'fast-check';
import { editedText } from '../../host/edited';
import type { CellContent } from '../../host/engine';
import { readEntry } from '../../host/entry';

test.each<[CellContent, string, string, string]>([
  [null, 'General', '', ''],
  ['Ya', 'General', 'Ya', 'Ya'],
  [true, 'General', 'TRUE', 'TRUE'],
  [3.5, 'General', '3,5', '3.5'],
  [1.234, 'General', '1,234', '1.234'],
  [1234.5, '#,##0.00', '1234,5', '1234.5'],
  [-7, '0', '-7', '-7'],
  [0.4, '0%', '40%', '40%'],
  [0.07, '0%', '7%', '7%'],
  [0.7955, '0%', '79,55%', '79.55%'],
  [0.4, '0"%"', '0,4', '0.4'],
  [46054, 'dd/mm/yyyy', '1/2/2026', '2/1/2026'],
  [46054, '0 "days"', '46054', '46054'],
  [46054, '[Red]0', '46054', '46054'],
  [46054.5, 'dd/mm/yyyy hh:mm', '46054,5', '46054.5'],
  [{ formula: '=SUM(1,2)' }, 'General', '=SUM(1,2)', '=SUM(1,2)'],
  // Text that would be read as something else keeps its mark.
  ['007', 'General', "'007", "'007"],
  ['007', '@', '007', '007'],
  ['1/2', 'General', "'1/2", "'1/2"],
  ['=A1', 'General', "'=A1", "'=A1"],
  ['=(', 'General', "'=(", "'=("],
  ["'a", '@', "''a", "''a"],
  ['satu\ndua', 'General', 'satu\ndua', 'satu\ndua'],
])('%j under %s: %j, in English %j', (content, numberFormat, indonesian, english) => {
  expect(editedText(content, { numberFormat, decimalComma: true })).toBe(indonesian);
  expect(editedText(content, { numberFormat, decimalComma: false })).toBe(english);
});

const content = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer({ min: 0, max: 60_000 }),
  fc.stringMatching(/^[+'=-]?[0-9.,/%]{1,8}$/),
);
const format = fc.constantFrom('General', '0', '0%', '0.00%', '#,##0.00', 'dd/mm/yyyy', 'd-mmm-yy', '0 "hari"');

test('read once more, it is what it was', () =>
  fc.assert(
    fc.property(content, format, fc.boolean(), (held, numberFormat, decimalComma) => {
      const again = readEntry(editedText(held, { numberFormat, decimalComma }), { asText: false, decimalComma });
      expect(Object.is(again, held) || (again === 0 && held === 0)).toBe(true);
    }),
  ));
