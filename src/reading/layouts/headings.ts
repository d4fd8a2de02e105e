/** Headings and their synonyms: what a column's title says about it. The words are data. */
import data from './headings.json';
import { plain } from '../../sheet/grid';
import type { MapColumn } from '../mapping';
import { COLUMN_WEIGHTS } from '../recognise/weights';

type Base = keyof typeof data.bases;
type Actor = keyof typeof data.actors;

interface Phrase<T> {
  words: string;
  /** Between spaces, to be found as whole words. */
  within: string;
  of: T;
}

const phrases = <T extends string>(table: Readonly<Record<T, readonly string[]>>): Phrase<T>[] =>
  (Object.entries(table) as [T, readonly string[]][])
    .flatMap(([of, all]) => all.map((words) => ({ words: plain(words), within: ` ${plain(words)} `, of })))
    .sort((a, b) => b.words.length - a.words.length);

const bases = phrases<Base>(data.bases);
const actors = phrases<Actor>(data.actors);
const totals = data.total.map((words) => ` ${plain(words)} `);

/** A sentence is no heading. */
const LONGEST = 70;
const MOST_WORDS = 6;
const { exact: EXACT, contained: CONTAINED, byActor: BY_ACTOR } = COLUMN_WEIGHTS;

export interface Heading {
  base?: Base;
  actor?: Actor;
  /** 0 to 1. */
  sure: number;
}

/** @returns what a heading says; undefined where it says nothing known. */
export function headingMeans(title: string): Heading | undefined {
  if (title.length > LONGEST) return undefined;
  const text = plain(title);
  if (text === '') return undefined;
  const whole = ` ${text} `;
  const actor = actors.find(({ within }) => whole.includes(within))?.of;
  const exact = bases.find(({ words }) => words === text);
  if (exact) return { base: exact.of, sure: EXACT, ...(actor ? { actor } : {}) };
  const base = bases.find(({ within }) => whole.includes(within));
  if (base) return { base: base.of, sure: CONTAINED, ...(actor ? { actor } : {}) };
  // More words that name somebody are a statement about them.
  return actor && text.split(' ').length <= MOST_WORDS ? { actor, sure: BY_ACTOR } : undefined;
}

const ROLES: Readonly<Partial<Record<Base, readonly [unit: MapColumn, tpi: MapColumn]>>> = {
  answer: ['unit', 'tpi'],
  note: ['note', 'tpiNote'],
  evidence: ['evidence', 'tpiEvidence'],
};

/** A heading over two rows: the lower one says what stands there, both say whose it is. */
export function headingOver(upper: string, lower: string): Heading | undefined {
  const [above, below] = [headingMeans(upper), headingMeans(lower)];
  if (!above || !below) return below ?? above;
  const base = below.base ?? above.base;
  const actor = below.actor ?? above.actor;
  return { ...(base ? { base } : {}), ...(actor ? { actor } : {}), sure: Math.min(above.sure, below.sure) };
}

/** What somebody judged ("Penilaian TPI", "Nilai Unit") is an answer. */
const JUDGED: readonly Base[] = ['statement', 'value'];

/** A numbering of rows is part of the outline and no column of its own. */
export const NUMBER = 'number';

const OPTION = /^(?:opsi|pilihan|option|kriteria|jawaban)(?: jawaban| nilai)? [a-e]$/;

/** "Opsi A", "Pilihan Jawaban B": one column per option. */
export const isOptionTitle = (title: string): boolean => OPTION.test(plain(title));

/** The column that a heading names; an answer without a role is the unit's, a second one the TPI's. */
export function columnNamed(
  { base, actor }: Heading,
  taken: (column: MapColumn) => boolean,
): MapColumn | typeof NUMBER | undefined {
  const kind = base === undefined || (actor && JUDGED.includes(base)) ? 'answer' : base;
  if (kind === NUMBER) return NUMBER;
  const roles = ROLES[kind];
  if (!roles) return taken(kind as MapColumn) ? undefined : (kind as MapColumn);
  const [unit, tpi] = roles;
  const wanted = actor === 'tpi' || (actor === undefined && taken(unit)) ? tpi : unit;
  return taken(wanted) ? undefined : wanted;
}

/** Whether the words beside a figure say that it is the sum of all. */
export function isTotal(text: string): boolean {
  const whole = ` ${plain(text)} `;
  return totals.some((within) => whole.includes(within));
}

export type IdentityLabel = keyof typeof data.identity;
const labels = phrases<IdentityLabel>(data.identity);

/** Whose LKE it is, as labels beside or before the name say. */
export const labelMeans = (text: string): IdentityLabel | undefined => labels.find(({ words }) => words === plain(text))?.of;

const LONGEST_LABEL = 50;

/** The same of a column's title, which may say more: "Nama Unit Kerja yang dinilai". */
export function labelWithin(title: string): IdentityLabel | undefined {
  if (title.length > LONGEST_LABEL) return undefined;
  const text = ` ${plain(title)} `;
  return labelMeans(title) ?? labels.find(({ words, within }) => words.includes(' ') && text.startsWith(within))?.of;
}
