/** From a survey's index, or from findings followed up, to points of an edition. */
import type { Edition } from '../rules/schema';
import { skm } from '../rules/surveys';
import { clean, isBlank, parseNumber, quoted } from './parse';
import { worthOf, type Worth } from './ratio';
import { indexOf, resolveAnswerCode, resolveCode } from './tree';
import type { Problem, ProblemCode, Raw } from './types';
import { problem, type ProblemData } from './problems';

export interface SurveyPoints {
  points: number;
  /** 0 to 1. */
  value: number;
  weight: number;
  /** The top of the scale that was used. */
  scaleMax: number;
}

const refused = <Code extends ProblemCode>(code: Code, statement: string, data: ProblemData<Code>): { problem: Problem } => ({
  problem: problem(code, { statement }, data),
});

/**
 * @param code or name of a survey statement: `B.I.a`, `ipak`, `ipkp`.
 * @param index the survey's mean.
 * @param scaleMax the top of its scale where that is not the edition's; the body states it, no official conversion exists.
 * @returns index / top of the scale x weight; or why not: no such survey, no number, above the scale.
 * Source: PermenPANRB 90/2021 Lampiran III, Hasil.
 */
export function surveyPoints(edition: Edition, code: string, index: Raw, scaleMax?: number): SurveyPoints | { problem: Problem } {
  const leaf = indexOf(edition).leaf(resolveAnswerCode(edition, code) ?? '');
  if (leaf?.scale.kind !== 'index') return refused('survey.not-index', code, { code });
  const statement = leaf.statement.code;
  if (scaleMax !== undefined && !(scaleMax > 0)) return refused('survey.scale', statement, { scaleMax });
  if (isBlank(index)) return refused('answer.blank', statement, {});
  const asked = parseNumber(index);
  if (asked === undefined) return refused('answer.not-number', statement, { answer: clean(index) });
  if (asked < 0) return refused('answer.negative', statement, { answer: quoted(index) });
  const max = scaleMax ?? leaf.scale.max;
  if (asked > max) return { problem: aboveScale(asked, max, scaleMax !== undefined, statement) };
  const value = asked / max;
  return { points: value * leaf.share, value, weight: leaf.share, scaleMax: max };
}

function aboveScale(index: number, max: number, stated: boolean, statement: string): Problem {
  if (stated) return problem('answer.over-max', { statement }, { answer: index, max });
  const { grades, factor } = skm;
  if (index >= grades.min && index <= grades.max)
    return problem('survey.looks-like-ikm', { statement }, { index, max, shown: index / factor });
  return problem('survey.scale-unstated', { statement }, { index, max });
}

/**
 * @param done findings followed up. @param due findings to follow up.
 * @returns value, points and weight; undefined where the edition does not score TLHP (90/2021).
 * Source: PermenPANRB 52/2014, followed up / due x 5; nothing due counts 1 (ruling nothing-due).
 */
export function tlhp(edition: Edition, done: number, due: number): (Worth & { points: number; weight: number }) | undefined {
  const leaf = indexOf(edition).leaf(resolveCode(edition, 'tlhp') ?? '');
  if (!leaf?.statement.ratio) return undefined;
  const worth = worthOf(leaf.statement.ratio.kind, done, due, edition.settings);
  return { ...worth, points: worth.value * leaf.share, weight: leaf.share };
}
