/** The filled official sample: what circulating workbooks get wrong, with cells and effects; and what mending gives. */
import { readFileSync } from 'node:fs';
import { readXlsx } from '../../src/files';
import { applied, changesOf, repairs } from '../../src/diagnosis/repair';
import { diagnose } from '../../src/diagnosis';
import { readLke } from '../../src/reading/read';
import type { Grid } from '../../src/sheet/plan';
import { Calculator } from '../../src/sheet/formula/evaluate';
import { besideProject } from '../shared';

const sample = besideProject('samples/official-lke-90-2021-filled.xlsx');
const TRUE_TOTAL = 95.7095238095238;

if (!sample) test('not run: ../shared absent', () => console.warn('not run: ../shared absent'));
else {
  let grids: Grid[];
  const found = (from: readonly Grid[] = grids) => diagnose(readLke(from).readings[0]!, from);
  beforeAll(async () => {
    grids = await readXlsx(new Uint8Array(readFileSync(sample)));
  });

  test('its formulas, computed anew, give what it shows', () => {
    const calculator = new Calculator(grids);
    const wrong: string[] = [];
    let computed = 0;
    for (const { sheet, values, formulas } of grids)
      formulas.forEach((cells, row) =>
        cells.forEach((formula, column) => {
          if (formula === null) return;
          computed += calculator.isCached(sheet, row, column) ? 0 : 1;
          const [shown, value] = [values[row]![column], calculator.value(sheet, row, column)];
          if (typeof shown === 'number' && !(Math.abs(Number(value) - shown) < 1e-9)) wrong.push(`${sheet}!${row + 1}`);
        }),
      );
    expect({ wrong, computed }).toEqual({ wrong: [], computed: 441 });
  });

  test.each<[string, string, string, object]>([
    [
      'the total',
      'score.total-differs',
      'LKE ZI!L208',
      { shown: expect.closeTo(95.5761904761905, 9), true: expect.closeTo(TRUE_TOTAL, 9) },
    ],
    [
      'LHKASN dropped',
      'range.misses',
      'LKE ZI!L175',
      {
        missing: 'A.II.5.iii.b',
        cells: 'L183',
        points: expect.closeTo(2 / 15, 9),
        is: expect.closeTo(26 / 15, 9),
        should: expect.closeTo(28 / 15, 9),
      },
    ],
    ['a scale overwritten', 'layout.scale-changed', 'LKE ZI!J8', { found: 'Ya', scale: 'Ya/Tidak', points: 0 }],
    ['a reference lost on a hidden sheet', 'formula.lost-reference', 'Ctt Eval!I53', { error: '#REF!' }],
    [
      'six due, one done, all done by the note',
      'count.note-says-done',
      'LKE ZI!K172',
      { due: 6, done: 1, points: expect.closeTo(2.5, 9) },
    ],
    ['four of six neither done nor under way', 'count.unaccounted', 'LKE ZI!K172', { parts: 2, all: 6, left: 4 }],
    ['one under way, none by its note', 'count.contradicts-note', 'LKE ZI!K173', { count: 1, says: 0 }],
    [
      'one done, none by its note',
      'count.contradicts-note',
      'LKE ZI!K174',
      { count: 1, says: 0, points: expect.closeTo(-0.5, 9) },
    ],
    [
      '12 typed, 13 by its parts',
      'ratio.stated-total',
      'LKE ZI!K185',
      { stated: 12, sum: 13, points: expect.closeTo(-1 / 13, 9) },
    ],
    [
      'an IKM read as an index',
      'survey.contradicts-note',
      'LKE ZI!K205',
      { typed: 4, says: 87.65, index: expect.closeTo(3.506, 9), points: expect.closeTo(-2.16125, 9) },
    ],
    ['one link everywhere', 'evidence.repeated', 'LKE ZI!Q8', { times: 86 }],
    ['answers without evidence', 'evidence.lacking', 'LKE ZI!Q110', { count: 27 }],
    ['a cell without its list', 'list.missing', 'LKE ZI!K169', { count: 1 }],
    ['a recap row that shows another indicator', 'recap.elsewhere', 'Ctt Eval!I52', { named: 'A.II.5.iii.a', shows: 'A.II.5.i' }],
  ])('%s', (_, code, place, data) => {
    const [one, ...others] = found().filter(({ at, code: said }) => said === code && `${at.sheet}!${at.cell}` === place);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ data });
  });

  test('nothing else is told but weights of the old recap', () => {
    const told = found().map(({ code }) => code);
    expect(told.filter((code) => code !== 'recap.weight')).toHaveLength(14);
  });

  test('mended, it shows what its answers earn; no answer is touched', () => {
    const all = repairs(found(), grids);
    const changes = changesOf(all);
    expect(changes).toEqual([
      { sheet: 'LKE ZI', cell: 'L175', old: { f: '=AVERAGE(L176:L179)*H175' }, new: { f: '=SUM(L176,L183)' } },
      { sheet: 'LKE ZI', cell: 'J8', old: 'Ya', new: 'Ya/Tidak' },
    ]);
    const after = applied(grids, changes);
    expect(new Calculator(after).value('LKE ZI', 207, 11)).toBeCloseTo(TRUE_TOTAL, 9);
    const rest = found(after).map(({ code }) => code);
    expect(rest).not.toContain('range.misses');
    expect(rest).not.toContain('layout.scale-changed');
  });
}
