/**
 * Typing over a cell, as Excel's own "enter" mode: the first letter opens a field over the cell, and Enter, Tab or an arrow
 * stores and moves at once. Univer's editor opens and closes in steps, and keys that come between them are lost.
 * Formulas and changes within what stands there (F2, a double click) are left to it.
 */
import { Direction } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import type { GridEngine } from './engine';

export interface EntryRules {
  isLocked(sheetId: string, row: number, column: number): boolean;
  /** Stores what was typed, or tells why not; then what stood there stays. */
  commit(sheetId: string, row: number, column: number, text: string): void;
  refuse(): void;
}

/** Pixels: cells with criteria are tall, an answer is one line. */
const TALLEST = 28;

interface Place {
  sheetId: string;
  row: number;
  column: number;
}

const MOVES: Record<string, Direction> = {
  Enter: Direction.DOWN,
  Tab: Direction.RIGHT,
  ArrowDown: Direction.DOWN,
  ArrowUp: Direction.UP,
  ArrowLeft: Direction.LEFT,
  ArrowRight: Direction.RIGHT,
};
const BACK: Record<string, Direction> = { Enter: Direction.UP, Tab: Direction.LEFT };

/** A letter or a sign that begins an entry; `=` begins a formula, and no keys of an input method are taken. */
const begins = ({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  key.length === 1 && !/[=+\s]/.test(key) && !ctrlKey && !metaKey && !altKey && !isComposing;

export class QuickEntry {
  private field: HTMLInputElement | undefined;
  private place: Place | undefined;
  private before: HTMLElement | undefined;

  constructor(
    private readonly engine: GridEngine,
    private readonly container: HTMLElement,
    private readonly rules: EntryRules,
  ) {
    window.addEventListener('keydown', (event) => this.onKey(event), true);
    // Whoever looks elsewhere has finished.
    window.addEventListener('pointerdown', (event) => event.target !== this.field && this.close(true), true);
  }

  private onKey(event: KeyboardEvent): void {
    if (this.field) return this.inField(event);
    if (!this.hasKeyboard() || this.engine.book().isCellEditing() || !begins(event)) return;
    const place = this.selected();
    if (!place) return;
    take(event);
    if (this.rules.isLocked(place.sheetId, place.row, place.column)) this.rules.refuse();
    else this.open(place, event.key);
  }

  private inField(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      take(event);
      this.close(false);
      return;
    }
    const direction = shiftKey ? (BACK[key] ?? MOVES[key]) : MOVES[key];
    // Every other key is the field's own, and nobody else's.
    if (direction === undefined) return event.stopPropagation();
    take(event);
    this.close(true);
    void this.engine.api.executeCommand('sheet.command.move-selection', { direction });
  }

  /** The page as a whole, or what is Univer's own; not a field of the page such as the name box. */
  private hasKeyboard(): boolean {
    const active = document.activeElement;
    if (!active || active === document.body) return true;
    return this.container.contains(active) && !(active instanceof HTMLInputElement);
  }

  private selected(): Place | undefined {
    const sheet = this.engine.book().getActiveSheet();
    const range = sheet.getSelection()?.getActiveRange();
    return range ? { sheetId: sheet.getSheetId(), row: range.getRow(), column: range.getColumn() } : undefined;
  }

  private open(place: Place, text: string): void {
    const field = document.createElement('input');
    field.className = 'quick-entry';
    field.value = text;
    field.setAttribute('aria-label', this.engine.sheet(place.sheetId).getRange(place.row, place.column).getA1Notation());
    Object.assign(field.style, this.boxOf());
    this.container.append(field);
    this.before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    this.field = field;
    this.place = place;
    field.focus();
    field.setSelectionRange(text.length, text.length);
  }

  private close(keep: boolean): void {
    const { field, place, before } = this;
    if (!field || !place) return;
    this.field = this.place = this.before = undefined;
    const text = field.value;
    field.remove();
    before?.focus();
    if (keep) this.rules.commit(place.sheetId, place.row, place.column, text);
  }

  /** Where Univer's own editor would stand, within the grid's element. */
  private boxOf(): Partial<CSSStyleDeclaration> {
    const state = this.engine.injector.get(IEditorBridgeService).getLatestEditCellState();
    if (!state) return { left: '0', bottom: '0' };
    const { position, canvasOffset } = state;
    const own = this.container.getBoundingClientRect();
    return {
      left: `${canvasOffset.left + position.startX - own.x}px`,
      top: `${canvasOffset.top + position.startY - own.y}px`,
      width: `${position.endX - position.startX}px`,
      height: `${Math.min(position.endY - position.startY, TALLEST)}px`,
    };
  }
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
