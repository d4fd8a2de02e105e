/** Any arrangement of an LKE: found, read, and the same answers judged. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assess, type Answers } from '../../../src/assessment';
import { findEdition } from '../../../src/rules';
import wording52 from '../../../src/rules/zi-52-2014/wording.json';
import { readXlsx } from '../../../src/files';
import { readLke } from '../../../src/reading/read';
import { readWith, recognise } from '../../../src/reading/recognise';
import type { Grid } from '../../../src/sheet/plan';
import portal from '../../../src/reading/layouts/portal-2026.json';
import { columnAt } from '../../../src/sheet/address';
import { arrangements, official, withChange } from '../../sheets/arrangements';
import { anyFilling, fillingWith } from '../../sheets/fillings';
import { edition, index, wording, type Filling } from '../../sheets/lke';
import { LookAlike, type Arrangement } from '../look-alike';
import { finished } from '../../../src/reading/answers';
import { besideProject } from '../../shared';

const hints = { wordings: { [edition.id]: wording } };
const [filled] = fc.sample(fillingWith({ blanks: 1, wrongs: 0, tpi: 10 }), { numRuns: 1, seed: 7 }) as [Filling];

/** Answers as they are meant: on a sheet of others a dash says that there is none. */
const meant = (filling: Filling): Filling =>
  new Map([...filling].map(([code, { unit, tpi }]) => [code, { unit: unit === '-' ? '?' : unit, tpi: tpi === '-' ? '?' : tpi }]));

/** What a sheet with these columns can hold of a filling. */
function holds(how: Arrangement, filling: Filling): Filling {
  const roles = ['unit', 'tpi'] as const;
  return new Map(
    [...filling].map(([code, answers]) => {
      const kept: Answers = {};
      for (const role of roles) if (how.parts.includes(role)) kept[role] = answers[role];
      return [code, kept];
    }),
  );
}

describe.each(Object.entries(arrangements))('%s', (_, how) => {
  const sheet = new LookAlike(how, filled);
  const grids = [sheet.grid()];

  test('every row and column is found', () => {
    const [found, ...others] = recognise(grids, hints);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ found: index.statements.length, of: index.statements.length });
    expect(found!.mapping).toMatchObject({ sheet: how.sheet, edition: edition.id, layout: 'unknown' });
    const rows = Object.fromEntries([...sheet.rows].map(([code, row]) => [code, row + 1]));
    expect({ ...rows, ...found!.mapping.rows }).toEqual(rows);
    for (const { code } of index.statements) expect([code, found!.mapping.rows[code]]).toEqual([code, rows[code]]);
    for (const part of ['unit', 'tpi', 'scale', 'note', 'tpiNote', 'evidence'] as const)
      if (how.parts.includes(part) && (filled.size > 0 || part !== 'evidence') && (how.titles[part] !== '' || part === 'unit'))
        expect([part, columnAt(found!.mapping.columns[part] ?? '')]).toEqual([part, sheet.column(part)]);
  });

  test('the answers are judged as typed', () => {
    const { readings, problems } = readLke(grids, hints);
    expect(problems).toEqual([]);
    expect(readings).toHaveLength(1);
    expect(readings[0]!.problems).toEqual([]);
    const roles = how.titles.unit === '' ? filled : holds(how, filled);
    expect(assess(edition, readings[0]!.answers).scores).toEqual(assess(edition, roles).scores);
  });

  test('how sure it is: a share, for the whole and for every column', () => {
    const { whole, columns } = recognise(grids, hints)[0]!.mapping.confidence;
    expect(whole).toBeGreaterThan(0.5);
    for (const sure of [whole, ...Object.values(columns)]) expect(sure > 0 && sure <= 1).toBe(true);
  });
});

