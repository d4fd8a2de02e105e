/**
 * JSON that people hand over or that lies where they change it: a body's rules, a regulation, mappings, a letterhead, phrases,
 * what the portal has and what was kept for it. Damaged at any place it is refused with sentences.
 */
import fc from 'fast-check';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillFrom, receive } from '../../src/cli/received';
import { Kept, KEPT } from '../../src/cli/portal/kept';
import type { Store } from '../../src/cli/portal/store';
import { Content } from '../../src/cli/serve/content';
import { CliError, retell } from '../../src/cli/say';
import { asText } from '../../src/portal/bundle';
import { answersOf, addressOf, fileOf, INDEX, LISTS } from '../../src/portal/published';
import { mappingsFromText } from '../../src/reading/mapping';
import { draftProfile, writeProfile } from '../../src/report/profile';
import { parseProfile } from '../../src/report/profile-schema';
import { parseBrought } from '../../src/rules/parse';
import { parseOverrides } from '../../src/rules/overrides';
import { phrasesFor, phrasesFrom, phrasesFromFile, phrasesText } from '../../src/taskpane/state/card/phrases';
import { ownRulesFrom, ownRulesText } from '../../src/taskpane/state/own-rules';
import { problemText } from '../../src/texts';
import { editionErrorText } from '../../src/texts/editions';
import { edition90 } from '../editions';
import { ownRules } from '../sheets/own-rules';
import { bounded, runs, seed } from './runs';

const amendment = readFileSync(path.join(__dirname, '../fixtures/zi-7-2031.json'), 'utf8');
const overrides = ownRules('90/2021', {
  gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }],
  rulings: { blanks: 'exclude', nothingDue: { duty: 0 } },
});
const mapping = {
  ...{ sheet: 'LKE', layout: 'recognised', edition: 'zi-90-2021' },
  ...{ columns: { unit: 3 }, rows: { 'A.I.1.i.a': 7 }, confidence: { whole: 0.9, columns: { unit: 1 } } },
};
const profile = { ...draftProfile('Badan', 'id'), legalBasis: ['Peraturan'], decides: 'TPN' };
const phrases = { phrases: [{ code: 'A.I.1.i.a', answer: 'A', text: 'Sudah ada SK.' }, { text: 'Lengkapi.' }] };

/** As another system, or we, lay it out: lists by the index, answers beside them. */
const folder = mkdtempSync(path.join(tmpdir(), 'lke-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const blank = { jawaban_tpi: null, catatan_unit: null, bukti_dukung_unit: null, catatan_tpi: null };
const answers = answersOf(
  { id: 'u-1', name: 'Unit' },
  [1, 2, 3].map((soal_id) => ({ soal_id, jawaban_unit: 'A', ...blank })),
  2026,
);
const units = { tahun: 2026, units: [{ id: 'u-1', nama: 'Unit', kategori: 'WBK', afirmasi: false }] };
const sum = 'a'.repeat(64);
const index = { tahun: 2026, content: { [LISTS[0]]: sum, [LISTS[1]]: sum, [addressOf('u-1')]: sum } };
const sound = write('lke/jawaban-unit/u-1.json', asText(answers));
write(fileOf(LISTS[0], sum), asText(units));
const book = write('lke.xlsx', '');
const kept: Store = {
  ...{ key: 'kunci', at: 1 },
  files: [
    [
      book,
      {
        stamp: { size: 0, modified: 1, changed: 1, sha256: sum },
        lkes: [
          {
            ...{ sheet: 'LKE', edition: 'zi-90-2021', isAsked: true, unit: 'Unit', year: 2026, target: 'WBK', held: null },
            ...{ proposal: 'open', published: { id: 'u-1', name: 'Unit', tahun: 2026, sha256: sum } },
            unsaid: [{ why: 'unread', code: 'A.I.1.i.a', role: 'unit', answer: '?', sheet: 'LKE' }],
            tally: { asked: 127, unit: 1, tpi: 0, notes: 0, links: 0, blank: ['A.I.1.i.b'] },
          },
        ],
      },
    ],
  ],
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

/** What a file gives, or the sentence that refuses it. */
async function received(file: string): Promise<void> {
  try {
    fillFrom(await receive(file), edition90).odd.forEach(sentence);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    sentence(retell(error.key, error.data, 'id'));
  }
}

test.each<[string, Json, (text: string) => void | Promise<void>]>([
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
  [
    'the own rules that a workbook keeps',
    { 'zi-90-2021': overrides },
    async (text) => {
      const { own, problems } = await ownRulesFrom(text, 'id');
      problems.forEach((one) => sentence(problemText(one)));
      for (const rules of Object.values(own)) expect(JSON.parse(ownRulesText(text, 'x', rules)!)).toHaveProperty('x');
    },
  ],
  [
    'a letterhead',
    profile,
    (text) => {
      const read = parseProfile(text);
      if (!read.ok) read.errors.forEach(({ message }) => expect(message).toMatch(/\S/));
      else expect(parseProfile(writeProfile(read.profile))).toEqual(read);
    },
  ],
  [
    'phrases',
    phrases,
    (text) => {
      const [given, ours] = [phrasesFromFile(text), phrasesFrom(text)];
      if (!('refused' in given)) expect(phrasesFrom(phrasesText(given))).toEqual(given);
      for (const { text: said } of phrasesFor(ours, 'A.I.1.i.a', 'A')) expect(said).toMatch(/[^]/);
    },
  ],
  ["the portal's answers", answers, (text) => received(write('lke/jawaban-unit/u-2.json', text))],
  [
    "the portal's list",
    units,
    (text) => {
      write(INDEX, asText(index));
      write(fileOf(LISTS[0], sum), text);
      return received(sound);
    },
  ],
  [
    "the portal's index",
    index,
    async (text) => {
      write(INDEX, text);
      await received(sound);
      const served = await new Content(folder).index().catch(() => undefined);
      for (const address of Object.keys(served?.content ?? {})) expect(fileOf(address, sum)).not.toMatch(/\.\.\/|^\//);
    },
  ],
  [
    'what was kept for the portal',
    kept,
    async (text) => {
      write(KEPT, text);
      const found = await Kept.in(folder, 'kunci');
      const look = await found.look(book);
      if (found.isDamaged) expect(look).not.toHaveProperty('lkes');
      for (const lke of look?.lkes ?? [])
        expect([lke.file, typeof lke.unit, Array.isArray(lke.unsaid)]).toEqual([book, 'string', true]);
    },
  ],
])('%s', async (_, document, read) => {
  await fc.assert(
    fc.asyncProperty(damaged(document), (text) => bounded(() => read(text))),
    { numRuns: runs * 2, seed },
  );
});
