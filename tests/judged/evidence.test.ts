/** Evidence: what it is, what its name says, and how far its checking has come. */
import type { Review, ReviewRow } from '../../src/forms/review';
import { evidenceByPeriod, evidenceFor, evidenceProgress, periodOf } from '../../src/judged/evidence';
import { checkedBest } from '../sheets/checked';

const identity = { unit: 'KPP Pratama Contoh di Kota', year: 2026 };
const read = (text: string) => evidenceFor({ evidence: new Map([['a', text]]), identity }, ['a']);

test.each([
  ['https://drive.go.id/KPP%20Pratama%20Contoh%20Kota/SK-2026.pdf', 'link', true, [], true],
  ['https://drive.go.id/sk_tim_2024.pdf', 'link', false, [2024], false],
  ['www.contoh.go.id/x', 'link', false, [], false],
  ['htp:/drive.go.id/a', 'malformed', false, [], false],
  ['C:\\Data\\SK 2026.pdf', 'local', true, [], false],
  ['SK Kepala KPP Pratama Contoh Kota 2026', 'text', true, [], true],
  ['https://drive.go.id/120260', 'link', false, [], false],
  ['https://drive.go.id/%E0%A4%A', 'link', false, [], false],
] as const)('%s', (text, form, namesYear, otherYears, namesUnit) =>
  expect(read(text)).toEqual([{ text, form, namesYear, otherYears, namesUnit }]),
);

test('several links of a cell, each once, also of counts', () => {
  const evidence = new Map([
    ['a', 'https://a.id/1\nhttps://a.id/2'],
    ['a#1', 'https://a.id/2'],
  ]);
  expect(evidenceFor({ evidence, identity }, ['a', 'a#1', 'a#2']).map(({ text }) => text)).toEqual([
    'https://a.id/1',
    'https://a.id/2',
  ]);
});

describe('progress', () => {
  const lke = checkedBest({});
  const evidence = new Map([
    ['A.I.1.i.a', 'https://a.id/1'],
    ['A.II.1.i.a#1', 'https://a.id/2'],
    ['B.I.a', 'https://a.id/3'],
  ]);
  const rows = new Map<string, ReviewRow>([
    ['A.I.1.i.a', { checked: 'yes', period: 'B03' }],
    ['A.II.1.i.a', { checked: 'revise', period: 'B06' }],
    ['A.I.2.i.a', { checked: 'no', period: 'B06' }],
    ['A.I.2.i.b', { period: 'B12' }],
  ]);
  const review: Review = { sheet: 'Telaah', lke: 'LKE', rows, cellOf: () => undefined };
  test('by area, Pemenuhan and Reform together, and Hasil', () => {
    const found = evidenceProgress({ edition: lke.edition, reading: { ...lke.reading, evidence } }, review);
    expect(found.map(({ code }) => code)).toEqual(['AREA.1', 'AREA.2', 'AREA.3', 'AREA.4', 'AREA.5', 'AREA.6', 'B']);
    expect(found.reduce((sum, { of }) => sum + of, 0)).toBe(113);
    expect(found[0]).toMatchObject({ present: 2, checks: { yes: 1, no: 0, revise: 1 } });
    expect(found[1]).toMatchObject({ present: 0, checks: { yes: 0, no: 1, revise: 0 } });
    expect(found[6]).toMatchObject({ of: 3, present: 1 });
  });
  test('by quarter: what has a period but no check is not counted', () =>
    expect(evidenceByPeriod(review)).toEqual([
      { period: 'B03', count: 1 },
      { period: 'B06', count: 2 },
      { period: 'B09', count: 0 },
      { period: 'B12', count: 0 },
    ]));
  test.each([
    [0, 'B03'],
    [2, 'B03'],
    [5, 'B06'],
    [8, 'B09'],
    [11, 'B12'],
  ])('month %i is in %s', (month, period) => expect(periodOf(month)).toBe(period));
});
