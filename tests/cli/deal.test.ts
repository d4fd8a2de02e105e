/** Files dealt out to threads: one that hangs, dies or eats memory is its own row, and the others are judged. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deadlineOf, deal } from '../../src/cli/deal';
import type { CheckReport } from '../../src/cli/check-report';
import type { Order } from '../../src/cli/order';

const order: Order = { command: 'check', json: false, language: 'id', width: 80, given: { laws: [], asked: {} } };

/** Stands for the thread that judges: what it does depends on the file's name. */
const THREAD = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (file) => {
  if (file === 'hangs') for (;;);
  if (file === 'throws') throw new Error('jatuh');
  if (file === 'fails') return void Promise.reject(new Error('gagal'));
  if (file === 'eats') for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));
  parentPort.postMessage({ told: { code: 0, elements: [], tables: [file] }, met: [] });
});
parentPort.postMessage('ready');
`;
const folder = mkdtempSync(join(tmpdir(), 'lke-deal-'));
const started = process.argv[1]!;
beforeAll(() => {
  writeFileSync(join(folder, 'thread.mjs'), THREAD);
  process.argv[1] = join(folder, 'thread.mjs');
});
afterAll(() => {
  process.argv[1] = started;
  rmSync(folder, { recursive: true });
});

test('each file has its row, in the order given', async () => {
  const files = ['satu', 'hangs', 'dua', 'throws', 'tiga', 'fails', 'empat'];
  let done = 0;
  const reports = await deal<CheckReport>(files, order, 2, (n) => (done = n));
  expect(done).toBe(files.length);
  expect(reports.map(({ told }) => [told.code, told.whyNot ?? told.tables[0]])).toEqual([
    [0, 'satu'],
    [2, 'hangs: Berkas tidak dapat dibaca: pembacaannya lebih dari 2 detik.'],
    [0, 'dua'],
    [2, 'throws: Berkas tidak dapat dibaca: galat sistem jatuh.'],
    [0, 'tiga'],
    [2, 'fails: Berkas tidak dapat dibaca: galat sistem gagal.'],
    [0, 'empat'],
  ]);
}, 30_000);

test('one that takes too much memory ends its thread, not the command', async () => {
  const [eats, after] = await deal<CheckReport>(['eats', 'satu'], order, 60);
  expect(eats!.told.whyNot).toBe('eats: Berkas tidak dapat dibaca: galat sistem ERR_WORKER_OUT_OF_MEMORY.');
  expect(after!.told.tables).toEqual(['satu']);
}, 60_000);

test.each<[string | undefined, number | string]>([
  [undefined, 10],
  ['60', 60],
  ['0,5', 0.5],
  ['0', 'option.deadline'],
  ['-1', 'option.deadline'],
  ['sebentar', 'option.deadline'],
])('--deadline %s', (asked, seconds) => {
  if (typeof seconds === 'number') expect(deadlineOf(asked)).toBe(seconds);
  else expect(() => deadlineOf(asked)).toThrow(expect.objectContaining({ key: seconds }));
});
