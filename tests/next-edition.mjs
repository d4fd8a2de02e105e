/**
 * The suite as it will run on the day after the next regulation: `NEXT_EDITION` names a fixture, and src/rules/index.ts is
 * read as somebody would have changed it to ship that edition, in force since the beginning of this year.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import swc from '@swc/jest';

const fixtures = path.join(path.dirname(fileURLToPath(import.meta.url)), 'fixtures');

const replaced = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`src/rules/index.ts no longer reads "${from}"`);
  return text.replace(from, to);
};

function withNext(text, name) {
  if (!name) return text;
  const file = JSON.stringify(path.join(fixtures, `${name}.json`));
  const year = new Date().getFullYear();
  // A name of its own: tests of the fixture are about a file that does not ship.
  const names = `id: 'zi-99-${year}', short: '99/${year}', aliases: ['99/${year}'], version: '99/${year}-1'`;
  const law = `{ ...next, ${names}, inForce: { ...next.inForce, from: '${year}-01-01' } }`;
  const edition = `('amends' in next ? amended(of90, ${law}) : ${law})`;
  return replaced(
    replaced(
      text,
      "import zi10 from './zi-10-2019/amendment.json';",
      `import zi10 from './zi-10-2019/amendment.json';import next from ${file};`,
    ),
    'newestFirst([of52, of10, of90])',
    `newestFirst([of52, of10, of90, ${edition}])`,
  );
}

/** @param options those of the suite's own transformer. */
export function createTransformer(options) {
  const next = process.env.NEXT_EDITION;
  const own = swc.createTransformer(options);
  return {
    ...own,
    process: (text, file, asked) => own.process(withNext(text, next), file, asked),
    getCacheKey: (text, file, asked) => own.getCacheKey(withNext(text, next), file, asked),
  };
}

export default { createTransformer };
