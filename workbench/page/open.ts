import { FileError } from '../../src/files/problem';
import { LIMITS } from '../../src/files/package';
import { reasonOf } from '../../src/taskpane/state/ask-file';
import type { Language } from '../../src/texts';
import type { SimulatedHost } from '../../host/host';
import { openXlsx } from './opened';
import type { lostOf } from './opened/lost';

const MEGABYTE = 2 ** 20;

export type Outcome = { lost: ReturnType<typeof lostOf> } | { reason: string };

/** @returns why it could not be opened, or what of it is not kept. */
export async function openFile(host: SimulatedHost, file: File, language: Language): Promise<Outcome> {
  try {
    if (file.size > LIMITS.unpacked)
      throw new FileError('file.too-large', {
        size: Math.ceil(file.size / MEGABYTE),
        limit: Math.ceil(LIMITS.unpacked / MEGABYTE),
      });
    return { lost: await openXlsx(host, new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    if (error instanceof FileError) return { reason: reasonOf({ code: error.code, data: error.data }, language) };
    return { reason: reasonOf({ code: 'file.failed', data: { reason: (error as Error).message } }, language) };
  }
}
