/**
 * What a workbook's own formulas give, computed anew: a value that was stored beside a formula is taken only where the
 * formula uses something that is not modelled. With changes in hand it answers "what if this cell read otherwise".
 */
import type { Grid } from '../plan';
import { attempt, lifted } from './arrays';
import { parseFormula, type CellRef, type Expression, type RangeRef } from './parse';
import { ARRAYS, LIFTED, RANGES } from './ranges';
import { SCALARS } from './scalars';
import { asBoolean, asNumber, CellError, fail, OPERATORS, single, Unsupported, type Argument, type Value } from './values';

/** A cell as it would be: a value, or a formula (`=...`). */
export type Patch = { value: number | string | boolean | null } | { formula: string };
export interface PatchAt {
  sheet: string;
  /** 0-based. */
  row: number;
  column: number;
  to: Patch;
}

export interface Surroundings {
  /** Workbook names and what they stand for: `=Daftar!$A$2:$A$4`. */
  names?: readonly { name: string; formula: string }[];
  /** Excel's number of today; absent = formulas that ask for it are not computed. */
  today?: number;
  /** A formula that nobody can compute has no value, and nothing that hangs on it has; else it counts as blank. */
  strict?: boolean;
  /** Cells that may be looked at, by this and by all that were made of it; absent = any number. */
  budget?: { left: number };
}

/** The budget is spent. No Error, as Unsupported is none. */
export class Spent {}

const ERROR = /^#(REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;
/** Deeper chains (running totals over thousands of rows) are left to their stored values. */
const DEEPEST = 300;
const MOST_CELLS = 100_000;
const MOST_REMEMBERED = 256;
const WIDTH = 16_384;

const fromGrid = (raw: Grid['values'][number][number] | undefined): Value =>
  typeof raw === 'string' && raw.startsWith('#') && ERROR.test(raw) ? new CellError(raw) : (raw ?? null);

/** Functions that make one value of an array, so that what is in them is an array too. */
const TAKEN_TOGETHER: ReadonlySet<string> = new Set(['MAX', 'MIN', 'SUM', 'COUNT', 'COUNTA', 'AVERAGE']);

/** IF among arrays: one condition takes a whole branch, several take place by place. */
function chosen([condition, yes, no = single(false)]: readonly Argument[]): Argument {
  const [only] = condition!.values;
  if (condition!.values.length > 1) return lifted([condition!, yes!, no], ([test, a, b]) => (asBoolean(test!) ? a! : b!));
  if (only instanceof CellError) return single(only);
  return asBoolean(only ?? null) ? yes! : no;
}

/** A sheet and what is known of it, by row x width + column. */
interface Sheet {
  grid: Grid;
  known: Map<number, Value>;
  patches: Map<number, Patch>;
  asking: Set<number>;
  trusted: Set<number>;
  /** Small ones: a column of formulas asks for the same list in every row. */
  ranges: Map<string, Argument>;
}

interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}

export class Calculator {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly names: ReadonlyMap<string, string>;
  private depth = 0;
  private blind = false;

