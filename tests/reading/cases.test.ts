/** Every workbook of tests/cases, judged in process; what needs words of the command is asked there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeFile } from '../../src/cli/judge';
import { jsonOf } from '../../src/cli/json';
import { editions } from '../../src/rules';
import { loadWordings } from '../../src/rules/wording';
import { expectedOf, expectTold, laid, names, type Printed } from '../cases/case';

const folder = mkdtempSync(join(tmpdir(), 'lke-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(names.filter((name) => !expectedOf(name).options))('%s', async (name) => {
  const wordings = await loadWordings(editions.map(({ id }) => id));
  const file = join(folder, await laid(folder, name, wordings));
  expectTold(name, jsonOf(await judgeFile(file, 'id'), 'id') as Printed[]);
});
