/**
 * What a workbook's own formulas give, computed anew: cached values are trusted only where a formula uses
 * something that is not modelled. With changes in hand it answers "what if this cell read otherwise".
 */
import type { Grid } from '../plan';
import { asBoolean, asNumber, asText, CellError, FUNCTIONS, Unsupported, type Argument, type Value } from './functions';
import { parseFormula, type CellRef, type Expression, type RangeRef } from './parse';

/** A cell as it would be: a value, or a formula (`=...`). */
export type Patch = { value: number | string | boolean | null } | { formula: string };
export interface PatchAt {
  sheet: string;
  /** 0-based. */
  row: number;
  column: number;
  to: Patch;
}

const ERROR = /^#(REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;
/** Deeper chains (running totals over thousands of rows) are left to their cached values. */
const DEEPEST = 300;
const MOST_CELLS = 100_000;

const fromGrid = (raw: Grid['values'][number][number] | undefined): Value =>
  typeof raw === 'string' && ERROR.test(raw) ? new CellError(raw) : (raw ?? null);

const key = (sheet: string, row: number, column: number): string => `${sheet.toLowerCase()}\u0000${row}\u0000${column}`;

const ORDER = (value: Exclude<Value, CellError>): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

function compare(a: Value, b: Value): number {
  if (a instanceof CellError) throw a;
  if (b instanceof CellError) throw b;
  const empty = (other: Value) => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const left = a ?? empty(b);
  const right = b ?? empty(left);
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (typeof left !== typeof right) return ORDER(left) - ORDER(right);
  return Number(left) - Number(right);
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => {
    if (b === 0) throw new CellError('#DIV/0!');
    return a / b;
  },
  '^': (a, b) => a ** b,
};

export class Calculator {
  private readonly sheets: ReadonlyMap<string, Grid>;
  private readonly patches = new Map<string, Patch>();
  private readonly known = new Map<string, Value>();
  private readonly asking = new Set<string>();
  private readonly trusted = new Set<string>();
  private blind = false;

  constructor(
    private readonly grids: readonly Grid[],
    patches: readonly PatchAt[] = [],
  ) {
    this.sheets = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
    for (const { sheet, row, column, to } of patches) this.patches.set(key(sheet, row, column), to);
  }

  /** The same workbook with these cells changed, on top of the changes in hand. */
  what(if_: readonly PatchAt[]): Calculator {
    const changed = new Calculator(this.grids, if_);
    for (const [at, to] of this.patches) if (!changed.patches.has(at)) changed.patches.set(at, to);
    return changed;
  }

  /** What the cell shows. Its cached value only where its formula is beyond the model. */
  value(sheet: string, row: number, column: number): Value {
    const at = key(sheet, row, column);
    const known = this.known.get(at);
    if (known !== undefined) return known;
    const value = this.compute(sheet, row, column, at);
    this.known.set(at, value);
    return value;
  }

  /** Whether the cell's value had to be taken from the file. */
  isCached(sheet: string, row: number, column: number): boolean {
    this.value(sheet, row, column);
    return this.trusted.has(key(sheet, row, column));
  }

  /** Whether a value asked so far hangs on a formula beyond the model that nobody has computed yet. */
  get isBlind(): boolean {
    return this.blind;
  }

  private compute(sheet: string, row: number, column: number, at: string): Value {
    const grid = this.sheets.get(sheet.toLowerCase());
    const patch = this.patches.get(at);
    if (patch && 'value' in patch) return patch.value;
    const formula = patch ? patch.formula : (grid?.formulas[row]?.[column] ?? null);
    const cached = fromGrid(grid?.values[row]?.[column]);
    if (formula === null) return cached;
    const expression = parseFormula(formula);
    if (this.asking.has(at)) throw new Unsupported('circle');
    if (!expression || this.asking.size > DEEPEST) return this.trust(at, cached);
    this.asking.add(at);
    try {
      const value = this.evaluate(expression, sheet);
      // A formula that shows an empty cell shows 0.
      return value ?? 0;
    } catch (error) {
      if (error instanceof CellError) return error;
      if (error instanceof Unsupported || error instanceof RangeError) return this.trust(at, cached);
      throw error;
    } finally {
      this.asking.delete(at);
    }
  }

