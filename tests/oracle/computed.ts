/** Looking into workbooks that an engine computed. */
import type { Grid } from '../../src/sheet/plan';

/** The sheet that holds a text. */
export const withText = (grids: readonly Grid[], text: string): Grid => {
  const grid = grids.find(({ values }) => values.some((row) => row.includes(text)));
  if (!grid) throw new Error(`no sheet with ${text}`);
  return grid;
};

/** The value so many columns right of a label in the first column. */
export const beside = (grid: Grid, label: string, right = 2): unknown => grid.values.find((row) => row[0] === label)?.[right];

const ERROR = /^#(REF|N\/A|VALUE|DIV|NAME|NUM|NULL)|^Err:/;

/** Formulas that give an error value, but for those that somebody typed into an answer. */
export const errorCells = (grids: readonly Grid[], typed: ReadonlySet<string> = new Set()): string[] =>
  grids.flatMap((grid) =>
    grid.formulas.flatMap((row, r) =>
      row.flatMap((formula, c) => {
        const value = grid.values[r]![c];
        return formula !== null && !typed.has(formula) && typeof value === 'string' && ERROR.test(value)
          ? [`${grid.sheet} r${r + 1}c${c + 1} ${value} ${formula}`]
          : [];
      }),
    ),
  );
