import { latest } from '../../../src/taskpane/state/latest';

test('one at a time; of those that wait only the last is done, and only its result is told', async () => {
  const done: number[] = [];
  let release = () => {};
  const work = latest(async (number: number) => {
    done.push(number);
    if (number === 1) await new Promise<void>((resolve) => (release = resolve));
    return number * 10;
  });
  const results = [work(1)];
  await new Promise((resolve) => setImmediate(resolve));
  results.push(work(2), work(3));
  release();
  expect(await Promise.all(results)).toEqual([undefined, undefined, 30]);
  expect(done).toEqual([1, 3]);
});

test('a failure is told, and the next call works', async () => {
  const work = latest(async (number: number) => (number === 1 ? Promise.reject(new Error('x')) : number));
  await expect(work(1)).rejects.toThrow('x');
  expect(await work(2)).toBe(2);
});
