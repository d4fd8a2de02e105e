/** The target as people write it: the sheet understands what the judge does. */
import { predicateNamed } from '../../src/assessment';
import { editions } from '../../src/rules';
import { storedResults } from '../../src/sheet/formula/results';
import { sheet as words } from '../../src/texts/id/sheet';
import { readLke } from '../../src/reading/read';
import { gridsOf, lkeOf, planOf } from '../sheets/lke';

/** @returns what the summary says of a target, and what the LKE shows beside its areas. */
function said(target: string, of = editions[0]!) {
  const plan = planOf({ target }, [], of);
  const resultOf = storedResults(plan, 46_000);
  const [summary] = plan.sheets;
  const row = summary!.cells.findIndex(([label]) => label === words['summary.verdict']);
  const lke = lkeOf(plan);
  const state = lke.cells.map((cells, at) => cells.map((_, column) => resultOf(lke.name, at, column)));
  return { verdict: resultOf(summary!.name, row, 2), proposal: proposalOf(plan), state };

  function proposalOf({ sheets }: typeof plan): unknown {
    const at = sheets[0]!.cells.findIndex(([label]) => label === words['proposal.bodyKind']);
    return at < 0 ? undefined : sheets[0]!.cells[at]!.map((_, column) => resultOf(summary!.name, at, column));
  }
}

const spellings = (code: string, name: string) => [
  code.toLowerCase(),
  ` ${code} `,
  `Menuju ${code}`,
  `menuju  ${code}`,
  name,
  `MENUJU ${name}`,
  `${name} (${code})`,
];
const cases = editions.flatMap((of, nth) =>
  of.predicates.flatMap(({ code, name }) =>
    spellings(code, name)
      .slice(nth === 0 ? 0 : -1)
      .map((typed) => [of.short, code, typed, of] as const),
  ),
);
const known = new Map(
  editions.flatMap((of) => of.predicates.map(({ code }) => [`${of.short} ${code}`, said(code, of)] as const)),
);

test.each(cases)('%s: %s is understood as %j', (short, code, typed, of) => {
  expect(predicateNamed(of, typed)).toBe(code);
  const asCode = known.get(`${short} ${code}`)!;
  expect(asCode.verdict).toMatch(code);
  expect(said(typed, of)).toEqual(asCode);
});

test.each(['', 'WB', 'Menuju', 'W*', 'WBK/WBBM', 'Predikat A'])('%j is no target', (typed) => {
  expect(predicateNamed(editions[0]!, typed)).toBeUndefined();
  expect(said(typed).verdict).toBe(words['verdict.noTarget']);
});

test.each(['WBK\u00a0', 'Menuju\u00a0WBK', 'W\u200bBK', 'W\u0412K'])('%j is read as the sheet reads it: no target', (typed) => {
  expect(said(typed).verdict).toBe(words['verdict.noTarget']);
  const [reading] = readLke(gridsOf(planOf({ target: typed }))).readings;
  expect(reading!.identity.target).toBeUndefined();
});
