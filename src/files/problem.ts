/** Why a file cannot be read; the sentences are in src/texts under the same codes. */
export type FileErrorCode =
  | 'file.missing' // {file}
  | 'file.empty'
  | 'file.not-workbook' // {found}: what it looks like
  | 'file.old-excel'
  | 'file.encrypted'
  | 'file.damaged'
  | 'file.too-large' // {size, limit} in MB
  | 'file.too-many-cells' // {limit}
  | 'file.no-permission'; // {file}

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
