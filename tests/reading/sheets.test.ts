/** Which sheets of a workbook are LKEs, parts of one, views of one, or none: small sheets with codes. */
import { indexOf } from '../../src/assessment';
import { findEdition } from '../../src/rules';
import type { Hints } from '../../src/reading/contract';
import { headingOf, type ColumnKey } from '../../src/reading/layouts/our-columns';
import { readLke } from '../../src/reading/read';
import { recogniseParts } from '../../src/reading/recognise/parts';
import { recogniseSheet } from '../../src/reading/recognise/recognise';
import { textsIn } from '../../src/sheet/words';
import type { Grid } from '../../src/sheet/plan';
import { edition90 } from '../editions';
import { wording } from '../sheets/lke';
import { FORM, OfficialForm } from '../sheets/official-grid';
import { gridOf, type Row } from './grids';

type Cell = Row[number];
const all = indexOf(edition90).leaves.map(({ statement }) => statement.code);
const all52 = indexOf(findEdition('52/2014')!).leaves.map(({ statement }) => statement.code);
/** A ratio is asked by its counts. */
const asked = indexOf(edition90).leaves.flatMap(
  ({ statement: { code, ratio } }) => ratio?.inputs.map((one) => one.code) ?? [code],
);
const TITLES: Row = ['Kode', 'Uraian', 'Jawaban', 'Nilai'];

interface How {
  name?: string;
  codes?: readonly string[];
  answer?: (n: number) => Cell;
  titles?: Row;
  above?: Row[];
  more?: Cell;
}
const coded = ({ name = 'LKE', codes = all, answer = () => 'Ya', titles = TITLES, above = [], more }: How = {}): Grid =>
  gridOf([...above, titles, ...codes.map((code, n): Row => [code, null, answer(n), null, ...(more ? [more] : [])])], name);
const strange = (name = 'Lain') => gridOf([['Nama', 'Alamat']], name);
const read = (grids: Grid[], hints?: Hints) => readLke(grids, hints);
const sheets = (grids: Grid[], hints?: Hints) => read(grids, hints).readings.map(({ sheet }) => sheet);
const told = (grids: Grid[], code: string) =>
  read(grids)
    .readings.flatMap(({ problems }) => problems)
    .filter((one) => one.code === code)
    .map(({ at, data }) => [at.sheet, at.cell, data]);

describe('by its name', () => {
  const two = [strange(), coded({ name: 'Satu' }), coded({ name: 'Dua' })];
  test.each<[string | undefined, string[]]>([
    [undefined, ['Satu', 'Dua']],
    ['Dua', ['Dua']],
    ['dUA', ['Dua']],
    ['Lain', []],
  ])('%p: %p', (sheet, expected) => expect(sheets(two, sheet === undefined ? {} : { only: { sheet } })).toEqual(expected));

  test('one that is not there is told, with those that are', () =>
    expect(read(two, { only: { sheet: 'Tiga' } })).toEqual({
      readings: [],
      problems: [{ code: 'layout.no-sheet', severity: 'error', at: {}, data: { sheet: 'Tiga', choices: 'Lain, Satu, Dua' } }],
    }));
});

test('where there is none, that is told at the first sheet', () => {
  expect(read([strange(), strange('Dua')])).toMatchObject({
    ...{ readings: [], problems: [{ code: 'layout.not-lke', at: { sheet: 'Lain', cell: 'A1' } }] },
  });
  expect(read([])).toMatchObject({ readings: [], problems: [{ code: 'layout.not-lke', at: {} }] });
});

