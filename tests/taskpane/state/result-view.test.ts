import type { Problem, Raw } from '../../../src/assessment/types';
import { startForm } from '../../../src/taskpane/state/form';
import { doubtsOf, gateRows, rulingRows, toneOf, verdictShown, ziLke } from '../../../src/taskpane/state/result-view';
import { reduce, startState } from '../../../src/taskpane/state/store';
import { verdictText } from '../../../src/texts/verdict';
import type { Checked, Identity } from '../../../src/reading/contract';
import { allBest, edition, judged } from './filled';
import { edition90 } from '../../editions';

const assessed = async (answers: Record<string, Raw>, identity: Partial<Identity> = {}) =>
  (await judged(answers, identity))[0]!.assessment;
const without = (...codes: string[]) => Object.fromEntries(Object.entries(allBest()).filter(([code]) => !codes.includes(code)));

describe('what doubted entries could do to the score', () => {
  const doubt = (points: number | undefined, supposed = 1): Problem => ({
    code: 'count.contradicts-note',
    severity: 'warning',
    at: {},
    data: { ...(points !== undefined && { points }), ...(supposed && { supposed }) },
  });
  const of = (low: number) => ({ total: { low, high: low }, scores: new Map([['TOTAL', { low, high: low, weight: 100 }]]) });

  test.each<[string, number, Problem[], [number, number, number]]>([
    ['none', 80, [doubt(-1, 0), doubt(undefined)], [0, 80, 80]],
    ['one that lowers', 80, [doubt(-1.5)], [1, 78.5, 80]],
    ['both ways', 80, [doubt(-1.5), doubt(2), doubt(-0.5)], [3, 78, 82]],
    ['never beyond what there is', 99, [doubt(3)], [1, 99, 100]],
  ])('%s', (_, total, problems, [count, low, high]) => expect(doubtsOf(of(total), problems)).toEqual({ count, low, high }));
});

describe('the verdict in a sentence', () => {
  test.each<[string, Record<string, Raw>, Partial<Identity>, string, string, string]>([
    ['all best', allBest(), {}, 'WBK', 'met', 'Nilai minimum WBK terpenuhi menurut penilaian mandiri.'],
    [
      'met with a blank',
      without('A.I.1.i.a'),
      {},
      'WBK',
      'met',
      'Nilai minimum WBK terpenuhi menurut penilaian mandiri, apa pun isi pernyataan yang masih kosong.',
    ],
    [
      'WBBM without WBK',
      allBest(),
      {},
      'WBBM',
      'open',
      'Nilai minimum WBBM terpenuhi menurut penilaian mandiri, tetapi unit harus sudah berpredikat WBK.',
    ],
    ['WBBM with WBK', allBest(), { held: 'WBK' }, 'WBBM', 'met', 'Nilai minimum WBBM terpenuhi menurut penilaian mandiri.'],
    [
      'IPAK not asked yet',
      without('B.I.a'),
      {},
      'WBK',
      'open',
      'Belum dapat dipastikan: 2 dari 12 syarat WBK bergantung pada pernyataan yang kosong.',
    ],
    ['IPAK missed', { ...allBest(), 'B.I.a': 3.5 }, {}, 'WBK', 'unmet', 'Belum memenuhi WBK: 1 dari 12 syarat tidak tercapai.'],
    [
      'IPAK missed, IPKP open',
      { ...without('B.II.a'), 'B.I.a': 3.5 },
      {},
      'WBK',
      'unmet',
      'Belum memenuhi WBK: 1 dari 12 syarat tidak tercapai, 1 masih terbuka.',
    ],
    [
      'nothing answered',
      {},
      {},
      'WBK',
      'open',
      'Belum dapat dipastikan: 12 dari 12 syarat WBK bergantung pada pernyataan yang kosong.',
    ],
  ])('%s', async (_name, answers, identity, target, tone, sentence) => {
    const [lke] = await judged(answers, identity);
    const verdict = verdictShown(lke!, target);
    expect([toneOf(verdict), verdictText(verdict, lke!.assessment)]).toEqual([tone, sentence]);
  });
});

test('gates as rows: areas apart, each with its weight and gap', async () => {
  const { gates, areas } = gateRows(edition, await assessed({ ...allBest(), 'B.I.a': 3.5 }), 'WBK');
  expect(
    gates.map(({ code, name, weight, floor, gap, status, shownAs }) => [code, name, weight, floor, gap, status, shownAs]),
  ).toEqual([
    ['TOTAL', undefined, 100, 75, 0, 'met', undefined],
    ['A', 'Pengungkit', 60, 40, 0, 'met', undefined],
    ['B.I', 'Birokrasi yang Bersih dan Akuntabel', 22.5, 18.25, 0, 'met', undefined],
    ['B.I.a', 'Indeks Persepsi Anti Korupsi (IPAK)', 17.5, 15.75, expect.closeTo(0.4375, 9), 'unmet', 'indeks 3,60'],
    ['B.I.b', 'Capaian Kinerja', 5, 2.5, 0, 'met', 'huruf C'],
    ['B.II.a', 'Indeks Persepsi Kualitas Pelayanan (IPKP)', 17.5, 14, 0, 'met', 'indeks 3,20'],
  ]);
  expect(areas.map(({ code, weight }) => [code, weight])).toEqual(
    edition.areas.map(({ code }, i) => [code, [8, 7, 10, 10, 15, 10][i]]),
  );
});

test('rulings once each, in the language asked, with the statements they touched', async () => {
  const assessment = await assessed({ ...allBest(), 'A.II.1.i.a#2': 99, 'A.II.6.i.b#1': 1 });
  const rows = rulingRows(edition, assessment, 'en');
  expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(assessment.rulings.map(({ id }) => id))].sort());
  expect(rows.find(({ id }) => id === 'done-over-due')).toEqual({
    id: 'done-over-due',
    text: 'More done than due counts 1, with a warning.',
    statements: ['A.II.1.i.a', 'A.II.6.i.b'],
  });
});

describe('the LKE that pages beside Hasil speak of', () => {
  const speakOf = (lkes: Checked[], sheet?: string) => {
    const read = reduce(startState('id', startForm(edition90, 2026)), {
      type: 'read',
      found: { lkes, surveys: [], problems: [] },
    });
    return ziLke(sheet ? reduce(read, { type: 'sheet', sheet }) : read)?.reading.sheet;
  };
  const akip = (lke: Checked): Checked => ({
    ...lke,
    reading: { ...lke.reading, sheet: 'LKE AKIP' },
    akip: {} as Checked['akip'],
  });

  test.each<[string, (both: [Checked, Checked]) => [Checked[], string?], string | undefined]>([
    ['the one shown', (both) => [both, 'LKE (2)'], 'LKE (2)'],
    ['not one of AKIP', ([first]) => [[akip(first), first], 'LKE AKIP'], 'LKE'],
    ['none where there is only AKIP', ([first]) => [[akip(first)]], undefined],
  ])('%s', async (_, of, sheet) => {
    const [lkes, shown] = of((await judged({}, {}, 2)) as [Checked, Checked]);
    expect(speakOf(lkes, shown)).toBe(sheet);
  });
});
