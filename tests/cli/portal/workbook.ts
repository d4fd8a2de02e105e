/** An LKE of 90/2021 that is answered throughout, as a file. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeXlsx } from '../../../src/files';
import { everywhere } from '../../assessment/answers';
import { edition, filled, planOf } from '../../sheets/lke';

/** @param changed answers of the unit that are not the best ones. */
export async function workbook(
  file: string,
  identity: Parameters<typeof planOf>[0],
  changed: Record<string, string> = {},
): Promise<void> {
  const answers = Object.entries({ ...everywhere(edition, 'best'), ...changed }) as [string, string][];
  const plan = filled(planOf(identity), new Map(answers.map(([code, unit]) => [code, { unit }])));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await writeXlsx(plan));
}
