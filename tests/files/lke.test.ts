/** The whole LKE as a file: every cell of the plan comes back, and the file stays small. */
import { readXlsx, writeXlsx } from '../../src/files';
import { loadWording } from '../../src/rules/wording';
import { buildLke } from '../../src/forms/lke';
import type { Cell, Grid, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { partsOf } from './parts';
import { edition90 } from '../editions';

let plan: WorkbookPlan;
let file: Uint8Array;
let grids: Grid[];

beforeAll(async () => {
  const identity = { unit: '=KPP "Pratama" <X> & Rekan', body: '+Kementerian', year: 2026, target: 'WBK' };
  plan = buildLke(edition90, await loadWording(edition90.id), identity);
  file = await writeXlsx(plan);
  grids = await readXlsx(file);
});

const isFormula = (cell: Cell) => typeof cell === 'object' && cell !== null;
const textOf = (cell: Cell) => (isFormula(cell) ? cell.f : null);

/** The plan's cells in the shape of what was read: cells that hold nothing need not be there. */
function differences({ cells }: SheetPlan, { values, formulas }: Grid): unknown[] {
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const found = { value: values[row]?.[column] ?? null, formula: formulas[row]?.[column] ?? null };
      // What a formula gives is the matter of results.test.ts.
      const wanted = { value: isFormula(cell) ? found.value : cell, formula: textOf(cell) };
      return found.value === wanted.value && found.formula === wanted.formula ? [] : [{ row, column, wanted, found }];
    }),
  );
}

test('sheets come back in their order, hidden ones hidden', () => {
  expect(grids.map(({ sheet, hidden }) => [sheet, hidden ?? false])).toEqual(
    plan.sheets.map(({ name, hidden }) => [name, hidden ?? false]),
  );
});

test('every cell comes back as it was planned', () => {
  expect(plan.sheets.flatMap((sheet, index) => differences(sheet, grids[index]!))).toEqual([]);
});

test('what Excel would refuse is not in the file', () => {
  const prompts = plan.sheets.flatMap(({ validations }) => validations.flatMap(({ prompt, error }) => [prompt, error]));
  for (const told of prompts) {
    expect(told?.title.length ?? 0).toBeLessThanOrEqual(32);
    expect(told?.text.length ?? 0).toBeLessThanOrEqual(255);
  }
  for (const { name } of plan.sheets) expect(name).toMatch(/^[^*?:/\\[\]]{1,31}$/);
  const formulas = plan.sheets.flatMap(({ cells }) => cells.flat().map((cell) => textOf(cell)?.length ?? 0));
  expect(Math.max(...formulas)).toBeLessThanOrEqual(8192);
});

test('it is small, with few looks', async () => {
  const looks = /<cellXfs count="(\d+)"/.exec((await partsOf(file)).get('xl/styles.xml')!)![1];
  expect(Number(looks)).toBeLessThan(100);
  expect(file.length).toBeLessThan(150_000);
});
