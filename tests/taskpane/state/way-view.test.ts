/** What the page of the way says: the same figures as the judge and the optimiser. */
import { assess } from '../../../src/assessment';
import { wayTo, type Way } from '../../../src/assessment/way';
import { rankedOf, wayOf } from '../../../src/taskpane/state/way-view';
import { outsideTexts, proofTexts, saidText, stepTexts, sumText } from '../../../src/judged/way';
import { checkedBest } from '../../sheets/checked';
import { edition } from '../../sheets/lke';

const none = { kept: [], surveys: false };
const found = (lke: ReturnType<typeof checkedBest>, choices = none) => wayOf(lke, 'WBK', choices) as Way;

test('nothing to improve', () => {
  const lke = checkedBest({});
  expect(sumText(lke, found(lke), 'id')).toBe('Semua nilai minimum WBK sudah terpenuhi; tidak ada yang perlu diperbaiki.');
  expect(proofTexts(lke, found(lke), 'id')).toEqual([]);
});

test('one step, said from and to, with what it serves and why nothing less will do', () => {
  const lke = checkedBest({ 'B.I.b': 'D' });
  const way = found(lke);
  expect(sumText(lke, way, 'id')).toMatch(/^\d langkah pada 1 pernyataan: nilai 96,25 menjadi \d+,\d\d\.$/);
  expect(sumText(lke, way, 'en')).toMatch(/^\d steps in 1 statements: score 96\.25 becomes/);
  const [change, gain, gates] = stepTexts(lke, way.steps[0]!, 'WBK', 'id');
  expect(change).toBe('D menjadi C');
  expect(gain).toMatch(/^\+\d,\d\d poin, nilai menjadi \d+,\d\d$/);
  expect(gates).toContain('untuk Capaian Kinerja');
  expect(proofTexts(lke, way, 'id').at(-1)).toBe('Dengan 0 langkah, tidak semua minimum dapat terpenuhi.');
});

test('a survey is said first and taken as met; when it may improve, it is a step', () => {
  const lke = checkedBest({ 'B.I.a': 3 });
  const way = found(lke);
  expect(outsideTexts(lke, way, 'id')).toEqual([
    expect.stringMatching(/^Indeks Persepsi Anti Korupsi.*: 13,13, minimum 15,75\. Hasil survei tidak berubah/),
  ]);
  expect(sumText(lke, way, 'id')).toBe('Jawaban tidak perlu diperbaiki.');
  const improved = found(lke, { ...none, surveys: true });
  expect(stepTexts(lke, improved.steps[0]!, 'WBK', 'id')[0]).toBe('3,00 menjadi 3,60');
});

test('what is kept stays', () => {
  const lke = checkedBest({ 'A.I.2.i.a': 'C', 'A.I.2.i.b': 'C' });
  expect(rankedOf(lke, 'WBK', none).map(({ code }) => code)).toEqual(['A.I.2.i.a', 'A.I.2.i.b']);
  expect(rankedOf(lke, 'WBK', { ...none, kept: ['A.I.2.i.a'] }).map(({ code }) => code)).toEqual(['A.I.2.i.b']);
});

test('the sheet that was read is the one that is improved', () => {
  const lke = checkedBest({ 'A.I.1.i.b': 'C' });
  expect(wayOf(lke, 'WBBM', none)).toEqual(wayTo(edition, lke.reading.answers, 'WBBM', { locked: new Set(), asExcel: true }));
  expect(assess(edition, lke.reading.answers, { asExcel: true }).total.low).toBeCloseTo(lke.assessment.total.low, 9);
});

test.each([
  [{ kind: 'blank' }, 'kosong'],
  [{ kind: 'option', key: 'B' }, 'B'],
  [{ kind: 'share', value: 0.7 }, '70%'],
  [{ kind: 'index', value: 3.6 }, '3,60'],
] as const)('%j reads %s', (said, text) => expect(saidText(said, 'id')).toBe(text));
