/** The pictures of the summary show its own cells: each line and each bar the figures of the rows that it names. */
import { indexOf } from '../../src/assessment';
import { sheetIn } from '../../src/sheet/address';
import { areaOf } from '../../src/sheet/range';
import type { SheetPlan } from '../../src/sheet/plan';
import { findEdition } from '../../src/rules';
import { planOf } from '../sheets/lke';

/** The texts or headings that a reference stands for: its column and rows, 0-based. */
function spotOf(sheet: SheetPlan, reference: string): { column: number; rows: number[] } {
  expect(sheetIn(reference)).toBe(sheet.name);
  const { top, bottom, left, right } = areaOf(reference.slice(reference.lastIndexOf('!') + 1).replaceAll('$', ''));
  expect(left).toBe(right);
  return { column: left - 1, rows: Array.from({ length: bottom - top + 1 }, (_, n) => top - 1 + n) };
}

const EDITIONS = ['90/2021', '52/2014', '10/2019'];

test.each(EDITIONS)('%s: the areas around a middle, every other minimum as bars', (short) => {
  const edition = findEdition(short)!;
  const sheet = planOf({}, [], edition).sheets[0]!;
  const [radar, bars] = sheet.charts!;
  const heading = sheet.cells.findIndex((row) => row[2] === 'Bobot');
  const names = (reference: string) => {
    const { column, rows } = spotOf(sheet, reference);
    return rows.map((row) => String(sheet.cells[row]![column]));
  };
  const { nameOf } = indexOf(edition);
  expect(radar!.kind).toBe('radar');
  names(radar!.categories).forEach((name, n) => expect(name).toContain(nameOf(edition.areas[n]!.code)));
  expect(names(radar!.categories)).toHaveLength(edition.areas.length);

  const floors = edition.gatesUnconfirmed ? [] : edition.predicates.map(({ code }) => `Minimum ${code}`);
  expect(radar!.series.map(({ name }) => name)).toEqual(['Bobot', ...floors, 'Nilai']);
  expect(bars?.series.map(({ name }) => name)).toEqual(floors.length > 0 ? ['Nilai', ...floors] : undefined);
  // All of the table but its first line, the total.
  const shown = new Set([...edition.gates, ...edition.areas].map(({ code }) => code));
  shown.delete('TOTAL');
  if (bars) expect(names(bars.categories)).toHaveLength(shown.size);

  // Each series is the column of its heading, beside the names.
  for (const { categories, series } of sheet.charts!)
    for (const { name, values } of series) {
      const { column, rows } = spotOf(sheet, values);
      expect([name, sheet.cells[heading]![column], rows]).toEqual([name, name, spotOf(sheet, categories).rows]);
    }
});

test('the pictures cover no cell that says something', () => {
  const { charts, cells } = planOf().sheets[0]!;
  for (const { range } of charts!) {
    const { top, bottom, left, right } = areaOf(range);
    const covered = cells.slice(top - 1, bottom).flatMap((row) => row.slice(left - 1, right));
    expect(covered.filter((cell) => cell !== null)).toEqual([]);
    expect(bottom).toBeLessThanOrEqual(cells.length);
  }
});
