/** The conditions to propose by two judges: met, unmet, open, excused, and what becomes of the proposal. */
import fc from 'fast-check';
import { proposalResults, proposalVerdict } from '../../src/assessment';
import { editions } from '../../src/rules';
import { proposalOf } from '../../src/rules/proposal';
import { anyProposal } from '../oracle/proposals';
import { proposed } from './proposal';

const FILLINGS = 200;
const predicates = ['WBK', 'WBBM'];

/** How often an entry is blank or wrong, of ten good ones; and whether most are as good as they can be. */
const habits = [
  [0, 0],
  [1, 0],
  [4, 2],
  [0, 2],
] as const;

const rules = editions.flatMap((edition) => {
  const conditions = proposalOf(edition.id);
  return conditions ? predicates.map((predicate) => [edition.short, predicate, edition, conditions] as const) : [];
});

test.each(rules)('%s, %s', (_, predicate, edition, conditions) => {
  const outcomes = new Map<string, number>();
  for (const [at, [blanks, wrongs]] of habits.entries()) {
    const best = (code: string): string | number => {
      const { kind } = conditions.criteria.find((one) => one.code === code)!;
      return kind === 'percent' ? 1 : kind === 'level' || kind === 'years' ? 5 : conditions.choices[kind].options[0]!;
    };
    const entered = fc
      .tuple(anyProposal(edition, blanks, wrongs), fc.constantFrom(0, 1, 2, 20), fc.boolean())
      .chain(([filling, worse, held]) =>
        fc
          .shuffledSubarray([...filling.values.keys()], { maxLength: Math.min(worse, filling.values.size) })
          .map((kept) => ({ ...filling, held, kept: new Set(kept) })),
      );
    for (const { bodyKind, unitKind, values, held, kept } of fc.sample(entered, { numRuns: FILLINGS / 4, seed: 52024 + at })) {
      const all = new Map([...values].map(([code, value]) => [code, kept.has(code) ? value : best(code)]));
      if (held) all.set('unit.wbk-held', 'Ya');
      const asked = { predicate, bodyKind: bodyKind ?? 'pemda', unitKind, values: all };
      const first = proposalResults(conditions, all, predicate, asked.bodyKind, unitKind);
      const second = proposed(conditions, asked);
      expect(first.map(({ code, status, excused }) => [code, status, excused !== undefined])).toEqual(second.each);
      expect(proposalVerdict(first)).toBe(second.all);
      outcomes.set(second.all, (outcomes.get(second.all) ?? 0) + 1);
    }
  }
  const excusable = conditions.exceptions.some((one) => one.predicates.includes(predicate));
  expect([...outcomes.keys()].sort()).toEqual([...(excusable ? ['excused'] : []), 'met', 'open', 'unmet']);
});
