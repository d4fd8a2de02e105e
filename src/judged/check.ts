import {
  akipAdvice,
  assess,
  gradeOf,
  isBlank,
  proposalResults,
  proposalVerdict,
  targetOf,
  verdictOf,
  type Assessment,
  type Place,
  type Problem,
  type Verdict,
} from '../assessment';
import { akipMatrix, gradeTableOf } from '../rules/akip';
import { proposalOf } from '../rules/proposal';
import type { Edition } from '../rules/schema';
import { sureOf, type Checked, type Reading } from '../reading/contract';
import { placeAt } from '../sheet/address';
import { evidenceLacking } from '../reading/evidence';
import { SURE_ENOUGH } from '../reading/mapping';
import { editionNamed, editionWith, fromFile, isAkip, otherYear } from '../assessment/editions';
import { problem } from '../assessment/problems';

/** The cell of a problem: the role's answer, else the answer that counts, else the score, else the heading. */
function cellOf(reading: Reading, problem: Problem): string | undefined {
  const { statement, role } = problem.at;
  const code = statement ?? (typeof problem.data.code === 'string' ? problem.data.code : undefined);
  if (code === undefined) return reading.heading;
  const cells = reading.cells.get(code);
  const counts = isBlank(reading.answers.get(code)?.tpi) ? cells?.unit : (cells?.tpi ?? cells?.unit);
  const answer = (role ? cells?.[role] : undefined) ?? counts ?? cells?.unit;
  return answer ?? reading.scoreCells?.get(code) ?? areaCell(reading, code) ?? reading.heading;
}

/** AREA.n has no row of its own on the LKE: the first of its parts shows the place. */
function areaCell(reading: Reading, code: string): string | undefined {
  const area = editionNamed(reading.edition)?.areas.find((one) => one.code === code);
  return area ? reading.scoreCells?.get(area.parts[0]!) : undefined;
}

function located(reading: Reading, problem: Problem): Problem {
  const at: Place = { ...problem.at, sheet: problem.at.sheet ?? reading.sheet };
  const cell = problem.at.cell ?? cellOf(reading, problem);
  return { ...problem, at: cell === undefined ? at : { ...at, ...placeAt(cell) } };
}

function replacedFormulas(reading: Reading, assessment: Assessment): Problem[] {
  return (reading.typed ?? []).flatMap(({ code, what, cell }): Problem[] => {
    const expected = (what === 'value' ? assessment.values : assessment.scores).get(code)?.low;
    if (expected === undefined) return [];
    const at: Place = { sheet: reading.sheet, cell, statement: code };
    return [problem('sheet.formula-replaced', at, { expected })];
  });
}

/** The conditions to propose, where target and kind of body are known to the rules. */
function judgedProposal({ proposal, identity, asExcel }: Reading, edition: Edition, target = ''): Checked['proposal'] {
  const rules = proposalOf(edition.id, identity.year);
  if (!rules || !proposal?.bodyKind || !rules.criteria.some(({ required }) => target in required)) return undefined;
  const results = proposalResults(rules, proposal.values, target, proposal.bodyKind, proposal.unitKind, asExcel);
  return { results, verdict: proposalVerdict(results) };
}

function unreadConditions({ proposal }: Reading, judged: Checked['proposal']): Problem[] {
  return (judged?.results ?? []).flatMap(({ code, problem }) => {
    if (!problem) return [];
    const cell = proposal!.cells.get(code);
    return [{ ...problem, at: { ...problem.at, sheet: proposal!.sheet, ...(cell && { cell }) } }];
  });
}

/** An answer that says more than the LKE beside it. */
function saysTooMuch(
  { proposal, identity }: Reading,
  edition: Edition,
  judged: Checked['proposal'],
  verdict?: Verdict,
): Problem[] {
  if (!proposal || !judged || verdict?.status !== 'unmet') return [];
  const conditions = proposalOf(edition.id, identity.year)?.criteria.filter(({ saysMinimums }) => saysMinimums) ?? [];
  return conditions.flatMap(({ code, name: condition }): Problem[] => {
    if (judged.results.find((one) => one.code === code)?.actual !== true) return [];
    const cell = proposal.cells.get(code);
    const { target, unmet: count, of } = verdict;
    return [
      problem('proposal.minimums-missed', { sheet: proposal.sheet, ...(cell && { cell }) }, { condition, target, count, of }),
    ];
  });
}

function judgedAkip({ identity, advice, asExcel }: Reading, edition: Edition, { total, answered }: Assessment): Checked['akip'] {
  const table = gradeTableOf(edition);
  const wanted = advice && akipAdvice(akipMatrix, identity.target ?? '', advice, asExcel);
  // An empty worksheet is not a bad one.
  const grade = answered > 0 ? gradeOf(table, total.low) : undefined;
  return { grade, gradeAtBest: gradeOf(table, total.high), ...(wanted && { advice: wanted }) };
}

const UNSURE = { status: 'undetermined', why: 'unsure' } as const;

/** A sheet of strange arrangement is judged, but nothing is concluded where too little is sure. */
function hardlyRecognised(reading: Reading): Problem | undefined {
  const { sheet, heading: cell } = reading;
  const sure = sureOf(reading);
  if (sure >= SURE_ENOUGH) return undefined;
  const data = { sure: Math.round(sure * 100), least: SURE_ENOUGH * 100 };
  return { code: 'layout.unsure', severity: 'error', at: { sheet, ...(cell && { cell }) }, data };
}

/**
 * Judges a reading from its answers alone, by the rules that the sheet was made with.
 * @returns the assessment, and the problems of judge and sheet together, each with sheet and cell.
 * @throws RangeError where the reading names an edition that does not ship, or overrides that do not hold for it.
 */
export function checkLke(reading: Reading): Checked {
  const edition = editionWith(reading.edition, reading.overrides);
  const target = targetOf(edition, reading.identity.target);
  // Conditions of a target that nobody named are not asked for.
  const proposal = judgedProposal(reading, edition, target?.given ? target.code : undefined);
  const { held } = reading.identity;
  const assessment = assess(edition, reading.answers, { held, asExcel: reading.asExcel });
  const outdated = otherYear(edition, reading.identity.year);
  const unsure = hardlyRecognised(reading);
  const concluded = target && { ...verdictOf(edition, assessment.gates, target, held), ...(unsure && UNSURE) };
  const problems = [
    ...reading.problems,
    ...assessment.problems,
    ...replacedFormulas(reading, assessment),
    // What sheets of others lack is for the diagnosis.
    ...(reading.layout === 'ours' ? evidenceLacking(reading, edition, assessment) : []),
    ...unreadConditions(reading, proposal),
    ...saysTooMuch(reading, edition, proposal, concluded),
    ...(outdated ? [outdated] : []),
    ...(unsure ? [unsure] : []),
    ...fromFile(edition),
  ];
  const akip = isAkip(edition) ? judgedAkip(reading, edition, assessment) : undefined;
  return {
    reading,
    edition,
    assessment: unsure ? { ...assessment, predicate: null } : assessment,
    ...(concluded && { verdict: concluded }),
    ...(proposal && { proposal }),
    ...(akip && { akip }),
    problems: problems.map((problem) => located(reading, problem)),
  };
}
