export const excel = {
  'excel.protected': 'Sheet "{sheet}" or this workbook is protected. Unprotect it and try again.',
  'excel.protected.nameless':
    'The structure of this workbook is protected, so no sheet can be added. Unprotect it (Review > Protect Workbook) and try again.',
  'excel.name-taken': 'There is a sheet named "{sheet}" already. It has not been overwritten: rename it or choose another name.',
  'excel.name-taken.nameless': 'That sheet name is taken. Nothing has been overwritten: choose another name.',
  'excel.sheet-missing': 'Sheet "{sheet}" is no longer in this workbook.',
  'excel.sheet-missing.nameless': 'That sheet is no longer in this workbook.',
  'excel.sheet-hidden': 'Sheet "{sheet}" is hidden. Show it first, then try again.',
  'excel.not-undone': 'Writing failed and could not be undone. Delete these sheets yourself where they exist: {sheets}.',
  'excel.not-restored':
    'The changes failed half-way and not everything could be put back. Check these sheets, or close the workbook without saving: {sheets}.',
  'excel.too-old': 'This Excel lacks a feature that is needed. Use Microsoft 365, Excel 2021 or later, or Excel on the web.',
  'excel.busy': 'Excel is busy. Finish the cell that is being edited (press Enter) and try again.',
  'excel.not-in-front': 'Another workbook is in front, so Excel refuses. Click this workbook, then try again.',
  'excel.too-much': 'This is more than Excel takes at once. Use less of it, or work from a file.',
  'excel.changed': '{sheet}!{cell} has changed since it was looked at. Nothing was changed.',
  'excel.failed': 'Excel failed on sheet "{sheet}": {detail}. The workbook is unchanged.',
  'excel.failed.nameless': 'Excel failed: {detail}. The workbook is unchanged.',
} as const;
