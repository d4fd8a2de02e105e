import { createExcelDoor } from '../../src/excel';
import { attachHost, type Attached } from '../host/client';
import { smallPlan } from './plans';

const door = createExcelDoor();
let attached: Attached;
beforeEach(() => void (attached = attachHost()));
afterEach(() => attached.detach());

test.each(['', '=bukan rumus', '{"sheet":"LKE"}', 'x'.repeat(40_000)])('%.20s is remembered', async (value) => {
  await door.remember('mapping', value);
  expect(await door.recall('mapping')).toBe(value);
});

test('the later one counts; others stay', async () => {
  await door.remember('mapping', 'satu');
  await door.remember('undo', 'lain');
  await door.remember('mapping', 'dua');
  expect([await door.recall('mapping'), await door.recall('undo')]).toEqual(['dua', 'lain']);
});

test('null takes away, also what is not there', async () => {
  await door.remember('mapping', 'satu');
  await door.remember('mapping', null);
  await door.remember('mapping', null);
  expect(await door.recall('mapping')).toBeNull();
  expect(attached.host.book.settings.size).toBe(0);
});

test('what was never remembered is null; one sync each', async () => {
  expect(await door.recall('mapping')).toBeNull();
  await door.remember('mapping', 'satu');
  expect(attached.host.budget().syncs).toBe(2);
});

test("a plan's stamp is another thing", async () => {
  await door.write(smallPlan);
  const [key, stamp] = Object.entries(smallPlan.stamp)[0]!;
  expect(await door.recall(key)).toBeNull();
  await door.remember(key, 'milik panel');
  expect(attached.host.book.settings.get(key)).toBe(stamp);
});

test.each([
  ['remember', () => door.remember('mapping', 'satu')],
  ['recall', () => door.recall('mapping')],
])('a failure of %s is a DoorError', async (_what, call) => {
  attached.host.failSync(1);
  await expect(call()).rejects.toMatchObject({ name: 'DoorError', code: 'excel.failed' });
});
