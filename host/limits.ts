/** Excel's specifications and limits, as far as an add-in can run into them. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
export const SHEET_NAME = 31;
export const CELL_TEXT = 32_767;
export const FORMULA = 8_192;
export const LIST_LITERAL = 255;
export const VALIDATION_FORMULA = 255;
export const PROMPT_TITLE = 32;
export const PROMPT_TEXT = 255;
export const ALERT_TITLE = 32;
export const ALERT_TEXT = 255;
export const NAME = 255;
export const ADDRESS = 8_192;
export const OUTLINE_LEVELS = 8;
export const PAGE_BREAKS = 1_026;
export const HEADER_FOOTER = 255;
/** Points. */
export const ROW_HEIGHT = 409.5;
/** Points: 255 characters of the default font. */
export const COLUMN_WIDTH = 1_342.5;
export const INDENT = 250;
export const PAYLOAD_BYTES = 5 * 1024 * 1024;
/** Cells of one read or write beyond which Excel gives up. */
export const CELLS_AT_ONCE = 5_000_000;
