/** The official form of 90/2021 cell by cell: where its rows are found again, and what is said of each. */
import { indexOf } from '../../../src/assessment';
import { official } from '../../../src/reading/layouts/official-2021';
import { official2021 as form } from '../../../src/reading/layouts/official-2021.data';
import { officialRows } from '../../../src/reading/layouts/official-rows';
import type { Filling } from '../../sheets/lke';
import { FORM, OfficialForm } from '../../sheets/official-grid';
import { edition90 } from '../../editions';

const index = indexOf(edition90);
const sourceOf = new Map<string, number>(
  [
    ...index.groups.map(({ code, source }) => [code, source] as const),
    ...index.leaves.map(({ statement: { code, source } }) => [code, source] as const),
    ...[...index.inputs].map(([code, { input }]) => [code, input.source] as const),
  ].map(([code, source]) => [code, Number(source.split(':')[1]) - 1]),
);
const at = (code: string) => sourceOf.get(code)!;
type Change = (one: OfficialForm) => void;
const formWith = (change: Change, filling: Filling = new Map()) => {
  const one = new OfficialForm(filling);
  change(one);
  return one.grid();
};
const insert =
  (row: number, count: number): Change =>
  (one) => {
    for (const rows of [one.values, one.formulas] as null[][][])
      rows.splice(row, 0, ...Array.from({ length: count }, () => Array<null>(17).fill(null)));
  };
const blank =
  (row: number): Change =>
  (one) =>
    one.values[row]!.forEach((_, column) => one.set(row, column, null));

describe('rows', () => {
  const rows = (change: Change, heading = form.headingRow) => officialRows(formWith(change), FORM, heading, edition90);
  const base = rows(() => undefined);
  /** Codes that stand elsewhere than on the untouched form: their row, or null where they are not found. */
  const moved = (change: Change, heading?: number) => {
    const now = rows(change, heading);
    return Object.fromEntries(
      [...base.keys()].filter((code) => now.get(code) !== base.get(code)).map((code) => [code, now.get(code) ?? null]),
    );
  };
  const GROUP = 'A.I.1';
  const name =
    (code: string): Change =>
    (one) =>
      one.values[at(code)]!.forEach((value, column) => {
        if (typeof value === 'string' && value === index.node(code)!.name!.toUpperCase()) one.set(at(code), column, 'Nama lain');
      });
  const number =
    (code: string): Change =>
    (one) =>
      one.set(at(code), FORM.outline + form.levels[(index.node(code) as { level: string }).level]!, null);
  const weight =
    (code: string): Change =>
    (one) =>
      one.set(at(code), FORM.weight, 99);
  const all =
    (...changes: Change[]): Change =>
    (one) =>
      changes.forEach((change) => change(one));

  test('as the form has them', () => {
    expect(Object.fromEntries([...base].filter(([code]) => !code.endsWith('#due')))).toEqual(Object.fromEntries(sourceOf));
    expect([...base].filter(([code]) => code.endsWith('#due'))).toEqual(
      Object.entries(form.dueTotals).map(([code, row]) => [`${code}#due`, row - 1]),
    );
  });

  test('below a heading that moved', () => {
    const now = rows(insert(0, 3), form.headingRow + 3);
    expect([...now].map(([code, row]) => [code, row - 3])).toEqual([...base]);
  });

  test.each<[string, Change, boolean]>([
    ['by its number and weight', name(GROUP), true],
    ['by its name', all(number(GROUP), weight(GROUP)), true],
    ['its number alone', all(name(GROUP), weight(GROUP)), false],
    ['its weight alone', all(name(GROUP), number(GROUP)), false],
  ])('a group is known: %s', (_, change, is) => expect(moved(change)).toEqual(is ? {} : { [GROUP]: null }));

  test.each(['A', 'A.II', 'A.II.3', 'A.I.1.i', 'A.II.1.i'])('a group of every level by its number and weight: %s', (code) =>
    expect(code in moved(name(code))).toBe(!(index.node(code)!.level in form.levels)),
  );

  test.each([
    [60, true],
    [61, false],
  ])('%d rows further on it is found: %p', (count, is) => {
    const now = rows(insert(at('A.I.2'), count));
    expect(now.get('A.I.2')).toBe(is ? at('A.I.2') + count : undefined);
    expect(now.get('A.I.1')).toBe(at('A.I.1'));
    if (is) expect(now.get('B')).toBe(at('B') + count);
  });

  const [first, second] = ['A.I.1.i.a', 'A.I.1.i.b'];
  const marker =
    (code: string, text: string | null): Change =>
    (one) =>
      one.set(at(code), FORM.outline + (code.startsWith('B') ? 2 : 4), text);
  test.each<[string, Change, Record<string, number | null>]>([
    ['letters changed about', all(marker(first, 'b.'), marker(second, 'a.')), { [first]: at(second), [second]: at(first) }],
    ['another letter', marker(first, 'z.'), { [first]: null }],
    ['in capitals, with spaces', marker(first, ' A. '), {}],
    ['no words beside it', (one) => one.set(at(first), FORM.outline + 5, null), { [first]: null }],
    ['a letter twice: the nearest', marker(second, 'a.'), { [second]: null }],
    ['a count is no statement', (one) => one.set(at(first), FORM.scale, 'Jumlah'), { [first]: null }],
  ])('statements: %s', (_, change, expected) => expect(moved(change)).toEqual(expected));

  const alone = index.groups.find(
    ({ children }) => children.length === 1 && children[0]!.level === 'statement' && !(children[0] as { ratio?: object }).ratio,
  )!;
  const { code: only } = alone.children[0]!;
  test.each<[string, Change, boolean]>([
    ['by any mark', marker(only, '#'), true],
    [
      'not without one',
      all(marker(only, null), (one) =>
        one.values[at(only)]!.forEach((_, column) => column < FORM.weight && one.set(at(only), column, null)),
      ),
      false,
    ],
    ['not with another mark and no scale', all(marker(only, '#'), (one) => one.set(at(only), FORM.scale, null)), false],
  ])('a statement that is the only one of its group is found %s', (_, change, is) => expect(only in moved(change)).toBe(!is));

  const RATIO = 'A.II.5.iii.a.1';
  const counts = index.leaf(RATIO)!.statement.ratio!.inputs.map(({ code }) => code);
  const [one, two] = counts as [string, string];
  test.each<[string, Change, Record<string, number | null>]>([
    ['one less: the others at their places', (of) => of.set(at(one), FORM.scale, 'Banyak'), { [one]: null }],
    ['the stated total gone', (of) => of.set(form.dueTotals[RATIO]! - 1, FORM.scale, null), { [`${RATIO}#due`]: null }],
    ['its scale in other letters', (of) => of.set(at(two), FORM.scale, 'JUMLAH:'), {}],
    [
      'its share gone: none',
      blank(at(RATIO)),
      Object.fromEntries([RATIO, `${RATIO}#due`, ...counts].map((code) => [code, null])),
    ],
  ])('counts: %s', (_, change, expected) => expect(moved(change)).toEqual(expected));

  test('a row between a share and its counts moves them, up to the next share', () => {
    const both = index.groups
      .map(({ children }) => children.filter((child) => 'ratio' in child && child.ratio))
      .find((shares) => shares.length > 1)! as unknown as { code: string; ratio: { inputs: { code: string }[] } }[];
    const own = both[0]!.ratio.inputs.map(({ code }) => code);
    const now = rows(insert(at(both[0]!.code) + 1, 1));
    expect(own.map((code) => now.get(code))).toEqual(own.map((code) => at(code) + 1));
  });

  test('a row among them moves the rest', () => {
    const now = rows(insert(at(two), 1));
    expect([now.get(one), now.get(two)]).toEqual([at(one), at(two) + 1]);
  });
});

