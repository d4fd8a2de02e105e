/** Names that do not collide with what a workbook already holds. */

/**
 * @param taken names of sheets, and of workbook names where they are known; case does not matter.
 * @param namesOf the names that a number would give: one number for all of them, so that what belongs together shows it.
 * @returns the first number, from 1, none of whose names is taken.
 */
export function freeNumber(taken: readonly string[], namesOf: (n: number) => readonly string[]): number {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) if (!namesOf(n).some((name) => used.has(name.toLowerCase()))) return n;
}

/** `LKE`, then `LKE (2)`. */
export const sheetName = (title: string, n: number): string => (n === 1 ? title : `${title} (${n})`);

/** `ZI_Skala_ABC`, then `ZI_Skala_ABC_2`. */
export const rangeName = (name: string, n: number): string => (n === 1 ? name : `${name}_${n}`);
