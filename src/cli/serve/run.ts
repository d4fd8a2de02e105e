/** `lke serve`: the API that the ministry's portal asks, over what `lke portal` wrote. */
import { once } from 'node:events';
import { isIPv4, isIPv6 } from 'node:net';
import { parseNumber } from '../../assessment/parse';
import { LISTS } from '../../portal/published';
import { languageOf, readWords, type OptionTypes, type Words } from '../options';
import { print } from '../print';
import { CliError, say } from '../say';
import { where } from '../where';
import { Content } from './content';
import { Limit } from './limit';
import { listening, serverOf, stopped, type Certificate } from './server';
import { Tokens, VARIABLE } from './tokens';

const TYPES: OptionTypes = {
  tokens: 'string',
  host: 'string',
  port: 'string',
  cert: 'string',
  key: 'string',
  'behind-proxy': 'boolean',
  rate: 'string',
  lang: 'string',
};

const HOST = '127.0.0.1';
const PORT = 8014;
const HIGHEST_PORT = 65_535;
/** Requests of one client in a minute: a body's units are fetched at once, all of them. */
const RATE = 6000;

const isLocal = (host: string): boolean => host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));

function whole(name: string, asked: string | boolean | undefined, usual: number, least: number, most: number): number {
  if (asked === undefined) return usual;
  const number = parseNumber(String(asked));
  if (number !== undefined && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new CliError('serve.number', { option: `--${name}`, value: String(asked), least, most });
}

function certificateOf({ cert, key }: Words['options']): Certificate | undefined {
  if (typeof cert === 'string' && typeof key === 'string') return { cert, key };
  if (cert !== undefined || key !== undefined) throw new CliError('serve.half-certificate');
  return undefined;
}

interface Wanted {
  folder: string;
  host: string;
  port: number;
  rate: number;
  certificate?: Certificate;
  behindProxy: boolean;
  tokens?: string;
}

function wantedOf({ options, words }: Words): Wanted {
  const [folder, extra] = words;
  if (folder === undefined) throw new CliError('serve.no-folder');
  if (extra !== undefined) throw new CliError('argument.extra', { value: extra });
  const host = typeof options.host === 'string' ? options.host : HOST;
  const certificate = certificateOf(options);
  const behindProxy = options['behind-proxy'] === true;
  // Tokens and answers would go through the network for all to read.
  if (!isLocal(host) && !certificate && !behindProxy) throw new CliError('serve.open', { host });
  return {
    ...{ folder, host, behindProxy, tokens: options.tokens as string | undefined },
    ...(certificate && { certificate }),
    port: whole('port', options.port, PORT, 0, HIGHEST_PORT),
    rate: whole('rate', options.rate, RATE, 1, 1e9),
  };
}

async function contentOf(folder: string): Promise<{ content: Content; units: number; tahun: number }> {
  const content = new Content(where(folder));
  const { content: addresses, tahun } = await content.index().catch((cause) => {
    throw new CliError('serve.no-index', { folder }, { cause });
  });
  return { content, units: Object.keys(addresses).length - LISTS.length, tahun };
}

/** @returns 0 after it was told to stop. @throws CliError before it listens. */
export async function runServe(args: readonly string[]): Promise<number> {
  const found = readWords('serve', args, TYPES);
  const language = languageOf(found.options.lang);
  const { folder, host, port, rate, certificate, behindProxy, tokens: file } = wantedOf(found);
  const { content, units, tahun } = await contentOf(folder);
  const tokens = await Tokens.from(file, process.env[VARIABLE], language);
  const server = await serverOf({ content, tokens, limit: new Limit(rate), behindProxy, language }, certificate);
  const at = await listening(server, host, port);
  const name = isIPv6(at.address) ? `[${at.address}]` : at.address;
  const address = `${certificate ? 'https' : 'http'}://${name}:${at.port}`;
  print(say('serve.begun', { folder, address, units, tahun: String(tahun) }, language));
  await Promise.race(['SIGTERM', 'SIGINT'].map((signal) => once(process, signal)));
  print(say('serve.stopping', {}, language));
  await stopped(server);
  return 0;
}
