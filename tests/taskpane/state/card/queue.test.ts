/** Answers on their way: in order, each once, none lost, nobody else's written over. */
import type { Cell } from '../../../../src/sheet/plan';
import {
  added,
  afterReading,
  batchOf,
  counts,
  createQueue,
  onTheWay,
  settled,
  type Entry,
  type Queue,
  type Write,
} from '../../../../src/taskpane/state/card/queue';
import { createFakeDoor, type FakeDoor } from '../../fake-door';

const write = (cell: string, content: Cell, shown: Cell = null): Write => ({
  ...{ sheet: 'LKE', cell, code: cell, part: 'answer', content, shown },
});
const entry = (cell: string, content: Cell, state: Entry['state'], shown: Cell = null): Entry => ({
  ...write(cell, content, shown),
  state,
});
const told = (entries: readonly Entry[]) => entries.map(({ cell, shown, content, state }) => [cell, shown, content, state]);

describe('what waits', () => {
  test.each<[string, Entry[], Write, unknown[]]>([
    ['first of all', [], write('A1', 'A'), [['A1', null, 'A', 'waiting']]],
    [
      'another cell comes after',
      [entry('A1', 'A', 'waiting')],
      write('A2', 'B'),
      [
        ['A1', null, 'A', 'waiting'],
        ['A2', null, 'B', 'waiting'],
      ],
    ],
    ['the same cell in its place', [entry('A1', 'A', 'waiting', 'C')], write('A1', 'B', 'A'), [['A1', 'C', 'B', 'waiting']]],
    [
      'while it is being written: after it',
      [entry('A1', 'A', 'writing')],
      write('A1', 'B', 'A'),
      [
        ['A1', null, 'A', 'writing'],
        ['A1', 'A', 'B', 'waiting'],
      ],
    ],
    [
      'once it is written: against what was written',
      [entry('A1', 'A', 'written')],
      write('A1', 'B'),
      [
        ['A1', null, 'A', 'written'],
        ['A1', 'A', 'B', 'waiting'],
      ],
    ],
    ['refused before: tried again', [entry('A1', 'A', 'failed', 'C')], write('A1', 'B'), [['A1', 'C', 'B', 'waiting']]],
    ['in dispute: stays so', [entry('A1', 'A', 'changed', 'C')], write('A1', 'B'), [['A1', 'C', 'B', 'changed']]],
    ['in dispute and taken back: gone', [entry('A1', 'A', 'changed', 'C')], write('A1', 'C', 'A'), []],
  ])('%s', (_, entries, one, expected) => expect(told(added(entries, one))).toEqual(expected));

  test('each cell once in a batch, and what comes after in the next', () => {
    const all = [
      entry('A1', 'A', 'writing'),
      entry('A2', 'A', 'waiting'),
      entry('A3', 'B', 'waiting'),
      entry('A2', 'C', 'waiting'),
    ];
    expect(told(batchOf(all)).map(([cell]) => cell)).toEqual(['A2', 'A3']);
  });

  test.each<[string, Partial<Entry>, unknown[]]>([
    [
      'written',
      { state: 'written' },
      [
        ['A1', 'C', 'A', 'written'],
        ['A1', 'A', 'B', 'waiting'],
      ],
    ],
    ['failed', { state: 'failed' }, [['A1', 'C', 'B', 'waiting']]],
    ['changed', { state: 'changed', found: 'D' }, [['A1', 'C', 'B', 'changed']]],
  ])('an answer that was given while the one before was %s', (_, part, expected) => {
    const first = entry('A1', 'A', 'writing', 'C');
    expect(told(settled([first, entry('A1', 'B', 'waiting', 'A')], first, part))).toEqual(expected);
  });

  test('what was written is kept until a reading shows it, or two do not', () => {
    const late = new WeakSet<Entry>();
    const all = [entry('A1', 'A', 'written'), entry('A2', 'B', 'written'), entry('A3', 'C', 'failed')];
    const once = afterReading(all, ({ cell }) => (cell === 'A1' ? 'A' : null), late);
    expect(once.map(({ cell }) => cell)).toEqual(['A2', 'A3']);
    expect(afterReading(once, () => null, late).map(({ cell }) => cell)).toEqual(['A3']);
  });

  test('what the sheet will hold: of two the later', () => {
    const all = [entry('A1', 'A', 'written'), entry('A1', 'B', 'waiting'), entry('Z9', 'C', 'waiting')];
    const place = (code: string) => ({ sheet: 'LKE', cell: code === 'Z9' ? 'Q9' : code });
    expect([...onTheWay(all, 'answer', place)]).toEqual([['A1', 'B']]);
    expect(onTheWay(all, 'note', place).size).toBe(0);
    expect(counts(all)).toEqual({ waiting: 2, failed: 0, changed: 0 });
  });
});

