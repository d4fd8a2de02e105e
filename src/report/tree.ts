/** A report as values: what a document and a sheet show alike. Every sentence is final, every figure is written out. */
import type { Profile } from './profile-schema';

export type Align = 'left' | 'center' | 'right';

export interface Column {
  heading: string;
  /** Share of the width; those of a table are held against each other. */
  width: number;
  align?: Align;
}

export interface Table {
  kind: 'table';
  title?: string;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  /** Rows that stand out, 0-based. */
  strong?: readonly number[];
}

/** Figures drawn, which stand in a table as well: whoever draws none leaves it out. */
export interface Picture {
  kind: 'picture';
  shape: 'bars' | 'radar';
  title: string;
  names: readonly string[];
  /** A number for each name. @param color `#RRGGBB`. */
  series: readonly { name: string; values: readonly number[]; color: string }[];
  numberFormat: string;
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'items'; mark: 'number' | 'letter' | 'dash'; items: readonly string[] }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | Picture
  | Table;

export interface Part {
  title: string;
  blocks: readonly Block[];
  parts?: readonly Part[];
}

/** Parts that chapters hold together; without chapters they follow each other. */
export interface Chapter {
  title: string;
  parts: readonly Part[];
}

/** One who signs, from the top: office, room for the hand, name. */
export interface Signature {
  /** Place and day, where this one stands for the whole letter. */
  place?: string;
  /** `Plt.`, role and title. */
  office: readonly string[];
  name: string;
  /** Pangkat, NIP. */
  below: readonly string[];
}

export interface Letter {
  facts: readonly (readonly [label: string, value: string])[];
  place: string;
  recipient: readonly string[];
  paragraphs: readonly string[];
  signature: Signature;
  copies: { heading: string; names: readonly string[] };
}

export interface Cover {
  title: readonly string[];
  /** Number and day. */
  below: readonly string[];
}

export interface Report {
  /** For the file's properties and the name of its sheet. */
  title: string;
  language: 'id' | 'en';
  look: Pick<Profile, 'letterhead' | 'paper' | 'margins' | 'font' | 'form'>;
  /** Said on every page; empty once the pengendali teknis has passed it. */
  concept: string;
  cover?: Cover;
  letter?: Letter;
  /** Above the first chapter. */
  heading: readonly string[];
  chapters: readonly Chapter[];
  /** What stands below the heading where there are no chapters. */
  body?: readonly Block[];
  signatures: readonly Signature[];
  /** At the end: what the report rests on. */
  notes: readonly string[];
  footer: string;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const paragraphs = (...texts: readonly string[]): Block[] => texts.filter((text) => text !== '').map(paragraph);
