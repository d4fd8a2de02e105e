import { readFileSync } from 'node:fs';
import path from 'node:path';
import { outcome } from './runtime';
import { computed, sheetIn, written } from './formula';
import { functionMetadata } from './metadata';
import { functions } from '../../src/functions/table';
import { proposals } from '../../src/rules/proposal';

const text = (name: string) => readFileSync(path.join(__dirname, '../..', name), 'utf8');
const [docs, readme] = [text('docs/fungsi.md'), text('README.md')];
const cells = sheetIn(docs);
const result = (formula: string) => written(outcome(() => computed(formula, cells)));

describe('docs/fungsi.md', () => {
  const examples = [...docs.matchAll(/^\| `(=.*)` \| (.*?) ?\|$/gm)].map((match) => [match[1]!, match[2]!] as const);

  test('every function with its arguments and their help', async () => {
    const { functions: all } = await functionMetadata();
    const sections = new Map(docs.split('\n### ').map((part) => [part.split('\n')[0]!, part] as const));
    for (const { name, description, parameters } of all) {
      const signature = parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join('; ');
      const section = sections.get(`\`${name}(${signature})\``);
      expect([name, signature, section?.split('\n')[2]]).toEqual([name, signature, expect.stringContaining(description)]);
      for (const one of parameters) expect(section).toContain(`| \`${one.name}\` | ${one.description} |`);
    }
  });

  test('every function with an example, and with one of what it refuses', () => {
    const told = (pattern: RegExp) => examples.filter(([, shown]) => pattern.test(shown)).map(([formula]) => formula);
    const refusing = told(/^`#/);
    for (const id of Object.keys(functions)) {
      expect(examples.map(([formula]) => formula)).toContainEqual(expect.stringContaining(`=${id}(`));
      if (id !== 'ZI.BREAKDOWN') expect(refusing).toContainEqual(expect.stringContaining(`=${id}(`));
    }
  });

  test.each(examples)('%s', (formula, shown) => {
    const [rows, lines] = [result(formula), shown.split('<br>')];
    const cut = lines.at(-1) === '…';
    expect(cut ? [...rows.slice(0, lines.length - 1), '…'] : rows).toEqual(lines);
  });

  test('every condition to propose by code and name', () => {
    for (const { code, name } of proposals.flatMap(({ criteria }) => criteria))
      expect(docs).toContain(`| \`${code}\` | ${name} |`);
  });
});

describe('the table of README.md', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z.]+)\(.*?\)` \| .* \| `(=[^`]*)`(?: → (.*?))? \|$/gm)];

  test('has every function', () => expect(rows.map((match) => match[1]).sort()).toEqual(Object.keys(functions).sort()));

  const computable = rows.filter(([, , formula, shown]) => shown !== undefined && !/[A-Z]\d+:/.test(formula!));
  test.each(computable.map(([, , formula, shown]) => [formula!, shown!]))('%s is %s', (formula, shown) =>
    expect(result(formula)).toEqual([shown]),
  );
});
