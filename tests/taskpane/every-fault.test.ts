/**
 * Whatever of the pane changes the workbook, with something going wrong at each sync, and a person who does something
 * before each. The list is made from the code (operations.ts): who adds to it adds a row here.
 */
import ts from 'typescript';
import { createExcelDoor, DoorError } from '../../src/excel';
import { wayOfLke } from '../../src/judged/way';
import { readLke } from '../../src/reading/read';
import { checkLke } from '../../src/judged/check';
import type { Change } from '../../src/diagnosis/repair';
import type { WorkbookPlan } from '../../src/sheet/plan';
import { registers as words } from '../../src/texts/id/registers';
import { addSheets } from '../../src/taskpane/state/adding';
import { createQueue, type Queue } from '../../src/taskpane/state/card/queue';
import { createShower } from '../../src/taskpane/state/card/follow';
import { carry, startCarry } from '../../src/taskpane/state/carry-view';
import { takeSnapshot } from '../../src/taskpane/state/compare-view';
import { withLists } from '../../src/taskpane/state/drop-downs';
import { withRules, write } from '../../src/taskpane/state/form-view';
import { generate } from '../../src/taskpane/state/generate';
import { createKeeper, keeperOf } from '../../src/taskpane/state/keeper';
import { intoPlan } from '../../src/taskpane/state/plan-view';
import { PROPOSALS, type ProposalEntries } from '../../src/taskpane/state/proposal-form';
import { mend, undoAll, type Mended } from '../../src/taskpane/state/repair-view';
import type { Book } from '../../host/book/book';
import { edition90 } from '../editions';
import { attachHost, type Attached } from '../host/client';
import { smallPlan } from '../excel/plans';
import { seen } from '../excel/snapshot';
import { best, worst } from '../oracle/cases';
import { filled, gridsOf, planOf } from '../sheets/lke';
import { paneFiles } from './operations';

const door = createExcelDoor();
/** A few statements below what WBK asks for. */
const few = new Map([...best(), ...[...worst()].filter(([code]) => code.startsWith('A.I.1'))]);
const grids = gridsOf(filled(planOf(), few));
const lke = checkLke(readLke(grids).readings[0]!);
const way = wayOfLke(lke, 'WBK');
if ('refused' in way || way.steps.length === 0) throw new Error('nothing to be planned');

const OWN = 'Milik sendiri';
const [FORM, SNAPSHOTS] = ['Isian', 'Potret'];
const changes: Change[] = [
  { sheet: FORM, cell: 'A1', old: 'lama', new: 'baru' },
  { sheet: FORM, cell: 'A2', old: { f: '=1+1' }, new: { f: '=1+2' } },
  { sheet: OWN, cell: 'B7', old: null, new: 7 },
];
const entries: ProposalEntries = { predicate: 'WBK', bodyKind: 'pemda', unitKind: '', values: { 'body.opinion': 'WTP' } };

/** What an operation says failed by itself, without throwing. */
class Told extends Error {}

async function answered(queue: Queue): Promise<void> {
  queue.add(
    changes.map(({ sheet, cell, old, new: content }) => ({ sheet, cell, code: cell, part: 'answer', content, shown: old })),
  );
  await queue.idle();
  const left = queue.entries().filter(({ state }) => state !== 'written');
  // What is not on the sheet is kept, with the reason or with what stands there instead.
  for (const { state, told, found, content } of left) {
    expect(changes.map(({ new: wanted }) => wanted)).toContainEqual(content);
    expect(state === 'changed' ? found : told).toBeDefined();
  }
  if (left.length > 0) throw new Told(left.map(({ state }) => state).join());
}

async function kept(): Promise<void> {
  const keeper = createKeeper(door, { wait: 0, retry: 1, longest: 1 });
  keeper.keep('lain', entries);
  await new Promise<void>((done) => keeper.watch(() => keeper.waiting('lain') === undefined && done()));
  expect(keeper.failure()).toBeUndefined();
}

interface Operation {
  /** What was there before. */
  ready?(): Promise<unknown>;
  run(): Promise<unknown>;
  /** Takes it back. */
  undo?(result: unknown): Promise<unknown>;
  /** Writes much, in the way of another row: only its first and last sync are disturbed. */
  large?: boolean;
}

/** One row for all of component A. */
const tinyActionPlan: WorkbookPlan = {
  sheets: [
    {
      ...{
        name: 'Rencana',
        columns: [{ width: 9 }, { width: 9 }, { width: 9 }],
        styles: [],
        validations: [],
        conditionals: [],
        protect: true,
      },
      cells: [
        [words['plan.code'], words['plan.activity'], words['plan.target']],
        ['A', null, null],
      ],
    },
  ],
  ...{ names: [], activate: 'Rencana', stamp: {} },
};

