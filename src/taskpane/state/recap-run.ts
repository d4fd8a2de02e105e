/** Files one after the other, and the recap of what was read. */
import type { Problem } from '../../assessment';
import type { Language } from '../../texts';
import type { Checked } from '../../reading/contract';
import type { CheckedSurvey } from '../../forms/surveys';
import { fileResult, recapOf, type FileResult, type Recap } from '../../forms/recap';
import { admitted } from '../../reading/brought';
import type { Helper } from '../worker/client';
import type { FileOutcome } from '../worker/jobs';
import type { Kept } from '../services';
import type { ChosenFile } from './session';
import { askOfFile, PATIENCE, reasonOf } from './ask-file';
import { wordsIn } from './words';
import { problem } from '../../assessment/problems';

export interface Progress {
  /** Before each file; then after the last with `done` = `of`. */
  at(file: string, done: number, of: number): void;
  read(file: ChosenFile): void;
}

export interface Run {
  ended: Promise<void>;
  /** Ends at once; the file being read is left out. */
  cancel(): void;
}

const keyOf = ({ name, size, lastModified }: File): string => [name, size, lastModified].join('/');

const outcomeOf = (helper: Helper, file: File, { own = {}, laws = [] }: Kept, patience: number): Promise<FileOutcome> =>
  askOfFile<'file', FileOutcome>(helper, { kind: 'file', name: file.name, file, own, laws }, patience);

/**
 * @param kept the body's rules and the editions from files that the open workbook keeps.
 * @param patience milliseconds for one file.
 */
export function readFiles(helper: Helper, files: readonly File[], progress: Progress, kept: Kept = {}, patience = PATIENCE): Run {
  let cancelled = false;
  const run = async (): Promise<void> => {
    for (const [done, file] of files.entries()) {
      progress.at(file.name, done, files.length);
      const outcome = await outcomeOf(helper, file, kept, patience);
      if (cancelled) return;
      if ('laws' in outcome) outcome.laws?.forEach(admitted);
      progress.read({ key: keyOf(file), name: file.name, outcome });
    }
  };
  return {
    ended: run(),
    cancel() {
      cancelled = true;
      helper.stop();
    },
  };
}

function resultOf({ name, outcome }: ChosenFile, language: Language): FileResult | undefined {
  if ('passedOver' in outcome) return undefined;
  if ('result' in outcome) return outcome.result;
  const reason = reasonOf(outcome.unreadable, language);
  return { units: [], broken: { file: name, problem: problem('file.unreadable', {}, { reason }) } };
}

/** @param own LKEs of the open workbook. @param surveys its surveys. @param problems of it as a whole. */
export function recapWith(
  files: readonly ChosenFile[],
  own: readonly Checked[],
  language: Language,
  surveys: readonly CheckedSurvey[] = [],
  problems: readonly Problem[] = [],
): Recap {
  const isThere = own.length + surveys.length > 0;
  const workbook = isThere ? [fileResult(wordsIn(language)('recap.this'), own, problems, surveys)] : [];
  return recapOf([...workbook, ...files.flatMap((file) => resultOf(file, language) ?? [])]);
}

/** A file that is chosen once more takes the place of the earlier reading. */
export const withFile = (files: readonly ChosenFile[], file: ChosenFile): ChosenFile[] => [
  ...files.filter(({ key }) => key !== file.key),
  file,
];

export const passedOver = (files: readonly ChosenFile[]): number => files.filter(({ outcome }) => 'passedOver' in outcome).length;
