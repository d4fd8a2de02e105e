/** Who may ask: Bearer tokens of a file or of the environment, each of which can be taken away. Only their sums are held. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Language } from '../../texts';
import { complain } from '../print';
import { CliError, say } from '../say';
import { where } from '../where';

/** Tokens of the environment, with spaces or commas between them. */
export const VARIABLE = 'LKE_TOKENS';

interface Token {
  /** As the file calls whoever has it; told in the log. */
  name: string;
  sum: Buffer;
}

const TOKEN = /^[A-Za-z0-9._~+/-]{32,}=*$/;
const SUM = /^sha256:([0-9a-f]{64})$/i;

const sumOf = (token: string): Buffer => createHash('sha256').update(token).digest();

function tokenOf(word: string, name: string): Token | undefined {
  const [, hex] = SUM.exec(word) ?? [];
  if (hex !== undefined) return { name, sum: Buffer.from(hex, 'hex') };
  return TOKEN.test(word) ? { name, sum: sumOf(word) } : undefined;
}

/** What a file of tokens says: a line each, `name token` or `token`; `#` begins a remark. */
export function tokensIn(text: string): { tokens: Token[]; wrong: number[] } {
  const tokens: Token[] = [];
  const wrong: number[] = [];
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const words = line.trim().split(/\s+/);
    if (words[0] === '' || words[0]!.startsWith('#')) continue;
    const token = words.length > 2 ? undefined : tokenOf(words.at(-1)!, words.length === 2 ? words[0]! : '-');
    if (token) tokens.push(token);
    else wrong.push(at + 1);
  }
  return { tokens, wrong };
}

/** @throws CliError */
function tokensOfEnvironment(text: string): Token[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const tokens = words.flatMap((word) => tokenOf(word, '-') ?? []);
  if (tokens.length < words.length) throw new CliError('serve.token', { where: VARIABLE });
  return tokens;
}

export class Tokens {
  private tokens: readonly Token[] = [];
  private stamp = '';

  private constructor(
    private readonly lasting: readonly Token[],
    private readonly file: string | undefined,
    private readonly language: Language,
  ) {}

  /** @param file as the option names it. @throws CliError where there is none, or one that could be guessed. */
  static async from(file: string | undefined, environment: string | undefined, language: Language): Promise<Tokens> {
    const found = new Tokens(tokensOfEnvironment(environment ?? ''), file, language);
    const [wrong] = await found.look().catch((cause: NodeJS.ErrnoException) => {
      throw new CliError('serve.tokens-file', { file: file!, reason: cause.code ?? cause.message }, { cause });
    });
    if (wrong !== undefined) throw new CliError('serve.token', { where: `${file}:${wrong}` });
    if (found.lasting.length + found.tokens.length === 0) throw new CliError('serve.no-tokens', { variable: VARIABLE });
    return found;
  }

  /** Reads the file where it has changed. @returns lines that are no token. */
  private async look(): Promise<number[]> {
    if (this.file === undefined) return [];
    const { mtimeMs, ctimeMs, size, ino } = await stat(where(this.file));
    const stamp = [mtimeMs, ctimeMs, size, ino].join();
    if (stamp === this.stamp) return [];
    const { tokens, wrong } = tokensIn(await readFile(where(this.file), 'utf8'));
    this.tokens = tokens;
    this.stamp = stamp;
    return wrong;
  }

  /** A line that is none lets nobody in, nor does a file that cannot be read: a token that was taken away must not work on. */
  private async lookAgain(): Promise<void> {
    try {
      for (const line of await this.look()) complain(say('serve.token', { where: `${this.file}:${line}` }, this.language));
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      if (this.stamp !== reason) complain(say('serve.tokens-file', { file: this.file!, reason }, this.language));
      this.tokens = [];
      this.stamp = reason;
    }
  }

  /** @param header `Authorization`. @returns the name of the token; undefined where it is none of them. */
  async whose(header: string | undefined): Promise<string | undefined> {
    await this.lookAgain();
    const [, token] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
    if (token === undefined) return undefined;
    const sum = sumOf(token);
    let name: string | undefined;
    // All of them, each in constant time: how long it takes says nothing of any.
    for (const one of [...this.lasting, ...this.tokens]) if (timingSafeEqual(one.sum, sum)) name = one.name;
    return name;
  }
}
