/** A fresh LKE with somebody's answers in it: cleaned where they are written, so that its formulas take them. */
import type { Raw } from '../../src/assessment';
import { buildLke } from '../../src/forms/lke';
import { position } from '../../src/reading/layouts/our-columns';
import { edition, identity, lkeOf, rowOf } from '../sheets/lke';

test.each<[code: string, given: Raw, written: Raw]>([
  ['A.I.1.i.b', '\u202fb\u202f', 'B'],
  ['A.I.1.i.b', 'A\u200b', 'A'],
  ['A.I.1.i.b', '50%', 'B'],
  ['A.I.1.i.b', '\u00a0', null],
  ['A.I.1.i.b', '*', '*'],
  ['B.I.a', '3,6', 3.6],
  ['B.I.a', '\u00a03.60 ', 3.6],
  ['A.II.4.i.1', '92,35%', 0.9235],
  ['A.II.4.i.1#1', '12', 12],
  ['A.II.4.i.1#1', '\u00a012', 12],
  ['A.II.4.i.1#1', 'tiga', 'tiga'],
])('%s: %j is written as %j', (code, given, written) => {
  const answers = new Map([[code, { unit: given, tpi: given }]]);
  const lke = lkeOf(buildLke(edition, {}, identity, [], 'id', { answers }));
  const row = lke.cells[rowOf(lke, code)]!;
  expect([row[position('unit')], row[position('tpi')]]).toEqual([written, written]);
});
