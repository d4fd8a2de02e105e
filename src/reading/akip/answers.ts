/** What the answers of an AKIP worksheet mean: letters, points, scores, or the criteria below where the letter is not there. */
import { indexOf, isBlank, parseAnswer, parseNumber, type Answers, type Problem, type Raw, type Role } from '../../assessment';
import { problem } from '../../assessment/problems';
import { editionWith } from '../../assessment/editions';
import { akipCriteria } from '../../rules/akip';
import type { Scale, Statement } from '../../rules/schema';
import { cellAt } from '../../sheet/address';
import { textAt, valueAt } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import type { Reading } from '../contract';
import { columnOf, type Mapping } from '../mapping';
import { isLetter, letterOfScore, markOf } from './columns';

interface Meant {
  value?: Raw;
  told?: Problem;
}

interface Asked {
  grid: Grid;
  mapping: Mapping;
  statement: Statement;
  scale: Scale;
  role: Role;
  column: number;
  /** The statement's own row; absent where the sheet has none. */
  row?: number;
  below: number[];
  /** The column holds scores, and no points of letters. */
  scores: boolean;
}

const SAME = 1e-6;

/** Points of 80 % of the component, or a score that is a letter's share of the weight. */
function ofScore({ scale, statement }: Asked, raw: Raw): Raw | undefined {
  const weight = statement.weight!;
  if (scale.kind === 'index') {
    const isShare = typeof raw === 'string' && raw.trim().endsWith('%');
    return isShare ? parseNumber(raw)! * weight : undefined;
  }
  return letterOfScore(raw, weight, scale);
}

/** The scores of the parts below, where their weights are the whole of its own. */
function summed({ grid, mapping, statement, column, below }: Asked): { sum: number; count: number } | undefined {
  const weights = columnOf(mapping, 'weight');
  if (weights === undefined) return undefined;
  const parts = below.flatMap((row) => {
    const [weight, score] = [parseNumber(valueAt(grid, row, weights)), parseNumber(valueAt(grid, row, column))];
    return weight === undefined || score === undefined || score > weight ? [] : [{ weight, score }];
  });
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (parts.length < 2 || Math.abs(whole - statement.weight!) > SAME) return undefined;
  return { sum: parts.reduce((sum, { score }) => sum + score, 0), count: parts.length };
}

/** Of criteria that are each met or not: the letter that the answer table gives their share. */
function ofCriteria(asked: Asked): Meant {
  const { grid, mapping, statement, scale, role, column, row, below } = asked;
  const marks = below.map((one) => ({ one, raw: valueAt(grid, one, column) })).filter(({ raw }) => !isBlank(raw));
  if (marks.length === 0) return {};
  const first = cellAt(row ?? marks[0]!.one, column);
  const at = { sheet: mapping.sheet, cell: first, statement: statement.code, role };
  if (scale.kind === 'index') {
    const parts = summed(asked);
    if (parts) return { value: parts.sum, told: problem('akip.summed', at, { count: parts.count, sum: parts.sum }) };
    return { told: problem('akip.questions', at, { count: marks.length }) };
  }
  const met = marks.filter(({ raw }) => markOf(raw) === true).length;
  const known = marks.filter(({ raw }) => markOf(raw) !== undefined).length;
  if (known < marks.length && marks.some(({ raw }) => isLetter(raw, scale)))
    return { told: problem('akip.criteria-letters', at, { count: marks.length }) };
  // A row of words without a mark is no criterion where others have one only if it is numbered as they are.
  const open = below.filter((one) => isBlank(valueAt(grid, one, column)) && isNumbered(grid, one)).length;
  if (known < marks.length || open > 0)
    return { told: problem('akip.criteria-open', at, { open: open + marks.length - known, count: marks.length + open }) };
  const share = met / marks.length;
  const { letter } = akipCriteria.find(({ above }) => share > above)!;
  return { value: letter, told: problem('akip.criteria', at, { letter, met, count: marks.length }) };
}

const isNumbered = (grid: Grid, row: number): boolean =>
  (grid.values[row] ?? []).some((_, column) => /^\(?(?:\d{1,2}|[a-z])[.)]?(?:\s|$)/i.test(textAt(grid, row, column)));

/** What a role's column says of a statement; nothing where the cell is read as it stands. */
function meantBy(asked: Asked, given: Raw): Meant {
  const { grid, column, row, scale } = asked;
  const raw = row === undefined ? null : (given ?? valueAt(grid, row, column));
  if (isBlank(raw)) return ofCriteria(asked);
  if (!asked.scores && scale.kind === 'choice' && parseAnswer(raw, scale).kind === 'read') return {};
  const value = ofScore(asked, raw);
  return value === undefined ? {} : { value };
}

/** @returns the rows below a statement, as the mapping knows them: `1.a.1`, `1.a.2`. */
const belowOf = ({ rows }: Mapping, code: string): number[] =>
  Object.entries(rows)
    .filter(([one]) => one.startsWith(`${code}.`) && !one.includes('#'))
    .map(([, row]) => row - 1)
    .sort((a, b) => a - b);

/**
 * @param reading of an AKIP worksheet, as its mapping gives it.
 * @returns the reading with letters for scores and criteria, each that is not said by its own cell told.
 */
export function akipAnswers(reading: Reading, grid: Grid): Reading {
  const { mapping } = reading;
  if (!mapping) return reading;
  const index = indexOf(editionWith(reading.edition, reading.overrides));
  const answers = new Map(reading.answers);
  const problems = [...reading.problems];
  const cells = new Map(reading.cells);
  for (const role of ['unit', 'tpi'] as const) {
    const column = columnOf(mapping, role);
    if (column === undefined) continue;
    const scores = holdsScores(reading, role, index);
    for (const { statement, scale } of index.leaves) {
      const own = mapping.rows[statement.code];
      const asked: Asked = {
        ...{ grid, mapping, statement, scale, role, column, below: belowOf(mapping, statement.code), scores },
        ...(own === undefined ? {} : { row: own - 1 }),
      };
      const { value, told } = meantBy(asked, answers.get(statement.code)?.[role]);
      if (told) problems.push(told);
      if (value === undefined) continue;
      answers.set(statement.code, { ...answers.get(statement.code), [role]: value } satisfies Answers);
      cells.set(statement.code, { [role]: told?.at.cell, ...cells.get(statement.code) });
    }
  }
  return { ...reading, answers, cells, problems };
}

/** Most numbers of the column are a letter's share of the weight, and not its points. */
function holdsScores({ answers }: Reading, role: Role, { leaves }: ReturnType<typeof indexOf>): boolean {
  let [scores, points] = [0, 0];
  for (const { statement, scale } of leaves) {
    const raw = answers.get(statement.code)?.[role] ?? null;
    if (isLetter(raw, scale)) continue;
    if (letterOfScore(raw, statement.weight!, scale) !== undefined) scores++;
    else if (parseAnswer(raw, scale).kind === 'read') points++;
  }
  return scores > points;
}
