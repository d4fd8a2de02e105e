/** Sheets of others in the open workbook: LKEs of unknown arrangement, a survey, and functions that show #NAME?. */
import { indexOf, type Raw } from '../../src/assessment';
import type { Wording } from '../../src/rules/schema';
import type { Grid } from '../../src/sheet/plan';
import { everywhere } from '../assessment/answers';
import ipakOfSix from '../cases/ipak-of-six/case.json';
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

/** Less than half of the statements, under headings that say little: nothing is concluded. */
export function unsureLke(wording: Wording): Grid {
  const answers = Object.entries(everywhere(edition90, 'best')).map(([code, unit]) => [code, { unit }] as const);
  const left = (code: string) => /^A\.I\.[156]\.|^B/.test(code);
  const without = indexOf(edition90).statements.flatMap(({ code }) => (left(code) ? [] : [code]));
  const titles = { no: 'No', outline: 'Hal', unit: 'Isi' };
  const form = { parts: ['no', 'outline', 'unit'] as const, titles, outline: 1 as const, above: 1, formulas: false };
  return new LookAlike({ edition: edition90, wording, ...form, without, sheet: 'Isian' }, new Map(answers)).grid();
}

/** Asked on a scale of six: neither unit nor year nor who set the scale is said. */
export function theirSurvey(): Grid {
  const [{ name, rows }] = ipakOfSix.sheets as [{ name: string; rows: (string | number)[][] }];
  return { sheet: name, values: rows, formulas: rows.map((row) => row.map(() => null)) };
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
