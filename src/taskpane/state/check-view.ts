/** What Periksa shows: problems by severity and kind, and blanks by area. */
import { indexOf } from '../../assessment';
import type { Problem, ProblemCode, Severity } from '../../assessment/types';
import type { Checked } from '../../reading/contract';
import type { Edition } from '../../rules/schema';
import { pane, type PaneKey } from '../../texts/id/pane';
import { SEVERITIES } from './store';

export interface ProblemKind {
  title: PaneKey;
  problems: Problem[];
}
export interface ProblemGroup {
  severity: Severity;
  count: number;
  kinds: ProblemKind[];
}
export interface BlankArea {
  code: string;
  name: string;
  /** Problems `answer.blank` of the area, in the edition's order. */
  blanks: Problem[];
  of: number;
}

const isBlank = (problem: Problem): boolean => problem.code === 'answer.blank';

/** All but the blanks, which are summed up by area instead. */
export const withoutBlanks = (problems: readonly Problem[]): Problem[] => problems.filter((problem) => !isBlank(problem));

/** `answer.negative` has a title of its own; `ratio.contradiction` shares that of `ratio`. */
export function kindTitle(code: ProblemCode): PaneKey {
  const candidates = [`kind.${code}`, `kind.${code.split('.')[0]}`];
  return (candidates.find((key) => key in pane) as PaneKey | undefined) ?? 'kind.other';
}

/** @param hidden severities left out. @returns groups, worst first; kinds as they first appear. */
export function groupProblems(problems: readonly Problem[], hidden: readonly Severity[] = []): ProblemGroup[] {
  return SEVERITIES.filter((severity) => !hidden.includes(severity)).flatMap((severity) => {
    const own = problems.filter((problem) => problem.severity === severity);
    const kinds = new Map<PaneKey, Problem[]>();
    for (const problem of own) {
      const title = kindTitle(problem.code);
      kinds.set(title, [...(kinds.get(title) ?? []), problem]);
    }
    if (own.length === 0) return [];
    return [{ severity, count: own.length, kinds: [...kinds].map(([title, of]) => ({ title, problems: of })) }];
  });
}

/** Statements that are not answered: nothing stands there, or nothing that can be read. With the answered ones all of them. */
export function openIn({ assessment: { answered, of }, problems }: Pick<Checked, 'assessment' | 'problems'>): {
  blank: number;
  unread: number;
} {
  const blank = new Set(problems.filter(isBlank).map(({ at }) => at.statement)).size;
  return { blank, unread: of - answered - blank };
}

/** The areas of the edition, and the components that lie outside any area. */
function partsOf(edition: Edition): { code: string; name: string; statements: string[] }[] {
  const index = indexOf(edition);
  const seen = new Set<string>();
  const take = (code: string) => {
    const statements = index
      .statementsUnder(code)
      .map((statement) => statement.code)
      .filter((statement) => !seen.has(statement));
    for (const statement of statements) seen.add(statement);
    return { code, name: index.nameOf(code), statements };
  };
  return [...edition.areas, ...edition.tree].map(({ code }) => take(code)).filter(({ statements }) => statements.length > 0);
}

/** Areas that have blanks, in the edition's order. */
export function blankAreas(edition: Edition, problems: readonly Problem[]): BlankArea[] {
  const blanks = new Map(problems.filter(isBlank).map((problem) => [problem.at.statement ?? '', problem]));
  return partsOf(edition)
    .map(({ code, name, statements }) => ({
      code,
      name,
      blanks: statements.flatMap((statement) => blanks.get(statement) ?? []),
      of: statements.length,
    }))
    .filter((area) => area.blanks.length > 0);
}

/** @param last the statement jumped to before. @returns the blank after it, from the top again at the end. */
export function nextBlank(edition: Edition, area: BlankArea, last: string | undefined): Problem | undefined {
  const order = indexOf(edition).statements.map((statement) => statement.code);
  const placeOf = (problem: Problem) => order.indexOf(problem.at.statement ?? '');
  const from = last === undefined ? -1 : order.indexOf(last);
  return area.blanks.find((blank) => placeOf(blank) > from) ?? area.blanks[0];
}
