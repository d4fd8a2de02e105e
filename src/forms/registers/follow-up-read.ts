/** The follow-up of recommendations as its sheet keeps it, wherever somebody has moved rows and columns. */
import { clean, isBlank, type Problem } from '../../assessment';
import { problem } from '../../assessment/problems';
import { registerData } from '../../rules/registers';
import { cellAt } from '../../sheet/address';
import type { Grid } from '../../sheet/plan';
import { ASKED, OPEN, standingOf, type FollowUpOpen, type Standing } from './follow-up-keys';
import { wordsIn } from './words';

export interface FollowUpRow extends Partial<Record<FollowUpOpen, string>> {
  recommendation: string;
  /** By whichever words; absent where none of them was chosen. */
  standing?: Standing;
}

export interface FollowUp {
  sheet: string;
  rows: FollowUpRow[];
  problems: Problem[];
}

const LANGUAGES = ['id', 'en'] as const;
const { statuses } = registerData.followUp.lists;
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const inEither = (of: (language: (typeof LANGUAGES)[number]) => string, found: string): boolean =>
  LANGUAGES.some((language) => same(of(language), found));

const textAt = ({ values, dates }: Grid, row: number, column: number): string => {
  const value = values[row]?.[column];
  // Of a date its day: files tell those apart.
  if (typeof value === 'number' && !dates?.some((one) => one.row === row && one.column === column)) return String(value);
  return clean(value);
};

/** Whether the sheet is one. */
export const isFollowUp = ({ values }: Grid): boolean =>
  inEither((language) => wordsIn(language).text('follow.title').toUpperCase(), clean(values[0]?.[0]));

const WITHOUT = { note: 'follow-up.no-reason', realised: 'follow-up.no-milestone', evidence: 'follow-up.no-evidence' } as const;

function readOn(grid: Grid): FollowUp {
  const found: FollowUp = { sheet: grid.sheet, rows: [], problems: [] };
  const columnOf = (row: number, key: FollowUpOpen) =>
    (grid.values[row] ?? []).findIndex((value) => inEither((language) => wordsIn(language).text(`follow.${key}`), clean(value)));
  const heading = grid.values.findIndex((_, row) => columnOf(row, 'recommendation') >= 0 && columnOf(row, 'status') >= 0);
  if (heading < 0) return found;
  const columns = OPEN.map((key) => [key, columnOf(heading, key)] as const).filter(([, column]) => column >= 0);
  for (let row = heading + 1; row < grid.values.length; row++) {
    const entries = columns.flatMap(([key, column]) =>
      ((text) => (text === '' ? [] : [[key, text] as const]))(textAt(grid, row, column)),
    );
    if (entries.length === 0) continue;
    const told = Object.fromEntries(entries) as Partial<Record<FollowUpOpen, string>>;
    const item = statuses.items.find((one) => told.status !== undefined && inEither((language) => one[language], told.status));
    const standing = item && standingOf(item.key);
    found.rows.push({ ...told, recommendation: told.recommendation ?? '', ...(standing && { standing }) });
    const at = (key: FollowUpOpen) => {
      const column = columns.find(([one]) => one === key)?.[1];
      return { sheet: grid.sheet, ...(column !== undefined && { cell: cellAt(row, column) }) };
    };
    const number = found.rows.length;
    if (told.status !== undefined && !standing)
      found.problems.push(
        problem('follow-up.status', at('status'), {
          status: told.status,
          choices: statuses.items.map(({ id }) => id).join(', '),
        }),
      );
    if (standing && isBlank(told[ASKED[standing]]))
      found.problems.push(problem(WITHOUT[ASKED[standing]], at(ASKED[standing]), { row: number, status: told.status! }));
  }
  return found;
}

/** @returns every such sheet of the workbook, with what its rows lack. */
export const readFollowUps = (grids: readonly Grid[]): FollowUp[] => grids.filter(isFollowUp).map(readOn);
