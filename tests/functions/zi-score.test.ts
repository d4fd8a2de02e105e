import { column, one, outcome } from './runtime';
import { breakdown, score } from '../../src/functions/zi-score';
import { indexOf } from '../../src/assessment';
import { edition90, SHORTS } from '../editions';

/** A.I.1.i is 0.5 points: the mean of a (Ya/Tidak) and b (A/B/C). */
const team = column('A.I.1.i.a', 'A.I.1.i.b');

describe('ZI.SCORE', () => {
  test.each<[string, unknown[][], unknown[][], unknown, number]>([
    ['mean of the indicator x weight', team, column('Ya', 'B'), 'A.I.1.i', 0.375],
    ['blank counts 0', team, column('Ya', null), 'A.I.1.i', 0.25],
    ['empty cell as empty text', team, column('Ya', ''), 'A.I.1.i', 0.25],
    ['empty cell as 0 (older builds)', team, column('Ya', 0), 'A.I.1.i', 0.25],
    ['nothing answered', team, column(null, null), 'A.I.1.i', 0],
    ['codes in any case, with spaces', column(' a.i.1.I.A ', 'A.I.1.i.b.'), column('ya', ' a '), 'A.I.1.i', 0.5],
    ['part left out is the total', team, column('Ya', 'A'), null, 0.5],
    ['part in any case', team, column('Ya', 'A'), 'a.i', 0.5],
    ['part by name', team, column('Ya', 'A'), 'Pengungkit', 0.5],
    ['part as an area over Pemenuhan and Reform', team, column('Ya', 'A'), 'area.1', 0.5],
    ['the name of an area is the whole area', team, column('Ya', 'A'), 'Manajemen Perubahan', 0.5],
    ['another part', team, column('Ya', 'A'), 'A.II', 0],
    ['a statement is a part', team, column('Ya', 'A'), 'A.I.1.i.b', 0.25],
    ['well-known names as codes', column('IPAK', 'Capaian Kinerja', 'ipkp'), column('3,6', 'B', 3.2), 'B', 15.75 + 3.75 + 14],
    ['a ratio from its counts', column('A.II.1.i.a#1', 'A.II.1.i.a#2'), column(4, '3'), 'A.II.1.i.a', 0.75],
    ['a ratio as a percentage', column('A.II.1.i.a'), column('75%'), 'A.II.1.i.a', 0.75],
    ['a ratio on the row of its only indicator', column('A.II.5.iii.a'), column('95,5%'), 'A.II.5.iii.a', 0.955],
    [
      'headings, group rows and empty rows between',
      column('Kode', 'A.I.1.i', 'A.I.1.i.a', null, 'Pernyataan', 'A.I.1.i.b', ''),
      column('Jawaban', null, 'Ya', null, '', 'A', ''),
      'TOTAL',
      0.5,
    ],
    ['codes and answers in a row', [['A.I.1.i.a', 'A.I.1.i.b']], [['Ya', 'A']], 'TOTAL', 0.5],
    [
      "two columns of answers: the TPI's counts where given",
      team,
      [
        ['Ya', 'Tidak'],
        ['A', null],
      ],
      'TOTAL',
      0.25,
    ],
    ['the same code twice with the same answer', column('A.I.1.i.a', 'a.i.1.i.a'), column('Ya', 'ya'), 'TOTAL', 0.25],
    ['the same code twice, once empty', column('A.I.1.i.a', 'A.I.1.i.a'), column('Ya', null), 'TOTAL', 0.25],
  ])('%s', (_, codes, answers, part, expected) =>
    expect(outcome(() => score(codes, answers, one(part)))).toBeCloseTo(expected, 12),
  );

  test.each<[string, unknown[][], unknown[][], unknown, unknown, string]>([
    [
      'unknown code',
      column('A.I.1.i.a', 'A.I.9.z'),
      column('Ya', null),
      null,
      null,
      '#VALUE! Kode "A.I.9.z" tidak dikenal dalam edisi ini.',
    ],
    [
      'misspelt name with an answer',
      column('IPAKK'),
      column(3.6),
      null,
      null,
      '#VALUE! Kode "IPAKK" tidak dikenal dalam edisi ini.',
    ],
    [
      'answer out of scale',
      team,
      column('Ya', 'F'),
      null,
      null,
      '#VALUE! Jawaban "F" pada A.I.1.i.b tidak ada dalam pilihan A/B/C. (baris ke-2 dari rentang jawaban)',
    ],
    [
      'text in a count',
      column('A.II.1.i.a#1', 'A.II.1.i.a#2'),
      column('empat', 3),
      null,
      null,
      '#VALUE! Isian "empat" pada A.II.1.i.a (Jumlah agen perubahan) bukan angka. (baris ke-1 dari rentang jawaban)',
    ],
    [
      'error in a cell',
      team,
      column('#REF!', 'A'),
      null,
      null,
      '#VALUE! Isian A.I.1.i.a berisi galat #REF!. (baris ke-1 dari rentang jawaban)',
    ],
    [
      'an answer on a group',
      column('A.I.1.i'),
      column('A'),
      null,
      null,
      '#VALUE! Kode A.I.1.i bukan pernyataan, jadi isian "A" tidak dapat dinilai; isi pada pernyataan di bawahnya.',
    ],
    [
      'the same code with two answers',
      column('A.I.1.i.a', 'A.I.1.i.a'),
      column('Ya', 'Tidak'),
      null,
      null,
      '#VALUE! Kode A.I.1.i.a muncul lebih dari sekali dengan isian berbeda ("Ya" dan "Tidak").',
    ],
    ['unknown part', team, column('Ya', 'A'), 'C', null, '#VALUE! Kode "C" tidak dikenal dalam edisi ini.'],
    [
      'a count as part',
      team,
      column('Ya', 'A'),
      'A.II.1.i.a#1',
      null,
      '#VALUE! A.II.1.i.a#1 adalah hitungan, tidak bernilai sendiri.',
    ],
    ['unknown edition', team, column('Ya', 'A'), null, '91/2021', `#VALUE! Edisi "91/2021" tidak dikenal; pilih ${SHORTS}.`],
    ['ranges of different length', team, column('Ya'), null, null, '#VALUE! Argumen answers harus berukuran sama dengan codes.'],
    [
      'an edition of several cells',
      team,
      column('Ya', 'A'),
      null,
      column('90', '90'),
      '#VALUE! Argumen edition harus satu sel atau satu nilai.',
    ],
  ])('refuses: %s', (_, codes, answers, part, edition, expected) =>
    expect(outcome(() => score(codes, answers, one(part), edition))).toBe(expected),
  );

  test('an unreadable answer elsewhere does not hide a part', () =>
    expect(outcome(() => score(column('A.I.1.i.a', 'A.I.2.i.a'), column('Ya', 'Z'), one('A.I.1')))).toBe(0.25));

  test.each([null, undefined, '', 0, 90, '90', '90/2021', 'zi-90-2021', ' ZI-90-2021 '])('edition %p is 90/2021', (edition) =>
    expect(outcome(() => score(team, column('Ya', 'A'), one('TOTAL'), edition))).toBe(0.5),
  );

  test('several parts spill in their shape', () =>
    expect(outcome(() => score(team, column('Ya', 'A'), [['A', 'B', 'AREA.1', 'salah']]))).toEqual([
      [0.5, 0, 0.5, '#VALUE! Kode "salah" tidak dikenal dalam edisi ini.'],
    ]));

  test('whole columns that end at different rows', () => {
    const whole = (cells: unknown[]) => Array.from({ length: 1_048_576 }, (_, row) => [cells[row] ?? null]);
    expect(outcome(() => score(whole(['A.I.1.i.a', 'A.I.1.i.b']), whole(['Ya']), one(null)))).toBe(0.25);
  });
});

