/** Every folder beside this file is a workbook that somebody might send, with what is to be said of it. */
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sheetsFile, workbookOf, type Case, type RawSheet } from './make';
import { asText, repacked, withCopy } from './repacked';

export interface Expected {
  /** Score with blanks as 0; null where no LKE may be found. */
  score?: number | null;
  edition?: string;
  /** Each must be among the problems; what is left out does not matter. */
  problems?: { code: string; statement?: string; cell?: string; message?: string }[];
  /** None of these codes may be among them. */
  never?: string[];
  /** The elements of the file in order, as far as named: LKEs, then surveys. `score` is with blanks as 0. */
  all?: Record<string, unknown>[];
  /** Words that `lke check` is given beside the file; a file beside the case goes by its name. */
  options?: string[];
  /** What `lke recap` must say of the case's folder, as far as named. */
  recap?: { units?: Record<string, unknown>[]; broken?: Record<string, unknown>[]; surveys?: Record<string, unknown>[] };
}

export type Printed = { file: string; edition: string; score: { low: number } | null; problems: { code: string }[] };

export const names = readdirSync(__dirname, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
/** What lies beside a case. */
export const at = (name: string, file: string) => join(__dirname, name, file);
const jsonOf = <T>(name: string, file: string) => JSON.parse(readFileSync(at(name, file), 'utf8')) as T;
export const expectedOf = (name: string) => jsonOf<Expected>(name, 'expected.json');

type Wordings = Parameters<typeof workbookOf>[1];

/** Lays the case's file into a folder, and what comes with it. @returns the file's name. */
export async function laid(folder: string, name: string, wordings: Wordings): Promise<string> {
  const sent = readdirSync(join(__dirname, name)).find((file) => file.startsWith('input.'));
  if (sent) {
    const file = sent.replace('input', name);
    await copyFile(at(name, sent), join(folder, file));
    return file;
  }
  const file = `${name}.xlsx`;
  const script = at(name, 'make.cjs');
  if (existsSync(script)) {
    await writeFile(join(folder, file), sheetsFile((createRequire(__filename)(script) as () => RawSheet[])()));
    return file;
  }
  const of = jsonOf<Case>(name, 'case.json');
  let bytes = await workbookOf(of, wordings);
  for (const { sheet, file: second, answers } of of.again ?? []) {
    if (sheet) bytes = await withCopy(bytes, sheet);
    if (!second) continue;
    mkdirSync(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, second), await workbookOf({ ...of, ...(answers && { answers }) }, wordings));
  }
  if (of.package) bytes = await repacked(bytes, of.package);
  if (of.csv) {
    await writeFile(join(folder, `${name}.csv`), asText(bytes, of.csv));
    return `${name}.csv`;
  }
  await writeFile(join(folder, file), bytes);
  return file;
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const settled = (one: object): object =>
  Object.fromEntries(Object.entries(one).map(([key, value]) => [key, typeof value === 'number' ? rounded(value) : value]));

/** Compares what `lke check --json` says of a case with what it has to say. */
export function expectTold(name: string, told: readonly Printed[]): void {
  const expected = expectedOf(name);
  const [found] = told as [Printed];
  if (expected.all) {
    const all = told.map((one) => ({ ...one, score: one.score ? rounded(one.score.low) : null }));
    expect(all.map(settled)).toMatchObject(expected.all);
  }
  if (expected.score === null) expect(found.score).toBeNull();
  else if (expected.score !== undefined) expect(found.score!.low).toBeCloseTo(expected.score, 6);
  if (expected.edition) expect(found.edition).toBe(expected.edition);
  for (const problem of expected.problems ?? [])
    expect(found.problems).toContainEqual(expect.objectContaining(problem) as Printed['problems'][number]);
  const codes = found.problems.map(({ code }) => code);
  for (const code of expected.never ?? []) expect(codes).not.toContain(code);
}
