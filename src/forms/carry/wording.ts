/** The official sentences out of a user's own workbook, for a sheet of ours when the user asks for them. */
import { indexOf } from '../../assessment';
import type { Wording } from '../../rules/schema';
import type { Reading } from '../../reading/contract';
import { editionNamed } from '../../assessment/editions';
import { textAt, valueAt } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { columnOf, rowOf } from '../../reading/mapping';
import { wordsIn } from '../../reading/recognise/outline';

/** `a. ...`, `B) ...`, `Ya, ...` at the beginning of a line. */
const OPTION = /^\s*(ya|tidak|[a-e])\s*[.),:]\s*(.*)$/i;

function criteriaIn(text: string, keys: readonly string[]): Record<string, string> | undefined {
  const found = new Map<string, string>();
  let key: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [, option, rest] = OPTION.exec(line) ?? [];
    const known = keys.find((one) => one.toLowerCase() === option?.toLowerCase());
    if (known !== undefined && !found.has(known)) found.set((key = known), rest!.trim());
    else if (key !== undefined && line.trim() !== '') found.set(key, `${found.get(key)} ${line.trim()}`);
  }
  // All options or none: half a list would mislead.
  return keys.every((one) => found.get(one)) ? Object.fromEntries(keys.map((one) => [one, found.get(one)!])) : undefined;
}

/**
 * @param own our wording, kept where the sheet says nothing.
 * @returns the wording with the sentences and criteria that stand on the sheet; nothing of it is kept by the program.
 */
export function wordingFrom(reading: Reading, grids: readonly Grid[], own: Wording = {}): Wording {
  const grid = grids.find(({ sheet }) => sheet === reading.sheet);
  const edition = editionNamed(reading.edition);
  const { mapping } = reading;
  const from = mapping && columnOf(mapping, 'statement');
  if (!grid || !edition || !mapping || from === undefined) return own;
  const others = Object.keys(mapping.columns).map((name) => columnOf(mapping, name as keyof typeof mapping.columns)!);
  const until = Math.min(...others.filter((column) => column > from), from + 8);
  const criteria = columnOf(mapping, 'criteria');
  const found: Wording = { ...own };
  for (const { statement, scale } of indexOf(edition).leaves) {
    const row = rowOf(mapping, statement.code);
    if (row === undefined) continue;
    const { text } = wordsIn(Array.from({ length: until - from }, (_, at) => textAt(grid, row, from + at)));
    if (text.length < 3) continue;
    const keys = scale.kind === 'choice' ? scale.options.map(({ key }) => key) : [];
    const lines = criteria === undefined ? undefined : criteriaIn(String(valueAt(grid, row, criteria) ?? ''), keys);
    const kept = lines ?? own[statement.code]?.criteria;
    const note = own[statement.code]?.note;
    found[statement.code] = { text, ...(keys.length > 0 && kept ? { criteria: kept } : {}), ...(note ? { note } : {}) };
  }
  return found;
}
