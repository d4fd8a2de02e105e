/** Sentences of the command line. */
import { cli as en } from '../texts/en/cli';
import { cli as id } from '../texts/id/cli';
import { fill, type Data, type Language } from '../texts';

export type CliKey = keyof typeof id;

export const say = (key: CliKey, data: Data = {}, language: Language = 'id'): string =>
  fill((language === 'id' ? id : en)[key], data, language);

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
