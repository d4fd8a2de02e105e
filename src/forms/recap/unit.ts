/** A judged LKE reduced to what a recap needs. */
import { indexOf, resolveCode, type Interval, type Problem, type Severity } from '../../assessment';
import type { Edition } from '../../rules/schema';
import type { Checked } from '../../reading/contract';
import type { Component, FileResult, Finding, MissedGate, UnitResult } from './types';
import { problem } from '../../assessment/problems';

/** Binary fractions added up in another order differ in the last digits; a rank must not hang on them. */
const settled = (points: number): number => Math.round(points * 1e9) / 1e9;
const settledInterval = ({ low, high }: Interval): Interval => ({ low: settled(low), high: settled(high) });

/** The well-known names under which every edition that has the part knows it. */
const NAMES: Record<Component, string> = {
  enablers: 'pengungkit',
  results: 'hasil',
  ipak: 'ipak',
  performance: 'capaian kinerja',
  ipkp: 'ipkp',
};

function componentsOf(edition: Edition, scoreOf: (code: string) => Interval): UnitResult['components'] {
  const entries = Object.entries(NAMES).map(([key, name]) => {
    const code = resolveCode(edition, name);
    return [key, code === undefined ? null : scoreOf(code)] as const;
  });
  return Object.fromEntries(entries) as UnitResult['components'];
}

function missedGates({ assessment, edition, verdict }: Checked): MissedGate[] {
  const index = indexOf(edition);
  return assessment.gates.flatMap(({ predicate, code, status, gap, setBy }): MissedGate[] =>
    predicate === verdict?.target && status !== 'met'
      ? [{ code, name: index.nameOf(code), status, gap: settled(gap), ...(setBy && { setBy }) }]
      : [],
  );
}

function countsOf(problems: readonly Problem[]): UnitResult['counts'] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

const GRAVEST: readonly Severity[] = ['error', 'warning'];

function findingsOf(problems: readonly Problem[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const first of problems) {
    const key = `${first.severity} ${first.code}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { severity: first.severity, count: 1, first });
  }
  return GRAVEST.flatMap((severity) => [...found.values()].filter((finding) => finding.severity === severity));
}

/**
 * @param file its name as the recap shall show it.
 * @param checked one judged LKE of it.
 * @param ofFile problems of the workbook as a whole, told once.
 * @throws RangeError for an edition without predicates (AKIP), which has no place in a recap of ZI.
 */
export function unitResult(file: string, checked: Checked, ofFile: readonly Problem[] = []): UnitResult {
  const { reading, assessment, edition, verdict } = checked;
  if (!verdict) throw new RangeError(`no predicates in ${edition.id}`);
  const { overridden } = edition;
  const scoreOf = (code: string) => settledInterval(assessment.scores.get(code)!);
  const problems = [...ofFile, ...checked.problems];
  return {
    file,
    sheet: reading.sheet,
    layout: reading.layout,
    edition: edition.id,
    unit: reading.identity.unit?.trim() || null,
    body: reading.identity.body?.trim() || null,
    year: reading.identity.year ?? null,
    verdict,
    predicate: assessment.predicate,
    ...(overridden && { ownRules: { body: overridden.body, source: overridden.source } }),
    total: settledInterval(assessment.total),
    areas: Object.fromEntries(edition.areas.map(({ code }) => [code, scoreOf(code)])),
    components: componentsOf(edition, scoreOf),
    missed: missedGates(checked),
    answered: assessment.answered,
    of: assessment.of,
    complete: assessment.complete,
    ...(assessment.by && { by: assessment.by }),
    inferred: assessment.inferred,
    counts: countsOf(problems),
    findings: findingsOf(problems),
    values: indexOf(edition).statements.map(({ code }) => {
      const { low, high } = assessment.values.get(code)!;
      return { low, high };
    }),
  };
}

const broken = (code: 'layout.not-lke' | 'layout.not-zi'): Problem => problem(code, {}, {});

/**
 * @param checked every LKE that was judged in the file; none where it could not be read.
 * @param problems of the file as a whole; without a judged LKE the first of them is the reason.
 */
export function fileResult(file: string, checked: readonly Checked[], problems: readonly Problem[]): FileResult {
  // A recap ranks LKEs of ZI; an AKIP worksheet has a score too, but no place among them.
  const lkes = checked.filter(({ verdict }) => verdict);
  if (lkes.length === 0) {
    const reason = checked.length > 0 ? broken('layout.not-zi') : (problems[0] ?? broken('layout.not-lke'));
    return { units: [], broken: { file, problem: reason } };
  }
  return { units: lkes.map((one, index) => unitResult(file, one, index === 0 ? problems : [])) };
}
