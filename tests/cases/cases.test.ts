/** Every folder beside this file is a workbook that somebody might send, with what `lke check` has to say of it. */
import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editions } from '../../src/rules';
import { loadWordings } from '../../src/rules/wording';
import { lke, ownFolder, type Outcome } from '../cli/lke';
import { sheetsFile, workbookOf, type Case, type RawSheet } from './make';

interface Expected {
  /** Score with blanks as 0; null where no LKE may be found. */
  score?: number | null;
  edition?: string;
  /** Each must be among the problems; what is left out does not matter. */
  problems?: { code: string; statement?: string; cell?: string; message?: string }[];
  /** None of these codes may be among them. */
  never?: string[];
  /** The elements of the file in order, as far as named: LKEs, then surveys. `score` is with blanks as 0. */
  all?: Record<string, unknown>[];
  /** Words that `lke check` is given beside the file. */
  options?: string[];
}

type Printed = { file: string; edition: string; score: { low: number } | null; problems: { code: string }[] };

const folder = ownFolder();
const names = readdirSync(__dirname, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const jsonOf = <T>(name: string, file: string) => JSON.parse(readFileSync(join(__dirname, name, file), 'utf8')) as T;
const printed = new Map<string, Printed[]>();

beforeAll(async () => {
  const wordings = await loadWordings(editions.map(({ id }) => id));
  for (const name of names) {
    const [sent, script, file] = [
      join(__dirname, name, 'input.xlsx'),
      join(__dirname, name, 'make.cjs'),
      join(folder, `${name}.xlsx`),
    ];
    if (existsSync(sent)) await copyFile(sent, file);
    else if (existsSync(script)) await writeFile(file, sheetsFile((createRequire(__filename)(script) as () => RawSheet[])()));
    else await writeFile(file, await workbookOf(jsonOf<Case>(name, 'case.json'), wordings));
  }
  const apart = names.filter((name) => jsonOf<Expected>(name, 'expected.json').options);
  const runs = [
    { words: [], of: names.filter((name) => !apart.includes(name)) },
    ...apart.map((name) => ({ words: jsonOf<Expected>(name, 'expected.json').options!, of: [name] })),
  ];
  for (const { words, of } of runs) {
    const outcome: Outcome = await lke(folder, 'check', '--json', ...words, ...of.map((name) => `${name}.xlsx`));
    for (const one of JSON.parse(outcome.out) as Printed[]) {
      const name = one.file.replace('.xlsx', '');
      printed.set(name, [...(printed.get(name) ?? []), one]);
    }
  }
}, 300_000);

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const settled = (one: object): object =>
  Object.fromEntries(Object.entries(one).map(([key, value]) => [key, typeof value === 'number' ? rounded(value) : value]));

test.each(names)('%s', (name) => {
  const expected = jsonOf<Expected>(name, 'expected.json');
  const [found] = printed.get(name)! as [Printed];
  if (expected.all) {
    const told = printed.get(name)!.map((one) => ({ ...one, score: one.score ? rounded(one.score.low) : null }));
    expect(told.map(settled)).toMatchObject(expected.all);
  }
  if (expected.score === null) expect(found.score).toBeNull();
  else if (expected.score !== undefined) expect(found.score!.low).toBeCloseTo(expected.score, 6);
  if (expected.edition) expect(found.edition).toBe(expected.edition);
  for (const problem of expected.problems ?? [])
    expect(found.problems).toContainEqual(expect.objectContaining(problem) as Printed['problems'][number]);
  const codes = found.problems.map(({ code }) => code);
  for (const code of expected.never ?? []) expect(codes).not.toContain(code);
});
