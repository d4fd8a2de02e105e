/** Sentences of the command line: the Indonesian table is the map of what each is filled with. */
import type { FILE_ERRORS } from '../files/problem';
import { cli as en } from '../texts/en/cli';
import { cli as id } from '../texts/id/cli';
import type { Data, Language } from '../texts';
import { sayer } from '../texts/sayer';
import { sentencesOf, type Filling, type MapOf } from '../texts/sentences';

export type CliKey = keyof typeof id;

/** The same places in both languages, and a sentence for every file that cannot be read. */
const held = sentencesOf<MapOf<typeof id>, typeof FILE_ERRORS>();

/** To tell again what was held against its key where it was made. */
export const retell: (key: CliKey, data: Data, language: Language) => string = (key, data, language) =>
  cliIn(language)(key, data);

const cliIn = sayer<CliKey>({ id: held(id), en: held(en) });

export const say = <Key extends CliKey>(
  key: Key,
  ...[data = {}, language = 'id']: Filling<(typeof id)[Key], [language: Language]>
): string => retell(key, data, language);

/** Ends a command: a sentence for standard error and exit code 2. */
export class CliError<Key extends CliKey = CliKey> extends Error {
  readonly data: Data;

  constructor(
    readonly key: Key,
    ...[data = {}, options]: Filling<(typeof id)[Key], [options: { cause?: unknown }]>
  ) {
    super(key, options);
    this.name = 'CliError';
    this.data = data;
  }
}
