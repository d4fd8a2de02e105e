/** What every layout's answers go through: formulas, spellings, and what was left unread. */
import { indexOf, type Answers, type Problem, type Role } from '../../assessment';
import { answerScale } from '../../assessment/answer-scale';
import { editionNamed, editionWith } from '../../assessment/editions';
import type { Edition } from '../../rules/schema';
import { cellAt } from '../../sheet/address';
import { placeIn } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import type { Reading } from '../contract';
import { answersFromFormulas } from './formulas';
import { spelled } from './spelling';
import { unusedAnswers } from './unused';
import { problem } from '../../assessment/problems';

const ROLES: readonly Role[] = ['unit', 'tpi'];

/** Answers in the judge's spelling, with a note on each that was not. */
function asMeant(reading: Reading, given: ReadonlyMap<string, Answers>, edition: Edition) {
  const index = indexOf(edition);
  const answers = new Map(given);
  const problems: Problem[] = [];
  for (const [code, own] of given) {
    const leaf = index.leaf(code);
    const scale = leaf ? answerScale(edition, given, leaf) : code.endsWith('#scale') || !code.includes('#') ? undefined : 'count';
    if (!scale) continue;
    for (const role of ROLES) {
      const meant = spelled(own[role], scale);
      if (!meant) continue;
      answers.set(code, { ...answers.get(code), [role]: meant.value });
      if (!meant.told) continue;
      const cell = reading.cells.get(code)?.[role];
      const at = { sheet: reading.sheet, statement: code, role, ...(cell && { cell }) };
      const data = { answer: String(own[role]).slice(0, LONGEST_QUOTE), read: meant.value as string | number };
      problems.push(problem('answer.spelled', at, data));
    }
  }
  return { answers, problems };
}

const LONGEST_QUOTE = 80;

/** Rows of which something is said already. */
const toldRows = ({ problems }: Reading): Set<number> =>
  new Set(problems.flatMap(({ at: { cell } }) => (cell === undefined ? [] : [placeIn(cell).row])));

function unread(reading: Reading, grid: Grid, edition: Edition): Problem[] {
  if (!reading.mapping) return [];
  const told = toldRows(reading);
  return unusedAnswers(grid, reading.mapping, edition, reading.layout === 'ours')
    .filter(({ row }) => !told.has(row))
    .map(({ row, column, value }) =>
      problem(
        'answer.unused',
        { sheet: grid.sheet, cell: cellAt(row, column) },
        { answer: typeof value === 'number' ? value : value.slice(0, LONGEST_QUOTE) },
      ),
    );
}

/**
 * @param reading as a layout gives it: the cells' own values.
 * @returns the reading with its answers as they are meant; what was left unread is among its problems.
 */
export function finished(reading: Reading, grids: readonly Grid[]): Reading {
  const grid = grids.find(({ sheet }) => sheet === reading.sheet);
  if (!grid || !editionNamed(reading.edition)) return reading;
  const edition = editionWith(reading.edition, reading.overrides);
  const computed = answersFromFormulas(reading, grid, edition);
  // Our own sheet shows what it reads itself, to the letter; the judge says the same.
  const meant =
    reading.layout === 'ours' ? { answers: computed.answers, problems: [] } : asMeant(reading, computed.answers, edition);
  const problems = [...reading.problems, ...computed.problems, ...meant.problems];
  return { ...reading, answers: meant.answers, problems: [...problems, ...unread({ ...reading, problems }, grid, edition)] };
}
