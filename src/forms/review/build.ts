/** The review as a plain sheet: native formulas bring the answers of unit and TPI, people fill the rest. */
import { indexOf } from '../../assessment';
import type { Reading } from '../../reading/contract';
import type { Edition, Wording } from '../../rules/schema';
import { letters, placeAt, quoteSheet, rangeAt } from '../../sheet/address';
import { tableLook, titleHeight, titleLook, wideRow } from '../../sheet/blocks';
import { formula } from '../../sheet/expression';
import { freeNumber, sheetName } from '../../sheet/free-names';
import { pagesAcross } from '../../sheet/pages';
import { inputStyle, quietStyle } from '../../sheet/palette';
import type { Cell, SheetPlan, Validation, WorkbookPlan } from '../../sheet/plan';
import type { Language } from '../../texts';
import { GENERATOR } from '../../sheet/generator';
import { heightFor } from '../lke/lke-look';
import { CHECKS, COLUMNS, HEADING, LKE_ROW, PERIODS, reviewWords, STATES, type ReviewColumn } from './contract';

/** Where the answers stand that the sheet follows. */
export type Source = Pick<Reading, 'sheet' | 'cells' | 'mapping' | 'layout'>;

const WIDTHS: Record<ReviewColumn, number> = {
  ...{ code: 14, statement: 50, unit: 11, tpi: 11, tpn: 11, differs: 7, reason: 34, agreed: 13, state: 12 },
  ...{ checked: 15, period: 10, by: 18, phrase: 40 },
};
const SHOWN = COLUMNS.length;
/** Lists stand beside the table, out of sight. */
const LISTS = { state: 0, checked: 1, period: 2 } as const;
const FIRST_LIST_ROW = 1;

const at = (column: ReviewColumn): number => COLUMNS.indexOf(column);
const letterOf = (column: ReviewColumn): string => letters(at(column));

/** Code and statement stay in view, and stand on every page. */
const FROZEN = 2;
/** Characters that fit a unit of width, with some to spare: fonts of other makers are wider. */
const FIT = 1.1;

/** Wrapped texts from the heading on; neighbours of one height share an entry. */
function heightsOf(cells: readonly Cell[][]): NonNullable<SheetPlan['heights']> {
  const widths = COLUMNS.map((column) => WIDTHS[column]);
  const heights: NonNullable<SheetPlan['heights']> = [];
  cells.slice(HEADING).forEach((row, n) => {
    const height = heightFor(row.slice(0, SHOWN), widths, FIT);
    const last = heights.at(-1);
    if (last?.height === height) last.count++;
    else heights.push({ row: HEADING + n, count: 1, height });
  });
  return heights;
}

/** Codes of statements, each with its counts, in the edition's order; those that stand on the sheet. */
const codesOf = (edition: Edition, { cells }: Source): string[] =>
  indexOf(edition)
    .leaves.flatMap(({ statement: { code, ratio } }) => [code, ...(ratio?.inputs ?? []).map((input) => input.code)])
    .filter((code) => cells.has(code));

/** Our own LKE may be sorted: its rows are looked up by code. In a form of others a cell is a cell. */
function answerOf({ sheet, cells, mapping, layout }: Source, code: string, role: 'unit' | 'tpi', row: number): Cell {
  const cell = cells.get(code)?.[role];
  if (cell === undefined) return null;
  const place = placeAt(cell);
  const name = quoteSheet(place.sheet ?? sheet);
  const { code: codes, [role]: answers } = mapping?.columns ?? {};
  const own = `${letterOf('code')}${row + 1}`;
  const found =
    layout === 'ours' && codes !== undefined && answers !== undefined
      ? `INDEX(${name}!$${answers}:$${answers},MATCH($${own},${name}!$${codes}:$${codes},0))`
      : `${name}!${place.cell}`;
  return formula(`IFERROR(IF(${found}="","",${found}),"")`);
}

/** Whether two neighbours that are both given say something else: unit and TPI, or TPI and TPN. */
function differsIn(row: number): Cell {
  const cell = (column: ReviewColumn) => `${letterOf(column)}${row + 1}`;
  const unlike = (one: ReviewColumn, other: ReviewColumn) =>
    `AND(${cell(one)}<>"",${cell(other)}<>"",UPPER(TRIM(${cell(one)}))<>UPPER(TRIM(${cell(other)})))`;
  return formula(`IF(OR(${unlike('unit', 'tpi')},${unlike('tpi', 'tpn')}),"≠","")`);
}

