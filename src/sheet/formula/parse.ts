/** A formula as a tree: as much of Excel's grammar as the worksheets of the field use. English names, commas. */
import { FormulaError, tokens, type Token } from './tokens';

export interface CellRef {
  kind: 'cell';
  /** Absent = the formula's own sheet. */
  sheet?: string;
  /** 0-based. */
  row: number;
  column: number;
}
export interface RangeRef {
  kind: 'range';
  sheet?: string;
  top: number;
  left: number;
  /** Infinity for whole columns and rows. */
  bottom: number;
  right: number;
}
export type Expression =
  | { kind: 'value'; value: number | string | boolean | null }
  | { kind: 'error'; error: string }
  | CellRef
  | RangeRef
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'prefix'; operator: '-' | '+'; of: Expression }
  | { kind: 'percent'; of: Expression }
  | { kind: 'infix'; operator: string; left: Expression; right: Expression };

interface Place {
  row: number;
  column: number;
}

const DOLLAR = 36;
const FIRST_LETTER = 65;

/** `$B$3`, sign by sign: a sheet has tens of thousands of them. Of `B` alone there is no row. */
function placeOf(text: string): Place {
  let [at, column] = [0, 0];
  for (let code = text.charCodeAt(0); code === DOLLAR || code >= FIRST_LETTER; code = text.charCodeAt(++at))
    if (code !== DOLLAR) column = column * 26 + (code & 31);
  return { row: Number(text.slice(at)) - 1, column: column - 1 };
}

const between = (one: Place, other: Place) => ({
  top: Math.min(one.row, other.row),
  left: Math.min(one.column, other.column),
  bottom: Math.max(one.row, other.row),
  right: Math.max(one.column, other.column),
});

const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
const PREFIX = 6;
const DEEPEST = 200;

class Parser {
  private at = 0;
  private depth = 0;
  constructor(
    private readonly all: readonly Token[],
    private readonly formula: string,
  ) {}

  whole(): Expression {
    const found = this.expression(0);
    if (this.next.kind !== 'end') throw this.fault();
    return found;
  }

  private get next(): Token {
    return this.all[this.at]!;
  }
  private take = (): Token => this.all[this.at++]!;
  private fault = (): FormulaError => new FormulaError(this.formula);

  private accept(sign: string): boolean {
    const found = this.next.kind === 'sign' && this.next.text === sign;
    if (found) this.at++;
    return found;
  }

  private expression(least: number): Expression {
    if (++this.depth > DEEPEST) throw this.fault();
    let left = this.postfix(this.operand());
    for (;;) {
      const { kind, text } = this.next;
      const rank = kind === 'sign' ? PRECEDENCE[text] : undefined;
      if (rank === undefined || rank <= least) break;
      this.at++;
      left = { kind: 'infix', operator: text, left, right: this.expression(rank) };
    }
    this.depth--;
    return left;
  }

  private postfix(of: Expression): Expression {
    let found = of;
    while (this.accept('%')) found = { kind: 'percent', of: found };
    return found;
  }

  private operand(): Expression {
    const token = this.take();
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'error':
        return { kind: 'error', error: token.text };
      case 'sheet':
        return this.reference(token.text.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'"));
      case 'cell':
      case 'columns':
      case 'rows':
        this.at--;
        return this.reference();
      case 'word':
        return this.word(token.text);
      case 'sign':
        return this.sign(token.text);
      default:
        throw this.fault();
    }
  }

  private sign(text: string): Expression {
    if (text === '-' || text === '+') return { kind: 'prefix', operator: text, of: this.expression(PREFIX) };
    if (text !== '(') throw this.fault();
    const inner = this.expression(0);
    if (!this.accept(')')) throw this.fault();
    return inner;
  }

  private word(text: string): Expression {
    if (this.accept('(')) return { kind: 'call', name: text.toUpperCase(), args: this.args() };
    if (/^(TRUE|FALSE)$/i.test(text)) return { kind: 'value', value: /^true$/i.test(text) };
    return { kind: 'name', name: text };
  }

