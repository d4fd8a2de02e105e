/** Computing with arrays, place by place. */
import { CellError, single, type Argument, type Value } from './values';

/** A value, where an error is one too. */
export function attempt(compute: () => Value): Value {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

const rowsOf = ({ values, columns }: Argument): number => values.length / columns;

/** One row, one column or one value is repeated along the others; what lies beyond an array is #N/A. */
function at({ values, columns }: Argument, row: number, column: number): Value {
  const rows = values.length / columns;
  const [r, c] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
  return r < rows && c < columns ? (values[r * columns + c] ?? null) : new CellError('#N/A');
}

/** @returns what the function of single values gives for each place of the arrays. */
export function lifted(args: readonly Argument[], compute: (args: readonly Value[]) => Value): Argument {
  if (args.every(({ values }) => values.length === 1))
    return single(attempt(() => compute(args.map(({ values }) => values[0] ?? null))));
  const [rows, columns] = [Math.max(...args.map(rowsOf)), Math.max(...args.map((arg) => arg.columns))];
  const values: Value[] = [];
  const places = rows * columns;
  // The usual case: all of one shape, or single values.
  const alike = args.every((arg) => arg.values.length === 1 || (arg.columns === columns && arg.values.length === places));
  const valueOf = (arg: Argument, row: number, column: number): Value =>
    alike ? (arg.values[arg.values.length === 1 ? 0 : row * columns + column] ?? null) : at(arg, row, column);
  // One list for all places: surveys have ten thousand of them, and nobody keeps it.
  const here: Value[] = args.map(() => null);
  const computed = () => compute(here);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      for (let arg = 0; arg < args.length; arg++) here[arg] = valueOf(args[arg]!, row, column);
      values.push(attempt(computed));
    }
  return { range: true, values, columns };
}
