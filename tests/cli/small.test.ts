/** One small file judged without a thread: as the thread judges it, and the deadline holds. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import JSZip from 'jszip';
import { buildLke } from '../../src/forms/lke';
import { writeXlsx } from '../../src/files';
import { loadWording } from '../../src/rules/wording';
import { deskOf } from '../../src/cli/desk';
import type { Order } from '../../src/cli/order';
import { atOnce, Late, within } from '../../src/cli/small';
import { edition90 } from '../editions';
import { lke, ownFolder } from './lke';

const folder = ownFolder();
// The other test files of this process want their code compiled.
afterAll(() => setFlagsFromString('--opt'));
const at = (name: string) => join(folder, name);
const order: Order = { command: 'check', json: true, language: 'id', width: 80, given: { laws: [], asked: {} } };

beforeAll(async () => {
  const identity = { unit: 'KPP', body: '', year: 2026, target: 'WBK' };
  const bytes = await writeXlsx(buildLke(edition90, await loadWording(edition90.id), identity));
  await writeFile(at('kecil.xlsx'), bytes);
  // Some kilobytes that unpack to more than a small file may.
  const zip = await JSZip.loadAsync(bytes);
  const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
  zip.file('xl/worksheets/sheet1.xml', sheet.replace('</sheetData>', `</sheetData><!--${' '.repeat(9 * 2 ** 20)}-->`));
  await writeFile(at('mengembang.xlsx'), await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}, 60_000);

test('work that never ends is stopped in time', () => {
  const begun = performance.now();
  expect(() =>
    within(() => {
      for (;;);
    }, 100),
  ).toThrow(Late);
  expect(performance.now() - begun).toBeLessThan(5000);
});

test('what work gives and throws comes through', () => {
  expect(within(() => 7, 1000)).toBe(7);
  expect(() => within(() => JSON.parse('{'), 1000)).toThrow(SyntaxError);
  expect(() => within(() => 7, 0)).toThrow(Late);
});

test('it says of a small file what the thread says', async () => {
  const thread = await (await deskOf(order))(at('kecil.xlsx'));
  expect(await atOnce(at('kecil.xlsx'), order, 60)).toEqual(thread);
  expect(thread.told).toMatchObject({ code: 0, elements: [{ edition: 'zi-90-2021' }] });
});

test('what unpacks to more than a small file may takes a thread, and is judged', async () => {
  expect(await atOnce(at('mengembang.xlsx'), order, 60)).toBeUndefined();
  const { code, out } = await lke(folder, 'check', '--json', 'mengembang.xlsx');
  expect([code, JSON.parse(out)[0].edition]).toEqual([0, 'zi-90-2021']);
}, 60_000);

test('the deadline holds for one small file, too', async () => {
  expect(await lke(folder, 'check', '--deadline', '0,01', 'kecil.xlsx')).toEqual({
    code: 2,
    out: '',
    err: 'kecil.xlsx: Berkas tidak dapat dibaca: pembacaannya lebih dari 0,01 detik.\n',
  });
}, 60_000);

test('what is not there, and a folder, are told without a thread', async () => {
  for (const name of ['tidak-ada.xlsx', '.']) expect(await atOnce(at(name), order, 60)).toMatchObject({ told: { code: 2 } });
});
