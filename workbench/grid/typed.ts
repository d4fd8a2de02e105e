/** What a person types, as the host reads it. */

/** `3.5` typed where the comma is the decimal sign: one point with other than three digits behind it is meant as the sign. */
export function typedText(text: string, decimalComma: boolean): string {
  return decimalComma && /^\s*[+-]?\d+\.(\d{1,2}|\d{4,})\s*%?\s*$/.test(text) ? text.replace('.', ',') : text;
}

export const localNumber = (value: number, decimalComma: boolean): string =>
  decimalComma ? String(value).replace('.', ',') : String(value);

/**
 * A formula with semicolons is written the Indonesian way: `=ZI.MINIMUM("IPAK"; "WBK")`, `=LAKIP.GRADE(79,55; 88)`.
 * Files and add-ins know only the English way.
 */
export function englishFormula(formula: string): string {
  const pieces = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!|\{[^}]*\})/);
  const isPlain = (index: number): boolean => index % 2 === 0;
  if (!pieces.some((piece, index) => isPlain(index) && piece.includes(';'))) return formula;
  const english = (piece: string): string => piece.replace(/(\d),(\d)/g, '$1.$2').replace(/;/g, ',');
  return pieces.map((piece, index) => (isPlain(index) ? english(piece) : piece)).join('');
}
