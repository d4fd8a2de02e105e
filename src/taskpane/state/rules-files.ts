/** Regulations that came as files, as a workbook keeps them: each file's own text, held against the shape by whoever opens it. */
import { problem } from '../../assessment/problems';
import type { Problem } from '../../assessment/types';
import { newestFirst } from '../../rules/in-force';
import { jsonIn } from '../../rules/json';
import type { Edition } from '../../rules/schema';
import type { Language } from '../../texts/language';

export interface RulesFile {
  file: string;
  text: string;
}

/** With the edition that it makes, or the reasons why it makes none. */
export type KeptFile = RulesFile & ({ edition: Edition } | { reasons: string[] });

/** @param beside editions of the other files. @returns what the file makes, as `--rules` of the command line reads it. */
export async function readRulesFile(
  { file, text }: RulesFile,
  language: Language,
  beside: readonly Edition[] = [],
): Promise<KeptFile> {
  const [{ parseBrought }, { editionErrorText }] = await Promise.all([
    import('../../rules/parse'),
    import('../../texts/editions'),
  ]);
  // Editors of Windows begin a file with a byte order mark.
  const parsed = parseBrought(text.replace(/^\ufeff/, ''), file, language, beside);
  if (parsed.ok) return { file, text, edition: parsed.edition };
  return { file, text, reasons: parsed.errors.map((error) => editionErrorText(error, language)) };
}

const isFile = (one: unknown): one is RulesFile =>
  typeof one === 'object' &&
  one !== null &&
  'file' in one &&
  'text' in one &&
  typeof one.file === 'string' &&
  typeof one.text === 'string';

function filesIn(kept: string | null): RulesFile[] {
  const all = jsonIn(kept);
  return Array.isArray(all) ? all.filter(isFile) : [];
}

export const editionsOf = (files: readonly KeptFile[]): Edition[] =>
  newestFirst(files.flatMap((one) => ('edition' in one ? [one.edition] : [])));

/** The last text that was read: it is asked for with every reading of the workbook. */
let last: { kept: string; language: Language; files: Promise<KeptFile[]> } | undefined;

async function readAll(kept: string, language: Language): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  for (const one of filesIn(kept)) files.push(await readRulesFile(one, language, editionsOf(files)));
  return files;
}

/** @param kept the workbook's text; nothing kept = nothing. */
export function rulesFilesFrom(kept: string | null, language: Language): Promise<KeptFile[]> {
  if (!kept) return Promise.resolve([]);
  if (last?.kept !== kept || last.language !== language) last = { kept, language, files: readAll(kept, language) };
  return last.files;
}

/** Told as long as the workbook keeps them. */
export const refusedFiles = (files: readonly KeptFile[]): Problem[] =>
  files.flatMap((one) => ('reasons' in one ? [problem('edition.refused', {}, { file: one.file, reason: one.reasons[0]! })] : []));

/** The text to keep; null where nothing is left. */
export const rulesFilesText = (files: readonly RulesFile[]): string | null =>
  files.length > 0 ? JSON.stringify(files.map(({ file, text }) => ({ file, text }))) : null;

const isSame = (one: RulesFile, other: RulesFile): boolean => one.file === other.file && one.text === other.text;
const lacking = (files: readonly RulesFile[], others: readonly RulesFile[]): RulesFile[] =>
  files.filter((one) => !others.some((other) => isSame(one, other)));

export const withoutRulesFile = <File extends RulesFile>(files: readonly File[], gone: RulesFile): File[] =>
  files.filter((one) => !isSame(one, gone));

/**
 * Takes a change back: what others changed since stays.
 * @param change what was kept before it and after it. @returns the text to keep.
 */
export function undoneText(now: string | null, change: { before: string | null; after: string | null }): string | null {
  if (now === change.after) return change.before;
  const [before, after, current] = [change.before, change.after, now].map(filesIn);
  const rest = lacking(current!, lacking(after!, before!));
  return rulesFilesText([...rest, ...lacking(lacking(before!, after!), rest)]);
}

/** @returns the files with the new one, which takes the place of one that makes the same edition. */
export const withRulesFile = (files: readonly KeptFile[], file: KeptFile & { edition: Edition }): KeptFile[] => [
  ...files.filter((one) => !('edition' in one && one.edition.id === file.edition.id)),
  file,
];
