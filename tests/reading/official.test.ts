/** The official workbook of 90/2021: answers by their places, computed cells never trusted. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assess, type Raw } from '../../src/assessment';
import { readXlsx } from '../../src/files';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import type { Grid } from '../../src/sheet/plan';
import { everywhere } from '../assessment/answers';
import { anyFilling } from '../sheets/fillings';
import { edition, index, type Filling } from '../sheets/lke';
import { FORM, OfficialForm } from '../sheets/official-grid';
import { besideProject } from '../shared';

const unitOnly = (filling: Filling): Filling => new Map([...filling].map(([code, { unit }]) => [code, { unit }]));
const best: Filling = new Map(Object.entries(everywhere(edition, 'best')).map(([code, unit]) => [code, { unit }]));
const read = (grid: Grid) => {
  const { readings, problems } = readLke([grid]);
  expect(problems).toEqual([]);
  expect(readings.map(({ layout }) => layout)).toEqual(['official-2021']);
  return readings[0]!;
};

/** The form after somebody changed it. */
function changed(filling: Filling, change: (form: OfficialForm) => void): Grid {
  const form = new OfficialForm(filling);
  change(form);
  return form.grid();
}

function insert(form: OfficialForm, before: number, count: number, text: Raw = null): void {
  const blank = () =>
    Array.from({ length: count }, (_, n) =>
      form.values[0]!.map((_cell, column) => (n === 0 && column === 6 ? (text ?? null) : null)),
    );
  form.values.splice(before - 1, 0, ...blank());
  form.formulas.splice(before - 1, 0, ...blank().map((row) => row.map(() => null)));
}

const remove = (form: OfficialForm, row: number): void => {
  form.values.splice(row - 1, 1);
  form.formulas.splice(row - 1, 1);
};

/** On a sheet of others a dash says that there is none; here it shall be nothing. */
const undashed = (filling: Filling): Filling =>
  new Map([...filling].map(([code, { unit }]) => [code, { unit: unit === '-' ? '?' : unit }]));

describe('the form as it is', () => {
  test('every answer is judged as typed', () => {
    fc.assert(
      fc.property(anyFilling.map(unitOnly).map(undashed), (filling) => {
        const reading = read(new OfficialForm(filling).grid());
        expect(reading.problems).toEqual([]);
        expect(assess(edition, reading.answers).scores).toEqual(assess(edition, filling).scores);
      }),
      { numRuns: 15 },
    );
  });

  test('a computed share or total is no answer; a typed one is', () => {
    const computed = read(new OfficialForm(new Map()).grid());
    expect(computed.answers.get('A.II.1.i.a')).toEqual({});
    expect(computed.answers.has('A.II.5.iii.a.1#due')).toBe(false);
    const typed = read(
      new OfficialForm(
        new Map([
          ['A.II.1.i.a', { unit: '80%' }],
          ['A.II.5.iii.a.1#due', { unit: 9 }],
        ]),
      ).grid(),
    );
    expect(typed.answers.get('A.II.1.i.a')).toEqual({ unit: '80%' });
    expect(typed.answers.get('A.II.5.iii.a.1#due')).toEqual({ unit: 9 });
    expect(typed.cells.get('A.II.5.iii.a.1#due')!.unit).toBe('K178');
  });
});

