/**
 * Lays an edition's tree along a sheet's rows, in order: statements may be missing, rows may be extra, and each row is
 * judged by all that it says of itself, none of which has to be right.
 */
import { indexOf, onceFor } from '../../assessment';
import type { Edition, Statement } from '../../rules/schema';
import type { Item } from './items';
import { likenessesTo, wordsOf, type Likenesses } from './likeness';
import { COUNT, SHARE, type RowSigns } from './outline';
import { ROW_WEIGHTS as W } from './weights';

interface Judged extends RowSigns {
  /** The marker in small letters: statements are numbered in either. */
  small: string;
}

const sameMarker = ({ kind, marker }: Item, row: Judged): boolean =>
  marker === row.marker || (kind !== 'group' && marker === row.small);

function scaleScore({ kind, scale }: Item, row: RowSigns): number {
  // A group is neither answered nor has it a scale; the official form writes "%" beside groups of ratios all the same.
  if (kind === 'group')
    return row.isOption || (row.scale !== undefined && row.scale !== SHARE)
      ? W.never
      : row.scaleText === ''
        ? W.groupWithoutScale
        : W.otherScale;
  // Where no scale is stated, the answer speaks for it.
  if (row.scaleText === '') return !row.answers ? 0 : row.answers.has(scale!) ? W.answerFits : W.answerMisfits;
  if (row.scale === undefined) return 0;
  if (row.scale === scale) return W.sameScale;
  return row.scale === COUNT || scale === COUNT ? W.countOrNot : W.otherScale;
}

/** An item as it is asked for every row: numbers in the place of texts. */
interface Asked {
  code: string;
  isGroup: boolean;
  weight: number | undefined;
  marker: number;
  /** Its place among `fits`. */
  scale: number;
}

interface Comparison {
  asked: readonly Asked[];
  markers: ReadonlyMap<string, number>;
  /** One item of each kind and scale. */
  scales: readonly Item[];
  likenesses: Likenesses;
}

/** The same for every sheet. */
const comparisonWith = onceFor((items: readonly Item[]): Comparison => {
  const markers = new Map<string, number>();
  const scales = new Map<string, Item>();
  const scaleOf = ({ kind, scale }: Item): string => (kind === 'group' ? 'group' : `scale ${scale}`);
  for (const item of items) {
    if (!markers.has(item.marker)) markers.set(item.marker, markers.size);
    scales.set(scaleOf(item), scales.get(scaleOf(item)) ?? item);
  }
  const places = [...scales.keys()];
  return {
    asked: items.map((item) => ({
      code: item.code,
      isGroup: item.kind === 'group',
      weight: item.weight,
      marker: markers.get(item.marker)!,
      scale: places.indexOf(scaleOf(item)),
    })),
    markers,
    scales: [...scales.values()],
    likenesses: likenessesTo([...items.map(({ name }) => name), ...items.map(({ wording }) => wording)]),
  };
});

/** What all rows say, a list for each sign: every item asks every row. */
interface Columns {
  /** The place of the item whose code the row carries; NO_ITEM where it is none of these, NO_CODE where it carries none. */
  code: Int32Array;
  /** Numbers of the marker among those of the items, as it stands and in small letters; -1 where no item has such a one. */
  marker: Int32Array;
  small: Int32Array;
  /** What another marker says. Nothing to read in a row of the outline: only its place and its scale speak. */
  other: Float64Array;
  /** More words than the name of a group has. */
  long: Float64Array;
  /** NaN where it states none. */
  weight: Float64Array;
  /** By kind of items. */
  fits: readonly Float64Array[];
  /** By item. */
  words: readonly Float64Array[];
}

const NO_CODE = -1;
const NO_ITEM = -2;

function columnsOf({ asked, markers, scales, likenesses }: Comparison, rows: readonly Judged[]): Columns {
  const places = new Map(asked.map(({ code }, at) => [code, at]));
  const said = rows.map(({ text }) => wordsOf(text));
  const words = asked.map(() => new Float64Array(rows.length));
  said.forEach((one, r) =>
    likenesses(one, (place, alike) => {
      // To its name or to its wording, whichever is the more.
      const at = place % asked.length;
      words[at]![r] = Math.max(words[at]![r]!, alike * (asked[at]!.isGroup ? W.groupName : W.statementWords));
    }),
  );
  return {
    code: Int32Array.from(rows, ({ code }) => (code === undefined ? NO_CODE : (places.get(code) ?? NO_ITEM))),
    marker: Int32Array.from(rows, ({ marker }) => markers.get(marker) ?? -1),
    small: Int32Array.from(rows, ({ small }) => markers.get(small) ?? -1),
    other: Float64Array.from(rows, ({ marker }) => (marker === '' ? 0 : W.otherMarker)),
    long: Float64Array.from(said, ({ size }) => (size > W.longestGroup ? W.longGroup : 0)),
    weight: Float64Array.from(rows, ({ weight }) => weight ?? NaN),
    fits: scales.map((item) => Float64Array.from(rows, (row) => scaleScore(item, row))),
    words,
  };
}

