import { DoorError } from '../../../src/excel/contract';
import { createLive, type Live } from '../../../src/taskpane/state/live';

interface Bench {
  live: Live;
  reads: number;
  shown: number[];
  failures: unknown[];
  /** Lets the reading in hand end; with an error, fail. */
  end(error?: unknown): Promise<void>;
  pass(milliseconds: number): Promise<void>;
}

function bench(): Bench {
  let settle: { resolve(value: number): void; reject(error: unknown): void } | undefined;
  const it: Bench = {
    reads: 0,
    shown: [],
    failures: [],
    live: createLive<number>({
      read: () => {
        const number = ++it.reads;
        return new Promise((resolve, reject) => (settle = { resolve: () => resolve(number), reject }));
      },
      show: (found) => it.shown.push(found),
      fail: (error) => it.failures.push(error),
      wait: 300,
      retry: 1000,
    }),
    async end(error) {
      if (error) settle?.reject(error);
      else settle?.resolve(0);
      await jest.advanceTimersByTimeAsync(0);
    },
    pass: (milliseconds) => jest.advanceTimersByTimeAsync(milliseconds),
  };
  return it;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('reads once, 300 ms after the last of many changes', async () => {
  const it = bench();
  for (let i = 0; i < 5; i++) {
    it.live.changed();
    await it.pass(200);
  }
  expect(it.reads).toBe(0);
  await it.pass(100);
  expect(it.reads).toBe(1);
  await it.end();
  expect(it.shown).toEqual([1]);
});

test('one reading at a time; a change meanwhile is read after it', async () => {
  const it = bench();
  it.live.refresh();
  await it.pass(0);
  it.live.changed();
  await it.pass(300);
  expect(it.reads).toBe(1);
  await it.end();
  await it.pass(0);
  expect(it.reads).toBe(2);
  await it.end();
  expect(it.shown).toEqual([1, 2]);
});

test('no reading while sheets are written, one right after', async () => {
  const it = bench();
  it.live.pause();
  it.live.changed();
  await it.pass(5000);
  expect(it.reads).toBe(0);
  it.live.resume();
  await it.pass(0);
  expect(it.reads).toBe(1);
});

test('a reading begun before the writing is never shown', async () => {
  const it = bench();
  it.live.refresh();
  await it.pass(0);
  it.live.pause();
  it.live.resume();
  await it.end();
  await it.pass(0);
  await it.end();
  expect(it.reads).toBe(2);
  expect(it.shown).toEqual([2]);
});

test('a busy Excel is asked again, ever more patiently, without a word', async () => {
  const it = bench();
  it.live.refresh();
  await it.pass(0);
  await it.end(new DoorError('excel.busy', {}));
  await it.pass(999);
  expect(it.reads).toBe(1);
  await it.pass(1);
  expect(it.reads).toBe(2);
  await it.end(new DoorError('excel.busy', {}));
  await it.pass(1999);
  expect(it.reads).toBe(2);
  await it.pass(1);
  await it.end();
  expect(it).toMatchObject({ reads: 3, shown: [3], failures: [] });
});

test('any other failure is told, and the next change tries again', async () => {
  const it = bench();
  const failure = new DoorError('excel.failed', { sheet: '', detail: 'x' });
  it.live.refresh();
  await it.pass(0);
  await it.end(failure);
  expect(it.failures).toEqual([failure]);
  it.live.changed();
  await it.pass(300);
  await it.end();
  expect(it.shown).toEqual([2]);
});

test('stopped, it neither reads nor shows', async () => {
  const it = bench();
  it.live.refresh();
  await it.pass(0);
  it.live.stop();
  await it.end();
  it.live.changed();
  await it.pass(1000);
  expect(it).toMatchObject({ reads: 1, shown: [] });
});
