/** What a note says beside a figure: numbers, lists, "none", "all done". */
import words from './note-words.json';

const has = (text: string, list: readonly string[]): boolean => {
  const bare = ` ${text
    .toLowerCase()
    .replace(/tindak lanjut/g, 'tindaklanjut')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return list.some((word) => bare.includes(` ${word} `));
};

export const saysNone = (note: string): boolean => has(note, words.none);
/** All of it done: said so, and nothing said to be open. */
export const saysFinished = (note: string): boolean => has(note, words.finished) && !has(note, words.unfinished);
export const speaksOfIndex = (note: string): boolean => has(note, words.index);

/** The length of a list numbered 1, 2, 3 ..., or undefined. */
export function listLength(note: string): number | undefined {
  const numbers = [...note.matchAll(/^[^\S\n]*(\d{1,3})[.)](?!\d)/gm)].map((match) => Number(match[1]));
  return numbers.length > 0 && numbers.every((number, at) => number === at + 1) ? numbers.length : undefined;
}

/** Whole numbers of the text that may count something: no years, percentages, decimals, dates, list numbers. */
export function countsIn(note: string): number[] {
  const text = note.replace(/^[^\S\n]*\d{1,3}[.)](?!\d)/gm, ' ');
  return [...text.matchAll(/(?<![\w.,/-])(\d{1,6})(?![\w%/-]|[.,]\d|\s*%)/g)]
    .map((match) => Number(match[1]))
    .filter((number) => number < 1900 || number > 2100);
}

export interface Figure {
  value: number;
  percent: boolean;
}

/** Figures with or without decimals, as an index or a percentage: `87,65%`, `3.51`. */
export const figuresIn = (note: string): Figure[] =>
  [...note.matchAll(/(?<![\w.,/-])(\d{1,3}(?:[.,]\d{1,4})?)(\s*%)?(?![\w/]|[.,]\d)/g)].map((match) => ({
    value: Number(match[1]!.replace(',', '.')),
    percent: match[2] !== undefined,
  }));
