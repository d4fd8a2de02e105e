/** What a score rests on: whose answers, and how many by scales that nobody has read. */
import { answeredBy, assess, type Assessor, type Raw } from '../../src/assessment';
import { findEdition } from '../../src/rules';
import { verdictOf } from '../../src/assessment';
import { decidesText, verdictText } from '../../src/texts/verdict';
import { everywhere, sheetOf } from './answers';
import { edition90 } from '../editions';

const [zi52, zi10] = [findEdition('52/2014')!, findEdition('10/2019')!];

test.each<[string, Record<string, { unit?: Raw; tpi?: Raw }>, Assessor | undefined]>([
  ['nothing', {}, undefined],
  ['blanks only', { 'A.I.1.i.a': { unit: ' ', tpi: '' } }, undefined],
  ['the unit', { 'A.I.1.i.a': { unit: 'Ya' }, 'A.I.1.i.b': { unit: 'A', tpi: ' ' } }, 'self'],
  ['the TPI', { 'A.I.1.i.a': { unit: 'Ya', tpi: 'Tidak' }, 'A.I.1.i.b': { tpi: 'A' } }, 'tpi'],
  ['both', { 'A.I.1.i.a': { unit: 'Ya', tpi: 'Ya' }, 'A.I.1.i.b': { unit: 'A' } }, 'both'],
  ['a count of the unit beside', { 'A.I.1.i.a': { tpi: 'Ya' }, 'A.II.1.i.a#1': { unit: 3 } }, 'both'],
  ['a scale that the TPI named is no answer', { 'A.I.1.i.a': { unit: 'Ya' }, 'A.I.1.i.a#scale': { tpi: 'A/B/C' } }, 'self'],
  ['a scale alone is no answer', { 'A.I.1.i.a#scale': { unit: 'A/B/C' } }, undefined],
  ['the TPI, then the unit', { 'A.I.1.i.a': { tpi: 'Ya' }, 'A.I.1.i.b': { unit: 'A' } }, 'both'],
  ['the unit, then the TPI', { 'A.I.1.i.a': { unit: 'Ya' }, 'A.I.1.i.b': { tpi: 'A' } }, 'both'],
])('answered by %s', (_, answers, by) => expect(assess(edition90, new Map(Object.entries(answers))).by).toBe(by));

test.each<[string, Record<string, Raw>, number]>([
  ['nothing', {}, 0],
  ['a letter', { 'A.I.1.i.a': 'Ya' }, 1],
  ['a blank', { 'A.I.1.i.a': ' ' }, 0],
  ['a count of nothing', { 'A.II.1.i.a#2': 0 }, 1],
  ['both counts of a ratio are one statement', { 'A.II.1.i.a#1': 3, 'A.II.1.i.a#2': 1 }, 1],
  ['a percentage of a ratio', { 'A.II.1.i.a': 0.5 }, 1],
  ['what cannot be read is answered all the same', { 'A.I.1.i.a': 'entah', 'A.I.1.i.b': 'A' }, 2],
])('statements that one role answered: %s', (_, given, count) =>
  expect(answeredBy(edition90, (code) => given[code])).toBe(count),
);

test.each<[string, string, Record<string, Raw>, number]>([
  ['90/2021', 'best', everywhere(edition90, 'best'), 0],
  ['52/2014', 'nothing', {}, 0],
  ['52/2014', 'one inferred', { 'A.II.2.a': 'B' }, 1],
  ['52/2014', 'one that the assessor set', { 'A.II.2.a': 'B', 'A.II.2.a#scale': 'A/B/C/D' }, 0],
  [
    '52/2014',
    'two inferred, of which the assessor set one',
    { 'A.II.2.a': 'B', 'A.II.2.b': 'B', 'A.II.2.a#scale': 'A/B/C/D' },
    1,
  ],
  ['52/2014', 'none, though another ruling is used', { 'B.I.2#1': 0, 'B.I.2#2': 0 }, 0],
  ['52/2014', 'one that cannot be read', { 'A.II.2.a': 'entah' }, 0],
  ['52/2014', 'one whose scale is sourced', { 'A.I.1.b': 'B' }, 0],
])('%s, %s: %j', (edition, _, answers, count) => {
  const { inferred, problems, of } = assess(findEdition(edition)!, sheetOf(answers));
  expect(inferred).toBe(count);
  const told = problems.filter(({ code }) => code === 'scale.inferred');
  expect(told).toEqual(count > 0 ? [{ code: 'scale.inferred', severity: 'info', at: {}, data: { count, of } }] : []);
});

test.each([
  ['52/2014', zi52],
  ['10/2019', zi10],
])('%s: the verdict says how much of it is inferred', (_, edition) => {
  const assessment = assess(edition, sheetOf(everywhere(edition, 'best')));
  expect(assessment.inferred).toBeGreaterThan(60);
  const said = verdictText(verdictOf(edition, assessment.gates, { code: 'WBK', given: true }), assessment);
  expect(said).toContain(`${assessment.inferred} dari ${assessment.of} pernyataan dinilai dengan pilihan yang disimpulkan.`);
});

test.each<[Assessor, string]>([
  ['tpi', 'Nilai minimum WBBM terpenuhi menurut penilaian TPI.'],
  ['self', 'Nilai minimum WBBM terpenuhi menurut penilaian mandiri.'],
  ['both', 'Nilai minimum WBBM terpenuhi menurut penilaian TPI dan, pada isian yang belum dinilai TPI, penilaian mandiri.'],
])('met by %s: never that a unit has a predicate', (by, sentence) => {
  const assessment = assess(edition90, sheetOf(everywhere(edition90, 'best')), { held: 'WBK' });
  const verdict = verdictOf(edition90, assessment.gates, { code: 'WBBM', given: true }, 'WBK');
  expect(verdictText(verdict, { ...assessment, by })).toBe(sentence);
  expect(decidesText()).toContain('diputuskan TPN');
});

test('an answer that the TPI sees otherwise is still one by an inferred scale', () => {
  const sheet = new Map([['A.II.2.a', { unit: 'A', tpi: 'B' }]]);
  expect(assess(zi52, sheet).inferred).toBe(1);
});

test('an LKE at its best, by scales that were read, leaves nothing to tell', () =>
  expect(assess(edition90, sheetOf(everywhere(edition90, 'best'))).problems).toEqual([]));
