/** A table as text (.csv) as one grid: `;`, `,` or a tab parts its fields; every cell is a text, or empty. */
import type { Grid } from '../sheet/plan';
import { LIMITS, type Limits } from './package';
import { FileError } from './problem';

const SEPARATORS = [';', '\t', ','] as const;
/** So much of the text tells the separator. */
const LOOKED_AT = 20_000;

/** Excel writes UTF-8 with its mark, or UTF-16; older programs the letters of Windows. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The one that parts most fields outside quotes; where none does, the semicolon. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const sign of text.slice(0, LOOKED_AT)) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return SEPARATORS.reduce((most, one) => ((counts.get(one) ?? 0) > (counts.get(most) ?? 0) ? one : most));
}

function rowsOf(text: string, separator: string, limit: number): string[][] {
  const rows: string[][] = [];
  let [row, field, quoted, cells]: [string[], string, boolean, number] = [[], '', false, 0];
  const endField = () => {
    if (++cells > limit) throw new FileError('file.too-many-cells', { limit });
    row.push(field);
    field = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') field += text[++at]!;
    else if (sign === '"' && (quoted || field === '')) quoted = !quoted;
    else if (quoted) field += sign;
    else if (sign === separator) endField();
    else if (sign === '\n') {
      endField();
      rows.push(row);
      row = [];
    } else if (sign !== '\r') field += sign;
  }
  if (field !== '' || row.length > 0) {
    endField();
    rows.push(row);
  }
  return rows;
}

/**
 * @param sheet what the grid is called.
 * @throws FileError where it is no text, or larger than the limits allow.
 */
export function readCsv(bytes: Uint8Array, sheet: string, limits: Partial<Limits> = {}): Grid {
  const { cells } = { ...LIMITS, ...limits };
  if (bytes.length === 0) throw new FileError('file.empty', {});
  const text = textOf(bytes).replace(/^\ufeff/, '');
  if (text.includes('\u0000')) throw new FileError('file.not-workbook', { found: 'binary' });
  const rows = rowsOf(text, separatorOf(text), cells);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * width > cells * 4) throw new FileError('file.too-many-cells', { limit: cells });
  const values = rows.map((row) => Array.from({ length: width }, (_, at) => (row[at] ?? '') || null));
  return { sheet, values, formulas: values.map((row) => row.map(() => null)) };
}