describe('what is doubted is told with its cell', () => {
  test.each<[string, How, string, unknown[]]>([
    ['two editions as likely', { codes: all52 }, 'edition.alike', [['LKE', 'B1', { edition: '10/2019', other: '52/2014' }]]],
    [
      'a title of another',
      { above: [['PermenPANRB 52/2014']] },
      'edition.named-otherwise',
      [['LKE', 'B2', { edition: '90/2021', other: '52/2014' }]],
    ],
    ['a title of its own', { above: [['PermenPANRB 90/2021']] }, 'edition.named-otherwise', []],
    [
      'options that nobody reads',
      { titles: [...TITLES, 'Arsip'], more: 'B', above: [['PermenPANRB 90/2021']] },
      'layout.answers-unread',
      [['LKE', 'E2', { title: 'Arsip', column: 'E', count: 113 }]],
    ],
    ['none', {}, 'layout.answers-unread', []],
  ])('%s', (_, how, code, expected) => expect(told([coded(how)], code)).toEqual(expected));

  test('of a sheet that is whole: nothing', () => expect(read([coded({ codes: asked })]).readings[0]!.problems).toEqual([]));
});

describe('a sheet that only shows what another answers', () => {
  const shows = (answer: How['answer'], name = 'Rekap') => sheets([coded(), coded({ name, answer: answer! })]);
  const link = (n: number): Cell => ({ f: `=LKE!C${n + 2}`, v: 'Ya' });
  test.each<[string, NonNullable<How['answer']>, boolean]>([
    ['links alone', link, true],
    ['links that nobody has computed', (n) => ({ f: `=LKE!C${n + 2}` }), true],
    ['links and blanks', (n) => (n > 50 ? null : link(n)), true],
    ['one answer of its own', (n) => (n === 50 ? 'Ya' : link(n)), false],
    ['one formula of its own', (n) => (n === 50 ? { f: '="Ya"', v: 'Ya' } : link(n)), false],
    ['links to a sheet that is none', (n) => ({ f: `=Data!C${n + 2}`, v: 'Ya' }), false],
    ['links to itself', (n) => ({ f: `=Rekap!C${n + 2}`, v: 'Ya' }), false],
  ])('%s: %p', (_, answer, is) => expect(shows(answer)).toEqual(is ? ['LKE'] : ['LKE', 'Rekap']));
});

