/** Which statements the card shows, and which comes next. */
import { indexOf, type Answers, type Assessment, type Problem, type Role } from '../../../assessment';
import { unproven } from '../../../reading/evidence';
import type { Reading } from '../../../reading/contract';
import type { Edition, Wording } from '../../../rules/schema';
import { isJudged, type Item } from './items';

export const SHOWN = ['all', 'open', 'differs', 'unproven', 'doubted'] as const;
export type Shown = (typeof SHOWN)[number];

export interface Filter {
  shown: Shown;
  /** Code of an area or component; absent = all. */
  area?: string;
}

export interface Fact {
  judged: boolean;
  differs: boolean;
  unproven: boolean;
  doubted: boolean;
}
export type Facts = ReadonlyMap<string, Fact>;

/** Blanks and differences have filters of their own; missing evidence is told once, at its first statement. */
const NO_DOUBT: readonly Problem['code'][] = ['answer.blank', 'answer.roles-differ', 'evidence.lacking'];

export interface Looked {
  edition: Edition;
  reading: Reading;
  /** With what is being written. */
  answers: ReadonlyMap<string, Answers>;
  assessment: Pick<Assessment, 'values' | 'problems'>;
  /** Of judge, sheet and diagnosis. */
  problems: readonly Problem[];
}

export function factsOf(
  items: readonly Item[],
  { edition, reading, answers, assessment, problems }: Looked,
  column: Role,
): Facts {
  const { inputs } = indexOf(edition);
  const ownerOf = ({ at: { statement = '' } }: Problem) => inputs.get(statement)?.statement.code ?? statement.split('#')[0]!;
  const differing = new Set(assessment.problems.filter(({ code }) => code === 'answer.roles-differ').map(ownerOf));
  const doubted = new Set(problems.filter(({ code, severity }) => severity !== 'info' && !NO_DOUBT.includes(code)).map(ownerOf));
  const lacking = new Set(unproven({ ...reading, answers }, edition, assessment)?.codes);
  return new Map(
    items.map((item) => {
      const { code } = item;
      const judged = isJudged(item, answers, column);
      return [code, { judged, differs: differing.has(code), unproven: lacking.has(code), doubted: doubted.has(code) }];
    }),
  );
}

const passes = (fact: Fact, shown: Shown): boolean => shown === 'all' || (shown === 'open' ? !fact.judged : fact[shown]);

export const fits = ({ code, above }: Item, facts: Facts, { shown, area }: Filter): boolean =>
  passes(facts.get(code)!, shown) && (area === undefined || above.includes(area));

export const listed = (items: readonly Item[], facts: Facts, filter: Filter): Item[] =>
  items.filter((item) => fits(item, facts, filter));

/** In turn after `from`, from the top again at the end; `from` itself last. */
function after(items: readonly Item[], from: string | undefined): Item[] {
  const at = items.findIndex(({ code }) => code === from);
  return [...items.slice(at + 1), ...items.slice(0, at + 1)];
}

/** @returns the next statement of the filter that is not judged, or nothing where all are. */
export const nextOpen = (items: readonly Item[], facts: Facts, filter: Filter, from?: string): string | undefined =>
  after(items, from).find((item) => fits(item, facts, filter) && !facts.get(item.code)!.judged && item.code !== from)?.code;

/** Where an answer leads: to the next that is not judged; where there is none, one further, and at the end nowhere. */
export const afterAnswer = (items: readonly Item[], facts: Facts, filter: Filter, from: string): string =>
  nextOpen(items, facts, filter, from) ?? walked(items, facts, filter, from, 1);

/** One further or back among those of the filter; at either end it stays. */
export function walked(items: readonly Item[], facts: Facts, filter: Filter, from: string, step: 1 | -1): string {
  const at = items.findIndex(({ code }) => code === from);
  const way = step > 0 ? items.slice(at + 1) : items.slice(0, Math.max(0, at)).reverse();
  return way.find((item) => fits(item, facts, filter))?.code ?? from;
}

const MOST_FOUND = 8;

/** @param typed part of a code, or words of the statement or of its criteria, in any order. @returns those that fit best first. */
export function searched(items: readonly Item[], wording: Wording, typed: string): Item[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const words = wanted.split(/\s+/);
  const told = (item: Item) => {
    const { text = '', criteria = {} } = wording[item.code] ?? {};
    return [text, ...Object.values(criteria)].join(' ').toLowerCase();
  };
  const byCode = items.filter(({ code }) => code.toLowerCase().includes(wanted));
  const byWords = items.filter((item) => !byCode.includes(item) && words.every((word) => told(item).includes(word)));
  return [...byCode, ...byWords].slice(0, MOST_FOUND);
}
