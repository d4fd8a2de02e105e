/** The recap goes into an open workbook through the same door as the LKE, beside what is there. */
import { createExcelDoor } from '../../../src/excel';
import { buildRecap, fileResult, recapOf } from '../../../src/forms/recap';
import { attachHost, type Attached } from '../../host/client';
import { bestBut, checked } from './units';

const door = createExcelDoor();
let attached: Attached;
beforeEach(() => (attached = attachHost()));
afterEach(() => attached.detach());

const names = Array.from({ length: 100 }, (_, n) => `=Unit ${n}`);
const recap = recapOf(
  names.map((unit, n) =>
    fileResult(`${n}.xlsx`, [checked({ identity: { unit }, answers: bestBut({ 'B.I.a': 4 - (n % 40) / 10 }) })], []),
  ),
);

test('a hundred units cost at most 4 syncs, that for the names of sheets included, and 500 KB', async () => {
  await door.write(buildRecap(recap, { taken: await door.sheetNames() }));
  const { syncs, bytes } = attached.host.budget();
  expect(syncs).toBeLessThanOrEqual(4);
  expect(bytes).toBeLessThanOrEqual(500_000);
});

test('names stay names and ranks are formulas; a second recap stands beside the first', async () => {
  const write = async () => door.write(buildRecap(recap, { taken: await door.sheetNames() }));
  await write();
  await write();
  expect(attached.host.content('Rekap', 'B5')).toBe(recap.units[0]!.unit);
  expect(attached.host.content('Rekap', 'A6')).toEqual({ formula: '=RANK(I6,$I$5:$I$104)' });
  expect((await door.sheetNames()).filter((name) => name.startsWith('Rekap'))).toEqual(['Rekap', 'Rekap (2)']);
});
