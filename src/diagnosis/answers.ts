/** Answers that the sheet's formulas count otherwise than the judge: left out of a mean, read as something else. */
import { clean, counted } from '../assessment';
import { columnOf } from '../reading/mapping';
import { statementFormula } from './repair/restore';
import { finding, type Finding } from './finding';
import type { PatchAt } from '../sheet/formula/evaluate';
import { SAME, type LkeSheet, type Spot } from './sheet';

const isFigure = (value: unknown): value is number => typeof value === 'number';

/** Statements whose value another finding explains already. */
function explained(sheet: LkeSheet): Set<string> {
  const codes = sheet.reading.problems.filter(({ code }) => code === 'layout.scale-changed').map(({ at }) => at.statement ?? '');
  return new Set([...codes, ...(sheet.reading.typed ?? []).map(({ code }) => code)]);
}

/** Blanks that the mean passes over, so that leaving a hard question open raises the score. */
function blanks(sheet: LkeSheet): Finding[] {
  return sheet.index.groups.flatMap((group): Finding[] => {
    const leaves = sheet.leavesOf(group.code);
    const spot = sheet.scoreSpot(group.code);
    const open = leaves.filter(({ statement }) => isLeftOpen(sheet, statement.code));
    const passed = open.flatMap(({ statement }): Spot[] => {
      const value = sheet.valueSpot(statement.code);
      return value && !isFigure(sheet.shown(value)) ? [value] : [];
    });
    // Where all are blank the mean is an error, which is told as one.
    if (!spot || passed.length === 0 || passed.length === leaves.length) return [];
    const changes = passed.map((one) => sheet.patch(one, { value: 0 }));
    const effect = sheet.effect(group.code, changes);
    if (!isFigure(effect.points) || effect.points >= -SAME) return [];
    const data = { blank: passed.length, of: leaves.length, ...effect };
    return [finding('blank.inflates', sheet.place(spot, group.code), data)];
  });
}

const isLeftOpen = (sheet: LkeSheet, code: string): boolean =>
  !sheet.isAnswered(code) && !isOutOfScale(sheet, code) && sheet.row(code) !== undefined;

const isOutOfScale = (sheet: LkeSheet, code: string): boolean =>
  sheet.assessment.problems.some((problem) => problem.code === 'answer.out-of-scale' && problem.at.statement === code);

const answerSpot = (sheet: LkeSheet, code: string): Spot | undefined => {
  const { tpi } = sheet.reading.answers.get(code) ?? {};
  const column = columnOf(sheet.mapping, clean(tpi) === '' ? 'unit' : 'tpi') ?? columnOf(sheet.mapping, 'unit');
  return sheet.spot(code, column);
};

/** Letters that no scale knows: the mean passes over them like over blanks. */
function strangers(sheet: LkeSheet): Finding[] {
  return sheet.assessment.problems.flatMap((problem): Finding[] => {
    const code = problem.at.statement;
    if (problem.code !== 'answer.out-of-scale' || code === undefined) return [];
    const [at, value] = [answerSpot(sheet, code), sheet.valueSpot(code)];
    if (!at) return [];
    const effect = value ? sheet.effect(code, [sheet.patch(value, { value: 0 })]) : {};
    return [{ ...problem, at: sheet.place(at, code), data: { ...problem.data, ...effect } }];
  });
}

/** Answers that we read, and the sheet's own formula reads as something else or not at all. */
function otherwise(sheet: LkeSheet): Finding[] {
  const known = explained(sheet);
  return sheet.index.leaves.flatMap(({ statement, mean }): Finding[] => {
    const { code, ratio } = statement;
    const [at, value] = [answerSpot(sheet, code), sheet.valueSpot(code)];
    if (ratio || !mean || known.has(code) || !sheet.isAnswered(code) || !at || !value) return [];
    const [is, should] = [sheet.shown(value), sheet.judged(code)];
    // A file that nobody has computed yet says nothing about what its formulas count.
    const computed = isFigure(sheet.grid.values[value.row]?.[value.column]) || !sheet.calculator.isBlind;
    if (sheet.formula(value) === null || !computed || (isFigure(is) && Math.abs(is - should) < SAME)) return [];
    const answer = clean(counted(sheet.reading.answers.get(code)));
    const formula = statementFormula(sheet, code, value);
    const restored = formula !== undefined && formula !== sheet.formula(value) ? [sheet.patch(value, { formula })] : [];
    const cure = restored.filter(() => mends(sheet, value, restored, should));
    const changes: PatchAt[] = cure.length > 0 ? cure : [sheet.patch(value, { value: should })];
    const effect = sheet.effect(code, changes);
    if (cure.length > 0)
      return [finding('formula.differs', sheet.place(value, code), { answer, worth: should, ...effect }, cure)];
    return [finding('formula.unread', sheet.place(at, code), { answer, worth: should, ...effect })];
  });
}

function mends(sheet: LkeSheet, spot: Spot, changes: readonly PatchAt[], should: number): boolean {
  const then = sheet.shown(spot, sheet.calculator.what(changes));
  return isFigure(then) && Math.abs(then - should) < SAME;
}

/** A share typed over its formula, beside counts that say something else. */
function shares(sheet: LkeSheet): Finding[] {
  return sheet.index.leaves.flatMap(({ statement }): Finding[] => {
    const { code, ratio } = statement;
    const at = sheet.spot(code, sheet.column('unit'));
    if (!ratio || !at || sheet.formula(at) !== null) return [];
    const typed = sheet.shown(at);
    const complete = ratio.inputs.every(
      ({ code: input, role }) => role === 'info' || clean(counted(sheet.reading.answers.get(input))) !== '',
    );
    const should = sheet.judged(code);
    if (!isFigure(typed) || !complete || Math.abs(typed - should) < SAME) return [];
    const effect = sheet.effect(code, [sheet.patch(at, { value: should })]);
    return [finding('ratio.share-typed', sheet.place(at, code), { typed, counted: should, ...effect })];
  });
}

export const answerFindings = (sheet: LkeSheet): Finding[] =>
  sheet.hasFormulas ? [...blanks(sheet), ...strangers(sheet), ...otherwise(sheet), ...shares(sheet)] : [];
