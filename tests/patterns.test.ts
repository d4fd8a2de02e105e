/** No pattern takes more than its share of what others wrote: each is found in the code and given texts that grow. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.join(__dirname, '../src');
const ROOMS = readdirSync(SRC, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const [SHORT, LONG] = [500, 4_000];
/** Milliseconds of the processor, the best of some: a linear pattern takes a tenth of one, a quadratic one some dozens. */
const SOON = 5;
/** From the short to the long text a linear pattern grows 8 times, a quadratic one 64 times. */
const GROWTH = 24;

/** What these read is short: bounded before it, or our own. */
const BOUNDED: Record<string, string> = {
  'reading/recognise/codes.ts': 'texts of at most 40 signs',
  'sheet/expression.ts': 'the digits of one number',
  'sheet/range.ts': 'ranges of our own plans',
};

interface Pattern {
  at: string;
  source: string;
  flags: string;
}

/** The text of a string or template; what stands in its holes is a number within `{}`, else a word. */
function constant(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.templateSpans.reduce(
    (text, { literal }) => text + (/\{\d*,?$/.test(text) ? '9' : 'a') + literal.text,
    node.head.text,
  );
}

function sourceOf(node: ts.Node): Omit<Pattern, 'at'> | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'RegExp') return undefined;
  const [source, flags] = [constant(node.arguments?.[0]), constant(node.arguments?.[1]) ?? ''];
  return source === undefined ? undefined : { source, flags };
}

function patternsIn(file: string): Pattern[] {
  const tree = ts.createSourceFile(file, readFileSync(path.join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const one = sourceOf(node);
    if (one) found.push({ at: `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, ...one });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const files = ROOMS.flatMap((folder) =>
  readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`),
);
const patterns = files.filter((file) => !(file in BOUNDED)).flatMap(patternsIn);

/** A sign of each kind that the pattern itself names, neighbours among them, and what any text has. */
function partsOf({ source }: Pattern): string[] {
  const plain = source
    .replace(/\\[sS]/g, ' ')
    .replace(/\\[dD]/g, '1')
    .replace(/\\[wWbB]/g, 'a')
    .replace(/\\[pP]\{[^}]*\}/gu, 'a')
    .replace(/\\n/g, '\n')
    .replace(/\\u\{?([0-9a-fA-F]{4,5})\}?/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/\(\?(?:<?[=!]|:|<\w+>)|\{\d*,?\d*\}|[\\[\](){}|*+?^$]/g, '');
  const literal = (source.match(/\\[[\](){}|*+?^$]/g) ?? []).map((escaped) => escaped[1]!);
  const signs = [...new Set([...literal, ...plain])].slice(0, 6);
  const pairs = signs.slice(0, 4).flatMap((one) => signs.slice(0, 4).map((other) => one + other));
  const words = plain.length > 2 && plain.length < 40 ? [plain] : [];
  return [...new Set([' ', 'a', '1', ...signs, ...pairs, ...words])];
}

/** What stands before and after a run: signs for which a pattern goes back. */
const AROUND = [
  ['', '\u0001'],
  ['', '\n'],
  ['x', '\u0001'],
] as const;

/** Milliseconds of the processor, the best of three. */
function cost(work: () => void): number {
  const once = (): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
}

/** @returns the text that grows too dear: a run with something around it. */
function tooDear({ source, flags }: Pattern, parts: readonly string[]): string | undefined {
  const all = new RegExp(source, /[gy]/.test(flags) ? flags : `${flags}g`);
  const reading = (text: string) => () => void text.replace(all, '');
  for (const part of parts)
    for (const [before, after] of AROUND) {
      const run = (length: number) => before + part.repeat(Math.floor(length / part.length)) + after;
      const long = reading(run(LONG));
      const began = performance.now();
      long();
      if (performance.now() - began < SOON) continue;
      const ms = cost(long);
      if (ms > SOON && ms > GROWTH * cost(reading(run(SHORT)))) return `${ms.toFixed(0)} ms for ${JSON.stringify(part)}`;
    }
  return undefined;
}

test.each([
  ['\\s+$', ''],
  ['(?:\\s*;)+x', ''],
  ['^(.*?)%*$', ''],
  ['^\\s*(.*?)\\s*$', ''],
  ["'((?:[^']|'')+)'!", 'g'],
])('that %s is quadratic is seen', (source, flags) => {
  const pattern = { at: '', source, flags };
  expect(tooDear(pattern, partsOf(pattern))).toMatch(/ ms for /);
});

test.each(['[a-z]', ',(?=\\d)', '^\\s*\\d+\\s*$'])('that %s is not, too', (source) => {
  const pattern = { at: '', source, flags: 'g' };
  expect(tooDear(pattern, partsOf(pattern))).toBeUndefined();
});

test('there are patterns', () => expect(patterns.length).toBeGreaterThan(200));

test.each(ROOMS)('of %s', (folder) => {
  const slow = patterns
    .filter(({ at }) => at.startsWith(`${folder}/`))
    .flatMap((pattern) => {
      const dear = tooDear(pattern, partsOf(pattern));
      return dear ? [`${pattern.at} /${pattern.source}/: ${dear}`] : [];
    });
  expect(slow).toEqual([]);
});
