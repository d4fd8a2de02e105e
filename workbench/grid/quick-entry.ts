/**
 * Typing over a cell, as Excel's own "enter" mode: the first sign opens a field over the cell, and Enter, Tab or an arrow
 * stores and moves at once. Univer's editor opens and closes in steps, and keys that come between them are lost.
 * A formula goes on in that editor as soon as its author stops to think; changes within what stands there (F2, a double
 * click) are left to it.
 */
import { Direction } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import type { GridEngine } from './engine';
import { Handover } from './handover';
import type { Heard, Keys } from './keys';

export interface EntryRules {
  isLocked(sheetId: string, row: number, column: number): boolean;
  /** Stores what was typed, or tells why not; then what stood there stays. */
  commit(sheetId: string, row: number, column: number, text: string): void;
  refuse(): void;
}

/** Pixels: cells with criteria are tall, an answer is one line. */
const TALLEST = 28;
/** Who types on needs no suggestions; Univer itself shows them this long after the last key. */
const THINKING_MS = 300;

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

/** A letter or a sign that begins an entry; no keys of an input method are taken. */
const begins = ({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey && !isComposing && !(key === ' ' && shiftKey);

/** Where a cell may follow, an arrow or a click points at one. */
const wantsCell = (text: string): boolean => /^=(.*[=(,;:+\-*/^&<>])?\s*$/s.test(text);

export class QuickEntry {
  private field: HTMLInputElement | undefined;
  private place: Place | undefined;
  private before: HTMLElement | undefined;
  private handover: Handover | undefined;
  private thinking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly engine: GridEngine,
    private readonly container: HTMLElement,
    private readonly rules: EntryRules,
    keys: Keys,
  ) {
    keys.listen((event) => (this.field ? this.inField(event, this.field) : this.outside(event)));
    window.addEventListener('pointerdown', (event) => this.onPointer(event), true);
    // The task pane is a window of its own.
    window.addEventListener('blur', () => this.close(true));
  }

  private outside(event: KeyboardEvent): Heard {
    if (!this.hasKeyboard() || this.engine.book().isCellEditing() || !begins(event)) return undefined;
    const place = this.selected();
    if (!place) return undefined;
    if (this.rules.isLocked(place.sheetId, place.row, place.column)) this.rules.refuse();
    else this.open(place, event.key);
    return 'taken';
  }

  private inField(event: KeyboardEvent, field: HTMLInputElement): Heard {
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      this.close(false);
      return 'taken';
    }
    const direction = shiftKey ? (BACK[key] ?? MOVES[key]) : MOVES[key];
    if (direction === undefined) return this.handover ? this.meanwhile(event, field) : 'kept';
    if (key.startsWith('Arrow') && wantsCell(field.value)) {
      this.handOver();
      return 'taken';
    }
    this.close(true);
    void this.engine.api.executeCommand('sheet.command.move-selection', { direction });
    return 'taken';
  }

  /** The keyboard is between field and editor: what is typed is kept for it. */
  private meanwhile(event: KeyboardEvent, field: HTMLInputElement): Heard {
    if (event.key === 'Backspace') field.value = field.value.slice(0, -1);
    else if (begins(event)) field.value += event.key;
    return 'taken';
  }

  /** Whoever looks elsewhere has finished, but for a formula that lacks a cell. */
  private onPointer(event: PointerEvent): void {
    if (!this.field || event.target === this.field) return;
    if (!this.handover && !wantsCell(this.field.value)) return this.close(true);
    event.preventDefault();
    event.stopImmediatePropagation();
    this.handOver();
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
    field.addEventListener('input', () => this.think());
    this.think();
  }

  private think(): void {
    clearTimeout(this.thinking);
    this.thinking = setTimeout(() => {
      const { field } = this;
      if (field?.value.startsWith('=') && field.selectionStart === field.value.length) this.handOver();
    }, THINKING_MS);
  }

  private handOver(): void {
    const { field } = this;
    if (!field || this.handover) return;
    clearTimeout(this.thinking);
    this.handover = new Handover(
      this.engine,
      () => field.value,
      (holds) => {
        this.handover = undefined;
        if (holds) return this.leave();
        field.focus();
        // Its author still stands and thinks: the editor may have been too slow this time.
        this.think();
      },
    );
  }

  private close(keep: boolean): void {
    const { field, place, before } = this;
    if (!field || !place) return;
    this.handover?.stop();
    this.handover = undefined;
    const text = field.value;
    this.leave();
    before?.focus();
    if (keep) this.rules.commit(place.sheetId, place.row, place.column, text);
  }

  private leave(): void {
    clearTimeout(this.thinking);
    this.field?.remove();
    this.field = this.place = this.before = undefined;
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
      minWidth: `${position.endX - position.startX}px`,
      height: `${Math.min(position.endY - position.startY, TALLEST)}px`,
    };
  }
}
