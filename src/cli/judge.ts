/** One file judged, or the reason why it cannot be. */
import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../assessment';
// Not by the door: what writes files is not needed to read them.
import { demandReadable } from '../files/package';
import { FileError } from '../files/problem';
import { readXlsx } from '../files/read';
import { editions } from '../rules';
import { loadWordings, type Wordings } from '../rules/wording';
import { checkLke } from '../judged/check';
import { readLke } from '../reading/read';
import type { Grid } from '../sheet/plan';
import type { Checked, Reading } from '../reading/contract';
import type { CheckedSurvey } from '../forms/surveys';
import { problemText, type Language } from '../texts';
import { say, type CliKey } from './say';
import { where } from './where';

export interface Judged {
  file: string;
  /** Every LKE in the workbook; none where it cannot be read. */
  checked: Checked[];
  /** Every survey in the workbook, where surveys are asked for. */
  surveys: CheckedSurvey[];
  /** Findings about the file as a whole. */
  problems: Problem[];
  /** Not judged, since it is what the caller does not mean. */
  passedOver?: true;
}

const SYSTEM: Record<string, CliKey> = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.missing',
  EISDIR: 'file.folder',
  EACCES: 'file.no-permission',
  EPERM: 'file.no-permission',
};

/** @throws what is no error of the file system. */
export function systemReason(error: unknown, language: Language): string {
  const { code } = error as NodeJS.ErrnoException;
  if (!code) throw error;
  return say(SYSTEM[code] ?? 'file.failed', { reason: code }, language);
}

function reasonOf(error: unknown, language: Language): string {
  if (error instanceof FileError) {
    const { found, ...data } = error.data;
    return say(error.code, found ? { ...data, found: say(`found.${found}` as CliKey, {}, language) } : data, language);
  }
  return systemReason(error, language);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  demandReadable(size);
  return readFile(path);
}

let loaded: Promise<Wordings> | undefined;

/** Our own words help to recognise a sheet of strange arrangement; loaded once for all files. */
const wordings = (): Promise<Wordings> => (loaded ??= loadWordings(editions.map(({ id }) => id)));

export interface Judging {
  /** Workbooks that are not meant. */
  passOver?(grids: readonly Grid[]): boolean;
  /** How one LKE of the workbook is judged. */
  judge?(reading: Reading, grids: readonly Grid[]): Checked;
  /** How its surveys are; absent = not at all. */
  judgeSurveys?(grids: readonly Grid[], edition?: string): CheckedSurvey[];
}

const nothing = (file: string) => ({ file, checked: [], surveys: [], problems: [] });

/** Always from the answers; a file that cannot be read is a finding, not an exception. */
export async function judgeFile(file: string, language: Language, how: Judging = {}): Promise<Judged> {
  const { passOver, judge = checkLke, judgeSurveys } = how;
  try {
    const grids = await readXlsx(await bytesOf(where(file)));
    if (passOver?.(grids)) return { ...nothing(file), passedOver: true };
    const { readings, problems } = readLke(grids, { wordings: await wordings() });
    const surveys = judgeSurveys?.(grids, readings[0]?.edition) ?? [];
    // A workbook of surveys lacks nothing because it holds no LKE.
    const told = surveys.length > 0 ? problems.filter(({ code }) => code !== 'layout.not-lke') : problems;
    return { file, checked: readings.map((reading) => judge(reading, grids)), surveys, problems: told };
  } catch (error) {
    const reason = reasonOf(error, language);
    return { ...nothing(file), problems: [{ code: 'file.unreadable', severity: 'error', at: {}, data: { reason } }] };
  }
}

/** Nothing was found that can be judged, or an LKE was meant that cannot be. */
export const isUnjudged = ({ checked, problems }: Judged): boolean => checked.length === 0 && problems.length > 0;

/** One sentence why a file could not be judged: the first reason; all of them are among the problems. */
export const whyNot = ({ file, problems }: Judged, language: Language): string =>
  `${file}: ${problemText(problems[0]!, language)}`;
