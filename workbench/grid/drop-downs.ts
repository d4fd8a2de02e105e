/** Drop-downs in the grid. The host judges every entry itself; here a person only sees what there is to choose. */
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type IRange,
} from '@univerjs/core';
import { formatArea } from '../../host/a1';
import type { Area, UserSide, Validation } from '../../host/engine';
import { COLUMNS, ROWS } from '../../host/limits';
import type { Painted } from '../../host/painted';
import type { UniverEngine } from '../../host/univer';

const WHOLE_SHEET: Area = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

const quoted = (name: string): string => `'${name.replace(/'/g, "''")}'`;

export function paintDropDowns(engine: UniverEngine, sheetId: string, painted: Painted<Validation | null>, user: UserSide): void {
  const sheet = engine.sheet(sheetId);
  for (const rule of sheet.getDataValidations()) rule.delete();
  const bySource = new Map<string, IRange[]>();
  for (const { area, value } of painted.pieces(WHOLE_SHEET)) {
    if (value?.rule?.kind !== 'list') continue;
    const ranges = bySource.get(value.rule.source) ?? [];
    bySource.set(value.rule.source, [...ranges, rangeOf(area)]);
  }
  for (const [source, ranges] of bySource) {
    const formula1 = listOf(engine, user, sheetId, source);
    if (formula1 === undefined) continue;
    engine.api.syncExecuteCommand('sheet.command.addDataValidation', {
      unitId: engine.book().getId(),
      subUnitId: sheetId,
      rule: ruleOf(formula1, ranges),
    });
  }
}

function listOf(engine: UniverEngine, user: UserSide, sheetId: string, source: string): string | undefined {
  const list = user.resolveList(sheetId, source);
  if (list?.entries) return list.entries.join(',');
  if (!list?.sheetId || !list.area) return undefined;
  return `=${quoted(engine.sheet(list.sheetId).getSheetName())}!${formatArea(list.area)}`;
}

const ruleOf = (formula1: string, ranges: IRange[]): IDataValidationRule => ({
  uid: crypto.randomUUID(),
  type: DataValidationType.LIST,
  formula1,
  formula2: '',
  ranges,
  allowBlank: true,
  showErrorMessage: false,
  errorStyle: DataValidationErrorStyle.WARNING,
  renderMode: DataValidationRenderMode.ARROW,
});
