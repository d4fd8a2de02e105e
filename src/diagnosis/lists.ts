/** Drop-down lists: where an answer has none, another scale's, or where none belongs. */
import { cellAt } from '../sheet/address';
import { answerScale } from '../assessment/answer-scale';
import { covers, ruledAreas, writtenOptions } from '../sheet/choices';
import { finding, type Finding } from './finding';
import type { LkeSheet, Spot } from './sheet';

/** A form with fewer lists was never meant to have them. */
const FEWEST = 10;

export function listFindings(sheet: LkeSheet): Finding[] {
  const column = sheet.column('unit');
  const areas = ruledAreas(sheet.grid.validations ?? []).filter(
    (area) => column !== undefined && area.left <= column && area.right >= column,
  );
  const lists = areas.filter(({ rule }) => rule.kind === 'list');
  const rows = lists.reduce((sum, { top, bottom }) => sum + Math.min(bottom - top + 1, FEWEST), 0);
  if (rows < FEWEST) return [];
  const missing: Spot[] = [];
  const found: Finding[] = [];
  for (const leaf of sheet.index.leaves) {
    const { statement } = leaf;
    const scale = answerScale(sheet.edition, sheet.reading.answers, leaf);
    const spot = sheet.spot(statement.code, column);
    if (!spot) continue;
    const list = lists.find((area) => covers(area, spot));
    const options = writtenOptions(list?.rule.list);
    if (scale.kind !== 'choice') {
      if (options) found.push(finding('list.misplaced', sheet.place(spot, statement.code), { list: options.join('/') }));
      continue;
    }
    if (!list) missing.push(spot);
    const keys = scale.options.map(({ key }) => key);
    if (options && options.join('/').toLowerCase() !== keys.join('/').toLowerCase()) {
      const data = { list: options.join('/'), scale: keys.join('/') };
      found.push(finding('list.wrong', sheet.place(spot, statement.code), data));
    }
  }
  if (missing.length > 0) {
    const data = { count: missing.length, cells: missing.map(({ row, column: at }) => cellAt(row, at)).join(', ') };
    found.push(finding('list.missing', sheet.place(missing[0]!), data));
  }
  return found;
}
