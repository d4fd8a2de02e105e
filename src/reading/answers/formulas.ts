/** Answers that are formulas: the stored result is the answer, but for the shares that a form computes from its counts. */
import { indexOf, isBlank, type Answers, type Problem, type Role } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { formulaAt, placeIn, valueAt } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import type { Reading } from '../contract';
import { problem } from '../../assessment/problems';

const TEXTS = /"(?:[^"]|"")*"/g;
const ELSEWHERE = /!|\[\d+\]|DUMMYFUNCTION|IMPORTRANGE/i;
const ADDRESS = /(?<![\w.])\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(])/i;

/** Whether a formula takes what it gives from cells of its own sheet. */
export function isOwnFormula(formula: string): boolean {
  const bare = formula.replace(TEXTS, '""');
  return !ELSEWHERE.test(bare) && ADDRESS.test(bare);
}

/** The counts from which a form computes this cell: of a ratio all, of the stated total of those due its parts. */
function countsOf(edition: Edition, code: string): readonly string[] {
  const [statement, part] = code.split('#');
  const inputs = indexOf(edition).leaf(statement!)?.statement.ratio?.inputs ?? [];
  if (part === undefined) return inputs.map((input) => input.code);
  return part === 'due' ? inputs.filter(({ role }) => role === 'due').map((input) => input.code) : [];
}

export interface FromFormulas {
  answers: ReadonlyMap<string, Answers>;
  problems: Problem[];
}

const MOST_NAMED = 12;

function told(sheet: string, cells: readonly string[]): Problem[] {
  if (cells.length === 0) return [];
  const named = cells.slice(0, MOST_NAMED).join(', ') + (cells.length > MOST_NAMED ? ', …' : '');
  const at = { sheet, cell: cells[0]! };
  return [problem('answer.from-formula', at, { count: cells.length, cells: named })];
}

/** Our own form never has a formula where an answer goes, so there every one is somebody's answer. */
function isFormsOwn(reading: Reading, edition: Edition, code: string, role: Role, formula: string): boolean {
  if (reading.layout === 'ours') return false;
  const counts = countsOf(edition, code);
  const isThere = (one: string) => reading.cells.has(one);
  if (!counts.some(isThere)) return false;
  return isOwnFormula(formula) || (counts.every(isThere) && counts.some((one) => !isBlank(reading.answers.get(one)?.[role])));
}

/** @returns the answers without what the form computes itself, and what is to be said of the others. */
export function answersFromFormulas(reading: Reading, grid: Grid, edition: Edition): FromFormulas {
  const answers = new Map(reading.answers);
  const problems: Problem[] = [];
  const cells: string[] = [];
  for (const [code, places] of reading.cells)
    for (const role of ['unit', 'tpi'] as const) {
      const place = places[role] === undefined ? undefined : placeIn(places[role]);
      const formula = place && formulaAt(grid, place.row, place.column);
      if (!place || formula === null || formula === undefined) continue;
      const value = valueAt(grid, place.row, place.column);
      const at = { sheet: grid.sheet, cell: places[role]!, statement: code, role };
      if (isFormsOwn(reading, edition, code, role, formula)) {
        const rest: Answers = { ...answers.get(code) };
        delete rest[role];
        if (code.endsWith('#due') && isBlank(rest.unit) && isBlank(rest.tpi)) answers.delete(code);
        else answers.set(code, rest);
      } else if (value === null) problems.push(problem('answer.no-result', at, {}));
      else if (!isBlank(value)) cells.push(places[role]!);
    }
  return { answers, problems: [...problems, ...told(grid.sheet, cells)] };
}
