/** The second judge on the conditions to propose: every entry becomes a rank or a number, larger is better. */
import type { Criterion, Proposal } from '../../src/rules/schema';
import { numeral, seen, type Cell } from './judge';

export interface Asked {
  predicate: string;
  bodyKind: string;
  unitKind?: string | undefined;
  values: ReadonlyMap<string, Cell>;
}

export type Outcome = [code: string, status: 'met' | 'unmet' | 'open', excused: boolean];

/** How good a choice is: the best has the highest rank; NaN where it is none. */
function rank({ options, synonyms = {} }: NonNullable<Proposal['choices'][keyof Proposal['choices']]>, said: Cell): number {
  const spoken = seen(said).toUpperCase();
  const names = new Map(options.map((option, at) => [option.toUpperCase(), options.length - at]));
  for (const [other, option] of Object.entries(synonyms)) names.set(other.toUpperCase(), names.get(option.toUpperCase())!);
  return names.get(spoken) ?? NaN;
}

/** An amount, of levels and years and shares; NaN where it is none, is less than nothing, or a share of more than all. */
function amount(kind: Criterion['kind'], said: Cell): number {
  const text = typeof said === 'string' ? seen(said).toUpperCase() : '';
  const number = numeral(text.startsWith('LEVEL ') ? text.slice('LEVEL '.length) : said);
  return number < 0 || (kind === 'percent' && number > 1) ? NaN : number;
}

function statusOf({ choices }: Proposal, { kind }: Criterion, said: Cell, required: string | number | true): Outcome[1] {
  const measure = (one: Cell) =>
    kind === 'percent' || kind === 'level' || kind === 'years' ? amount(kind, one) : rank(choices[kind], one);
  const [has, needs] = [measure(said), measure(required === true ? choices['yes-no'].options[0] : required)];
  return Number.isNaN(has) ? 'open' : has < needs ? 'unmet' : 'met';
}

/** What becomes of every condition that is asked, and of the proposal. */
export function proposed(rules: Proposal, { predicate, bodyKind, unitKind, values }: Asked): { each: Outcome[]; all: string } {
  // docs/ketetapan.md, "Usulan afirmasi": for such units of such bodies, conditions of one level that are not met, never blank ones.
  const forgiven = new Set(
    rules.exceptions
      .filter((one) => one.bodyKind === bodyKind && one.predicates.some((name) => name === predicate))
      .filter(({ units }) => units.some(({ code }) => code === unitKind))
      .map(({ level }) => level),
  );
  const each: Outcome[] = [];
  for (const criterion of rules.criteria) {
    const entry = criterion.required[predicate];
    const required = entry !== undefined && Object(entry) === entry ? (entry as Record<string, string>)[bodyKind] : entry;
    if (required === undefined) continue;
    const status = statusOf(rules, criterion, values.get(criterion.code), required as string);
    each.push([criterion.code, status, status === 'unmet' && forgiven.has(criterion.level)]);
  }
  const some = (wanted: Outcome[1], excused: boolean) => each.some(([, status, is]) => status === wanted && is === excused);
  if (some('unmet', false)) return { each, all: 'unmet' };
  if (some('open', false)) return { each, all: 'open' };
  return { each, all: some('unmet', true) ? 'excused' : 'met' };
}
