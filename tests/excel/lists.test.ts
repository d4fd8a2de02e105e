/** Drop-down lists of the open workbook: what Excel is asked for, and what the diagnosis makes of it. */
import { createExcelDoor } from '../../src/excel';
import { withLists } from '../../src/taskpane/state/drop-downs';
import { checkLke } from '../../src/judged/check';
import { diagnose } from '../../src/diagnosis';
import { readLke } from '../../src/reading/read';
import type { Area, ValidationRule } from '../../host/engine';
import { parseArea } from '../../host/a1';
import { attachHost, type Attached } from '../host/client';
import { lkePlan, smallPlan } from './plans';

let door: ReturnType<typeof createExcelDoor>;
let attached: Attached;
beforeEach(() => {
  attached = attachHost();
  // What was asked is kept by door.
  door = createExcelDoor();
});
afterEach(() => attached.detach());

const area = (cell: string): Area => parseArea(cell)!;
const sheetOf = (name: string) => attached.host.book.find(name)!;
const setRule = (sheet: string, cell: string, rule: ValidationRule) =>
  void sheetOf(sheet).validations.change(area(cell), { rule });

test('the rules of single cells, each kind once with its cells, in one sync', async () => {
  await door.write(smallPlan);
  setRule('Sheet1', 'B2', { kind: 'list', source: 'Ya,Tidak' });
  attached.host.log.length = 0;
  const found = await door.validations([
    { sheet: 'Formulir', cells: ['A1', 'C2', 'C3', 'C4', 'C5', 'B3'] },
    { sheet: 'Sheet1', cells: ['B2', 'B3'] },
  ]);
  expect(found).toEqual({
    Formulir: [
      { ranges: 'C2', kind: 'list', list: 'ZI_Pilihan' },
      { ranges: 'C3', kind: 'wholeNumber' },
      { ranges: 'C4', kind: 'decimal' },
      { ranges: 'C5', kind: 'date' },
      { ranges: 'B3', kind: 'custom' },
    ],
    Sheet1: [{ ranges: 'B2', kind: 'list', list: '"Ya,Tidak"' }],
  });
  expect(attached.host.budget().syncs).toBe(1);
});

describe('the real LKE', () => {
  const LKE = 'LKE';
  const diagnosed = async (now: number) => {
    const grids = await door.read();
    const lkes = readLke(grids).readings.map(checkLke);
    const listed = await withLists(door, grids, lkes, now);
    return diagnose(lkes[0]!.reading, listed, lkes[0]!.assessment).filter(({ code }) => code.startsWith('list.'));
  };
  const cellOf = async (code: string) => readLke(await door.read()).readings[0]!.cells.get(code)!.unit!;
  beforeEach(async () => door.write(await lkePlan()));

  test('reading takes two syncs, its lists one more, and none for half a minute', async () => {
    attached.host.log.length = 0;
    expect(await diagnosed(0)).toEqual([]);
    const { syncs, largestRequest } = attached.host.budget();
    expect(syncs).toBe(3);
    expect(largestRequest).toBeLessThan(200_000);
    attached.host.log.length = 0;
    await diagnosed(29_000);
    expect(attached.host.budget().syncs).toBe(2);
    await diagnosed(31_000);
    expect(attached.host.budget().syncs).toBe(5);
  });

  test.each<[string, (cell: string) => void, object]>([
    ['taken away', (cell) => sheetOf(LKE).validations.clear(area(cell)), { code: 'list.missing', data: { count: 1 } }],
    [
      "another scale's",
      (cell) => setRule(LKE, cell, { kind: 'list', source: 'A,B' }),
      { code: 'list.wrong', data: { list: 'A/B', scale: 'A/B/C' } },
    ],
  ])('a list that was %s is told with its cell', async (_, change, expected) => {
    const cell = await cellOf('A.I.1.i.b');
    change(cell);
    expect(await diagnosed(0)).toMatchObject([{ ...expected, at: { sheet: LKE, cell } }]);
  });

  test('where Excel does not tell, the diagnosis goes on without', async () => {
    attached.host.failSync(3);
    expect(await diagnosed(0)).toEqual([]);
  });
});
