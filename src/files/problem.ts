import type { DataOf } from '../texts/sentences';

/** Why a file cannot be read, and what its sentence is filled with; the sentences are in src/texts under the same codes. */
export const FILE_ERRORS = {
  'file.empty': [],
  'file.not-workbook': ['found'],
  'file.old-excel': [],
  'file.encrypted': [],
  'file.damaged': [],
  /** In MB. */
  'file.too-large': ['size', 'limit'],
  'file.too-many-cells': ['limit'],
  'file.too-many-parts': ['limit'],
  /** Characters of one cell. */
  'file.text-too-long': ['limit'],
  /** Millions of characters of all cells. */
  'file.too-much-text': ['limit'],
  /** Elements one within another. */
  'file.too-deep': ['limit'],
} as const;

export type FileErrorCode = keyof typeof FILE_ERRORS;

/** What a file looks like that is no .xlsx workbook. */
export type Found = 'pdf' | 'html' | 'xml' | 'text' | 'binary' | 'word' | 'powerpoint' | 'xlsb' | 'opendocument' | 'zip';

export class FileError<Code extends FileErrorCode = FileErrorCode> extends Error {
  readonly data: Readonly<Record<string, string | number>>;

  /** @param data what the sentence of that code is filled with. */
  constructor(
    readonly code: Code,
    data: DataOf<typeof FILE_ERRORS, Code>,
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'FileError';
    this.data = data;
  }
}
