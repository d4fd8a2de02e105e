/** Univer's editor of a cell. */
import { BuildTextUtils, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, type Injector } from '@univerjs/core';
import { type Editor, IEditorService } from '@univerjs/docs-ui';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';

type LiveEditor = Readonly<Editor>;

export const editorOf = (injector: Injector): LiveEditor | undefined =>
  injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY) ?? undefined;

export const textOf = (editor: LiveEditor): string =>
  BuildTextUtils.transform.getPlainText(editor.getDocumentData().body?.dataStream ?? '');

/** Puts the caret behind so many signs. @returns whether it stood there already */
export function standsAt(editor: LiveEditor, caret: number): boolean {
  const [range] = editor.getSelectionRanges();
  if (range?.startOffset === caret && range.endOffset === caret) return true;
  editor.setSelectionRanges([{ startOffset: caret, endOffset: caret }]);
  return false;
}

const SUGGESTIONS = 'ul[data-u-comp="sheets-formula-editor"]';
/** A name of a function that is being typed. */
const NAME = /(?<![\w.])[A-Z][\w.]*$/i;

export const begunName = (text: string): string | undefined => NAME.exec(text)?.[0];

export const areFunctionsShown = (): boolean => document.querySelector(SUGGESTIONS) !== null;

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
  if (keycode === undefined || !areFunctionsShown()) return false;
  if (key === 'Tab' && begunName(textOf(editor)) !== undefined) return false;
  injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: false,
    eventType: DeviceInputEventType.Keyboard,
    keycode,
    isShift: shiftKey,
    unitId: injector.get(IEditorBridgeService).isVisible().unitId,
  });
  return true;
}

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
