/** A body's own rules: what is refused, and what they change. */
import {
  assess,
  checkOverrides,
  floorOf,
  gateResults,
  holdOverrides,
  indexOf,
  OVERRIDE,
  withOverrides,
  type Raw,
} from '../../src/assessment';
import { findEdition } from '../../src/rules';
import { parseOverrides, writeOverrides, type Overrides } from '../../src/rules/overrides';
import { editionSchema } from '../../src/rules/schema';
import { parseEdition } from '../../src/rules/parse';
import { problemText } from '../../src/texts';
import { everywhere, sheetOf } from './answers';

const [zi90, zi52, zi10] = [findEdition('90/2021')!, findEdition('52/2014')!, findEdition('10/2019')!];

const own = (edition: string, more: Partial<Overrides> = {}): Overrides => ({
  edition,
  body: 'Kementerian Contoh',
  note: 'berlaku bagi semua satker',
  source: 'Keputusan Menteri Contoh 7/2026',
  checked: '2026-11-21',
  gates: [],
  rulings: {},
  surveys: [],
  ...more,
});
const gates = (...rows: [predicate: string, code: string, floor: number][]) => ({
  gates: rows.map(([predicate, code, floor]) => ({ predicate, code, floor })),
});
const sentences = (overrides: Overrides, edition = zi90) =>
  checkOverrides(edition, overrides).map((problem) => problemText(problem));

describe('refused', () => {
  test.each<[string, Partial<Overrides>, string]>([
    [
      'looser than the law',
      gates(['WBK', 'TOTAL', 74.99]),
      'Minimum TOTAL untuk WBK (74,99) lebih longgar daripada peraturan (75); instansi hanya boleh memperketat.',
    ],
    [
      'looser than a share',
      gates(['WBBM', 'Penguatan Pengawasan', 11]),
      'Minimum AREA.5 untuk WBBM (11) lebih longgar daripada peraturan (11,25); instansi hanya boleh memperketat.',
    ],
    ['above the weight', gates(['WBK', 'ipak', 18]), 'Minimum B.I.a untuk WBK (18) melebihi bobotnya (17,5).'],
    ['unknown code', gates(['WBK', 'A.IX', 3]), 'Ketentuan instansi menyebut "A.IX", yang tidak ada dalam edisi 90/2021.'],
    [
      'a count has no score',
      gates(['WBK', 'A.II.1.i.a#1', 1]),
      'Ketentuan instansi menyebut "A.II.1.i.a#1", yang tidak ada dalam edisi 90/2021.',
    ],
    ['unknown predicate', gates(['WBX', 'A', 50]), 'Minimum A pada ketentuan instansi menyebut predikat WBX, yang tidak ada.'],
    [
      'twice, by code and by name',
      gates(['WBK', 'B.I.a', 16], ['WBK', 'IPAK', 17]),
      'Minimum B.I.a untuk WBK ditulis lebih dari sekali pada ketentuan instansi.',
    ],
    [
      'a scale of what is no survey',
      { surveys: [{ code: 'A.I.1.i.a', scaleMax: 6 }] },
      'A.I.1.i.a bukan nilai survei berindeks, jadi skalanya tidak dapat ditetapkan.',
    ],
  ])('%s', (_what, more, sentence) => {
    expect(sentences(own('90/2021', more))).toEqual([sentence]);
    expect(() => withOverrides(zi90, own('90/2021', more))).toThrow(RangeError);
  });

  test('for another edition', () =>
    expect(sentences(own('52/2014'))).toEqual(['Ketentuan instansi ini ditulis untuk edisi 52/2014, bukan 90/2021.']));

  test('an unconfirmed edition needs the TOTAL of each predicate', () => {
    expect(sentences(own('10/2019', gates(['WBK', 'TOTAL', 75], ['WBBM', 'AREA.1', 6])), zi10)).toEqual([
      'Ambang batas edisi 10/2019 belum terkonfirmasi; ketentuan instansi untuk WBBM harus memuat minimum TOTAL.',
    ]);
  });
});

