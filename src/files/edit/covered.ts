/** Cells of a file that cannot be written one by one, and those whose link leads elsewhere than their text. */
import type { Covered } from '../../sheet/covered';
import type { Attributes, Listener } from '../parse';

/** What covers whole rows or columns is a link; cells alone are asked for. */
const AREA = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i;

export class CoveredReader implements Listener {
  readonly found: Covered[] = [];

  readonly open = (name: string, { t, ref }: Attributes): void => {
    if (!ref || !AREA.test(ref)) return;
    if (name === 'mergeCell') this.found.push({ range: ref, by: 'merge' });
    if (name === 'hyperlink') this.found.push({ range: ref, by: 'link' });
    // One formula for many cells: those below the first hold results only.
    if (name === 'f' && (t === 'array' || t === 'dataTable')) this.found.push({ range: ref, by: 'formula' });
  };
}
