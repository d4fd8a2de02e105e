/** What `lke check` prints for people. */
import { indexOf, verdictsOf, type GateResult, type Problem, type Severity } from '../assessment';
import type { Edition } from '../rules/schema';
import { sureOf, type Checked } from '../reading/contract';
import { problemText, type Language } from '../texts';
import { showFloor, showGap, showScore } from '../texts/number';
import { decidesText, proposalText, verdictText } from '../texts/verdict';
import { columns } from './columns';
import { say } from './say';

export interface Paper {
  language: Language;
  width: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function heading(file: string, { reading }: Checked, edition: Edition, { language }: Paper): string[] {
  const { unit, year } = reading.identity;
  const { overridden } = edition;
  const sure = sureOf(reading);
  const noYear = say('table.no-year', {}, language);
  return [
    say('table.title', { unit: unit || say('table.no-unit', {}, language), year: year ? String(year) : noYear }, language),
    say(
      'table.source',
      { file, sheet: reading.sheet, edition: edition.short, layout: say(`layout.${reading.layout}`, {}, language) },
      language,
    ),
    ...(sure < 1 ? [say('table.sure', { sure: Math.round(sure * 100) }, language)] : []),
    ...(overridden ? [say('table.rules', { ...overridden }, language)] : []),
  ];
}

/** AKIP: the grade, or the two between which it still is. */
function gradeText({ grade, gradeAtBest }: NonNullable<Checked['akip']>, language: Language): string {
  if (!grade) return say('table.unrated', {}, language);
  const said = `${grade.grade} (${grade.predicate})`;
  const isSettled = !gradeAtBest || gradeAtBest.grade === grade.grade;
  return isSettled ? said : say('table.range', { low: said, high: `${gradeAtBest.grade} (${gradeAtBest.predicate})` }, language);
}

/** A sentence per predicate, the one aimed at first; AKIP has grades instead. */
function verdictRows({ akip, edition, assessment, reading, verdict }: Checked, language: Language): string[][] {
  if (akip) return [[say('table.predicate', {}, language), gradeText(akip, language)]];
  const { gates } = assessment;
  if (verdict?.why === 'unsure')
    return [[say('table.verdict', { target: verdict.target }, language), verdictText(verdict, assessment, language)]];
  const others = verdictsOf(edition, gates, reading.identity.held).filter(({ target }) => target !== verdict?.target);
  const rows = [...(verdict ? [verdict] : []), ...others].map((one) => [
    say('table.verdict', { target: one.target }, language),
    verdictText(one, assessment, language),
  ]);
  return [...rows, [say('table.decides', {}, language), decidesText(language)]];
}

function verdict(checked: Checked, { language, width }: Paper): string[] {
  const { edition, assessment } = checked;
  const { total, answered, of } = assessment;
  const show = (value: number) => showScore(value, undefined, language, edition.tolerance);
  const range = say('table.range', { low: show(total.low), high: show(total.high) }, language);
  const rows = [
    [say('table.total', {}, language), total.low === total.high ? show(total.low) : range],
    ...verdictRows(checked, language),
    ...(checked.proposal && checked.verdict
      ? [[say('table.proposal', {}, language), proposalText(checked.proposal, checked.verdict.target, language)]]
      : []),
    [say('table.answered', {}, language), say('table.answers', { answered, of, blank: of - answered }, language)],
  ];
  return columns(rows, 1, width);
}

function gateRow(gate: GateResult, edition: Edition, language: Language): string[] {
  const { code, floor, low, high, gap, status, setBy } = gate;
  const name = indexOf(edition).nameOf(code);
  const show = (value: number) => showScore(value, floor, language, edition.tolerance);
  const score = low === high ? show(low) : say('table.range', { low: show(low), high: show(high) }, language);
  return [
    code,
    setBy ? say('table.set-by', { name, body: setBy }, language) : name,
    showFloor(floor, language),
    score,
    gap > 0 ? showGap(gap, language) : '-',
    say(`status.${status}`, {}, language),
  ];
}

function gatesOf(predicate: string, { assessment }: Checked, edition: Edition, { language, width }: Paper): string[] {
  const gates = assessment.gates.filter((gate) => gate.predicate === predicate);
  if (gates.length === 0) return [];
  const head = [say('table.gates', { predicate }, language), ''];
  const titles = (['floor', 'score', 'gap', 'status'] as const).map((name) => say(`table.${name}`, {}, language));
  const doubts = gates.flatMap(({ code, doubt }) => (doubt ? [[`  ${code}`, doubt]] : []));
  return [
    ...columns([[...head, ...titles], ...gates.map((gate) => gateRow(gate, edition, language))], 1, width),
    ...(doubts.length > 0 ? [say('table.doubts', {}, language), ...columns(doubts, 1, width)] : []),
  ];
}

const placeOf = ({ at }: Problem) => [at.sheet, at.cell].filter(Boolean).join('!') || '-';

/** So many lines that say the same bury what else is wrong. */
const MOST_ALIKE = 10;

function rowsOf(alike: readonly Problem[], language: Language): string[][] {
  const rows = alike.map((problem) => [
    say(`severity.${problem.severity}`, {}, language),
    placeOf(problem),
    problemText(problem, language),
  ]);
  if (rows.length <= MOST_ALIKE) return rows;
  const more = rows.length - MOST_ALIKE + 1;
  return [...rows.slice(0, MOST_ALIKE - 1), [rows[0]![0]!, '…', say('table.alike', { more }, language)]];
}

export function problemsOf(problems: readonly Problem[], { language, width }: Paper): string[] {
  // How many are blank is said above; a line for each would bury the rest.
  const shown = SEVERITIES.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity && problem.code !== 'answer.blank'),
  );
  if (shown.length === 0) return [say('table.no-problems', {}, language)];
  const kinds = new Map<string, Problem[]>();
  for (const problem of shown) {
    const kind = `${problem.severity} ${problem.code}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), problem]);
  }
  const rows = [...kinds.values()].flatMap((alike) => rowsOf(alike, language));
  return [say('table.problems', {}, language), ...columns(rows, 2, width)];
}

/** @returns the lines of one LKE: whose it is, total, gates with floor and gap, problems with their cells. */
export function tableOf(file: string, checked: Checked, ofFile: readonly Problem[], paper: Paper): string {
  const { edition } = checked;
  const blocks = [
    heading(file, checked, edition, paper),
    verdict(checked, paper),
    ...edition.predicates.map(({ code }) => gatesOf(code, checked, edition, paper)),
    problemsOf([...ofFile, ...checked.problems], paper),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}
