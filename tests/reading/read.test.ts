/** Our own layout read back: whatever people do to the sheet, the answers stay with their codes. */
import fc from 'fast-check';
import { assess, isBlank, type Answers, type Raw } from '../../src/assessment';
import { runs } from '../fuzz/runs';
import { editions, findEdition } from '../../src/rules';
import { buildLke } from '../../src/forms/lke';
import { readLke } from '../../src/reading/read';
import type { Cell, Grid, WorkbookPlan } from '../../src/sheet/plan';
import { columns, headingOf, letterOf, position, type ColumnKey } from '../../src/reading/layouts/our-columns';
import { textsIn } from '../../src/sheet/words';
import { renamed, sorted, withRowsInserted } from '../sheets/edits';
import { anyFilling } from '../sheets/fillings';
import { edition, filled, gridOf, gridsOf, identity, index, lkeOf, planOf, rowOf, withCells, type Filling } from '../sheets/lke';

const plan = planOf();
const HEADING = 3;

/** What the plan's own cells say, once typed errors are what a door hands over. */
const wanted = (filling: Filling) =>
  new Map(
    [...index.statements.map(({ code }) => code), ...index.inputs.keys()].map((code) => {
      const { unit = null, tpi = null } = filling.get(code) ?? {};
      return [code, { unit, tpi }];
    }),
  );

const typed = (value: Raw): Raw => (value === '#DIV/0!' || value === '#N/A' ? 'galat' : value);
const plainFilling = anyFilling.map(
  (filling): Filling => new Map([...filling].map(([code, { unit, tpi }]) => [code, { unit: typed(unit), tpi: typed(tpi) }])),
);

const read = (grids: readonly Grid[]) => {
  const { readings, problems } = readLke(grids);
  expect(problems).toEqual([]);
  expect(readings).toHaveLength(1);
  return readings[0]!;
};

const lkeGrid = (from: WorkbookPlan = plan): Grid => gridOf(lkeOf(from));

/** The grid with columns in another order; a column may be left out, or stand for nothing of ours (`null`). */
function arranged(grid: Grid, order: readonly (number | null)[]): Grid {
  const pick = <T>(rows: (T | null)[][]) =>
    rows.map((row) => order.map((column) => (column === null ? null : (row[column] ?? null))));
  return { ...grid, values: pick(grid.values), formulas: pick(grid.formulas) };
}

const without = (grid: Grid, ...keys: ColumnKey[]): Grid =>
  arranged(
    grid,
    columns.map((_, column) => column).filter((column) => !keys.map(position).includes(column)),
  );

