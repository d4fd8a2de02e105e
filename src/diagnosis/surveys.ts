/** A survey's index against its own note: an IKM of 87.65 is 3.506 of 4, not 4.00. */
import { counted } from '../assessment';
import { finding, type Finding } from './finding';
import { figuresIn, speaksOfIndex } from './notes';
import { SAME, type LkeSheet } from './sheet';

/** Both are rounded to two decimals by whoever wrote them. */
const ROUNDED = 0.01;
/** A percentage that low is none of satisfaction: it is a share of something else. */
const LEAST_PERCENT = 25;

/** What a figure of the note is on the index's own scale, or undefined where it is none. */
function onScale(value: number, percent: boolean, max: number): number | undefined {
  if (percent || value > max) return value >= LEAST_PERCENT && value <= 100 ? (value / 100) * max : undefined;
  return value >= 1 && !Number.isInteger(value) ? value : undefined;
}

export function surveyFindings(sheet: LkeSheet): Finding[] {
  return sheet.index.leaves.flatMap(({ statement, scale, read }): Finding[] => {
    if (scale.kind !== 'index') return [];
    const { code } = statement;
    const { unit = '', tpi = '' } = sheet.reading.notes?.get(code) ?? {};
    const note = tpi || unit;
    const parsed = read(counted(sheet.reading.answers.get(code)));
    const spot = sheet.spot(code, sheet.column('unit'));
    if (parsed.kind !== 'read' || !spot || !speaksOfIndex(note)) return [];
    const typed = parsed.value * scale.max;
    const said = figuresIn(note).flatMap(({ value, percent }) => {
      const index = onScale(value, percent, scale.max);
      return index === undefined ? [] : [{ value, index }];
    });
    if (said.length !== 1 || Math.abs(said[0]!.index - typed) <= ROUNDED + SAME) return [];
    const { value, index } = said[0]!;
    const effect = sheet.effect(code, [sheet.patch(spot, { value: index })]);
    const data = {
      typed,
      says: value,
      index,
      max: scale.max,
      ...effect,
      ...(Object.keys(effect).length > 0 ? { supposed: 1 } : {}),
    };
    return [finding('survey.contradicts-note', sheet.place(spot, code), data)];
  });
}
