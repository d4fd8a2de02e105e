/** A snapshot into the workbook: a new sheet with its first one, or columns to the right of those that are there. */
import { indexOf, isBlank } from '../../assessment';
import { rolesIn, SEAL_ROLES, type SealRole } from '../../assessment/seal';
import type { Edition, Wording } from '../../rules/schema';
import { cellAt, rangeAt } from '../../sheet/address';
import { tableLook, titleLook, twoLines, wideRow } from '../../sheet/blocks';
import { freeNumber, sheetName } from '../../sheet/free-names';
import { quietStyle } from '../../sheet/palette';
import type { Cell, Grid, SheetPlan, WorkbookPlan } from '../../sheet/plan';
import type { Language } from '../../texts';
import { GENERATOR } from '../../sheet/generator';
import { FIRST_COLUMN, FIRST_HEAD, FIRST_ROW, HEAD, HEADING, snapshotWords, type HeadKey, type Snapshot } from './contract';
import { snapshotSheet, usedOf } from './read';

/** What is taken; its number is given by the sheet. */
export type Taken = Omit<Snapshot, 'number' | 'place'>;

/** One cell of a sheet that is there; it must still be empty. */
export interface NewCell {
  sheet: string;
  cell: string;
  content: Cell;
  expected: null;
}

export type Kept = ({ plan: WorkbookPlan } | { cells: NewCell[] }) & {
  number: number;
  /** The heading's first cell of its first column. */
  place: { sheet: string; cell: string };
};

const CODE_WIDTH = 16;
const STATEMENT_WIDTH = 60;
/** Signs that surely stand on one line of it. */
const ONE_LINE = 62;
const WIDTH = 21;
/** Columns that look like the table from the start. */
const READY = 10;

/** Codes of statements, each with its counts and what an assessor sets, in the edition's order. */
function codesOf(edition: Edition, answers: Snapshot['answers']): string[] {
  const own = indexOf(edition).leaves.flatMap(({ statement, scaleCode, scaleIsOpen }) => [
    statement.code,
    ...(scaleIsOpen ? [scaleCode] : []),
    ...(statement.ratio?.inputs ?? []).map(({ code }) => code),
  ]);
  return [...new Set([...own, ...answers.keys()])];
}

const nameOf = (edition: Edition, wording: Wording, code: string): string =>
  wording[code]?.text ?? indexOf(edition).inputs.get(code)?.input.name ?? '';

function headOf(taken: Taken, edition: Edition, number: number, role: SealRole, language: Language): Record<HeadKey, Cell> {
  const { date, status, sheet: lke, unit, score = null, seal } = taken;
  return { number, date, role: snapshotWords(language)(`role.${role}`), status, lke, unit, edition: edition.short, score, seal };
}

/** A role without a single answer has no column. */
const columnsOf = (answers: Snapshot['answers']): readonly SealRole[] => {
  const roles = rolesIn(answers);
  return roles.length > 0 ? roles : SEAL_ROLES.slice(0, 1);
};

const answerOf = (answers: Snapshot['answers'], code: string, role: SealRole): Cell => {
  const raw = answers.get(code)?.[role];
  return isBlank(raw) ? null : (raw as Cell);
};

