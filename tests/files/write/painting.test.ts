/** Which look a cell wears where ranges of styles lie over each other. */
import type { Style } from '../../../src/sheet/plan';
import { painted } from '../../../src/files/write/painting';

/** What each cell wears, as its properties; and how often a look was asked for. */
function worn(...styles: [range: string, style: Style][]) {
  const looks: Style[] = [];
  const rows = painted(
    { styles: styles.map(([range, style]) => ({ range, style })) },
    { look: (style) => looks.push(style) - 1 },
  );
  return { asked: looks.length, cells: rows.map((row) => row?.map((look) => looks[look!])), rows };
}
const [bold, italic, plain]: Style[] = [{ bold: true }, { italic: true }, { bold: false }];

test('a range paints its own cells and no other', () => {
  const { cells, asked } = worn(['B2:C3', bold!]);
  expect(cells).toEqual([undefined, [undefined, bold, bold], [undefined, bold, bold]]);
  expect(asked).toBe(1);
});

test('a range of several parts paints all of them', () =>
  expect(worn(['A1,C1:C2', bold!]).cells).toEqual([
    [bold, undefined, bold],
    [undefined, undefined, bold],
  ]));

test('the later wins, property by property', () =>
  expect(worn(['A1:C1', bold!], ['B1:D1', italic!], ['C1', plain!]).cells).toEqual([
    [bold, { bold: true, italic: true }, { bold: false, italic: true }, italic],
  ]));

test('what comes to the same is one look, in whatever way it came to it', () => {
  const { rows, asked } = worn(['A1:A9', bold!], ['A5:A9', plain!], ['B1:B9', plain!], ['C1', bold!]);
  expect(asked).toBe(2);
  expect(new Set(rows.flat()).size).toBe(2);
});

test('no styles paint nothing', () => expect(worn().rows).toEqual([]));
