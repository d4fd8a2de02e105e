/** Names of sheets and lists that do not collide with what a workbook already holds. */
import { freeNumber, rangeName, sheetName } from '../../sheet/free-names';

export interface RegisterNames {
  sheet(title: string): string;
  list(key: string): string;
}

/**
 * One number for all: a workbook's first register has none, the second of its kind is `Rencana aksi (2)` with `ZI_RA_statuses_2`.
 * @param prefix of the lists' names, e.g. `ZI_RA`.
 * @param taken names of sheets, and of workbook names where they are known; case does not matter.
 */
export function freeNames(
  prefix: string,
  titles: readonly string[],
  lists: readonly string[],
  taken: readonly string[],
): RegisterNames {
  const namesOf = (n: number): RegisterNames => ({
    sheet: (title) => sheetName(title, n),
    list: (key) => rangeName(`${prefix}_${key}`, n),
  });
  const all = ({ sheet, list }: RegisterNames) => [...titles.map(sheet), ...lists.map(list)];
  return namesOf(freeNumber(taken, (n) => all(namesOf(n))));
}
