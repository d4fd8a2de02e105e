/** What a person says of a sheet that does not say it itself. */
import { readLke } from '../../src/reading/read';
import { remembered, saidFromText } from '../../src/reading/said';
import { checkLke } from '../../src/judged/check';
import { everywhere } from '../assessment/answers';
import { official } from '../sheets/arrangements';
import { edition, wording } from '../sheets/lke';
import { LookAlike } from './look-alike';

const best = new Map(Object.entries(everywhere(edition, 'best')).map(([code, unit]) => [code, { unit }]));
const grids = [new LookAlike({ ...official, formulas: false, above: 3 }, best).put(0, 0, 'Unit Kerja: Dinas Contoh').grid()];
const wordings = { [edition.id]: wording };
const { sheet } = grids[0]!;

test('the sheet’s own word stays; what lacks is taken from who checks, before all from what the workbook remembers', () => {
  const said = { all: { unit: 'Lain', year: 2024, target: 'WBBM' }, byKey: { [sheet]: { year: 2025 } } };
  const [reading] = readLke(grids, { wordings, said }).readings;
  expect(reading!.identity).toMatchObject({ unit: 'Dinas Contoh', year: 2025, target: 'WBBM' });
});

test.each([
  [undefined, 'after'],
  ['WBK', 'met'],
])('held %p: the verdict on WBBM is %s', (held, status) => {
  const said = { all: { target: 'WBBM', ...(held && { held }) } };
  const [reading] = readLke(grids, { wordings, said }).readings;
  expect(checkLke(reading!).verdict).toMatchObject({ target: 'WBBM', status });
});

test('kept by LKE, forgotten where nothing is said, and never by what is damaged', () => {
  const kept = remembered(null, { sheet: 'A' }, { unit: 'Dinas', held: 'WBK' });
  expect(saidFromText(kept)).toEqual({ A: { unit: 'Dinas', held: 'WBK' } });
  const both = remembered(kept, { sheet: 'B', key: 'B!A2' }, { year: 2026 });
  expect(saidFromText(both)).toEqual({ A: { unit: 'Dinas', held: 'WBK' }, 'B!A2': { year: 2026 } });
  expect(remembered(kept, { sheet: 'A' }, {})).toBeNull();
  for (const text of ['{', '[]', 'null', '{"A":{"year":"x","unit":3}}'])
    expect(Object.values(saidFromText(text)).every((one) => Object.keys(one).length === 0)).toBe(true);
});
