/** Whether something is to be told above the view. */
import type { PaneState } from './store';

/** A cell that could not be shown. */
export const tellsLost = ({ said }: PaneState): boolean => said !== undefined && 'key' in said && said.key === 'check.lost';

/** Excel computes only when told to. */
export const waitsForExcel = ({ workbook }: PaneState): boolean =>
  workbook.status === 'read' && workbook.found.calculation === 'manual';

export const hasMessage = (state: PaneState): boolean => tellsLost(state) || waitsForExcel(state);
