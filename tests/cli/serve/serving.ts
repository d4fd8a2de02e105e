/** `lke serve` as an administrator starts it, and the ministry's portal that asks it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { z } from 'zod';
import { unitAnswers, unitList } from '../../../src/portal/contract';
import { LKE } from '../lke';

export interface Serving {
  process: ChildProcess;
  /** `http://127.0.0.1:port` */
  base: string;
  /** All it printed. */
  said(): string;
  /** @returns the exit code. */
  stop(): Promise<number | null>;
}

/** @returns once it listens. @throws what it says where it does not. */
export async function serving(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Serving> {
  const child = spawn(process.execPath, [LKE, 'serve', ...args, '--port', '0'], { cwd: folder, env: { ...process.env, ...env } });
  let text = '';
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const base = await new Promise<string>((begun, failed) => {
    const hear = (more: string) => {
      text += more;
      const [, found] = / di (https?:\/\/\S+):/.exec(text) ?? [];
      if (found) begun(found);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    void once(child, 'close').then(() => failed(new Error(text)));
  });
  return {
    ...{ process: child, base, said: () => text },
    stop: async () => {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** @returns status and body of a request that no client would write. */
export function raw(base: string, request: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(base);
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let text = '';
    socket.setEncoding('utf8').on('data', (more: string) => (text += more));
    socket.on('error', failed);
    socket.on('close', () => done({ status: Number(text.split(' ')[1]), body: text.slice(text.indexOf('\r\n\r\n') + 4) }));
  });
}

/** The portal waits 0, 60 and 180 seconds; here it is in more of a hurry. */
const WAITS_MS = [0, 100, 300];

/** One address as the portal fetches it: three tries, then the unit has failed. */
export async function fetched<T extends z.ZodType>(
  address: string,
  token: string,
  schema: T,
  after: (attempt: number) => unknown = () => {},
): Promise<z.infer<T>> {
  let last = '';
  for (const [attempt, wait] of WAITS_MS.entries()) {
    await new Promise((go) => setTimeout(go, wait));
    const response = await fetch(address, { headers: bearer(token) });
    if (response.ok) return schema.parse(await response.json());
    last = `${response.status} ${await response.text()}`;
    await after(attempt);
  }
  throw new Error(last);
}

/** All that the portal fetches of a body. */
export async function wholeFetch(base: string, token: string) {
  const wbk = await fetched(`${base}/pengusulan/unit-wbk`, token, unitList);
  const wbbm = await fetched(`${base}/pengusulan/unit-wbbm`, token, unitList);
  const units = [...wbk.units, ...wbbm.units];
  const answers = await Promise.all(
    units.map(({ id }) => fetched(`${base}/lke/jawaban-unit/${encodeURIComponent(id)}`, token, unitAnswers)),
  );
  return { wbk, wbbm, answers };
}