describe('what is read', () => {
  test('every answer of both roles, with its cell', () => {
    fc.assert(
      fc.property(plainFilling, (filling) => {
        const reading = read(gridsOf(filled(plan, filling)));
        expect(reading.answers).toEqual(wanted(filling));
        expect(reading.problems).toEqual([]);
        for (const code of reading.answers.keys()) {
          const row = rowOf(lkeOf(plan), code) + 1;
          const address = (key: ColumnKey) => `${letterOf(key)}${row}`;
          const cells = { unit: address('unit'), tpi: address('tpi'), evidence: address('evidence'), note: address('note') };
          expect(reading.cells.get(code)).toEqual(cells);
        }
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['all that is known', identity, identity],
    ['held before', { held: 'WBK', target: 'WBBM' }, { ...identity, held: 'WBK', target: 'WBBM' }],
    ['never held', { held: null }, { ...identity, held: null }],
    ['no body', { body: '' }, { unit: identity.unit, year: 2026, target: 'WBK' }],
  ])('identity: %s', (_, own, said) => {
    expect(read(gridsOf(planOf(own))).identity).toEqual(said);
  });

  test('evidence by statement', () => {
    const evidence = new Map([['A.I.1.i.a', 'https://contoh.go.id/bukti']]);
    const reading = read(gridsOf(filled(plan, new Map(), evidence)));
    expect(reading.evidence).toEqual(evidence);
  });

  test.each(editions.map((one) => [one.id]))('the edition %s by its id', (id) => {
    expect(read(gridsOf(buildLke(findEdition(id)!, {}, identity))).edition).toBe(id);
  });

  test('headings in English', () => {
    const reading = read(gridsOf(buildLke(edition, {}, { ...identity, held: 'WBK' }, [], 'en')));
    expect(reading.identity).toEqual({ ...identity, held: 'WBK' });
  });
});

describe('what people do to the sheet', () => {
  const filling: Filling = new Map<string, Answers>([
    ['A.I.1.i.a', { unit: 'Ya', tpi: 'Tidak' }],
    ['A.II.5.ii.1#1', { unit: 6 }],
    ['B.I.a', { unit: '3,6' }],
  ]);
  const full = filled(plan, filling);

  test.each<[string, WorkbookPlan]>([
    ['rows sorted upside down', sorted(full, 4, (a, b) => (String(a[0]) < String(b[0]) ? 1 : -1))],
    ['rows inserted', withRowsInserted(full, [0, 4, 60], 2)],
    ['sheets renamed', renamed(full, { LKE: 'Isian', Ringkasan: 'Rekap', Daftar: 'x' })],
    ['codes in small letters', { ...full, sheets: full.sheets.map((s) => (s === lkeOf(full) ? lowerCased(s) : s)) }],
  ])('%s', (_, changed) => {
    const reading = read(gridsOf(changed));
    expect(reading.answers).toEqual(wanted(filling));
    expect(reading.identity).toEqual(identity);
    expect(reading.problems).toEqual([]);
  });

  test('columns in any order, strange columns between', () => {
    const order = columns.flatMap((_, column) => [null, columns.length - 1 - column]);
    const reading = read([gridOf(full.sheets[0]!), arranged(lkeGrid(full), order)]);
    expect(reading.answers).toEqual(wanted(filling));
    expect(reading.cells.get('A.I.1.i.a')).toMatchObject({ unit: expect.stringMatching(/^[A-Z]+9$/) });
  });

  test('two LKEs in one workbook keep apart', () => {
    const second = filled(planOf({ unit: 'Unit dua' }, ['LKE']), new Map([['B.I.b', { unit: 'C' }]]));
    const { readings } = readLke([...gridsOf(full), ...gridsOf(second)]);
    expect(readings.map(({ sheet, identity: { unit }, answers }) => [sheet, unit, answers.get('B.I.b')?.unit])).toEqual([
      ['LKE', identity.unit, null],
      ['LKE (2)', 'Unit dua', 'C'],
    ]);
  });

  function lowerCased(sheet: WorkbookPlan['sheets'][number]) {
    const codes = sheet.cells.map((row, at) => [at, 0, at > HEADING ? String(row[0]).toLowerCase() : row[0]!] as const);
    return withCells(sheet, codes);
  }
});

describe('what is reported, and where', () => {
  const at = (code: string, key: ColumnKey) => [rowOf(lkeOf(plan), code), position(key)] as const;
  const changed = (...changes: (readonly [readonly [number, number], Cell])[]): Grid =>
    gridOf(
      withCells(
        lkeOf(plan),
        changes.map(([[row, column], value]) => [row, column, value]),
      ),
    );
  const others = gridsOf(plan).filter(({ sheet }) => sheet !== 'LKE');
  const problemsOf = (grid: Grid) => readLke([grid, ...others]).readings.flatMap((reading) => reading.problems);
  const row = (code: string) => rowOf(lkeOf(plan), code) + 1;

  test.each<[string, Grid, object[]]>([
    [
      'a scale overwritten',
      changed([at('A.I.1.i.a', 'scale'), 'Ya']),
      [
        {
          code: 'layout.scale-changed',
          severity: 'warning',
          at: { sheet: 'LKE', cell: 'D9', statement: 'A.I.1.i.a' },
          data: { found: 'Ya', scale: 'Ya/Tidak' },
        },
      ],
    ],
    [
      'a weight changed',
      changed([at('A.I.1.i', 'weight'), 0.75]),
      [
        {
          code: 'layout.weight-changed',
          at: { sheet: 'LKE', cell: 'C8', statement: 'A.I.1.i' },
          data: { found: 0.75, weight: 0.5 },
        },
      ],
    ],
    [
      'a code twice',
      changed([at('A.I.1.i.b', 'code'), 'A.I.1.i.a']),
      [
        { code: 'code.duplicate', severity: 'error', at: { cell: `A${row('A.I.1.i.b')}` }, data: { code: 'A.I.1.i.a' } },
        { code: 'code.missing', severity: 'error', at: { sheet: 'LKE', cell: 'A4', statement: 'A.I.1.i.b' } },
        { code: 'score.highest-lacks', severity: 'warning', at: { cell: `J${row('TOTAL')}` }, data: { count: 1, points: 0.25 } },
      ],
    ],
    [
      'an unknown code',
      changed([at('A.I.1.i.a', 'code'), 'A.I.9.i.a']),
      [
        { code: 'code.unknown', severity: 'error', at: { cell: 'A9' }, data: { code: 'A.I.9.i.a' } },
        { code: 'code.missing', data: { code: 'A.I.1.i.a' } },
        { code: 'score.highest-lacks', data: { count: 1, points: 0.25 } },
      ],
    ],
    ['a code gone', changed([at('A.II.5.ii.1#3', 'code'), null]), [{ code: 'code.missing', data: { code: 'A.II.5.ii.1#3' } }]],
    [
      'the TPI column gone',
      without(lkeGrid(), 'tpi'),
      [{ code: 'layout.column-missing', severity: 'error', at: { sheet: 'LKE', cell: 'A4' }, data: { column: 'Jawaban TPI' } }],
    ],
    [
      'the evidence column gone',
      without(lkeGrid(), 'evidence'),
      [{ code: 'layout.column-missing', severity: 'warning', data: { column: 'Tautan data dukung' } }],
    ],
  ])('%s', (_, grid, said) => {
    expect(problemsOf(grid)).toEqual(said.map((one) => expect.objectContaining(deep(one))));
  });

  test('words in the code column of an inserted row are passed over, unless they come with an answer', () => {
    const note = withRowsInserted(plan, [20], 1);
    const cells = (answer: Cell) =>
      gridOf(
        withCells(lkeOf(note), [
          [20, 0, 'catatan rapat'],
          [20, position('unit'), answer],
        ]),
      );
    expect(problemsOf(cells(null))).toEqual([]);
    expect(problemsOf(cells('A'))).toMatchObject([{ code: 'code.unknown', at: { cell: 'A21' } }]);
  });

  test.each<[string, Grid[], object]>([
    [
      'no LKE',
      [
        {
          sheet: 'Sheet1',
          values: [
            ['Nilai', 'Bobot'],
            [1, 2],
          ],
          formulas: [
            [null, null],
            [null, null],
          ],
        },
      ],
      { code: 'layout.not-lke', at: { sheet: 'Sheet1', cell: 'A1' } },
    ],
    ['no sheets', [], { code: 'layout.not-lke' }],
    ['an empty sheet', [{ sheet: 'x', values: [], formulas: [] }], { code: 'layout.not-lke' }],
    [
      'the heading row gone',
      [{ ...lkeGrid(), values: lkeGrid().values.filter((_, at) => at !== HEADING), formulas: lkeGrid().formulas.slice(1) }],
      { code: 'layout.column-missing', at: { sheet: 'LKE', cell: 'A3' } },
    ],
    [
      'a strange edition',
      [
        gridOf(
          withCells(lkeOf(plan), [
            [0, position('criteria'), 'Aturan 77/2031'],
            [0, position('valid'), 'zi-77-2031'],
          ]),
        ),
      ],
      { code: 'edition.unknown', at: { sheet: 'LKE', cell: 'P1' } },
    ],
  ])('%s: nothing is judged', (_, grids, said) => {
    const { readings, problems } = readLke(grids);
    expect(readings).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(said);
  });

  test('the code column gone: told, and read by the rest', () => {
    const { readings, problems } = readLke([
      without(lkeGrid(filled(plan, new Map([['B.I.b', { unit: 'C', tpi: 'B' }]]))), 'code'),
    ]);
    expect(problems).toEqual([]);
    expect(readings[0]).toMatchObject({ layout: 'unknown', edition: edition.id });
    expect(readings[0]!.answers.get('B.I.b')).toEqual({ unit: 'C', tpi: 'B' });
    expect(readings[0]!.answers.size).toBe(index.statements.length + index.inputs.size);
    expect(readings[0]!.problems).toMatchObject([
      { code: 'layout.column-missing', severity: 'warning', at: { sheet: 'LKE', cell: 'A4' }, data: { column: 'Kode' } },
    ]);
  });

  test('headings are matched whatever their capitals and line breaks', () => {
    const loud = columns.map(
      ({ key }, column) => [HEADING, column, ` ${textsIn('id')(headingOf(key)).toUpperCase().replace(' ', '\n')} `] as const,
    );
    expect(read([gridOf(withCells(lkeOf(plan), loud))]).answers.size).toBe(index.statements.length + index.inputs.size);
  });

  function deep(value: object): object {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        inner !== null && typeof inner === 'object' ? expect.objectContaining(inner) : inner,
      ]),
    );
  }
});