  private args(): Expression[] {
    const args: Expression[] = [];
    if (this.accept(')')) return args;
    for (;;) {
      const empty = this.next.kind === 'sign' && (this.next.text === ',' || this.next.text === ')');
      args.push(empty ? { kind: 'value', value: null } : this.expression(0));
      if (this.accept(')')) return args;
      if (!this.accept(',')) throw this.fault();
    }
  }

  private reference(sheet?: string): Expression {
    const token = this.take();
    if (token.kind === 'error') return { kind: 'error', error: token.text };
    const of = sheet === undefined ? {} : { sheet };
    if (token.kind === 'columns') {
      const [left, right] = token.text.split(':').map((column) => placeOf(column).column);
      return { kind: 'range', ...of, top: 0, bottom: Infinity, left: Math.min(left!, right!), right: Math.max(left!, right!) };
    }
    if (token.kind === 'rows') {
      const [top, bottom] = token.text.replace(/\$/g, '').split(':').map(Number);
      return {
        kind: 'range',
        ...of,
        top: Math.min(top!, bottom!) - 1,
        bottom: Math.max(top!, bottom!) - 1,
        left: 0,
        right: Infinity,
      };
    }
    if (token.kind !== 'cell') throw this.fault();
    const first = placeOf(token.text);
    if (!this.accept(':')) return { kind: 'cell', ...of, ...first };
    const end = this.take();
    if (end.kind !== 'cell') throw this.fault();
    return { kind: 'range', ...of, ...between(first, placeOf(end.text)) };
  }
}

function parsed(formula: string): Expression | undefined {
  try {
    return new Parser(tokens(formula), formula).whole();
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

const isWhole = ({ bottom, right }: RangeRef): boolean => bottom === Infinity || right === Infinity;

/** How many cells are written in it: two for a range. */
const cellsIn = (expression: Expression): number =>
  referencesIn(expression).reduce((sum, ref) => sum + (ref.kind === 'cell' ? 1 : isWhole(ref) ? 0 : 2), 0);

/** The tree with other cells: of each the row says which. */
function filled(of: Expression, cells: readonly Place[]): Expression {
  switch (of.kind) {
    case 'cell':
      return { ...of, ...cells[of.row]! };
    case 'range':
      return isWhole(of) ? of : { ...of, ...between(cells[of.top]!, cells[of.bottom]!) };
    case 'call':
      return { ...of, args: of.args.map((arg) => filled(arg, cells)) };
    case 'prefix':
    case 'percent':
      return { ...of, of: filled(of.of, cells) };
    case 'infix':
      return { ...of, left: filled(of.left, cells), right: filled(of.right, cells) };
    default:
      return of;
  }
}

/** Remembers what it gave. */
function remembering<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}

const MOST_REMEMBERED = 20_000;
const CELL = /(?<![\w.$\\])(\$?[A-Za-z]{1,3}\$?\d+)(?![\w.(])/;

const shaped = remembering(MOST_REMEMBERED, (shape) => {
  const tree = parsed(shape);
  return tree && { tree, cells: cellsIn(tree) };
});

/** @returns the formula's tree, or undefined where it holds what this grammar does not know. */
export const parseFormula = remembering(MOST_REMEMBERED, (formula: string): Expression | undefined => {
  // Most formulas of a sheet are a few, with other cells: `IF(A1="",0,A2)` stands for all of one kind.
  const pieces = formula.split(CELL);
  const cells: Place[] = [];
  let shape = pieces[0]!;
  for (let at = 1; at < pieces.length; at += 2) shape += `A${cells.push(placeOf(pieces[at]!))}${pieces[at + 1]!}`;
  const found = shaped(shape);
  // Within a text or a sheet's name stands something like a cell that is none.
  return found?.cells === cells.length ? filled(found.tree, cells) : parsed(formula);
});

/** Every cell and range that a formula names, in order. */
export function referencesIn(expression: Expression): (CellRef | RangeRef)[] {
  switch (expression.kind) {
    case 'cell':
    case 'range':
      return [expression];
    case 'call':
      return expression.args.flatMap(referencesIn);
    case 'prefix':
    case 'percent':
      return referencesIn(expression.of);
    case 'infix':
      return [...referencesIn(expression.left), ...referencesIn(expression.right)];
    default:
      return [];
  }
}
