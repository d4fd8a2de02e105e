/** A range of a plan, which may have several parts (`A1:B2,D4`), as something to format. */
export type Target = Excel.Range | Excel.RangeAreas;

export const parts = (range: string): string[] => range.split(/[\s,]+/).filter(Boolean);

export function target(sheet: Excel.Worksheet, range: string): Target {
  const addresses = parts(range);
  return addresses.length > 1 ? sheet.getRanges(addresses.join()) : sheet.getRange(addresses[0]);
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/**
 * The lines of a border on every cell of a range with one part. Lines between cells exist only where there are
 * two cells; Excel refuses to draw them elsewhere.
 */
export function borderSides(range: string): ((typeof EDGES)[number] | 'InsideHorizontal' | 'InsideVertical')[] {
  const [first = '', last = first] = range.replaceAll('$', '').split(':');
  const letters = (address: string) => address.replace(/\d/g, '');
  const digits = (address: string) => address.replace(/\D/g, '');
  return [
    ...EDGES,
    ...(digits(first) === digits(last) ? [] : (['InsideHorizontal'] as const)),
    ...(letters(first) === letters(last) ? [] : (['InsideVertical'] as const)),
  ];
}
