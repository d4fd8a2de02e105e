import { createExcelDoor } from '../../src/excel';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import type { Cell, SheetPlan } from '../../src/sheet/plan';
import { PlainEngine } from '../../host/plain';
import { attachHost, type Attached } from '../host/client';
import { lkePlan, smallPlan } from './plans';

const door = createExcelDoor();
let engine: PlainEngine;
let attached: Attached;
beforeEach(() => void (attached = attachHost({ engine: (engine = new PlainEngine()) })));
afterEach(() => attached.detach());

const isFormula = (cell: Cell): cell is { f: string } => typeof cell === 'object' && cell !== null;
const told = (cell: Cell) => (isFormula(cell) ? '' : cell === '' ? null : cell);

/** The grid that a planned sheet should be read as, where formulas show nothing yet. */
const expected = ({ name, cells, hidden }: SheetPlan) => ({
  sheet: name,
  id: attached.host.book.find(name)!.id,
  values: cells.map((row) => row.map(told)),
  formulas: cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.f : null))),
  ...(hidden && { hidden }),
});

/** Empty rows and columns at the end hold nothing to be read. */
function trimmed(grid: ReturnType<typeof expected>): ReturnType<typeof expected> {
  const used = grid.values.flatMap((row, r) =>
    row.flatMap((value, c) => (value !== null || grid.formulas[r]![c] !== null ? [[r, c] as const] : [])),
  );
  const rows = Math.max(0, ...used.map(([r]) => r + 1));
  const columns = Math.max(0, ...used.map(([, c]) => c + 1));
  const cut = <T>(table: T[][]) => table.slice(0, rows).map((row) => row.slice(0, columns));
  return { ...grid, values: cut(grid.values), formulas: cut(grid.formulas) };
}

test.each([
  ['the small plan', () => Promise.resolve(smallPlan)],
  ['the real LKE', () => lkePlan()],
])('%s is read as it was written', async (_, planned) => {
  const plan = await planned();
  await door.write(plan);
  attached.host.log.length = 0;
  const [first, ...grids] = await door.read();
  expect(first).toEqual({ sheet: 'Sheet1', id: attached.host.book.find('Sheet1')!.id, values: [], formulas: [] });
  expect(grids).toEqual(plan.sheets.map((sheet) => trimmed(expected(sheet))));
  expect(attached.host.budget().syncs).toBeLessThanOrEqual(2);
});

test('the real LKE is found and judged again', async () => {
  const plan = await lkePlan();
  await door.write(plan);
  const { readings } = readLke(await door.read());
  expect(readings).toHaveLength(1);
  expect(readings[0]).toMatchObject({ layout: 'ours', sheet: plan.activate, identity: { unit: '=KPP "Pratama" X', year: 2026 } });
  expect(checkLke(readings[0]!).assessment.of).toBe(113);
});

test('some sheets only, in the order asked, in one sync; what is not there is left out', async () => {
  await door.write(smallPlan);
  attached.host.log.length = 0;
  const grids = await door.read(['Pilihan Jawaban', 'Tidak Ada', attached.host.book.find('Sheet1')!.id]);
  expect(grids.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
    ['Pilihan Jawaban', true],
    ['Sheet1', undefined],
  ]);
  expect(attached.host.budget().syncs).toBe(1);
});

describe('one sheet', () => {
  const put = (row: number, column: number, content: string | number | boolean | { formula: string }) =>
    attached.host.book.find('Sheet1')!.put(row, column, content);
  const grid = async () => (await door.read(['Sheet1']))[0]!;

  test('cells that begin in the middle are read from A1', async () => {
    put(2, 1, 'isi');
    put(3, 2, false);
    expect(await grid()).toEqual({
      sheet: 'Sheet1',
      id: attached.host.book.find('Sheet1')!.id,
      values: [
        [null, null, null],
        [null, null, null],
        [null, 'isi', null],
        [null, null, false],
      ],
      formulas: Array.from({ length: 4 }, () => [null, null, null]),
    });
  });

  test('a formula has its value and its text; a text like a formula has none', async () => {
    engine.plant('=1+1', 2);
    engine.plant('=NA()', '#N/A');
    put(0, 0, { formula: '=1+1' });
    put(0, 1, { formula: '=NA()' });
    put(0, 2, '=1+1');
    expect(await grid()).toMatchObject({ values: [[2, '#N/A', '=1+1']], formulas: [['=1+1', '=NA()', null]] });
  });

  test('nothing beyond row 5000 and column CV is read', async () => {
    put(0, 0, 'awal');
    put(4999, 99, 'akhir');
    put(5000, 100, 'di luar');
    const { values } = await grid();
    expect([values.length, values[0]!.length, values[4999]![99]]).toEqual([5000, 100, 'akhir']);
    expect(values.flat()).not.toContain('di luar');
  });
});

describe('where Excel answers only so much at once', () => {
  beforeEach(() => {
    attached.detach();
    attached = attachHost({ engine, maxAnswerBytes: 100_000 });
  });

  const fill = (name: string, rows: number) => {
    const sheet = attached.host.book.add(name);
    for (let row = 0; row < rows; row++) sheet.put(row, 0, `isi baris ${row}`);
  };

  test('sheets that are too much together are read apart', async () => {
    for (const name of ['Satu', 'Dua', 'Tiga']) fill(name, 1000);
    const grids = await door.read();
    expect(grids.map(({ sheet, values }) => [sheet, values.length])).toEqual([
      ['Sheet1', 0],
      ['Satu', 1000],
      ['Dua', 1000],
      ['Tiga', 1000],
    ]);
  });

  test('a sheet too large by itself is read to fewer rows, the others whole', async () => {
    fill('Besar', 4000);
    fill('Kecil', 10);
    const grids = await door.read(['Besar', 'Kecil']);
    expect(grids.map(({ sheet, values }) => [sheet, values.length])).toEqual([
      ['Besar', 1250],
      ['Kecil', 10],
    ]);
  });

  test('one that is too large even so is left out', async () => {
    const sheet = attached.host.book.add('Raksasa');
    for (let row = 0; row < 400; row++) sheet.put(row, 0, 'x'.repeat(2000));
    fill('Kecil', 10);
    expect((await door.read(['Raksasa', 'Kecil'])).map(({ sheet: name }) => name)).toEqual(['Kecil']);
  });
});

test('all sheet names, hidden ones too, in one sync', async () => {
  await door.write(smallPlan);
  attached.host.log.length = 0;
  expect(await door.sheetNames()).toEqual(['Sheet1', 'Formulir', 'Pilihan Jawaban']);
  expect(attached.host.budget().syncs).toBe(1);
});
