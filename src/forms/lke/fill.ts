/** Answers, notes and evidence written into the open cells of a fresh LKE. */
import { clean, indexOf, scaleNamed, type Raw } from '../../assessment';
import { answerScale } from '../../assessment/answer-scale';
import { asPerson, type Reader } from '../../assessment/parse';
import type { Edition } from '../../rules/schema';
import type { Fill } from '../carry';
import { position, type ColumnKey } from '../../reading/layouts/our-columns';
import type { Cell, SheetPlan } from '../../sheet/plan';

const SCALE = '#scale';

/** A text stays a text, whatever it begins with; an empty one is an empty cell. */
const cell = (raw: Raw): Cell => (raw === undefined || raw === '' ? null : raw);

/** As Excel and the sheet's formulas take it: numbers as numbers, letters as listed. What nobody reads stays as it was. */
function cleaned(raw: Raw, read: Reader): Raw {
  if (typeof raw !== 'string') return raw;
  const parsed = read(raw);
  return parsed.kind === 'blank' ? null : parsed.kind === 'read' ? (parsed.key ?? parsed.number ?? parsed.value) : raw;
}

function readerOf(edition: Edition, answers: NonNullable<Fill['answers']>, code: string): Reader | undefined {
  const index = indexOf(edition);
  const leaf = index.leaf(code);
  if (leaf) return asPerson.readerOf(answerScale(edition, answers, leaf));
  return index.inputs.has(code) ? asPerson.count : undefined;
}

/** The mark of a criterion. */
const mark = (raw: Raw): Raw => (typeof raw === 'string' ? clean(raw) : raw);

export function filled(sheet: SheetPlan, { answers, notes, evidence }: Fill, edition: Edition): SheetPlan {
  const cells = sheet.cells.map((row) => [...row]);
  const rows = new Map(cells.map((row, at) => [row[position('code')], at]));
  const put = (code: string, key: ColumnKey, raw: Raw): void => {
    const row = rows.get(code);
    if (row !== undefined && cell(raw) !== null) cells[row]![position(key)] = cell(raw);
  };
  for (const [code, { unit, tpi }] of answers ?? []) {
    if (code.endsWith(SCALE)) put(code.slice(0, -SCALE.length), 'scale', scaleNamed(edition, tpi ?? unit) ?? tpi ?? unit);
    else {
      const read = readerOf(edition, answers!, code);
      put(code, 'unit', read ? cleaned(unit, read) : mark(unit));
      put(code, 'tpi', read ? cleaned(tpi, read) : mark(tpi));
    }
  }
  for (const [code, { unit, tpi }] of notes ?? []) {
    put(code, 'note', unit);
    put(code, 'tpiNote', tpi);
  }
  for (const [code, link] of evidence ?? []) put(code, 'evidence', link);
  return { ...sheet, cells };
}
