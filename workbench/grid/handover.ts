/**
 * A formula begun in the field goes on in Univer's editor, which knows functions and lets cells be pointed at. That editor
 * opens in steps and drops what is typed before it stands: so it gets the text once it does, and the keys after that.
 */
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { KeyCode } from '@univerjs/ui';
import { SetCellEditVisibleOperation, SetCellEditVisibleWithF2Operation } from '@univerjs/sheets-ui';
import { type Typed, areFunctionsShown, begunName, editorOf, pointsAtCells, standsAt, textOf, wantsCell } from './editor';
import type { GridEngine } from './engine';

/** Looks in a row that find the text where it belongs; Univer moves the keyboard about for two frames. */
const SURE = 4;
/** Milliseconds that it has to stay there: Univer draws its editor anew while it opens. */
const SETTLED_MS = 150;
/** Looks until it is given up: ten seconds and more. */
const MOST = 600;
/** Univer looks for functions 300 ms after a sign, unless it draws its editor anew in between; then it is typed once more. */
const SUGGESTED_MS = 1500;
const MOST_OFTEN = 3;

export class Handover {
  private looks = 0;
  /** The last sign of what is typed comes when the rest stands: Univer looks for functions when something is typed while it listens. */
  private kept: number;
  private sure = 0;
  private since = 0;
  private typed = 0;
  private isOver = false;

  /**
   * @param entered what is to be in the editor; asked at every look, since more may have been typed
   * @param isWithin what stands in the cell is edited: arrows move in the text
   * @param done hears once whether the editor has it; if not, it is closed again
   */
  constructor(
    private readonly engine: GridEngine,
    private readonly entered: Typed,
    isWithin: boolean,
    private readonly done: (holds: boolean) => void,
  ) {
    this.kept = isWithin ? 0 : 1;
    const unitId = engine.book().getId();
    const opened = { visible: true, eventType: DeviceInputEventType.Keyboard, unitId };
    if (isWithin) engine.api.syncExecuteCommand(SetCellEditVisibleWithF2Operation.id, { ...opened, keycode: KeyCode.F2 });
    else engine.api.syncExecuteCommand(SetCellEditVisibleOperation.id, opened);
    this.next();
  }

  /** Closes the editor as if it had never been opened. */
  stop(): void {
    this.isOver = true;
    void this.engine.book().abortEditingAsync();
  }

  /** Whether functions are shown for the name that was begun: then keys that choose are for their list. */
  get isOffering(): boolean {
    return begunName(this.entered.text) !== undefined && areFunctionsShown();
  }

  /** The keyboard goes over now, with what the editor still lacks. */
  finish(): void {
    this.kept = 0;
    this.holds();
    this.end(true);
  }

  private next(): void {
    requestAnimationFrame(() => this.look());
  }

  private look(): void {
    if (this.isOver) return;
    this.sure = this.holds() ? this.sure + 1 : 0;
    if (this.sure <= 1) this.since = performance.now();
    if (this.sure >= SURE && performance.now() - this.since >= (this.kept === 0 ? SETTLED_MS / 2 : SETTLED_MS)) {
      if (this.kept === 0 && (this.typed === MOST_OFTEN || this.isReady())) return this.end(true);
      if (this.kept === 1 || performance.now() - this.since >= SUGGESTED_MS) {
        this.typed += this.kept;
        this.kept = 1 - this.kept;
        this.sure = 0;
      }
    }
    if (++this.looks >= MOST) return this.end(false);
    this.next();
  }

  private end(holds: boolean): void {
    if (holds) this.isOver = true;
    else this.stop();
    this.done(holds);
  }

  private isAtEnd(): boolean {
    return this.entered.caret === this.entered.text.length;
  }

  /** Whether the editor is as far as its author expects where the next key belongs. */
  private isReady(): boolean {
    if (wantsCell(this.entered)) return pointsAtCells(this.engine.injector);
    return !this.isAtEnd() || this.isSuggested();
  }

  /** Whether the functions whose names begin so are shown, if there are any. */
  private isSuggested(): boolean {
    const { text } = this.entered;
    const begun = begunName(text);
    const isQuoted = text.split('"').length % 2 === 0;
    if (begun === undefined || isQuoted) return true;
    const { length } = this.engine.injector.get(IDescriptionService).getSearchListByNameFirstLetter(begun);
    return length === 0 || areFunctionsShown();
  }

  /** Whether the editor has the text and the keyboard; what is missing is typed into it. */
  private holds(): boolean {
    const editor = editorOf(this.engine.injector);
    if (!editor?.isFocus()) return false;
    const held = textOf(editor);
    const text = this.isAtEnd() ? this.entered.text.slice(0, this.entered.caret - this.kept) : this.entered.text;
    if (held === text) return standsAt(editor, this.isAtEnd() ? text.length : this.entered.caret);
    // As typed, so that functions are suggested and the formula bar has it too; what is not its beginning is none of a person's.
    const same = text.startsWith(held) ? held.length : 0;
    if (same < held.length) editor.setSelectionRanges([{ startOffset: same, endOffset: held.length }]);
    document.execCommand('insertText', false, text.slice(same));
    return false;
  }
}
