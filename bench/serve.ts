/** `lke portal` again after little changed, and `lke serve` under many requests at once. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from '../src/files';
import { ANSWERS, fileOf, INDEX, type Published } from '../src/portal/published';
import { best } from '../tests/oracle/cases';
import { filled, planOf } from '../tests/sheets/lke';
import { once, peakOf, type Figure } from './measure';

const root = fileURLToPath(new URL('..', import.meta.url));
const WORKBOOKS = 300;
const CHANGED = 10;
const REQUESTS = 10_000;
const AT_ONCE = 50;
const TOKEN = 'bench-0123456789-0123456789-0123456789';

const bytesOf = (unit: string) => writeXlsx(filled(planOf({ unit }), best()));

/** @returns once it has printed an address. */
function begun(args: readonly string[]): Promise<{ child: ChildProcess; base: string }> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, LKE_TOKENS: TOKEN },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  return new Promise((done, failed) => {
    child.once('close', () => failed(new Error(text)));
    child.stdout.on('data', (more) => {
      text += String(more);
      const [, base] = /(http:\/\/[\d.]+:\d+)/.exec(text) ?? [];
      if (base) done({ child, base });
    });
  });
}

interface Load {
  p50: number;
  p99: number;
  perSecond: number;
  /** MB */
  memory: number;
}

function requested(url: string, agent: Agent): Promise<number> {
  const start = performance.now();
  return new Promise((done, failed) =>
    get(url, { agent, headers: { authorization: `Bearer ${TOKEN}` } }, (response) => {
      if (response.statusCode !== 200) failed(new Error(`${url}: ${response.statusCode}`));
      response.resume().on('end', () => done(performance.now() - start));
    }).on('error', failed),
  );
}

/** Asks for the addresses in turn, so many at once. */
async function load({ child, base }: Awaited<ReturnType<typeof begun>>, addresses: readonly string[]): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const latencies: number[] = [];
  let next = 0;
  const ask = async (count: number) => {
    for (let at = next++; at < count; at = next++)
      latencies.push(await requested(base + addresses[at % addresses.length]!, agent));
  };
  const all = (count: number) => Promise.all(Array.from({ length: AT_ONCE }, () => ask(count)));
  await all(AT_ONCE * 10);
  [next, latencies.length] = [0, 0];
  const took = await once(() => all(REQUESTS));
  const memory = peakOf(child.pid!);
  agent.destroy();
  child.kill('SIGTERM');
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(share * (latencies.length - 1))]!;
  return { p50: at(0.5), p99: at(0.99), perSecond: (REQUESTS / took) * 1000, memory };
}

/** The least that can be done in Node: the same file by name, no token, no sum, no log. */
const PEER = `
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
const files = new Map(JSON.parse(process.argv[1]));
const server = createServer(async (request, response) => {
  const bytes = await readFile(files.get(request.url));
  response.writeHead(200, { 'content-type': 'application/json' }).end(bytes);
}).listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
`;

async function served(lke: string, out: string): Promise<Figure> {
  const { content } = JSON.parse(readFileSync(path.join(out, INDEX), 'utf8')) as Published;
  const addresses = Object.keys(content).filter((address) => address.startsWith(ANSWERS));
  const files = addresses.map((address) => [address, path.join(out, fileOf(address, content[address]!))]);
  const ours = await load(await begun([lke, 'serve', out, '--port', '0', '--rate', '1e9']), addresses);
  const theirs = await load(await begun(['--input-type=module', '-e', PEER, JSON.stringify(files)]), addresses);
  const [each, them] = [ours, theirs].map(
    ({ perSecond, memory }) => `${perSecond.toFixed(0)}/s, ${memory.toFixed(0)} MB at most`,
  );
  return {
    work: `lke serve: ${REQUESTS} requests, ${AT_ONCE} at a time, p99`,
    ours: ours.p99,
    unit: 'ms',
    peer: 'node:http with the same files, no more',
    theirs: theirs.p99,
    note: `median ${ours.p50.toFixed(1)} ms, ${each}; the peer ${them}`,
  };
}

export async function portal(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zi-lke-bench-'));
  const [lke, into, out] = ['lke.mjs', 'in', 'portal'].map((name) => path.join(folder, name)) as [string, string, string];
  try {
    execFileSync(process.execPath, [path.join(root, 'scripts/build-cli.mjs'), lke]);
    mkdirSync(into);
    const [usual, other] = [await bytesOf('KPP Pratama Contoh'), await bytesOf('KPP Pratama Lain')];
    for (let n = 0; n < WORKBOOKS; n++) writeFileSync(path.join(into, `${n}.xlsx`), usual);
    const run = () => once(() => execFileSync(process.execPath, [lke, 'portal', into, '--out', out], { stdio: 'ignore' }));
    const first = await run();
    for (let n = 0; n < CHANGED; n++) writeFileSync(path.join(into, `${n}.xlsx`), other);
    const again = await run();
    const figure: Figure = {
      work: `lke portal again, ${CHANGED} of ${WORKBOOKS} workbooks changed`,
      ours: again / 1000,
      unit: 's',
      peer: 'all of them',
      theirs: first / 1000,
      goal: 0.2,
    };
    return [figure, await served(lke, out)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
