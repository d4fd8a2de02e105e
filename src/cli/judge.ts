/** One file judged, or the reason why it cannot be. */
import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../assessment';
import { FileError, LIMITS, readXlsx } from '../files';
import { editions } from '../rules';
import type { Wording } from '../rules/schema';
import { loadWording } from '../rules/wording';
import { checkLke, readLke, type Grid } from '../worksheet';
import type { Checked, Reading } from '../worksheet/contract';
import { problemText, type Language } from '../texts';
import { say, type CliKey } from './say';
import { where } from './where';

export interface Judged {
  file: string;
  /** Every LKE in the workbook; none where it cannot be read. */
  checked: Checked[];
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

function reasonOf(error: unknown, language: Language): string {
  if (error instanceof FileError) {
    const { found, ...data } = error.data;
    return say(error.code, found ? { ...data, found: say(`found.${found}` as CliKey, {}, language) } : data, language);
  }
  const { code } = error as NodeJS.ErrnoException;
  if (!code) throw error;
  return say(SYSTEM[code] ?? 'file.failed', { reason: code }, language);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  // What is too large packed is too large unpacked, and need not be read to know it.
  const limit = LIMITS.unpacked;
  const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
  if (size > limit) throw new FileError('file.too-large', { size: megabytes(size), limit: megabytes(limit) });
  return readFile(path);
}

let loaded: Promise<Record<string, Wording>> | undefined;

/** Our own words help to recognise a sheet of strange arrangement; loaded once for all files. */
const wordings = (): Promise<Record<string, Wording>> =>
  (loaded ??= Promise.all(editions.map(async ({ id }) => [id, await loadWording(id)] as const)).then((all) =>
    Object.fromEntries(all),
  ));

/**
 * Always from the answers; a file that cannot be read is a finding, not an exception.
 * @param passOver workbooks that are not meant.
 * @param judge how one LKE of the workbook is judged.
 */
export async function judgeFile(
  file: string,
  language: Language,
  passOver: (grids: readonly Grid[]) => boolean = () => false,
  judge: (reading: Reading, grids: readonly Grid[]) => Checked = checkLke,
): Promise<Judged> {
  try {
    const grids = await readXlsx(await bytesOf(where(file)));
    if (passOver(grids)) return { file, checked: [], problems: [], passedOver: true };
    const { readings, problems } = readLke(grids, { wordings: await wordings() });
    return { file, checked: readings.map((reading) => judge(reading, grids)), problems };
  } catch (error) {
    const reason = reasonOf(error, language);
    return { file, checked: [], problems: [{ code: 'file.unreadable', severity: 'error', at: {}, data: { reason } }] };
  }
}

/** One sentence why a file could not be judged: the first reason; all of them are among the problems. */
export const whyNot = ({ file, problems }: Judged, language: Language): string =>
  `${file}: ${problemText(problems[0]!, language)}`;
