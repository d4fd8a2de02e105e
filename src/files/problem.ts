/** Why a file cannot be read; the sentences are in src/texts under the same codes. */
export type FileErrorCode =
  | 'file.empty'
  | 'file.not-workbook' // {found}
  | 'file.old-excel'
  | 'file.encrypted'
  | 'file.damaged'
  | 'file.too-large' // {size, limit} in MB
  | 'file.too-many-cells' // {limit}
  | 'file.too-many-parts' // {limit}
  | 'file.text-too-long' // {limit} characters of one cell
  | 'file.too-much-text' // {limit} millions of characters of all cells
  | 'file.too-deep'; // {limit} elements one within another

/** What a file looks like that is no .xlsx workbook. */
export type Found = 'pdf' | 'html' | 'xml' | 'text' | 'binary' | 'word' | 'powerpoint' | 'xlsb' | 'opendocument' | 'zip';

export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly data: Record<string, string | number> = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'FileError';
  }
}
