/**
 * `npm run build [-- --url https://host/path] [--out dist]`: the add-in as static files, and `lke` as one file.
 * Without an address there is no manifest that somebody could deploy by mistake, only manifest.localhost.xml.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rspack } from '@rspack/core';
import { functions, pane } from '../rspack.config.mjs';
import { addressFrom, AddressError } from './address.mjs';
import { buildCli } from './build-cli.mjs';
import { serverSettings } from './hosting.mjs';
import { manifestFiles } from './make-manifests.mjs';
import { sbom } from './sbom.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = (name) => readFileSync(path.join(root, name), 'utf8');
/** Of the server's settings, those that lie among the files. */
const BESIDE = ['web.config', '_headers'];

export const product = () => JSON.parse(text('package.json'));

/** @returns {import('@rspack/core').Configuration[]} both bundles of the add-in, into the folder `out`. */
export const configsFor = (out, mode) =>
  [functions, pane].map((config) => ({
    ...config,
    mode,
    devtool: mode === 'production' ? false : 'source-map',
    output: { ...config.output, path: out },
  }));

const modulesIn = ({ modules }) => [...modules].flatMap((one) => (one.modules ? [...one.modules] : [one]));

/** @returns {Promise<string[]>} the files that the bundles are made of. */
function bundle(out, mode) {
  const compiler = rspack(configsFor(out, mode));
  return new Promise((resolve, reject) =>
    compiler.run((error, stats) => {
      const failure = error ?? (stats.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : undefined);
      const used = failure ? [] : stats.stats.flatMap(({ compilation }) => modulesIn(compilation).map((one) => one.resource));
      compiler.close(() => (failure ? reject(failure) : resolve(used.filter(Boolean))));
    }),
  );
}

/** @param {string} folder @returns {string[]} its files, by their paths in it, in one order everywhere. */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .sort();

/** Manifests and, where the address is known, the settings of servers. */
export function writeManifests(out, address) {
  const { version } = product();
  const metadata = readFileSync(path.join(out, 'functions.json'), 'utf8');
  const write = (files) => Object.entries(files).forEach(([name, content]) => writeFileSync(path.join(out, name), content));
  write(manifestFiles(text('manifest.xml'), metadata, { address, version }));
  if (!address) return;
  const settings = serverSettings(filesIn(out), address);
  write(Object.fromEntries(BESIDE.map((name) => [name, settings[name]])));
}

/**
 * @param {{ address?: string, out: string, mode?: 'production' | 'development' }} options address as addressFrom gives it.
 */
export async function build({ address, out, mode = 'production' }) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const used = await bundle(out, mode);
  writeManifests(out, address);
  const cli = await buildCli(path.join(out, 'lke.mjs'));
  writeFileSync(path.join(out, 'sbom.cdx.json'), sbom([...used, ...cli.map((name) => path.join(root, name))], product()));
}

async function main() {
  const { values } = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string', default: 'dist' } } });
  const address = addressFrom(values.url ?? process.env.ADDIN_URL);
  await build({ address, out: path.resolve(root, values.out) });
  console.log(
    address
      ? `${values.out}/: untuk / for ${address}`
      : `${values.out}/: tanpa alamat, jadi hanya manifest.localhost.xml untuk komputer ini. Untuk dipasang orang lain: npm run build -- --url https://host/folder\n` +
          'No address given: only manifest.localhost.xml, for this machine. To deploy: npm run build -- --url https://host/folder',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main().catch((error) => {
    if (!(error instanceof AddressError) && !error.code?.startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(error.message);
    process.exitCode = 2;
  });
