/** JSON that people hand over: a body's rules, a regulation, mappings. Damaged at any place it is refused with sentences. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mappingsFromText } from '../../src/reading/mapping';
import { parseBrought } from '../../src/rules/parse';
import { parseOverrides } from '../../src/rules/overrides';
import { problemText } from '../../src/texts';
import { editionErrorText } from '../../src/texts/editions';
import { ownRules } from '../sheets/own-rules';
import { inTime, runs, seed } from './runs';

const amendment = readFileSync(path.join(__dirname, '../fixtures/zi-7-2031.json'), 'utf8');
const overrides = ownRules('90/2021', {
  gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }],
  rulings: { blanks: 'exclude', nothingDue: { duty: 0 } },
});
const mapping = {
  ...{ sheet: 'LKE', layout: 'recognised', edition: 'zi-90-2021' },
  ...{ columns: { unit: 3 }, rows: { 'A.I.1.i.a': 7 }, confidence: { whole: 0.9, columns: { unit: 1 } } },
};

type Json = unknown;

/** Every place of a document, as the way to it. */
const places = (value: Json, way: (string | number)[] = []): (string | number)[][] =>
  value !== null && typeof value === 'object'
    ? [way, ...Object.entries(value).flatMap(([key, one]) => places(one, [...way, key]))]
    : [way];

function put(value: Json, [key, ...rest]: readonly (string | number)[], instead: Json): Json {
  if (key === undefined) return instead;
  const copy = (Array.isArray(value) ? [...(value as Json[])] : { ...(value as object) }) as Record<string | number, Json>;
  if (rest.length === 0 && instead === undefined) delete copy[key];
  else copy[key] = put(copy[key], rest, instead);
  return copy;
}

const odd = fc.oneof(
  fc.constantFrom<Json>(undefined, null, 0, -1, 1e308, '', ' ', true, [], {}, [[]], '__proto__', { __proto__: null }, 'WBK'),
  fc.json().map((text) => JSON.parse(text) as Json),
);

/** One or two places of the document read otherwise; or its text is cut and pasted. */
const damaged = (document: Json): fc.Arbitrary<string> => {
  const one = fc.tuple(fc.constantFrom(...places(document)), odd);
  const text = JSON.stringify(document);
  const cut = fc
    .tuple(fc.nat(text.length), fc.nat(30), fc.string({ maxLength: 10 }))
    .map(([at, length, pasted]) => text.slice(0, at) + pasted + text.slice(at + length));
  const changed = fc
    .array(one, { minLength: 1, maxLength: 2 })
    .map((all) => JSON.stringify(all.reduce((value, [way, instead]) => put(value, exists(value, way), instead), document)) ?? '');
  return fc.oneof({ weight: 3, arbitrary: changed }, cut);
};

/** As far as the way still leads after an earlier change. */
function exists(value: Json, way: readonly (string | number)[]): readonly (string | number)[] {
  const [key, ...rest] = way;
  if (key === undefined || value === null || typeof value !== 'object' || !(key in value)) return [];
  return [key, ...exists((value as Record<string | number, Json>)[key], rest)];
}

const sentence = (text: string) => expect(text).toMatch(/\S.*[.!?)"\]}]$/s);

test.each<[string, Json, (text: string) => void]>([
  [
    'own rules',
    overrides,
    (text) => {
      const parsed = parseOverrides(text);
      if (!parsed.ok) parsed.errors.forEach((error) => sentence(problemText({ ...error, severity: 'error', at: {} } as never)));
    },
  ],
  [
    'a regulation',
    JSON.parse(amendment),
    (text) => {
      const parsed = parseBrought(text, 'aturan.json');
      if (!parsed.ok) parsed.errors.forEach((error) => sentence(editionErrorText(error, 'id')));
    },
  ],
  ['a mapping', [mapping], (text) => void expect(Array.isArray(mappingsFromText(text))).toBe(true)],
])('%s', async (_, document, read) => {
  await fc.assert(
    fc.asyncProperty(damaged(document), (text) => inTime(() => read(text))),
    { numRuns: runs * 5, seed },
  );
});
