/** Excel's CustomFunctions object as far as a function sees it, and the outcome of a call as a test table writes it. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message = '',
  ) {}
}

export const associated = new Map<string, unknown>();

export const runtime = {
  Error: CellError,
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  associate: (id: string, compute: unknown) => void associated.set(id, compute),
};

Object.assign(globalThis, { CustomFunctions: runtime });

const written = (cell: unknown): unknown => (cell instanceof CellError ? `${cell.code} ${cell.message}` : cell);

/** The spill as rows, or the one value; an error as `#VALUE! sentence`. */
export function outcome(call: () => unknown): unknown {
  try {
    const result = call();
    if (!Array.isArray(result)) return written(result);
    const rows = (result as unknown[][]).map((row) => row.map(written));
    return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
  } catch (error) {
    if (error instanceof CellError) return written(error);
    throw error;
  }
}

/** A column of cells. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
/** One cell, as Excel hands it to a parameter that takes ranges. */
export const one = (cell: unknown): unknown[][] => [[cell]];
