/** Changes of single cells in existing sheets: all of them or none. */
import type { Cell } from '../sheet/plan';
import { spotAt, type Spot } from '../sheet/address';
import { rectangles, type Rectangle } from './cells';
import { cellsOf, contentsOf, isDressed, NEEDED, put, type Contents, type Touched } from './contents';
import { DoorError, type CellChange, type Undo } from './contract';
import { doorError, isOfficeFailure, isTooMuch } from './errors';
import { portions } from './portions';
import { restore } from './restore';
import { inExcel } from './session';

/** The changes of one sheet; of two for the same cell the later one counts. */
interface Wanted {
  name: string;
  cells: Map<string, { place: Spot; change: CellChange }>;
}

const keyOf = ({ row, column }: Spot): string => `${row},${column}`;

function bySheet(changes: readonly CellChange[]): Wanted[] {
  const sheets = new Map<string, Wanted>();
  for (const change of changes) {
    const place = spotAt(change.cell);
    if (!place) throw new DoorError('excel.failed', { sheet: change.sheet, detail: change.cell });
    const key = change.sheet.toLowerCase();
    const wanted = sheets.get(key) ?? { name: change.sheet, cells: new Map() };
    sheets.set(key, wanted);
    wanted.cells.set(keyOf(place), { place, change });
  }
  return [...sheets.values()];
}

