/** The same sheet, computed live by the workbench's engine, says what the judge says. */
import fc from 'fast-check';
import { assess } from '../../src/assessment';
import { sheet as words } from '../../src/texts/id/sheet';
import { position, type ColumnKey } from '../../src/reading/layouts/our-columns';
import type { Cell } from '../../src/sheet/plan';
import { headlessUniver, type UniverEngine } from '../../host/univer';
import { fillingWith, withoutTextNumbers } from '../sheets/fillings';
import { edition, index, lkeOf, planOf, rowOf, type Filling } from '../sheets/lke';
import { best, nearMiss, worst, zero } from './cases';

const plan = planOf();
const lke = lkeOf(plan);
const [summary] = plan.sheets;
const content = (cell: Cell) => (cell !== null && typeof cell === 'object' ? { formula: cell.f } : cell);

async function opened(): Promise<UniverEngine> {
  const engine = headlessUniver({ rows: 250, columns: 40 });
  plan.sheets.forEach(({ name }, at) => engine.addSheet(name, name, at));
  for (const { name, formula } of plan.names) engine.setName(name, formula);
  for (const { name, cells } of plan.sheets)
    cells.forEach((row, r) => row.forEach((cell, c) => cell !== null && engine.setCell(name, r, c, content(cell))));
  await engine.settle();
  return engine;
}

async function fill(engine: UniverEngine, filling: Filling): Promise<void> {
  const codes = [...index.statements.map(({ code }) => code), ...index.inputs.keys()];
  for (const code of codes)
    for (const role of ['unit', 'tpi'] as const)
      engine.setCell(lke.name, rowOf(lke, code), position(role), filling.get(code)?.[role] ?? null);
  await engine.settle();
}

const random = fc.sample(fillingWith({ blanks: 2, wrongs: 1, tpi: 5 }), { numRuns: 4, seed: 26 });
const fillings: [string, Filling][] = [
  ['everything blank', new Map()],
  ['everything best', best()],
  ['everything worst', worst()],
  ['everything zero', zero()],
  ['a miss that two decimals hide', nearMiss()],
  ...random.map((filling, n): [string, Filling] => [`random filling ${n}`, withoutTextNumbers(filling)]),
];

describe('the LKE computed by Univer', () => {
  let engine: UniverEngine;
  beforeAll(async () => {
    engine = await opened();
  }, 120_000);
  afterAll(() => engine.dispose());

  test.each(fillings)(
    '%s',
    async (_, filling) => {
      await fill(engine, filling);
      const judged = assess(edition, filling, { asExcel: true });
      const at = (code: string, key: ColumnKey) => engine.getValue(lke.name, rowOf(lke, code), position(key));
      const said = [...judged.scores.keys()]
        .filter((code) => !code.startsWith('AREA'))
        .map((code) => ({ code, low: at(code, 'score'), high: at(code, 'high') }));
      expect(said).toEqual(
        said.map(({ code }) => ({
          code,
          low: expect.closeTo(judged.scores.get(code)!.low, 9),
          high: expect.closeTo(judged.scores.get(code)!.high, 9),
        })),
      );
      const status = { met: words['status.met'], unmet: words['status.unmet'], open: words['status.open'] };
      const rowOfCode = (code: string) => summary!.cells.findIndex((row) => row[13] === code);
      const columnOf = (code: string) => 7 + 3 * edition.predicates.findIndex((one) => one.code === code);
      expect(judged.gates.map((gate) => engine.getValue(summary!.name, rowOfCode(gate.code), columnOf(gate.predicate)))).toEqual(
        judged.gates.map((gate) => status[gate.status]),
      );
      const predicate = summary!.cells.findIndex((row) => row[0] === words['summary.predicate']);
      expect(engine.getValue(summary!.name, predicate, 2)).toBe(judged.predicate ?? words['summary.none']);
    },
    60_000,
  );
});
