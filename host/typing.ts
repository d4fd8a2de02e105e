/** A person at the keyboard: what Excel lets them enter, and what it answers. */
import { cellAt, parseArea, splitAddress } from './a1';
import { Block } from './book/block';
import type { Book } from './book/book';
import type { Sheet } from './book/sheet';
import { display } from './display';
import type { Area, CellContent, CellValue, Refusal, ResolvedList, UserSide, Validation, ValidationRule } from './engine';
import { editedText } from './edited';
import { readEntry } from './entry';
import { HostError, itemNotFound, notImplemented } from './errors';

export type Judgement = { content: CellContent } | { refusal: Refusal };

export class Typist implements UserSide {
  constructor(
    private readonly book: Book,
    private readonly decimalComma: boolean,
    private readonly tell: () => void,
  ) {}

  judge(sheetId: string, row: number, column: number, text: string): Judgement {
    const sheet = this.sheet(sheetId);
    if (sheet.isProtected && sheet.formats.at('locked', row, column)) {
      return { refusal: { reason: 'protected', title: '', message: '' } };
    }
    const asText = sheet.formats.at('numberFormat', row, column) === '@';
    try {
      const content = readEntry(text, { asText, decimalComma: this.decimalComma });
      const refusal = this.refusal(sheet, row, column, content, text);
      return refusal ? { refusal } : { content };
    } catch (error) {
      if (!(error instanceof HostError) || error.code === 'NotImplemented') throw error;
      return { refusal: { reason: 'validation', title: '', message: '' } };
    }
  }

  edited(sheetId: string, row: number, column: number): string {
    const sheet = this.sheet(sheetId);
    const numberFormat = sheet.formats.at('numberFormat', row, column) ?? 'General';
    return editedText(sheet.content(row, column), { numberFormat, decimalComma: this.decimalComma });
  }

  entered(sheetId: string, area: Area, contents: CellContent[][]): void {
    const sheet = this.sheet(sheetId);
    for (const [i, line] of contents.entries()) {
      for (const [j, content] of line.entries()) sheet.cells.put(area.row + i, area.column + j, content);
    }
    if (this.book.calculationMode === 'Manual') this.book.calculationState = 'Pending';
    this.book.happenings.push({ kind: 'changed', sheetId, area, byUser: true });
    this.tell();
  }

  selected(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    if (isHidden(sheet)) return;
    this.book.select(new Block(sheet, area), false);
    this.tell();
  }

  activated(sheetId: string): void {
    const sheet = this.sheet(sheetId);
    if (isHidden(sheet)) return;
    this.book.activate(sheet, false);
    this.tell();
  }

  resolveList(sheetId: string, source: string): ResolvedList | undefined {
    if (!source.startsWith('=')) return { entries: source.split(',').map((entry) => entry.trim()) };
    const block = this.listBlock(this.sheet(sheetId), source.slice(1));
    return block && { sheetId: block.sheet.id, area: block.area };
  }

  private sheet(sheetId: string): Sheet {
    const sheet = this.book.find(sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  private listBlock(sheet: Sheet, source: string): Block | undefined {
    const { sheet: named, cells } = splitAddress(source);
    const home = named === undefined ? sheet : this.book.find(named);
    const area = parseArea(cells);
    return home && area ? new Block(home, area) : this.book.findName(source, sheet)?.block();
  }

  private refusal(sheet: Sheet, row: number, column: number, content: CellContent, text: string): Refusal | undefined {
    const validation = sheet.validations.at(row, column);
    if (!validation?.rule || content === null) return undefined;
    if (!validation.alert.show || validation.alert.style !== 'Stop') return undefined;
    if (typeof content === 'object' || this.fits(sheet, validation.rule, content, text)) return undefined;
    return refused(validation);
  }

  private fits(sheet: Sheet, rule: ValidationRule, value: CellValue, text: string): boolean {
    switch (rule.kind) {
      case 'list':
        return this.listed(sheet, rule.source, value, text);
      case 'custom':
        if (/^=\s*(TRUE|FALSE)(\(\))?\s*$/i.test(rule.formula)) return /TRUE/i.test(rule.formula);
        throw notImplemented('judging an entry by a formula');
      case 'textLength':
        return compares(rule, String(value).length, (bound) => this.bound(sheet, bound));
      case 'wholeNumber':
        return Number.isInteger(value) && compares(rule, value as number, (bound) => this.bound(sheet, bound));
      default:
        return typeof value === 'number' && compares(rule, value, (bound) => this.bound(sheet, bound));
    }
  }

  /** What is picked from the drop-down is entered as it is shown there. */
  private listed(sheet: Sheet, source: string, value: CellValue, text: string): boolean {
    if (!source.startsWith('=')) return source.split(',').some((entry) => entry.trim() === text.trim());
    const block = this.listBlock(sheet, source.slice(1));
    if (!block) throw notImplemented(`judging an entry by the list ${source}`);
    const values = (block.values() ?? []).flat();
    const formats = (block.numberFormats() ?? []).flat();
    return values.some((entry, index) => same(entry, value) || display(entry, formats[index]!) === text.trim());
  }

  private bound(sheet: Sheet, bound: string | number): number {
    if (typeof bound === 'number') return bound;
    const constant = bound.startsWith('=') ? Number(bound.slice(1)) : readEntry(bound, { asText: false });
    if (typeof constant === 'number' && Number.isFinite(constant)) return constant;
    const block = this.listBlock(sheet, bound.replace(/^=/, ''));
    if (!block) throw notImplemented(`judging an entry by the bound ${bound}`);
    return Number(block.sheet.value(block.area.row, block.area.column));
  }
}

const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a !== '' && a.toLowerCase() === b.toLowerCase() : a === b;

function compares(
  rule: Extract<ValidationRule, { operator: unknown }>,
  value: number,
  read: (bound: string | number) => number,
): boolean {
  const first = read(rule.formula1);
  const second = rule.formula2 === undefined ? NaN : read(rule.formula2);
  switch (rule.operator) {
    case 'Between':
      return value >= first && value <= second;
    case 'NotBetween':
      return value < first || value > second;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThanOrEqualTo':
      return value <= first;
  }
}

/** Without a text of the author the box shows Excel's own: the message stays empty then. */
const refused = ({ alert }: Validation): Refusal => ({ reason: 'validation', title: alert.title, message: alert.message });

export const cellOf = (address: string): Area | undefined => {
  const area = parseArea(address);
  return area && cellAt(area.row, area.column);
};

/** A grid tells of a selection a moment later; by then the sheet may be hidden. */
const isHidden = ({ visibility }: Sheet): boolean => visibility !== 'Visible';
