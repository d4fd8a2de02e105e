/** The numbers of a report's parts, by its form. */
import type { Block, Report } from './tree';

export interface Heading {
  kind: 'heading';
  /** 1 chapter or part of a letter, 2 and 3 below it. */
  level: 1 | 2 | 3;
  /** `BAB I`, `A.`, `1.` */
  mark: string;
  text: string;
  /** In the middle, its mark on a line of its own, on a new page. */
  chapter: boolean;
  /** Nothing stands above it in the body. */
  first: boolean;
}

export type Laid = Heading | Block;

const VALUES = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 1 to 39 and beyond: `IV`. */
export function roman(number: number): string {
  let [left, text] = [number, ''];
  for (const [value, sign] of VALUES) for (; left >= value; left -= value) text += sign;
  return text;
}

/** 1 -> `a`, 27 -> `aa`. */
export const letter = (number: number): string =>
  number <= 26 ? String.fromCharCode(96 + number) : letter(Math.floor((number - 1) / 26)) + letter(((number - 1) % 26) + 1);

/** @returns headings with their marks and what stands below them, one after another. */
export function laidOut({ look: { form }, chapters, body = [] }: Pick<Report, 'look' | 'chapters' | 'body'>): Laid[] {
  if (chapters.length === 0) return [...body];
  if (form === 'surat')
    return chapters
      .flatMap(({ parts }) => parts)
      .flatMap(({ title, blocks, parts = [] }, at): Laid[] => [
        { kind: 'heading', level: 1, mark: `${at + 1}.`, text: title, chapter: false, first: at === 0 },
        ...blocks,
        ...parts.flatMap((part, below): Laid[] => [
          { kind: 'heading', level: 2, mark: `${letter(below + 1)}.`, text: part.title, chapter: false, first: false },
          ...part.blocks,
        ]),
      ]);
  const isBab = form === 'bab';
  return chapters.flatMap(({ title, parts }, at): Laid[] => [
    {
      kind: 'heading',
      level: 1,
      mark: isBab ? `BAB ${roman(at + 1)}` : `${roman(at + 1)}.`,
      text: title,
      chapter: isBab,
      first: at === 0,
    },
    ...parts.flatMap((part, n): Laid[] => [
      { kind: 'heading', level: 2, mark: `${letter(n + 1).toUpperCase()}.`, text: part.title, chapter: false, first: false },
      ...part.blocks,
      ...(part.parts ?? []).flatMap((one, below): Laid[] => [
        { kind: 'heading', level: 3, mark: `${below + 1}.`, text: one.title, chapter: false, first: false },
        ...one.blocks,
      ]),
    ]),
  ]);
}

/** The title above the body; where chapters begin with their own and a cover says it, not once more. */
export const headingOf = ({ look: { form }, cover, heading }: Pick<Report, 'look' | 'cover' | 'heading'>): readonly string[] =>
  form === 'bab' && cover ? [] : [...heading, ''];
