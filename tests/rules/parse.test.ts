/** A data file that somebody else wrote: read, generated and judged without a line of code, or refused with clear sentences. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess, gateResults, indexOf, resolveAnswerCode } from '../../src/assessment';
import { editions } from '../../src/rules';
import { parseEdition } from '../../src/rules/parse';
import type { Edition } from '../../src/rules/schema';
import { editionErrorText } from '../../src/texts/editions';
import { buildLke } from '../../src/forms/lke';
import { everywhere, sheetOf } from '../assessment/answers';

const text = readFileSync(join(__dirname, '../fixtures/zi-0-2030.json'), 'utf8');

function madeUp(): Edition {
  const parsed = parseEdition(text);
  if (!parsed.ok) throw new Error(parsed.errors.map((error) => editionErrorText(error)).join('\n'));
  return parsed.edition;
}

test.each(editions.map((edition) => [edition.id, edition] as const))('%s, as it ships, is an edition', (_id, edition) => {
  expect(parseEdition(JSON.stringify(edition))).toEqual({ ok: true, edition });
});

describe('a made-up edition', () => {
  const edition = madeUp();
  const answers = {
    ...{ 'X.1.a.1': 'bagus', 'X.1.a.2': 'Sedang', 'X.1.b.i.1#1': 4, 'X.1.b.i.1#2': 3 },
    ...{ 'Y.1.a': 'Buruk', 'Y.1.b#1': 10, 'Y.1.b#2': 4, 'Z.1': '4,5' },
  };

  test.each([
    ['X.1.a', ((1 + 0.6) / 2) * 8],
    ['X.1.b', 0.75 * 12],
    ['Y.1', ((0.1 + 0.6) / 2) * 20],
    ['AREA.1', 6.4 + 9 + 7],
    ['Z.1', (4.5 / 6) * 10],
    ['TOTAL', 29.9],
  ])('%s scores %d', (code, points) => {
    const { low, high } = assess(edition, sheetOf(answers)).scores.get(code)!;
    expect([low, high]).toEqual([expect.closeTo(points, 9), expect.closeTo(points, 9)]);
  });

  test('its own minimums and predicates decide', () => {
    const judged = (more: Record<string, string | number>, held?: string) =>
      assess(edition, sheetOf({ ...answers, ...more }), { held });
    expect(judged({}).gates.map(({ predicate, code, status }) => [predicate, code, status])).toEqual([
      ['PERAK', 'TOTAL', 'unmet'],
      ['PERAK', 'AREA.1', 'met'],
      ['EMAS', 'TOTAL', 'unmet'],
      ['EMAS', 'Z.1', 'unmet'],
    ]);
    expect(judged({}).predicate).toBeNull();
    expect(judged({ 'Z.1': 5 }).predicate).toBe('PERAK');
    expect(assess(edition, sheetOf(everywhere(edition, 'best'))).predicate).toBe('PERAK');
    expect(assess(edition, sheetOf(everywhere(edition, 'best')), { held: 'PERAK' }).predicate).toBe('EMAS');
  });

  test('each floor just below, on and above', () => {
    for (const code of ['TOTAL', 'AREA.1', 'Z.1']) {
      for (const { predicate, floor } of gateResults(edition, () => ({ low: 0, high: 0 })).filter((gate) => gate.code === code)) {
        const at = (score: number) =>
          gateResults(edition, () => ({ low: score, high: score }), predicate).find((gate) => gate.code === code)!.status;
        expect([at(floor - 0.001), at(floor), at(floor + 0.001)]).toEqual(['unmet', 'met', 'met']);
      }
    }
  });

  test('an inferred scale stays open, names are known', () => {
    const { low } = assess(edition, sheetOf({ ...answers, 'Y.1.a#scale': '%', 'Y.1.a': '50%' })).values.get('Y.1.a')!;
    expect(low).toBe(0.5);
    expect(resolveAnswerCode(edition, 'Survei')).toBe('Z.1');
    expect(indexOf(edition).nameOf('AREA.1')).toBe('Tata Kelola');
  });

  test('its sheet is generated from the same data', () => {
    const wording = Object.fromEntries(indexOf(edition).statements.map(({ code }) => [code, { text: `Pernyataan ${code}` }]));
    const { sheets } = buildLke(edition, wording, { unit: 'Unit', year: 2030, target: 'PERAK' });
    const cells = sheets.flatMap((sheet) => sheet.cells.flat());
    for (const { statement } of indexOf(edition).leaves) expect(cells).toContain(statement.code);
    expect(cells).toContain('PERAK');
  });
});

/** The made-up edition with one thing changed, and what is said of it. */
describe('refused', () => {
  type Change = (edition: Record<string, any>) => void; // eslint-disable-line @typescript-eslint/no-explicit-any
  const sentences = (change: Change, language: 'id' | 'en' = 'id') => {
    const edition = JSON.parse(text);
    change(edition);
    const parsed = parseEdition(edition, language);
    return parsed.ok ? [] : parsed.errors.map((error) => editionErrorText(error, language));
  };

  test.each<[string, Change, string]>([
    [
      'a sum that is off',
      (e) => (e.tree[0].children[0].children[0].weight = 7),
      'Bobot bagian X.1 berjumlah 19, padahal bobotnya 20.',
    ],
    ['a total that is off', (e) => (e.total = 49), 'Bobot komponen berjumlah 50, padahal nilai penuh 49.'],
    [
      'a code twice',
      (e) => (e.tree[0].children[0].children[0].children[1].code = 'X.1.a.1'),
      'Kode X.1.a.1 dipakai lebih dari sekali.',
    ],
    ['a code astray', (e) => (e.tree[2].children[0].code = 'Q.1'), 'Kode Q.1 berada di bawah Z, jadi harus diawali "Z.".'],
    ['an unknown scale', (e) => (e.tree[2].children[0].scale = '0-9'), 'Skala "0-9" pada Z.1 tidak ada dalam daftar skala.'],
    [
      'a statement without a weight',
      (e) => delete e.tree[2].children[0].weight,
      'Z.1 dijumlahkan ke induknya, jadi harus mempunyai bobot.',
    ],
    [
      'a weight under a mean',
      (e) => (e.tree[1].children[0].children[0].weight = 3),
      'Y.1.a berada di bawah rata-rata: hanya pernyataan tanpa bobot yang boleh di sana.',
    ],
    [
      'options not best first',
      (e) => e.scales['Baik/Sedang/Buruk'].options.reverse(),
      'Pilihan skala "Baik/Sedang/Buruk" harus berbeda dan berurut dari nilai tertinggi.',
    ],
    [
      'a lost synonym',
      (e) => (e.scales['Baik/Sedang/Buruk'].synonyms.Top = 'Prima'),
      'Padanan pada skala "Baik/Sedang/Buruk" menunjuk pilihan "Prima" yang tidak ada.',
    ],
    [
      'a ratio by letters',
      (e) => (e.tree[1].children[0].children[1].scale = 'Baik/Sedang/Buruk'),
      'Y.1.b memakai perbandingan, jadi skalanya harus perbandingan, bukan "Baik/Sedang/Buruk".',
    ],
    [
      'a ratio with nothing due',
      (e) => (e.tree[1].children[0].children[1].ratio.inputs[0].role = 'info'),
      'Perbandingan Y.1.b memerlukan isian seharusnya (due) dan isian realisasi (done).',
    ],
    [
      'an input of another',
      (e) => (e.tree[1].children[0].children[1].ratio.inputs[0].code = 'Z.1#1'),
      'Isian Z.1#1 berada di bawah Y.1.b, jadi harus diawali "Y.1.b#".',
    ],
    [
      'a check of another',
      (e) => (e.tree[1].children[0].children[1].ratio.checks = [{ parts: ['Z.1#9'], limit: ['Y.1.b#1'] }]),
      'Pemeriksaan hitungan Y.1.b menyebut isian Z.1#9 yang bukan miliknya.',
    ],
    ['a gate on nothing', (e) => (e.gates[3].code = 'Z.9'), 'Minimum EMAS menyebut kode Z.9 yang tidak ada.'],
    ['a gate of no predicate', (e) => (e.gates[0].predicate = 'BATU'), 'Minimum TOTAL menyebut predikat BATU yang tidak ada.'],
    ['a gate twice', (e) => e.gates.push(e.gates[0]), 'Minimum TOTAL untuk PERAK ditulis lebih dari sekali.'],
    [
      'a gate without a figure',
      (e) => delete e.gates[0].floor,
      'Minimum TOTAL untuk PERAK harus berisi floor atau share, salah satu saja.',
    ],
    ['a gate above its weight', (e) => (e.gates[3].floor = 11), 'Minimum Z.1 untuk EMAS (11) melebihi bobotnya (10).'],
    ['an area of nothing', (e) => (e.areas[0].parts = ['X.1', 'Y.7']), 'AREA.1 menyebut bagian Y.7 yang tidak ada.'],
    ['a name of nothing', (e) => (e.names.survei = 'Z.2'), 'Nama "survei" menunjuk kode Z.2 yang tidak ada.'],
    ['a predicate after none', (e) => (e.predicates[1].after = 'BATU'), 'Predikat EMAS mensyaratkan BATU yang tidak ada.'],
    [
      'a source that is not listed',
      (e) => (e.gates[0].source = 'koran:7'),
      'Sumber "koran:7" pada TOTAL tidak ada dalam daftar sumber.',
    ],
  ])('%s', (_what, change, sentence) => expect(sentences(change)).toContain(sentence));

  test('a missing part names where', () => {
    expect(sentences((edition) => delete edition.tree[2].children[0].code)).toEqual([
      expect.stringContaining('tree.2.children.0'),
    ]);
    expect(sentences((edition) => delete edition.scales, 'en')).toEqual([
      expect.stringMatching(/^The part "scales" does not have the shape of an edition: .+\.$/),
    ]);
  });

  test('text that is no JSON', () => {
    const parsed = parseEdition(text.slice(0, 40));
    expect(parsed.ok ? [] : parsed.errors.map((error) => editionErrorText(error))).toEqual([
      expect.stringMatching(/^Berkas edisi bukan JSON yang utuh: .+\.$/),
    ]);
  });
});
