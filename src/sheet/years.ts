/** Years that a worksheet is made for: the same on the sheet, in the pane and on the command line. */
export const YEARS = { min: 2000, max: 2100 } as const;
