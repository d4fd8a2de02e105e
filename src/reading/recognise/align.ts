/**
 * Lays an edition's tree along a sheet's rows, in order: statements may be missing, rows may be extra, and each row is
 * judged by all that it says of itself, none of which has to be right.
 */
import { indexOf } from '../../assessment';
import type { Edition, Group, Node, Statement, Wording } from '../../rules/schema';
import { official2021 } from '../layouts/official-2021.data';
import { likenessesTo, wordsOf, type Likenesses, type Words } from './likeness';
import { COUNT, SHARE, type RowSigns } from './outline';
import { ROW_WEIGHTS as W } from './weights';

export interface Item {
  code: string;
  kind: 'group' | 'statement' | 'input' | 'stated';
  /** The code's own last part: `ii`, `a`. */
  marker: string;
  scale?: string;
  weight?: number;
  name: Words;
  wording: Words;
}

const last = (code: string): string => code.split('.').pop()!;
const NONE: Words = new Set();
const UNWORDED: Wording = {};
const known = new WeakMap<Edition, WeakMap<Wording, readonly Item[]>>();

/** The edition as a form prints it, from top to bottom. */
export function itemsOf(edition: Edition, wording: Wording = UNWORDED): readonly Item[] {
  const byWording = known.get(edition) ?? new WeakMap<Wording, readonly Item[]>();
  known.set(edition, byWording);
  const items = byWording.get(wording) ?? itemsAsPrinted(edition, wording);
  byWording.set(wording, items);
  return items;
}

function itemsAsPrinted(edition: Edition, wording: Wording): Item[] {
  const items: Item[] = [];
  const group = ({ code, weight, name }: Group): Item => ({
    code,
    kind: 'group',
    marker: last(code),
    weight,
    name: wordsOf(name),
    wording: NONE,
  });
  const statement = ({ code, scale, weight, name }: Statement): Item => ({
    code,
    kind: 'statement',
    marker: /^\d+$/.test(last(code)) ? '-' : last(code),
    scale,
    weight,
    name: wordsOf(name ?? ''),
    wording: wordsOf(wording[code]?.text ?? ''),
  });
  const walk = (node: Node): void => {
    if (node.level !== 'statement') {
      items.push(group(node));
      node.children.forEach(walk);
      return;
    }
    items.push(statement(node));
    const stated = { kind: 'stated', marker: '-', scale: COUNT, name: NONE, wording: NONE } as const;
    if (node.code in official2021.dueTotals) items.push({ code: `${node.code}#due`, ...stated });
    for (const { code, name } of node.ratio?.inputs ?? [])
      items.push({ code, kind: 'input', marker: '-', scale: COUNT, name: wordsOf(name), wording: NONE });
  };
  edition.tree.forEach(walk);
  return items;
}

interface Judged extends RowSigns {
  /** The marker in small letters: statements are numbered in either. */
  small: string;
  /** Its markers by their numbers among those of the items; -1 where no item has such a one. */
  markerNumber: number;
  smallNumber: number;
  /** More words than the name of a group has. */
  isLong: boolean;
  /** How alike its words are to each item's name, then to each item's wording. */
  alike: Float64Array;
  /** How its scale fits each kind of items. */
  fits: Float64Array;
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

function weightScore(weight: number | undefined, row: RowSigns): number {
  if (weight === undefined || row.weight === undefined) return 0;
  return Math.abs(weight - row.weight) < 1e-6 ? W.sameWeight : W.otherWeight;
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

const comparedBefore = new WeakMap<readonly Item[], Comparison>();

/** The same for every sheet: compared with once made. */
function comparisonWith(items: readonly Item[]): Comparison {
  const made = comparedBefore.get(items) ?? newComparison(items);
  comparedBefore.set(items, made);
  return made;
}

function newComparison(items: readonly Item[]): Comparison {
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
}

function judgedRows({ markers, scales, likenesses }: Comparison, signs: readonly RowSigns[]): Judged[] {
  // Each with the same fields in the same order: they are asked as often as there are items.
  return signs.map((one) => {
    const { row, marker, text, scale, scaleText, weight, answers, isOption, code } = one;
    const words = wordsOf(text);
    const small = marker.toLowerCase();
    const markerNumber = markers.get(marker) ?? -1;
    const smallNumber = markers.get(small) ?? -1;
    const isLong = words.size > W.longestGroup;
    const fits = Float64Array.from(scales, (item) => scaleScore(item, one));
    const alike = likenesses(words);
    return {
      row,
      marker,
      text,
      scale,
      scaleText,
      weight,
      answers,
      isOption,
      code,
      small,
      markerNumber,
      smallNumber,
      isLong,
      alike,
      fits,
    };
  });
}

function score(asked: readonly Asked[], at: number, row: Judged): number {
  const { code, isGroup, weight, marker, scale } = asked[at]!;
  if (row.code !== undefined) return row.code === code ? W.sameCode : W.never;
  const alike = Math.max(row.alike[at]!, row.alike[asked.length + at]!);
  const named = alike * (isGroup ? W.groupName : W.statementWords);
  const isSame = marker === row.markerNumber || (!isGroup && marker === row.smallNumber);
  // Nothing to read in a row of the outline: only its place and its scale speak.
  const marked = isSame ? (isGroup ? W.groupMarker : W.statementMarker) : row.marker === '' ? 0 : W.otherMarker;
  const long = isGroup && row.isLong ? W.longGroup : 0;
  return named + marked + long + row.fits[scale]! + weightScore(weight, row);
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
  const { asked } = comparison;
  const rows = judgedRows(comparison, signs);
  const width = rows.length + 1;
  const best = new Float64Array((items.length + 1) * width);
  // How a cell was reached: 0 the row was left out, 1 the item was left out, 2 they go together.
  const step = new Uint8Array((items.length + 1) * width);
  const skip = (item: Item): number => (item.kind === 'stated' ? W.skippedStated : W.skipped);
  for (let i = 1; i <= items.length; i++) {
    const skipped = skip(items[i - 1]!);
    best[i * width] = best[(i - 1) * width]! - skipped;
    for (let r = 1; r < width; r++) {
      const at = i * width + r;
      let most = best[at - 1]!;
      let how = 0;
      const without = best[at - width]! - skipped;
      if (without > most) [most, how] = [without, 1];
      const fit = score(asked, i - 1, rows[r - 1]!);
      if (fit >= W.least) {
        const together = best[at - width - 1]! + fit;
        if (together > most) [most, how] = [together, 2];
      }
      best[at] = most;
      step[at] = how;
    }
  }
  return traced(edition, items, asked, rows, step);
}

function traced(
  edition: Edition,
  items: readonly Item[],
  asked: readonly Asked[],
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
        quality += Math.min(1, Math.max(0, score(asked, i, row) / W.good));
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
