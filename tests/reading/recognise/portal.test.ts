/** The workbook of the 2026 portal: when a sheet is one, and when not. */
import type { Raw } from '../../../src/assessment';
import portal from '../../../src/reading/layouts/portal-2026.json';
import { portalOn } from '../../../src/reading/recognise/portal';
import { recogniseSheet } from '../../../src/reading/recognise/recognise';
import { columnAt } from '../../../src/sheet/address';
import { index } from '../../sheets/lke';

const rows = Object.values(portal.rows);
const codes = Object.keys(portal.rows) as (keyof typeof portal.rows)[];
const last = Math.max(...rows);
const unit = columnAt(portal.columns.unit)!;

/** What fits first, then what does not, the rest blank. */
function sheet(
  fitting: number,
  strange: number,
  { name = 'Lembar1', height = last, at = {} }: { name?: string; height?: number; at?: Record<number, Raw> } = {},
) {
  const values: Raw[][] = Array.from({ length: height }, () => Array<Raw>(18).fill(null));
  codes.slice(0, fitting + strange).forEach((code, n) => {
    const scale = index.leaf(code)?.scale;
    const good = scale?.kind === 'choice' ? scale.options[0]!.key : 1;
    if (values[portal.rows[code] - 1]) values[portal.rows[code] - 1]![unit] = n < fitting ? good : 'entah';
  });
  for (const [row, raw] of Object.entries(at)) values[Number(row) - 1]![unit] = raw;
  return { sheet: name, values, formulas: values.map((row) => row.map(() => null)) } as never;
}
const free = Array.from({ length: last }, (_, n) => n + 1).find((row) => row > Math.min(...rows) && !rows.includes(row))!;

test.each<[string, ReturnType<typeof sheet>, number | undefined]>([
  ['sixty answers on a sheet of another name', sheet(60, 0), 1],
  ['59', sheet(59, 0), undefined],
  ['three of a hundred that cannot be read', sheet(97, 3), 0.97],
  ['four of a hundred', sheet(96, 4), undefined],
  ['an answer where nothing is asked', sheet(80, 0, { at: { [free]: 'A' } }), undefined],
  ['a title above the first', sheet(80, 0, { at: { [Math.min(...rows) - 1]: 'Jawaban' } }), 1],
  ['an empty form', sheet(0, 0, { name: portal.sheet }), 0.7],
  ['its name with more words', sheet(1, 0, { name: `${portal.sheet} (2)` }), 1],
  ['seven of ten can be read', sheet(7, 3, { name: portal.sheet }), 0.7],
  ['six of ten', sheet(6, 4, { name: portal.sheet }), undefined],
  ['an answer between on its own sheet', sheet(7, 0, { name: portal.sheet, at: { [free]: 'A' } }), 1],
  ['half as long as it should be', sheet(1, 0, { name: portal.sheet, height: Math.ceil(last / 2) }), 1],
  ['shorter', sheet(1, 0, { name: portal.sheet, height: Math.ceil(last / 2) - 2 }), undefined],
])('%s', (_, grid, sure) => {
  const found = portalOn(grid);
  expect(found?.confidence.whole).toEqual(sure);
  if (found)
    expect(found).toMatchObject({ layout: 'portal-2026', edition: portal.edition, rows: portal.rows, columns: portal.columns });
});

test('what TPI answered is asked, too', () => {
  const grid = sheet(50, 0) as { values: Raw[][] };
  for (const code of codes.slice(0, 10))
    grid.values[portal.rows[code] - 1]![columnAt(portal.columns.tpi)!] = grid.values[portal.rows[code] - 1]![unit]!;
  expect(portalOn(grid as never)?.confidence.whole).toBe(1);
});

test('another edition that is meant is not the portal’s', () => {
  const meant = (edition?: string) =>
    recogniseSheet(sheet(60, 0), edition === undefined ? {} : { only: { edition } })?.mapping.layout;
  expect([meant(), meant(portal.edition), meant('zi-52-2014')]).toEqual(['portal-2026', 'portal-2026', undefined]);
});