describe('writing', () => {
  let door: FakeDoor;
  let queue: Queue;
  let applied: string[][];
  beforeEach(() => {
    door = createFakeDoor();
    door.addSheet(
      'LKE',
      Array.from({ length: 9 }, () => [null]),
    );
    applied = [];
    const { apply } = door;
    door.apply = async (changes) => {
      applied.push(changes.map(({ cell, content }) => `${cell}=${String(content)}`));
      return apply(changes);
    };
    queue = createQueue(door, { retryAfter: 1 });
  });
  const column = async () => (await door.read())[0]!.values.map(([value]) => value);
  const states = () => queue.entries().map(({ cell, state }) => [cell, state]);

  test('the first at once, all that comes meanwhile together, in order', async () => {
    door.applyDelay = 5;
    for (let row = 1; row <= 6; row++) queue.add([write(`A${row}`, `v${row}`)]);
    await queue.idle();
    expect(applied).toEqual([['A1=v1'], ['A2=v2', 'A3=v3', 'A4=v4', 'A5=v5', 'A6=v6']]);
    expect(await column()).toEqual(['v1', 'v2', 'v3', 'v4', 'v5', 'v6', null, null, null]);
  });

  test('while Excel is busy nothing is lost and the order stays', async () => {
    door.failApply('excel.busy', {}, 3);
    queue.add([write('A1', 'A')]);
    queue.add([write('A1', 'B', 'A')]);
    queue.add([write('A2', 'C')]);
    await queue.idle();
    expect(await column()).toEqual(['B', 'C', ...Array<null>(7).fill(null)]);
    expect(states()).toEqual([
      ['A1', 'written'],
      ['A1', 'written'],
      ['A2', 'written'],
    ]);
  });

  test('what Excel refuses is kept with its reason, the others are written; tried again it is written', async () => {
    door.failApply('excel.protected', { sheet: 'LKE' }, 2);
    door.applyDelay = 2;
    queue.add([write('A9', 'x')]);
    queue.add([write('A1', 'A')]);
    queue.add([write('A2', 'B')]);
    await queue.idle();
    expect(states()).toEqual([
      ['A9', 'failed'],
      ['A1', 'written'],
      ['A2', 'written'],
    ]);
    expect(queue.entries()[0]!.told).toMatchObject({ failure: { code: 'excel.protected' } });
    queue.retry();
    await queue.idle();
    expect(await column()).toEqual(['A', 'B', ...Array<null>(6).fill(null), 'x']);
  });

  test('of one reading, told twice, nothing is concluded twice', async () => {
    queue.add([write('A1', 'A')]);
    await queue.idle();
    const [older, newer] = [{}, {}];
    const lacks = () => null;
    for (const reading of [older, older]) queue.seen(reading, lacks);
    expect(states()).toEqual([['A1', 'written']]);
    queue.seen(newer, lacks);
    expect(states()).toEqual([]);
  });

  test('what is given up is gone, and told', async () => {
    door.failApply('excel.protected', { sheet: 'LKE' });
    queue.add([write('A9', 'x')]);
    await queue.idle();
    expect(queue.discard().map(({ cell }) => cell)).toEqual(['A9']);
    expect([queue.entries(), await column()]).toEqual([[], Array<null>(9).fill(null)]);
  });

  const between = async (): Promise<void> => {
    queue.add([write('A3', 'B', 'A'), write('A4', 'C')]);
    await queue.idle();
  };

  test('a cell that changed between reading and writing is not written over: both are told', async () => {
    door.type('LKE', 'A3', 'E');
    await between();
    expect(await column()).toEqual([null, null, 'E', 'C', null, null, null, null, null]);
    expect(queue.entries()[0]).toMatchObject({ state: 'changed', shown: 'A', content: 'B', found: 'E' });
  });

  test.each([
    ['mine', 'B', ['A4', 'A3']],
    ['theirs', 'E', ['A4']],
  ] as const)('%s: %s', async (whose, holds, written) => {
    door.type('LKE', 'A3', 'E');
    await between();
    queue.settle('LKE!A3', whose);
    await queue.idle();
    expect((await column())[2]).toBe(holds);
    expect(
      queue
        .entries()
        .filter(({ state }) => state === 'written')
        .map(({ cell }) => cell)
        .sort(),
    ).toEqual([...written].sort());
  });

  test('somebody who answered the same is no dispute', async () => {
    door.type('LKE', 'A3', 'B');
    await between();
    expect(states()).toEqual([
      ['A3', 'written'],
      ['A4', 'written'],
    ]);
  });

  test('whose the cell became while the choice was made is asked once more', async () => {
    door.type('LKE', 'A3', 'E');
    await between();
    door.type('LKE', 'A3', 'D');
    queue.settle('LKE!A3', 'mine');
    await queue.idle();
    expect((await column())[2]).toBe('D');
    expect(queue.entries()[0]).toMatchObject({ state: 'changed', content: 'B', found: 'D' });
  });
});