describe('ZI.BREAKDOWN', () => {
  const best = (code: string) => {
    const leaf = indexOf(edition90).leaf(code)!;
    return leaf.scale.kind === 'choice' ? leaf.scale.options[0]!.key : leaf.scale.kind === 'index' ? leaf.scale.max : '100%';
  };
  const codes = indexOf(edition90).statements.map(({ code }) => code);
  const rows = (answers: unknown[]) => outcome(() => breakdown(column(...codes), column(...answers))) as unknown[][];

  test('begins with the total; code, name, weight, low, high, share of the weight', () => {
    const all = rows(codes.map(best));
    expect(all[0]).toEqual(['TOTAL', 'Nilai total', 100, expect.closeTo(100, 9), expect.closeTo(100, 9), expect.closeTo(1, 9)]);
    expect(all.find(([code]) => code === 'AREA.5')).toEqual([
      'AREA.5',
      'Penguatan Pengawasan',
      15,
      expect.closeTo(15, 9),
      expect.closeTo(15, 9),
      expect.closeTo(1, 9),
    ]);
  });

  test('full marks are the weights, without the noise of binary fractions', () => {
    for (const [code, , weight, low, high, share] of rows(codes.map(best)))
      expect([code, low, high, share]).toEqual([code, weight, weight, 1]);
  });

  test('blanks open the interval', () => {
    const ipkp = rows(codes.map((code) => (code === 'B.II.a' ? null : best(code)))).filter(([code]) =>
      /^(TOTAL|B.II|B.II.a)$/.test(String(code)),
    );
    expect(ipkp.map(([code, , , low, high]) => [code, low, high])).toEqual([
      ['TOTAL', expect.closeTo(82.5, 9), expect.closeTo(100, 9)],
      ['B.II', 0, 17.5],
      ['B.II.a', 0, 17.5],
    ]);
  });

  test('every row is weighed by the edition and every cell is shown', () => {
    const { weightOf } = indexOf(edition90);
    for (const [code, ...cells] of rows(codes.map(() => null))) {
      expect(cells[1]).toBe(weightOf(String(code)));
      expect(cells).not.toContain(null);
      expect(cells).not.toContain(undefined);
    }
  });

  test('refuses what it cannot read', () =>
    expect(outcome(() => breakdown(team, column('Ya', '?')))).toBe(
      '#VALUE! Jawaban "?" pada A.I.1.i.b tidak ada dalam pilihan A/B/C. (baris ke-2 dari rentang jawaban)',
    ));
});
