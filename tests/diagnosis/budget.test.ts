/** A diagnosis ends, however many formulas a workbook has, and says that it did not look at all of them. */
import { diagnose } from '../../src/diagnosis';
import { readLke } from '../../src/reading/read';
import { position } from '../../src/reading/layouts/our-columns';
import type { Grid } from '../../src/sheet/plan';
import { problemText } from '../../src/texts';
import { best } from '../oracle/cases';
import { filled, gridsOf, lkeOf, planOf, rowOf } from '../sheets/lke';

const ROWS = 5_000;
const plan = filled(planOf(), best());

/** Every cell of B adds up all of A. */
const heavy: Grid = {
  sheet: 'Berat',
  values: Array.from({ length: ROWS }, (_, row) => [row, null]),
  formulas: Array.from({ length: ROWS }, () => [null, `=SUM($A$1:$A$${ROWS})`]),
};

/** The total takes all of them in. */
function weighedDown(grids: readonly Grid[]): Grid[] {
  const [name, row] = [lkeOf(plan).name, rowOf(lkeOf(plan), 'TOTAL')];
  const own = grids.map((grid) => {
    if (grid.sheet !== name) return grid;
    const formulas = grid.formulas.map((line) => [...line]);
    const at = position('score');
    formulas[row]![at] = `${formulas[row]![at]}+0*SUM(Berat!B1:B${ROWS})`;
    return { ...grid, formulas };
  });
  return [...own, heavy];
}

const codes = (grids: readonly Grid[]) => {
  const [reading] = readLke(grids).readings;
  return diagnose(reading!, grids);
};

test('it stops, in seconds, and says so', () => {
  const found = codes(weighedDown(gridsOf(plan)));
  const [stopped] = found.filter(({ code }) => code === 'diagnosis.stopped');
  expect(stopped).toMatchObject({ severity: 'warning', at: { sheet: lkeOf(plan).name } });
  expect(problemText(stopped!, 'id')).toContain('belum tentu lengkap');
}, 60_000);

test('a usual workbook is looked at to its end', () => {
  expect(codes(gridsOf(plan)).map(({ code }) => code)).not.toContain('diagnosis.stopped');
});
