/** What every layout collects while it reads. */
import type { Answers, Place, Problem, ProblemCode, Raw } from '../../assessment';
import { cellAt } from '../../sheet/address';
import type { Reading, TypedFigure } from '../contract';
import type { Grid } from '../../sheet/plan';
import { mappingOf, type MapColumn } from '../mapping';
import { formulaAt, valueAt, writtenAt } from '../../sheet/grid';
import { problem, type ProblemData } from '../../assessment/problems';

export interface Finding {
  readings: Reading[];
  problems: Problem[];
}

export interface Layout {
  /** Every LKE of this layout on one sheet; the other sheets tell whose it is. */
  find(grid: Grid, all: readonly Grid[]): Finding;
}

type Cells = { unit?: string; tpi?: string; evidence?: string; note?: string };

/** One reading in the making. */
export class Collector {
  readonly answers = new Map<string, Answers>();
  readonly cells = new Map<string, Cells>();
  readonly evidence = new Map<string, string>();
  readonly scoreCells = new Map<string, string>();
  readonly problems: Problem[] = [];
  readonly typed: TypedFigure[] = [];
  readonly notes = new Map<string, { unit?: string; tpi?: string }>();
  private readonly rows = new Map<string, number>();
  private readonly hasFormulas: boolean;

  constructor(readonly grid: Grid) {
    this.hasFormulas = grid.formulas.some((row) => row.some((formula) => formula !== null));
  }

  problem<Code extends ProblemCode>(code: Code, cell: string, data: ProblemData<Code>, statement?: string): void {
    const at: Place = { sheet: this.grid.sheet, cell };
    this.problems.push(problem(code, statement === undefined ? at : { ...at, statement }, data));
  }

  /** What was told elsewhere, at its cell of this sheet. */
  tell(told: Problem, cell: string): void {
    this.problems.push({ ...told, at: { ...told.at, sheet: this.grid.sheet, cell } });
  }

  answer(code: string, answers: Answers, cells: Cells): void {
    this.answers.set(code, answers);
    this.cells.set(code, { ...this.cells.get(code), ...cells });
  }

  /** Remembers the row of a code, and what both roles noted in it. */
  row(code: string, row: number, notes: { unit?: number; tpi?: number } = {}): void {
    this.rows.set(code, row);
    const [unit, tpi] = [notes.unit, notes.tpi].map((column) => (column === undefined ? '' : writtenAt(this.grid, row, column)));
    if (unit || tpi) this.notes.set(code, { ...(unit ? { unit } : {}), ...(tpi ? { tpi } : {}) });
  }

  /** Notes a number where a formula belongs; a sheet pasted as values has none at all and is left in peace. */
  computed(code: string, what: TypedFigure['what'], row: number, column: number): void {
    const cell = cellAt(row, column);
    if (what === 'score') this.scoreCells.set(code, cell);
    const value: Raw = valueAt(this.grid, row, column);
    if (this.hasFormulas && typeof value === 'number' && formulaAt(this.grid, row, column) === null)
      this.typed.push({ code, what, cell, found: value });
  }

  reading(
    layout: Reading['layout'],
    edition: string,
    heading: string,
    identity: Reading['identity'],
    where: Where = { columns: new Map() },
  ): Reading {
    const { answers, cells, evidence, scoreCells, typed, problems, notes, rows } = this;
    const mapping = mappingOf({ sheet: this.grid.sheet, layout, edition, rows, ...where });
    const found = { answers, cells, evidence, scoreCells, typed, problems, notes, mapping };
    return { layout, edition, sheet: this.grid.sheet, identity, heading, ...found };
  }
}

/** The heading's row, the columns, and how sure they are. */
export interface Where {
  heading?: number;
  columns: ReadonlyMap<MapColumn, number>;
  sure?: ReadonlyMap<MapColumn, number>;
  whole?: number;
}
