/** The server around the API: plain or with a certificate, patient with nobody who is slow, and stopped without breaking off. */
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Language } from '../../texts';
import { CliError } from '../say';
import { where } from '../where';
import { errorBody, portalApi, statusOf, type ApiOf } from './api';

export interface Certificate {
  cert: string;
  key: string;
}

/** Milliseconds; a request of the portal is a line and a few headers. */
const BOUNDS = { headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 10_000, maxHeaderSize: 8192 };
const GRACE_MS = 10_000;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message;

/** @throws CliError */
async function secured({ cert, key }: Certificate, listener: RequestListener): Promise<Server> {
  const read = (file: string) =>
    readFile(where(file)).catch((cause) => {
      throw new CliError('serve.certificate', { file, reason: codeOf(cause) }, { cause });
    });
  const pair = { cert: await read(cert), key: await read(key) };
  try {
    return createSecureServer({ ...BOUNDS, ...pair, minVersion: 'TLSv1.2' }, listener);
  } catch (cause) {
    throw new CliError('serve.certificate', { file: `${cert}, ${key}`, reason: codeOf(cause) }, { cause });
  }
}

function badRequest(language: Language): string {
  const body = JSON.stringify(errorBody('BAD_REQUEST', language));
  const head = ['HTTP/1.1 400 Bad Request', 'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`];
  return [...head, 'Connection: close', '', body].join('\r\n');
}

/** @returns the server, not listening yet. @throws CliError */
export async function serverOf(api: ApiOf, certificate?: Certificate): Promise<Server> {
  const { language } = api;
  const app = portalApi(api);
  const answer = getRequestListener((request, env) => app.fetch(request, env), {
    errorHandler: () => Response.json(errorBody('BAD_REQUEST', language), { status: statusOf('BAD_REQUEST') }),
  });
  const listener: RequestListener = (request, response) => void answer(request, response);
  const server = certificate ? await secured(certificate, listener) : createServer(BOUNDS, listener);
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(badRequest(language));
  });
  return server;
}

/** @returns where it listens. @throws CliError */
export function listening(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((done, failed) => {
    server.once('error', (cause) =>
      failed(new CliError('serve.listen', { at: `${host}:${port}`, reason: codeOf(cause) }, { cause })),
    );
    server.listen(port, host, () => done(server.address() as AddressInfo));
  });
}

/** Takes no more requests; those that are being answered end, unless they take too long. */
export function stopped(server: Server): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(late);
      done();
    });
  });
}