/** How an item and each of the rows go together. */
function scoresOf({ isGroup, weight = NaN, marker, scale }: Asked, at: number, columns: Columns): Float64Array {
  const { code, marker: markers, small, other, long, weight: weights } = columns;
  const [fits, words] = [columns.fits[scale]!, columns.words[at]!];
  const own = isGroup ? W.groupMarker : W.statementMarker;
  const scores = new Float64Array(code.length);
  for (let r = 0; r < scores.length; r++) {
    if (code[r] !== NO_CODE) {
      scores[r] = code[r] === at ? W.sameCode : W.never;
      continue;
    }
    const marked = marker === markers[r] || (!isGroup && marker === small[r]) ? own : other[r]!;
    const apart = Math.abs(weight - weights[r]!);
    const weighed = apart < 1e-6 ? W.sameWeight : apart >= 1e-6 ? W.otherWeight : 0;
    scores[r] = words[r]! + marked + (isGroup ? long[r]! : 0) + fits[r]! + weighed;
  }
  return scores;
}

export interface Alignment {
  rows: Map<string, number>;
  /** 0 to 1: how well the statements that were found fit, times how many of them were found. */
  sure: number;
  found: number;
  of: number;
  /** Share of the groups whose weight the sheet shows as the edition has it. */
  weights: number;
}

/** The best way to lay the items along the rows without changing the order of either. */
export function align(edition: Edition, items: readonly Item[], signs: readonly RowSigns[]): Alignment {
  const comparison = comparisonWith(items);
  const rows = signs.map((one): Judged => ({ ...one, small: one.marker.toLowerCase() }));
  const columns = columnsOf(comparison, rows);
  const scores = comparison.asked.map((one, at) => scoresOf(one, at, columns));
  const width = rows.length + 1;
  let above = new Float64Array(width);
  let best = new Float64Array(width);
  // How a cell was reached: 0 the row was left out, 1 the item was left out, 2 they go together.
  const step = new Uint8Array((items.length + 1) * width);
  items.forEach(({ kind }, i) => {
    const skipped = kind === 'stated' ? W.skippedStated : W.skipped;
    const fits = scores[i]!;
    best[0] = above[0]! - skipped;
    for (let r = 1; r < width; r++) {
      let most = best[r - 1]!;
      let how = 0;
      const without = above[r]! - skipped;
      if (without > most) [most, how] = [without, 1];
      const fit = fits[r - 1]!;
      if (fit >= W.least && above[r - 1]! + fit > most) [most, how] = [above[r - 1]! + fit, 2];
      best[r] = most;
      step[(i + 1) * width + r] = how;
    }
    [above, best] = [best, above];
  });
  return traced(edition, items, scores, rows, step);
}

function traced(
  edition: Edition,
  items: readonly Item[],
  scores: readonly Float64Array[],
  rows: readonly Judged[],
  step: Uint8Array,
): Alignment {
  const width = rows.length + 1;
  const found = new Map<string, number>();
  let quality = 0;
  let statements = 0;
  let [i, r] = [items.length, rows.length];
  while (r > 0) {
    const how = step[i * width + r];
    if (how === 0) r--;
    else if (how === 1) i--;
    else {
      const [item, row] = [items[--i]!, rows[--r]!];
      found.set(item.code, row.row);
      if (item.kind === 'statement' || item.kind === 'input') {
        statements++;
        quality += Math.min(1, Math.max(0, scores[i]![r]! / W.good));
      }
    }
  }
  fillGaps(items, rows, found);
  const of = items.filter(({ kind }) => kind === 'statement').length;
  const answered = indexOf(edition).leaves.filter(({ statement }) => isThere(statement, found)).length;
  const groups = items.filter(({ kind }) => kind === 'group');
  const weightAt = new Map<number | undefined, number | undefined>(rows.map(({ row, weight }) => [row, weight]));
  const weighed = groups.filter(({ code, weight }) => weightAt.get(found.get(code)) === weight);
  const weights = weighed.length / groups.length;
  return {
    rows: found,
    weights,
    sure: statements ? (quality / statements) * Math.min(1, answered / of) : 0,
    found: answered,
    of,
  };
}

/**
 * A statement whose row says little of itself (its scale was overwritten, its words are strange): where exactly its
 * number stands between its neighbours, the row is its own; one that carries a code is of that code.
 */
function fillGaps(items: readonly Item[], rows: readonly Judged[], found: Map<string, number>): void {
  const taken = new Set(found.values());
  items.forEach((item, at) => {
    if (item.kind !== 'statement' || found.has(item.code)) return;
    const before = items
      .slice(0, at)
      .reverse()
      .find(({ code }) => found.has(code));
    const after = items.slice(at + 1).find(({ code }) => found.has(code));
    const [from, until] = [before ? found.get(before.code)! : -1, after ? found.get(after.code)! : Infinity];
    const free = rows.filter(
      ({ row, scale, code }) => row > from && row < until && !taken.has(row) && scale !== COUNT && code === undefined,
    );
    const own = free.filter((row) => row.scaleText !== '' && sameMarker(item, row));
    if (own.length !== 1) return;
    found.set(item.code, own[0]!.row);
    taken.add(own[0]!.row);
  });
}

/** A ratio is there with its own row or with all of its counts. */
const isThere = ({ code, ratio }: Statement, rows: ReadonlyMap<string, number>): boolean =>
  rows.has(code) || (ratio !== undefined && ratio.inputs.every((input) => rows.has(input.code)));