interface Asked {
  wanted: Wanted;
  at: Rectangle;
  sheet: Excel.Worksheet;
  range: Excel.Range;
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** 1 sync; more where Excel does not answer that much at once. */
async function ask(context: Excel.RequestContext, parts: readonly { wanted: Wanted; at: Rectangle }[]): Promise<Asked[]> {
  const sheets = new Map<Wanted, Excel.Worksheet>();
  const sheetOf = (wanted: Wanted) => {
    const known = sheets.get(wanted);
    if (known) return known;
    const sheet = context.workbook.worksheets.getItemOrNullObject(wanted.name);
    sheet.load('id,name,protection/protected,protection/options');
    sheets.set(wanted, sheet);
    return sheet;
  };
  const asked = parts.map(({ wanted, at }) => {
    const sheet = sheetOf(wanted);
    return { wanted, at, sheet, range: rangeOf(sheet, at).load(`${NEEDED},format/protection/locked`) };
  });
  try {
    await context.sync();
    return asked;
  } catch (error) {
    if (!isTooMuch(error) || parts.length === 1) throw error;
    const half = Math.ceil(parts.length / 2);
    const first = await ask(context, parts.slice(0, half));
    return [...first, ...(await ask(context, parts.slice(half)))];
  }
}

const wantedIn = ({ cells }: Wanted, at: Rectangle, row: number, column: number): Cell =>
  cells.get(keyOf({ row: at.row + row, column: at.column + column }))!.change.content;

/** An error that was typed is told as an entry here and as its text elsewhere; nothing is nothing. */
const plain = (cell: Cell): Cell => {
  if (cell === '') return null;
  return typeof cell === 'object' && cell !== null && !cell.f.startsWith('=') ? cell.f : cell;
};

const isSame = (one: Cell, other: Cell): boolean => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** What somebody typed since is theirs: it was seen, so it is not written over. */
function demandExpected({ name, cells }: Wanted, before: readonly Contents[]): void {
  for (const { at, cells: rows } of before)
    rows.forEach((row, r) =>
      row.forEach((found, c) => {
        const { change } = cells.get(keyOf({ row: at.row + r, column: at.column + c }))!;
        if (change.expected !== undefined && !isSame(change.expected, found))
          throw new DoorError('excel.changed', { sheet: name, cell: change.cell });
      }),
    );
}

function touchedBy(wanted: Wanted, asked: readonly Asked[]): Touched {
  const { sheet } = asked[0]!;
  if (sheet.isNullObject) throw new DoorError('excel.sheet-missing', { sheet: wanted.name });
  const before = asked.map(({ at, range }) => contentsOf(sheet.id, at, range));
  demandExpected(wanted, before);
  const after = before.map((contents) => ({
    ...contents,
    cells: contents.cells.map((row, r) => row.map((_, c) => wantedIn(wanted, contents.at, r, c))),
  }));
  // Open cells are written as a person writes them: the sheet stays as it is, even one with a password.
  const open = asked.every(({ range }) => range.format.protection.locked === false) && !after.some(isDressed);
  const { id, name, protection } = sheet;
  return { id, name, before, after, taken: [], protection: protection.protected && !open ? protection.options : undefined };
}

async function look(context: Excel.RequestContext, wanted: readonly Wanted[]): Promise<Touched[]> {
  const parts = wanted.flatMap((one) => {
    const places = [...one.cells.values()].map(({ place }) => place);
    return rectangles(places).map((at) => ({ wanted: one, at }));
  });
  const asked: Asked[] = [];
  for (const portion of portions(parts, () => 0)) asked.push(...(await ask(context, portion)));
  return wanted.map((one) =>
    touchedBy(
      one,
      asked.filter((part) => part.wanted === one),
    ),
  );
}

const hasExpected = ({ cells }: Wanted): boolean => [...cells.values()].some(({ change }) => change.expected !== undefined);

/** A rectangle to write, and what somebody may have typed there since it was looked at. */
interface Writing {
  wanted: Wanted;
  touched: Touched;
  /** Its place in `before` and `after`. */
  at: number;
}

interface Seen {
  writing: Writing;
  range: Excel.Range;
}

/** What stood there as it was written over: somebody else's is put back, and the changes fail. */
function demandUntouched(seen: readonly Seen[]): void {
  for (const { writing, range } of seen) {
    const { touched, at } = writing;
    const { sheetId, at: place } = touched.before[at]!;
    touched.before[at] = contentsOf(sheetId, place, range);
  }
  for (const { writing } of seen) demandExpected(writing.wanted, [writing.touched.before[writing.at]!]);
}

/**
 * 1 sync, or one for every few megabytes. The traces tell how many sheets are open, then where Excel wrote. Cells that
 * are expected to hold something are read once more by the very request that writes them, and all as they were taken:
 * nothing comes in between.
 */
async function change(context: Excel.RequestContext, touched: readonly Touched[], wanted: readonly Wanted[]): Promise<void> {
  const { workbook } = context;
  const closed = touched.filter(({ protection }) => protection);
  for (const { id, name } of closed) {
    context.trace(name);
    workbook.worksheets.getItem(id).protection.unprotect();
  }
  const writes = touched.flatMap((one, n) => one.after.map((_, at): Writing => ({ touched: one, wanted: wanted[n]!, at })));
  const queued = portions(writes, (one) => JSON.stringify(one.touched.after[one.at]!.cells).length);
  for (const [index, portion] of queued.entries()) {
    workbook.application.suspendScreenUpdatingUntilNextSync();
    workbook.application.suspendApiCalculationUntilNextSync();
    let traced = '';
    const seen: Seen[] = [];
    const written: Seen[] = [];
    for (const writing of portion) {
      const { name, id, after } = writing.touched;
      const contents = after[writing.at]!;
      if (name !== traced) context.trace((traced = name));
      const sheet = workbook.worksheets.getItem(id);
      if (hasExpected(writing.wanted)) seen.push({ writing, range: rangeOf(sheet, contents.at).load(NEEDED) });
      written.push({ writing, range: put(sheet, contents) });
    }
    if (index === queued.length - 1) {
      for (const { id, name, protection } of closed) {
        context.trace(name);
        workbook.worksheets.getItem(id).protection.protect(protection);
      }
    }
    await context.sync();
    for (const { writing, range } of written) {
      const { touched, at } = writing;
      touched.taken[at] = { at: touched.after[at]!.at, cells: cellsOf(range) };
    }
    demandUntouched(seen);
  }
}

/** What a failure means: one on the way to open the sheets is a password's. */
function failureOf(error: unknown, touched: readonly Touched[]): DoorError {
  const closed = touched.filter(({ protection }) => protection);
  const traces = isOfficeFailure(error) ? (error.traceMessages?.length ?? 0) : 0;
  const failure = doorError(error);
  if (failure.code !== 'excel.failed' || traces === 0 || traces > closed.length) return failure;
  return new DoorError('excel.protected', { sheet: closed[traces - 1]!.name }, { cause: error });
}

const byKey = (contents: readonly Pick<Contents, 'at' | 'cells'>[]): Map<string, Cell> =>
  new Map(
    contents.flatMap(({ at, cells }) =>
      cells.flatMap((row, r) => row.map((cell, c) => [keyOf({ row: at.row + r, column: at.column + c }), cell] as const)),
    ),
  );

/** @returns what brings the old contents back, in the order of the changes; each cell once */
const inverse = (wanted: readonly Wanted[], touched: readonly Touched[]): Undo[] =>
  wanted.flatMap(({ cells }, index) => {
    const { id, before, taken } = touched[index]!;
    const [old, now] = [byKey(before), byKey(taken)];
    return [...cells].map(
      ([
        key,
        {
          change: { sheet, cell },
        },
      ]) => {
        return { sheet, cell, content: old.get(key)!, expected: plain(now.get(key)!), sheetId: id };
      },
    );
  });

/**
 * Changes single cells of existing sheets and nothing else: not their formats, not their neighbours. 2 syncs for up
 * to some megabytes. A sheet that is protected without a password is opened and protected again as it was.
 * @returns the changes that undo it
 * @throws DoorError `excel.sheet-missing`, `excel.protected` (a password; {sheet} says where) and whatever Excel fails
 * with; every cell then holds what it held (or the error is `excel.not-restored`)
 */
export const apply = (changes: readonly CellChange[]): Promise<Undo[]> =>
  inExcel(async (context) => {
    const wanted = bySheet(changes);
    if (!wanted.length) return [];
    const touched = await look(context, wanted);
    try {
      await change(context, touched, wanted);
    } catch (error) {
      const failure = failureOf(error, touched);
      await restore(touched, failure);
      throw failure;
    }
    return inverse(wanted, touched);
  });
