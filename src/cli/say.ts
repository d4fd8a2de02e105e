/** Sentences of the command line. */
import { cli as en } from '../texts/en/cli';
import { cli as id } from '../texts/id/cli';
import type { Data, Language } from '../texts';
import { sayer } from '../texts/sayer';

export type CliKey = keyof typeof id;

const cliIn = sayer({ id, en });

export const say = (key: CliKey, data: Data = {}, language: Language = 'id'): string => cliIn(language)(key, data);

/** Ends a command: a sentence for standard error and exit code 2. */
export class CliError extends Error {
  constructor(
    readonly key: CliKey,
    readonly data: Data = {},
    options?: { cause?: unknown },
  ) {
    super(key, options);
    this.name = 'CliError';
  }
}
