/**
 * Every operation of the door, with something going wrong at each of its syncs. The list is the door's own: the compiler
 * asks for an entry for each, so that none is forgotten.
 */
import { createExcelDoor, DoorError, type ExcelDoor } from '../../src/excel';
import type { Book } from '../../host/book/book';
import { attachHost, type Attached } from '../host/client';
import { smallPlan } from './plans';
import { seen } from './snapshot';

const door = createExcelDoor();
const OWN = 'Milik sendiri';

const operations: Record<keyof ExcelDoor, () => Promise<unknown>> = {
  sheetNames: () => door.sheetNames(),
  write: () => door.write(smallPlan),
  read: () => door.read(),
  validations: () => door.validations([{ sheet: OWN, cells: ['A1', 'C3'] }]),
  select: () => door.select(OWN, 'B2'),
  apply: () =>
    door.apply([
      { sheet: OWN, cell: 'A1', content: 'baru', expected: 'jangan hilang' },
      { sheet: OWN, cell: 'B7', content: { f: '=1+2' } },
      { sheet: 'Lain', cell: 'A1', content: 7 },
    ]),
  remember: () => door.remember('kunci', 'nilai'),
  recall: () => door.recall('edition'),
  revise: () => door.revise('bersama', (kept) => `${kept ?? ''}ini`),
  calculation: () => door.calculation(),
  recalculate: () => door.recalculate(),
  watch: async () => (await door.watch(() => undefined))(),
  follow: async () => (await door.follow(() => undefined))(),
};

/** A workbook in which somebody works already. */
function inUse(): Attached {
  const fresh = attachHost();
  const { book } = fresh.host;
  const own = book.add(OWN);
  own.put(0, 0, 'jangan hilang');
  own.put(1, 0, { formula: '=1+1' });
  book.add('Lain').put(0, 0, 5);
  book.settings.set('edition', 'lama');
  book.activate(own);
  return fresh;
}

/** What people see of it, and what is kept in it. */
const state = ({ host: { book } }: Attached): unknown => [seen(book), [...book.settings]];

async function tried(name: keyof ExcelDoor, disturb: (attached: Attached) => void) {
  const attached = inUse();
  try {
    const before = state(attached);
    disturb(attached);
    const [result, error] = await operations[name]().then(
      (done): [unknown, unknown] => [done, undefined],
      (failure: unknown): [unknown, unknown] => [undefined, failure],
    );
    const { book } = attached.host;
    return { result, error, before, after: state(attached), book };
  } finally {
    attached.detach();
  }
}

/** How often an operation syncs, and with how many actions each. */
async function syncsOf(name: keyof ExcelDoor): Promise<number[]> {
  const attached = inUse();
  await operations[name]();
  const actions = attached.host.log.filter(({ housekeeping }) => !housekeeping).map((entry) => entry.actions);
  attached.detach();
  return actions;
}

const withoutPage = (all: unknown): unknown =>
  JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'page' ? null : value)));

const names = Object.keys(operations) as (keyof ExcelDoor)[];

test('the door has no operation without an entry', () => expect(Object.keys(door).sort()).toEqual([...names].sort()));

describe.each(names)('%s', (name) => {
  test('a failing sync is told as a failure of the door, and nothing is half done', async () => {
    const clean = (await tried(name, () => undefined)).after;
    for (const [n, actions] of (await syncsOf(name)).entries())
      for (const after of new Set([0, Math.floor(actions / 2), actions - 1])) {
        const { result, error, before, after: now } = await tried(name, ({ host }) => host.failSync(n + 1, Math.max(0, after)));
        const at = [name, `sync ${n + 1}`, `after ${after} actions`];
        const { unprinted = false } = (result ?? {}) as { unprinted?: boolean };
        // Where Excel refuses only the page settings the sheets stand, and it is said.
        if (unprinted) expect([...at, withoutPage(now)]).toEqual([...at, withoutPage(clean)]);
        else if (error === undefined) expect([...at, now]).toEqual([...at, clean]);
        else {
          expect([...at, error]).toEqual([...at, expect.any(DoorError)]);
          expect([...at, now]).toEqual([...at, before]);
        }
      }
  });

  test('what a person does between two syncs stays', async () => {
    const typed = (book: Book) => book.sheets.find((sheet) => sheet.name === OWN)!.put(9, 2, 'dari orang');
    for (const n of (await syncsOf(name)).keys()) {
      const { error, book } = await tried(name, ({ host }) => host.beforeSync(n + 1, typed));
      const at = [name, `before sync ${n + 1}`];
      expect([...at, error === undefined || error instanceof DoorError]).toEqual([...at, true]);
      const own = book.sheets.find((sheet) => sheet.name === OWN)!;
      expect([...at, own.content(9, 2)]).toEqual([...at, 'dari orang']);
    }
  });

  test('an answer that is lost on the way leaves all or nothing', async () => {
    const clean = (await tried(name, () => undefined)).after;
    for (const n of (await syncsOf(name)).keys()) {
      const { error, before, after } = await tried(name, ({ host }) => host.loseAnswer(n + 1));
      const at = [name, `sync ${n + 1}`];
      expect([...at, error === undefined || error instanceof DoorError]).toEqual([...at, true]);
      const whole = [before, clean].some((one) => JSON.stringify(one) === JSON.stringify(after));
      expect([...at, whole]).toEqual([...at, true]);
    }
  });
});