describe('without our own words', () => {
  test.each(Object.entries(arrangements))('%s: outline, scales, weights and names suffice', (_, how) => {
    const sheet = new LookAlike(how, filled);
    const found = recognise([sheet.grid()])[0]!;
    const wrong = Object.entries(found.mapping.rows).filter(([code, row]) => sheet.rows.get(code) !== row - 1);
    expect(wrong).toEqual([]);
    expect(found.found / found.of).toBeGreaterThan(0.95);
  });
});

describe('what people do to it', () => {
  test('random answers, clean and messy, stay with their statements', () => {
    fc.assert(
      fc.property(anyFilling.map(meant), fc.constantFrom(...Object.keys(arrangements).slice(0, 6)), (filling, name) => {
        const how = arrangements[name]!;
        const reading = readLke([new LookAlike(how, filling).grid()], hints).readings[0]!;
        expect(assess(edition, reading.answers).total).toEqual(assess(edition, holds(how, filling)).total);
      }),
      { numRuns: 12 },
    );
  });

  test('statements missing: told, and the others read', () => {
    const without = ['A.I.1.i.b', 'A.I.3.iii.d', 'A.II.2.iii.a', 'B.I.b'];
    const how = withChange({ without });
    const { readings } = readLke([new LookAlike(how, filled).grid()], hints);
    const missing = readings[0]!.problems.filter(({ code }) => code === 'code.missing');
    expect(missing.map(({ at }) => at.statement)).toEqual(without);
    expect(readings[0]!.answers.size).toBe(index.statements.length + index.inputs.size - without.length);
  });

  test('rows inserted, with words in them', () => {
    const sheet = new LookAlike(withChange({ formulas: false }), filled);
    for (const at of [150, 90, 30, 9]) {
      const strange = sheet.values[0]!.map((__, column) => (column === sheet.column('outline') + 5 ? 'Catatan rapat tim' : null));
      sheet.values.splice(at, 0, strange);
      sheet.formulas.splice(
        at,
        0,
        strange.map(() => null),
      );
    }
    const reading = readLke([sheet.grid()], hints).readings[0]!;
    expect(reading.problems).toEqual([]);
    expect(assess(edition, reading.answers).total).toEqual(assess(edition, holds(official, filled)).total);
  });

  test('a code twice is told at its second row', () => {
    const sheet = new LookAlike(arrangements['columns moved, with codes']!, filled);
    sheet.set('A.I.1.i.b', 'code', 'A.I.1.i.a');
    const reading = readLke([sheet.grid()], hints).readings[0]!;
    expect(reading.problems).toMatchObject([
      { code: 'code.missing', at: { statement: 'A.I.1.i.b' } },
      { code: 'code.duplicate', at: { cell: sheet.at('A.I.1.i.b', 'code'), statement: 'A.I.1.i.a' } },
    ]);
  });

  test.each([
    ['A-I-1-i-a', (code: string) => code.replaceAll('.', '-')],
    ['a.i.1.i.a)', (code: string) => `${code.toLowerCase()})`],
    ['A. I. 1. i. a', (code: string) => code.replaceAll('.', '. ')],
  ])('codes written as %s', (_, write) => {
    const sheet = new LookAlike(arrangements['columns moved, with codes']!, filled);
    for (const code of sheet.rows.keys()) if (!code.includes('#') && code !== 'TOTAL') sheet.set(code, 'code', write(code));
    expect(recognise([sheet.grid()])[0]!.found).toBe(index.statements.length);
  });

  test.each([
    ['by its title', '52/2014', 'Lampiran PermenPAN-RB Nomor 52 Tahun 2014'],
    ['by its weights', '52/2014', 'Lembar kerja'],
    ['by its weights', '10/2019', 'Lembar kerja'],
  ])('an LKE of another edition: %s, %s', (_, name, title) => {
    const older = findEdition(name)!;
    const how = withChange({ edition: older, wording: wording52, above: 2 });
    const sheet = new LookAlike(how).put(0, 1, title);
    const found = recognise([sheet.grid()])[0]!;
    expect(found.mapping.edition).toBe(older.id);
    expect(found.found).toBe(found.of);
  });

  test('whose it is, from labels above', () => {
    const sheet = new LookAlike(withChange({ above: 4 }), filled);
    sheet
      .put(0, 1, 'Unit Kerja')
      .put(0, 4, ': Dinas Contoh')
      .put(1, 1, 'Tahun: 2025')
      .put(2, 1, 'Instansi')
      .put(2, 3, 'Kota Contoh');
    expect(readLke([sheet.grid()], hints).readings[0]!.identity).toEqual({
      unit: 'Dinas Contoh',
      year: 2025,
      body: 'Kota Contoh',
    });
  });
});

