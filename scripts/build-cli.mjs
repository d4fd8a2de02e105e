/**
 * `lke` for plain Node. Usage: node scripts/build-cli.mjs [file]   (default: dist/lke.mjs)
 * Beside it lies `lke-word.mjs`, which is read only where a Word document is written: the rest starts without it.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const REQUIRE = "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);";

/** What is written beside the command, by the room of src that it is made of. */
const BESIDE = { word: 'lke-word.mjs' };
/** Every file that has to lie together. */
export const CLI_FILES = ['lke.mjs', ...Object.values(BESIDE)];

const beside = {
  name: 'beside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.\/\w+$/ }, ({ path: name, kind, importer }) => {
      const file = BESIDE[path.basename(name)];
      const isOfCli = path.dirname(importer) === path.join(root, 'src/cli');
      return file && isOfCli && kind === 'dynamic-import' ? { path: `./${file}`, external: true } : undefined;
    }),
};

/** What Node brings is loaded by the module that asks for it, and not for all of them at the start. */
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path: name, kind }) =>
      kind === 'import-statement' ? { path: name, namespace: 'late' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'late' }, ({ path: name }) => ({ contents: `module.exports = require('${name}');` }));
  },
};
/** JSZip asks for a copy of what Node has. */
const ALIAS = { 'readable-stream': 'node:stream' };

async function bundled(entry, outfile, banner, plugins = []) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    charset: 'utf8',
    legalComments: 'inline',
    metafile: true,
    logLevel: 'warning',
    banner: { js: banner },
    plugins,
    alias: ALIAS,
  });
  return Object.keys(metafile.inputs).filter((file) => !file.startsWith(`${late.name}:`));
}

/**
 * What a command loads when it is called (`await import`) is in the file, too, and not run before.
 * @param {string} outfile where the command goes; the others lie beside it.
 * @returns {Promise<string[]>} the files they are made of, from the root of the project.
 */
export async function buildCli(outfile) {
  const others = Object.entries(BESIDE).map(([room, name]) =>
    bundled(`src/${room}/index.ts`, path.join(path.dirname(outfile), name), REQUIRE),
  );
  const inputs = await Promise.all([
    bundled('src/cli/main.ts', outfile, `#!/usr/bin/env node\n${REQUIRE}`, [beside, late]),
    ...others,
  ]);
  return [...new Set(inputs.flat())].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildCli(path.resolve(process.argv[2] ?? path.join(root, 'dist/lke.mjs')));
