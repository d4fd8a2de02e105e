import { createExcelDoor, DoorError, type CellChange } from '../../src/excel';
import { HostError } from '../../host/errors';
import type { Sheet } from '../../host/book/sheet';
import { attachHost, type Attached } from '../host/client';
import { seen } from './snapshot';

const door = createExcelDoor();
let attached: Attached;
beforeEach(() => void (attached = inUse()));
afterEach(() => attached.detach());

const OPTIONS = {
  allowAutoFilter: true,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: true,
  selectionMode: 'Unlocked' as const,
};

const sheetNamed = (name: string): Sheet => attached.host.book.find(name)!;
const idOf = (name: string): string => sheetNamed(name).id;
const content = (cell: string, sheet = 'LKE') => attached.host.content(sheet, cell);
const protection = (sheet = 'LKE') => [sheetNamed(sheet).isProtected, sheetNamed(sheet).protectionOptions];

/** Two forms, one of them protected, and a list. */
function inUse(): Attached {
  const fresh = attachHost({ firstSheet: 'Catatan' });
  const { book } = fresh.host;
  for (const name of ['LKE', 'LKE lama']) {
    const sheet = book.add(name);
    ['Kode', 'A.I.1', 'A.I.2', 'A.I.3'].forEach((code, row) => sheet.put(row, 0, code));
    ['Ya', '=bukan rumus', 0.5].forEach((answer, row) => sheet.put(row + 1, 1, answer));
    ['=IF(B2="Ya",1,0)', '=B4*2', '=SUM(C2:C3)'].forEach((formula, row) => sheet.put(row + 1, 2, { formula }));
    sheet.put(1, 3, true);
    sheet.formats.set({ row: 1, column: 1, rows: 3, columns: 1 }, 'locked', false);
    sheet.formats.set({ row: 0, column: 4, rows: 4, columns: 1 }, 'numberFormat', '@');
    sheet.put(1, 4, { formula: '=1+1' });
    sheet.put(2, 4, 'teks');
  }
  sheetNamedIn(fresh, 'LKE').protect(OPTIONS);
  return fresh;
}

const sheetNamedIn = ({ host }: Attached, name: string): Sheet => host.book.find(name)!;

const REPAIRS: CellChange[] = [
  { sheet: 'LKE', cell: 'C2', content: { f: '=IF(B2="Ya",1,"")' } },
  { sheet: 'LKE', cell: 'C3', content: { f: '=B3*2' } },
  { sheet: 'LKE', cell: 'C4', content: { f: '=SUM(C2:C4)' } },
  { sheet: 'LKE', cell: 'B2', content: null },
  { sheet: 'LKE', cell: 'B3', content: '-1' },
  { sheet: 'LKE', cell: 'D2', content: false },
  { sheet: 'LKE', cell: 'E2', content: 'dua' },
  { sheet: 'LKE', cell: 'E3', content: { f: '=2+2' } },
  { sheet: 'LKE', cell: 'E4', content: 4 },
  { sheet: 'LKE lama', cell: 'B4', content: 0.75 },
  { sheet: 'Catatan', cell: 'A1', content: 'Diperbaiki' },
];

const failureOf = (changes: readonly CellChange[]): Promise<unknown> =>
  door.apply(changes).then(
    () => 'applied',
    (error: unknown) => error,
  );

describe('what is asked for stands there', () => {
  test.each<[CellChange['content'], unknown]>([
    ['=bukan rumus', '=bukan rumus'],
    ['+62', '+62'],
    ['-5', '-5'],
    ['@nama', '@nama'],
    ["'kutip", "'kutip"],
    ['1/2', '1/2'],
    ['TRUE', 'TRUE'],
    ['Ya', 'Ya'],
    ['', null],
    [null, null],
    [0, 0],
    [false, false],
    [{ f: '=A2&"x"' }, { formula: '=A2&"x"' }],
  ])('%j', async (wanted, expected) => {
    await door.apply([{ sheet: 'LKE', cell: 'C2', content: wanted }]);
    expect(content('C2')).toEqual(expected);
  });

  test('of two changes of a cell the later one; sheets in any case, addresses as Excel writes them', async () => {
    const undo = await door.apply([
      { sheet: 'LKE', cell: 'B2', content: 'Tidak' },
      { sheet: 'lke', cell: '$b$2', content: 'Sebagian' },
    ]);
    expect(content('B2')).toBe('Sebagian');
    expect(undo).toEqual([{ sheet: 'lke', cell: '$b$2', content: 'Ya', expected: 'Sebagian', sheetId: idOf('LKE') }]);
  });

  test('a formula is one even in a cell formatted as text, which stays formatted so', async () => {
    await door.apply([{ sheet: 'LKE', cell: 'E3', content: { f: '=2+2' } }]);
    expect(content('E3')).toEqual({ formula: '=2+2' });
    expect(sheetNamed('LKE').formats.at('numberFormat', 2, 4)).toBe('@');
  });
});

