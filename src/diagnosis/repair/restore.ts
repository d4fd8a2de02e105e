/** The formula or text that a cell should hold, as the sheet's own other rows and the edition's tree tell. */
import { scaleText, TOTAL, type Leaf } from '../../assessment';
import { letters } from '../../sheet/address';
import type { LkeSheet, Spot } from '../sheet';
import { isLost, moved } from '../../sheet/formula/move';
import { textAt } from '../../sheet/grid';
import { scaleOf } from '../../reading/recognise/outline';

/** So many rows must agree, and so large a share of them, before a row is made like them. */
const FEWEST = 3;
const AGREEING = 0.8;

/** What most of the rows hold in this column, carried to the row of the spot. */
export function likeOthers(sheet: LkeSheet, spot: Spot, rows: readonly number[]): string | undefined {
  const patterns = new Map<string, { count: number; row: number }>();
  let all = 0;
  for (const row of rows) {
    const key = row === spot.row ? undefined : sheet.pattern({ row, column: spot.column });
    if (key === undefined) continue;
    all++;
    const known = patterns.get(key);
    if (known) known.count++;
    else patterns.set(key, { count: 1, row });
  }
  const [most] = [...patterns.values()].sort((a, b) => b.count - a.count);
  if (!most || most.count < FEWEST || most.count / all < AGREEING) return undefined;
  const formula = moved(sheet.formula({ ...spot, row: most.row })!, spot.row - most.row, 0);
  return isLost(formula) ? undefined : formula;
}

const kindOf = ({ mean, statement, scale }: Leaf, layout: string): string =>
  [
    mean ? 'mean' : 'alone',
    layout === 'ours' ? `${statement.scale} ${statement.ratio?.kind} ${statement.ratio?.inputs.length}` : scale.kind === 'index',
  ].join(' ');

/** The formula of a statement's value or score, as the statements of its kind have it. */
export function statementFormula(sheet: LkeSheet, code: string, spot: Spot): string | undefined {
  const leaf = sheet.index.leaf(code);
  if (!leaf) return undefined;
  const { layout } = sheet.mapping;
  const alike = sheet.index.leaves.filter((other) => kindOf(other, layout) === kindOf(leaf, layout));
  return likeOthers(
    sheet,
    spot,
    rowsOf(
      sheet,
      alike.map(({ statement }) => statement.code),
    ),
  );
}

const rowsOf = (sheet: LkeSheet, codes: readonly string[]): number[] => codes.flatMap((code) => sheet.row(code) ?? []);

/** `L8:L9`, or `L176,L183` where something else with a figure stands between. */
function spanned(sheet: LkeSheet, spots: readonly Spot[]): string {
  const sorted = [...spots].sort((a, b) => a.row - b.row);
  const [first, last] = [sorted[0]!, sorted[sorted.length - 1]!];
  const own = new Set(sorted.map(({ row }) => row));
  const { column } = first;
  for (let row = first.row; row <= last.row; row++)
    if (!own.has(row) && typeof sheet.shown({ row, column }) === 'number') return sorted.map(sheet.address).join(',');
  return first === last ? sheet.address(first) : `${sheet.address(first)}:${sheet.address(last)}`;
}

/** As our own sheet adds up: the rows of the parts, with the counts that stand between them. */
function sumBelow(sheet: LkeSheet, code: string, { column }: Spot): string | undefined {
  const node = sheet.index.node(code);
  const parts = code === TOTAL ? sheet.edition.tree : node && node.level !== 'statement' ? node.children : [];
  const codes = parts.flatMap((part) =>
    part.level === 'statement'
      ? [part.code, ...[...(part.ratio?.inputs ?? []), ...(part.supports ?? [])].map((below) => below.code)]
      : [part.code],
  );
  const rows = rowsOf(sheet, codes).sort((a, b) => a - b);
  if (parts.length === 0 || rows.length < codes.length) return undefined;
  const spans: { first: number; last: number }[] = [];
  for (const row of rows) {
    const last = spans[spans.length - 1];
    if (last?.last === row - 1) last.last = row;
    else spans.push({ first: row, last: row });
  }
  const address = (row: number) => sheet.address({ row, column });
  return `=SUM(${spans.map(({ first, last }) => (first === last ? address(first) : `${address(first)}:${address(last)}`)).join(',')})`;
}

/**
 * A group's formula: the mean of its statements x weight, else the sum of its parts.
 * @returns undefined where a part has no row, or the sheet is one that adds up by code.
 */
export function formulaFor(sheet: LkeSheet, code: string): string | undefined {
  const spot = sheet.scoreSpot(code);
  if (!spot) return undefined;
  if (sheet.reading.asExcel) return sumBelow(sheet, code, spot);
  if (sheet.mapping.layout === 'ours')
    return likeOthers(
      sheet,
      spot,
      rowsOf(
        sheet,
        sheet.index.groups.map((group) => group.code),
      ),
    );
  const node = sheet.index.node(code);
  if (code !== TOTAL && (!node || node.level === 'statement')) return undefined;
  const parts = node && node.level !== 'statement' ? node.children : sheet.edition.tree;
  const spots = parts.map((part) => sheet.partSpot(part.code));
  if (!spots.every((one): one is Spot => one !== undefined)) return undefined;
  const isMean = node !== undefined && node.level !== 'statement' && node.aggregate === 'mean';
  if (!isMean) return `=SUM(${spots.map(sheet.address).join(',')})`;
  const weight = sheet.column('weight');
  return weight === undefined ? undefined : `=AVERAGE(${spanned(sheet, spots)})*${letters(weight)}${spot.row + 1}`;
}

/** A scale as this sheet writes it on other rows, else as everybody does. */
export function scaleWritten(sheet: LkeSheet, code: string): string {
  const { scale, statement } = sheet.index.leaf(code)!;
  const column = sheet.column('scale');
  const written = new Map<string, number>();
  for (const other of sheet.index.leaves) {
    const row = sheet.row(other.statement.code);
    if (row === undefined || column === undefined || other.statement.code === code) continue;
    const text = textAt(sheet.grid, row, column);
    const raw = sheet.grid.values[row]?.[column];
    if (scaleOf(sheet.edition, text) === statement.scale) written.set(String(raw), (written.get(String(raw)) ?? 0) + 1);
  }
  const [most] = [...written].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? scaleText(scale);
}