describe('what is no LKE', () => {
  const sheet = (...rows: Grid['values']): Grid => {
    const width = Math.max(...rows.map((row) => row.length));
    const values = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
    return { sheet: 'Sheet1', values, formulas: values.map((row) => row.map(() => null)) };
  };
  const recap = (): Grid => {
    const grid = new LookAlike(
      withChange({ parts: ['outline', 'weight', 'value', 'percent', 'note'] }).parts ? official : official,
    ).grid();
    return { ...grid, values: grid.values.map((row) => row.slice(0, 8)), formulas: grid.formulas.map((row) => row.slice(0, 8)) };
  };
  test.each<[string, Grid]>([
    [
      'a budget',
      sheet(
        ['No', 'Uraian', 'Jawaban', 'Keterangan'],
        ...Array.from({ length: 200 }, (_, n) => [n, `Belanja ${n}`, n * 1000, 'lunas']),
      ),
    ],
    [
      'a questionnaire of another kind',
      sheet(
        ['No', 'Pertanyaan', 'Jawaban'],
        ...Array.from({ length: 80 }, (_, n) => [n, `Apakah layanan nomor ${n} memuaskan Anda`, 'Ya']),
      ),
    ],
    ['a recap without answers', recap()],
    ['a list of choices', sheet(...Array.from({ length: 40 }, () => ['A/B/C', 'A', 'Ya/Tidak']))],
    ['nothing', sheet([])],
  ])('%s', (_, grid) => {
    expect(recognise([grid], hints)).toEqual([]);
    expect(readLke([grid], hints).problems).toMatchObject([{ code: 'layout.not-lke' }]);
  });

  test('no grid makes it throw', () => {
    const cell = fc.oneof(
      fc.constantFrom<Grid['values'][number][number]>(
        null,
        'Jawaban',
        'TPI',
        'Nilai',
        'Bobot',
        'A/B/C',
        'Ya',
        'A.I.1.i.a',
        'a.',
        'Jumlah',
        '#REF!',
        4,
        true,
      ),
      fc.string({ maxLength: 12 }),
      fc.double(),
    );
    const grid = fc
      .record({ width: fc.integer({ min: 0, max: 9 }), height: fc.integer({ min: 0, max: 40 }) })
      .chain(({ width, height }) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      )
      .map((values): Grid => ({ sheet: 'x', values, formulas: values.map((row) => row.map(() => null)) }));
    fc.assert(
      fc.property(grid, (one) => expect(() => readLke([one, { ...one, sheet: 'Jawaban' }], hints)).not.toThrow()),
      { numRuns: 200 },
    );
  });

  test('a large sheet of something else is passed over', () => {
    const row = Array.from({ length: 60 }, (_, n) => (n % 3 ? `teks yang agak panjang ${n}` : n));
    const values = Array.from({ length: 20_000 }, () => row);
    const grid: Grid = { sheet: 'Data', values, formulas: values.map(() => row.map(() => null)) };
    expect(recognise([grid], hints)).toEqual([]);
  });
});

