/** Names of sheets and lists that do not collide with what a workbook already holds. */

export interface RegisterNames {
  sheet(title: string): string;
  list(key: string): string;
}

/**
 * One number for all: a workbook's first register has none, the second of its kind is `Rencana aksi (2)` with `ZI_RencanaAksi_statuses_2`.
 * @param prefix of the lists' names, e.g. `ZI_RencanaAksi`.
 * @param taken names of sheets, and of workbook names where they are known; case does not matter.
 */
export function freeNames(
  prefix: string,
  titles: readonly string[],
  lists: readonly string[],
  taken: readonly string[],
): RegisterNames {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const names: RegisterNames = {
      sheet: (title) => (n === 1 ? title : `${title} (${n})`),
      list: (key) => (n === 1 ? `${prefix}_${key}` : `${prefix}_${key}_${n}`),
    };
    const all = [...titles.map(names.sheet), ...lists.map(names.list)];
    if (!all.some((name) => used.has(name.toLowerCase()))) return names;
  }
}
