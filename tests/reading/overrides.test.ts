/** A body's own rules on the sheet: what shows, what travels, and what a damaged copy says. */
import { withOverrides } from '../../src/assessment';
import { findEdition } from '../../src/rules';
import type { Overrides } from '../../src/rules/overrides';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import { editionWith, overridesFrom, overridesOf, overridesToCells } from '../../src/reading/overrides';
import { edition as zi90, filled, gridsOf, lkeOf, planOf, rowOf, withCells } from '../sheets/lke';

const own = (more: Partial<Overrides> = {}): Overrides => ({
  edition: 'zi-90-2021',
  body: 'Kementerian Contoh',
  note: 'berlaku bagi semua satker',
  source: 'Keputusan Menteri Contoh 7/2026',
  checked: '2026-11-21',
  gates: [
    { predicate: 'WBK', code: 'TOTAL', floor: 80 },
    { predicate: 'WBBM', code: 'A.I.1', floor: 3.5 },
  ],
  rulings: { blanks: 'exclude', nothingDue: { duty: 0 } },
  surveys: [{ code: 'B.II.a', scaleMax: 6 }],
  ...more,
});

const changed = withOverrides(zi90, own());
const plan = planOf({}, [], changed);
const [summary] = plan.sheets;

describe('there and back', () => {
  test.each<[string, Overrides]>([
    ['everything', own()],
    ['minimums only', own({ rulings: {}, surveys: [] })],
    ['rulings only', own({ gates: [], surveys: [] })],
    [
      'an edition without minimums of its own',
      own({ edition: 'zi-10-2019', gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 75 }], surveys: [] }),
    ],
  ])('%s', (_, overrides) => {
    const edition = withOverrides(findEdition(overrides.edition)!, overrides);
    expect(overridesOf(edition)).toEqual(overrides);
    expect(editionWith(edition.id, overridesOf(edition))).toEqual(edition);
    expect(overridesFrom(overridesToCells(overrides), findEdition(overrides.edition)!)).toEqual({ overrides, problems: [] });
  });

  test('long ones in several cells, in any order', () => {
    const overrides = own({ note: 'catatan '.repeat(3000) });
    const cells = overridesToCells(overrides);
    expect(cells.length).toBeGreaterThan(2);
    expect(cells.every((cell) => cell.length < 8192)).toBe(true);
    expect(overridesFrom([...cells].reverse(), zi90).overrides).toEqual(overrides);
  });

  test('an edition as the law has it carries none', () => {
    expect(overridesOf(zi90)).toBeUndefined();
    expect(planOf().stamp.overrides).toBeUndefined();
    expect(overridesFrom(['Kode', 'Pernyataan'], zi90)).toEqual({ problems: [] });
  });
});

describe('on the sheet', () => {
  test('the stamp holds them, and hidden cells above the table', () => {
    expect(JSON.parse(plan.stamp.overrides!)).toEqual(own());
    const reading = readLke(gridsOf(plan)).readings[0]!;
    expect(reading.overrides).toEqual(own());
    expect(reading.problems).toEqual([]);
  });

  test('the summary names the body beside what it has set', () => {
    const texts = summary!.cells.flat().filter((cell) => typeof cell === 'string');
    expect(texts).toContain('Ketentuan Kementerian Contoh berlaku di sini: Keputusan Menteri Contoh 7/2026.');
    expect(texts).toContain('Nilai total (ditetapkan Kementerian Contoh)');
    expect(texts).toContain('Manajemen Perubahan (ditetapkan Kementerian Contoh)');
    expect(texts).toContain('Nilai total (isian kosong di luar rata-rata; ditetapkan Kementerian Contoh)');
    expect(texts.filter((text) => /ditetapkan Kementerian Contoh/.test(String(text)))).toHaveLength(5);
    const row = lkeOf(plan).cells[rowOf(lkeOf(plan), 'B.II.a')]!;
    expect(row[4]).toBe('Nilai indeks hasil survei, 0 sampai 6; skala ditetapkan Kementerian Contoh.');
    expect(row[3]).toBe('0-6');
  });

  test('judged by them, whatever reads the workbook', () => {
    const answers = new Map([['A.I.1.iii.a', { unit: 'A' }]]);
    const { assessment } = checkLke(readLke(gridsOf(filled(plan, answers))).readings[0]!);
    // One answer of three, the blanks outside the mean.
    expect(assessment.scores.get('A.I.1.iii')!.low).toBeCloseTo(1, 12);
    expect(assessment.gates.find(({ code, predicate }) => code === 'TOTAL' && predicate === 'WBK')).toMatchObject({
      floor: 80,
      setBy: 'Kementerian Contoh',
    });
  });
});

