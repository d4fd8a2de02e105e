/** What a person types, as the host reads it; and a formula as that person would type it. */

/** `3.5` typed where the comma is the decimal sign: one point with other than three digits behind it is meant as the sign. */
export function typedText(text: string, decimalComma: boolean): string {
  return decimalComma && /^\s*[+-]?\d+\.(\d{1,2}|\d{4,})\s*%?\s*$/.test(text) ? text.replace('.', ',') : text;
}

/** Texts, names of sheets and constant arrays are left as they are. */
const KEPT = /("(?:[^"]|"")*"|'(?:[^']|'')*'!|\{[^}]*\})/;
/** A number of its own: in `F1,2` the comma parts a cell from a number. */
const number = (sign: ',' | '\\.'): RegExp => new RegExp(`(^|[^\\w$.])(\\d+)${sign}(?=\\d)`, 'g');

const rewritten = (formula: string, rewrite: (piece: string) => string): string =>
  formula
    .split(KEPT)
    .map((piece, index) => (index % 2 === 0 ? rewrite(piece) : piece))
    .join('');

/**
 * The Indonesian way, `=LAKIP.GRADE(79,55; "88/2021")`, in English, which files and add-ins know alone.
 * A comma that is in no number parts arguments too.
 */
export const englishFormula = (formula: string): string =>
  rewritten(formula, (piece) => piece.replace(number(','), '$1$2.').replace(/;/g, ','));

/** The way back: what stands in a cell, for the person who edits it. */
export const indonesianFormula = (formula: string): string =>
  rewritten(formula, (piece) => piece.replace(/,/g, ';').replace(number('\\.'), '$1$2,'));

/** Spaces that are none, as word processors leave them around what is copied. */
const STRAY = /^[\s\u00a0\u200b-\u200d\u2007\u202f\u2060\ufeff]+|[\s\u00a0\u200b-\u200d\u2007\u202f\u2060\ufeff]+$/gu;

/** The entry of a list that is meant: stray signs around it and its case do not matter; else the text as it is. */
export function listedText(text: string, entries: readonly string[]): string {
  const bare = text.replace(STRAY, '');
  return entries.find((entry) => entry === bare) ?? entries.find((entry) => sameCase(entry, bare)) ?? text;
}

const sameCase = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