test('what is read is judged as what was typed', () => {
  fc.assert(
    fc.property(plainFilling, (filling) => {
      const reading = read(gridsOf(filled(plan, filling)));
      expect(assess(edition, reading.answers).scores).toEqual(assess(edition, filling).scores);
      for (const [code, { unit, tpi }] of filling)
        if (isBlank(unit) && isBlank(tpi)) expect(reading.answers.has(code)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

describe('any workbook at all', () => {
  const headingTexts = columns.map(({ key }) => textsIn('id')(headingOf(key)));
  const official = ['Penilaian', 'Bobot', 'Pilihan Jawaban', 'Jawaban', 'Nilai', 'Catatan/Keterangan/Penjelasan'];
  const anything = fc.oneof(
    fc.constantFrom<Raw>(null, '', 0, 1, true, '#REF!', 'zi-90-2021', 'zi-90-2031', '90/2021', 'RINGKASAN LKE ZONA INTEGRITAS'),
    fc.constantFrom<Raw>(...headingTexts, ...official, ...index.statements.slice(0, 20).map(({ code }) => code)),
    fc.string({ maxLength: 8 }),
    fc.double(),
  );
  const row = (width: number) =>
    fc.oneof(
      { weight: 8, arbitrary: fc.array(anything, { minLength: width, maxLength: width }) },
      { weight: 1, arbitrary: fc.shuffledSubarray(headingTexts, { minLength: width, maxLength: width }) },
      { weight: 1, arbitrary: fc.constant([...official, ...Array<null>(width - official.length).fill(null)]) },
    );
  const anyGrid = fc
    .integer({ min: 6, max: 12 })
    .chain((width) => fc.array(row(width), { maxLength: 12 }))
    .map((values): Grid => ({
      sheet: 'x',
      values: values as Grid['values'],
      formulas: values.map((cells) => cells.map(() => null)),
    }));

  /** The official headings, and an outline of fewer columns than it has levels. */
  const NARROW: Grid = {
    sheet: 'x',
    values: [official, ['', null, null, 0, 0, '']],
    formulas: [official.map(() => null), official.map(() => null)],
  };

  test('is read, or told why not, and never throws', () => {
    fc.assert(
      fc.property(fc.array(anyGrid, { maxLength: 3 }), (grids) => {
        const { readings, problems } = readLke(grids);
        expect(readings.length + problems.length).toBeGreaterThan(0);
        for (const reading of readings) expect(assess(findEdition(reading.edition)!, reading.answers).of).toBeGreaterThan(0);
      }),
      { numRuns: Math.max(300, runs), examples: [[[NARROW]]] },
    );
  });

  test('a big sheet that is no LKE is passed over quickly', () => {
    const values = Array.from({ length: 5000 }, (_, at) =>
      Array.from({ length: 60 }, (_cell, column) => (column % 3 ? `teks ${at}` : at)),
    );
    const grid: Grid = { sheet: 'data', values, formulas: values.map((cells) => cells.map(() => null)) };
    const before = process.cpuUsage();
    expect(readLke([grid]).problems).toMatchObject([{ code: 'layout.not-lke' }]);
    expect(process.cpuUsage(before).user).toBeLessThan(3e6);
  });
});
