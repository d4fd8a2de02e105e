/** Repairs as values: names of our functions, formulas carried to other rows, and what is never touched. */
import fc from 'fast-check';
import { TOTAL } from '../../../src/assessment';
import { applied, changesOf, repairs, undo, type Change } from '../../../src/diagnosis/repair';
import { diagnose } from '../../../src/diagnosis';
import { readLke } from '../../../src/reading/read';
import type { Grid } from '../../../src/sheet/plan';
import { renamed } from '../../../src/diagnosis/repair/names';
import { arrangements } from '../../sheets/arrangements';
import { anyFilling } from '../../sheets/fillings';
import { edition } from '../../sheets/lke';
import { LookAlike, type Part } from '../../reading/look-alike';

test.each<[string, string | undefined]>([
  ['=ZI.SCORE(A1:B9,"A.I")', '=ZI.SCORE(A1:B9,"A.I")'],
  ['=_xldudf_ZI_SCORE(A1:B9,"A.I")', '=ZI.SCORE(A1:B9,"A.I")'],
  ['=_xldudf_LAKIP_GRADE(_xldudf_LAKIP_SCORE(A1))', '=LAKIP.GRADE(LAKIP.SCORE(A1))'],
  ['=@SKM.INDEX(A1:I1)+zi.gap(1)', '=SKM.INDEX(A1:I1)+ZI.GAP(1)'],
  ['=_xldudf_ZI_SCORE_HIGH(1)+ZI.Score.Low(2)', '=ZI.SCORE.HIGH(1)+ZI.SCORE.LOW(2)'],
  ['="ZI_SCORE("&ZI_SCORE(A1)', '="ZI_SCORE("&ZI.SCORE(A1)'],
  ['=IF(A1="ZI.SCORE(",1,0)', undefined],
  ['=LAZI.SCORE(A1)', undefined],
  ['=ZI_Skala_ABC', undefined],
  ['=SUM(A1)', undefined],
])('%s is typed again as %s', (formula, wanted) => expect(renamed(formula)).toBe(wanted));

const OPEN: readonly Part[] = ['unit', 'tpi', 'note', 'tpiNote', 'evidence'];

test('whatever is broken, answers, notes and evidence are never among the changes', () => {
  const broken = fc.array(
    fc.record({
      code: fc.constantFrom('A', 'A.I.1', 'A.I.1.i', 'A.I.1.i.a', 'A.II.5.iii', 'A.II.4.i.1', 'B.I.a', TOTAL),
      part: fc.constantFrom<Part>('weight', 'scale', 'unit', 'value'),
      value: fc.constantFrom<string | number | { f: string }>('Ya', 'F', 0.5, 9, '#REF!', { f: '=1/0' }, { f: '=SUM(A1:A3)' }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(anyFilling, broken, (filling, defects) => {
      const sheet = new LookAlike(arrangements['answers of both roles']!, filling);
      for (const { code, part, value } of defects) sheet.set(code, part, value);
      const grids = [sheet.grid()];
      const found = readLke(grids).readings.flatMap((reading) => diagnose(reading, grids));
      const all = repairs(found, grids);
      for (const { certain, changes } of all) expect(certain).toBe(changes.length > 0);
      const open = OPEN.map((part) => String.fromCharCode(65 + sheet.column(part)));
      const changes = changesOf(all);
      expect(changes.filter(({ cell }) => open.includes(cell.replace(/\d+/, '')))).toEqual([]);
      const back = applied(applied(grids, changes), undo(changes));
      expect(back.map(({ formulas }) => formulas)).toEqual(grids.map(({ formulas }) => formulas));
    }),
    { numRuns: 25 },
  );
});

describe('a change', () => {
  const grid: Grid = { sheet: 'x', values: [['Ya']], formulas: [[null]] };
  const change: Change = { sheet: 'x', cell: 'A1', old: 'Ya', new: { f: '=1' } };

  test('is made on a copy', () => {
    expect(applied([grid], [change])).toEqual([{ sheet: 'x', values: [[null]], formulas: [['=1']] }]);
    expect(grid.values).toEqual([['Ya']]);
  });

  test('of a cell that reads otherwise by now is refused', () => {
    expect(() => applied([{ ...grid, values: [['Tidak']] }], [change])).toThrow('x!A1');
  });

  test('only what was chosen', () => {
    const finding = { code: 'range.misses', severity: 'error', at: {}, data: {} } as const;
    const all = [change, { ...change, cell: 'A2' }].map((one, n) => ({ id: `${n}`, finding, changes: [one], certain: true }));
    expect(changesOf(all, ({ id }) => id === '1')).toEqual([all[1]!.changes[0]]);
  });
});

test('two sheets of one edition have the same repairs under the same names', () => {
  const sheet = new LookAlike(arrangements['the official one, other titles']!).set('A.I.1.i', 'weight', 5);
  const ids = () => repairs(diagnose(readLke([sheet.grid()]).readings[0]!, [sheet.grid()]), [sheet.grid()]).map(({ id }) => id);
  expect(ids()).toEqual(ids());
  expect(new Set(ids()).size).toBe(ids().length);
  expect(edition.id).toBe('zi-90-2021');
});