describe('damaged', () => {
  const cells = overridesToCells(own());
  const text = cells[0]!;
  test.each<[string, string, string[]]>([
    ['cut short', text.slice(0, 60), ['override.json']],
    ['no object', 'overrides 1/1 [1]', ['override.shape']],
    ['a floor that is none', text.replace('"floor":80', '"floor":"80"'), ['override.shape']],
    ['a ruling that is none', text.replace('"exclude"', '"skip"'), ['override.shape']],
    ['looser than the law', text.replace('"floor":80', '"floor":70'), ['override.looser']],
    ['for another edition', text.replace('zi-90-2021', 'zi-52-2014'), ['override.edition']],
  ])('%s: says so with its cell, and judges by the law', (_, damaged, codes) => {
    const lke = lkeOf(plan);
    const row = lke.cells.findIndex((one) => one.includes(text));
    const column = lke.cells[row]!.indexOf(text);
    const sheets = plan.sheets.map((sheet) => (sheet === lke ? withCells(lke, [[row, column, damaged]]) : sheet));
    const reading = readLke(gridsOf({ ...plan, sheets })).readings[0]!;
    const found = reading.problems.filter(({ code }) => code.startsWith('override'));
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found[0]!.at).toEqual({ sheet: 'LKE', cell: 'P3' });
    expect(reading.overrides).toBeUndefined();
    expect(checkLke(reading).assessment.gates[0]).toMatchObject({ code: 'TOTAL', floor: 75 });
  });
});

describe('an inferred scale', () => {
  const of = findEdition('52/2014')!;
  const blank = planOf({}, [], of);
  const lke = lkeOf(blank);
  const open = 'A.II.2.a';

  test('is open, marked, offered and read as an answer of its own', () => {
    const row = rowOf(lke, open) + 1;
    expect(lke.cells[row - 1]![3]).toBe('A/B/C');
    expect(lke.cells[row - 1]![4]).toMatch(/^Pilihan ini perkiraan\./);
    const offered = lke.validations.find(({ rule }) => rule.kind === 'list' && rule.source === '=ZI_Skala')!;
    expect(offered.range.split(',').some((part) => inside(part, `D${row}`))).toBe(true);
    expect(lke.styles.some(({ range, style }) => style.locked === false && inside(range, `D${row}`))).toBe(true);
    const reading = readLke(gridsOf(blank)).readings[0]!;
    expect(reading.answers.get(`${open}#scale`)).toEqual({ unit: 'A/B/C' });
    expect(reading.cells.get(`${open}#scale`)).toEqual({ unit: `D${row}` });
  });

  test.each([
    ['Ya/Tidak', 'Ya', 1, ['scale.chosen']],
    ['a/b/c/d', 'B', 0.67, ['scale.chosen']],
    ['0-4', 3, 0.75, ['scale.chosen']],
    ['Nilai 0-4', 3, 0, ['scale.unread']],
    ['A/B/C', 'B', 0.5, []],
    ['X/Y', 'B', 0, ['scale.unread']],
  ])('%s: %s is worth %d', (scale, answer, value, codes) => {
    const typed = filled(
      blank,
      new Map([
        [`${open}#scale`, { unit: scale }],
        [open, { unit: answer }],
      ]),
    );
    const { assessment, problems } = checkLke(readLke(gridsOf(typed)).readings[0]!);
    expect(assessment.values.get(open)!.low).toBeCloseTo(value, 12);
    expect(
      problems
        .filter(({ at }) => at.statement === open)
        .map(({ code }) => code)
        .filter((code) => /scale/.test(code)),
    ).toEqual(codes);
  });

  function inside(range: string, cell: string): boolean {
    const [, column, first, last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range) ?? [];
    const [, own, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    return column === own && Number(first) <= Number(row) && Number(row) <= Number(last);
  }
});
