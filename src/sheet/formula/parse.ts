/** A formula as a tree: as much of Excel's grammar as the worksheets of the field use. English names, commas. */

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

/** The formula holds something that this grammar does not know. */
export class FormulaError extends Error {}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!))|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)|(\$?[A-Za-z]{1,3}\$?\d+(?![\w.(]))|(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(]))|(\$?\d+:\$?\d+)|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|([\p{L}_\\][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/^&=<>%(),:]))/uy;

type Kind = 'text' | 'error' | 'sheet' | 'cell' | 'columns' | 'rows' | 'number' | 'word' | 'sign' | 'end';
const KINDS: readonly Kind[] = ['text', 'error', 'sheet', 'cell', 'columns', 'rows', 'number', 'word', 'sign'];

interface Token {
  kind: Kind;
  text: string;
}

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  const source = formula.replace(/^=/, '').trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) throw new FormulaError(formula);
    const which = match.slice(1).findIndex((part) => part !== undefined);
    found.push({ kind: KINDS[which]!, text: match[which + 1]! });
  }
  found.push({ kind: 'end', text: '' });
  return found;
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function placeOf(text: string): { row: number; column: number } {
  const [, letters, row] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(text)!;
  return { row: Number(row) - 1, column: columnOf(letters!) };
}

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
      const [left, right] = token.text.replace(/\$/g, '').split(':').map(columnOf);
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
    const last = placeOf(end.text);
    return {
      kind: 'range',
      ...of,
      top: Math.min(first.row, last.row),
      bottom: Math.max(first.row, last.row),
      left: Math.min(first.column, last.column),
      right: Math.max(first.column, last.column),
    };
  }
}

const MOST_REMEMBERED = 20_000;
const known = new Map<string, Expression | undefined>();

/** @returns the formula's tree, or undefined where it holds what this grammar does not know. */
export function parseFormula(formula: string): Expression | undefined {
  if (known.has(formula)) return known.get(formula);
  let found: Expression | undefined;
  try {
    found = new Parser(tokens(formula), formula).whole();
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
  }
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(formula, found);
  return found;
}

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
