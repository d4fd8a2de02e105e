import { formatArea, parseArea, quoteSheet, splitAddress } from '../a1';
import { checkedFormula } from '../entry';
import { invalidArgument, itemAlreadyExists } from '../errors';
import { NAME } from '../limits';
import type { Book } from './book';
import { Block } from './block';
import { loseSheetIn } from './references';
import type { Sheet } from './sheet';

export class Name {
  comment = '';
  visible = true;

  constructor(
    private readonly table: Names,
    readonly name: string,
    private text: string,
  ) {}

  get formula(): string {
    return this.text;
  }

  set formula(formula: string) {
    this.text = this.table.checked(formula);
    this.tellEngine();
  }

  get isPresent(): boolean {
    return this.table.all().includes(this);
  }

  get sheet(): Sheet | undefined {
    return this.table.sheet;
  }

  /** The cells it stands for, undefined when it is something else or the sheet is gone. */
  block(): Block | undefined {
    const { sheet, cells } = splitAddress(this.text.replace(/^=/, ''));
    const found = sheet === undefined ? undefined : this.table.book.find(sheet);
    const area = parseArea(cells);
    return found && area ? new Block(found, area) : undefined;
  }

  remove(): void {
    this.table.remove(this);
  }

  tellEngine(): void {
    this.table.book.engine.setName(this.name, this.text, this.sheet?.id);
  }

  /** Changes the text only: the engine follows renamed sheets by itself. */
  rewrite(rewrite: (formula: string) => string): void {
    this.text = rewrite(this.text);
  }

  sheetLost(name: string): void {
    this.text = loseSheetIn(this.text, name);
  }
}

/** The names of the workbook, or those of one sheet. */
export class Names {
  private entries: Name[] = [];

  constructor(
    readonly book: Book,
    readonly sheet: Sheet | undefined,
  ) {}

  all(): readonly Name[] {
    return this.entries;
  }

  find(name: string): Name | undefined {
    return this.entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }

  add(name: string, reference: string | Block, comment = ''): Name {
    if (this.find(name)) throw itemAlreadyExists();
    checkName(name);
    const formula = typeof reference === 'string' ? this.checked(reference) : absolute(reference);
    const entry = new Name(this, name, formula);
    entry.comment = comment;
    this.entries.push(entry);
    entry.tellEngine();
    return entry;
  }

  remove(name: Name): void {
    this.entries = this.entries.filter((entry) => entry !== name);
    this.book.engine.setName(name.name, undefined, this.sheet?.id);
  }

  checked(formula: string): string {
    if (typeof formula !== 'string' || formula === '') throw invalidArgument('a name needs a formula');
    if (!formula.startsWith('=')) return `="${formula.replace(/"/g, '""')}"`;
    this.book.demandSheetsOf(formula);
    return checkedFormula(formula);
  }
}

const absolute = ({ sheet, area }: Block): string => `=${quoteSheet(sheet.name)}!${formatArea(area, '$')}`;

function checkName(name: unknown): void {
  if (typeof name !== 'string' || name.length > NAME) throw invalidArgument('a name is too long');
  const looksLikeCell = parseArea(name) !== undefined || /^r\d*(c\d*)?$|^c\d*$/i.test(name);
  if (!/^[A-Za-z_\\\u00C0-\uFFFF][\w.\\?\u00C0-\uFFFF]*$/.test(name) || looksLikeCell) {
    throw invalidArgument(`${name} cannot be a name`);
  }
}
