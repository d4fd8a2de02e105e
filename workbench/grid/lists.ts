/**
 * Lists open on their arrow or by Alt+Down, as in Excel: Univer's own open on every key that begins an entry, and take
 * the next keys for themselves.
 */
import { DataValidationType, DisposableCollection, type Injector } from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import { IEditorBridgeService, ISheetCellDropdownManagerService } from '@univerjs/sheets-ui';
import type { UniverEngine } from '../../host/univer';

const LIST = '[data-u-comp="sheets-dropdown-list"]';
const CHOICE = '.univer-cursor-pointer';
const CHOSEN = 'lke-chosen';

const listShown = (): Element | null => document.querySelector(LIST);

/** @param injector of a Univer whose first workbook is there. */
export function tameLists(injector: Injector): void {
  const editor = injector.get(IEditorBridgeService);
  const lists = injector.get(ISheetCellDropdownManagerService);
  const show = lists.showDropdown.bind(lists);
  lists.showDropdown = (param) => {
    if (editor.isVisible().visible) return new DisposableCollection();
    if (param.type !== 'list') return show(param);
    const { onChange } = param.props;
    // Univer takes a choice away that is chosen again; in Excel it stays.
    const keep = async (values: string[]) => (values.length === 0 ? true : ((await onChange?.(values)) ?? true));
    return show({ ...param, props: { ...param.props, onChange: keep } });
  };
  // The host has judged what stands in a cell: what it took is not marked as wrong.
  const validator = injector.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.LIST);
  if (validator) validator.validator = () => Promise.resolve(true);
}

/** Alt+Down opens the list of the selected cell; arrows, Home and End choose, Enter takes, Escape closes. */
export function listKeys(engine: UniverEngine, isEditing: () => boolean): void {
  const command = (name: 'show' | 'hide', params: object = {}): void =>
    void engine.api.executeCommand(`sheet.operation.${name}-data-validation-dropdown`, params);
  const open = (): void => {
    const sheet = engine.book().getActiveSheet();
    const cell = sheet.getSelection()?.getActiveRange();
    if (!cell) return;
    const [unitId, subUnitId] = [engine.book().getId(), sheet.getSheetId()];
    command('show', { unitId, subUnitId, row: cell.getRow(), column: cell.getColumn() });
  };
  const onKey = (event: KeyboardEvent): void => {
    const list = listShown();
    // Who types on has made up their mind.
    if (list && event.key.length === 1) return command('hide');
    const wanted = list ? inList(list, event) : event.altKey && event.key === 'ArrowDown' && !isEditing() ? 'open' : undefined;
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (wanted === 'open') open();
    if (wanted === 'close') command('hide');
  };
  window.addEventListener('keydown', onKey, true);
}

/** @returns undefined where the key is not the list's. */
function inList(list: Element, { key }: KeyboardEvent): 'close' | 'moved' | undefined {
  const choices = [...list.querySelectorAll<HTMLElement>(CHOICE)];
  const at = choices.findIndex((choice) => choice.classList.contains(CHOSEN));
  const last = choices.length - 1;
  const to: Record<string, number> = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last };
  if (key === 'Escape' || key === 'Tab') return 'close';
  if (key === 'Enter') {
    choices[at]?.click();
    return at < 0 ? 'close' : 'moved';
  }
  const next = to[key];
  if (next === undefined) return undefined;
  choices[at]?.classList.remove(CHOSEN);
  choices[next]?.classList.add(CHOSEN);
  choices[next]?.scrollIntoView({ block: 'nearest' });
  return 'moved';
}
