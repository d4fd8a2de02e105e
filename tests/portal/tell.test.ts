/** Which LKE a row of the table means, and why a unit is not told. */
import { isNamed, shortNames } from '../../src/portal/places';
import type { PortalLke } from '../../src/portal/lke';
import { tell } from '../../src/portal/tell';
import type { Unit } from '../../src/portal/units';
import { stopText } from '../../src/portal/words';
import { lkeOf, unitOf, unsaidOf } from './telling';

test.each<[files: string[], names: string[]]>([
  [
    ['in/a.xlsx', 'in/b.xlsx'],
    ['a.xlsx', 'b.xlsx'],
  ],
  [
    ['in/x/LKE.xlsx', 'in/y/LKE.xlsx', 'in/b.xlsx'],
    ['x/LKE.xlsx', 'y/LKE.xlsx', 'b.xlsx'],
  ],
  [
    ['in/LKE.xlsx', 'in/y/LKE.xlsx'],
    ['in/LKE.xlsx', 'y/LKE.xlsx'],
  ],
  [
    ['2025/x/LKE.xlsx', '2026/x/LKE.xlsx'],
    ['2025/x/LKE.xlsx', '2026/x/LKE.xlsx'],
  ],
  [
    ['LKE.xlsx', 'x/LKE.xlsx'],
    ['LKE.xlsx', 'x/LKE.xlsx'],
  ],
  [
    ['C:\\data\\a.xlsx', './b.xlsx'],
    ['a.xlsx', 'b.xlsx'],
  ],
  [
    ['/LKE.xlsx', 'LKE.xlsx'],
    ['LKE.xlsx', 'LKE.xlsx'],
  ],
])('%j are named %j', (files, names) => expect(files.map((file) => shortNames(files).get(file))).toEqual(names));

test.each([
  ['in/x/LKE.xlsx', 'x/LKE.xlsx', true],
  ['in\\x\\LKE.xlsx', 'x/LKE.xlsx', true],
  ['in/ax/LKE.xlsx', 'x/LKE.xlsx', false],
  ['LKE.xlsx', 'x/LKE.xlsx', false],
])('%s is the file that a table calls %s: %p', (file, name, is) => expect(isNamed(file, name)).toBe(is));

const both = [lkeOf({ file: 'x/LKE.xlsx' }), lkeOf({ file: 'y/LKE.xlsx' })];
test.each<[what: string, units: Partial<Unit>[], lkes: PortalLke[], said: (string | RegExp)[]]>([
  ['a unit whose LKE is there', [{}], [lkeOf()], ['told']],
  ['one whose LKE is not', [{ file: 'b.xlsx' }], [lkeOf()], [/^LKE pada b\.xlsx/]],
  ['another sheet', [{ sheet: 'LKE 2025' }], [lkeOf()], [/lembar "LKE 2025", tidak ditemukan/]],
  ['a name that means two', [{ file: 'LKE.xlsx' }], both, [/lebih dari satu LKE pada LKE\.xlsx/]],
  ['their folders tell them apart', [{ file: 'x/LKE.xlsx' }, { id: 'b', file: 'y/LKE.xlsx', row: 3 }], both, ['told', 'told']],
  ['one LKE for two units', [{}, { id: 'b', row: 3 }], [lkeOf()], ['told', /baris 2/]],
  ['an LKE that the portal does not ask for', [{}], [lkeOf({ isAsked: false, edition: 'zi-52-2014' })], [/LKE-nya 52\/2014/]],
  [
    'one id for two units',
    [{}, { file: 'b.xlsx' }],
    [lkeOf(), lkeOf({ file: 'b.xlsx' })],
    [/lebih dari satu/, /lebih dari satu/],
  ],
  ['an answer that could not be said', [{}], [lkeOf({ unsaid: [unsaidOf(3)] })], [/^isian "Mungkin" .* LKE!F3 tidak terbaca\.$/]],
  ['several', [{}], [lkeOf({ unsaid: [unsaidOf(3), unsaidOf(4), unsaidOf(5)] })], [/LKE!F3 .* 2 isian lain\.$/]],
])('%s', (_, changed, lkes, said) => {
  const units = changed.map((one) => unitOf(one));
  const { told, stopped } = tell(units, lkes);
  const outcome = units.map((unit) => {
    const stop = stopped.find((one) => one.unit === unit);
    return stop ? stopText(stop.stop, 'id') : told.some((one) => one.unit === unit) ? 'told' : 'lost';
  });
  expect(outcome).toEqual(said.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))));
});

test('what no row means is told apart', () => {
  const other = lkeOf({ file: 'in/b.xlsx' });
  expect(tell([unitOf()], [lkeOf(), other]).unlisted).toEqual([other]);
});
