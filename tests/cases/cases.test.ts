/** Every folder beside this file is a workbook that somebody might send, with what `lke check` has to say of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editions } from '../../src/rules';
import { loadWordings } from '../../src/rules/wording';
import { lke, ownFolder, type Outcome } from '../cli/lke';
import { workbookOf, type Case } from './make';

interface Expected {
  /** Score with blanks as 0; null where no LKE may be found. */
  score: number | null;
  edition?: string;
  /** Each must be among the problems; what is left out does not matter. */
  problems?: { code: string; statement?: string; cell?: string; message?: string }[];
  /** None of these codes may be among them. */
  never?: string[];
}

type Printed = { file: string; edition: string; score: { low: number } | null; problems: { code: string }[] };

const folder = ownFolder();
const names = readdirSync(__dirname, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const jsonOf = <T>(name: string, file: string) => JSON.parse(readFileSync(join(__dirname, name, file), 'utf8')) as T;
let outcome: Outcome;
const printed = new Map<string, Printed>();

beforeAll(async () => {
  const wordings = await loadWordings(editions.map(({ id }) => id));
  for (const name of names) {
    const [sent, file] = [join(__dirname, name, 'input.xlsx'), join(folder, `${name}.xlsx`)];
    if (existsSync(sent)) await copyFile(sent, file);
    else await writeFile(file, await workbookOf(jsonOf<Case>(name, 'case.json'), wordings));
  }
  outcome = await lke(folder, 'check', '--json', ...names.map((name) => `${name}.xlsx`));
  for (const one of JSON.parse(outcome.out) as Printed[]) printed.set(one.file.replace('.xlsx', ''), one);
}, 300_000);

test.each(names)('%s', (name) => {
  const expected = jsonOf<Expected>(name, 'expected.json');
  const found = printed.get(name)!;
  if (expected.score === null) expect(found.score).toBeNull();
  else expect(found.score!.low).toBeCloseTo(expected.score, 6);
  if (expected.edition) expect(found.edition).toBe(expected.edition);
  for (const problem of expected.problems ?? [])
    expect(found.problems).toContainEqual(expect.objectContaining(problem) as Printed['problems'][number]);
  const codes = found.problems.map(({ code }) => code);
  for (const code of expected.never ?? []) expect(codes).not.toContain(code);
});
