/**
 * Typing into a cell. The first sign opens a field over it, as Excel's "enter" mode: Enter, Tab or an arrow stores and
 * moves at once. F2 or a double click opens it with what stands there, as Excel's "edit" mode: arrows move in the text.
 * Univer's editor opens and closes in steps, and keys that come between them are lost; a formula goes on in it as soon
 * as its author stops to think.
 */
import { Direction } from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { type Typed, chooseFunction, editorOf, keyInEditor, typedIn, wantsCell } from './editor';
import type { GridEngine } from './engine';
import { EntryField, isSign } from './entry-field';
import { Handover } from './handover';
import type { Heard, Keys } from './keys';
import { Pointing } from './pointing';

export interface EntryRules {
  isLocked(sheetId: string, row: number, column: number): boolean;
  /** What stands in a cell, as its author would type it. */
  written(sheetId: string, row: number, column: number): string;
  /** Stores what was typed, or tells why not; then what stood there stays. */
  commit(sheetId: string, row: number, column: number, text: string): void;
  refuse(): void;
}

/** Pixels: cells with criteria are tall, an answer is one line. */
const TALLEST = 28;
/** Pixels of a line of the field's text. */
const LINE = 16;
/** Who types on needs no suggestions; Univer itself shows them this long after the last key. */
const THINKING_MS = 300;

type Place = [sheetId: string, row: number, column: number];

interface Entry {
  place: Place;
  field: EntryField;
  pointing: Pointing;
  /** What stood there, where that is edited. */
  stood: string | undefined;
  /** Arrows move in the text, and not to the next cell. */
  isWithin: boolean;
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

/** Keys of the list of functions. */
const CHOOSES = new Set(['Tab', 'ArrowDown', 'ArrowUp']);

const typedOver = (text: string): Typed => ({ text, caret: text.length });

const isBare = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => !ctrlKey && !metaKey && !altKey && !shiftKey;

export class QuickEntry {
  private entry: Entry | undefined;
  private handover: Handover | undefined;
  /** The cell whose formula went on in Univer's editor, where arrows are to point at cells. */
  private lent: Place | undefined;
  private thinking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly engine: GridEngine,
    private readonly container: HTMLElement,
    private readonly rules: EntryRules,
    keys: Keys,
  ) {
    keys.listen((event) => (this.entry ? this.inField(event, this.entry) : this.outside(event)));
    window.addEventListener('pointerdown', (event) => this.onPointer(event), true);
    window.addEventListener('pointermove', (event) => this.onDrag(event), true);
    // The task pane is a window of its own.
    window.addEventListener('blur', () => this.close(true));
    this.takeDoubleClicks();
  }

  private takeDoubleClicks(): void {
    const { api } = this.engine;
    api.addEvent(api.Event.BeforeCommandExecute, (command) => {
      if (command.id !== SetCellEditVisibleOperation.id) return;
      const { visible, eventType } = command.params as { visible: boolean; eventType: DeviceInputEventType };
      const place = this.selected();
      if (!visible || eventType !== DeviceInputEventType.Dblclick || !place || this.rules.isLocked(...place)) return;
      command.cancel = true;
      if (!this.entry) this.open(place);
    });
  }

  private outside(event: KeyboardEvent): Heard {
    if (!this.hasKeyboard()) return undefined;
    if (this.engine.book().isCellEditing()) return this.inEditor(event);
    const isEdited = event.key === 'F2' && isBare(event);
    const isEmptied = event.key === 'Backspace' && isBare(event);
    const place = isEdited || isEmptied || isSign(event) ? this.selected() : undefined;
    if (!place) return undefined;
    if (this.rules.isLocked(...place)) this.rules.refuse();
    else if (isEdited) this.open(place);
    else this.open(place, typedOver(isEmptied ? '' : event.key));
    return 'taken';
  }

  private inEditor(event: KeyboardEvent): Heard {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const { injector } = this.engine;
    const typed = event.key.startsWith('Arrow') && this.lent ? typedIn(editorOf(injector)) : undefined;
    if (typed && wantsCell(typed)) return this.taken(() => this.takeBack(typed, event));
    return keyInEditor(injector, event) ? 'taken' : undefined;
  }

  /** Univer's editor hears arrows some time after it is there: pointing is the field's. */
  private takeBack(typed: Typed, { key, shiftKey }: KeyboardEvent): void {
    void this.engine.book().abortEditingAsync();
    const { pointing } = this.open(this.lent!, typed);
    this.point(() => pointing.step(key, shiftKey));
  }