describe('stricter minimums', () => {
  const edition = withOverrides(zi90, own('90/2021', gates(['WBK', 'TOTAL', 80], ['WBK', 'AREA.5', 9], ['WBBM', 'A.I.1', 3.5])));
  const gateOf = (predicate: string, code: string) =>
    edition.gates.find((gate) => gate.predicate === predicate && gate.code === code)!;

  test('replace, or stand beside, and name the body as their source', () => {
    expect(gateOf('WBK', 'TOTAL')).toEqual({
      predicate: 'WBK',
      code: 'TOTAL',
      floor: 80,
      source: OVERRIDE,
      confidence: 'stated',
    });
    expect(gateOf('WBBM', 'A.I.1')).toMatchObject({ floor: 3.5, source: OVERRIDE });
    expect(edition.gates).toHaveLength(zi90.gates.length + 1);
    expect(edition.sources[OVERRIDE]).toEqual({
      citation: 'Kementerian Contoh; Keputusan Menteri Contoh 7/2026; berlaku bagi semua satker',
      checked: '2026-11-21',
    });
    expect(edition.version).toBe(`${zi90.version} + Kementerian Contoh`);
  });

  test('a floor that is the law’s own is not touched', () =>
    expect(gateOf('WBK', 'AREA.5')).toMatchObject({ share: 0.6, source: 'gates:WBK' }));

  test('the first edition stays as it was', () => {
    expect(zi90.gates.find(({ code }) => code === 'TOTAL')).toMatchObject({ floor: 75 });
    expect(zi90.overridden).toBeUndefined();
  });

  test('the copy is itself an edition', () => {
    expect(editionSchema.safeParse(edition).error?.issues ?? []).toEqual([]);
    expect(parseEdition(edition)).toEqual({ ok: true, edition });
  });

  test.each([
    [79.99, 'unmet'],
    [80, 'met'],
    [80.01, 'met'],
  ])('a total of %d is %s, and the result says whose minimum it is', (total, status) => {
    const results = gateResults(
      edition,
      (code) => ({ low: code === 'TOTAL' ? total : 100, high: code === 'TOTAL' ? total : 100 }),
      'WBK',
    );
    expect(results.find(({ code }) => code === 'TOTAL')).toMatchObject({ floor: 80, status, setBy: 'Kementerian Contoh' });
    expect(results.find(({ code }) => code === 'A')).not.toHaveProperty('setBy');
  });

  test('the verdict follows them', () => {
    const answers = sheetOf(everywhere(zi90, 'best'));
    expect(assess(withOverrides(zi90, own('90/2021', gates(['WBK', 'TOTAL', 100]))), answers).predicate).toBe('WBK');
    const weaker = sheetOf({ ...everywhere(zi90, 'best'), 'A.I.1.i.a': 'Tidak' });
    expect(assess(withOverrides(zi90, own('90/2021', gates(['WBK', 'TOTAL', 100]))), weaker).predicate).toBeNull();
  });
});

describe('minimums for an edition that has none confirmed', () => {
  const floors = gates(['WBK', 'TOTAL', 75], ['WBK', 'AREA.1', 4.8]);
  const edition = withOverrides(zi10, own('10/2019', floors));

  test('only what the body stated is judged', () => {
    expect(edition.gatesUnconfirmed).toBeUndefined();
    const result = assess(edition, sheetOf(everywhere(zi10, 'best')), { held: 'WBK' });
    expect(result.gates.map(({ code, floor, status, setBy }) => [code, floor, status, setBy])).toEqual([
      ['TOTAL', 75, 'met', 'Kementerian Contoh'],
      ['AREA.1', 4.8, 'met', 'Kementerian Contoh'],
    ]);
    expect(result.predicate).toBe('WBK');
    expect(result.problems.map(({ code }) => code)).not.toContain('edition.gates-unconfirmed');
  });

  test('without minimums it stays refused', () =>
    expect(withOverrides(zi10, own('10/2019', { rulings: { blanks: 'zero' } })).gatesUnconfirmed).toBe(true));
});

