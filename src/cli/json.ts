/** What `lke check --json` prints: the shape other programs rely on. */
import type { GateResult, Problem, Score } from '../assessment';
import type { Checked } from '../worksheet/contract';
import { problemText, type Language } from '../texts';
import type { Judged } from './judge';

interface JsonProblem {
  code: string;
  severity: string;
  sheet: string | null;
  cell: string | null;
  statement: string | null;
  message: string;
}

/** One LKE; everything but file and problems is null where the file cannot be judged. */
export interface JsonElement {
  file: string;
  edition: string | null;
  layout: string | null;
  complete: boolean | null;
  score: { low: number; high: number; byCode: Record<string, Score> } | null;
  gates: Omit<GateResult, 'gap'>[] | null;
  predicate: string | null;
  problems: JsonProblem[];
}

const jsonProblem = (problem: Problem, language: Language): JsonProblem => ({
  code: problem.code,
  severity: problem.severity,
  sheet: problem.at.sheet ?? null,
  cell: problem.at.cell ?? null,
  statement: problem.at.statement ?? null,
  message: problemText(problem, language),
});

const jsonGate = ({ predicate, code, floor, low, high, status }: GateResult) => ({ predicate, code, floor, low, high, status });

function jsonLke(file: string, { reading, assessment, akip, problems }: Checked, language: Language): JsonElement {
  const { edition, complete, total, scores, gates, predicate } = assessment;
  const byCode = Object.fromEntries([...scores].map(([code, { low, high, weight }]) => [code, { low, high, weight }]));
  return {
    file,
    edition,
    layout: reading.layout,
    complete,
    score: { low: total.low, high: total.high, byCode },
    gates: gates.map(jsonGate),
    // AKIP has grades where ZI has predicates.
    predicate: akip?.grade?.grade ?? predicate,
    problems: problems.map((problem) => jsonProblem(problem, language)),
  };
}

/** One element per LKE: a workbook with two of them gives two, one that cannot be judged gives one. */
export function jsonOf({ file, checked, problems }: Judged, language: Language): JsonElement[] {
  const ofFile = problems.map((problem) => jsonProblem(problem, language));
  if (checked.length > 0) {
    const elements = checked.map((one) => jsonLke(file, one, language));
    elements[0]!.problems.push(...ofFile);
    return elements;
  }
  const nothing = { edition: null, layout: null, complete: null, score: null, gates: null, predicate: null };
  return [{ file, ...nothing, problems: ofFile }];
}
