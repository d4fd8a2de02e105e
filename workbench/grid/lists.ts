/**
 * Lists open on their arrow or by Alt+Down, as in Excel: Univer's own open on every key that begins an entry, and take
 * the next keys for themselves.
 */
import { DataValidationStatus, DataValidationType, DisposableCollection, type Injector } from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { IEditorBridgeService, ISheetCellDropdownManagerService } from '@univerjs/sheets-ui';
import type { UniverEngine } from '../../host/univer';
import type { KeyListener } from './keys';

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
  // The host has judged what stands in a cell: what it took is not marked as wrong, and nobody looks at it again, least of
  // all when its sheet is gone.
  const judged = injector.get(SheetsDataValidationValidatorService);
  judged.validatorCell = () => Promise.resolve(DataValidationStatus.VALID);
  judged.validatorRanges = () => Promise.resolve([]);
  const validator = injector.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.LIST);
  if (validator) validator.validator = () => Promise.resolve(true);
}

/** Alt+Down opens the list of the selected cell; arrows, Home and End choose, Enter takes, Escape closes. */
export function listKeys(engine: UniverEngine): KeyListener {
  const command = (name: 'show' | 'hide', params: object = {}): void =>
    void engine.api.executeCommand(`sheet.operation.${name}-data-validation-dropdown`, params);
  const selected = () => engine.book().getActiveSheet().getSelection()?.getActiveRange();
  const open = (): void => {
    const cell = selected();
    if (!cell) return;
    const [unitId, subUnitId] = [engine.book().getId(), cell.getSheetId()];
    command('show', { unitId, subUnitId, row: cell.getRow(), column: cell.getColumn() });
  };
  return (event) => {
    const list = listShown();
    // Who types on has made up their mind.
    if (list && event.key.length === 1) {
      command('hide');
      return undefined;
    }
    const opens = event.altKey && event.key === 'ArrowDown' && !engine.book().isCellEditing();
    const wanted = list ? inList(list, event, selected()?.getDisplayValue() ?? '') : opens ? 'open' : undefined;
    if (wanted === 'open') open();
    if (wanted === 'close') command('hide');
    return wanted && 'taken';
  };
}

/**
 * @param held what stands in the cell: the choice that is moved from
 * @returns undefined where the key is not the list's.
 */
function inList(list: Element, { key }: KeyboardEvent, held: string): 'close' | 'moved' | undefined {
  const choices = [...list.querySelectorAll<HTMLElement>(CHOICE)];
  const marked = choices.findIndex((choice) => choice.classList.contains(CHOSEN));
  const at = marked < 0 ? choices.findIndex((choice) => choice.textContent === held) : marked;
  const last = choices.length - 1;
  const to: Record<string, number> = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last };
  if (key === 'Escape' || key === 'Tab') return 'close';
  if (key === 'Enter') {
    choices[at]?.click();
    return at < 0 ? 'close' : 'moved';
  }
  const next = to[key];
  if (next === undefined) return undefined;
  choices[marked]?.classList.remove(CHOSEN);
  choices[next]?.classList.add(CHOSEN);
  choices[next]?.scrollIntoView({ block: 'nearest' });
  return 'moved';
}
