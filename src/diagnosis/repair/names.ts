/** Our own functions in a workbook whose cells show #NAME?: written before the add-in ran, or by another Excel. */

/** How a file stores a call to a function of an add-in that it did not know. */
const STORED = /"(?:[^"]|"")*"|@?\b(ZI|LAKIP|SKM)[._](\w+(?:\.\w+)*)(?=\()/gi;

/**
 * @returns the formula as it should be typed again, with the functions' own names; undefined where it holds none of ours.
 *   The text may be the same: typing it once more is what makes Excel look the name up.
 */
export function renamed(formula: string): string | undefined {
  let ours = false;
  const text = formula
    .replace(/_xldudf_(?=(?:ZI|LAKIP|SKM)[._])/gi, '')
    .replace(STORED, (token: string, space?: string, name?: string) => {
      if (space === undefined) return token;
      ours = true;
      return `${space}.${name}`.replace(/_/g, '.').toUpperCase();
    });
  return ours ? text : undefined;
}
