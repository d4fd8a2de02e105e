/** Servers with our settings: those that can be installed are run, the others' files are read as their makers describe it. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';

export type Headers = Record<string, string>;

export interface Running {
  /** Where the folder is, without a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/** @param settings as the package holds them for `address`. @param folder what is to be served. */
type Start = (settings: string, address: string, folder: string) => Promise<Running>;

const NGINX = 'nginx';
const CADDY = 'caddy';
const START_MS = 20_000;

/** Where /var/www/zi-lke of the settings is. */
const AT = '/var/www/zi-lke';

export const isInstalled = (command: string): boolean => spawnSync(command, ['-h'], { stdio: 'ignore' }).error === undefined;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function running(command: string, args: (folder: string) => string[], address: string, config: string): Promise<Running> {
  const own = mkdtempSync(path.join(tmpdir(), `${command}-`));
  mkdirSync(path.join(own, 'logs'));
  writeFileSync(path.join(own, 'config'), config);
  const child = spawn(command, args(own), {
    cwd: own,
    env: { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const until = Date.now() + START_MS;
  const answers = () => fetch(address).then(
    () => true,
    () => false,
  ); // prettier-ignore
  while (!(await answers())) {
    if (Date.now() > until || child.exitCode !== null) throw new Error(`${command} did not start: ${said}`);
    await new Promise((later) => setTimeout(later, 50));
  }
  const close = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(own, { recursive: true });
  };
  return { address, close };
}

/** Changed are the place of the files, and port and certificate: this machine has no other. */
const nginx: Start = async (settings, address, folder) => {
  const port = await freePort();
  const site = settings
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/ *ssl_certificate.*\n/g, '')
    .replace(AT, folder);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`).join(' ');
  const config = `daemon off; pid pid; events {} http { access_log off; ${temporary}\n${site}}`;
  const at = `http://127.0.0.1:${port}${new URL(address).pathname}`;
  return running(NGINX, (own) => ['-p', own, '-c', path.join(own, 'config'), '-e', 'stderr'], at, config);
};

const caddy: Start = async (settings, address, folder) => {
  const port = await freePort();
  const { host, pathname } = new URL(address);
  const site = settings.replace(`${host} {`, `http://127.0.0.1:${port} {`).replace(AT, folder);
  const config = `{\n  admin off\n}\n${site}`;
  const args = ['run', '--adapter', 'caddyfile', '--config'];
  return running(CADDY, (own) => [...args, path.join(own, 'config')], `http://127.0.0.1:${port}${pathname}`, config);
};

export const RUN: readonly [command: string, settings: string, start: Start][] = [
  [NGINX, 'nginx.conf', nginx],
  [CADDY, 'Caddyfile', caddy],
];

const CLOUDFLARE = { rules: 100, line: 2000 };

/**
 * As Cloudflare Pages reads `_headers`: a star is anything, a header that two rules give has both values.
 * @returns what is sent with a file, by its path from the root of the site.
 */
export function underscoreSends(text: string): (name: string) => Headers {
  const rules = text
    .trimEnd()
    .split('\n\n')
    .map((rule) => rule.split('\n'));
  if (rules.length > CLOUDFLARE.rules) throw new Error(`${rules.length} rules: the rest would not be read`);
  if (rules.flat().some((line) => line.length > CLOUDFLARE.line)) throw new Error('a line is too long');
  return (name) => {
    const sent: Headers = {};
    for (const [pattern, ...lines] of rules) {
      const parts = pattern!.split('*').map((part) => part.replace(/[.$()+?[\]{}|^\\]/g, '\\$&'));
      if (!new RegExp(`^${parts.join('.*')}$`).test(name)) continue;
      for (const line of lines) {
        const [, header, value] = /^ {2}([\w-]+): (.+)$/.exec(line)!;
        sent[header!] = sent[header!] === undefined ? value! : `${sent[header!]}, ${value}`;
      }
    }
    return sent;
  };
}

/** What a site above may have set: to add that again is IIS' error 500.19. */
const ABOVE = {
  customHeaders: { 'X-Powered-By': 'ASP.NET', 'X-Content-Type-Options': 'nosniff' },
  staticContent: { '.js': 'text/plain', '.png': 'image/png', '.xml': 'text/xml' },
};

/** As IIS reads `web.config`: collections are inherited, changed line by line, and hold no key twice. */
export function iisSends(text: string): (name: string) => Headers {
  type Change = { location: string; list: string; remove?: string; add?: [string, string] };
  const changes: Change[] = [];
  const open: { name: string; path?: string }[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const location = open.find((one) => one.path !== undefined)?.path ?? '';
    const list = open.at(-1)?.name ?? '';
    const key = attributes.name ?? attributes.fileExtension;
    const where = { location, list };
    if (name === 'remove') changes.push({ ...where, remove: key! });
    if (name === 'add' || name === 'mimeMap') changes.push({ ...where, add: [key!, attributes.value ?? attributes.mimeType!] });
    open.push({ name, ...(name === 'location' && { path: attributes.path! }) });
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();

  const collection = (list: keyof typeof ABOVE, file: string): Headers => {
    const held: Headers = { ...ABOVE[list] };
    for (const { add, remove } of changes.filter((one) => one.list === list && ['', file].includes(one.location))) {
      if (remove !== undefined) delete held[remove];
      if (add && add[0] in held) throw new Error(`500.19: ${add[0]} twice`);
      if (add) held[add[0]] = add[1];
    }
    return held;
  };
  return (name) => {
    const { 'X-Powered-By': _, ...headers } = collection('customHeaders', name);
    const type = collection('staticContent', name)[path.extname(name)];
    return { ...headers, ...(type !== undefined && { 'Content-Type': type }) };
  };
}
