/** Which LKE a row of the table means, and why a unit is not told. */
import type { PortalLke } from '../../src/portal/lke';
import { tell } from '../../src/portal/tell';
import type { Unit } from '../../src/portal/units';
import { stopText } from '../../src/portal/words';
import { lkeOf, unitOf, unsaidOf } from './telling';

const both = [lkeOf({ file: 'x/LKE.xlsx' }), lkeOf({ file: 'y/LKE.xlsx' })];
test.each<[what: string, units: Partial<Unit>[], lkes: PortalLke[], said: (string | RegExp)[]]>([
  ['a unit whose LKE is there', [{}], [lkeOf()], ['told']],
  ['one whose LKE is not', [{ file: 'b.xlsx' }], [lkeOf()], [/^LKE pada b\.xlsx/]],
  ['another sheet', [{ sheet: 'LKE 2025' }], [lkeOf()], [/lembar "LKE 2025", tidak ditemukan/]],
  ['a name that means two', [{ file: 'LKE.xlsx' }], both, [/lebih dari satu LKE pada LKE\.xlsx/]],
  ['their folders tell them apart', [{ file: 'x/LKE.xlsx' }, { id: 'b', file: 'y/LKE.xlsx', row: 3 }], both, ['told', 'told']],
  ['one LKE for two units', [{}, { id: 'b', row: 3 }], [lkeOf()], ['told', /baris 2/]],
  ['an LKE that the portal does not ask for', [{}], [lkeOf({ isAsked: false, edition: 'zi-52-2014' })], [/LKE-nya 52\/2014/]],
  ['an edition that nobody knows any more', [{}], [lkeOf({ isAsked: false, edition: 'zi-7-2031' })], [/LKE-nya zi-7-2031/]],
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

test('nothing of nothing', () => expect(tell([], [])).toEqual({ told: [], stopped: [], unlisted: [] }));

test('an LKE that one unit has taken stops the next, which names the row that has it; none of it is unlisted', () => {
  const lke = lkeOf();
  const units = [unitOf(), unitOf({ id: 'b', row: 3 }), unitOf({ id: 'c', row: 4 })];
  expect(tell(units, [lke])).toEqual({
    told: [{ unit: units[0], lke }],
    stopped: [
      { unit: units[1], stop: { why: 'taken', other: 2 } },
      { unit: units[2], stop: { why: 'taken', other: 2 } },
    ],
    unlisted: [],
  });
});

test('why a unit is stopped, in data', () => {
  const stops = (unit: Partial<Unit>, ...lkes: PortalLke[]) => tell([unitOf(unit)], lkes).stopped.map(({ stop }) => stop);
  expect(stops({ file: 'b.xlsx' }, lkeOf())).toEqual([{ why: 'no-lke', file: 'b.xlsx', sheet: 'LKE' }]);
  expect(stops({ file: 'LKE.xlsx' }, ...both)).toEqual([{ why: 'many', file: 'LKE.xlsx', sheet: 'LKE' }]);
  expect(stops({}, lkeOf({ isAsked: false, edition: 'zi-52-2014' }))).toEqual([{ why: 'edition', edition: '52/2014' }]);
  expect(stops({ category: 'x' }, lkeOf())).toEqual([{ why: 'fault', fault: 'category' }]);
  expect(stops({}, lkeOf({ unsaid: [unsaidOf(3), unsaidOf(4)] }))).toEqual([
    { why: 'unsaid', unsaid: [unsaidOf(3), unsaidOf(4)] },
  ]);
  expect(stops({}, lkeOf())).toEqual([]);
});