let mended: Mended[] = [];
const snapshot = () => takeSnapshot(door, lke, 'awal', new Date(2026, 4, 1), 'id');
const into = () => intoPlan(door, lke, way, 2026, 'id');
const planner = async (taken: readonly string[]) => {
  const free = (name: string) => (taken.includes(name) ? `${name} (2)` : name);
  const sheets = smallPlan.sheets.map((sheet) => ({ ...sheet, name: free(sheet.name), charts: [] }));
  return { ...smallPlan, sheets, activate: free(smallPlan.activate) };
};

const operations: Record<string, Operation> = {
  addSheets: { run: () => addSheets(door, planner) },
  generate: {
    run: () =>
      generate(
        door,
        'LKE',
        async () => planner,
        () => undefined,
      ),
  },
  carry: { run: () => carry(door, lke.reading, grids, edition90, startCarry(lke.reading, [edition90], 2026), 'id'), large: true },
  'takeSnapshot, the first': { run: snapshot, large: true },
  'takeSnapshot, one more': { ready: snapshot, run: snapshot },
  'intoPlan, a fresh one': { run: into, large: true },
  'intoPlan, one that is there': { ready: () => door.write(tinyActionPlan), run: into },
  mend: { run: () => mend(door, changes), undo: (result) => undoAll(door, result as Mended[]) },
  write: {
    run: async () =>
      (
        await write(
          door,
          changes.map((one) => ({ ...one, part: 'answers', code: one.cell, from: one.cell }) as never),
        )
      ).mended,
    undo: (result) => undoAll(door, result as Mended[]),
  },
  undoAll: {
    ready: async () => (mended = await mend(door, changes)),
    run: async () => {
      const { back, kept: left } = await undoAll(door, mended);
      expect(back + left.length).toBe(changes.length);
    },
  },
  createQueue: { run: () => answered(createQueue(door, { retryAfter: 1 })) },
  createKeeper: { ready: () => door.remember(PROPOSALS, JSON.stringify({ mereka: entries })), run: kept },
  keeperOf: { run: async () => expect(keeperOf(door)).toBe(keeperOf(door)) },
  createShower: { run: async () => createShower(door).show({ sheet: FORM, cell: 'A2' }) },
  withRules: { run: () => withRules(door, lke.reading, grids) },
  withLists: { run: () => withLists(door, grids, [lke], Math.random() * 1e9) },
};

/** A workbook in which somebody works already. */
function inUse(): Attached {
  const fresh = attachHost();
  const { book } = fresh.host;
  const [own, form] = [book.add(OWN), book.add(FORM)];
  own.put(0, 0, 'jangan hilang');
  form.put(0, 0, 'lama');
  form.put(1, 0, { formula: '=1+1' });
  book.settings.set('edition', 'lama');
  book.activate(own);
  return fresh;
}

/** Which cell is shown is nobody's work, and what is not allowed need not be said. */
const state = ({ host: { book } }: Attached): unknown =>
  JSON.stringify([seen(book), [...book.settings]], (key, value: unknown) => {
    if (key === 'active' || key === 'activeSheet' || key === 'id') return undefined;
    return key === 'protectionOptions'
      ? Object.entries(value ?? {})
          .filter(([, allowed]) => allowed)
          .sort()
      : value;
  });

interface Tried {
  error?: unknown;
  result?: unknown;
  before: unknown;
  after: unknown;
  attached: Attached;
}

async function tried<T>(name: string, disturb: (attached: Attached) => void, look: (tried: Tried) => T | Promise<T>): Promise<T> {
  const attached = inUse();
  try {
    await operations[name]!.ready?.();
    const before = state(attached);
    disturb(attached);
    const [result, error] = await operations[name]!.run().then(
      (done): [unknown, unknown] => [done, undefined],
      (failure: unknown): [unknown, unknown] => [undefined, failure],
    );
    return await look({ result, error, before, after: state(attached), attached });
  } finally {
    attached.detach();
  }
}

/** Undisturbed: how many actions each sync has, and what the workbook is afterwards. */
const cleanOf = (name: string): Promise<{ syncs: (readonly [n: number, actions: number])[]; clean: unknown }> =>
  tried(
    name,
    ({ host }) => void (host.log.length = 0),
    ({ error, after, attached: { host } }) => {
      if (error) throw error;
      const actions = host.log.filter(({ housekeeping }) => !housekeeping).map((entry) => entry.actions);
      const isDisturbed = (n: number) => !operations[name]!.large || n === 0 || n === actions.length - 1;
      return { clean: after, syncs: actions.map((count, n) => [n, count] as const).filter(([n]) => isDisturbed(n)) };
    },
  );

