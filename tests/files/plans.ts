import type { SheetPlan, WorkbookPlan } from '../../src/sheet/plan';

export function sheetOf(sheet: Partial<SheetPlan>): SheetPlan {
  const cells = sheet.cells ?? [[1]];
  return {
    name: 'Lembar',
    columns: (cells[0] ?? []).map(() => ({ width: 12 })),
    cells,
    styles: [],
    validations: [],
    conditionals: [],
    protect: false,
    ...sheet,
  };
}

export const planOf = (sheet: Partial<SheetPlan>, rest: Partial<WorkbookPlan> = {}): WorkbookPlan => ({
  sheets: [sheetOf(sheet)],
  names: [],
  activate: 'Lembar',
  stamp: {},
  ...rest,
});
