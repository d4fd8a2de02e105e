/** Whether body and unit meet the conditions to propose the unit. */
import type { Criterion, Proposal } from '../rules/schema';
import { isSaidAs } from './as-excel';
import { clean, isBlank, parseNumber, quoted } from './parse';
import type { Problem, ProblemCode, Raw } from './types';
import { problem, type ProblemData } from './problems';

type Needed = string | number | true;

export interface ProposalResult {
  code: string;
  name: string;
  level: 'body' | 'unit';
  kind: Criterion['kind'];
  /** At least this: a grade or opinion, a number (percent: 1 = 100%), or true for yes. */
  required: Needed;
  /** As it was read; absent while open. */
  actual?: string | number | boolean;
  status: 'met' | 'unmet' | 'open';
  /** The exception under which the unit may be proposed although this is not met; what is open is never excused. */
  excused?: string;
  /** What the rules say beside it: on whose practice it rests, for one. */
  note?: string;
  /** Why an answer could not be read. */
  problem?: Problem;
}

export type ProposalVerdict = 'met' | 'excused' | 'unmet' | 'open';

type Read = { actual: string | number | boolean } | { problem: Problem };

const refused = <Code extends ProblemCode>(code: Code, statement: string, data: ProblemData<Code>): Read => ({
  problem: problem(code, { statement }, data),
});

function readChoice({ choices }: Proposal, kind: keyof Proposal['choices'], code: string, raw: Raw): Read {
  const { options, synonyms = {} } = choices[kind];
  const wanted = clean(raw).toLowerCase();
  const synonym = Object.entries(synonyms).find(([text]) => text.toLowerCase() === wanted)?.[1];
  const option = synonym ?? options.find((one) => one.toLowerCase() === wanted);
  if (option === undefined) return refused('answer.out-of-scale', code, { answer: quoted(raw), scale: options.join('/') });
  return { actual: kind === 'yes-no' ? option === options[0] : option };
}

function readNumber(code: string, raw: Raw, most: number): Read {
  const number = parseNumber(typeof raw === 'string' ? clean(raw).replace(/^level /i, '') : raw);
  const answer = quoted(raw);
  if (number === undefined) return refused('answer.not-number', code, { answer });
  if (number < 0) return refused('answer.negative', code, { answer });
  return number > most ? refused('answer.over-max', code, { answer, max: most }) : { actual: number };
}

/** What a person reads, and Excel does not: with its meaning. */
function unlessUnclean({ choices }: Proposal, { code, kind }: Criterion, raw: Raw, got: Read): Read {
  if ('problem' in got) return got;
  const isNumber = kind === 'level' || kind === 'years' || kind === 'percent';
  const listed = isNumber ? [] : [...choices[kind].options, ...Object.keys(choices[kind].synonyms ?? {})];
  if (isNumber ? typeof raw === 'number' : listed.some((one) => isSaidAs(raw, one))) return got;
  const meant = typeof got.actual === 'boolean' ? listed[got.actual ? 0 : 1]! : got.actual;
  return refused('answer.unclean', code, { answer: clean(raw), meant });
}

function read(rules: Proposal, { code, kind }: Criterion, raw: Raw): Read {
  if (kind === 'level' || kind === 'years') return readNumber(code, raw, Number.MAX_SAFE_INTEGER);
  return kind === 'percent' ? readNumber(code, raw, 1) : readChoice(rules, kind, code, raw);
}

function reaches({ choices }: Proposal, kind: Criterion['kind'], actual: string | number | boolean, required: Needed): boolean {
  if (kind === 'yes-no') return actual === required;
  if (typeof actual === 'number') return actual >= Number(required);
  const { options } = choices[kind as keyof Proposal['choices']];
  return options.indexOf(String(actual)) <= options.indexOf(String(required));
}

function requiredOf({ required }: Criterion, predicate: string, bodyKind: string): Needed | undefined {
  const asked = required[predicate];
  return typeof asked === 'object' ? asked[bodyKind] : asked;
}

/**
 * @param rules of an edition (src/rules/proposal.ts).
 * @param values by criterion code: `WTP`, `BB`, 3, `100%`, `Ya` ...; what is absent or blank is open.
 * @param bodyKind `pemda` or `kl`.
 * @param unitKind a unit that an exception names (`rsud`, `ptsp` ...), if it is one.
 * @param asExcel for our own sheets: numbers as numbers, choices as listed.
 * @returns every condition that the predicate asks for, in the table's order.
 * @throws RangeError for a predicate or kind of body that the rules do not know.
 * Source: PermenPANRB 5/2024 Lampiran II Bab II, Tabel 5; 52/2014; per condition in the data.
 */
export function proposalResults(
  rules: Proposal,
  values: ReadonlyMap<string, Raw>,
  predicate: string,
  bodyKind: string,
  unitKind?: string | null,
  asExcel = false,
): ProposalResult[] {
  if (!rules.criteria.some(({ required }) => predicate in required)) throw new RangeError(`no conditions for ${predicate}`);
  if (!rules.bodyKinds.some(({ code }) => code === bodyKind)) throw new RangeError(`no kind of body ${bodyKind}`);
  const exception = rules.exceptions.find(
    (one) => one.bodyKind === bodyKind && one.predicates.includes(predicate) && one.units.some(({ code }) => code === unitKind),
  );
  return rules.criteria.flatMap((criterion) => {
    const required = requiredOf(criterion, predicate, bodyKind);
    if (required === undefined) return [];
    const result = resultOf(rules, criterion, required, values.get(criterion.code), asExcel);
    const excused = result.status === 'unmet' && criterion.level === exception?.level ? { excused: exception.code } : {};
    return [{ ...result, ...excused }];
  });
}

function resultOf(rules: Proposal, criterion: Criterion, required: Needed, raw: Raw, asExcel: boolean): ProposalResult {
  const { code, name, level, kind, note } = criterion;
  const head = { code, name, level, kind, required, ...(note && { note }) };
  if (isBlank(raw)) return { ...head, status: 'open' };
  const said = read(rules, criterion, raw);
  const got = asExcel ? unlessUnclean(rules, criterion, raw, said) : said;
  if ('problem' in got) return { ...head, status: 'open', problem: got.problem };
  return { ...head, actual: got.actual, status: reaches(rules, kind, got.actual, required) ? 'met' : 'unmet' };
}

/** @returns met: every condition; excused: those that are not met fall under an exception, and none is open; unmet before open. */
export function proposalVerdict(results: readonly ProposalResult[]): ProposalVerdict {
  const left = results.filter(({ status }) => status !== 'met');
  if (left.length === 0) return 'met';
  const firm = left.filter(({ excused }) => !excused);
  if (firm.length === 0) return 'excused';
  return firm.some(({ status }) => status === 'unmet') ? 'unmet' : 'open';
}