describe('nothing else', () => {
  const rest = (): unknown => {
    const { sheets, ...book } = seen(attached.host.book) as { sheets: { cells: Record<string, unknown> }[] };
    const others = sheets.map(({ cells: { C2: _c2, E3: _e3, ...cells }, ...sheet }) => ({ ...sheet, cells }));
    return { ...book, sheets: others };
  };

  test('changes: no neighbour, no format, no protection', async () => {
    const before = rest();
    await door.apply([
      { sheet: 'LKE lama', cell: 'C2', content: 1 },
      { sheet: 'LKE', cell: 'E3', content: { f: '=1' } },
    ]);
    expect(rest()).toEqual(before);
  });

  test('is told as changed', async () => {
    const told: string[] = [];
    const stop = await door.watch((_, address) => void told.push(address));
    await door.apply(REPAIRS.filter(({ sheet }) => sheet === 'LKE lama'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual(['B4']);
    await stop();
  });
});

describe('the way back', () => {
  test('is what was there, cell by cell', async () => {
    expect(await door.apply(REPAIRS)).toEqual(
      [
        { f: '=IF(B2="Ya",1,0)' },
        { f: '=B4*2' },
        { f: '=SUM(C2:C3)' },
        'Ya',
        '=bukan rumus',
        true,
        { f: '=1+1' },
        'teks',
        null,
        0.5,
        null,
      ].map((content, index) => {
        const { sheet, cell, content: expected } = REPAIRS[index]!;
        return { sheet, cell, content, expected, sheetId: idOf(sheet) };
      }),
    );
  });

  test('leads back, and forth again', async () => {
    const before = seen(attached.host.book);
    const undo = await door.apply(REPAIRS);
    const after = seen(attached.host.book);
    expect(after).not.toEqual(before);
    const redo = await door.apply(undo);
    expect(seen(attached.host.book)).toEqual(before);
    await door.apply(redo);
    expect(seen(attached.host.book)).toEqual(after);
  });
});

describe('protection', () => {
  test('without a password is opened and closed again, with the same options', async () => {
    const before = protection();
    await door.apply(REPAIRS);
    expect(protection()).toEqual(before);
    expect(content('C3')).toEqual({ formula: '=B3*2' });
  });

  test('with a password is told, with the sheet; nothing has changed, no other sheet stays open', async () => {
    sheetNamed('LKE lama').protect(OPTIONS, 'rahasia');
    const before = seen(attached.host.book);
    const changes = [...REPAIRS, { sheet: 'LKE lama', cell: 'C2', content: 1 }];
    expect(await failureOf(changes)).toMatchObject({ code: 'excel.protected', data: { sheet: 'LKE lama' } });
    expect(seen(attached.host.book)).toEqual(before);
  });

  test('with a password does not bar the cells that are open to everybody', async () => {
    sheetNamed('LKE lama').protect(OPTIONS, 'rahasia');
    await door.apply([{ sheet: 'LKE lama', cell: 'B4', content: 0.25 }]);
    expect(content('B4', 'LKE lama')).toBe(0.25);
    expect(protection('LKE lama')).toEqual([true, OPTIONS]);
  });
});

describe('all or nothing', () => {
  async function actionsOfSecondSync(): Promise<number> {
    await door.apply(REPAIRS);
    const { actions } = attached.host.log[1]!;
    attached.detach();
    attached = inUse();
    return actions;
  }

  test('a failure of the first sync changes nothing', async () => {
    const before = seen(attached.host.book);
    attached.host.failSync(1);
    expect(await failureOf(REPAIRS)).toMatchObject({ code: 'excel.failed' });
    expect(seen(attached.host.book)).toEqual(before);
  });

  test('a failure after any action of the second leaves everything as it was', async () => {
    const actions = await actionsOfSecondSync();
    expect(actions).toBeGreaterThan(30);
    const before = seen(attached.host.book);
    for (let after = 0; after < actions; after++) {
      attached.host.failSync(2, after);
      expect(await failureOf(REPAIRS)).toBeInstanceOf(DoorError);
      expect(seen(attached.host.book)).toEqual(before);
    }
  });

  test.each([3, 4, 5])('a failure of sync %i, on the way back, is tried again', async (sync) => {
    const actions = await actionsOfSecondSync();
    const before = seen(attached.host.book);
    attached.host.failSync(2, actions - 2);
    attached.host.failSync(sync, 3);
    expect(await failureOf(REPAIRS)).toMatchObject({ code: 'excel.failed' });
    expect(seen(attached.host.book)).toEqual(before);
  });

  test('when nothing helps, the person is told where to look', async () => {
    const actions = await actionsOfSecondSync();
    attached.host.failSync(2, actions - 1);
    for (const sync of [3, 4, 5]) attached.host.failSync(sync);
    expect(await failureOf(REPAIRS)).toMatchObject({
      code: 'excel.not-restored',
      data: { sheets: 'LKE, LKE lama, Catatan' },
    });
  });

  test('a request that runs to its end while its answer is lost is taken back', async () => {
    const before = seen(attached.host.book);
    attached.host.loseAnswer(2);
    expect(await failureOf(REPAIRS)).toBeInstanceOf(DoorError);
    expect(seen(attached.host.book)).toEqual(before);
  });

  test('a person who is typing is told so at once', async () => {
    const before = seen(attached.host.book);
    attached.host.failSync(2, 0, new HostError('InvalidOperationInCellEditMode', 'planned', 400));
    expect(await failureOf(REPAIRS)).toMatchObject({ code: 'excel.busy' });
    expect(attached.host.budget().syncs).toBe(2);
    expect(seen(attached.host.book)).toEqual(before);
  });

  test('a formula that Excel refuses takes all the others back, and its sheet is named', async () => {
    const before = seen(attached.host.book);
    const wrong: CellChange = { sheet: 'LKE lama', cell: 'C2', content: { f: '=SUM(' } };
    expect(await failureOf([...REPAIRS, wrong])).toMatchObject({ code: 'excel.failed', data: { sheet: 'LKE lama' } });
    expect(seen(attached.host.book)).toEqual(before);
  });

  test('a sheet that somebody deletes meanwhile: the others are as they were', async () => {
    attached.host.beforeSync(2, (book) => book.remove(book.find('LKE lama')!));
    expect(await failureOf(REPAIRS)).toMatchObject({ code: 'excel.sheet-missing', data: { sheet: 'LKE lama' } });
    expect([content('C2'), protection()]).toEqual([{ formula: '=IF(B2="Ya",1,0)' }, [true, OPTIONS]]);
  });

  test('a sheet that somebody renames meanwhile is changed all the same', async () => {
    attached.host.beforeSync(2, (book) => book.find('LKE lama')!.rename('LKE 2024'));
    await door.apply(REPAIRS);
    expect(content('B4', 'LKE 2024')).toBe(0.75);
  });
});

describe('what the cells are expected to hold', () => {
  const repair = { sheet: 'LKE', cell: 'C2', content: 1 };

  test.each<[string, CellChange['content'], string]>([
    ['C2', { f: '=IF(B2="Ya",1,0)' }, 'changed'],
    ['B2', 'Ya', 'changed'],
    ['B4', 0.5, 'changed'],
    ['F9', null, 'changed'],
    ['C2', 'Ya', 'excel.changed'],
    ['B4', '0.5', 'excel.changed'],
  ])('%s: %j', async (cell, expected, told) => {
    const before = seen(attached.host.book);
    const answer = await door.apply([{ ...repair, cell, expected }]).then(
      () => 'changed',
      ({ code, data }: DoorError) => (expect(data).toEqual({ sheet: 'LKE', cell }), code),
    );
    expect(answer).toBe(told);
    if (told !== 'changed') expect(seen(attached.host.book)).toEqual(before);
  });

  test('what a person types in the last moment before is seen, and stays', async () => {
    attached.host.beforeSync(1, (book) => book.find('LKE')!.put(1, 1, 'Tidak'));
    expect(await failureOf([{ ...repair, cell: 'B2', expected: 'Ya' }])).toMatchObject({ code: 'excel.changed' });
    expect(content('B2')).toBe('Tidak');
  });

  // Between the look and the writing: the cell was written over for an instant, and is put back.
  test.each([
    ['typed', 1, 1, 'Tidak', 'B2'],
    ['emptied', 1, 1, null, 'B2'],
    ['made a formula', 3, 1, { formula: '=1/4' }, 'B4'],
  ] as const)(
    'what a person has %s between reading and writing is put back and told, and nothing else is changed',
    async (_, row, column, theirs, cell) => {
      const others = REPAIRS.filter((one) => one.cell !== cell);
      const expected = cell === 'B2' ? 'Ya' : 0.5;
      const before = seen(attached.host.book);
      attached.host.beforeSync(2, (book) => book.find('LKE')!.put(row, column, theirs));
      expect(await failureOf([...others, { sheet: 'LKE', cell, content: 'Mungkin', expected }])).toMatchObject({
        code: 'excel.changed',
        data: { sheet: 'LKE', cell },
      });
      expect(content(cell)).toEqual(theirs);
      attached.host.book.find('LKE')!.put(row, column, expected);
      expect(seen(attached.host.book)).toEqual(before);
    },
  );

  test('what changed elsewhere meanwhile is no reason to fail', async () => {
    attached.host.beforeSync(2, (book) => book.find('LKE')!.put(2, 1, 'lain'));
    await door.apply([{ ...repair, cell: 'B2', expected: 'Ya' }]);
    expect([content('B2'), content('B3')]).toEqual([1, 'lain']);
  });
});

describe('before anything is written', () => {
  test.each([
    [
      { sheet: 'Tidak Ada', cell: 'A1', content: 1 },
      { code: 'excel.sheet-missing', data: { sheet: 'Tidak Ada' } },
    ],
    [
      { sheet: 'LKE', cell: 'A1:B2', content: 1 },
      { code: 'excel.failed', data: { sheet: 'LKE', detail: 'A1:B2' } },
    ],
    [{ sheet: 'LKE', cell: 'A0', content: 1 }, { code: 'excel.failed' }],
    [{ sheet: 'LKE', cell: 'XFE1', content: 1 }, { code: 'excel.failed' }],
  ])('%j is refused', async (change, expected) => {
    const before = seen(attached.host.book);
    expect(await failureOf([...REPAIRS, change])).toMatchObject(expected);
    expect(seen(attached.host.book)).toEqual(before);
  });

  test('no change at all costs nothing', async () => {
    expect(await door.apply([])).toEqual([]);
    expect(attached.host.budget().syncs).toBe(0);
  });
});

describe('the price', () => {
  const column = (count: number, step = 1): CellChange[] =>
    Array.from({ length: count }, (_, n) => ({ sheet: 'Catatan', cell: `H${n * step + 1}`, content: { f: `=A${n + 1}*2` } }));

  test.each([
    ['a repair of three sheets', () => REPAIRS, 2, 30_000],
    ['5,000 cells below each other', () => column(5000), 2, 300_000],
    ['2,000 cells of which none is beside another', () => column(2000, 2), 2, 2_500_000],
    ['6,000 of such', () => column(6000, 2), 6, 2_500_000],
  ])('%s', async (_what, changes, syncs, bytes) => {
    await door.apply(changes());
    const budget = attached.host.budget();
    expect(budget.syncs).toBeLessThanOrEqual(syncs);
    expect(budget.largestRequest).toBeLessThanOrEqual(bytes);
  });

  test('old contents that Excel does not tell at once are asked for in halves', async () => {
    attached.detach();
    attached = attachHost({ firstSheet: 'Catatan', maxAnswerBytes: 20_000 });
    const before = Array.from({ length: 40 }, (_, n) => 'x'.repeat(300) + n);
    before.forEach((text, n) => attached.host.book.activeSheet.put(n * 2, 7, text));
    expect((await door.apply(column(40, 2))).map(({ content }) => content)).toEqual(before);
  });
});
