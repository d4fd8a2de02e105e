import { editions } from '../../../src/rules';
import { carry, countsOf, editionsFor, refusals, startCarry, whyNot } from '../../../src/taskpane/state/carry-view';
import { carryOver } from '../../../src/forms/carry';
import { readLke } from '../../../src/reading/read';
import { createFakeDoor } from '../fake-door';
import { strangeLke } from '../strange';
import { edition90 } from '../../editions';

const grid = strangeLke();
const reading = readLke([grid]).readings[0]!;

test('every edition that was compared is offered', () => {
  expect(editionsFor(reading, editions).map(({ id }) => id)).toEqual(editions.map(({ id }) => id));
  expect(editionsFor({ ...reading, edition: '1/1999' }, editions)).toEqual([]);
});

test('the form begins with what the sheet says of itself', () => {
  const named = { ...reading, identity: { unit: 'KPP Contoh', year: 2025, target: 'WBBM' } };
  expect(startCarry(named, editions, 2026)).toMatchObject({ unit: 'KPP Contoh', year: '2025', target: 'WBBM' });
  expect(startCarry({ ...reading, identity: {} }, editions, 2026)).toMatchObject({ unit: '', year: '2026', target: 'WBK' });
});

test.each([
  ['KPP', '2026', {}],
  [' ', '2026', { unit: 'carry.unit.missing' }],
  ['KPP', '26', { year: 'carry.year.shape' }],
  ['', 'x', { unit: 'carry.unit.missing', year: 'carry.year.shape' }],
])('unit "%s", year "%s"', (unit, year, refused) =>
  expect(refusals({ ...startCarry(reading, editions, 2026), unit, year })).toEqual(refused),
);

test('the new LKE holds what the old one held, and the old one is not touched', async () => {
  const door = createFakeDoor();
  door.addGrid(grid);
  const form = { ...startCarry(reading, [edition90], 2026), unit: ' KPP Contoh ' };
  const made = await carry(door, reading, [grid], edition90, form, 'id');
  const grids = await door.read();
  expect(grids.find(({ sheet }) => sheet === grid.sheet)).toMatchObject({ values: grid.values, formulas: grid.formulas });
  const fresh = readLke(grids.filter(({ sheet }) => sheet !== grid.sheet)).readings[0]!;
  expect([fresh.sheet, fresh.layout, fresh.identity.unit]).toEqual([made, 'ours', 'KPP Contoh']);
  const given = [...reading.answers].filter(([, { unit }]) => unit !== null && unit !== undefined);
  for (const [code, { unit }] of given) expect([code, fresh.answers.get(code)?.unit]).toEqual([code, unit]);
  expect(fresh.evidence).toEqual(reading.evidence);
  expect(countsOf(carryOver(reading, edition90))).toEqual({
    answers: given.length,
    notes: 1,
    evidence: reading.evidence.size,
  });
});

test('the statements in the sheet’s own words, where asked', async () => {
  const door = createFakeDoor();
  const own = {
    ...grid,
    values: grid.values.map((row) => row.map((cell) => (typeof cell === 'string' && cell.length > 60 ? `${cell} kami` : cell))),
  };
  const made = await carry(
    door,
    reading,
    [own],
    edition90,
    { ...startCarry(reading, [edition90], 2026), unit: 'U', wording: true },
    'id',
  );
  const [fresh] = await door.read([made]);
  expect(fresh!.values.flat().filter((cell) => typeof cell === 'string' && cell.endsWith(' kami')).length).toBeGreaterThan(20);
});

test.each([
  ['no-counterpart', [], 'carry.no-counterpart', ''],
  ['several', ['A.1', 'A.2'], 'carry.several', 'A.1, A.2'],
  ['several', [], 'carry.several.unknown', ''],
  ['other-scale', ['A.1'], 'carry.other-scale', 'A.1'],
  ['cell-error', [], 'carry.cell-error', ''],
] as const)('%s %j', (why, near, key, named) => expect(whyNot({ code: 'X', why, near })).toEqual({ key, near: named }));
