import { createExcelDoor } from '../../src/excel';
import type { Book } from '../../host/book/book';
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

describe('two people', () => {
  const kept = () => door.recall('bersama');
  const list = (text: string | null): string[] => (text ? (JSON.parse(text) as string[]) : []);
  const with_ = (one: string) => (text: string | null) => JSON.stringify([...list(text), one]);
  const without = (one: string) => (text: string | null) => {
    const rest = list(text).filter((other) => other !== one);
    return rest.length > 0 ? JSON.stringify(rest) : null;
  };
  const theirs = (text: string | null) => (book: Book) =>
    text === null ? void book.settings.delete('zi.bersama') : void book.settings.set('zi.bersama', text);

  test.each<[string, string[], (text: string | null) => string | null, string | null, string[]]>([
    ['both add', ['a'], with_('b'), '["a","c"]', ['a', 'c', 'b']],
    ['both are the first', [], with_('b'), '["c"]', ['c', 'b']],
    ['one takes away, one adds', ['a'], without('a'), '["a","c"]', ['c']],
    ['one adds, one takes away', ['a'], with_('b'), null, ['b']],
    ['both take the last away', ['a'], without('a'), null, []],
  ])('%s', async (_what, before, how, other, after) => {
    if (before.length > 0) await door.remember('bersama', JSON.stringify(before));
    attached.host.beforeSync(2, theirs(other));
    await door.revise('bersama', how);
    expect(list(await kept())).toEqual(after);
  });

  test('what comes in between again and again is not written over in silence', async () => {
    for (let n = 2; n < 10; n++) attached.host.beforeSync(n, theirs(`["${n}"]`));
    await expect(door.revise('bersama', with_('a'))).rejects.toMatchObject({ code: 'excel.busy' });
  });

  test('what does not change is not written', async () => {
    await door.revise('bersama', (text) => text);
    expect(attached.host.budget().syncs).toBe(1);
  });

  test('what the change itself throws is thrown, and nothing is kept', async () => {
    const failing = () => door.revise('bersama', () => Promise.reject(new RangeError('bukan aturan')));
    await expect(failing()).rejects.toThrow(RangeError);
    expect(await kept()).toBeNull();
  });
});

test.each([
  ['remember', () => door.remember('mapping', 'satu')],
  ['recall', () => door.recall('mapping')],
])('a failure of %s is a DoorError', async (_what, call) => {
  attached.host.failSync(1);
  await expect(call()).rejects.toMatchObject({ name: 'DoorError', code: 'excel.failed' });
});
