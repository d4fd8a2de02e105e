/** Headings and their synonyms: what a column's title says about it. The words are data. */
import data from '../layouts/headings.json';
import { plain } from '../layouts/grid';
import type { MapColumn } from './mapping';

type Base = keyof typeof data.bases;
type Actor = keyof typeof data.actors;

interface Phrase<T> {
  words: string;
  of: T;
}

const phrases = <T extends string>(table: Readonly<Record<T, readonly string[]>>): Phrase<T>[] =>
  (Object.entries(table) as [T, readonly string[]][])
    .flatMap(([of, all]) => all.map((words) => ({ words: plain(words), of })))
    .sort((a, b) => b.words.length - a.words.length);

const bases = phrases<Base>(data.bases);
const actors = phrases<Actor>(data.actors);
const totals = data.total.map(plain);

/** A sentence is no heading. */
const LONGEST = 70;
const EXACT = 1;
const CONTAINED = 0.8;
const BY_ACTOR = 0.7;

const holds = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

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
  const actor = actors.find(({ words }) => holds(text, words))?.of;
  const exact = bases.find(({ words }) => words === text);
  if (exact) return { base: exact.of, sure: EXACT, ...(actor ? { actor } : {}) };
  const base = bases.find(({ words }) => holds(text, words));
  if (base) return { base: base.of, sure: CONTAINED, ...(actor ? { actor } : {}) };
  return actor ? { actor, sure: BY_ACTOR } : undefined;
}

const ROLES: Readonly<Partial<Record<Base, readonly [unit: MapColumn, tpi: MapColumn]>>> = {
  answer: ['unit', 'tpi'],
  note: ['note', 'tpiNote'],
  evidence: ['evidence', 'tpiEvidence'],
};

/** The column that a heading names; an answer without a role is the unit's, a second one the TPI's. */
export function columnNamed({ base, actor }: Heading, taken: (column: MapColumn) => boolean): MapColumn | undefined {
  const kind = base ?? 'answer';
  const roles = ROLES[kind === 'value' && actor ? 'answer' : kind];
  if (!roles) return taken(kind as MapColumn) ? undefined : (kind as MapColumn);
  const [unit, tpi] = roles;
  const wanted = actor === 'tpi' || (actor === undefined && taken(unit)) ? tpi : unit;
  return taken(wanted) ? undefined : wanted;
}

/** Whether the words beside a figure say that it is the sum of all. */
export const isTotal = (text: string): boolean => totals.some((words) => holds(plain(text), words));
