/** What a row says of itself: its number in the outline, its words, its scale, its weight. */
import { clean, isBlank, parseNumber, scaleNamed, scalesBy, type Raw } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { formulaAt, textAt, valueAt } from '../../sheet/grid';
import { isOwnFormula } from '../answers/formulas';
import { isOption, scalesOf } from '../answers/options';
import { official2021 } from '../layouts/official-2021.data';
import type { Grid } from '../../sheet/plan';

export interface RowSigns {
  /** 0-based. */
  row: number;
  /** `A`, `II`, `1`, `iii`, `a`, `-`; empty where there is none. */
  marker: string;
  text: string;
  /** The edition's own name of the scale, or `count`. */
  scale?: string;
  /** Something stands where the scale should. */
  scaleText: string;
  weight?: number;
  /** Something that is an answer stands where answers go: the scales by which it is one. */
  answers?: ReadonlySet<string>;
  /** It is an option, and no mere number. */
  isOption?: boolean;
  /** Full code, where a column of codes gives one. */
  code?: string;
}

export const COUNT = 'count';
/** The scale of a ratio. */
export const SHARE = '%';

/** What a column of outline and words may begin with. */
const MARKER = /^\(?([A-Za-z]|[IVXivx]{1,5}|\d{1,2}|[-–•])[.)]?$/;
const LEADING = /^\(?([A-Za-z]|[IVXivx]{1,5}|\d{1,2}|[-–•])[.)]\s+(?=\S)|^[-–•]\s*(?=\S)/;

/** No name of a scale has so many characters; criteria have. */
const LONGEST_SCALE = 40;

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z%]/g, '');
const byLetters = scalesBy(letters);

/** `Nilai (0-4)`, `a / b / c`, `Ya / Tidak`, `ABCD`, `Jumlah`. */
export function scaleOf(edition: Edition, text: string): string | undefined {
  const bare = text.toLowerCase().replace(/[\s().]/g, '');
  if (bare === '' || bare.length > LONGEST_SCALE) return undefined;
  if (bare === official2021.count.toLowerCase()) return COUNT;
  const named = scaleNamed(edition, bare.replace(/^nilai/, '').replace(/[,;|]/g, '/'));
  if (named !== undefined) return named;
  const joined = letters(bare);
  return joined.length > 1 ? byLetters(edition.scales).get(joined) : undefined;
}

const dashed = (marker: string): string => (/[–•]/.test(marker) ? '-' : marker);

/** The marker and the words of a row, wherever in the columns of the outline they stand. */
export function wordsIn(texts: readonly string[]): { marker: string; text: string } {
  let marker = '';
  const words: string[] = [];
  for (const text of texts) {
    if (text === '') continue;
    const alone = MARKER.exec(text);
    // The innermost number counts: outer ones may be repeated on every row.
    if (alone && words.length === 0) marker = alone[1]!;
    else words.push(text);
  }
  const joined = words.join(' ');
  const leading = LEADING.exec(joined);
  if (leading) {
    if (marker === '') marker = (leading[1] ?? '-').trim();
    return { marker: dashed(marker), text: joined.slice(leading[0].length) };
  }
  return { marker: dashed(marker), text: joined };
}

export interface SignColumns {
  code?: number;
  /** First column of the outline, and the one after its last. */
  from: number;
  until: number;
  weight?: number;
  scale?: number;
  /** Columns of the options, where each has its own. */
  options?: readonly number[];
  /** Columns of answers. */
  answers?: readonly number[];
}

/** The scale by the number of options that have words. */
function scaleByOptions(grid: Grid, row: number, options: readonly number[] = []): string {
  const texts = options.map((column) => textAt(grid, row, column)).filter((text) => text !== '');
  if (texts.length < 2) return '';
  if (texts.length === 2 && /^ya\b/i.test(texts[0]!) && /^tidak\b/i.test(texts[1]!)) return 'Ya/Tidak';
  return [...'ABCDE'].slice(0, texts.length).join('/');
}

/** The first answer of the row that is not the form's own figure. */
function answerAt(grid: Grid, row: number, columns: readonly number[] = []): Raw {
  for (const column of columns) {
    const formula = formulaAt(grid, row, column);
    const value = valueAt(grid, row, column);
    if (!isBlank(value) && (formula === null || !isOwnFormula(formula))) return value;
  }
  return null;
}

/** The signs of the rows that say anything, down to `last`. */
export function signsOf(grid: Grid, columns: SignColumns, edition: Edition, first: number, last: number): RowSigns[] {
  const found: RowSigns[] = [];
  for (let row = first; row < last; row++) {
    const texts: string[] = [];
    for (let column = columns.from; column < columns.until; column++) texts.push(textAt(grid, row, column));
    const { marker, text } = wordsIn(texts);
    const stated = columns.scale === undefined ? '' : textAt(grid, row, columns.scale);
    const scaleText = stated || scaleByOptions(grid, row, columns.options);
    const weight = columns.weight === undefined ? undefined : parseNumber(valueAt(grid, row, columns.weight));
    if (text === '' && marker === '' && scaleText === '') continue;
    const scale = scaleOf(edition, scaleText);
    const answer = answerAt(grid, row, columns.answers);
    found.push({
      row,
      marker,
      text,
      scaleText: clean(scaleText),
      ...(scale ? { scale } : {}),
      ...(weight === undefined ? {} : { weight }),
      ...(isBlank(answer) ? {} : { answers: scalesOf(edition, answer), isOption: isOption(edition, answer) }),
    });
  }
  return found;
}