describe('rulings', () => {
  test.each<[string, Overrides['rulings'], Record<string, Raw>, string, number]>([
    ['as we rule', {}, { 'A.II.5.ii.1#1': 0, 'A.II.5.ii.1#3': 0 }, 'A.II.5.ii.1', 1],
    [
      'a duty with nothing due counts 0',
      { nothingDue: { duty: 0 } },
      { 'A.II.5.ii.1#1': 0, 'A.II.5.ii.1#3': 0 },
      'A.II.5.ii.1',
      0,
    ],
    ['an achievement half', { nothingDue: { achievement: 0.5 } }, { 'A.II.1.i.a#1': 0, 'A.II.1.i.a#2': 0 }, 'A.II.1.i.a', 0.5],
  ])('%s', (_what, rulings, answers, code, value) => {
    const edition = withOverrides(zi90, own('90/2021', { rulings }));
    expect(assess(edition, sheetOf(answers)).values.get(code)).toMatchObject({ low: value, high: value });
  });

  test('blanks may stay outside the mean', () => {
    const edition = withOverrides(zi90, own('90/2021', { rulings: { blanks: 'exclude' } }));
    expect(assess(edition, sheetOf({ 'A.I.1.iii.a': 'A' })).scores.get('A.I.1.iii')!.low).toBeCloseTo(1, 12);
    expect(assess(edition, sheetOf({ 'A.I.1.iii.a': 'A' }), { blanks: 'zero' }).scores.get('A.I.1.iii')!.low).toBeCloseTo(
      1 / 3,
      12,
    );
  });

  test('name the body where they are shown', () => {
    const { rulings } = withOverrides(zi90, own('90/2021', { rulings: { blanks: 'exclude', nothingDue: { achievement: 0.5 } } }));
    const touched = rulings.filter(({ source }) => source === OVERRIDE);
    expect(touched.map(({ id, id_text }) => [id, id_text])).toEqual([
      ['blanks', 'Pernyataan kosong dihitung di luar rata-rata indikatornya; ditetapkan Kementerian Contoh.'],
      [
        'nothing-due',
        'Bila tidak ada yang wajib (0 dari 0): kewajiban bernilai 1, capaian bernilai 0,5; ditetapkan Kementerian Contoh.',
      ],
    ]);
    expect(rulings).toHaveLength(zi90.rulings.length);
  });
});

describe('a survey on another scale', () => {
  const edition = withOverrides(zi90, own('90/2021', { surveys: [{ code: 'ipak', scaleMax: 6 }] }));

  test.each<[Raw, number]>([
    [6, 17.5],
    ['5,4', 15.75],
    [0, 0],
  ])('an index of %p of 6 brings %d points', (index, points) =>
    expect(assess(edition, sheetOf({ 'B.I.a': index })).scores.get('B.I.a')!.low).toBeCloseTo(points, 9),
  );

  test('leaves the other survey and the floors in points alone, and shows no index that no longer fits', () => {
    expect(assess(edition, sheetOf({ 'B.II.a': 5 })).problems).toContainEqual(
      expect.objectContaining({ code: 'answer.over-max' }),
    );
    const shown = edition.gates.filter(({ shownAs }) => shownAs?.startsWith('indeks')).map(({ code }) => code);
    expect(shown).toEqual(['B.II.a', 'B.II.a']);
    const gate = edition.gates.find(({ code }) => code === 'B.I.a')!;
    expect(floorOf(edition, gate)).toBe(15.75);
  });
});

