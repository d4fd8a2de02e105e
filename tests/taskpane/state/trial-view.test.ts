/** Tried answers are worth what they would be on the sheet; keeping them writes just them. */
import fc from 'fast-check';
import type { Raw, Role } from '../../../src/assessment';
import { checkLke } from '../../../src/judged/check';
import { readLke } from '../../../src/reading/read';
import { spotAt } from '../../../src/sheet/address';
import type { Change } from '../../../src/diagnosis/repair';
import type { Grid } from '../../../src/sheet/plan';
import { areasOf, changesOf, fieldsOf, roleOf, triedRaw, tryOut } from '../../../src/taskpane/state/trial-view';
import { everywhere } from '../../assessment/answers';
import { edition, filled, gridsOf, planOf } from '../../sheets/lke';

const entries = (own: Record<string, Raw>, role: Role) =>
  Object.entries(own).map(([code, raw]) => [code, { [role]: raw }] as const);
const gridsWith = (own: Record<string, Raw> = {}) =>
  gridsOf(filled(planOf(), new Map(entries({ ...everywhere(edition, 'best'), ...own }, 'unit'))));
const judged = (grids: readonly Grid[]) => checkLke(readLke(grids).readings[0]!);

function typed(grids: readonly Grid[], changes: readonly Change[]): Grid[] {
  const all = structuredClone(grids) as Grid[];
  for (const { sheet, cell, new: content, old: expected } of changes) {
    const { row, column } = spotAt(cell)!;
    const { values } = all.find((grid) => grid.sheet === sheet)!;
    expect(values[row]![column] ?? null).toEqual(expected);
    values[row]![column] = content as string;
  }
  return all;
}

test('every answer and count is offered once, area by area', () => {
  const grids = gridsWith();
  const lke = judged(grids);
  const all = fieldsOf(lke, 'tpi', undefined, grids);
  expect(all.length).toBe(new Set(all.map(({ code }) => code)).size);
  expect(areasOf(lke).flatMap(({ code }) => fieldsOf(lke, 'tpi', code, grids)).length).toBe(all.length);
  expect(all.find(({ code }) => code === 'A.II.1.i.a#1')).toMatchObject({ statement: 'A.II.1.i.a', name: expect.any(String) });
  expect(all.some(({ code }) => code === 'A.II.1.i.a')).toBe(false);
});

test.each<[string, string, unknown]>([
  ['A.I.1.i.a', '', null],
  ['A.I.1.i.a', 'Ya', 'Ya'],
  ['B.II.a', '3,7', 3.7],
  ['B.II.a', '4.5', undefined],
  ['B.II.a', 'baik', undefined],
  ['A.II.1.i.a#1', '12', 12],
  ['A.II.1.i.a#1', '1.000', undefined],
  ['A.II.1.i.a#1', '1,5', undefined],
])('%s typed as "%s" is %j', (code, text, raw) => {
  const grids = gridsWith();
  const field = fieldsOf(judged(grids), 'unit', undefined, grids).find((one) => one.code === code)!;
  expect(triedRaw(field, text)).toBe(raw);
});

test("the TPI's answers are tried where it has given any", () => {
  expect(roleOf(judged(gridsWith()))).toBe('unit');
  const both = gridsOf(filled(planOf(), new Map([['A.I.1.i.a', { unit: 'Ya', tpi: 'Tidak' }]])));
  expect(roleOf(judged(both))).toBe('tpi');
});

test('what is tried is worth what it is once it stands on the sheet', () => {
  const grids = gridsWith();
  const lke = judged(grids);
  const fields = fieldsOf(lke, 'unit', undefined, grids);
  const trial = fc
    .constantFrom(...fields)
    .chain((field) =>
      fc.constantFrom(...(field.options ?? ['0', '1', '2,5', '4', 'x']), '').map((text) => [field.code, text] as const),
    );
  fc.assert(
    fc.property(fc.array(trial, { minLength: 1, maxLength: 6 }), (tried) => {
      const trials = new Map(tried);
      const { after, before } = tryOut(lke, 'unit', fields, trials);
      const onSheet = judged(typed(grids, changesOf(fields, trials, grids))).assessment;
      expect([after.total, after.gates]).toEqual([onSheet.total, onSheet.gates]);
      expect(before.total).toEqual(lke.assessment.total);
    }),
    { numRuns: 15 },
  );
});
