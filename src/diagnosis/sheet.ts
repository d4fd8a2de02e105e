/** The diagnosed LKE with all that the checks ask: where things stand, what its formulas give, what the judge says. */
import { assess, indexOf, TOTAL, type Assessment, type EditionIndex, type Leaf, type Place, type Problem } from '../assessment';
import type { Edition } from '../rules/schema';
import { cellAt } from '../sheet/address';
import type { Reading } from '../reading/contract';
import { asComputed, formulaAt } from '../sheet/grid';
import { editionNamed, editionWith } from '../assessment/editions';
import type { Grid } from '../sheet/plan';
import { columnOf, rowOf, type MapColumn, type Mapping } from '../reading/mapping';
import { Calculator, type Patch, type PatchAt } from '../sheet/formula/evaluate';
import { pattern } from '../sheet/formula/move';
import { CellError, type Value } from '../sheet/formula/values';

export interface Spot {
  row: number;
  column: number;
}

/** Scores that differ by less are the same: sums of binary fractions. */
export const SAME = 1e-6;

/** Cells that a diagnosis may look at: a few seconds. Whole forms, filled, were seen to take from 10 thousand to a million. */
const MOST_CELLS = 10_000_000;

export class LkeSheet {
  readonly edition: Edition;
  readonly index: EditionIndex;
  readonly assessment: Assessment;
  /** The workbook as it is. */
  readonly calculator: Calculator;
  /** The workbook once what can be mended for certain is mended: effects of what is left are counted on it. */
  private base: Calculator;
  /** Nothing is computed on a sheet that was pasted as values. */
  readonly hasFormulas: boolean;
  private readonly patterns = new Map<string, string>();

  private constructor(
    readonly reading: Reading,
    readonly mapping: Mapping,
    readonly grid: Grid,
    readonly grids: readonly Grid[],
    edition: Edition,
    assessment?: Assessment,
  ) {
    this.edition = edition;
    this.index = indexOf(edition);
    this.assessment = assessment ?? assess(edition, reading.answers, { held: reading.identity.held, asExcel: reading.asExcel });
    this.calculator = new Calculator(grids, [], { budget: { left: MOST_CELLS } });
    this.base = this.calculator;
    this.hasFormulas = grid.formulas.some((row) => row.some((formula) => formula !== null));
  }

  static of(reading: Reading, found: readonly Grid[], assessment?: Assessment): LkeSheet | undefined {
    const grids = reading.asExcel ? found.map(asComputed) : found;
    const grid = grids.find(({ sheet }) => sheet === reading.sheet);
    const edition = editionNamed(reading.edition) && editionWith(reading.edition, reading.overrides);
    return grid && edition && reading.mapping
      ? new LkeSheet(reading, reading.mapping, grid, grids, edition, assessment)
      : undefined;
  }

  column(name: MapColumn): number | undefined {
    return columnOf(this.mapping, name);
  }
  row(code: string): number | undefined {
    return rowOf(this.mapping, code);
  }
  spot(code: string, column: number | undefined): Spot | undefined {
    const row = this.row(code);
    return row === undefined || column === undefined ? undefined : { row, column };
  }

  /** Where a statement's value 0..1 stands. */
  valueSpot = (code: string): Spot | undefined => this.spot(code, this.column('value') ?? this.column('score'));
  /** Where points stand: of a group, of TOTAL. */
  scoreSpot = (code: string): Spot | undefined => this.spot(code, this.column('score') ?? this.column('value'));
  /** The cell that a group's formula takes of this node. */
  partSpot(code: string): Spot | undefined {
    const leaf = this.index.leaf(code);
    return leaf?.mean ? this.valueSpot(code) : this.scoreSpot(code);
  }

  address = ({ row, column }: Spot): string => cellAt(row, column);
  place(spot: Spot, statement?: string): Place {
    const at = { sheet: this.grid.sheet, cell: this.address(spot) };
    return statement === undefined ? at : { ...at, statement };
  }
  formula = ({ row, column }: Spot): string | null => formulaAt(this.grid, row, column);
  /** A cell's formula with its rows as distances: every broken row asks its neighbours for theirs. */
  pattern(spot: Spot): string | undefined {
    const cell = this.address(spot);
    const known = this.patterns.get(cell);
    if (known !== undefined) return known;
    const formula = this.formula(spot);
    if (formula === null) return undefined;
    const found = pattern(formula, spot.row + 1);
    this.patterns.set(cell, found);
    return found;
  }
  shown({ row, column }: Spot, by: Calculator = this.calculator): Value {
    return by.value(this.grid.sheet, row, column);
  }
  patch = ({ row, column }: Spot, to: Patch): PatchAt => ({ sheet: this.grid.sheet, row, column, to });

  /** The nearest group at or above the code whose score the sheet shows. */
  scoredAt(code: string): string | undefined {
    for (let at: string | undefined = code; at !== undefined; at = this.index.parentOf(at)?.code)
      if ((at === code ? this.index.leaf(at)?.mean === undefined : true) && this.scoreSpot(at)) return at;
    return this.scoreSpot(TOTAL) ? TOTAL : undefined;
  }

  /**
   * What changes when these cells read otherwise, by the sheet's own formulas.
   * @returns points of the total (of the part where the sheet shows no total), and the part's score now and then;
   *   nothing where the sheet computes nothing or the change does not reach a score.
   */
  effect(code: string, changes: readonly PatchAt[]): Problem['data'] {
    const part = this.scoredAt(code);
    const spot = part === undefined ? undefined : this.scoreSpot(part);
    if (!spot || changes.length === 0) return {};
    // What nobody has computed yet shows nothing that could change.
    if (this.shown(spot, this.base) !== undefined && this.base.isBlind) return {};
    const then = this.base.what(changes);
    const [is, should] = [this.shown(spot, this.base), this.shown(spot, then)];
    const total = this.scoreSpot(TOTAL) ?? spot;
    const [before, after] = [this.shown(total, this.base), this.shown(total, then)];
    const data: Problem['data'] = {};
    if (typeof should !== 'number') return data;
    if (is instanceof CellError) return { is: is.code, should };
    if (typeof is !== 'number') return data;
    const points = typeof before === 'number' && typeof after === 'number' ? after - before : should - is;
    return Math.abs(points) < SAME ? { points: 0 } : { points, is, should };
  }

  /** From now on effects are counted as if these were mended. */
  mend(changes: readonly PatchAt[]): void {
    if (changes.length > 0) this.base = this.base.what(changes);
  }

  /** The judge's value of a statement where blank and unreadable count 0. */
  judged = (code: string): number => this.assessment.values.get(code)?.low ?? 0;
  isAnswered = (code: string): boolean => {
    const value = this.assessment.values.get(code);
    return value !== undefined && value.low === value.high;
  };
  leavesOf = (group: string): Leaf[] => this.index.leaves.filter(({ mean }) => mean?.code === group);
}