describe('the form after somebody changed it', () => {
  test.each<[string, (form: OfficialForm) => void]>([
    ['rows inserted above the heading', (form) => insert(form, 1, 3)],
    [
      'rows inserted between indicators',
      (form) => {
        insert(form, 150, 2, 'catatan');
        insert(form, 24, 5);
      },
    ],
    [
      'rows inserted among statements',
      (form) => {
        insert(form, 173, 1, 'catatan');
        insert(form, 9, 2, 'catatan');
      },
    ],
    [
      'an empty row removed',
      (form) => {
        remove(form, 198);
        remove(form, 90);
      },
    ],
    [
      'columns inserted in front',
      (form) => [form.values, form.formulas].forEach((rows) => rows.forEach((row) => row.unshift(null, null))),
    ],
    ['an indicator with another name', (form) => form.set(23, FORM.outline + 4, 'Nama lain')],
  ])('%s', (_, change) => {
    const reading = read(changed(best, change));
    expect(reading.problems).toEqual([]);
    expect(assess(edition, reading.answers).total).toEqual({ low: 100, high: 100 });
  });

  test.each<[string, (form: OfficialForm) => void, object[]]>([
    [
      'a scale overwritten',
      (form) => form.set(7, FORM.scale, 'Ya'),
      [
        {
          code: 'layout.scale-changed',
          at: { sheet: 'LKE ZI', cell: 'J8', statement: 'A.I.1.i.a' },
          data: { found: 'Ya', scale: 'Ya/Tidak' },
        },
      ],
    ],
    [
      'a weight changed',
      (form) => form.set(6, FORM.weight, 0.75),
      [{ code: 'layout.weight-changed', at: { cell: 'H7', statement: 'A.I.1.i' }, data: { found: 0.75, weight: 0.5 } }],
    ],
    [
      'a statement removed',
      (form) => remove(form, 9),
      [{ code: 'code.missing', severity: 'error', at: { cell: 'B2', statement: 'A.I.1.i.b' } }],
    ],
    ['a count removed', (form) => remove(form, 174), [{ code: 'code.missing', at: { statement: 'A.II.5.ii.1#3' } }]],
  ])('%s', (_, change, said) => {
    expect(read(changed(best, change)).problems).toMatchObject(said);
  });

  test('a number typed over a score is told, with what it should be', () => {
    const { problems, assessment } = checkLke(read(changed(best, (form) => form.set(5, FORM.value, 3.9))));
    expect(assessment.total.low).toBe(100);
    expect(problems).toContainEqual({
      code: 'sheet.formula-replaced',
      severity: 'error',
      at: { sheet: 'LKE ZI', cell: 'L6', statement: 'A.I.1' },
      data: { expected: 4 },
    });
  });

  test('the answer column under another name', () => {
    const { readings, problems } = readLke([changed(best, (form) => form.set(1, FORM.answer, 'Isian'))]);
    expect(problems).toEqual([]);
    expect(readings[0]!.problems).toEqual([]);
    expect(assess(edition, readings[0]!.answers).total).toEqual({ low: 100, high: 100 });
  });

  test('the answer column removed', () => {
    const grid = changed(best, (form) => form.values.forEach((_, at) => form.set(at, FORM.answer, null)));
    const { readings, problems } = readLke([grid]);
    expect(readings).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'layout.column-missing', severity: 'error', at: { sheet: 'LKE ZI', cell: 'B2' }, data: { column: 'Jawaban' } },
    ]);
  });
});

describe('the filled sample', () => {
  const sample = besideProject('samples/official-lke-90-2021-filled.xlsx');
  if (!sample) {
    test('not run: ../shared absent', () => console.warn('not run: ../shared absent'));
    return;
  }

  test('is judged from its answers: LHKASN counts, a stated total and an overwritten scale are told', async () => {
    const grids = await readXlsx(new Uint8Array(readFileSync(sample)));
    const { readings, problems: none } = readLke(grids);
    expect(none).toEqual([]);
    const { assessment, problems } = checkLke(readings[0]!);
    expect(assessment.total.low).toBeCloseTo(95 + 0.7095238095238, 12);
    expect(assessment.complete).toBe(true);
    expect(problems).toMatchObject([
      { code: 'layout.scale-changed', severity: 'warning', at: { sheet: 'LKE ZI', cell: 'J8' } },
      { code: 'ratio.nothing-due', at: { cell: 'K154' } },
      { code: 'ratio.stated-total', severity: 'warning', at: { cell: 'K185' }, data: { stated: 12, sum: 13 } },
    ]);
    expect(readings[0]!.answers.size).toBe(index.statements.length + index.inputs.size + 1);
    expect(readings[0]!.evidence.get('A.I.1.i.a')).toMatch(/^https:/);
  });
});
