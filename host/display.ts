import type { CellValue } from './engine';
import { notImplemented } from './errors';

/**
 * What a cell shows for its value under a number format.
 * @throws NotImplemented for a number format beyond the plain ones
 */
export function display(value: CellValue, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === 'General' || format === '@') return String(Number(value.toPrecision(format === '@' ? 15 : 10)));
  const [positive = '', negative, zero] = format.split(';');
  const section = value < 0 && negative !== undefined ? negative : value === 0 && zero !== undefined ? zero : positive;
  const shown = displayNumber(Math.abs(value), section);
  return value < 0 && negative === undefined ? `-${shown}` : shown;
}

function displayNumber(value: number, section: string): string {
  if (/^"[^"]*"$|^$/.test(section)) return section.replace(/"/g, '');
  const found = /^((?:"[^"]*")?)(#,##)?([0#]+)(?:\.([0#]+))?(%?)((?:"[^"]*")?)$/.exec(section);
  if (!found) throw notImplemented(`the text of a cell with the number format ${section}`);
  const [, before = '', grouped, , decimals = '', percent = '', after = ''] = found;
  const fixed = (percent ? value * 100 : value).toFixed(decimals.length);
  const [whole = '0', fraction = ''] = fixed.split('.');
  const needed = (decimals.match(/^0*/) ?? [''])[0].length;
  const kept = fraction.slice(0, needed) + fraction.slice(needed).replace(/0+$/, '');
  const wholes = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const point = decimals.length > 0 ? `.${kept}` : '';
  return `${before.replace(/"/g, '')}${wholes}${point}${percent}${after.replace(/"/g, '')}`;
}
