import { createExcelDoor, DoorError, type ExcelDoor } from '../../src/excel';
import { attachHost, settled, type Attached } from '../host/client';
import { smallPlan } from './plans';

let door: ExcelDoor;
let attached: Attached;
beforeEach(async () => {
  door = createExcelDoor();
  attached = attachHost();
  await door.write(smallPlan);
});
afterEach(() => attached.detach());

describe('select', () => {
  test('shows the sheet and selects the cell', async () => {
    await door.select('Sheet1', 'C7');
    expect(attached.host.book.activeSheet.name).toBe('Sheet1');
    expect(attached.host.book.selected.address).toBe('Sheet1!C7');
  });

  test.each([
    ['Pilihan Jawaban', 'A1', 'excel.sheet-hidden'],
    ['Tidak Ada', 'A1', 'excel.sheet-missing'],
    ['Sheet1', 'A0', 'excel.failed'],
  ])('%s!%s: %s, and the active sheet stays', async (sheet, cell, code) => {
    const failure = await door.select(sheet, cell).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DoorError);
    expect(failure).toMatchObject({ code, data: { sheet } });
    expect(attached.host.book.activeSheet.name).toBe('Formulir');
  });

  test('a hidden sheet stays hidden', async () => {
    await door.select('Pilihan Jawaban', 'A1').catch(() => undefined);
    expect(attached.host.book.find('Pilihan Jawaban')!.visibility).toBe('Hidden');
    expect(attached.host.book.activeSheet.name).toBe('Formulir');
  });
});

describe('watch', () => {
  let told: [string, string][];
  let stop: () => Promise<void>;
  beforeEach(async () => {
    told = [];
    stop = await door.watch((sheetId, address) => void told.push([attached.host.book.find(sheetId)!.name, address]));
  });

  // The client's own table of handlers outlives a host.
  afterEach(() => stop());

  test('tells of every change, on any sheet', async () => {
    await attached.host.type('Formulir', 'C2', 'Ya');
    await attached.host.type('Sheet1', 'A1', 'catatan');
    await settled();
    expect(told).toEqual([
      ['Formulir', 'C2'],
      ['Sheet1', 'A1'],
    ]);
  });

  test('tells nothing of an entry that was refused', async () => {
    await attached.host.type('Formulir', 'C2', 'Mungkin');
    await settled();
    expect(told).toEqual([]);
  });

  test('is silent once it is stopped, however often', async () => {
    await stop();
    await stop();
    await attached.host.type('Formulir', 'C2', 'Ya');
    await settled();
    expect(told).toEqual([]);
  });

  test('a watch that Excel refuses is told, and the next one works', async () => {
    await stop();
    attached.host.failSync(1);
    await expect(door.watch(() => undefined)).rejects.toMatchObject({ code: 'excel.failed' });
    stop = await door.watch((_, address) => void told.push(['again', address]));
    await attached.host.type('Sheet1', 'B2', '1');
    await settled();
    expect(told).toEqual([['again', 'B2']]);
  });

  test('two watches do not know of each other', async () => {
    const others: string[] = [];
    const stopOther = await door.watch((_, address) => void others.push(address));
    await stop();
    await attached.host.type('Sheet1', 'B2', '1');
    await settled();
    expect([told, others]).toEqual([[], ['B2']]);
    await stopOther();
  });
});

describe('follow', () => {
  test('tells what a person, or select, selects, and nothing after it was stopped', async () => {
    const told: [string, string][] = [];
    const stop = await door.follow((sheetId, address) => void told.push([attached.host.book.find(sheetId)!.name, address]));
    await door.select('Sheet1', 'C7');
    await settled();
    await stop();
    await door.select('Formulir', 'A2');
    await settled();
    expect(told).toEqual([['Sheet1', 'C7']]);
  });
});
