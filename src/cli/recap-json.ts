/** What `lke recap --json` prints: the shape other programs rely on, documented in docs/json.md. */
import type { Interval } from '../assessment';
import type { Language } from '../texts';
import { jsonProblem, jsonVerdict } from './json';
import type { RankedUnit, Recap } from '../forms/recap';

function jsonUnit(unit: RankedUnit, language: Language) {
  const {
    values: _,
    findings,
    total,
    areas,
    components,
    verdict,
    complete: _complete,
    by: _by,
    inferred: _inferred,
    ...rest
  } = unit;
  const scores: Record<string, Interval | null> = { total, ...areas, ...components };
  const said = jsonVerdict(verdict, unit, language);
  return {
    ...rest,
    verdict: said,
    scores,
    problems: findings.map(({ count, first }) => ({ count, ...jsonProblem(first, language) })),
  };
}

/** Units by rank, AKIP worksheets, surveys, broken files, statements by points lost, areas by share reached; shares and values are 0 to 1; groups by folder. */
export const recapJson = ({ units, akip, surveys, broken, statements, areas, groups }: Recap, language: Language) => ({
  units: units.map((unit) => jsonUnit(unit, language)),
  akip,
  surveys,
  broken: broken.map(({ file, problem }) => ({ file, ...jsonProblem(problem, language) })),
  statements,
  areas,
  groups,
});
