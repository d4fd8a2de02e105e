import type { Change, Repair } from '../../../src/diagnosis/repair';
import type { Grid } from '../../../src/sheet/plan';
import { diagnoseGrids, judgeGrids } from '../../../src/taskpane/worker/jobs';
import { readLke } from '../../../src/reading/read';
import { createFakeDoor, type FakeDoor } from '../fake-door';
import { strangeLke, unknownFunctions } from '../strange';
import {
  cellsIn,
  chosenChanges,
  mend,
  NAMES,
  repairRows,
  undoAll,
  type RepairRow,
} from '../../../src/taskpane/state/repair-view';

const sheet = 'LKE 2025';
let door: FakeDoor;
let rows: RepairRow[];
let before: Grid[];

beforeEach(async () => {
  door = createFakeDoor();
  door.addGrid(strangeLke());
  door.addGrid(unknownFunctions());
  before = await door.read();
  const { sheets, names } = diagnoseGrids(judgeGrids(before, null, {}), before);
  rows = repairRows(sheets[sheet]!.repairs, names, readLke(before).readings[0]).certain;
});

/** What stands in the cells; what formulas give follows from it. */
const contents = async () =>
  (await door.read()).map(({ sheet: name, formulas, values }) => [
    name,
    formulas,
    values.map((row, r) => row.map((value, c) => (formulas[r]![c] === null ? value : null))),
  ]);
const changes = (left: string[] = []) => chosenChanges(rows, left);

test('what can be mended: functions of ours first, then each finding with its cells', () => {
  expect(rows.map(({ id, changes: own }) => [id.split(' ')[0], own.map(({ cell }) => cell)])).toEqual([
    [NAMES, ['B1', 'B2']],
    ['range.misses', ['L17']],
    ['layout.weight-changed', ['H6']],
    ['sheet.formula-replaced', ['L60']],
  ]);
});

test('a repair that would touch an answer, a note or a link is only marked', () => {
  const [reading] = readLke(before).readings;
  const { unit, note, evidence } = reading!.cells.get('A.I.1.i.a')!;
  const repairs = [unit, note, evidence].map((cell): Repair => ({
    id: cell!,
    finding: { code: 'formula.differs', severity: 'warning', at: { sheet, cell }, data: {} },
    certain: true,
    changes: [{ sheet, cell: cell!, old: 'Ya', new: 'Tidak' }],
  }));
  const { certain, marked } = repairRows(repairs, [], reading);
  expect([certain, marked.map(({ at }) => at.cell)]).toEqual([[], [unit, note, evidence]]);
});

test('nothing that is mended is an answer', async () => {
  const [reading] = readLke(before).readings;
  await mend(door, changes());
  const [after] = readLke(await door.read()).readings;
  expect([after!.answers, after!.notes, after!.evidence]).toEqual([reading!.answers, reading!.notes, reading!.evidence]);
});

test('all is mended, and undone to the last cell', async () => {
  const kept = await contents();
  const done = await mend(door, changes());
  expect(cellsIn(done)).toBe(5);
  const after = await door.read();
  expect(diagnoseGrids(judgeGrids(after, null, {}), after).names).toEqual([]);
  expect(await undoAll(door, done)).toEqual({ back: 5, kept: [] });
  expect(await contents()).toEqual(kept);
});

test('only what is chosen', async () => {
  const done = await mend(door, changes(rows.filter(({ id }) => !id.startsWith('layout.weight-changed')).map(({ id }) => id)));
  expect(done).toMatchObject([{ sheet, cell: 'H6', old: 0.75, new: 0.5 }]);
});

test('a cell changed since the preview stops all of it', async () => {
  door.type(sheet, 'H6', 0.9);
  const kept = await contents();
  await expect(mend(door, changes())).rejects.toMatchObject({ code: 'excel.changed', data: { sheet, cell: 'H6' } });
  expect(await contents()).toEqual(kept);
});

test('undoing leaves what somebody changed after the repair', async () => {
  const done = await mend(door, changes());
  door.type(sheet, 'H6', 0.6);
  expect(await undoAll(door, done)).toEqual({ back: 4, kept: [`${sheet}!H6`] });
  expect((await door.read([sheet]))[0]!.values[5]![7]).toBe(0.6);
});

test('what was mended is told, and undone, though the reading after it fails', async () => {
  const kept = await contents();
  const { read } = door;
  door.read = () => Promise.reject(new Error('connection lost'));
  const done = await mend(door, changes());
  door.read = read;
  expect(cellsIn(done)).toBe(5);
  expect(await undoAll(door, done)).toEqual({ back: 5, kept: [] });
  expect(await contents()).toEqual(kept);
});

test('undone under the name that the sheet has by now; what is gone is told', async () => {
  const done = await mend(door, changes());
  door.renameSheet(sheet, 'LKE final');
  door.removeSheet('Hitungan');
  expect(await undoAll(door, done)).toEqual({ back: 3, kept: ['Hitungan!B1', 'Hitungan!B2'] });
  expect((await door.read(['LKE final']))[0]!.values[5]![7]).toBe(0.75);
});

test('two repairs of one cell are undone to the first', async () => {
  const first = await mend(door, [{ sheet, cell: 'H6', old: 0.75, new: 0.5 }]);
  const second = await mend(door, [{ sheet, cell: 'H6', old: 0.5, new: 0.4 }]);
  expect(cellsIn([...first, ...second])).toBe(1);
  await undoAll(door, [...first, ...second]);
  expect((await door.read([sheet]))[0]!.values[5]![7]).toBe(0.75);
});

test('each cell once: the first repair to claim it', () => {
  const change = (to: number): Change => ({ sheet, cell: 'H6', old: 0.75, new: to });
  const both = [
    { id: 'a', changes: [change(0.5)] },
    { id: 'b', changes: [change(0.4)] },
  ];
  expect(chosenChanges(both, [])).toEqual([change(0.5)]);
  expect(chosenChanges(both, ['a'])).toEqual([change(0.4)]);
  expect(chosenChanges(both, ['a', 'b'])).toEqual([]);
});