describe('one LKE over several sheets', () => {
  const part = (prefix: string, own: How = {}) =>
    coded({ name: prefix, codes: all.filter((code) => code.startsWith(prefix)), ...own });
  const parts = ['A.I.', 'A.II.', 'B.'].map((prefix) => part(prefix));
  const found = (grids: Grid[], hints?: Hints) =>
    recogniseParts(grids, hints).map(({ sheet, rows }) => [sheet, Object.keys(rows).length]);
  const count = (prefix: string) => all.filter((code) => code.startsWith(prefix)).length;
  const whole = [
    ['A.I.', count('A.I.')],
    ['A.II.', count('A.II.')],
    ['B.', count('B.')],
  ];

  test('each with its own statements, in the workbook’s order, as sure as all together', () => {
    expect(found(parts)).toEqual(whole);
    expect(recogniseParts(parts)[0]).toMatchObject({
      ...{ layout: 'unknown', edition: 'zi-90-2021', heading: 1, columns: { code: 'A', unit: 'C' } },
      confidence: { whole: 1, columns: { code: 1 } },
    });
    expect(found([parts[2]!, strange(), parts[0]!])).toEqual([whole[2], whole[0]]);
    expect(recogniseParts(parts.slice(0, 2))[0]!.confidence.whole).toBeCloseTo((113 - count('B.')) / 113, 12);
  });

  test.each<[string, Grid[], unknown[]]>([
    ['one alone', [parts[0]!, strange()], []],
    ['a hidden one is nobody’s', [parts[0]!, { ...parts[1]!, hidden: true }], []],
    ['less than two fifths', [parts[1]!, parts[2]!].map((one) => ({ ...one, values: one.values.slice(0, 20) })), []],
    ['without a heading', parts.map((one) => ({ ...one, values: one.values.slice(1) })), []],
    [
      'without a column of answers',
      ['A.I.', 'A.II.'].map((prefix) => part(prefix, { titles: ['Kode', 'Uraian', 'Bobot', 'Nilai'], answer: () => null })),
      [],
    ],
    ['without answers', parts.map((one) => ({ ...one, values: one.values.map(([code, text]) => [code!, text!]) })), []],
    [
      'two statements are a part, one is none',
      [parts[0]!, coded({ name: 'Dua', codes: all.slice(90, 92) }), coded({ name: 'Satu', codes: all.slice(-1) })],
      [whole[0], ['Dua', 2]],
    ],
    ['a second of the same is none', [parts[0]!, parts[1]!, { ...parts[0]!, sheet: 'Dua' }], whole.slice(0, 2)],
    [
      'but what it has more is',
      [parts[0]!, parts[1]!, coded({ name: 'Dua', codes: [all[0]!, ...all.filter((code) => code.startsWith('B.'))] })],
      [...whole.slice(0, 2), ['Dua', 3]],
    ],
    [
      'of which three fifths are its own',
      [parts[0]!, parts[1]!, coded({ name: 'Dua', codes: [...all.slice(0, 2), ...all.slice(-3)] })],
      [...whole.slice(0, 2), ['Dua', 3]],
    ],
    ['45 of 113', [coded({ name: 'Satu', codes: all.slice(0, 30) }), coded({ name: 'Dua', codes: all.slice(30, 45) })], []],
    [
      '46 of them',
      [coded({ name: 'Satu', codes: all.slice(0, 30) }), coded({ name: 'Dua', codes: all.slice(30, 46) })],
      [
        ['Satu', 30],
        ['Dua', 16],
      ],
    ],
    [
      'with as many answers of nothing',
      [parts[0]!, parts[1]!, coded({ name: 'B.', codes: [...all.slice(-3), 'x', 'y', 'z'] })],
      whole,
    ],
    [
      'with more answers of nothing',
      [parts[0]!, parts[1]!, coded({ name: 'B.', codes: [...all.slice(-3), 'x', 'y', 'z', 'u'] })],
      whole.slice(0, 2),
    ],
  ])('%s', (_, grids, expected) => expect(found(grids)).toEqual(expected));

  test('of the edition that is meant', () => {
    expect(found(parts, { only: { edition: 'zi-90-2021' } })).toEqual(whole);
    expect(found(parts, { only: { edition: 'zi-52-2014' } })).toEqual([]);
  });

  test.each<[string, Grid[], unknown[]]>([
    [
      'a smaller copy before the whole is none',
      [coded({ name: 'Dua', codes: all.slice(0, 20) }), parts[0]!, parts[1]!],
      whole.slice(0, 2),
    ],
    [
      'codes below another title',
      ['A.I.', 'A.II.'].map((prefix) => part(prefix, { titles: ['No', 'Uraian', 'Jawaban', 'Nilai'] })),
      whole.slice(0, 2),
    ],
    [
      'codes below a title that says nothing',
      ['A.I.', 'A.II.'].map((prefix) => part(prefix, { titles: ['Arsip', 'Uraian', 'Jawaban', 'Nilai'] })),
      whole.slice(0, 2),
    ],
    [
      'answers of the TPI alone',
      ['A.I.', 'A.II.'].map((prefix) => part(prefix, { titles: ['Kode', 'Uraian', 'Jawaban TPI', 'Nilai'] })),
      whole.slice(0, 2),
    ],
  ])('by codes: %s', (_, grids, expected) => {
    expect(found(grids)).toEqual(expected);
    expect(recogniseParts(grids)[0]).toMatchObject({ columns: { code: 'A' }, confidence: { columns: { code: 1 } } });
  });

  test('of the edition that fits best', () => {
    const older = [coded({ name: 'Satu', codes: all52.slice(0, 42) }), coded({ name: 'Dua', codes: all52.slice(42) })];
    expect(recogniseParts(older).map(({ edition }) => edition)).toEqual(['zi-10-2019', 'zi-10-2019']);
  });

  describe('by words', () => {
    const words = (prefix: string, name = prefix, more: Row = []) =>
      gridOf(
        [
          ['Uraian', 'Catatan', 'Jawaban', 'Arsip'],
          ...all.filter((code) => code.startsWith(prefix)).map((code): Row => [wording[code]?.text ?? null, null, 'Ya', ...more]),
        ],
        name,
      );
    const hints = { only: { edition: edition90.id }, wordings: { [edition90.id]: wording } };
    const names = (grids: Grid[]) => recogniseParts(grids, hints).map(({ sheet }) => sheet);

    test('each of them, less surely', () => {
      const both = recogniseParts([words('A.I.'), words('A.II.')], hints);
      expect(both.map(({ sheet }) => sheet)).toEqual(['A.I.', 'A.II.']);
      expect(both[0]!.confidence.whole > 0.5 && both[0]!.confidence.whole < 0.96).toBe(true);
      expect(Object.keys(both[0]!.rows).filter((code) => !code.startsWith('A.I'))).toEqual([]);
    });

    test('with the scale where it stands', () => {
      const scaled = (prefix: string, scale: string) => words(prefix, prefix, [scale]);
      const scales = recogniseParts([scaled('A.I.', 'Ya/Tidak'), scaled('A.II.', 'x')], hints).map(
        ({ columns }) => columns.scale,
      );
      expect(scales).toEqual(['D', undefined]);
    });

    test('the name of a component may stand on each of them', () => {
      const { name, code } = indexOf(edition90).groups[0]!;
      const under = (prefix: string) => {
        const { values, formulas, ...own } = words(prefix);
        const row = [`${code}. ${name}`, null, null, null];
        return {
          ...own,
          values: [values[0]!, row, ...values.slice(1)],
          formulas: [formulas[0]!, row.map(() => null), ...formulas.slice(1)],
        };
      };
      expect(recogniseParts(['A.I.', 'A.II.'].map(under), hints).map(({ rows }) => rows[code])).toEqual([2, 2]);
    });

    test('names of groups that every sheet may have make no part of what repeats statements of another', () => {
      const { groups } = indexOf(edition90);
      const repeated = all.slice(0, 2).map((code): Row => [wording[code]?.text ?? null, null, 'Ya']);
      const named = groups.map(({ code, name }): Row => [`${code}. ${name}`, null, null]);
      const summary = gridOf([['Uraian', 'Catatan', 'Jawaban'], ...named.slice(0, 4), ...repeated, ...named.slice(4)], 'Rekap');
      expect(names([words('A.I.'), summary])).toEqual([]);
    });

    test('marks without a word are too little', () => {
      const marks = all.slice(60, 90).map((_, n): Row => [`${'abcdef'[n % 6]}. ${n}`, null, null]);
      expect(names([words('A.I.'), gridOf([['Uraian', 'Catatan', 'Jawaban'], ...marks], 'Lain')])).toEqual([]);
    });

    test('a second of the same is a second LKE, and no part; nor are words of something else', () => {
      expect(names([words('A.I.'), words('A.II.'), words('A.I.', 'Dua')])).toEqual(['A.I.', 'A.II.']);
      const other = gridOf(
        [['Uraian', 'Catatan', 'Jawaban'], ...all.slice(0, 40).map((_, n): Row => [`Apakah layanan ${n} memuaskan`, null, 'Ya'])],
        'Lain',
      );
      expect(names([words('A.I.'), words('A.II.'), other])).toEqual(['A.I.', 'A.II.']);
      expect(names([words('A.I.'), other])).toEqual([]);
    });
  });

  test('read as one where none is whole, and only where the workbook as a whole is asked', () => {
    const one = read(parts);
    expect(one.readings).toHaveLength(1);
    expect(one.readings[0]!.problems.map(({ code }) => code)).toContain('layout.together');
    expect([...one.readings[0]!.answers.keys()].filter((code) => all.includes(code))).toHaveLength(113);
    expect(sheets(parts, { only: { sheet: 'A.I.' } })).toEqual(['A.I.']);
    expect(sheets([...parts, coded()])).toContain('LKE');
    expect(read([...parts, coded()]).readings.flatMap(({ problems }) => problems.map(({ code }) => code))).not.toContain(
      'layout.together',
    );
  });

  test('a part that somebody mapped stays one', () => {
    const mapping = recogniseSheet(parts[0]!, { only: { edition: 'zi-90-2021' } })!.mapping;
    const isOne = (sheet: string) =>
      read(parts.slice(0, 2), { mappings: [{ ...mapping, sheet }] }).readings[0]!.problems.some(
        ({ code }) => code === 'layout.together',
      );
    expect(sheets(parts.slice(0, 2), { mappings: [mapping] })[0]).toBe('A.I.');
    expect([isOne('A.I.'), isOne('Lain')]).toEqual([false, true]);
  });
});