describe('what is said of its cells', () => {
  const A = 'A.I.1.i.a';
  const find = (change: Change = () => undefined, filling?: Filling) => official.find(formWith(change, filling), []);
  const reading = (change?: Change, filling?: Filling) => find(change, filling).readings[0]!;
  const told = (change: Change) =>
    reading(change).problems.map(({ code, at: { cell, statement }, data }) => [code, cell, statement, data]);
  const set =
    (code: string, column: number, value: string | number | null): Change =>
    (one) =>
      one.set(at(code), column, value);

  test('its columns and rows', () =>
    expect(reading().mapping).toMatchObject({
      ...{ layout: 'official-2021', edition: 'zi-90-2021', heading: 2, rows: { [A]: 8, 'A.I.1': 6 } },
      columns: { statement: 'B', weight: 'H', criteria: 'I', scale: 'J', unit: 'K', value: 'L', note: 'O', evidence: 'Q' },
    }));

  test.each<[string, Change, object]>([
    ['one column between weight and scale holds the criteria', () => undefined, { criteria: 'I' }],
    [
      'two columns are others',
      (one) => {
        one.values.forEach((row) => row.splice(8, 0, null));
        one.formulas.forEach((row) => row.splice(8, 0, null));
      },
      { scale: 'K' },
    ],
    ['without notes', (one) => one.set(1, FORM.note, null), { unit: 'K' }],
  ])('%s', (name, change, expected) => {
    const { columns } = reading(change).mapping!;
    expect(columns).toMatchObject(expected);
    expect('criteria' in columns).toBe(!name.startsWith('two'));
    expect('note' in columns).toBe(!name.startsWith('without'));
  });

  test.each<[string, number, string]>([
    ['weight', FORM.weight, 'Bobot'],
    ['scale', FORM.scale, 'Pilihan Jawaban'],
    ['answer', FORM.answer, 'Jawaban'],
    ['value', FORM.value, 'Nilai'],
  ])('a column that is missing: %s', (_, column, title) => {
    expect(find((one) => one.set(1, column, null))).toMatchObject({
      ...{
        readings: [],
        problems: [{ code: 'layout.column-missing', at: { sheet: 'LKE ZI', cell: 'B2' }, data: { column: title } }],
      },
    });
    expect(
      find((one) => {
        one.set(1, column, null);
        one.set(1, FORM.note, null);
      }),
    ).toEqual({ readings: [], problems: [] });
  });

  test.each([
    [18, 1],
    [19, 0],
  ])('with %d rows above: %d', (count, found) => expect(find(insert(0, count)).readings).toHaveLength(found));
  test('without its outline it is another form', () =>
    expect(find((one) => one.set(1, FORM.outline, null))).toEqual({ readings: [], problems: [] }));

  test('an answer, its cells, its note and its evidence', () => {
    const filling: Filling = new Map([[A, { unit: 'Ya' }]]);
    const one = reading((of) => {
      of.set(at(A), FORM.note, 'ada');
      of.set(at(A), FORM.note + 1, 'dua');
      of.set(at(A), FORM.evidence, 'satu');
      of.set(at('A.I'), FORM.note, 'x');
    }, filling);
    expect([one.answers.get(A), one.cells.get(A), one.notes!.get(A), one.evidence.get(A), one.notes!.has('A.I')]).toEqual([
      ...[{ unit: 'Ya' }, { unit: 'K8', note: 'O8', evidence: 'Q8' }, { unit: 'ada' }, 'satu', false],
    ]);
    expect(reading((of) => of.set(at(A), FORM.note + 1, 'dua')).evidence.get(A)).toBe('dua');
    const bare = reading((of) => {
      of.set(1, FORM.note, null);
      of.set(at(A), FORM.evidence, 'satu');
    });
    expect([bare.cells.get(A), bare.evidence.size]).toEqual([{ unit: 'K8' }, 0]);
  });

  const scale = (found: string) => [['layout.scale-changed', 'J8', A, { found, scale: 'Ya/Tidak' }]];
  const weight = (found: string | number) => [['layout.weight-changed', 'H7', 'A.I.1.i', { found, weight: 0.5 }]];
  test.each<[string, Change, unknown[]]>([
    ['nothing', () => undefined, []],
    ['a scale in other letters', set(A, FORM.scale, ' ya / TIDAK'), []],
    ['another scale', set(A, FORM.scale, 'A/B/C'), scale('A/B/C')],
    ['no scale', set(A, FORM.scale, null), scale('')],
    ['an index as its figures', set('B.I.a', FORM.scale, '0-4'), []],
    [
      'an index otherwise',
      set('B.I.a', FORM.scale, '0-5'),
      [['layout.scale-changed', expect.any(String), 'B.I.a', expect.anything()]],
    ],
    ['nearly its weight', set('A.I.1.i', FORM.weight, 0.5 + edition90.tolerance / 2), []],
    ['another weight', set('A.I.1.i', FORM.weight, 0.75), weight(0.75)],
    ['no weight', set('A.I.1.i', FORM.weight, null), weight('')],
    ['a word', set('A.I.1.i', FORM.weight, 'x'), weight('x')],
    ['a statement gone', blank(at(A)), [['code.missing', 'B2', A, { code: A }]]],
    ['a count gone', set('A.II.4.i.1#1', FORM.scale, null), [['code.missing', 'B2', 'A.II.4.i.1#1', { code: 'A.II.4.i.1#1' }]]],
  ])('%s', (_, change, expected) => expect(told(change)).toEqual(expected));

  test.each<[string, string | number | null, object | undefined]>([
    ['typed', 9, { unit: 9 }],
    ['blank', null, undefined],
  ])('a stated total that is %s', (_, typed, expected) => {
    const due = `${Object.keys(form.dueTotals)[0]!}#due`;
    const change: Change = (one) => one.set(Object.values(form.dueTotals)[0]! - 1, FORM.answer, typed);
    expect(reading(change).answers.get(due)).toEqual(expected);
  });

  test.each([
    [A, 'value'],
    ['B.I.a', 'score'],
    ['A.I.1', 'score'],
  ])('a figure typed over the formula of %s is its %s', (code, what) =>
    expect(reading(set(code, FORM.value, 0.7)).typed).toEqual([{ code, what, cell: `L${at(code) + 1}`, found: 0.7 }]),
  );

  test.each<[string, Change, number | undefined]>([
    [
      'words and a figure',
      (one) => {
        one.set(215, FORM.outline + 3, 'Nilai akhir');
        one.set(215, FORM.value, 88);
      },
      216,
    ],
    [
      'its words in two cells',
      (one) => {
        one.set(215, FORM.outline, 'Nilai');
        one.set(215, FORM.weight - 1, 'akhir');
        one.set(215, FORM.value, 88);
      },
      216,
    ],
    ['no figure', (one) => one.set(215, FORM.outline, 'Nilai akhir'), undefined],
    [
      'words beside the outline',
      (one) => {
        one.set(215, FORM.weight, 'Nilai akhir');
        one.set(215, FORM.value, 88);
      },
      undefined,
    ],
    [
      'the lowest of two',
      (one) => {
        for (const row of [212, 215]) {
          one.set(row, FORM.outline, 'Total');
          one.set(row, FORM.value, 88);
        }
      },
      216,
    ],
  ])('the total: %s', (_, change, row) => expect(reading(change).mapping!.rows.TOTAL).toBe(row));
});
