/** What may be entered into single cells. Excel tells it range by range and says nothing where a range's cells differ. */
import type { GridValidation } from '../sheet/plan';
import type { AskedCells } from './contract';
import { inExcel } from './session';

/** A list of words is written with quotes, as in a file; a formula without its sign. */
const asInFile = (source: unknown): string => {
  if (typeof source !== 'string') return '';
  return source.startsWith('=') ? source.slice(1) : `"${source}"`;
};

/** Excel says `WholeNumber` where a file says `whole`; only lists are looked into. */
const kindOf = (type: string): string => type.charAt(0).toLowerCase() + type.slice(1);

function rulesOf(cells: readonly { cell: string; rule: Excel.DataValidation }[]): GridValidation[] {
  const found = new Map<string, { kind: string; list?: string; cells: string[] }>();
  for (const { cell, rule } of cells) {
    if (rule.type === 'None') continue;
    const kind = kindOf(rule.type);
    const list = kind === 'list' ? asInFile(rule.rule?.list?.source) : undefined;
    const key = `${kind} ${list}`;
    const known = found.get(key);
    if (known) known.cells.push(cell);
    else found.set(key, { kind, ...(list === undefined ? {} : { list }), cells: [cell] });
  }
  return [...found.values()].map(({ cells: ranges, ...rule }) => ({ ranges: ranges.join(' '), ...rule }));
}

/** 1 sync. @returns the rules by sheet, in the words of a grid; cells without a rule are in none. */
export const validations = (asked: readonly AskedCells[]): Promise<Record<string, GridValidation[]>> =>
  inExcel(async (context) => {
    const loaded = asked.map(({ sheet, cells }) => {
      const from = context.workbook.worksheets.getItem(sheet);
      return { sheet, cells: cells.map((cell) => ({ cell, rule: from.getRange(cell).dataValidation.load('type,rule') })) };
    });
    await context.sync();
    return Object.fromEntries(loaded.map(({ sheet, cells }) => [sheet, rulesOf(cells)]));
  });
