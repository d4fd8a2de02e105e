/** A finding takes the place of the same problem told without its effect, and of no other. */
import { problem } from '../../src/assessment/problems';
import { cured, finding } from '../../src/diagnosis/finding';
import { withFindings } from '../../src/diagnosis/with-findings';

const at = { sheet: 'LKE', cell: 'A1', statement: 'A.I' };
const told = problem('code.missing', at, { code: 'A' });

test.each([
  ['the same', told, []],
  ['another code', problem('code.duplicate', at, { code: 'A' }), [told]],
  ['another sheet', problem('code.missing', { ...at, sheet: 'Lain' }, { code: 'A' }), [told]],
  ['another cell', problem('code.missing', { ...at, cell: 'A2' }, { code: 'A' }), [told]],
  ['another statement', problem('code.missing', { ...at, statement: 'A.II' }, { code: 'A' }), [told]],
])('%s', (_, one, left) => expect(withFindings([told], [one])).toEqual([...left, one]));

test('a cure of no changes is none', () => {
  const cure = [{ sheet: 'LKE', row: 0, column: 0, to: { value: 1 } }];
  expect([cured(told), cured(told, []), cured(told, cure)]).toEqual([told, told, { ...told, cure }]);
  expect(finding('code.missing', at, { code: 'A' }, cure)).toEqual({ ...told, cure });
});
