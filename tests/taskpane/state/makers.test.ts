import { editions } from '../../../src/rules';
import { akipLkes } from '../../../src/rules/akip';
import { makerOf, makers } from '../../../src/taskpane/makers';
import { readLke } from '../../../src/reading/read';
import type { Grid } from '../../../src/sheet/plan';
import { readSurveys } from '../../../src/forms/surveys';
import { AKIP_IDS, WORKSHEET_IDS } from '../../../src/forms/worksheets';
import { gridsOf } from '../../sheets/lke';
import { createFakeDoor } from '../fake-door';

const identity = { unit: 'KPP Pratama Contoh', body: 'Kementerian Keuangan', year: 2026, target: '', held: null };

test.each(makers.map(({ id }) => [id]))('%s: made twice, the second beside the first and nothing overwritten', async (id) => {
  const maker = makerOf(id);
  const door = createFakeDoor();
  for (let i = 0; i < 2; i++)
    await door.write(maker.plan(maker.editions(editions)[0]?.id ?? '', identity, await door.sheetNames()));
  const names = await door.sheetNames();
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(3);
});

test.each(makers.map((maker) => [maker.id, maker] as const))('%s has a title in both languages', (_id, maker) => {
  expect(maker.title('id').length).toBeGreaterThan(3);
  expect(maker.title('en').length).toBeGreaterThan(3);
});

const readBack: Record<string, (grids: Grid[]) => string | undefined> = {
  akip: (grids) => readLke(grids).readings[0]?.edition,
  'survei-ipak': (grids) => readSurveys(grids)[0]?.edition,
  'survei-ipkp': (grids) => readSurveys(grids)[0]?.edition,
};
const offered = makers.flatMap((maker) => maker.editions(editions).map(({ id }) => [maker.id, id] as const));

test.each(offered)('%s is made by the edition chosen: %s', (id, edition) => {
  const plan = makerOf(id).plan(edition, identity, []);
  expect(plan.sheets.length).toBeGreaterThan(1);
  // An edition without such a survey of its own counts by none.
  if (readBack[id]) expect([edition, undefined]).toContain(readBack[id](gridsOf(plan)));
});

test.each([...akipLkes.map(({ id }) => ['akip', id]), ['survei-ipak', 'zi-90-2021'], ['survei-ipak', 'zi-52-2014']])(
  '%s tells its edition: %s',
  (id, edition) => expect(readBack[id]!(gridsOf(makerOf(id).plan(edition, identity, [])))).toBe(edition),
);

test('everything but the LKE is offered once', () => {
  const akip = new Set<string>(AKIP_IDS);
  expect(makers.map(({ id }) => id)).toEqual(['akip', ...WORKSHEET_IDS.filter((id) => !akip.has(id))]);
});

test('what nothing makes is refused', () => expect(() => makerOf('x')).toThrow(RangeError));
