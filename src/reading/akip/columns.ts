/** Which columns of an AKIP worksheet hold answers: by their titles, then by what stands in them. */
import { clean, isBlank, parseAnswer, parseNumber, type Raw } from '../../assessment';
import type { Scale } from '../../rules/schema';
import { plain, textAt, valueAt, width } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { spelled } from '../answers/spelling';
import { headingMeans } from '../layouts/headings';
import type { MapColumn } from '../mapping';
import type { AkipRow } from './rows';
import words from './words.json';

const DEEPEST_HEADING = 25;
const WIDEST = 40;
const SAME = 0.005;

export interface AkipHeading {
  row: number;
  /** Columns whose title may stand over answers, from left to right. */
  answers: number[];
  weight?: number;
  /** The column after the outline's last. */
  until: number;
  titles: string[];
}

const has = (text: string, phrases: readonly string[]): boolean => phrases.some((one) => ` ${text} `.includes(` ${one} `));

const isAnswer = (title: string): boolean => {
  const text = plain(title);
  const actor = headingMeans(title)?.actor;
  return text !== '' && !has(text, words.answers.not) && (has(text, words.answers.names) || actor !== undefined);
};

/** @returns the row with a title over answers and others before it. */
export function akipHeading(grid: Grid): AkipHeading | undefined {
  for (let row = 0; row < Math.min(grid.values.length, DEEPEST_HEADING); row++) {
    const titles = Array.from({ length: width(grid, WIDEST) }, (_, column) => textAt(grid, row, column));
    const answers = titles.flatMap((title, column) => (column > 0 && isAnswer(title) ? [column] : []));
    const outline = titles.some((title) =>
      has(plain(title), ['komponen', 'uraian', 'kriteria', 'indikator', 'unsur', 'pertanyaan', 'aspek']),
    );
    if (answers.length === 0 || !outline) continue;
    const weight = titles.findIndex((title) => headingMeans(title)?.base === 'weight');
    const others = [...answers, ...(weight >= 0 ? [weight] : [])];
    return { row, answers, titles, until: Math.min(...others), ...(weight >= 0 && { weight }) };
  }
  return undefined;
}

const YES = new Set(words.yes);
const NO = new Set(words.no);

/** A tick, Y, Ya: whether a criterion is met; undefined where it says neither. */
export function markOf(raw: Raw): boolean | undefined {
  const text = clean(raw).toLowerCase();
  return YES.has(text) ? true : NO.has(text) ? false : undefined;
}

export const isLetter = (raw: Raw, scale: Scale): boolean =>
  scale.kind === 'choice' && scale.options.some(({ key }) => key === clean(raw).toUpperCase());

/** Points of the component where its scale is one of points; else of a letter's. */
export function letterOfScore(raw: Raw, weight: number, scale: Scale): string | undefined {
  const score = parseNumber(raw);
  if (score === undefined || scale.kind !== 'choice') return undefined;
  return scale.options.find(({ value }) => Math.abs(value * weight - score) < SAME)?.key;
}

export type Kind = 'letters' | 'scores' | 'marks' | 'none';

/** What a column holds beside the sub-components, else beside their criteria. */
export function kindOf(grid: Grid, column: number, rows: readonly AkipRow[], scales: (row: AkipRow) => Scale): Kind {
  let [letters, scores, marks] = [0, 0, 0];
  for (const one of rows) {
    const scale = scales(one);
    const raw = one.row === undefined ? null : valueAt(grid, one.row, column);
    if (letterOfScore(raw, one.statement.weight!, scale) !== undefined) scores += 2;
    else if (parseAnswer(spelled(raw, scale)?.value ?? raw, scale).kind === 'read') letters += 2;
    for (const below of one.below) {
      const mark = valueAt(grid, below, column);
      if (!isBlank(mark) && (markOf(mark) !== undefined || isLetter(mark, scale))) marks++;
    }
  }
  if (letters + scores === 0) return marks > 1 ? 'marks' : 'none';
  // A column of scores has some that are no letter's points of their own.
  return scores > letters ? 'scores' : 'letters';
}

const RANK: Record<Kind, number> = { letters: 0, scores: 1, marks: 2, none: 3 };

/** @returns the columns of unit and TPI; an answer without a role is the unit's. */
export function answerColumns(heading: AkipHeading, kinds: ReadonlyMap<number, Kind>): Map<MapColumn, number> {
  const found = new Map<MapColumn, number>();
  const byKind = [...heading.answers].sort((a, b) => RANK[kinds.get(a)!] - RANK[kinds.get(b)!] || a - b);
  for (const column of byKind) {
    if (kinds.get(column) === 'none') continue;
    const role = headingMeans(heading.titles[column]!)?.actor ?? 'unit';
    if (!found.has(role)) found.set(role, column);
  }
  return found;
}
