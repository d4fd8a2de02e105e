import { parseArea } from '../a1';
import { invalidArgument } from '../errors';
import { HEADER_FOOTER, PAGE_BREAKS, ROWS } from '../limits';
import type { Area } from '../engine';

export type HeaderFooterPart = 'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter';

export interface Zoom {
  scale?: number;
  horizontalFitToPages?: number;
  verticalFitToPages?: number;
}

const MARGIN = 0.7 * 72;

/** How a sheet is printed. */
export class Page {
  orientation = 'Portrait';
  paperSize = 'A4';
  zoom: Zoom = { scale: 100 };
  centerHorizontally = false;
  centerVertically = false;
  printGridlines = false;
  printHeadings = false;
  blackAndWhite = false;
  draftMode = false;
  printOrder = 'DownThenOver';
  /** Points. */
  readonly margins = { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN, header: 21.6, footer: 21.6 };
  area: Area | undefined;
  titleRows: Area | undefined;
  titleColumns: Area | undefined;
  readonly headersFooters = new Map<string, string>();
  /** Rows (0-based) above which a page breaks. */
  rowBreaks: number[] = [];
  columnBreaks: number[] = [];

  setZoom(zoom: Zoom): void {
    if (zoom.scale !== undefined && (zoom.scale < 10 || zoom.scale > 400)) throw invalidArgument('the zoom is 10 to 400');
    this.zoom = zoom;
  }

  setHeaderFooter(pages: string, part: HeaderFooterPart, text: string): void {
    if (text.length > HEADER_FOOTER) throw invalidArgument(`a header or footer has ${text.length} characters`);
    this.headersFooters.set(`${pages}.${part}`, text);
  }

  headerFooter(pages: string, part: HeaderFooterPart): string {
    return this.headersFooters.get(`${pages}.${part}`) ?? '';
  }

  setTitleRows(area: Area): void {
    if (area.columns < 16_384) throw invalidArgument('title rows are whole rows');
    this.titleRows = area;
  }

  addRowBreak(row: number): void {
    if (row < 1 || row >= ROWS) throw invalidArgument('a page cannot break above the first row');
    if (this.rowBreaks.length >= PAGE_BREAKS) throw invalidArgument('too many page breaks');
    if (!this.rowBreaks.includes(row)) this.rowBreaks.push(row);
  }

  addColumnBreak(column: number): void {
    if (column < 1) throw invalidArgument('a page cannot break before the first column');
    if (!this.columnBreaks.includes(column)) this.columnBreaks.push(column);
  }
}

/** `$1:$4`, `1:4`. */
export function titleArea(address: string): Area {
  const area = parseArea(address);
  if (!area) throw invalidArgument(`${address} is no address`);
  return area;
}
