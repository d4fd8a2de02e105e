/** Sheet names inside formulas, which follow when a sheet is renamed or deleted. */
import { quoteSheet } from '../a1';

const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[A-Za-z_\u00C0-\uFFFF][\w.\u00C0-\uFFFF]*!/g;

/** The names of the sheets that a formula mentions, as they are spelled there. */
export function sheetsIn(formula: string): string[] {
  return (formula.match(PARTS) ?? []).filter((part) => part.endsWith('!')).map(bareName);
}

export function renameSheetIn(formula: string, from: string, to: string): string {
  return replaceSheet(formula, from, `${quoteSheet(to)}!`);
}

export function loseSheetIn(formula: string, name: string): string {
  return replaceSheet(formula, name, '#REF!').replace(/#REF!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?/g, '#REF!');
}

function replaceSheet(formula: string, name: string, replacement: string): string {
  return formula.replace(PARTS, (part) =>
    part.endsWith('!') && bareName(part).toLowerCase() === name.toLowerCase() ? replacement : part,
  );
}

function bareName(part: string): string {
  const name = part.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
