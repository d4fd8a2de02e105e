/** A judged LKE reduced to what a recap needs. */
import { answeredBy, indexOf, resolveCode, type Interval, type Problem, type Severity } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { sureOf, type Checked } from '../../reading/contract';
import { unproven } from '../../reading/evidence';
import type { CheckedSurvey } from '../surveys';
import { akipUnit, countsOf, surveyUnit } from './others';
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

const checkingOf = (tpi: number, of: number): Pick<UnitResult, 'tpi' | 'checking'> => ({
  tpi,
  checking: tpi === 0 ? 'none' : tpi < of ? 'partly' : 'whole',
});

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
    evidenceMissing: unproven(reading, edition, assessment)?.codes.length ?? null,
    ...checkingOf(
      answeredBy(edition, (code) => reading.answers.get(code)?.tpi),
      indexOf(edition).statements.length,
    ),
    lead: reading.identity.lead?.trim() || null,
    confidence: sureOf(reading),
    counts: countsOf(problems),
    findings: findingsOf(problems),
    values: indexOf(edition).statements.map(({ code }) => {
      const { low, high } = assessment.values.get(code)!;
      return { low, high };
    }),
  };
}

const notLke: Problem = problem('layout.not-lke', {}, {});

/**
 * @param checked every LKE that was judged in the file; none where it could not be read.
 * @param problems of the file as a whole; without anything judged the first of them is the reason.
 * @param surveys every survey of the file.
 */
export function fileResult(
  file: string,
  checked: readonly Checked[],
  problems: readonly Problem[],
  surveys: readonly CheckedSurvey[] = [],
): FileResult {
  const lkes = checked.filter(({ verdict }) => verdict);
  const akip = checked.filter((one) => one.akip).map((one) => akipUnit(file, one));
  const others = { akip, surveys: surveys.map((one) => surveyUnit(file, one)) };
  if (checked.length + surveys.length === 0) return { units: [], broken: { file, problem: problems[0] ?? notLke } };
  return { units: lkes.map((one, index) => unitResult(file, one, index === 0 ? problems : [])), ...others };
}
