import { FileError } from '../../src/files/problem';
import { LIMITS } from '../../src/files/package';
import { reasonOf } from '../../src/taskpane/state/recap-run';
import type { Language } from '../../src/texts';
import type { SimulatedHost } from '../../host/host';
import { openXlsx } from './opened';

const MEGABYTE = 2 ** 20;

/** @returns why it could not be opened; undefined where it was. */
export async function openFile(host: SimulatedHost, file: File, language: Language): Promise<string | undefined> {
  try {
    if (file.size > LIMITS.unpacked)
      throw new FileError('file.too-large', {
        size: Math.ceil(file.size / MEGABYTE),
        limit: Math.ceil(LIMITS.unpacked / MEGABYTE),
      });
    await openXlsx(host, new Uint8Array(await file.arrayBuffer()));
    return undefined;
  } catch (error) {
    if (error instanceof FileError) return reasonOf({ code: error.code, data: error.data }, language);
    return reasonOf({ code: 'file.failed', data: { reason: (error as Error).message } }, language);
  }
}