function sheetPlan(taken: Taken, edition: Edition, wording: Wording, name: string, language: Language): SheetPlan {
  const say = snapshotWords(language);
  const codes = codesOf(edition, taken.answers);
  const roles = columnsOf(taken.answers);
  const right = FIRST_COLUMN + READY - 1;
  const wide = (...cells: Cell[]) => wideRow(right + 1, cells);
  const heads = roles.map((role) => headOf(taken, edition, 1, role, language));
  const bottom = HEADING + codes.length;
  return {
    name,
    columns: [{ width: CODE_WIDTH }, { width: STATEMENT_WIDTH }, ...Array.from({ length: READY }, () => ({ width: WIDTH }))],
    cells: [
      wide(say('title')),
      wide(say('note')),
      ...HEAD.map((key) => wide(say(key), null, ...heads.map((head) => head[key]))),
      wide(say('code'), say('statement')),
      ...codes.map((code) =>
        wide(code, nameOf(edition, wording, code), ...roles.map((role) => answerOf(taken.answers, code, role))),
      ),
    ],
    styles: [
      titleLook,
      { range: 'A2', style: quietStyle },
      ...tableLook({ heading: HEADING, bottom, right }, { valign: 'top', wrap: true }),
      { range: rangeAt(FIRST_HEAD, 0, HEADING - 1, 0), style: { bold: true } },
      { range: rangeAt(FIRST_HEAD, FIRST_COLUMN, bottom, right), style: { align: 'center', wrap: true } },
      {
        range: rangeAt(FIRST_HEAD + HEAD.indexOf('score'), FIRST_COLUMN, FIRST_HEAD + HEAD.indexOf('score'), right),
        style: { numberFormat: '0.00' },
      },
    ],
    heights: twoLines(codes.flatMap((code, n) => (nameOf(edition, wording, code).length > ONE_LINE ? [FIRST_ROW + n] : []))),
    validations: [],
    conditionals: [],
    freeze: { rows: FIRST_ROW, columns: FIRST_COLUMN },
    protect: false,
    print: {
      landscape: true,
      titleRows: `$${HEADING + 1}:$${HEADING + 1}`,
      area: rangeAt(0, 0, bottom, FIRST_COLUMN + Math.max(roles.length, 4) - 1),
      breaks: [],
      footer: say('footer', { sheet: taken.sheet }),
    },
  };
}

function added(taken: Taken, edition: Edition, wording: Wording, grids: readonly Grid[], language: Language): Kept | undefined {
  const sheet = snapshotSheet(grids);
  if (!sheet) return undefined;
  const { grid, head, heading, rows, free } = sheet;
  const numbers = grid.values[head.get('number') ?? -1]
    ?.slice(FIRST_COLUMN)
    .flatMap((cell) => (typeof cell === 'number' ? [cell] : []));
  const number = Math.max(0, ...(numbers ?? [])) + 1;
  const cells: NewCell[] = [];
  const put = (row: number, column: number, content: Cell) =>
    content === null || cells.push({ sheet: grid.sheet, cell: cellAt(row, column), content, expected: null });
  // Statements of another edition stand below those that are there.
  const used = usedOf(grid.values, (row) => row.some((cell) => !isBlank(cell)));
  let next = Math.max(heading + 1, used);
  const codes = codesOf(edition, taken.answers).map((code) => {
    const known = rows.get(code);
    if (known !== undefined) return [code, known] as const;
    put(next, 0, code);
    put(next, 1, nameOf(edition, wording, code) || null);
    return [code, next++] as const;
  });
  columnsOf(taken.answers).forEach((role, n) => {
    const values = headOf(taken, edition, number, role, language);
    for (const [key, row] of head) put(row, free + n, values[key]);
    for (const [code, row] of codes) put(row, free + n, answerOf(taken.answers, code, role));
  });
  return { cells, number, place: { sheet: grid.sheet, cell: cellAt(heading, free) } };
}

/**
 * @param grids all sheets of the workbook.
 * @param taken the answers, and what stands in the head of their columns.
 * @returns the plan of a new sheet, or the cells to fill in the one that is there: only ones that are empty.
 */
export function keepSnapshot(
  grids: readonly Grid[],
  taken: Taken,
  edition: Edition,
  wording: Wording,
  language: Language = 'id',
): Kept {
  const names = grids.map(({ sheet }) => sheet);
  const title = snapshotWords(language)('sheet');
  const name = sheetName(
    title,
    freeNumber(names, (n) => [sheetName(title, n)]),
  );
  return (
    added(taken, edition, wording, grids, language) ?? {
      plan: {
        sheets: [sheetPlan(taken, edition, wording, name, language)],
        names: [],
        activate: name,
        stamp: { generator: GENERATOR },
      },
      number: 1,
      place: { sheet: name, cell: cellAt(HEADING, FIRST_COLUMN) },
    }
  );
}
