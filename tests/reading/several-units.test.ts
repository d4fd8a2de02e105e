/** An LKE over several sheets, and several units on one: every answer with its own cell. */
import { readLke } from '../../src/reading/read';
import { keyOf, sureOf } from '../../src/reading/contract';
import { checkLke } from '../../src/judged/check';
import type { Grid } from '../../src/sheet/plan';
import { official } from '../sheets/arrangements';
import { edition, index, wording } from '../sheets/lke';
import { LookAlike } from './look-alike';

const hints = { wordings: { [edition.id]: wording } };
const bare = (sheet: string, values: Grid['values']): Grid => ({
  sheet,
  values,
  formulas: values.map((row) => row.map(() => null)),
});

/** The sheet cut where an area of the first component ends. */
function cut(order: readonly number[]): { grids: Grid[]; made: LookAlike } {
  const made = new LookAlike({ ...official, formulas: false });
  made.set('A.I.1.i.a', 'unit', 'Ya').set('B.I.a', 'unit', 'bagus');
  const { values } = made.grid();
  const starts = ['A', 'A.I.3', 'A.II', 'B'].map((code) => made.rows.get(code)!);
  const head = values.slice(0, starts[0]);
  const grids = starts.map((start, n) => bare(`Bagian ${n + 1}`, [...head, ...values.slice(start, starts[n + 1])]));
  return { grids: order.map((n) => grids[n]!), made };
}

describe('parts on sheets of their own', () => {
  test.each([[[0, 1, 2, 3]], [[3, 1, 0, 2]]])('in the order %p: one LKE, all statements', (order) => {
    const { readings, problems } = readLke(cut(order).grids, hints);
    expect(problems).toEqual([]);
    expect(readings).toHaveLength(1);
    expect(readings[0]!.problems.map(({ code }) => code)).not.toContain('code.missing');
    expect(readings[0]!.answers.size).toBe(index.statements.length + index.inputs.size);
    expect(sureOf(readings[0]!)).toBeGreaterThan(0.5);
  });

  test('a problem names the sheet on which its answer stands', () => {
    const { grids } = cut([0, 1, 2, 3]);
    const { problems } = checkLke(readLke(grids, hints).readings[0]!);
    const told = problems.find(({ at }) => at.statement === 'B.I.a')!;
    expect(told.at.sheet).toBe('Bagian 4');
    expect(told.at.cell).toMatch(/^[A-Z]+\d+$/);
  });

  test('one small part alone is no LKE, and is said to be none', () => {
    const { readings, problems } = readLke(cut([0]).grids, hints);
    expect(readings).toEqual([]);
    expect(problems).toMatchObject([{ code: 'layout.not-lke' }]);
  });

  test('two LKEs that both lack much are not mixed', () => {
    const { grids } = cut([1]);
    const { readings } = readLke([grids[0]!, { ...grids[0]!, sheet: 'Unit lain' }], hints);
    expect(readings.map(({ sheet }) => sheet)).toEqual(['Bagian 2', 'Unit lain']);
  });
});

describe('laid across', () => {
  const columns = index.statements.flatMap(({ code, ratio }) => (ratio ? ratio.inputs.map((one) => one.code) : [code]));
  const titles = ['Timestamp', 'Nama unit kerja', ...columns.map((code) => `${code}. pertanyaan`), 'Ruang laktasi ada?'];
  const unit = (name: string, answer: string) => ['2026-01-02', name, ...columns.map(() => answer), 'Ya'];

  test('a reading for each row, told apart, with the row’s own cells', () => {
    const grid = bare('Jawaban', [titles, unit('Dinas Satu', 'Ya'), [...titles].fill(''), unit('Dinas Dua', 'A')]);
    const { readings } = readLke([grid], hints);
    expect(readings.map(({ identity }) => identity.unit)).toEqual(['Dinas Satu', 'Dinas Dua']);
    expect(new Set(readings.map(keyOf)).size).toBe(2);
    expect(readings.map(({ cells }) => cells.get('A.I.1.i.a')!.unit)).toEqual(['C2', 'C4']);
  });

  test('a column of answers that is no statement is told in every row', () => {
    const { readings } = readLke([bare('Jawaban', [titles, unit('Dinas Satu', 'Ya')])], hints);
    expect(readings[0]!.problems.filter(({ code }) => code === 'answer.unused')).toHaveLength(1);
  });

  test('a table of other questions is none', () => {
    const other = Array.from({ length: 60 }, (_, n) => `Apakah Anda setuju dengan butir nomor ${n} pada kuesioner ini`);
    const { readings } = readLke([bare('Kuesioner', [other, other.map(() => 'Ya')])], hints);
    expect(readings).toEqual([]);
  });
});