  private trust(at: string, cached: Value): Value {
    this.trusted.add(at);
    this.blind ||= cached === null;
    return cached;
  }

  private evaluate(expression: Expression, sheet: string): Value {
    switch (expression.kind) {
      case 'value':
        return expression.value;
      case 'error':
        throw new CellError(expression.error);
      case 'cell':
        return this.refer(expression, sheet);
      case 'range':
        throw new Unsupported('range as a value');
      case 'name':
        throw new Unsupported(expression.name);
      case 'prefix': {
        const value = asNumber(this.evaluate(expression.of, sheet));
        return expression.operator === '-' ? -value : value;
      }
      case 'percent':
        return asNumber(this.evaluate(expression.of, sheet)) / 100;
      case 'infix':
        return this.infix(expression.operator, this.evaluate(expression.left, sheet), this.evaluate(expression.right, sheet));
      case 'call':
        return this.call(expression.name, expression.args, sheet);
    }
  }

  private infix(operator: string, left: Value, right: Value): Value {
    const comparison = COMPARISONS[operator];
    if (comparison) return comparison(compare(left, right));
    if (operator === '&') return asText(left) + asText(right);
    return ARITHMETIC[operator]!(asNumber(left), asNumber(right));
  }

  private refer(ref: CellRef, sheet: string): Value {
    const name = ref.sheet ?? sheet;
    if (!this.sheets.has(name.toLowerCase())) throw new Unsupported('another workbook');
    const value = this.value(name, ref.row, ref.column);
    if (value instanceof CellError) throw value;
    return value;
  }

  private call(name: string, args: readonly Expression[], sheet: string): Value {
    const of = (at: number): Value => (args[at] ? this.evaluate(args[at], sheet) : null);
    switch (name) {
      case 'IF':
        return asBoolean(of(0)) ? of(1) : args.length > 2 ? of(2) : false;
      case 'IFERROR':
      case 'IFNA': {
        const value = this.attempt(args[0]!, sheet);
        const caught = value instanceof CellError && (name === 'IFERROR' || value.code === '#N/A');
        return caught ? of(1) : value instanceof CellError ? this.rethrow(value) : value;
      }
      case 'IFS':
        for (let at = 0; at + 1 < args.length; at += 2) if (asBoolean(of(at))) return of(at + 1);
        throw new CellError('#N/A');
      case 'CHOOSE':
        return of(asNumber(of(0)));
      default: {
        const found = FUNCTIONS[name];
        if (!found) throw new Unsupported(name);
        return found(args.map((arg) => this.argument(arg, sheet)));
      }
    }
  }

  private rethrow(error: CellError): never {
    throw error;
  }

  private attempt(expression: Expression, sheet: string): Value {
    try {
      return this.evaluate(expression, sheet);
    } catch (error) {
      if (error instanceof CellError) return error;
      throw error;
    }
  }

  private argument(expression: Expression, sheet: string): Argument {
    if (expression.kind === 'range') return { range: true, values: this.range(expression, sheet) };
    if (expression.kind === 'cell') {
      const name = expression.sheet ?? sheet;
      if (!this.sheets.has(name.toLowerCase())) throw new Unsupported('another workbook');
      return { range: true, values: [this.value(name, expression.row, expression.column)] };
    }
    return { range: false, values: [this.attempt(expression, sheet)] };
  }

  private range(ref: RangeRef, own: string): Value[] {
    const sheet = ref.sheet ?? own;
    const grid = this.sheets.get(sheet.toLowerCase());
    if (!grid) throw new Unsupported('another workbook');
    const bottom = Math.min(ref.bottom, grid.values.length - 1);
    const right = Math.min(ref.right, (grid.values[0]?.length ?? 1) - 1);
    if ((bottom - ref.top + 1) * (right - ref.left + 1) > MOST_CELLS) throw new Unsupported('range too large');
    const values: Value[] = [];
    for (let row = ref.top; row <= bottom; row++)
      for (let column = ref.left; column <= right; column++) values.push(this.value(sheet, row, column));
    return values;
  }
}
