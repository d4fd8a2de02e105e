/** The addresses that the ministry's portal asks, as the contract has them; read-only, and nothing else. */
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isAddress } from '../../portal/contract';
import { addressOf as unitAddress, ANSWERS, LISTS } from '../../portal/published';
import { ID } from '../../portal/units';
import type { Language } from '../../texts';
import { complain, print } from '../print';
import { say } from '../say';
import { addressOf, shareOf, shortened } from './client';
import type { Content } from './content';
import type { Limit } from './limit';
import type { Tokens } from './tokens';

export interface ApiOf {
  content: Content;
  tokens: Tokens;
  limit: Limit;
  /** Whether a proxy of ours says whom it asks for. */
  behindProxy: boolean;
  language: Language;
}

/** Codes of the contract, with their status. */
const ERRORS = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  DATA_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  INVALID_REQUEST: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
} as const satisfies Record<string, ContentfulStatusCode>;

export type ErrorCode = keyof typeof ERRORS;

/** @returns the body of an answer that is none. */
export const errorBody = (code: ErrorCode, language: Language) => ({
  ...{ error: true, code },
  message: say(`serve.error.${code}`, {}, language),
});

export const statusOf = (code: ErrorCode): ContentfulStatusCode => ERRORS[code];

type Env = { Bindings: HttpBindings; Variables: { address: string; whose?: string } };

/** No personal data: the network, the token's name, an address of the contract and nothing of what else was asked. */
function logged(c: Context<Env>, milliseconds: number): void {
  const path = isAddress(c.req.path) || c.req.path === '/health' ? c.req.path : '-';
  const parts = [shortened(c.get('address')), c.get('whose') ?? '-', c.req.method, path, c.res.status];
  print(`${new Date().toISOString()} ${parts.join(' ')} ${milliseconds.toFixed(0)}ms`);
}

/** @param known `If-None-Match`: what whoever asks has already. */
const isKnown = (known: string | undefined, tag: string): boolean =>
  known?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag) ?? false;

export function portalApi({ content, tokens, limit, behindProxy, language }: ApiOf): Hono<Env> {
  const app = new Hono<Env>();
  const refuse = (c: Context<Env>, code: ErrorCode, headers: Record<string, string> = {}): Response =>
    c.json(errorBody(code, language), ERRORS[code], headers);

  app.use(async (c, next) => {
    const start = performance.now();
    const { incoming } = c.env;
    c.set('address', addressOf(incoming.socket.remoteAddress, behindProxy ? c.req.header('x-forwarded-for') : undefined));
    c.header('Cache-Control', 'private, no-cache');
    c.header('X-Content-Type-Options', 'nosniff');
    await next();
    logged(c, performance.now() - start);
  });
  app.use(async (c, next) => {
    const seconds = limit.take(shareOf(c.get('address')));
    if (seconds > 0) return refuse(c, 'TOO_MANY_REQUESTS', { 'Retry-After': String(seconds) });
    return next();
  });
  app.get('/health', async (c) => {
    await content.index();
    return c.json({ status: 'ok' });
  });
  app.use(async (c, next) => {
    const whose = await tokens.whose(c.req.header('authorization'));
    if (whose === undefined) return refuse(c, 'UNAUTHORIZED', { 'WWW-Authenticate': 'Bearer' });
    c.set('whose', whose);
    if (!['GET', 'HEAD'].includes(c.req.method)) return refuse(c, 'METHOD_NOT_ALLOWED', { Allow: 'GET, HEAD' });
    return next();
  });
  const answer = async (c: Context<Env>, address: string): Promise<Response> => {
    const found = await content.at(address);
    if (!found) return refuse(c, 'DATA_NOT_FOUND');
    const tag = `"${found.sha256}"`;
    c.header('ETag', tag);
    if (isKnown(c.req.header('if-none-match'), tag)) return c.body(null, 304);
    return c.body(found.bytes, 200, { 'Content-Type': 'application/json' });
  };
  for (const address of LISTS) app.get(address, (c) => answer(c, address));
  app.get(`${ANSWERS}/:unit`, (c) => {
    const unit = c.req.param('unit');
    return ID.test(unit) ? answer(c, unitAddress(unit)) : refuse(c, 'INVALID_REQUEST');
  });
  app.notFound((c) => refuse(c, 'DATA_NOT_FOUND'));
  app.onError((error, c) => {
    complain(say('serve.failed', { reason: error.message }, language));
    return refuse(c, 'INTERNAL_ERROR');
  });
  return app;
}