describe('as a file', () => {
  test('written and read back is the same', () => {
    const all = own('52/2014', {
      ...gates(['WBK', 'TLHP', 4]),
      rulings: { nothingDue: { duty: 0 } },
      surveys: [{ code: 'ipkp', scaleMax: 100 }],
    });
    expect(parseOverrides(writeOverrides(all))).toEqual({ ok: true, overrides: all });
    expect(checkOverrides(zi52, all)).toEqual([]);
    expect(withOverrides(zi52, all).gates.find(({ code }) => code === 'B.I.2')).toMatchObject({ floor: 4, source: OVERRIDE });
  });

  test('what is left out is empty', () => {
    const { edition, body, source, checked } = own('90/2021');
    expect(parseOverrides({ edition, body, source, checked })).toEqual({ ok: true, overrides: own('90/2021', { note: '' }) });
  });

  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /^Berkas ketentuan instansi bukan JSON yang utuh: /],
    [
      'a floor of text',
      { ...own('90/2021'), gates: [{ predicate: 'WBK', code: 'A', floor: '50' }] },
      /^Bagian "gates\.0\.floor" pada ketentuan instansi/,
    ],
    ['a floor below 0', { ...own('90/2021'), gates: [{ predicate: 'WBK', code: 'A', floor: -1 }] }, /^Bagian "gates\.0\.floor"/],
    ['no body', { ...own('90/2021'), body: '' }, /^Bagian "body"/],
    ['a field that nobody knows', { ...own('90/2021'), extra: 1 }, /extra/],
    ['no date', { ...own('90/2021'), checked: 'kemarin' }, /^Bagian "checked"/],
  ])('%s is refused with a sentence', (_what, json, sentence) => {
    const parsed = parseOverrides(json);
    const said = parsed.ok ? [] : parsed.errors.map(({ code, data }) => problemText({ code, data, severity: 'error', at: {} }));
    expect(said).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('at the bound', () => {
  const codes = (edition: typeof zi90, more: Partial<Overrides>, name = edition.short) =>
    checkOverrides(edition, own(name, more)).map(({ code }) => code);
  test.each<[string, [string, string, number], string[]]>([
    ['the law’s own floor', ['WBK', 'TOTAL', 75], []],
    ['below it within the tolerance', ['WBK', 'TOTAL', 75 - 1e-9], []],
    ['below it', ['WBK', 'TOTAL', 75 - 2e-9], ['override.looser']],
    ['the whole weight', ['WBK', 'B.I.a', 17.5], []],
    ['above it within the tolerance', ['WBK', 'B.I.a', 17.5 + 1e-9], []],
    ['above it', ['WBK', 'B.I.a', 17.5 + 3e-9], ['override.over-weight']],
    ['nothing, of what the law asks nothing of', ['WBK', 'A.I.1', 0], []],
    ['a minimum of the other predicate does not count', ['WBBM', 'TOTAL', 75], ['override.looser']],
  ])('%s', (_, gate, told) => expect(codes(zi90, gates(gate))).toEqual(told));

  test('where the law’s are unconfirmed none is too loose', () =>
    expect(codes(zi10, gates(['WBK', 'TOTAL', 1], ['WBK', 'AREA.1', 0]))).toEqual([]));

  test('problems are errors without a place', () =>
    expect(checkOverrides(zi90, own('90/2021', gates(['WBK', 'TOTAL', 74])))).toEqual([
      {
        ...{ code: 'override.looser', severity: 'error', at: {} },
        data: { predicate: 'WBK', code: 'TOTAL', floor: 74, minimum: 75 },
      },
    ]));

  test.each([['90/2021'], ['ZI-90-2021'], [' 90/2021 '], ['zi-90-2021']])('the edition goes by %j', (name) =>
    expect(codes(zi90, {}, name)).toEqual([]),
  );

  test('the same code for two predicates is not written twice', () =>
    expect(codes(zi90, gates(['WBK', 'TOTAL', 80], ['WBBM', 'TOTAL', 90]))).toEqual([]));
});

describe('what an edition becomes', () => {
  test('minimums stand by predicate, one of a body’s own after those of the law', () => {
    const { gates: all } = withOverrides(zi90, own('90/2021', gates(['WBBM', 'A.I.1', 3.5], ['WBK', 'A.I.1', 3])));
    const order = all.map(({ predicate }) => predicate);
    expect(order).toEqual(
      [...order].sort(
        (a, b) => zi90.predicates.findIndex(({ code }) => code === a) - zi90.predicates.findIndex(({ code }) => code === b),
      ),
    );
    expect(all.filter(({ code }) => code === 'A.I.1').map(({ predicate, floor }) => [predicate, floor])).toEqual([
      ['WBK', 3],
      ['WBBM', 3.5],
    ]);
  });

  test('a scale that is the law’s own is no change', () => {
    const { tree, scales } = withOverrides(zi90, own('90/2021', { surveys: [{ code: 'ipak', scaleMax: 4 }] }));
    expect(tree).toBe(zi90.tree);
    expect(scales).toEqual(zi90.scales);
  });

  test('what is left out of its source is not cited', () =>
    expect(withOverrides(zi90, own('90/2021', { note: '' })).sources[OVERRIDE]!.citation).toBe(
      'Kementerian Contoh; Keputusan Menteri Contoh 7/2026',
    ));

  test('a survey’s new scale is stated by the body', () => {
    const changed = withOverrides(zi90, own('90/2021', { surveys: [{ code: 'ipak', scaleMax: 6 }] }));
    const { statement } = indexOf(changed).leaf('B.I.a')!;
    expect(statement).toMatchObject({ scale: '0-6', scaleConfidence: 'stated', source: OVERRIDE });
    expect(changed.scales['0-6']).toEqual({ kind: 'index', max: 6 });
  });

  test('rulings are said in both languages', () => {
    const { rulings } = withOverrides(zi90, own('90/2021', { rulings: { blanks: 'exclude', nothingDue: { duty: 0.5 } } }));
    expect(rulings.filter(({ source }) => source === OVERRIDE).map(({ id_text, en_text }) => [id_text, en_text])).toEqual([
      [
        'Pernyataan kosong dihitung di luar rata-rata indikatornya; ditetapkan Kementerian Contoh.',
        'A blank statement counts outside the mean of its indicator; set by Kementerian Contoh.',
      ],
      [
        'Bila tidak ada yang wajib (0 dari 0): kewajiban bernilai 0,5, capaian bernilai 0; ditetapkan Kementerian Contoh.',
        'Nothing due (0 of 0): a duty counts 0.5, an achievement 0; set by Kementerian Contoh.',
      ],
    ]);
  });

  test('who ignores what does not hold is told it', () =>
    expect(() => withOverrides(zi90, own('90/2021', gates(['WBK', 'TOTAL', 74])))).toThrow(
      'override.looser {"predicate":"WBK","code":"TOTAL","floor":74,"minimum":75}',
    ));
});

describe('held against the edition that they name', () => {
  const held = (parsed: Parameters<typeof holdOverrides>[0]) => holdOverrides(parsed, findEdition);
  test('they hold', () => {
    const overrides = own('90/2021', gates(['WBK', 'TOTAL', 80]));
    expect(held({ ok: true, overrides })).toEqual({ ok: true, overrides, edition: zi90 });
  });
  test('an edition that nobody knows', () =>
    expect(held({ ok: true, overrides: own('91/2099') })).toEqual({
      ok: false,
      problems: [{ code: 'edition.unknown', severity: 'error', at: {}, data: { edition: '91/2099' } }],
    }));
  test('every reason why they do not', () => {
    const got = held({ ok: true, overrides: own('90/2021', gates(['WBK', 'TOTAL', 74], ['WBX', 'A', 50])) });
    expect(!got.ok && got.problems.map(({ code }) => code)).toEqual(['override.looser', 'override.predicate']);
  });
  test('a file that is none', () => {
    const got = held(parseOverrides('{'));
    expect(!got.ok && got.problems).toMatchObject([{ code: 'override.json', severity: 'error', at: {} }]);
  });
});
