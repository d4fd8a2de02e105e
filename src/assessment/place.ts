/** Where a problem lies, and how grave it is. */
export type Role = 'unit' | 'tpi';

export type Severity = 'error' | 'warning' | 'info';

export interface Place {
  sheet?: string;
  /** A1 address of one cell. */
  cell?: string;
  statement?: string;
  /** The row's own name, where the statement has several: `Jumlah wajib lapor`. */
  row?: string;
  role?: Role;
}
