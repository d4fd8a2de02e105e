/** How the table of units names files: by as few folders as tell them apart, so that it holds on another machine, too. */

const partsOf = (file: string): string[] => file.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');

/** @returns the name of a file without its folders. */
export const fileName = (file: string): string => partsOf(file).at(-1) ?? '';

/** Whether a file is the one that a table names. */
export const isNamed = (file: string, name: string): boolean =>
  `/${partsOf(file).join('/')}`.endsWith(`/${partsOf(name).join('/')}`);

/** @returns the shortest name by which each file is told from the others. */
export function shortNames(files: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  let same = [...new Set(files)];
  for (let depth = 1; same.length > 0; depth++) {
    const byName = new Map<string, string[]>();
    for (const file of same) {
      const name = partsOf(file).slice(-depth).join('/');
      byName.set(name, [...(byName.get(name) ?? []), file]);
    }
    same = [];
    for (const [name, all] of byName) {
      // Two that differ in nothing but their root have no shorter name.
      const isLongest = all.every((file) => partsOf(file).length <= depth);
      if (all.length === 1 || isLongest) for (const file of all) names.set(file, name);
      else same.push(...all);
    }
  }
  return names;
}