  private inField(event: KeyboardEvent, entry: Entry): Heard {
    const { key, shiftKey, altKey } = event;
    const { field, pointing } = entry;
    if (this.handover?.isOffering && CHOOSES.has(key)) {
      this.handover.finish();
      return key === 'Tab' && chooseFunction() ? 'taken' : undefined;
    }
    if (key === 'Escape') return this.taken(() => this.close(false));
    if (key === 'F2') return this.taken(() => (entry.isWithin = !entry.isWithin));
    if (key === 'Enter' && altKey) return this.taken(() => field.insert('\n'));
    const isArrow = key.startsWith('Arrow');
    const direction = isArrow && entry.isWithin ? undefined : shiftKey ? (BACK[key] ?? MOVES[key]) : MOVES[key];
    if (direction === undefined) {
      if (field.hasKeyboard && !this.handover) return 'kept';
      if (!this.handover) field.focus();
      return this.taken(() => field.press(event));
    }
    if (isArrow && (wantsCell(field) || pointing.isLive)) return this.taken(() => this.point(() => pointing.step(key, shiftKey)));
    this.close(true);
    return this.taken(() => void this.engine.api.executeCommand('sheet.command.move-selection', { direction }));
  }

  private taken(act: () => void): Heard {
    act();
    return 'taken';
  }

  /** Whoever looks elsewhere has finished, but for a formula that lacks a cell. */
  private onPointer(event: PointerEvent): void {
    if (!this.entry) return;
    const { field, pointing } = this.entry;
    if (field.isAt(event.target)) return;
    const mayPoint = wantsCell(field) || pointing.isLive;
    if (!this.handover && !mayPoint) return this.close(true);
    event.preventDefault();
    event.stopImmediatePropagation();
    const spot = mayPoint ? pointing.under(event) : undefined;
    if (spot) this.point(() => pointing.to(spot, event.shiftKey));
    else this.handOver();
  }

  private onDrag(event: PointerEvent): void {
    const pointing = this.entry?.pointing;
    if (!pointing?.isLive || event.buttons !== 1) return;
    const spot = pointing.under(event);
    if (spot) this.point(() => pointing.to(spot, true));
  }

  /** In the field, at once: Univer's editor would have to open first. */
  private point(act: () => void): void {
    this.handover?.stop();
    this.handover = undefined;
    act();
    this.entry?.field.focus();
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
    return range ? [sheet.getSheetId(), range.getRow(), range.getColumn()] : undefined;
  }

  /** @param typed what is typed over the cell; without it, what stands there is edited */
  private open(place: Place, typed?: Typed): Entry {
    const [sheetId, row, column] = place;
    const stood = typed === undefined ? this.rules.written(...place) : undefined;
    const label = this.engine.sheet(sheetId).getRange(row, column).getA1Notation();
    const field = new EntryField(this.container, label, typed ?? typedOver(stood!), this.boxOf(), () => this.think());
    const pointing = new Pointing(this.engine, field, sheetId, { row, column });
    this.entry = { place, field, pointing, stood, isWithin: typed === undefined };
    this.lent = undefined;
    this.think();
    return this.entry;
  }

  private think(): void {
    clearTimeout(this.thinking);
    // Who points goes on pointing.
    if (this.entry?.pointing.isLive) return;
    this.entry?.pointing.end();
    this.thinking = setTimeout(() => {
      const field = this.entry?.field;
      if (!field?.text.startsWith('=') || field.text.includes('\n')) return;
      if (field.isMarked) this.think();
      else this.handOver();
    }, THINKING_MS);
  }

  private handOver(): void {
    const { entry } = this;
    if (!entry || this.handover) return;
    clearTimeout(this.thinking);
    this.handover = new Handover(this.engine, entry.field, entry.isWithin, (holds) => {
      this.handover = undefined;
      this.lent = holds && !entry.isWithin ? entry.place : undefined;
      if (holds) return this.leave();
      entry.field.focus();
      // Its author still stands and thinks: the editor may have been too slow this time.
      this.think();
    });
  }

  private close(keep: boolean): void {
    const { entry } = this;
    if (!entry) return;
    this.handover?.stop();
    this.handover = undefined;
    const { text } = entry.field;
    this.leave();
    entry.field.giveBack();
    if (keep && text !== entry.stood) this.rules.commit(...entry.place, text);
  }

  private leave(): void {
    clearTimeout(this.thinking);
    this.entry?.pointing.end();
    this.entry?.field.remove();
    this.entry = undefined;
  }

  /** Where Univer's own editor would stand, within the grid's element. */
  private boxOf(): Partial<CSSStyleDeclaration> {
    const state = this.engine.injector.get(IEditorBridgeService).getLatestEditCellState();
    if (!state) return { left: '0', bottom: '0' };
    const { position, canvasOffset } = state;
    const own = this.container.getBoundingClientRect();
    const top = canvasOffset.top + position.startY - own.y;
    const height = Math.min(position.endY - position.startY, TALLEST);
    return {
      left: `${canvasOffset.left + position.startX - own.x}px`,
      top: `${top}px`,
      minWidth: `${position.endX - position.startX}px`,
      minHeight: `${height}px`,
      maxHeight: `${own.height - top}px`,
      paddingBlock: `${Math.max(height - LINE - 4, 0) / 2}px`,
    };
  }
}
