/** Words of the command line, apart from their meaning: what is unknown or lacks its value is told by name. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Language } from '../texts';
import { YEARS } from '../sheet/years';
import { CliError } from './say';

export type OptionTypes = Readonly<Record<string, 'string' | 'boolean'>>;

export interface Words {
  options: Record<string, string | boolean>;
  words: string[];
}

/**
 * @param args the words after the command.
 * @throws CliError at the first option that is unknown, lacks its value, or has one it does not take.
 */
export function readWords(command: string, args: readonly string[], types: OptionTypes): Words {
  const options = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]));
  // Not strict: Node's own messages are English, so the tokens are judged here.
  const config = { args: [...args], options, strict: false, allowPositionals: true, tokens: true } satisfies ParseArgsConfig;
  const { positionals, tokens } = parseArgs(config);
  const found: Words = { options: {}, words: positionals };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (!type) throw new CliError('option.unknown', { option, command });
    if (type === 'boolean' && value !== undefined) throw new CliError('option.needless-value', { option });
    if (type === 'string' && (value === undefined || (!inlineValue && value.startsWith('--')))) {
      throw new CliError('option.no-value', { option });
    }
    found.options[name] = value ?? true;
  }
  return found;
}

/** Before the words are read, so that what is wrong with them is told in it, too. */
export const languageIn = (args: readonly string[]): Language =>
  args.some((word, at) => word === '--lang=en' || (word === 'en' && args[at - 1] === '--lang')) ? 'en' : 'id';

/** @returns the language asked for; Indonesian where none is. */
export function languageOf(asked: string | boolean | undefined): Language {
  if (asked === undefined || asked === 'id' || asked === 'en') return asked ?? 'id';
  throw new CliError('option.lang', { value: String(asked) });
}

/** @returns the year asked for, where one is. @throws CliError */
export function yearAsked(asked: string | boolean | undefined): number | undefined {
  if (asked === undefined) return undefined;
  const year = Number(asked);
  if (Number.isInteger(year) && year >= YEARS.min && year <= YEARS.max) return year;
  throw new CliError('option.year', { value: String(asked), ...YEARS });
}
