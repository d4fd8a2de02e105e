/** The LKE sheet: every statement with its answers of two roles, value, score and state. */
import { indexOf, meaningsOf, scaleText, TOTAL } from '../../assessment';
import { editionName } from '../../assessment/editions';
import type { Overrides } from '../../rules/overrides';
import type { Edition, Wording } from '../../rules/schema';
import { columns, headingOf, position, type ColumnKey } from '../../reading/layouts/our-columns';
import { editionToCells } from '../../reading/brought';
import { overridesToCells } from '../../reading/overrides';
import { wideRow } from '../../sheet/blocks';
import type { Cell, SheetPlan } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { groupRow, statementRow, supportRow } from './lke-formulas';
import { inputRow } from './ratio-formulas';
import type { RowFormulas, Table } from './row-cells';
import {
  breaksOf,
  conditionalsOf,
  heightsOf,
  mergesOf,
  outlineOf,
  printArea,
  stylesOf,
  TITLE_ROWS,
  TOP_HEIGHTS,
} from './lke-look';
import { criteriaLines, validationsOf } from './lke-validations';
import type { Lists } from './lists';
import type { Names } from './names';
import type { LkeRow } from './rows';

/** 0-based row of the heading; above it stand title, how to fill, and unit with verdict. */
export const HEADING_ROW = 3;

/** Where every row stands, and what its formulas look up. */
export function tableOf(rows: readonly LkeRow[], lists: Lists, settings: Edition['settings'], text: Texts): Table {
  const at = new Map(rows.map(({ code }, n) => [code, HEADING_ROW + 1 + n]));
  return { top: HEADING_ROW, rowOf: (code) => at.get(code)!, lists, settings, text };
}

export interface LkeParts {
  title: string;
  edition: Edition;
  wording: Wording;
  names: Names;
  text: Texts;
  rows: readonly LkeRow[];
  table: Table;
  /** A body's own rules, to be written where a reader finds them. */
  overrides?: Overrides;
  /** Formulas that point at the summary: whose LKE it is, the verdict, and how each area stands. */
  summary: { unit: string; verdict: string; area(code: string): string | undefined };
}

const blankRow = (): Cell[] => Array<Cell>(columns.length).fill(null);

function fillRow(values: Partial<Record<ColumnKey, Cell>>, formulas: RowFormulas): Cell[] {
  const cells = blankRow();
  for (const part of [values, formulas])
    for (const key in part) cells[position(key as ColumnKey)] = part[key as ColumnKey] ?? null;
  return cells;
}

/** The criteria of every statement: told in its row, and where it is answered. */
const criteriaOf = ({ rows, edition, wording, text }: LkeParts): ReadonlyMap<string, readonly string[]> =>
  new Map(
    rows.flatMap((row) =>
      row.kind === 'statement' ? [[row.code, criteriaLines(row.leaf.statement, edition, wording, text)] as const] : [],
    ),
  );

function tableRow(row: LkeRow, at: number, parts: LkeParts, told: ReturnType<typeof criteriaOf>): Cell[] {
  const { edition, wording, table, text } = parts;
  const index = indexOf(edition);
  const { code } = row;
  switch (row.kind) {
    case 'total':
      return fillRow({ code, text: text('lke.total'), weight: edition.total }, groupRow(at, table, TOTAL, edition));
    case 'group': {
      const area = row.area ? parts.summary.area(row.area) : undefined;
      const state = area === undefined ? undefined : { state: { f: `=${area}` } };
      return fillRow(
        { code, text: row.group.name, weight: row.group.weight },
        { ...groupRow(at, table, code, edition), ...state },
      );
    }
    case 'input':
      return fillRow(
        { code, text: row.input.name, scale: text('lke.count'), criteria: text('criteria.count') },
        inputRow(at, table, row.leaf, row.input),
      );
    case 'support':
      return fillRow({ code, text: row.name }, supportRow(at, table));
    case 'statement': {
      const { statement, scale, scaleIsOpen } = row.leaf;
      const inferred = scaleIsOpen ? [text('criteria.inferred')] : [];
      // The choices are told where they are first offered.
      const isTold = !wording[code]?.criteria && meaningsOf(scale).length > 0;
      const first = isTold ? index.leaves.find((leaf) => leaf.scale === scale)!.statement.code : code;
      const lines = first === code ? told.get(code)! : [text('criteria.same', { code: first })];
      const criteria = [...inferred, ...lines].join('\n');
      const words = wording[code]?.text ?? statement.name ?? code;
      return fillRow(
        { code, text: words, weight: index.shareOf(code), scale: scaleIsOpen ? statement.scale : scaleText(scale), criteria },
        statementRow(at, table, row.leaf),
      );
    }
  }
}

function topRows({ title: heading, edition, text, summary, overrides }: LkeParts): Cell[][] {
  const [title, howto, unit] = [blankRow(), blankRow(), blankRow()];
  title[0] = heading;
  title[position('criteria')] = text('lke.edition', { title: edition.title, version: edition.version });
  // The reader finds the edition here, whatever happens to the words above, and a body's own rules.
  title[position('valid')] = edition.id;
  const own = overrides ? overridesToCells(overrides) : [];
  unit.splice(position('valid'), own.length, ...own);
  unit[0] = { f: `=${summary.unit}` };
  unit[position('unit')] = { f: `=${summary.verdict}` };
  const open = indexOf(edition).leaves.some((leaf) => leaf.scaleIsOpen);
  const brought = editionToCells(edition);
  howto.splice(position('valid'), brought.length, ...brought);
  howto[0] = open ? `${text('lke.howto')} ${text('lke.howtoInferred')}` : text('lke.howto');
  return [title, howto, unit, columns.map(({ key }) => text(headingOf(key)))];
}

export function buildLkeSheet(parts: LkeParts): SheetPlan {
  const { rows, table, text, names, edition } = parts;
  const criteria = criteriaOf(parts);
  const body = rows.map((row, index) => tableRow(row, table.top + 1 + index, parts, criteria));
  const top = topRows(parts);
  // A long text of rules reaches beyond the helpers.
  const width = Math.max(...top.map((row) => row.length));
  const cells = [...top, ...body].map((row) => (row.length === width ? row : wideRow(width, row)));
  const beyond = Array.from({ length: width - columns.length }, () => ({ width: 10, hidden: true }));
  return {
    name: names.lke,
    columns: [...columns.map(({ width: wide, hidden }) => (hidden ? { width: wide, hidden } : { width: wide })), ...beyond],
    cells,
    heights: [...TOP_HEIGHTS, ...heightsOf(cells, table.top + 1)],
    styles: stylesOf(rows, table.top),
    merges: mergesOf(),
    validations: validationsOf(rows, table.top, { edition, names, text, criteria }),
    conditionals: conditionalsOf(rows, table.top, text),
    outline: outlineOf(rows, table.top),
    freeze: { rows: table.top + 1, columns: 2 },
    tabColor: '#1F3864',
    protect: true,
    print: {
      landscape: true,
      titleRows: TITLE_ROWS,
      area: printArea(cells.length),
      breaks: breaksOf(rows, table.top),
      footer: text('lke.footer', { edition: editionName(edition) }),
    },
  };
}
