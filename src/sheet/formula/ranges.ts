/** Functions of whole ranges: adding up, counting by criteria, looking up. */
import { criterion } from './criteria';
import { same, type Function } from './scalars';
import {
  asBoolean,
  asNumber,
  CellError,
  compare,
  fail,
  near,
  numberAt,
  only,
  raise,
  Unsupported,
  type Argument,
  type Value,
} from './values';

/** Numbers of ranges are those that are numbers; what is written into the formula must be one. */
function numbersOf(args: readonly Argument[]): number[] {
  const found: number[] = [];
  for (const { range, values } of args)
    for (const value of values) {
      if (value instanceof CellError) throw value;
      if (!range) found.push(asNumber(value));
      else if (typeof value === 'number') found.push(value);
    }
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): number => (numbers.length ? sum(numbers) / numbers.length : fail('#DIV/0!'));
const extreme = (numbers: readonly number[], further: (a: number, b: number) => number): number =>
  numbers.length ? numbers.reduce(further) : 0;

const count = (args: readonly Argument[], counts: (value: Value) => boolean): number =>
  args.reduce((total, { values }) => total + values.filter(counts).length, 0);

const conditions = (args: readonly Argument[]): boolean[] =>
  args.flatMap(({ range, values }) =>
    values.filter((value) => !range || (value !== null && typeof value !== 'string')).map(asBoolean),
  );

/** Which places fit all pairs of range and criterion. */
function fitting(args: readonly Argument[]): number[] {
  const [first] = args;
  const tests = args.flatMap((_, at) => (at % 2 ? [{ values: args[at - 1]!.values, fits: criterion(only(args, at)) }] : []));
  return first!.values.flatMap((_, place) => (tests.every(({ values, fits }) => fits(values[place] ?? null)) ? [place] : []));
}

function numbersAt({ values }: Argument, places: readonly number[]): number[] {
  return places.flatMap((place) => {
    const value = raise(values[place] ?? null);
    return typeof value === 'number' ? [value] : [];
  });
}

/** SUMIF names what it adds last, and may leave it out; SUMIFS names it first. */
const chosen = (args: readonly Argument[]): number[] => numbersAt(args[2] ?? args[0]!, fitting(args.slice(0, 2)));
const chosenByAll = ([added, ...tests]: readonly Argument[]): number[] => numbersAt(added!, fitting(tests));

/** The last place that is not above what is looked for, as in a sorted list; -1 where there is none. */
function lastNotAbove(wanted: Value, values: readonly Value[]): number {
  const kind = typeof raise(wanted);
  let found = -1;
  values.forEach((value, place) => {
    if (!(value instanceof CellError) && typeof value === kind && compare(value, wanted) <= 0) found = place;
  });
  return found;
}

// Returned, not thrown: arrays hold many of them.
const ABSENT = new CellError('#N/A');

function matched(args: readonly Argument[]): Value {
  const [wanted, how] = [only(args), numberAt(args, 2, 1)];
  const { values } = args[1]!;
  if (how < 0) throw new Unsupported('MATCH downwards');
  const place = how === 0 ? values.findIndex(same(wanted)) : lastNotAbove(wanted, values);
  return place < 0 ? ABSENT : place + 1;
}

function indexed(args: readonly Argument[]): Value {
  const { values, columns } = args[0]!;
  const rows = values.length / columns;
  // In a single row the only number names the column.
  const [down, right] =
    args.length < 3 && rows === 1 ? [1, numberAt(args, 1)] : [numberAt(args, 1), numberAt(args, 2, columns === 1 ? 1 : 0)];
  const [row, column] = [Math.trunc(down), Math.trunc(right)];
  if (row < 0 || column < 0) return fail('#VALUE!');
  if (row > rows || column > columns) return fail('#REF!');
  if ((row === 0 && rows > 1) || (column === 0 && columns > 1)) throw new Unsupported('INDEX of a whole row or column');
  return values[(Math.max(1, row) - 1) * columns + Math.max(1, column) - 1] ?? null;
}

function lookedUp(args: readonly Argument[]): Value {
  const place = lastNotAbove(only(args), args[1]!.values);
  return place < 0 ? fail('#N/A') : ((args[2] ?? args[1]!).values[place] ?? null);
}

function ranked(args: readonly Argument[]): number {
  const number = numberAt(args, 0);
  const all = numbersOf([args[1]!]);
  if (!all.some((one) => near(one, number))) return fail('#N/A');
  const upwards = numberAt(args, 2) !== 0;
  return 1 + all.filter((one) => (upwards ? one < number : one > number)).length;
}

/** What is no number counts as 0 here. */
function product(args: readonly Argument[]): number {
  const [first, ...others] = args;
  const { length } = first!.values;
  if (others.some(({ values }) => values.length !== length)) return fail('#VALUE!');
  return sum(
    first!.values.map((_, place) =>
      args.reduce((result, { values }) => {
        const value = raise(values[place]!);
        return typeof value === 'number' ? result * value : 0;
      }, 1),
    ),
  );
}

/** Ranges as they lie; a computed array in one of these would be another thing to an Excel without dynamic arrays. */
export const RANGES: Readonly<Record<string, Function>> = {
  SUM: (args) => sum(numbersOf(args)),
  AVERAGE: (args) => mean(numbersOf(args)),
  PRODUCT: (args) => numbersOf(args).reduce((total, value) => total * value, 1),
  MIN: (args) => extreme(numbersOf(args), (a, b) => Math.min(a, b)),
  MAX: (args) => extreme(numbersOf(args), (a, b) => Math.max(a, b)),
  COUNT: (args) => count(args, (value) => typeof value === 'number'),
  COUNTA: (args) => count(args, (value) => value !== null),
  COUNTBLANK: (args) => count(args, (value) => value === null || value === ''),
  COUNTIF: (args) => fitting(args).length,
  COUNTIFS: (args) => fitting(args).length,
  SUMIF: (args) => sum(chosen(args)),
  SUMIFS: (args) => sum(chosenByAll(args)),
  AVERAGEIF: (args) => mean(chosen(args)),
  AVERAGEIFS: (args) => mean(chosenByAll(args)),
  AND: (args) => conditions(args).every(Boolean),
  OR: (args) => conditions(args).some(Boolean),
  MATCH: matched,
  INDEX: indexed,
  RANK: ranked,
};

/** Which argument may be an array all the same, where arrays are computed with: the result is one too. */
export const LIFTED: Readonly<Record<string, number>> = { MATCH: 0, COUNTIF: 1 };

/** These compute with arrays in every Excel, without being entered as array formulas. */
export const ARRAYS: Readonly<Record<string, Function>> = {
  SUMPRODUCT: product,
  LOOKUP: lookedUp,
};
