/** Random LKEs with notes and links of both roles, as a plan of ours: what is to be handed in. */
import fc from 'fast-check';
import type { Answers } from '../../src/assessment';
import { indexOf } from '../../src/assessment';
import { buildLke } from '../../src/forms/lke';
import type { Fill } from '../../src/forms/carry';
import { readLke } from '../../src/reading/read';
import type { Reading } from '../../src/reading/contract';
import type { Grid, WorkbookPlan } from '../../src/sheet/plan';
import { edition, gridsOf, identity, wording } from './lke';

const note = fc.constantFrom(
  'SK Tim',
  'baris satu\nbaris dua',
  'a<b & "c"',
  '=1+1',
  "'kutip",
  '007',
  'Ya',
  '12',
  'kalimat; dengan, tanda',
);
const link = fc.constantFrom('https://a.example/1', 'https://a.example/1\nhttps://b.example/2', 'Lampiran 3');

/** An answer that can be read, of any statement or count. */
function answer(code: string): fc.Arbitrary<string | number> {
  const leaf = indexOf(edition).leaf(code);
  if (!leaf) return fc.integer({ min: 0, max: 40 });
  if (leaf.scale.kind === 'choice') return fc.constantFrom(...leaf.scale.options.map(({ key }) => key));
  return fc.integer({ min: 0, max: 400 }).map((hundredths) => hundredths / 100);
}

/** What the portal asks: ratios by their counts only. */
const asked = indexOf(edition).leaves.flatMap(({ statement: { code, ratio } }) =>
  ratio ? ratio.inputs.map((input) => input.code) : [code],
);

/** Where notes and links stand in our form: never beside a count, but beside its statement. */
const noted = indexOf(edition).leaves.map(({ statement }) => statement.code);

const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const pairs = <T>(codes: readonly string[], of: (code: string) => fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> =>
  fc
    .tuple(...codes.map((code) => some(of(code))))
    .map((all) => new Map(codes.flatMap((code, at) => (all[at] === undefined ? [] : [[code, all[at] as T] as const]))));

const both = <T>(of: fc.Arbitrary<T>) => fc.record({ unit: of, tpi: of }, { requiredKeys: [] });

export const fillings: fc.Arbitrary<Required<Fill>> = fc.record({
  answers: pairs(asked, (code) => both(answer(code)) as fc.Arbitrary<Answers>),
  notes: pairs(noted, () => both(note)),
  evidence: pairs(noted, () => link),
});

export const planWith = (fill: Fill): WorkbookPlan => buildLke(edition, wording, identity, [], 'id', fill);

export function readingOf(grids: readonly Grid[]): Reading {
  const [reading] = readLke(grids).readings;
  if (!reading) throw new Error('no LKE');
  return reading;
}

export const lkeWith = (fill: Fill): Reading => readingOf(gridsOf(planWith(fill)));
