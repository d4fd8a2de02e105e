/** `lke` as one file for plain Node. Usage: node scripts/build-cli.mjs [file]   (default: dist/lke.mjs) */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What a command loads when it is called (`await import`) is in the file, too, and not run before.
 * @param {string} outfile where the file goes.
 * @returns {Promise<string[]>} the files it is made of, from the root of the project.
 */
export async function buildCli(outfile) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
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
    banner: {
      js: "#!/usr/bin/env node\nimport{createRequire as $require}from'node:module';const require=$require(import.meta.url);",
    },
  });
  return Object.keys(metafile.inputs).sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildCli(path.resolve(process.argv[2] ?? path.join(root, 'dist/lke.mjs')));
