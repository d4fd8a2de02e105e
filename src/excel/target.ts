/** A range of a plan, which may have several parts (`A1:B2,D4`), as something to format. */
export type Target = Excel.Range | Excel.RangeAreas;

const parts = (range: string): string[] => range.split(/[\s,]+/).filter(Boolean);

export function target(sheet: Excel.Worksheet, range: string): Target {
  const [first, ...rest] = parts(range);
  return rest.length ? sheet.getRanges([first, ...rest].join()) : sheet.getRange(first);
}

/** One Range per part, for what RangeAreas cannot do. */
export const ranges = (sheet: Excel.Worksheet, range: string): Excel.Range[] => parts(range).map((part) => sheet.getRange(part));

/** Lines between cells exist only where there are two cells; Excel refuses to draw them elsewhere. */
export function borderSides(
  range: string,
): ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical')[] {
  const corners = range.replaceAll('$', '').split(':');
  const spans = (shape: RegExp) => corners.length > 1 && corners[0]!.replace(shape, '') !== corners[1]!.replace(shape, '');
  return [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(spans(/[A-Za-z]/g) ? (['InsideHorizontal'] as const) : []),
    ...(spans(/\d/g) ? (['InsideVertical'] as const) : []),
  ];
}
