/** What somebody overwrote: scales, weights, formulas. The reader tells them; here they get their effect and their cure. */
import type { Problem } from '../assessment';
import { formulaFor, scaleWritten, statementFormula } from './repair/restore';
import { cured, finding, type Finding } from './finding';
import type { PatchAt } from '../sheet/formula/evaluate';
import type { LkeSheet, Spot } from './sheet';

function scale(sheet: LkeSheet, told: Problem): Finding[] {
  const { at, data } = told;
  const spot = sheet.spot(at.statement!, sheet.column('scale'));
  if (!spot) return [];
  const cure = [sheet.patch(spot, { value: scaleWritten(sheet, at.statement!) })];
  return [cured({ ...told, data: { ...data, ...sheet.effect(at.statement!, cure) } }, cure)];
}

/** A weight is a fact of the regulation; one that we are not sure of is only marked. */
function weight(sheet: LkeSheet, told: Problem): Finding[] {
  const { at, data } = told;
  const spot = sheet.spot(at.statement!, sheet.column('weight'));
  const node = sheet.index.node(at.statement!);
  if (!spot || !node?.weight) return [];
  const confidence = (node.level !== 'statement' && node.weightConfidence) || sheet.edition.confidence;
  const changes = [sheet.patch(spot, { value: node.weight })];
  const cure = confidence === 'certain' || confidence === 'high' ? changes : undefined;
  return [cured({ ...told, data: { ...data, ...sheet.effect(at.statement!, changes) } }, cure)];
}

function typed(sheet: LkeSheet): Finding[] {
  return (sheet.reading.typed ?? []).flatMap(({ code, what, found }): Finding[] => {
    const spot: Spot | undefined = what === 'value' ? sheet.valueSpot(code) : sheet.scoreSpot(code);
    const expected = (what === 'value' ? sheet.assessment.values : sheet.assessment.scores).get(code)?.low;
    if (!spot || expected === undefined) return [];
    const formula = sheet.index.leaf(code) ? statementFormula(sheet, code, spot) : formulaFor(sheet, code);
    const cure: PatchAt[] = formula ? [sheet.patch(spot, { formula })] : [];
    const effect = sheet.effect(code, cure.length > 0 ? cure : [sheet.patch(spot, { value: expected })]);
    const at = sheet.place(spot, code);
    return [finding('sheet.formula-replaced', at, { expected, found, ...effect }, cure)];
  });
}

export const markFindings = (sheet: LkeSheet): Finding[] => [
  ...sheet.reading.problems.flatMap((problem) => {
    if (problem.at.statement === undefined) return [];
    if (problem.code === 'layout.scale-changed') return scale(sheet, problem);
    return problem.code === 'layout.weight-changed' ? weight(sheet, problem) : [];
  }),
  ...typed(sheet),
];
