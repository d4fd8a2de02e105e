import type { Area, CellContent, CellValue, Conditional, SheetVisibility } from '../engine';
import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from '../errors';
import { SHEET_NAME } from '../limits';
import { Painted } from '../painted';
import type { Book } from './book';
import { Cells } from './cells';
import { Charts } from './charts';
import { Formats } from './formats';
import { Names } from './names';
import { Page } from './page';
import { loseSheetIn, renameSheetIn, sheetsIn } from './references';
import { Validations } from './validations';

/** What `worksheet.protection.protect(options)` may allow; everything else is refused. */
export type Permission =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowEditScenarios'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowInsertRows'
  | 'allowPivotTables'
  | 'allowSort';

export type SheetProtection = { [P in Permission]?: boolean } & { selectionMode?: 'Normal' | 'Unlocked' | 'None' };

export interface Group {
  first: number;
  count: number;
}

export class Sheet {
  readonly cells = new Cells();
  readonly formats = new Formats();
  readonly validations = new Validations();
  /** In order of priority. */
  conditionals: Conditional[] = [];
  /** Points, by row (column 0 of the paint); undefined is the standard. */
  readonly rowHeights = new Painted<number | undefined>(undefined);
  readonly columnWidths = new Painted<number | undefined>(undefined);
  readonly hiddenRows = new Painted(false);
  readonly hiddenColumns = new Painted(false);
  readonly rowGroups: Group[] = [];
  readonly columnGroups: Group[] = [];
  merges: Area[] = [];
  /** Formulas entered over several cells at once. */
  arrays: Area[] = [];
  /** The table whose headings have buttons. */
  autoFilter: Area | undefined;
  readonly charts = new Charts();
  frozen = { rows: 0, columns: 0 };
  readonly page = new Page();
  readonly names: Names;
  readonly properties = new Map<string, string>();
  private shown: SheetVisibility = 'Visible';
  private title: string;
  private protectedBy: { options: SheetProtection; password: string | undefined } | undefined;
  private colour = '';
  private gridlines = true;
  showHeadings = true;

  constructor(
    readonly book: Book,
    readonly id: string,
    name: string,
  ) {
    this.title = name;
    this.names = new Names(book, this);
  }

  get name(): string {
    return this.title;
  }

  rename(name: unknown): void {
    this.book.demandOpenStructure();
    const to = checkedSheetName(name);
    const other = this.book.find(to);
    if (other && other !== this) throw itemAlreadyExists();
    const from = this.title;
    this.title = to;
    this.book.rewriteFormulas((formula) => renameSheetIn(formula, from, to));
    this.book.engine.renameSheet(this.id, to);
    this.book.tellNames();
  }

  get visibility(): SheetVisibility {
    return this.shown;
  }

  set visibility(visibility: SheetVisibility) {
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw invalidArgument(`visibility ${visibility}`);
    this.book.demandOpenStructure();
    if (visibility !== 'Visible') this.book.demandAnotherVisible(this);
    this.shown = visibility;
    this.book.engine.painter?.setSheetOptions(this.id, { visibility });
  }

  get tabColor(): string {
    return this.colour;
  }

  set tabColor(color: string) {
    if (color !== '' && !/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument(`tab colour ${color}`);
    this.colour = color.toUpperCase();
    this.book.engine.painter?.setSheetOptions(this.id, { tabColor: this.colour });
  }

  get showGridlines(): boolean {
    return this.gridlines;
  }

  set showGridlines(show: boolean) {
    this.gridlines = show;
    this.book.engine.painter?.setSheetOptions(this.id, { showGridlines: show });
  }

  content(row: number, column: number): CellContent {
    return this.cells.at(row, column);
  }

  value(row: number, column: number): CellValue {
    const content = this.cells.at(row, column) ?? '';
    return typeof content === 'object' ? this.book.engine.getValue(this.id, row, column) : content;
  }

  /** Stores without asking anybody. */
  put(row: number, column: number, content: CellContent): void {
    this.cells.put(row, column, content);
    this.book.engine.setCell(this.id, row, column, content);
  }

  rewriteFormulas(rewrite: (formula: string) => string, tellEngine: boolean): void {
    for (const [row, column, content] of [...this.cells.all()]) {
      if (typeof content !== 'object') continue;
      const formula = rewrite(content.formula);
      if (formula === content.formula) continue;
      this.cells.put(row, column, { formula });
      if (tellEngine) this.book.engine.setCell(this.id, row, column, { formula });
    }
  }

  loseSheet(name: string): void {
    this.rewriteFormulas((formula) => (mentions(formula, name) ? loseSheetIn(formula, name) : formula), true);
  }

  get isProtected(): boolean {
    return this.protectedBy !== undefined;
  }

  get protectionOptions(): SheetProtection | undefined {
    return this.protectedBy?.options;
  }

  protect(options: SheetProtection, password?: string): void {
    if (this.protectedBy) throw accessDenied('the sheet is protected already');
    this.protectedBy = { options, password };
    this.book.engine.painter?.setSheetOptions(this.id, { protected: true });
  }

  unprotect(password?: string): void {
    if (this.protectedBy?.password && this.protectedBy.password !== password) {
      throw invalidArgument('the password is wrong');
    }
    this.protectedBy = undefined;
    this.book.engine.painter?.setSheetOptions(this.id, { protected: false });
  }

  /** @throws AccessDenied when the sheet is protected and does not allow this */
  demand(permission: Permission | 'nothing'): void {
    if (!this.protectedBy || (permission !== 'nothing' && this.protectedBy.options[permission])) return;
    throw accessDenied(`the sheet ${this.name} is protected`);
  }

  /** @throws AccessDenied when the sheet is protected and one of the cells is locked */
  demandUnlocked(area: Area): void {
    if (this.isProtected && this.formats.within('locked', area).includes(true)) {
      throw accessDenied(`the sheet ${this.name} is protected`);
    }
  }

  /** Rules still without a condition are not shown yet. */
  tellConditionals(): void {
    this.book.engine.painter?.setConditionals(this.id, this.conditionals.filter(hasCondition));
  }

  /** @throws ItemNotFound when the sheet has been deleted meanwhile */
  demandPresent(): this {
    if (!this.book.sheets.includes(this)) throw itemNotFound();
    return this;
  }
}

const mentions = (formula: string, sheet: string): boolean =>
  sheetsIn(formula).some((name) => name.toLowerCase() === sheet.toLowerCase());

/** @throws InvalidArgument for a name that Excel refuses */
export function checkedSheetName(name: unknown): string {
  if (typeof name !== 'string' || name.trim() === '') throw invalidArgument('a sheet needs a name');
  if (name.length > SHEET_NAME) throw invalidArgument(`the sheet name ${name} is longer than ${SHEET_NAME} characters`);
  if (/[\\/?*[\]:]/.test(name)) throw invalidArgument(`the sheet name ${name} has a sign that Excel refuses`);
  if (/^'|'$/.test(name)) throw invalidArgument(`the sheet name ${name} begins or ends with an apostrophe`);
  if (name.toLowerCase() === 'history') throw invalidArgument('History is a reserved sheet name');
  return name;
}

const hasCondition = ({ rule }: Conditional): boolean =>
  rule.kind === 'dataBar' || (rule.kind === 'custom' ? rule.formula : rule.formula1) !== '';