describe('a sheet of ours that lacks something', () => {
  const id = textsIn('id');
  const KEYS: ColumnKey[] = ['code', 'text', 'weight', 'scale', 'unit', 'tpi', 'evidence', 'note'];
  const own = (
    keys: readonly ColumnKey[],
    rows: readonly Partial<Record<ColumnKey, Cell>>[],
    above: Row = ['zi-90-2021'],
    name = 'LKE',
  ) => gridOf([above, keys.map((key) => id(headingOf(key))), ...rows.map((row) => keys.map((key) => row[key] ?? null))], name);
  const rows = (codes: readonly string[]) => codes.map((code) => ({ code, unit: 'Ya', tpi: 'Ya' }));

  test.each([80, 30])('statements, so that %d are left: still ours', (count) =>
    expect(read([own(KEYS, rows(all.slice(0, count)))]).readings).toMatchObject([{ layout: 'ours' }]),
  );

  test('statements: what another sheet has of them is not put to it', () => {
    const more = coded({ name: 'Dua', codes: all.slice(80) });
    expect(sheets([own(KEYS, rows(all.slice(0, 80))), more])).toEqual(['LKE']);
    expect(told([own(KEYS, rows(all.slice(0, 80))), more], 'layout.together')).toEqual([]);
  });

  test('a column of answers: read by the rest, told mildly', () => {
    const { readings } = read([
      own(
        KEYS.filter((key) => key !== 'unit'),
        rows(all),
      ),
    ]);
    expect(readings).toMatchObject([{ layout: 'ours', edition: 'zi-90-2021' }]);
    expect(readings[0]!.problems.find(({ code }) => code === 'layout.column-missing')).toMatchObject({ severity: 'error' });
  });

  test('the heading of the answers: the column is found by what stands in it', () => {
    const lke = own(KEYS, rows(all));
    lke.values[1]![KEYS.indexOf('unit')] = 'Penilaian mandiri';
    expect(read([lke]).readings).toMatchObject([{ layout: 'unknown', mapping: { columns: { unit: 'E', tpi: 'F' } } }]);
  });

  test('most of its codes: read by its words', () => {
    const lacking = all.map((code, n) => ({ code: n < 80 ? null : code, text: wording[code]?.text ?? null, unit: 'Ya' }));
    const { readings } = read([own(KEYS, lacking)], { wordings: { [edition90.id]: wording }, only: { edition: edition90.id } });
    expect(readings).toMatchObject([{ layout: 'unknown' }]);
    expect(all.every((code) => readings[0]!.answers.get(code)?.unit === 'Ya')).toBe(true);
  });

  test('an edition that does not ship: judged by no other', () =>
    expect(read([own(KEYS, rows(all), ['zi-77-2031'])])).toMatchObject({
      ...{ readings: [], problems: [{ code: 'edition.unknown', data: { edition: 'zi-77-2031' } }] },
    }));

  test('its tables of choices and its summary are no LKE, unless somebody mapped it', () => {
    const lists = { ...coded({ name: 'Daftar' }), values: [[id('lists.key')], ...coded().values] };
    const summary = coded({ name: 'Ringkasan', above: [[id('summary.title')]] });
    const lke = own(KEYS, rows(all));
    expect(sheets([lke, lists, summary])).toEqual(['LKE']);
    const mapping = recogniseSheet(summary)!.mapping;
    expect(sheets([lke, summary], { mappings: [mapping] })).toEqual(['LKE', 'Ringkasan']);
  });

  test('the codes: read by its words, what lacks told mildly', () => {
    const keys = KEYS.filter((key) => key !== 'code');
    const lke = own(
      keys,
      all.map((code) => ({ text: wording[code]?.text ?? null, unit: 'Ya', tpi: 'Ya' })),
    );
    const [one] = read([lke], { wordings: { [edition90.id]: wording }, only: { edition: edition90.id } }).readings;
    expect(one).toMatchObject({
      layout: 'unknown',
      problems: [{ code: 'layout.column-missing', severity: 'warning', data: { column: 'Kode' } }],
    });
  });

  test('one whose answers only show another’s is an LKE all the same', () => {
    const links = all.map((code, n) => ({ code, unit: { f: `=LKE!E${n + 3}`, v: 'Ya' }, tpi: null }));
    expect(sheets([own(KEYS, rows(all)), own(KEYS, links, ['zi-90-2021'], 'Salinan')])).toEqual(['LKE', 'Salinan']);
  });

  test('is what it says, whatever edition is meant', () =>
    expect(read([own(KEYS, rows(all))], { only: { edition: 'zi-52-2014' } }).readings).toMatchObject([
      { edition: 'zi-90-2021' },
    ]));

  test('a mapping goes before our own headings', () => {
    const lke = own(KEYS, rows(all));
    const mapping = recogniseSheet(coded())!.mapping;
    expect(read([lke], { mappings: [{ ...mapping, sheet: 'LKE' }] }).readings).toMatchObject([{ layout: 'unknown' }]);
    expect(read([lke], { mappings: [{ ...mapping, sheet: 'Lain' }] }).readings).toMatchObject([{ layout: 'ours' }]);
  });
});

