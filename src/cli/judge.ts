/** One file judged, or the reason why it cannot be. */
import { readFile, stat } from 'node:fs/promises';
// Not by the door: what writes files is not needed to read them.
import { readGrids } from '../files/grids';
import { demandReadable, type Limits } from '../files/package';
import { FileError, type Found } from '../files/problem';
import { editions } from '../rules';
import { loadWordings, type Wordings } from '../rules/wording';
import { judgeWorkbook, type JudgedWorkbook, type Judging } from '../judged/workbook';
import type { Grid } from '../sheet/plan';
import { problemText, type Language } from '../texts';
import { retell, say } from './say';
import { unpacking } from './unpack';
import { where } from './where';
import { problem } from '../assessment/problems';

/** `lkes` are none where the file cannot be read; `problems` are of the file as a whole. */
export interface Judged extends JudgedWorkbook {
  file: string;
  /** Not judged, since it is what the caller does not mean. */
  passedOver?: true;
}

const SYSTEM: Record<string, 'file.missing' | 'file.folder' | 'file.no-permission'> = {
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

export function reasonOf(error: unknown, language: Language): string {
  if (error instanceof FileError) {
    const { found, ...data } = error.data;
    return retell(error.code, found ? { ...data, found: say(`found.${found as Found}`, {}, language) } : data, language);
  }
  // Whatever goes wrong in one file is that file's row; the others are judged all the same.
  if (!(error as NodeJS.ErrnoException).code) return say('file.failed', { reason: String(error) }, language);
  return systemReason(error, language);
}

export async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  demandReadable(size);
  return readFile(path);
}

let loaded: Promise<Wordings> | undefined;

/** Our own words help to recognise a sheet of strange arrangement; loaded once for all files. */
export const wordings = (): Promise<Wordings> => (loaded ??= loadWordings(editions.map(({ id }) => id)));

export interface Asked extends Pick<Judging, 'ownRules' | 'only' | 'mappings' | 'said'> {
  /** Hears of the sheets that are judged. */
  hear?(grids: readonly Grid[]): void;
  /** Workbooks that are not meant. */
  passOver?(grids: readonly Grid[]): boolean;
}

/** What holds a file within bounds. */
export interface Bounds {
  /** Of what is read. */
  limits?: Partial<Limits>;
  /** Does what takes long and waits for nothing. */
  within?<T>(work: () => T): T;
  /** What ends the judging and is none of the file's own faults: thrown again. */
  ends?(error: unknown): boolean;
}

const nothing = { lkes: [], surveys: [], problems: [] };

/** Always from the answers; a file that cannot be read is a finding, not an exception. @throws what `ends` names. */
export async function judgeFile(
  file: string,
  language: Language,
  { passOver, hear, ...judging }: Asked = {},
  { limits, within = (work) => work(), ends }: Bounds = {},
): Promise<Judged> {
  try {
    const bytes = await bytesOf(where(file));
    const grids = await readGrids(file, bytes, limits, unpacking);
    hear?.(grids);
    if (passOver?.(grids)) return { file, ...nothing, passedOver: true };
    const hints = { wordings: await wordings(), ...judging };
    return { file, ...within(() => judgeWorkbook(grids, hints)) };
  } catch (error) {
    if (ends?.(error)) throw error;
    const reason = reasonOf(error, language);
    return { file, ...nothing, problems: [problem('file.unreadable', {}, { reason })] };
  }
}

/** Nothing was found that can be judged, or an LKE was meant that cannot be. */
export const isUnjudged = ({ lkes, problems }: Judged): boolean => lkes.length === 0 && problems.length > 0;

/** One sentence why a file could not be judged: the first reason; all of them are among the problems. */
export const whyNot = ({ file, problems }: Judged, language: Language): string =>
  `${file}: ${problemText(problems[0]!, language)}`;
