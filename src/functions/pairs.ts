/** A range of codes beside a range of entries, as people keep them: headings and empty rows in between. */
import {
  clean,
  indexOf,
  isBlank,
  parseCount,
  parseAnswer,
  parseNumber,
  resolveAnswerCode,
  resolveCode,
  type Answers,
  type Raw,
} from '../assessment';
import type { Edition } from '../rules/schema';
import { isEmpty, isPercent, ranges } from './arguments';
import { misshapen, refused, refusedFor } from './errors';

export interface Row {
  code: string;
  entry: Raw;
  /** The second column of entries, where there is one. */
  second?: Raw;
  /** 1-based, within the range. */
  number: number;
}

/**
 * @param named by parameter name: the range of codes, then that of entries.
 * @throws #VALUE! where entries are neither as large as the codes nor one or two columns beside them.
 */
export function rowsOf(named: Record<string, unknown>, columns: 1 | 2 = 1): Row[] {
  const [codes, entries] = Object.keys(named) as [string, string];
  const [left, right] = ranges(Object.values(named)) as [Raw[][], Raw[][]];
  const [width, entryWidth] = [left[0]!.length, right[0]!.length];
  const beside = width === 1 && columns === 2 && entryWidth === 2;
  if (left.length !== right.length || (width !== entryWidth && !beside))
    throw misshapen(entries, 'shape.same-size', { other: codes });
  const rows: Row[] = [];
  left.forEach((cells, i) =>
    cells.forEach((code, j) => {
      if (isEmpty(code)) return;
      const found = right[i]!;
      rows.push({ code: clean(code), entry: found[j], second: beside ? found[1] : undefined, number: i + 1 });
    }),
  );
  return rows;
}

const CODE = /^[a-z]+(\.[a-z0-9]+)+\.?(#\w+)?$/i;

/** A heading is no code and has no entry that could be one; anything else that is not known is a slip of the pen. */
function passHeading(code: string, hasEntry: boolean): void {
  if (CODE.test(code) || hasEntry) throw refusedFor('code.unknown', { code });
}

/** Criteria that only support an answer stand among the codes of an AKIP sheet. */
const onlySupports = (edition: Edition, text: string): boolean =>
  indexOf(edition).statements.some(({ supports }) => supports?.some(({ code }) => code === text));

const reads = (edition: Edition, raw: Raw): boolean =>
  parseCount(raw).kind === 'read' || Object.values(edition.scales).some((scale) => parseAnswer(raw, scale).kind === 'read');

export interface AnswerRows {
  answers: Map<string, Answers>;
  /** The row of each code within the range, from 1. */
  rows: ReadonlyMap<string, number>;
}

/**
 * @param codes range of codes of statements and inputs (`A.II.1.i.a#1`); well-known names too.
 * @param answers range of the same size; or two columns beside one of codes: the unit's answers and the TPI's.
 * @throws #VALUE! for an unknown code, a code that is no statement, a code twice with different answers.
 */
export function answersOf(edition: Edition, codes: unknown, answers: unknown): AnswerRows {
  const found: AnswerRows & { rows: Map<string, number> } = { answers: new Map(), rows: new Map() };
  for (const { code: text, entry, second, number } of rowsOf({ codes, answers }, 2)) {
    const given = [entry, second].find((raw) => !isBlank(raw));
    const code = resolveAnswerCode(edition, text);
    if (code === undefined) {
      if (onlySupports(edition, text)) continue;
      // Older builds hand over an empty cell as 0: a group's row is empty then, too.
      if (resolveCode(edition, text) === undefined) passHeading(text, reads(edition, given));
      else if (!isEmpty(given)) throw refused('code.not-statement', { code: text, answer: clean(given) });
    } else if (given !== undefined || !found.answers.has(code)) {
      const before = found.answers.get(code);
      noteTwice(code, before && [before.unit, before.tpi], [entry, second]);
      found.answers.set(code, second === undefined ? { unit: entry } : { unit: entry, tpi: second });
      found.rows.set(code, number);
    }
  }
  return found;
}

const shown = (entries: readonly Raw[]): string => entries.map(clean).filter(Boolean).join(' / ');

export function noteTwice(code: string, before: readonly Raw[] | undefined, now: readonly Raw[]): void {
  const [first, second] = [shown(before ?? []), shown(now)];
  if (first && second && first.toLowerCase() !== second.toLowerCase()) throw refused('code.twice', { code, first, second });
}

/**
 * @param codes range of codes of any level, areas (`AREA.3`), TOTAL or well-known names.
 * @param scores range of the same size: points.
 * @returns points by code; empty cells are left out.
 * @throws #VALUE! for an unknown code, a score that is no number, is negative or above its weight, or differs from one given before.
 */
export function scoresOf(
  edition: Edition,
  weightOf: (code: string) => number | undefined,
  codes: unknown,
  scores: unknown,
): Map<string, number> {
  const given = new Map<string, number>();
  for (const { code: text, entry } of rowsOf({ codes, scores })) {
    const code = resolveCode(edition, text);
    // Points are no share: `90%` would be read as 0.9 points.
    const score = isPercent(entry) ? undefined : parseNumber(entry);
    if (code === undefined) passHeading(text, score !== undefined);
    // Counts (`...#1`) may stand in the same columns; they are no scores.
    if (code === undefined || code.includes('#') || isBlank(entry)) continue;
    if (score === undefined) throw refusedFor('score.not-number', { code, answer: clean(entry) });
    if (score < 0) throw refused('score.negative', { code, score });
    const weight = weightOf(code)!;
    if (score > weight + edition.tolerance) throw refused('score.over-weight', { code, score, weight });
    const before = given.get(code);
    if (before !== undefined && Math.abs(before - score) > edition.tolerance)
      throw refused('code.twice', { code, first: before, second: score });
    given.set(code, score);
  }
  return given;
}