  constructor(
    private readonly grids: readonly Grid[],
    patches: readonly PatchAt[] = [],
    private readonly around: Surroundings = {},
  ) {
    const fresh = (grid: Grid): Sheet => ({
      grid,
      known: new Map(),
      patches: new Map(),
      asking: new Set(),
      trusted: new Set(),
      ranges: new Map(),
    });
    this.sheets = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), fresh(grid)]));
    this.names = new Map(around.names?.map(({ name, formula }) => [name.toLowerCase(), formula]));
    for (const { sheet, row, column, to } of patches) this.sheets.get(sheet.toLowerCase())?.patches.set(row * WIDTH + column, to);
  }

  /** The same workbook with these cells changed, on top of the changes in hand. */
  what(if_: readonly PatchAt[]): Calculator {
    const changed = new Calculator(this.grids, if_, this.around);
    for (const [name, { patches }] of this.sheets) {
      const own = changed.sheets.get(name)!.patches;
      for (const [at, to] of patches) if (!own.has(at)) own.set(at, to);
    }
    return changed;
  }

  /** What the cell shows. Its stored value only where its formula is beyond the model. */
  value(sheet: string, row: number, column: number): Value {
    const found = this.sheets.get(sheet.toLowerCase());
    return found ? this.at(found, row, column) : null;
  }

  /** Whether the cell's value had to be taken from the file. */
  isCached(sheet: string, row: number, column: number): boolean {
    this.value(sheet, row, column);
    return this.sheets.get(sheet.toLowerCase())?.trusted.has(row * WIDTH + column) ?? false;
  }

  /** Whether a value asked so far hangs on a formula beyond the model that nobody has computed yet. */
  get isBlind(): boolean {
    return this.blind;
  }

  private at(sheet: Sheet, row: number, column: number): Value {
    this.spend(1);
    const key = row * WIDTH + column;
    const known = sheet.known.get(key);
    if (known !== undefined) return this.certain(known, sheet, key);
    const { grid } = sheet;
    const patch = sheet.patches.get(key);
    if (patch && 'value' in patch) return patch.value;
    const formula = patch ? patch.formula : (grid.formulas[row]?.[column] ?? null);
    const stored = fromGrid(grid.values[row]?.[column]);
    if (formula === null) return stored;
    const value = this.compute(formula, stored, { sheet, row, column });
    sheet.known.set(key, value);
    return this.certain(value, sheet, key);
  }

  private certain(value: Value, { trusted }: Sheet, key: number): Value {
    if (this.around.strict && value === null && trusted.has(key)) throw new Unsupported('not computed');
    return value;
  }

  private compute(formula: string, stored: Value, place: Place): Value {
    const { asking, trusted } = place.sheet;
    const key = place.row * WIDTH + place.column;
    const trust = () => {
      trusted.add(key);
      this.blind ||= stored === null;
      return stored;
    };
    const expression = parseFormula(formula);
    if (asking.has(key)) throw new Unsupported('circle');
    if (!expression || this.depth > DEEPEST) return trust();
    asking.add(key);
    this.depth++;
    try {
      // A formula that shows an empty cell shows 0.
      return attempt(() => this.evaluate(expression, place) ?? 0);
    } catch (error) {
      if (error instanceof Unsupported || error instanceof RangeError) return trust();
      throw error;
    } finally {
      asking.delete(key);
      this.depth--;
    }
  }

  private evaluate(expression: Expression, place: Place): Value {
    switch (expression.kind) {
      case 'value':
        return expression.value;
      case 'error':
        return fail(expression.error);
      case 'cell':
        return this.refer(expression, place);
      case 'range':
        throw new Unsupported('range as a value');
      case 'name':
        return this.evaluate(this.named(expression.name), place);
      case 'prefix': {
        const value = this.evaluate(expression.of, place);
        return expression.operator === '-' ? -asNumber(value) : value;
      }
      case 'percent':
        return asNumber(this.evaluate(expression.of, place)) / 100;
      case 'infix':
        return OPERATORS[expression.operator]!(this.evaluate(expression.left, place), this.evaluate(expression.right, place));
      case 'call':
        return this.call(expression.name, expression.args, place);
    }
  }

  private named(name: string): Expression {
    const formula = this.names.get(name.toLowerCase());
    const expression = formula === undefined ? undefined : parseFormula(formula);
    // A name of a name could lead in a circle.
    if (!expression || expression.kind === 'name') throw new Unsupported(name);
    return expression;
  }

  private refer(ref: CellRef, place: Place): Value {
    const value = this.at(this.sheetOf(ref, place), ref.row, ref.column);
    if (value instanceof CellError) throw value;
    return value;
  }

  private sheetOf({ sheet }: CellRef | RangeRef, place: Place): Sheet {
    if (sheet === undefined) return place.sheet;
    const found = this.sheets.get(sheet.toLowerCase());
    if (!found) throw new Unsupported('another workbook');
    return found;
  }

  private call(name: string, args: readonly Expression[], place: Place): Value {
    const of = (at: number): Value => (args[at] ? this.evaluate(args[at], place) : null);
    switch (name) {
      case 'IF':
        return asBoolean(of(0)) ? of(1) : args.length > 2 ? of(2) : false;
      case 'IFERROR':
      case 'IFNA': {
        const value = attempt(() => of(0));
        if (!(value instanceof CellError)) return value;
        return name === 'IFERROR' || value.code === '#N/A' ? of(1) : fail(value.code);
      }
      case 'IFS':
        for (let at = 0; at + 1 < args.length; at += 2) if (asBoolean(of(at))) return of(at + 1);
        return fail('#N/A');
      case 'CHOOSE': {
        const which = Math.trunc(asNumber(of(0)));
        return which >= 1 && which < args.length ? of(which) : fail('#VALUE!');
      }
      case 'ROW':
      case 'COLUMN':
        return this.position(name, args[0], place);
      case 'TODAY':
        if (this.around.today === undefined) throw new Unsupported(name);
        return this.around.today;
      default: {
        const found = SCALARS[name] ?? RANGES[name];
        if (found) return found(args.map((arg) => this.argument(arg, place)));
        if (ARRAYS[name]) return ARRAYS[name](args.map((arg) => this.array(arg, place)));
        throw new Unsupported(name);
      }
    }
  }

  private position(name: 'ROW' | 'COLUMN', of: Expression | undefined, place: Place): number {
    if (of && of.kind !== 'cell') throw new Unsupported(`${name} of a range`);
    const { row, column } = of ?? place;
    return (name === 'ROW' ? row : column) + 1;
  }

  private argument(expression: Expression, place: Place): Argument {
    switch (expression.kind) {
      case 'name':
        return this.argument(this.named(expression.name), place);
      case 'range':
        return this.range(expression, place);
      case 'cell':
        return { range: true, values: [this.at(this.sheetOf(expression, place), expression.row, expression.column)], columns: 1 };
      default:
        return single(attempt(() => this.evaluate(expression, place)));
    }
  }

  /** The expression with every range in it taken as an array. */
  private array(expression: Expression, place: Place): Argument {
    const of = (one: Expression) => this.array(one, place);
    switch (expression.kind) {
      case 'prefix':
        return lifted([of(expression.of)], ([one]) => (expression.operator === '-' ? -asNumber(one!) : one!));
      case 'percent':
        return lifted([of(expression.of)], ([one]) => asNumber(one!) / 100);
      case 'infix': {
        const operator = OPERATORS[expression.operator]!;
        const first = (left: Value, right: Value) =>
          left instanceof CellError ? left : right instanceof CellError ? right : undefined;
        return lifted(
          [of(expression.left), of(expression.right)],
          ([left, right]) => first(left!, right!) ?? operator(left!, right!),
        );
      }
      case 'call': {
        const { name, args } = expression;
        if (name === 'IF') return chosen(args.map(of));
        if (TAKEN_TOGETHER.has(name)) return single(attempt(() => RANGES[name]!(args.map(of))));
        const found = SCALARS[name];
        if (found) return lifted(args.map(of), (values) => found(values.map(single)));
        const many = LIFTED[name];
        if (many === undefined) return this.argument(expression, place);
        const ranges = args.map((arg, at) => (at === many ? of(arg) : this.argument(arg, place)));
        return lifted([ranges[many]!], ([one]) => RANGES[name]!(ranges.map((arg, at) => (at === many ? single(one!) : arg))));
      }
      default:
        return this.argument(expression, place);
    }
  }

  private range(ref: RangeRef, place: Place): Argument {
    const sheet = this.sheetOf(ref, place);
    const { values: lines } = sheet.grid;
    let { bottom, right } = ref;
    // Whole columns and rows end where the sheet does; so do ranges that were drawn far beyond it.
    if ((bottom - ref.top + 1) * (right - ref.left + 1) > MOST_CELLS) {
      bottom = Math.min(bottom, lines.length - 1);
      right = Math.min(right, (lines[0]?.length ?? 1) - 1);
      if ((bottom - ref.top + 1) * (right - ref.left + 1) > MOST_CELLS) throw new Unsupported('range too large');
    }
    const size = (bottom - ref.top + 1) * (right - ref.left + 1);
    if (size > MOST_REMEMBERED) return this.gathered(sheet, { ...ref, bottom, right });
    const key = `${ref.top},${ref.left},${bottom},${right}`;
    const known = sheet.ranges.get(key);
    if (known) {
      this.spend(size);
      return known;
    }
    const found = this.gathered(sheet, { ...ref, bottom, right });
    sheet.ranges.set(key, found);
    return found;
  }

  private gathered(sheet: Sheet, { top, left, bottom, right }: RangeRef): Argument {
    const values: Value[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) values.push(this.at(sheet, row, column));
    return { range: true, values, columns: Math.max(1, right - left + 1) };
  }

  private spend(cells: number): void {
    const { budget } = this.around;
    if (budget && (budget.left -= cells) < 0) throw new Spent();
  }
}
