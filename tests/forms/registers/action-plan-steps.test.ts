/** Steps of a way as rows of the action plan. */
import { indexOf } from '../../../src/assessment';
import { actionPlanIn, planSteps, withSteps, type PlannedStep } from '../../../src/forms/registers/action-plan-steps';
import { buildActionPlan } from '../../../src/forms/registers';
import { spotAt } from '../../../src/sheet/address';
import type { Grid } from '../../../src/sheet/plan';
import { edition, gridsOf, planOf } from '../../sheets/lke';

const identity = { unit: 'KPP Pratama X', year: 2026 };
const step = (code: string): PlannedStep => ({ code, activity: `Perbaiki ${code}`, target: 'C menjadi A' });
const fresh = (language: 'id' | 'en' = 'id') => gridsOf(buildActionPlan(edition, identity, [], language));
const planned = (grids: readonly Grid[], codes: readonly string[]) => planSteps(edition, actionPlanIn(grids)!, codes.map(step));

function filled(grids: readonly Grid[], codes: readonly string[]): Grid[] {
  const all = structuredClone(grids) as Grid[];
  for (const { sheet, cell, content, expected } of planned(all, codes).cells) {
    const { row, column } = spotAt(cell)!;
    const { values } = all.find((grid) => grid.sheet === sheet)!;
    expect(values[row]![column] ?? null).toBe(expected);
    values[row]![column] = content;
  }
  return all;
}

describe.each(['id', 'en'] as const)('in %s', (language) => {
  test('each stands in a row of its indicator, with what it leads to; the rest stays open', () => {
    const grids = filled(fresh(language), ['A.I.1.ii.a', 'A.II.5.iii.b', 'B.I.b']);
    const { values } = actionPlanIn(grids)!;
    const rowOf = (text: string) => values.findIndex((row) => row.includes(text));
    for (const code of ['A.I.1.ii.a', 'A.II.5.iii.b']) {
      const row = rowOf(`Perbaiki ${code}`);
      const above = values.slice(0, row + 1).reverse();
      const indicator = String(above.find(([first]) => first)![0]);
      expect(code.startsWith(`${indicator}.`)).toBe(true);
      expect(values[row]).toContain('C menjadi A');
    }
  });
});

test('where an indicator has fewer rows than steps the last of them holds the rest; none is written twice', () => {
  const under = indexOf(edition)
    .statementsUnder('A.I.4.ii')
    .map(({ code }) => code);
  const grids = fresh();
  const { cells, count, left } = planned(grids, under);
  expect([count, left]).toEqual([under.length, []]);
  expect(cells.length).toBeLessThan(under.length * 2);
  expect(planned(filled(grids, under), under)).toEqual({ cells: [], left: [], count: 0, there: under.length });
});

test('an indicator whose rows are all taken is told, and nothing of it is written over', () => {
  const [first, ...others] = indexOf(edition)
    .statementsUnder('A.I.4.ii')
    .map(({ code }) => code);
  const full = filled(fresh(), others);
  expect(planned(full, [first!])).toMatchObject({ cells: [], left: [first], count: 0 });
});

test('what is not in the plan is left', () => expect(planned(fresh(), ['Z.9']).left).toEqual(['Z.9']));

test('only an action plan is one', () => expect(actionPlanIn(gridsOf(planOf()))).toBeUndefined());

test('a fresh plan is made with them', () => {
  const { plan, left } = withSteps(edition, buildActionPlan(edition, identity), [step('A.I.1.ii.a')]);
  expect(left).toEqual([]);
  expect(JSON.stringify(plan.sheets)).toContain('Perbaiki A.I.1.ii.a');
  expect(planned(gridsOf(plan), ['A.I.1.ii.a']).there).toBe(1);
});
