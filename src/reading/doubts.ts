/** What a person is told of a sheet that was found by its looks: another edition, answers in columns that are not read. */
import type { Problem } from '../assessment';
import { editionNamed } from '../assessment/editions';
import { problem } from '../assessment/problems';
import { cellAt, letters } from '../sheet/address';
import { textAt } from '../sheet/grid';
import type { Grid } from '../sheet/plan';
import type { Reading } from './contract';
import type { Recognition } from './recognise/recognise';

function otherEditions(
  { edition, sheet, heading }: Pick<Reading, 'edition' | 'sheet' | 'heading'>,
  { alike, named }: Recognition,
): Problem[] {
  const at = { sheet, ...(heading && { cell: heading }) };
  const data = (other: string) => ({ edition: editionNamed(edition)!.short, other: editionNamed(other)!.short });
  return [
    ...(named === undefined ? [] : [problem('edition.named-otherwise', at, data(named))]),
    ...(alike === undefined ? [] : [problem('edition.alike', at, data(alike))]),
  ];
}

const unreadColumns = (grid: Grid, { mapping, unread = [] }: Recognition): Problem[] =>
  unread.map(({ column, count }) => {
    const row = (mapping.heading ?? 1) - 1;
    const title = textAt(grid, row, column);
    return problem(
      'layout.answers-unread',
      { sheet: grid.sheet, cell: cellAt(row, column) },
      { title, column: letters(column), count },
    );
  });

/** @returns a problem for each reason to look twice. */
export const doubts = (
  reading: Pick<Reading, 'edition' | 'sheet' | 'heading'>,
  recognition: Recognition,
  grid: Grid,
): Problem[] => [...otherEditions(reading, recognition), ...unreadColumns(grid, recognition)];