function validationsOf(name: string, bottom: number, language: Language): Validation[] {
  const say = reviewWords(language);
  const counts = { state: STATES.length, checked: CHECKS.length, period: PERIODS.length };
  return (['state', 'checked', 'period'] as const).map((column) => {
    const list = letters(SHOWN + LISTS[column]);
    const [first, last] = [FIRST_LIST_ROW + 1, FIRST_LIST_ROW + counts[column]];
    const text = say(`prompt.${column}`);
    return {
      range: rangeAt(HEADING + 1, at(column), bottom, at(column)),
      rule: { kind: 'list', source: `=${quoteSheet(name)}!$${list}$${first}:$${list}$${last}` },
      prompt: { title: say(column), text },
      error: { title: say(column), text },
    };
  });
}

/**
 * @param source where the LKE's answers stand.
 * @param name the sheet's own.
 * @returns the sheet: a row per statement and count, found again by its code.
 */
export function reviewSheet(edition: Edition, wording: Wording, source: Source, name: string, language: Language): SheetPlan {
  const say = reviewWords(language);
  const index = indexOf(edition);
  const codes = codesOf(edition, source);
  const bottom = HEADING + codes.length;
  const width = SHOWN + Object.keys(LISTS).length;
  const lists = [STATES.map((one) => say(`state.${one}`)), CHECKS.map((one) => say(`checked.${one}`)), [...PERIODS]];
  const wide = (row: number, cells: readonly Cell[]): Cell[] => {
    const all = wideRow(width, cells);
    lists.forEach((list, n) => (all[SHOWN + n] = list[row - FIRST_LIST_ROW] ?? null));
    return all;
  };
  const bodyOf = (code: string, n: number): Cell[] => {
    const row = HEADING + 1 + n;
    const name = wording[code]?.text ?? index.inputs.get(code)?.input.name ?? '';
    const [unit, tpi] = [answerOf(source, code, 'unit', row), answerOf(source, code, 'tpi', row)];
    return wide(row, [code, name, unit, tpi, null, differsIn(row)]);
  };
  const cells: Cell[][] = [
    wide(0, [say('title')]),
    wide(1, [say('note')]),
    wide(LKE_ROW, [say('lke'), source.sheet]),
    wide(3, []),
    wide(
      HEADING,
      COLUMNS.map((column) => say(column)),
    ),
    ...codes.map(bodyOf),
  ];
  const across = pagesAcross(
    COLUMNS.map((column) => WIDTHS[column]),
    FROZEN,
  );
  const open = rangeAt(HEADING + 1, at('reason'), bottom, SHOWN - 1);
  return {
    name,
    columns: [
      ...COLUMNS.map((column) => ({ width: WIDTHS[column] })),
      ...Object.keys(LISTS).map(() => ({ width: 10, hidden: true })),
    ],
    cells,
    heights: [titleHeight, ...heightsOf(cells)],
    styles: [
      titleLook,
      { range: 'A2', style: quietStyle },
      { range: `A${LKE_ROW + 1}`, style: { bold: true } },
      ...tableLook({ heading: HEADING, bottom, right: SHOWN - 1 }, { size: 10, valign: 'top', wrap: true }),
      { range: rangeAt(HEADING + 1, at('unit'), bottom, at('differs')), style: { align: 'center' } },
      { range: rangeAt(HEADING + 1, at('tpn'), bottom, at('tpn')), style: inputStyle },
      { range: open, style: inputStyle },
    ],
    validations: validationsOf(name, bottom, language),
    conditionals: [],
    autoFilter: rangeAt(HEADING, 0, bottom, SHOWN - 1),
    freeze: { rows: HEADING + 1, columns: FROZEN },
    protect: false,
    print: {
      landscape: true,
      // Beside the columns that all pages have, title and note would be cut off: whose it is stands in them.
      titleRows: `$${LKE_ROW + 1}:$${HEADING + 1}`,
      area: rangeAt(LKE_ROW, 0, bottom, SHOWN - 1),
      breaks: [],
      footer: say('footer', { sheet: source.sheet }),
      ...(across && { across }),
    },
  };
}

/** @param taken names of the workbook's sheets. @returns the plan of a new sheet; nothing that is there is written over. */
export function buildReview(
  edition: Edition,
  wording: Wording,
  source: Source,
  taken: readonly string[],
  language: Language = 'id',
): WorkbookPlan {
  const title = reviewWords(language)('sheet');
  const name = sheetName(
    title,
    freeNumber(taken, (n) => [sheetName(title, n)]),
  );
  return {
    sheets: [reviewSheet(edition, wording, source, name, language)],
    names: [],
    activate: name,
    stamp: { generator: GENERATOR },
  };
}
