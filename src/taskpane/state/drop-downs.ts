/** The drop-down lists of the open workbook's answers, for the diagnosis. */
import type { ExcelDoor } from '../../excel/contract';
import type { Checked } from '../../reading/contract';
import type { Grid } from '../../sheet/plan';

/** Excel is asked cell by cell: some LKEs, not a whole inspectorate's in one workbook. */
const MOST_CELLS = 800;
/**
 * Milliseconds. No event tells that a list has changed, and asking anew with every answer that is typed would make
 * Excel slow.
 */
const FRESH = 30_000;

type Door = Pick<ExcelDoor, 'validations'>;
type Asked = Parameters<ExcelDoor['validations']>[0];

/** Where the unit answers; counts have no list. */
function askedOf(lkes: readonly Checked[]): Asked {
  let left = MOST_CELLS;
  return lkes.flatMap(({ reading }) => {
    const cells = [...new Set([...reading.cells].flatMap(([code, { unit }]) => (unit && !code.includes('#') ? [unit] : [])))];
    left -= cells.length;
    return left < 0 || cells.length === 0 ? [] : [{ sheet: reading.sheet, cells }];
  });
}

interface Known {
  key: string;
  until: number;
  lists: Awaited<ReturnType<ExcelDoor['validations']>>;
}
const remembered = new WeakMap<Door, Known>();

async function listsOf(door: Door, asked: Asked, now: number): Promise<Known['lists']> {
  const key = JSON.stringify(asked);
  const known = remembered.get(door);
  if (known?.key === key && now < known.until) return known.lists;
  const lists = await door.validations(asked);
  remembered.set(door, { key, until: now + FRESH, lists });
  return lists;
}

/**
 * @param now milliseconds, on any clock.
 * @returns the grids with the rules of their answer cells; as they are where Excel does not tell.
 */
export async function withLists(
  door: Door,
  grids: readonly Grid[],
  lkes: readonly Checked[],
  now = Date.now(),
): Promise<readonly Grid[]> {
  const asked = askedOf(lkes);
  if (asked.length === 0) return grids;
  const lists = await listsOf(door, asked, now).catch((): Known['lists'] => ({}));
  return grids.map((grid) => {
    const validations = lists[grid.sheet];
    return validations ? { ...grid, validations } : grid;
  });
}