describe('other forms', () => {
  const form = new OfficialForm(new Map([['A.I.1.i.a', { unit: 'Ya' }]])).grid();
  test.each([
    [undefined, ['official-2021']],
    ['zi-90-2021', ['official-2021']],
    ['zi-52-2014', ['unknown']],
  ])('the official one of 90/2021 where %p is meant', (edition, layouts) =>
    expect(read([form], edition === undefined ? {} : { only: { edition } }).readings.map(({ layout }) => layout)).toEqual(
      layouts,
    ),
  );

  test('the official one without a heading is another’s, which lacks nothing of it', () => {
    const other = new OfficialForm(new Map());
    other.set(1, FORM.value, 'Hasil');
    const [one] = read([other.grid()]).readings;
    expect(one).toMatchObject({ layout: 'unknown' });
    expect(one!.problems.filter(({ code }) => code === 'layout.column-missing')).toEqual([]);
  });

  test('one laid across is read by unit', () => {
    expect(sheets([gridOf([asked, asked.map(() => 'A'), asked.map(() => 'B')])])).toEqual(['LKE', 'LKE']);
  });

  test('a sheet whose law is broken is judged by none', () => {
    const grid = coded({ above: [['edition 1/2 00000000 x']] });
    expect(read([grid, coded({ name: 'Dua' })])).toMatchObject({
      ...{ readings: [{ sheet: 'Dua' }], problems: [{ code: 'edition.broken', at: { sheet: 'LKE' } }] },
    });
  });
});
