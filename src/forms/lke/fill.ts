/** Answers, notes and evidence written into the open cells of a fresh LKE. */
import type { Raw } from '../../assessment';
import type { Fill } from '../carry';
import { position, type ColumnKey } from '../../reading/layouts/our-columns';
import type { Cell, SheetPlan } from '../../sheet/plan';

const SCALE = '#scale';

/** A text stays a text, whatever it begins with; an empty one is an empty cell. */
const cell = (raw: Raw): Cell => (raw === undefined || raw === '' ? null : raw);

export function filled(sheet: SheetPlan, { answers, notes, evidence }: Fill): SheetPlan {
  const cells = sheet.cells.map((row) => [...row]);
  const rows = new Map(cells.map((row, at) => [row[position('code')], at]));
  const put = (code: string, key: ColumnKey, raw: Raw): void => {
    const row = rows.get(code);
    if (row !== undefined && cell(raw) !== null) cells[row]![position(key)] = cell(raw);
  };
  for (const [code, { unit, tpi }] of answers ?? []) {
    if (code.endsWith(SCALE)) put(code.slice(0, -SCALE.length), 'scale', tpi ?? unit);
    else {
      put(code, 'unit', unit);
      put(code, 'tpi', tpi);
    }
  }
  for (const [code, { unit, tpi }] of notes ?? []) {
    put(code, 'note', unit);
    put(code, 'tpiNote', tpi);
  }
  for (const [code, link] of evidence ?? []) put(code, 'evidence', link);
  return { ...sheet, cells };
}
