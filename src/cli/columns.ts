/** Rows of text as columns for a terminal. */

const GAP = '  ';
const NARROWEST = 24;

/** Breaks at spaces; a word longer than the width stands alone, and the indent of a line is kept. */
function wrap(text: string, width: number): string[] {
  const indent = /^ */.exec(text)![0];
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? indent + word : `${line} ${word}`;
    if (longer.length <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line];
}

/**
 * @param rows cells of text; all rows have as many cells. A cell is as wide as the longest of its column.
 * @param flexible the column that wraps, so that a line fits the width.
 * @param width of the terminal, in characters.
 */
export function columns(rows: readonly (readonly string[])[], flexible: number, width: number): string[] {
  const longest = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const others = longest.reduce((sum, size, column) => sum + (column === flexible ? 0 : size + GAP.length), 0);
  longest[flexible] = Math.min(longest[flexible] ?? 0, Math.max(NARROWEST, width - others));
  return rows.flatMap((row) =>
    wrap(row[flexible]!, longest[flexible]!).map((piece, line) =>
      row
        .map((cell, column) => (column === flexible ? piece : line === 0 ? cell : '').padEnd(longest[column]!))
        .join(GAP)
        .trimEnd(),
    ),
  );
}
