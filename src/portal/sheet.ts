/** The same files on a sheet, for an Excel whose panes cannot hand over files: long ones in pieces, to be put together in order. */
import type { Cell, WorkbookPlan } from '../sheet/plan';
import type { PortalFile } from './bundle';

/** A cell holds 32,767 characters. */
const LONGEST_PIECE = 30_000;

const pieces = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / LONGEST_PIECE) }, (_, at) =>
    text.slice(at * LONGEST_PIECE, (at + 1) * LONGEST_PIECE),
  );

/** @param headings of file, piece and content. @param name of the sheet, not in use. */
export function portalSheet(
  files: readonly PortalFile[],
  headings: readonly [string, string, string],
  name: string,
): WorkbookPlan {
  const rows = files.flatMap(({ path, text }): Cell[][] => {
    const all = pieces(text);
    return all.map((piece, at) => [path, `${at + 1}/${all.length}`, piece]);
  });
  const sheet = {
    name,
    columns: [{ width: 60 }, { width: 10 }, { width: 80 }],
    cells: [[...headings], ...rows],
    styles: [{ range: 'A1:C1', style: { bold: true } }],
    validations: [],
    conditionals: [],
    freeze: { rows: 1, columns: 0 },
    protect: false,
  };
  return { sheets: [sheet], names: [], activate: name, stamp: {} };
}