describe('the portal of 2026', () => {
  const values: Grid['values'] = Array.from({ length: 205 }, () => Array<null>(18).fill(null));
  const at = (row: number, letter: string, value: Grid['values'][number][number]) =>
    (values[row - 1]![columnAt(letter)!] = value);
  const asked = Object.entries(portal.rows);
  for (const [code, row] of asked) {
    const { unit = null, tpi = null } = filled.get(code) ?? {};
    at(row, portal.columns.unit, unit);
    at(row, portal.columns.tpi, tpi);
    at(row, portal.columns.note, `catatan ${code}`);
    at(row, portal.columns.tpiNote, `reviu ${code}`);
    at(row, portal.columns.evidence, `https://contoh.go.id/${row}`);
  }
  const grid: Grid = { sheet: portal.sheet, values, formulas: values.map((row) => row.map(() => null)) };

  test('answers, notes and evidence at their addresses', () => {
    const { readings, problems } = readLke([grid]);
    expect(problems).toEqual([]);
    const [reading] = readings;
    expect(reading).toMatchObject({ layout: 'portal-2026', edition: portal.edition, problems: [] });
    for (const [code] of asked) {
      expect(reading!.answers.get(code)).toEqual({ unit: filled.get(code)?.unit ?? null, tpi: filled.get(code)?.tpi ?? null });
      expect(reading!.notes!.get(code)).toEqual({ unit: `catatan ${code}`, tpi: `reviu ${code}` });
    }
    expect(reading!.evidence.size).toBe(asked.length);
  });

  test('an empty form is one too; a sheet of another name needs its answers', () => {
    const empty = { ...grid, values: values.map((row) => row.map(() => null)) };
    expect(readLke([empty]).readings[0]).toMatchObject({ layout: 'portal-2026' });
    expect(readLke([{ ...empty, sheet: 'Lembar1' }]).problems).toMatchObject([{ code: 'layout.not-lke' }]);
  });

  const master = besideProject('samples/portal-2026-question-master.json');
  test('every address is the portal’s own', () => {
    if (!master) return console.warn('not run: ../shared absent');
    type Item = { soals?: Record<string, unknown>[]; children?: Item[] };
    const all = (item: Item): Record<string, unknown>[] => [...(item.soals ?? []), ...(item.children ?? []).flatMap(all)];
    const { data } = JSON.parse(readFileSync(master, 'utf8')) as { data: Item[] };
    const questions = data.flatMap(all);
    const kinds: Record<string, string> = {
      YA_TIDAK: 'Ya/Tidak',
      ABC: 'A/B/C',
      ABCD: 'A/B/C/D',
      ABCDE: 'A/B/C/D/E',
      '0-4': '0-4',
    };
    const said = questions.map((one) => [
      one.excel_baris,
      kinds[String(one.jenis_jawaban)] ?? 'count',
      one.excel_kolom_jawaban_unit,
      one.excel_kolom_jawaban_tpi,
    ]);
    const ours = asked.map(([code, row]) => [
      row,
      index.leaf(code)?.statement.scale ?? 'count',
      portal.columns.unit,
      portal.columns.tpi,
    ]);
    expect(ours).toEqual(said);
  });
});

describe('the filled official sample', () => {
  const sample = besideProject('samples/official-lke-90-2021-filled.xlsx');
  test('recognised without knowing its layout: the same answers, from the same cells', async () => {
    if (!sample) return console.warn('not run: ../shared absent');
    const grids = await readXlsx(new Uint8Array(readFileSync(sample)));
    const known = readLke(grids).readings[0]!;
    const found = recognise(grids, hints);
    expect(found.map(({ mapping }) => mapping.sheet)).toEqual([known.sheet]);
    expect(found[0]!.mapping.rows).toEqual(known.mapping!.rows);
    const reading = finished(readWith(found[0]!.mapping, grids), grids);
    for (const [code, { unit }] of known.answers)
      expect([code, reading.answers.get(code)?.unit ?? null]).toEqual([code, unit ?? null]);
    expect(assess(edition, reading.answers).scores).toEqual(assess(edition, known.answers).scores);
  });
});
