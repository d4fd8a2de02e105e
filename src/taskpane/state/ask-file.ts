/** A file that the worker reads, within a time. */
import type { Language } from '../../texts';
import type { PaneRepairKey } from '../../texts/id/pane-repair';
import type { Helper, Job } from '../worker/client';
import type { Unreadable } from '../worker/jobs';
import { wordsIn } from './words';

/** A file of the largest size that is read takes a few seconds; what takes so long never ends. */
export const PATIENCE = 60_000;

interface Refused {
  unreadable: Unreadable;
}

const tooSlow = (patience: number): Refused => ({
  unreadable: { code: 'file.too-slow', data: { seconds: patience / 1000 } },
});
const failed = (reason: string): Refused => ({ unreadable: { code: 'file.failed', data: { reason } } });

type FileJob = Extract<Job, { kind: 'file' | 'open' | 'lkes' }>;

/** What the worker makes of a file; where that takes too long or fails, why. */
export async function askOfFile<K extends FileJob['kind'], R>(
  helper: Pick<Helper, 'stop'> & { ask(job: Extract<Job, { kind: K }>): Promise<R> },
  job: Extract<Job, { kind: K }>,
  patience = PATIENCE,
): Promise<R | Refused> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Refused>((resolve) => {
    timer = setTimeout(() => {
      // First the answer, then the end of the worker, which would be an answer too.
      resolve(tooSlow(patience));
      helper.stop();
    }, patience);
  });
  const asked = helper.ask(job).catch((error: unknown) => failed(error instanceof Error ? error.message : String(error)));
  try {
    return await Promise.race([late, asked]);
  } finally {
    clearTimeout(timer);
  }
}

/** The reason in words; a kind of file has a name in every language. */
export function reasonOf({ code, data }: Unreadable, language: Language): string {
  const words = wordsIn(language);
  const { found } = data;
  return words(code, found === undefined ? data : { ...data, found: words(`found.${found}` as PaneRepairKey) });
}
