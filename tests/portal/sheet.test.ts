/** The portal's files on a sheet: long ones in pieces that make the file again in their order. */
import { portalSheet } from '../../src/portal/sheet';

const HEADINGS = ['Berkas', 'Bagian', 'Isi'] as const;

test.each([
  [1, ['1/1']],
  [30_000, ['1/1']],
  [30_001, ['1/2', '2/2']],
  [60_000, ['1/2', '2/2']],
  [60_001, ['1/3', '2/3', '3/3']],
])('a file of %d characters stands in the pieces %j', (length, pieces) => {
  const text = Array.from({ length }, (_, n) => String(n % 10)).join('');
  const { sheets } = portalSheet([{ path: 'a.json', text }], HEADINGS, 'Portal');
  const [head, ...rows] = sheets[0]!.cells;
  expect(head).toEqual([...HEADINGS]);
  expect(rows.map(([path, piece]) => [path, piece])).toEqual(pieces.map((piece) => ['a.json', piece]));
  expect(rows.map(([, , content]) => content).join('')).toBe(text);
  for (const [, , content] of rows) expect(String(content).length).toBeLessThanOrEqual(32_767);
});

test('every file in its order, on a sheet of that name that asks for nothing and is not locked', () => {
  const plan = portalSheet(
    [
      { path: 'a', text: 'x' },
      { path: 'b', text: 'y' },
      { path: 'leer', text: '' },
    ],
    HEADINGS,
    'Portal',
  );
  expect(plan).toMatchObject({ activate: 'Portal', names: [], stamp: {} });
  expect(plan.sheets).toHaveLength(1);
  expect(plan.sheets[0]).toMatchObject({
    ...{ name: 'Portal', protect: false, validations: [], conditionals: [], freeze: { rows: 1, columns: 0 } },
    styles: [{ range: 'A1:C1', style: { bold: true } }],
    cells: [[...HEADINGS], ['a', '1/1', 'x'], ['b', '1/1', 'y']],
  });
  expect(plan.sheets[0]!.columns.map(({ width }) => width)).toEqual([60, 10, 80]);
});
