import type { Area, Engine } from '../engine';
import { accessDenied, generalException, invalidArgument, invalidOperation, itemAlreadyExists } from '../errors';
import { cellAt } from '../a1';
import { Block } from './block';
import { Names } from './names';
import { sheetsIn } from './references';
import { checkedSheetName, Sheet } from './sheet';
import { Properties, Tables, XmlParts } from './stores';
import type { Json } from '../protocol';

/** What happened and may interest an add-in that listens. */
export type Happening =
  | { kind: 'changed'; sheetId: string; area: Area; byUser: boolean }
  | { kind: 'added' | 'deleted' | 'activated' | 'deactivated' | 'calculated'; sheetId: string }
  | { kind: 'selected'; sheetId: string; area: Area };

/** The workbook with Excel's rules; the wire and the person who types both go through it. */
export class Book {
  readonly sheets: Sheet[] = [];
  readonly names: Names;
  readonly tables = new Tables();
  readonly xml = new XmlParts();
  readonly settings = new Map<string, Json>();
  readonly properties = new Properties();
  /** What parts addresses: the region's sign in desktop Excel of before 2022. */
  listSeparator: ',' | ';' = ',';
  /** Without a printer Excel takes no page settings. */
  hasPrinter = true;
  /** Another workbook may be in front of the one that the add-in belongs to. */
  isInFront = true;
  readonly fileName = 'Book1.xlsx';
  calculationMode = 'Automatic';
  /** Pending where calculation is manual and something has changed since. */
  calculationState: 'Done' | 'Calculating' | 'Pending' = 'Done';
  /** Set by `calculate()`; the host sees to it before anything is read. */
  mustRecalculate = false;
  /** Events that the add-in listens to, e.g. `Workbook:13`. */
  readonly watched = new Set<string>();
  /** Filled while something happens; emptied by the host when it tells the listeners. */
  happenings: Happening[] = [];
  private active: Sheet | undefined;
  private selection: Block | undefined;
  private structure: { password: string | undefined } | undefined;
  private sheetCount = 0;

  constructor(
    readonly engine: Engine,
    firstSheet = 'Sheet1',
  ) {
    this.names = new Names(this, undefined);
    this.add(firstSheet);
    this.happenings = [];
  }

  /** By name, in any case, or by id. */
  find(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  add(name?: string): Sheet {
    this.demandOpenStructure();
    const title = checkedSheetName(name ?? this.freeName());
    if (this.find(title)) throw itemAlreadyExists();
    const number = (++this.sheetCount).toString(16).toUpperCase().padStart(8, '0');
    const sheet = new Sheet(this, `{${number}-0001-0000-0000-000000000000}`, title);
    this.sheets.push(sheet);
    this.engine.addSheet(sheet.id, title, this.sheets.length - 1);
    this.active ??= sheet;
    this.happenings.push({ kind: 'added', sheetId: sheet.id });
    return sheet;
  }

  demandFocus(): void {
    if (!this.isInFront) throw generalException();
  }

  demandPrinter(): void {
    if (!this.hasPrinter) throw generalException();
  }

  remove(sheet: Sheet): void {
    this.demandOpenStructure();
    if (this.sheets.length === 1) throw invalidOperation('a workbook keeps at least one sheet');
    this.demandAnotherVisible(sheet);
    const position = this.sheets.indexOf(sheet);
    this.sheets.splice(position, 1);
    for (const other of this.sheets) other.loseSheet(sheet.name);
    for (const name of this.allNames()) name.sheetLost(sheet.name);
    for (const table of [...this.tables.all()]) if (table.sheetId === sheet.id) this.tables.remove(table);
    this.engine.removeSheet(sheet.id);
    this.tellNames();
    this.happenings.push({ kind: 'deleted', sheetId: sheet.id });
    if (this.active === sheet) this.activate([...this.sheets.slice(position), ...this.sheets].find(isVisible)!);
  }

  move(sheet: Sheet, position: unknown): void {
    this.demandOpenStructure();
    if (!Number.isInteger(position) || Number(position) < 0 || Number(position) >= this.sheets.length) {
      throw invalidArgument(`position ${String(position)}`);
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(Number(position), 0, sheet);
    this.engine.moveSheet(sheet.id, Number(position));
  }

  get activeSheet(): Sheet {
    return this.active!;
  }

  /** @param show false when the grid shows it already */
  activate(sheet: Sheet, show = true): void {
    if (sheet.visibility !== 'Visible') throw invalidOperation(`the sheet ${sheet.name} is hidden`);
    if (this.active === sheet) return;
    if (this.active && this.sheets.includes(this.active)) {
      this.happenings.push({ kind: 'deactivated', sheetId: this.active.id });
    }
    this.active = sheet;
    this.selection = undefined;
    if (show) this.engine.painter?.activateSheet(sheet.id);
    this.happenings.push({ kind: 'activated', sheetId: sheet.id });
  }

  get selected(): Block {
    return this.selection ?? new Block(this.activeSheet, cellAt(0, 0));
  }

  /** @param show false when the grid shows it already */
  select(block: Block, show = true): void {
    this.activate(block.sheet, show);
    this.selection = block;
    if (show) this.engine.painter?.select(block.sheet.id, block.area);
    this.happenings.push({ kind: 'selected', sheetId: block.sheet.id, area: block.area });
  }

  get isProtected(): boolean {
    return this.structure !== undefined;
  }

  protect(password?: string): void {
    if (this.structure) throw accessDenied('the workbook is protected already');
    this.structure = { password };
  }

  unprotect(password?: string): void {
    if (this.structure?.password && this.structure.password !== password) throw invalidArgument('the password is wrong');
    this.structure = undefined;
  }

  /** @throws AccessDenied when the workbook's structure is protected */
  demandOpenStructure(): void {
    if (this.structure) throw accessDenied('the workbook is protected');
  }

  demandAnotherVisible(sheet: Sheet): void {
    if (!this.sheets.some((other) => other !== sheet && isVisible(other))) {
      throw invalidOperation('a workbook shows at least one sheet');
    }
  }

  /** @throws InvalidArgument when a formula speaks of a sheet that is not there */
  demandSheetsOf(formula: string): void {
    const missing = sheetsIn(formula).find((name) => !this.find(name));
    if (missing !== undefined) throw invalidArgument(`the formula ${formula} speaks of the sheet ${missing}`);
  }

  /** A name as seen from a sheet: the sheet's own come first. */
  findName(name: string, from?: Sheet) {
    return from?.names.find(name) ?? this.names.find(name);
  }

  /** For a renamed sheet; the engine follows that by itself. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const sheet of this.sheets) {
      sheet.rewriteFormulas(rewrite, false);
      for (const validation of sheet.validations.all()) {
        if (validation.rule?.kind === 'list') validation.rule.source = rewrite(validation.rule.source);
        if (validation.rule?.kind === 'custom') validation.rule.formula = rewrite(validation.rule.formula);
      }
      for (const { rule } of sheet.conditionals) if (rule.kind === 'custom') rule.formula = rewrite(rule.formula);
    }
    for (const name of this.allNames()) name.rewrite(rewrite);
  }

  /** Formulas follow a renamed sheet by themselves in an engine; names are told anew. */
  tellNames(): void {
    for (const name of this.allNames()) name.tellEngine();
  }

  private allNames() {
    return [...this.names.all(), ...this.sheets.flatMap((sheet) => sheet.names.all())];
  }

  private freeName(): string {
    let number = this.sheetCount + 1;
    while (this.find(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}

const isVisible = (sheet: Sheet): boolean => sheet.visibility === 'Visible';
