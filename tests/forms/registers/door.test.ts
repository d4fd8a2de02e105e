/** The worksheets go through the Excel door like the LKE, and stand beside it and beside each other. */
import { createExcelDoor } from '../../../src/excel';
import { REGISTER_IDS, registers } from '../../../src/forms/registers';
import { attachHost, type Attached } from '../../host/client';
import { samples } from './samples';

const door = createExcelDoor();
const identity = { unit: '=Unit', year: 2026 };
let attached: Attached;
beforeEach(() => (attached = attachHost()));
afterEach(() => attached.detach());

test.each(REGISTER_IDS)('%s costs at most 3 syncs and 500 KB', async (id) => {
  const plan = samples[id]();
  await door.write(plan);
  const { syncs, bytes } = attached.host.budget();
  expect(syncs).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThanOrEqual(500_000);
  expect(await door.sheetNames()).toEqual(['Sheet1', ...plan.sheets.map(({ name }) => name)]);
});

test('all of them, twice, in one workbook', async () => {
  for (const id of [...REGISTER_IDS, ...REGISTER_IDS])
    await door.write(registers[id].build(undefined, identity, await door.sheetNames()));
  const names = await door.sheetNames();
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['Rencana aksi', 'Rencana aksi (2)', 'Mutu indikator (2)']));
  expect(attached.host.content('Ringkasan rencana aksi', 'B4')).toBe('=Unit');
});