/** Somebody else, in another window of the same workbook. @returns whether it is still there. */
const acts: Record<string, (book: Book) => () => boolean> = {
  'types elsewhere': (book) => {
    book.find(OWN)!.put(9, 2, 'dari orang');
    return () => book.find(OWN)!.content(9, 2) === 'dari orang';
  },
  'types where it writes': (book) => {
    const form = book.find(FORM)!;
    form.put(0, 0, 'dari orang');
    return () => form.content(0, 0) === 'dari orang';
  },
  'renames a sheet': (book) => {
    const form = book.find(FORM)!;
    form.rename('Diganti');
    return () => form.name === 'Diganti' && !book.find(FORM);
  },
  'deletes a sheet': (book) => {
    book.remove(book.find(FORM)!);
    return () => !book.find(FORM);
  },
  'adds a sheet of that name': (book) => {
    const names = ['Formulir', 'LKE', SNAPSHOTS, 'Rencana Aksi'].filter((name) => !book.find(name));
    const added = names.map((name) => book.add(name));
    for (const sheet of added) sheet.put(0, 0, 'dari orang');
    return () => added.every((sheet) => book.sheets.includes(sheet) && sheet.content(0, 0) === 'dari orang');
  },
  'keeps something of their own': (book) => {
    const key = `zi.${PROPOSALS}`;
    const now = JSON.parse(String(book.settings.get(key) ?? '{}')) as object;
    book.settings.set(key, JSON.stringify({ ...now, orang: entries }));
    return () => 'orang' in (JSON.parse(String(book.settings.get(key))) as object);
  },
};

const files = paneFiles();
const isTold = (error: unknown): boolean => error === undefined || error instanceof DoorError || error instanceof Told;

test('the list is whole', () => {
  const listed = new Set(Object.keys(operations).map((name) => name.split(',')[0]));
  expect(files.flatMap(({ handed }) => handed).sort()).toEqual([...listed].sort());
});

test('views and hooks change the workbook by nothing else, or by one call of the door', () => {
  const mixed = files.flatMap(({ file, loose }) =>
    loose
      .filter(
        (one) => one.changing && (ts.isSourceFile(one.within) || loose.filter(({ within }) => within === one.within).length > 1),
      )
      .map(({ method }) => `${file}: ${method}`),
  );
  expect(mixed).toEqual([]);
});

describe.each(Object.keys(operations))('%s', (name) => {
  const { large = false, undo } = operations[name]!;

  let known: ReturnType<typeof cleanOf> | undefined;
  const clean = () => (known ??= cleanOf(name));

  test('a failing sync is told, nothing is half done, and the next try does it', async () => {
    for (const [n, actions] of (await clean()).syncs)
      for (const done of large ? [0] : new Set([0, Math.floor(actions / 2), actions - 1]))
        await tried(
          name,
          ({ host }) => host.failSync(n + 1, Math.max(0, done)),
          async ({ error, result, before, after, attached }) => {
            const at = `sync ${n + 1} after ${done} actions`;
            expect([at, isTold(error), String(error)]).toEqual([at, true, String(error)]);
            if (error !== undefined) {
              expect([at, after]).toEqual([at, before]);
              await operations[name]!.run();
              expect([at, state(attached)]).toEqual([at, (await clean()).clean]);
            } else if (undo) {
              await undo(result);
              expect([at, state(attached)]).toEqual([at, before]);
            }
          },
        );
  });

  test('an answer that is lost leaves all or nothing, and what was done is taken back', async () => {
    const { syncs, clean: whole } = await clean();
    for (const [n] of syncs)
      await tried(
        name,
        ({ host }) => host.loseAnswer(n + 1),
        async ({ error, result, before, after, attached }) => {
          const at = `sync ${n + 1}`;
          expect([at, isTold(error), [before, whole].includes(after)]).toEqual([at, true, true]);
          if (error === undefined && undo) {
            await undo(result);
            expect([at, state(attached)]).toEqual([at, before]);
          }
        },
      );
  });

  test.each(Object.entries(acts).slice(0, large ? 1 : undefined))('what a person does stays: %s', async (_what, act) => {
    for (const [n] of (await clean()).syncs) {
      let stands = (): boolean => true;
      await tried(
        name,
        ({ host }) => host.beforeSync(n + 1, (book) => void (stands = act(book))),
        async ({ error, result }) => {
          const at = `before sync ${n + 1}`;
          expect([at, isTold(error), String(error), stands()]).toEqual([at, true, String(error), true]);
          if (error === undefined && undo) await undo(result).catch((failure: unknown) => expect(isTold(failure)).toBe(true));
          expect([at, 'undone', stands()]).toEqual([at, 'undone', true]);
        },
      );
    }
  });
});
