/** Univer's editor of a cell. */
import { BuildTextUtils, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, IContextService, type Injector } from '@univerjs/core';
import { type Editor, IEditorService } from '@univerjs/docs-ui';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { REF_SELECTIONS_ENABLED } from '@univerjs/sheets';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';

type LiveEditor = Readonly<Editor>;

/** A text on its way. */
export interface Typed {
  text: string;
  /** Signs before the place where the next one goes. */
  caret: number;
}

export const editorOf = (injector: Injector): LiveEditor | undefined =>
  injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY) ?? undefined;

export const textOf = (editor: LiveEditor): string =>
  BuildTextUtils.transform.getPlainText(editor.getDocumentData().body?.dataStream ?? '');

/** What stands in the editor that has the keyboard. */
export function typedIn(editor: LiveEditor | undefined): Typed | undefined {
  const [range] = editor?.isFocus() ? editor.getSelectionRanges() : [];
  return editor && range && { text: textOf(editor), caret: range.endOffset };
}

/** Puts the caret behind so many signs. @returns whether it stood there already */
export function standsAt(editor: LiveEditor, caret: number): boolean {
  const [range] = editor.getSelectionRanges();
  if (range?.startOffset === caret && range.endOffset === caret) return true;
  editor.setSelectionRanges([{ startOffset: caret, endOffset: caret }]);
  return false;
}

const SUGGESTIONS = 'ul[data-u-comp="sheets-formula-editor"]';
const MARKED = 'univer-bg-gray-200';
/** A name of a function that is being typed. */
const NAME = /(?<![\w.])[A-Z][\w.]*$/i;

export const begunName = (text: string): string | undefined => NAME.exec(text)?.[0];

export const areFunctionsShown = (): boolean => document.querySelector(SUGGESTIONS) !== null;

/** Takes the function that is marked in the list; its own keys come later than what is seen of it. @returns whether there is one */
export function chooseFunction(): boolean {
  const items = [...document.querySelectorAll<HTMLElement>(`${SUGGESTIONS} > li`)];
  const chosen = items.find(({ className }) => className.includes(MARKED)) ?? items[0];
  chosen?.click();
  return chosen !== undefined;
}

/** Whether an arrow or a click points at a cell now. */
export const pointsAtCells = (injector: Injector): boolean =>
  injector.get(IContextService).getContextValue(REF_SELECTIONS_ENABLED) === true;

/** Where a cell may follow, an arrow or a click points at one. */
export const wantsCell = ({ text, caret }: Typed): boolean => /^=(.*[=(,;:+\-*/^&<>])?\s*$/s.test(text.slice(0, caret));

/**
 * Keys that Univer's editor does not know, or takes for its list of functions where they store the entry, as in Excel:
 * that list is still there for a while when its name has been typed on.
 * @returns whether it was one of them
 */
export function keyInEditor(injector: Injector, { key, shiftKey }: KeyboardEvent): boolean {
  const editor = editorOf(injector);
  if (!editor?.isFocus()) return false;
  if (key === 'Home' || key === 'End') {
    standsAt(editor, key === 'Home' ? 0 : textOf(editor).length);
    return true;
  }
  const keycode = STORES[key];
  if (keycode === undefined) return false;
  if (key === 'Tab' && areFunctionsShown() && begunName(textOf(editor)) !== undefined) return chooseFunction();
  const lacksCell = () => wantsCell({ text: textOf(editor), caret: textOf(editor).length });
  if (!areFunctionsShown() && !lacksCell()) return false;
  const store = () =>
    injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.Keyboard,
      keycode,
      isShift: shiftKey,
      unitId: injector.get(IEditorBridgeService).isVisible().unitId,
    });
  // The cell that was pointed at comes into the text a moment later.
  let looks = MOST_LOOKS;
  const look = () => (lacksCell() && looks-- > 0 ? requestAnimationFrame(look) : store());
  look();
  return true;
}

const MOST_LOOKS = 60;
const STORES: Record<string, KeyCode> = { Enter: KeyCode.ENTER, Tab: KeyCode.TAB };

/**
 * When a cell is computed Univer puts what stands in it into the editor, also where it is being edited: what was typed
 * meanwhile would be lost. It waits for the end of that.
 */
export function keepWhatIsEdited(injector: Injector): void {
  const bridge = injector.get(IEditorBridgeService);
  const refresh = bridge.refreshEditCellState.bind(bridge);
  let isLate = false;
  bridge.refreshEditCellState = () => {
    isLate = bridge.isVisible().visible;
    if (!isLate) refresh();
  };
  bridge.visible$.subscribe(({ visible }) => {
    if (!visible && isLate) bridge.refreshEditCellState();
  });
}
