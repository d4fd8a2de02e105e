/** nginx and Caddy, run with the settings that we give away. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Running {
  /** `http://127.0.0.1:port` */
  origin: string;
  close(): Promise<void>;
}

const START_MS = 20_000;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

interface Program {
  name: string;
  args: string[];
  /** Port and certificate are this machine's, all else is as the settings say. */
  config(settings: string, port: number): string;
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`).join(' ');

const nginx: Program = {
  name: 'nginx',
  args: ['-p', '.', '-e', 'stderr', '-c'],
  config: (settings, port) =>
    `daemon off; pid pid; events {} http { access_log off; ${TEMPORARY}
${settings.replace('listen 443 ssl;', `listen 127.0.0.1:${port};`).replace(/ *ssl_certificate.*\n/g, '')}}`,
};

const caddy: Program = {
  name: 'caddy',
  args: ['run', '--adapter', 'caddyfile', '--config'],
  config: (settings, port) => `{\n  admin off\n}\n${settings.replace(/^[\w.-]+ \{$/m, `http://127.0.0.1:${port} {`)}`,
};

/** Each with the name that its settings have. */
export const SERVERS = [
  ['nginx.conf', nginx],
  ['Caddyfile', caddy],
] as const;

export const isInstalled = ({ name }: Program): boolean => spawnSync(name, ['-h'], { stdio: 'ignore' }).error === undefined;

const answers = (origin: string): Promise<boolean> =>
  fetch(origin).then(
    () => true,
    () => false,
  );

/** @returns once it answers. @throws what it says where it does not start. */
export async function run({ name, args, config }: Program, settings: string): Promise<Running> {
  const port = await freePort();
  const own = mkdtempSync(path.join(tmpdir(), `${name}-`));
  writeFileSync(path.join(own, 'config'), config(settings, port));
  mkdirSync(path.join(own, 'logs'));
  const environment = { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own };
  const child = spawn(name, [...args, path.join(own, 'config')], { cwd: own, env: environment });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const until = Date.now() + START_MS;
  while (!(await answers(origin))) {
    if (Date.now() > until || child.exitCode !== null) throw new Error(`${name} did not start: ${said}`);
    await new Promise((later) => setTimeout(later, 50));
  }
  const close = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(own, { recursive: true });
  };
  return { origin, close };
}
