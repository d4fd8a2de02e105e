/** Answers that a person reads and our sheet does not: cleaned for certain, with what that is worth. */
import { counted, scaleNamed, type Problem } from '../assessment';
import { columnOf } from '../reading/mapping';
import { cured, type Finding } from './finding';
import type { Patch } from '../sheet/formula/evaluate';
import type { LkeSheet } from './sheet';

function meantBy(sheet: LkeSheet, { code, at, data }: Problem): Patch | undefined {
  if (code === 'answer.unseen') return { value: null };
  if (code === 'answer.unclean') return { value: data.meant! };
  const leaf = code === 'scale.unread' ? sheet.index.leaf(at.statement ?? '') : undefined;
  const named = leaf && scaleNamed(sheet.edition, counted(sheet.reading.answers.get(leaf.scaleCode)));
  return named === undefined ? undefined : { value: named };
}

/** @returns one finding per answer; without a cure where nobody can tell what is meant, or a formula stands there. */
export function uncleanFindings(sheet: LkeSheet): Finding[] {
  return sheet.assessment.problems.flatMap((problem): Finding[] => {
    const { code, at, data } = problem;
    const to = meantBy(sheet, problem);
    if (to === undefined || at.statement === undefined) return [];
    const column = code === 'scale.unread' ? sheet.column('scale') : columnOf(sheet.mapping, at.role ?? 'unit');
    const spot = sheet.spot(at.statement, column);
    if (!spot) return [];
    const place = { ...sheet.place(spot, at.statement), ...(at.role && { role: at.role }) };
    if (sheet.formula(spot) !== null) return [{ ...problem, at: place }];
    const cure = [sheet.patch(spot, to)];
    return [cured({ ...problem, at: place, data: { ...data, ...sheet.effect(at.statement, cure) } }, cure)];
  });
}
