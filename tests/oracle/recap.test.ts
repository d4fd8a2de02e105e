/** The recap computed by LibreOffice: its ranks are ours, ties included, and no cell is an error. */
import './uncomputed';
import fc from 'fast-check';
import { assess } from '../../src/assessment';
import { readXlsx, writeXlsx } from '../../src/files';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import type { Grid } from '../../src/sheet/plan';
import { buildRecap, fileResult, recapOf, type Recap } from '../../src/forms/recap';
import { fillingWith } from '../sheets/fillings';
import { edition, filled, gridsOf, planOf, wording, type Filling } from '../sheets/lke';
import { best, nearMiss, worst } from './cases';
import { describeWithLibreOffice, recalculated } from './libreoffice';

const random = fc.sample(fillingWith({ blanks: 2, wrongs: 0, tpi: 3 }), { numRuns: 12, seed: 4 });
/** Each twice under different names, so that there are ties all over. */
const fillings: Filling[] = [best(), nearMiss(), worst(), ...random].flatMap((filling) => [filling, filling]);

function recapOfAll(): Recap {
  const files = fillings.map((filling, n) => {
    const { readings, problems } = readLke(gridsOf(filled(planOf({ unit: `=Unit ${n}` }), filling)));
    return fileResult(`${n}.xlsx`, readings.map(checkLke), problems);
  });
  const reason = { code: 'file.unreadable', severity: 'error', at: {}, data: { reason: '=rusak()' } } as const;
  return recapOf([...files, fileResult('rusak.xlsx', [], [reason])]);
}

describeWithLibreOffice('the recap computed by LibreOffice', () => {
  let recap: Recap;
  let grids: Grid[];
  beforeAll(async () => {
    recap = recapOfAll();
    const [saved] = await recalculated([await writeXlsx(buildRecap(recap, { wordings: { [edition.id]: wording } }))]);
    grids = await readXlsx(saved!);
  }, 300_000);

  const columnOf = (grid: Grid, title: string): unknown[] => {
    const heading = grid.values.findIndex((row) => row.includes(title));
    const at = grid.values[heading]!.indexOf(title);
    return grid.values.slice(heading + 1).map((row) => row[at] ?? null);
  };

  test('ranks by RANK are those of the recap', () => {
    const ranks = columnOf(grids[0]!, 'Peringkat');
    expect(ranks).toEqual([...recap.units.map(({ rank }) => rank), null]);
    expect(new Set(ranks).size).toBeLessThan(ranks.length);
  });

  test('totals are those of the judge', () => {
    const totals = columnOf(grids[0]!, 'Nilai total').slice(0, -1) as number[];
    const judged = fillings.map((filling) => assess(edition, filling, { asExcel: true }).total.low).sort((a, b) => b - a);
    totals.forEach((total, n) => expect(total).toBeCloseTo(judged[n]!, 8));
  });

  test('names that look like formulas are names', () => {
    expect(columnOf(grids[0]!, 'Unit kerja').slice(0, -1)).toEqual(recap.units.map(({ unit }) => unit));
    expect(columnOf(grids[0]!, 'Keterangan').at(-1)).toBe('Berkas tidak dapat dibaca: =rusak().');
  });

  test('no cell is an error', () => {
    const errors = grids.flatMap(({ values }) => values.flat()).filter((value) => /^#[A-Z/0]+[!?]?$|^Err:/.test(String(value)));
    expect(errors).toEqual([]);
  });
});
