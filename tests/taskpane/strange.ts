/** Sheets of others in the open workbook: an LKE of unknown arrangement with mistakes, and functions that show #NAME?. */
import { indexOf, type Raw } from '../../src/assessment';
import type { Grid } from '../../src/sheet/plan';
import { everywhere } from '../assessment/answers';
import { official } from '../sheets/arrangements';
import { LookAlike } from '../reading/look-alike';
import { edition90 } from '../editions';

/** A weight changed, a number over a formula, a mean over too few rows, a letter out of scale, a count against its note. */
export function strangeLke(): Grid {
  const answers: Record<string, Raw> = {
    ...everywhere(edition90, 'best'),
    'A.I.1.iv.d': 'D',
    'A.I.2.i.b': 'F',
    'A.I.4.i.a': 'C',
  };
  const filling = new Map<string, { unit: Raw }>(Object.entries(answers).map(([code, unit]) => [code, { unit }]));
  const notes = new Map([['A.II.5.ii.1#1', 'Ada 6 pengaduan, semuanya sudah ditindaklanjuti']]);
  const evidence = new Map(indexOf(edition90).statements.map(({ code }, n) => [code, `https://contoh.go.id/${n}`]));
  for (const [code, count] of [
    ['A.II.5.ii.1#1', 6],
    ['A.II.5.ii.1#2', 1],
    ['A.II.5.ii.1#3', 1],
  ] as const)
    filling.set(code, { unit: count });
  const sheet = new LookAlike(official, filling, notes, evidence);
  const [first, last] = [sheet.at('A.I.1.iv.a', 'value'), sheet.at('A.I.1.iv.c', 'value')];
  return sheet
    .set('A.I.1.i', 'weight', 0.75)
    .set('A.I.4', 'value', 5)
    .set('A.I.1.iv', 'value', { f: `=AVERAGE(${first}:${last})*${sheet.at('A.I.1.iv', 'weight')}` })
    .grid();
}

export const unknownFunctions = (): Grid => ({
  sheet: 'Hitungan',
  values: [
    ['Skor', '#NAME?'],
    ['Predikat', '#NAME?'],
    ['Jumlah', 3],
  ],
  formulas: [
    [null, '=_xldudf_ZI_SCORE(LKE!A1:B9,"A.I")'],
    [null, '=LAKIP.GRADE(81)'],
    [null, '=1+2'],
  ],
});
