/**
 * `npm run package -- https://host/path [--out folder]`: one archive with all that an office needs to install the add-in.
 * The same sources and the same address give the same bytes.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addressFrom, AddressError } from './address.mjs';
import { archived, sha256 } from './archive.mjs';
import { CLI_FILES } from './build-cli.mjs';
import { build, filesIn, product } from './build.mjs';
import { serverSettings } from './hosting.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Of the built files, those that are not for the web server. */
const APART = [...CLI_FILES, 'sbom.cdx.json'];
const PAPERS = ['LICENSE', 'CHANGELOG.md'];
/** Samples for whoever runs `lke serve`. */
const DEPLOY = path.join(root, 'deploy');
/** The address that PASANG.md shows where it is read in the repository. */
const EXAMPLE = 'https://host/folder';
/**
 * @param {string} built folder of a build for that address. @param {string} address
 * @returns {Record<string, Buffer | string>} the archive's files, without its checksums.
 */
function contents(built, address) {
  const bytes = (name) => readFileSync(path.join(built, name));
  const site = filesIn(built).filter((name) => !APART.includes(name));
  const { 'nginx.conf': nginx, Caddyfile } = serverSettings(site, address);
  return {
    'PASANG.md': readFileSync(path.join(root, 'PASANG.md'), 'utf8').replaceAll(EXAMPLE, address),
    ...Object.fromEntries(PAPERS.map((name) => [name, readFileSync(path.join(root, name))])),
    ...Object.fromEntries(APART.map((name) => [name, bytes(name)])),
    'server/nginx.conf': nginx,
    'server/Caddyfile': Caddyfile,
    ...Object.fromEntries(readdirSync(DEPLOY).map((name) => [`portal/${name}`, readFileSync(path.join(DEPLOY, name))])),
    ...Object.fromEntries(site.map((name) => [`situs/${name}`, bytes(name)])),
  };
}

/** @returns {Promise<Uint8Array>} the archive of a folder that scripts/build.mjs built for the address. */
export const packed = (built, address) => archived(`zi-lke-${product().version}`, contents(built, address));

async function main() {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string', default: 'paket' } }, allowPositionals: true });
  const address = addressFrom(positionals[0] ?? process.env.ADDIN_URL);
  if (!address) throw new AddressError('Alamatnya? / Which address? npm run package -- https://host/folder');
  const built = mkdtempSync(path.join(tmpdir(), 'zi-lke-'));
  try {
    await build({ address, out: built });
    const bytes = await packed(built, address);
    const folder = path.resolve(root, values.out);
    const file = path.join(folder, `zi-lke-${product().version}.zip`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, bytes);
    console.log(`${path.relative(process.cwd(), file)}  ${Math.round(bytes.length / 1024)} KB  sha256 ${sha256(bytes)}`);
    console.log(`Sesudah terpasang / once it is there: npm run check-host -- ${address}`);
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main().catch((error) => {
    if (!(error instanceof AddressError) && !error.code?.startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(error.message);
    process.exitCode = 2;
  });
