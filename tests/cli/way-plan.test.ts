/** `lke check --plan`: the way to the target as a fresh action plan. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actionPlanIn } from '../../src/forms/registers/action-plan-steps';
import { readXlsx } from '../../src/files';
import { edition90 } from '../editions';
import { bestAnswers } from './answers';
import { answer, edited, lke, ownFolder } from './lke';

const folder = ownFolder();
const at = (name: string) => join(folder, name);

test('an activity per step, in a file of its own that is not written over unasked', async () => {
  await lke(folder, 'new', '--unit', 'X', '--year', '2026', '--target', 'WBK', '--out', 'kosong.xlsx');
  const lower = new Map([...bestAnswers(edition90)].map(([code, value]) => [code, code.startsWith('A.I.2.') ? 'C' : value]));
  await edited(at('kosong.xlsx'), at('lke.xlsx'), (workbook) => void answer(workbook, lower));
  const { out, err } = await lke(folder, 'check', '--json', 'lke.xlsx', '--way', '--plan', 'aksi.xlsx');
  const steps: { statement: string }[] = JSON.parse(out)[0].way.steps;
  expect(steps.length).toBeGreaterThan(0);
  expect(err).toContain(`aksi.xlsx dibuat: ${steps.length} kegiatan; isi penanggung jawab dan tenggatnya.`);
  const { values } = actionPlanIn(await readXlsx(await readFile(at('aksi.xlsx'))))!;
  for (const { statement } of steps)
    expect(values.flat().filter((text) => String(text).startsWith(`Perbaiki ${statement}: `))).toHaveLength(1);
  const again = await lke(folder, 'check', 'lke.xlsx', '--plan', 'aksi.xlsx');
  expect([again.code, again.err]).toEqual([2, 'aksi.xlsx sudah ada dan tidak ditimpa; pakai nama lain, atau --force.\n']);
  const none = await lke(folder, 'check', 'kosong.xlsx', 'lke.xlsx', '--plan', 'dua.xlsx');
  expect([none.code, none.err]).toEqual([2, expect.stringMatching(/^Rencana aksi dibuat untuk satu LKE/)]);
});
