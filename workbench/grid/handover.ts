/**
 * A formula begun in the field goes on in Univer's editor, which knows functions and lets cells be pointed at. That editor
 * opens in steps and drops what is typed before it stands: so it gets the text once it does, and the keys after that.
 */
import { BuildTextUtils, DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { GridEngine } from './engine';

/** Looks in a row that find the text where it belongs; Univer moves the keyboard about for two frames. */
const SURE = 4;
/** Milliseconds that it has to stay there: on a busy machine Univer puts what stood in the cell into the editor late. */
const SETTLED_MS = 600;
/** Looks until it is given up: ten seconds and more. */
const MOST = 600;
/** A name of a function that is being typed. */
const NAME = /(?<![\w.])[A-Z][\w.]*$/i;
/** Univer looks for functions 300 ms after a sign, unless it draws its editor anew in between; then it is typed once more. */
const SUGGESTED_MS = 1500;
const MOST_OFTEN = 3;
const SUGGESTIONS = 'ul[data-u-comp="sheets-formula-editor"]';

export class Handover {
  private looks = 0;
  /** The last sign comes when the rest stands: Univer looks for functions when something is typed while it listens. */
  private kept = 1;
  private sure = 0;
  private since = 0;
  private typed = 0;
  private isOver = false;

  /**
   * @param text what the editor is to hold; asked at every look, since more may have been typed
   * @param done hears once whether the editor has it; if not, it is closed again
   */
  constructor(
    private readonly engine: GridEngine,
    private readonly text: () => string,
    private readonly done: (holds: boolean) => void,
  ) {
    const unitId = engine.book().getId();
    engine.api.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: true,
      eventType: DeviceInputEventType.Keyboard,
      unitId,
    });
    this.next();
  }

  /** Closes the editor as if it had never been opened. */
  stop(): void {
    this.isOver = true;
    void this.engine.book().abortEditingAsync();
  }

  private next(): void {
    requestAnimationFrame(() => this.look());
  }

  private look(): void {
    if (this.isOver) return;
    this.sure = this.holds() ? this.sure + 1 : 0;
    if (this.sure <= 1) this.since = performance.now();
    if (this.sure >= SURE && performance.now() - this.since >= (this.kept === 0 ? SETTLED_MS / 3 : SETTLED_MS)) {
      if (this.kept === 0 && (this.typed === MOST_OFTEN || this.isSuggested())) return this.end(true);
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

  /** Whether the functions whose names begin so are shown, if there are any. */
  private isSuggested(): boolean {
    const text = this.text();
    const begun = NAME.exec(text)?.[0];
    const isQuoted = text.split('"').length % 2 === 0;
    if (begun === undefined || isQuoted) return true;
    const { length } = this.engine.injector.get(IDescriptionService).getSearchListByNameFirstLetter(begun);
    return length === 0 || document.querySelector(SUGGESTIONS) !== null;
  }

  /** Whether the editor has the text and the keyboard; what is missing is typed into it. */
  private holds(): boolean {
    const editor = this.engine.injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    if (!editor?.isFocus()) return false;
    const held = BuildTextUtils.transform.getPlainText(editor.getDocumentData().body?.dataStream ?? '');
    const text = this.text().slice(0, this.text().length - this.kept);
    if (held === text) return true;
    // As typed, so that functions are suggested; what is not its beginning is none of a person's.
    if (text.startsWith(held)) document.execCommand('insertText', false, text.slice(held.length));
    else editor.replaceText(text);
    return false;
  }
}
