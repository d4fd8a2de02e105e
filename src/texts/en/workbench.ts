import type { workbench as id } from '../id/workbench';

/** The workbench: what stands in for Excel where there is none. */
export const workbench: Record<keyof typeof id, string> = {
  'page.title': 'LKE ZI: workbench',
  'page.about': 'A live worksheet with the add-in beside it, without Excel',
  'page.download': 'Download .xlsx',
  'page.downloading': 'Preparing the file…',
  'page.open': 'Open .xlsx',
  'page.opening': 'Opening the file…',
  'page.open.hint': 'Replaces what is in the workbench by a file of this computer; the file itself is not changed',
  'page.opened':
    '{file} is open: entries, formulas, formats, merged cells and drop-down lists. Pictures, charts, comments, conditional colours, macros and passwords were left behind.',
  'page.unsaved': 'What is in the workbench has not been downloaded and will be lost. Go on?',
  'page.open.failed': '{file} could not be opened: {reason}',
  'page.language': 'Language',
  'page.pane': 'LKE ZI pane',
  'page.grid': 'Worksheet',
  'page.resize': 'Width of the pane',
  'page.close': 'Close',
  'page.failed': 'The file could not be prepared: {reason}',
  'refused.protected': 'This cell is locked. Fill the pale yellow cells for answers, notes or links.',
  'refused.structure':
    'In the workbench only cells can be filled. To change rows or sheets, download the .xlsx and open it in Excel or LibreOffice.',
  'refused.validation': 'This entry is not accepted in this cell.',
  'function.too-few': '{name} needs: {names}.',
  'refused.cell': '{cell} "{text}"',
  'refused.several': '{count} entries were not accepted: {cells}. {reasons}',
  'prompt.none': 'Select an answer cell to see its criteria. Formulas take commas between arguments: =ZI.MINIMUM("IPAK", "WBK")',
};
