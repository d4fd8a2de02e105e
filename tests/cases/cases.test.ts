/** Cases at the edge that a person touches: those that need words of the command, and a few of the others (tests/reading/cases.test.ts asks all). */
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { editions } from '../../src/rules';
import { loadWordings } from '../../src/rules/wording';
import { lke, ownFolder, type Outcome } from '../cli/lke';
import { at, expectedOf, expectTold, laid, names, type Expected, type Printed } from './case';

const PLAIN = ['csv-semicolons', 'form-across-codes', 'akip-letters-in-nilai', 'spelling-none-of-it', 'ipak-of-six'];

const folder = ownFolder();
const asked = names.filter((name) => PLAIN.includes(name) || expectedOf(name).options || expectedOf(name).recap);
const printed = new Map<string, Printed[]>();
const recapped = new Map<string, Expected['recap']>();

beforeAll(async () => {
  const wordings = await loadWordings(editions.map(({ id }) => id));
  const files = new Map<string, string>();
  for (const name of asked) {
    if (expectedOf(name).recap) await mkdir(join(folder, name));
    files.set(name, await laid(folder, name, wordings));
    if (expectedOf(name).recap) await copyFile(join(folder, files.get(name)!), join(folder, name, files.get(name)!));
  }
  const apart = asked.filter((name) => expectedOf(name).options);
  // What lies beside the case goes with it, under a path of its own.
  const wordsOf = (name: string) => expectedOf(name).options!.map((word) => (existsSync(at(name, word)) ? at(name, word) : word));
  const runs = [
    { words: [], of: asked.filter((name) => !apart.includes(name)) },
    ...apart.map((name) => ({ words: wordsOf(name), of: [name] })),
  ];
  for (const { words, of } of runs) {
    const outcome: Outcome = await lke(folder, 'check', '--json', ...words, ...of.map((name) => files.get(name)!));
    for (const one of JSON.parse(outcome.out) as Printed[]) {
      const name = one.file.replace(/\.\w+$/, '');
      printed.set(name, [...(printed.get(name) ?? []), one]);
    }
  }
  for (const name of asked.filter((one) => expectedOf(one).recap))
    recapped.set(name, JSON.parse((await lke(folder, 'recap', '--json', name)).out) as Expected['recap']);
}, 300_000);

test.each(asked)('%s', (name) => {
  expectTold(name, printed.get(name)!);
  const { recap } = expectedOf(name);
  if (recap) expect(recapped.get(name)).toMatchObject(recap);
});
