/** Our own sheet, computed by LibreOffice: the diagnosis has nothing to tell until somebody breaks it. */
import fc from 'fast-check';
import { checkLke } from '../../src/judged/check';
import { diagnose, diagnosed } from '../../src/diagnosis';
import { readLke } from '../../src/reading/read';
import { repairs } from '../../src/diagnosis/repair';
import type { Cell, Grid, WorkbookPlan } from '../../src/sheet/plan';
import { letterOf, position, type ColumnKey } from '../../src/reading/layouts/our-columns';
import { readXlsx, writeXlsx } from '../../src/files';
import { describeWithLibreOffice, recalculated } from '../oracle/libreoffice';
import { best } from '../oracle/cases';
import { fillingWith } from '../sheets/fillings';
import { filled, gridsOf, lkeOf, planOf, rowOf, withCells } from '../sheets/lke';

const plan = planOf();
const [random] = fc.sample(fillingWith({ blanks: 6, wrongs: 1, tpi: 10 }), { numRuns: 1, seed: 3 });
const full = filled(plan, best());

const broken = (from: WorkbookPlan, code: string, key: ColumnKey, value: Cell): WorkbookPlan => ({
  ...from,
  sheets: from.sheets.map((sheet) =>
    sheet === lkeOf(from) ? withCells(sheet, [[rowOf(sheet, code), position(key), value]]) : sheet,
  ),
});
const at = (code: string, key: ColumnKey) => `${letterOf(key)}${rowOf(lkeOf(plan), code) + 1}`;
const scores = ['score.total-differs', 'score.stale', 'score.differs'];

const told = (grids: readonly Grid[]) => readLke(grids).readings.flatMap((reading) => diagnose(reading, grids));

describeWithLibreOffice('our sheet as LibreOffice computes it', () => {
  let grids: Grid[][];
  beforeAll(async () => {
    const plans = [plan, full, filled(plan, random!)];
    const files = await recalculated(await Promise.all(plans.map((one) => writeXlsx(one))));
    grids = await Promise.all(files.map((file) => readXlsx(file)));
  });

  test.each([
    ['empty', 0],
    ['filled with the best', 1],
  ])('%s: nothing to tell', (_, which) => expect(told(grids[which]!)).toEqual([]));

  test('filled at random: no score is called wrong', () => {
    expect(told(grids[2]!).filter(({ code }) => scores.includes(code) || code.startsWith('formula.'))).toEqual([]);
  });
});

test('our sheet, filled but never computed: no answer is said to be uncounted', async () => {
  const grids = await readXlsx(await writeXlsx(full));
  expect(told(grids).map(({ code }) => code)).not.toContain('formula.unread');
});

describe('our sheet, broken', () => {
  test.each<[string, string, ColumnKey, Cell, string]>([
    ['a score typed over', 'A.I.1', 'score', 3, 'sheet.formula-replaced'],
    ['a value typed over', 'A.I.1.i.b', 'value', 0.25, 'sheet.formula-replaced'],
    ['a scale typed over', 'A.I.1.i.b', 'scale', 'Ya', 'layout.scale-changed'],
    ['a weight typed over', 'A.I.1.i', 'weight', 5, 'layout.weight-changed'],
  ])('%s: told once, mended as the other rows are', (_, code, key, typed, problem) => {
    const grids = gridsOf(broken(full, code, key, typed));
    const reading = readLke(grids).readings[0]!;
    const { problems, findings } = diagnosed(checkLke(reading), grids);
    expect(problems.filter((one) => one.code === problem)).toMatchObject([{ at: { cell: at(code, key), statement: code } }]);
    const [repair] = repairs(
      findings.filter((one) => one.code === problem),
      grids,
    );
    const whole = lkeOf(full).cells[rowOf(lkeOf(full), code)]![position(key)]!;
    expect(repair).toMatchObject({ certain: true, changes: [{ sheet: 'LKE', cell: at(code, key), old: typed, new: whole }] });
  });
});
