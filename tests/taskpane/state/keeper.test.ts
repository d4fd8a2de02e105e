import { DoorError } from '../../../src/excel/contract';
import { createKeeper } from '../../../src/taskpane/state/keeper';
import { keptFrom, PROPOSALS, type ProposalEntries } from '../../../src/taskpane/state/proposal-form';
import { createFakeDoor, type FakeDoor } from '../fake-door';

const PAUSES = { wait: 400, retry: 1000, longest: 4000 };
const entries = (opinion: string): ProposalEntries => ({
  predicate: 'WBK',
  bodyKind: 'pemda',
  unitKind: '',
  values: { 'body.opinion': opinion },
});
let door: FakeDoor;
const kept = async () => keptFrom(await door.recall(PROPOSALS));
const busy = () => Promise.reject(new DoorError('excel.busy', {}));

beforeEach(() => {
  jest.useFakeTimers();
  door = createFakeDoor();
});
afterEach(() => jest.useRealTimers());

test('written a moment after the last entry, once', async () => {
  const keeper = createKeeper(door, PAUSES);
  const remember = jest.spyOn(door, 'remember');
  keeper.keep('a', entries('WDP'));
  await jest.advanceTimersByTimeAsync(300);
  keeper.keep('a', entries('WTP'));
  await jest.advanceTimersByTimeAsync(400);
  expect(remember).toHaveBeenCalledTimes(1);
  expect(await kept()).toEqual({ a: entries('WTP') });
  expect(keeper.waiting('a')).toBeUndefined();
});

test('while Excel is busy nothing is lost: it is told, tried again, and told no more', async () => {
  const keeper = createKeeper(door, PAUSES);
  const told: unknown[] = [];
  keeper.watch(() => void told.push(keeper.failure()));
  const remember = jest.spyOn(door, 'remember').mockImplementationOnce(busy).mockImplementationOnce(busy);
  keeper.keep('a', entries('WTP'));
  await jest.advanceTimersByTimeAsync(400);
  expect([keeper.waiting('a'), told.length]).toEqual([entries('WTP'), 1]);
  await jest.advanceTimersByTimeAsync(1000 + 2000);
  expect(remember).toHaveBeenCalledTimes(3);
  expect([await kept(), keeper.waiting('a'), told.at(-1)]).toEqual([{ a: entries('WTP') }, undefined, undefined]);
});

test('of two keys neither loses the other, nor what others have kept', async () => {
  await door.remember(PROPOSALS, JSON.stringify({ other: entries('TMP') }));
  const keeper = createKeeper(door, PAUSES);
  jest.spyOn(door, 'recall').mockImplementationOnce(busy);
  keeper.keep('a', entries('WTP'));
  await jest.advanceTimersByTimeAsync(400);
  keeper.keep('b', entries('WDP'));
  await jest.advanceTimersByTimeAsync(5000);
  expect(await kept()).toEqual({ other: entries('TMP'), a: entries('WTP'), b: entries('WDP') });
});
