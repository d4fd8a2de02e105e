/** Statements that stand a second time, in a row that no answer is read from. */
import { plain, textAt } from '../sheet/grid';
import { cellAt } from '../sheet/address';
import { finding, type Finding } from './finding';
import type { LkeSheet } from './sheet';

const SHORTEST = 12;

function wordsAt(sheet: LkeSheet, row: number): string {
  const from = sheet.column('statement');
  const until = Math.min(...(['weight', 'criteria', 'scale', 'unit'] as const).map((name) => sheet.column(name) ?? Infinity));
  if (from === undefined || !Number.isFinite(until)) return '';
  let longest = '';
  for (let column = from; column < Math.max(until, from + 1); column++) {
    const text = plain(textAt(sheet.grid, row, column));
    if (text.length > longest.length) longest = text;
  }
  return longest.length < SHORTEST ? '' : longest;
}

export function twiceFindings(sheet: LkeSheet): Finding[] {
  if (sheet.column('code') !== undefined) return [];
  const known = new Map<string, string>();
  for (const { code } of sheet.index.statements) {
    const row = sheet.row(code);
    const words = row === undefined ? '' : wordsAt(sheet, row);
    if (words !== '') known.set(words, code);
  }
  const taken = new Set(Object.values(sheet.mapping.rows).map((row) => row - 1));
  const [answers, first] = [sheet.column('unit') ?? sheet.column('tpi'), Math.min(...taken)];
  const found: Finding[] = [];
  for (let row = first; row < sheet.grid.values.length; row++) {
    const code = taken.has(row) ? undefined : known.get(wordsAt(sheet, row));
    if (code === undefined || answers === undefined || textAt(sheet.grid, row, answers) === '') continue;
    const at = { sheet: sheet.grid.sheet, cell: cellAt(row, sheet.column('statement')!), statement: code };
    found.push(finding('code.duplicate', at, { code }));
  }
  return found;
}
