import { generate, sheetOfSame } from '../../../src/taskpane/state/generate';
import type { Identity } from '../../../src/reading/contract';
import { createFakeDoor } from '../fake-door';
import { plainEngine } from '../plain-engine';
import { edition90 } from '../../editions';

const identity = { unit: 'KPP Pratama Contoh', body: '', year: 2026, target: 'WBK', held: null };

function bench() {
  const door = createFakeDoor();
  const phases: string[] = [];
  const planned = async () => (taken: readonly string[]) => plainEngine.plan(edition90, identity, taken);
  const run = () => generate(door, 'lke', planned, (phase) => phases.push(phase));
  return { door, phases, run };
}

test('an empty workbook gets the visible sheets named', async () => {
  const { door, phases, run } = bench();
  expect(await run()).toEqual({ kind: 'lke', sheets: ['Ringkasan', 'LKE'], kept: [] });
  expect(await door.sheetNames()).toEqual(['Ringkasan', 'LKE', 'Daftar']);
  expect(phases).toEqual(['preparing', 'writing']);
});

test('a sheet in the way is left alone and said', async () => {
  const { door, run } = bench();
  door.addSheet('lke', [['milik orang lain']]);
  expect(await run()).toEqual({ kind: 'lke', sheets: ['Ringkasan', 'LKE (2)'], kept: ['lke'] });
  expect((await door.read(['lke']))[0]!.values).toEqual([['milik orang lain']]);
});

test('a name taken between asking and writing: once more with the names of now', async () => {
  const { door, run } = bench();
  const names = door.sheetNames.bind(door);
  let asked = 0;
  door.sheetNames = async () => {
    const found = await names();
    if (asked++ === 0) door.addSheet('LKE');
    return found;
  };
  expect(await run()).toEqual({ kind: 'lke', sheets: ['Ringkasan', 'LKE (2)'], kept: ['LKE'] });
});

test.each(['excel.protected', 'excel.failed', 'excel.busy'] as const)('%s: thrown, nothing made', async (code) => {
  const { door, run } = bench();
  door.addSheet('Sheet1');
  door.failWrite(code);
  await expect(run()).rejects.toMatchObject({ code });
  expect(await door.sheetNames()).toEqual(['Sheet1']);
});

test.each<[string, { edition?: string } & Partial<Identity>, string | undefined]>([
  ['the same unit, year and edition', {}, 'LKE'],
  ['in other letters', { unit: ' kpp pratama CONTOH ' }, 'LKE'],
  ['another year', { year: 2027 }, undefined],
  ['another unit', { unit: 'KPP Lain' }, undefined],
  ['another edition', { edition: 'zi-52-2014' }, undefined],
])('an LKE that is already there: %s', async (_name, { edition = edition90.id, ...other }, sheet) => {
  const { door, run } = bench();
  await run();
  const { lkes } = await plainEngine.judge(await door.read());
  expect(sheetOfSame(lkes, { ...identity, ...other }, edition)).toBe(sheet);
});
