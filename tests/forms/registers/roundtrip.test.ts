/** Written to a file and read again, a worksheet holds what the plan says: every value, text and formula. */
import { readXlsx, writeXlsx } from '../../../src/files';
import { HEADING_ROW } from '../../../src/forms/registers/fields';
import type { RegisterId } from '../../../src/forms/registers';
import { withRows } from './filling';
import { samples } from './samples';

/** Excel keeps days as numbers, told by their format; a reader gets them as text. */
const DAYS = ['Tenggat', 'Tanggal selesai'];

test.each<[RegisterId, string]>([
  ['rencana-aksi', 'Kegiatan'],
  ['benturan-kepentingan', 'Situasi'],
  ['efektivitas-anggaran', 'Tujuan'],
  ['mutu-indikator', 'Catatan'],
  ['nilai-akuntabilitas', 'Keluaran'],
])('%s', async (id, heading) => {
  const made = samples[id]();
  const plan = withRows(made, made.sheets[1]!.name, new Map([[HEADING_ROW + 30, { [heading]: '=1+1' }]]));
  const grids = await readXlsx(await writeXlsx(plan));
  expect(grids.map(({ sheet, hidden = false }) => [sheet, hidden])).toEqual(
    plan.sheets.map(({ name, hidden = false }) => [name, hidden]),
  );
  const texts = grids[1]!.values.flat().filter((value) => value === '=1+1');
  expect(texts).toHaveLength(1);
  plan.sheets.forEach((sheet, n) => {
    const { values, formulas } = grids[n]!;
    const written = sheet.cells.map((row) =>
      row.map((cell, c) => {
        const isDay = typeof cell === 'number' && DAYS.includes(String(sheet.cells[HEADING_ROW]?.[c]));
        return isDay ? new Date((cell - 25_569) * 86_400_000).toISOString().slice(0, 10) : cell;
      }),
    );
    const read = sheet.cells.map((row, r) =>
      row.map((_, c) => {
        const formula = formulas[r]?.[c] ?? null;
        return formula === null ? (values[r]?.[c] ?? null) : { f: formula };
      }),
    );
    expect(read).toEqual(written);
  });
});
