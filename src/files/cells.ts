/** The cells of one sheet, as a stream of XML tells them. */
import { moved } from '../sheet/formula/move';
import type { Grid } from '../sheet/plan';
import { fromFile } from './formula';
import { joined, unescaped, type Attributes, type Listener } from './parse';
import { FileError } from './problem';

export type Value = Grid['values'][number][number];

/** 0-based. */
export interface FoundCell {
  row: number;
  column: number;
  value: Value;
  formula: string | null;
  /** Of a date: the number that it is. */
  serial?: number;
}

export interface Sources {
  strings: readonly string[];
  isDate: readonly boolean[];
  date1904: boolean;
  /** Called for every cell as stored, empty ones too. */
  count(): void;
  /** Called with the length of every text and formula that is not in the sheet itself. */
  grow(characters: number): void;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const DAY = 86_400_000;
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1_462;

/** Days without a time as `2026-01-31`, others with their time; no zone, since Excel knows none. */
function dateText(serial: number, date1904: boolean): string | null {
  const date = new Date(Math.round((serial - DAYS_TO_1970 + (date1904 ? DAYS_TO_1904 : 0)) * DAY));
  return Number.isNaN(date.getTime())
    ? null
    : date
        .toISOString()
        .replace('T00:00:00.000Z', '')
        .replace(/(?:\.000)?Z/, '');
}

/** `AB12` -> row 11, column 27. */
function place(address: string): { row: number; column: number } {
  let column = 0;
  let at = 0;
  for (; address.charCodeAt(at) >= 65; at++) column = column * 26 + (address.charCodeAt(at) & 31);
  return { row: Number(address.slice(at)) - 1, column: column - 1 };
}

/** Programs write `1` and `0`, some `true` and `false`. */
function truth(text: string): boolean {
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  throw new FileError('file.damaged', {});
}

/** One `<c>` in the making. */
interface Raw {
  type: string;
  style: number;
  text: string;
  formula: string;
  shared?: string;
  /** It has a result, if only an empty one. */
  hasValue: boolean;
}

const fresh = ({ t, s }: Attributes): Raw => ({ type: t ?? 'n', style: Number(s ?? -1), text: '', formula: '', hasValue: false });

/** Listens to one sheet and hands over every cell that holds something. */
export class CellReader implements Listener {
  private row = -1;
  private column = -1;
  private cell: Raw | undefined;
  private into: 'text' | 'formula' | undefined;
  private inData = false;
  private aloud = 0;
  private readonly masters = new Map<string, FoundCell & { formula: string }>();

  constructor(
    private readonly sources: Sources,
    private readonly found: (cell: FoundCell) => void,
  ) {}

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'sheetData') this.inData = true;
    if (!this.inData) return;
    switch (name) {
      case 'row':
        this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
        this.column = -1;
        break;
      case 'c':
        this.start(attributes);
        break;
      case 'f':
        this.into = 'formula';
        if (this.cell && attributes.t === 'shared') this.cell.shared = attributes.si;
        break;
      case 'rPh':
        this.aloud++;
        break;
      default:
        if (this.cell && name === 'v') this.cell.hasValue = true;
        this.into = name === 'v' || (name === 't' && this.aloud === 0) ? 'text' : undefined;
    }
  };

  readonly text = (piece: string): void => {
    if (this.cell && this.into) this.cell[this.into] = joined(this.cell[this.into], piece);
  };

  readonly close = (name: string): void => {
    this.into = undefined;
    if (name === 'rPh') this.aloud--;
    if (name === 'sheetData') this.inData = false;
    if (name !== 'c' || !this.cell) return;
    this.finish(this.cell);
    this.cell = undefined;
  };

  private start(attributes: Attributes): void {
    this.sources.count();
    this.column++;
    if (attributes.r !== undefined) ({ row: this.row, column: this.column } = place(attributes.r));
    const inside = this.row >= 0 && this.row < LAST_ROW && this.column >= 0 && this.column < LAST_COLUMN;
    if (!inside) throw new FileError('file.damaged', {});
    this.cell = fresh(attributes);
  }

  private finish(cell: Raw): void {
    const { row, column } = this;
    const formula = this.formulaOf(cell);
    // A formula that gives an empty text has been computed; one without a result has not.
    const isEmptyText = formula !== null && cell.type === 'str' && cell.hasValue;
    const value = this.valueOf(cell) ?? (isEmptyText ? '' : null);
    const serial = this.isDate(cell) && typeof value === 'string' ? Number(cell.text) : undefined;
    if (value === null && formula === null) return;
    this.found(serial === undefined ? { row, column, value, formula } : { row, column, value, formula, serial });
  }

  private formulaOf({ formula, shared }: Raw): string | null {
    const { row, column } = this;
    const own = formula === '' ? null : fromFile(formula);
    if (shared === undefined) return own;
    if (own !== null) {
      this.masters.set(shared, { row, column, value: null, formula: own });
      return own;
    }
    const master = this.masters.get(shared);
    if (!master) return null;
    this.sources.grow(master.formula.length);
    return moved(master.formula, row - master.row, column - master.column);
  }

  private isDate({ type, style }: Raw): boolean {
    return type === 'n' && this.sources.isDate[style] === true;
  }

  private valueOf(cell: Raw): Value {
    const { type, text } = cell;
    if (text === '') return null;
    const { strings, date1904 } = this.sources;
    switch (type) {
      case 's':
        return this.shared(strings[Number(text)]);
      case 'b':
        return truth(text.trim().toLowerCase());
      case 'n': {
        const number = Number(text);
        if (!Number.isFinite(number)) return text;
        return this.isDate(cell) ? dateText(number, date1904) : number;
      }
      default:
        return unescaped(text);
    }
  }

  private shared(text: string | undefined): Value {
    if (text === undefined) throw new FileError('file.damaged', {});
    this.sources.grow(text.length);
    return text === '' ? null : text;
  }
}
