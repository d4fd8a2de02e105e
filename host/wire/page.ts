import { formatArea } from '../a1';
import { Block } from '../book/block';
import { titleArea, type HeaderFooterPart, type Page } from '../book/page';
import type { Sheet } from '../book/sheet';
import { invalidArgument } from '../errors';
import { ROWS } from '../limits';
import { rangeAreas } from './areas';
import { bool, number, oneOf, onlyKnown, optional, record, text, whole } from './check';
import { argumentBlock, range, rangeType } from './range';
import { wire, type WireObject, wireOrNull, type Scalar, type WireType } from './type';

const PAPERS = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5', 'Folio', 'Tabloid', 'Executive', 'Statement'] as const;

export const pageLayoutType: WireType<Sheet> = {
  name: 'PageLayout',
  scalars: {
    BlackAndWhite: setting('blackAndWhite', bool),
    BottomMargin: margin('bottom'),
    CenterHorizontally: setting('centerHorizontally', bool),
    CenterVertically: setting('centerVertically', bool),
    DraftMode: setting('draftMode', bool),
    FooterMargin: margin('footer'),
    HeaderMargin: margin('header'),
    LeftMargin: margin('left'),
    Orientation: setting('orientation', oneOf('Portrait', 'Landscape')),
    PaperSize: setting('paperSize', oneOf(...PAPERS)),
    PrintGridlines: setting('printGridlines', bool),
    PrintHeadings: setting('printHeadings', bool),
    PrintOrder: setting('printOrder', oneOf('DownThenOver', 'OverThenDown')),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    Zoom: { get: ({ page }) => page.zoom, set: ({ page }, value) => page.setZoom(readZoom(value)) },
  },
  navigations: { HeadersFooters: ({ page }) => wire(headersFootersType, page) },
  methods: {
    GetPrintAreaOrNullObject: (sheet) => (sheet.page.area ? rangeAreas(sheet, formatArea(sheet.page.area)) : null),
    GetPrintTitleColumnsOrNullObject: (sheet) => wireOrNull(rangeType, blockIf(sheet, sheet.page.titleColumns)),
    GetPrintTitleRowsOrNullObject: (sheet) => wireOrNull(rangeType, blockIf(sheet, sheet.page.titleRows)),
    SetPrintArea: (sheet, area: unknown) => {
      sheet.page.area = onThis(sheet, area).area;
    },
    SetPrintMargins: ({ page }, unit: unknown, margins: unknown) => setMargins(page, unit, record(margins)),
    SetPrintTitleColumns: (sheet, columns: unknown) => {
      const { area } = titles(sheet, columns);
      if (area.rows < ROWS) throw invalidArgument('title columns are whole columns');
      sheet.page.titleColumns = area;
    },
    SetPrintTitleRows: (sheet, rows: unknown) => sheet.page.setTitleRows(titles(sheet, rows).area),
  },
};

const PARTS: readonly HeaderFooterPart[] = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
];

const headersFootersType: WireType<Page> = {
  name: 'HeaderFooterGroup',
  navigations: {
    DefaultForAllPages: (page) => wire(headerFooterType, { page, pages: 'default' }),
    EvenPages: (page) => wire(headerFooterType, { page, pages: 'even' }),
    FirstPage: (page) => wire(headerFooterType, { page, pages: 'first' }),
    OddPages: (page) => wire(headerFooterType, { page, pages: 'odd' }),
  },
};

interface Pages {
  page: Page;
  pages: string;
}

const headerFooterType: WireType<Pages> = {
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    PARTS.map((part): [string, Scalar<Pages>] => [
      part.charAt(0).toUpperCase() + part.slice(1),
      {
        get: ({ page, pages }) => page.headerFooter(pages, part),
        set: ({ page, pages }, value) => page.setHeaderFooter(pages, part, text(value)),
      },
    ]),
  ),
};

interface Break {
  sheet: Sheet;
  row: number;
  column: number;
}

export const rowBreaksType: WireType<Sheet> = {
  name: 'PageBreakCollection',
  items: (sheet) => sheet.page.rowBreaks.map((row) => pageBreak({ sheet, row, column: 0 })),
  methods: {
    Add: (sheet, at: unknown) => {
      const { row } = onThis(sheet, at).area;
      sheet.page.addRowBreak(row);
      return pageBreak({ sheet, row, column: 0 });
    },
    GetCount: (sheet) => sheet.page.rowBreaks.length,
    RemovePageBreaks: (sheet) => void (sheet.page.rowBreaks = []),
  },
};

export const columnBreaksType: WireType<Sheet> = {
  name: 'PageBreakCollection',
  items: (sheet) => sheet.page.columnBreaks.map((column) => pageBreak({ sheet, row: 0, column })),
  methods: {
    Add: (sheet, at: unknown) => {
      const { column } = onThis(sheet, at).area;
      sheet.page.addColumnBreak(column);
      return pageBreak({ sheet, row: 0, column });
    },
    GetCount: (sheet) => sheet.page.columnBreaks.length,
    RemovePageBreaks: (sheet) => void (sheet.page.columnBreaks = []),
  },
};

const pageBreakType: WireType<Break> = {
  name: 'PageBreak',
  id: ({ row, column }) => `${row},${column}`,
  scalars: { ColumnIndex: { get: ({ column }) => column }, RowIndex: { get: ({ row }) => row } },
  methods: {
    GetCellAfterBreak: ({ sheet, row, column }) => range(new Block(sheet, { row, column, rows: 1, columns: 1 })),
  },
};

const pageBreak = (at: Break): WireObject => wire(pageBreakType, at);

type Settings = 'blackAndWhite' | 'centerHorizontally' | 'centerVertically' | 'draftMode' | 'orientation';
type Printing = 'paperSize' | 'printGridlines' | 'printHeadings' | 'printOrder';

function setting<K extends Settings | Printing>(key: K, check: (value: unknown) => Page[K]): Scalar<Sheet> {
  return { get: ({ page }) => page[key], set: ({ page }, value) => void (page[key] = check(value)) };
}

function margin(side: keyof Page['margins']): Scalar<Sheet> {
  return { get: ({ page }) => page.margins[side], set: ({ page }, value) => void (page.margins[side] = number(value, 0)) };
}

const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

function setMargins(page: Page, unit: unknown, margins: Record<string, unknown>): void {
  onlyKnown(margins, MARGINS);
  const points = POINTS_PER[oneOf('Points', 'Inches', 'Centimeters')(unit)];
  for (const side of MARGINS) {
    const given = optional(margins[side], (value) => number(value, 0));
    if (given !== undefined) page.margins[side] = given * points;
  }
}

function readZoom(value: unknown): Page['zoom'] {
  const zoom = record(value);
  onlyKnown(zoom, ['scale', 'horizontalFitToPages', 'verticalFitToPages']);
  const [scale, across, down] = ['scale', 'horizontalFitToPages', 'verticalFitToPages'].map((key) => optional(zoom[key], whole));
  if (scale !== undefined && (across !== undefined || down !== undefined)) {
    throw invalidArgument('a zoom has either a scale or pages to fit');
  }
  return {
    ...(scale === undefined ? {} : { scale }),
    ...(across === undefined ? {} : { horizontalFitToPages: across }),
    ...(down === undefined ? {} : { verticalFitToPages: down }),
  };
}

function onThis(sheet: Sheet, argument: unknown): Block {
  const block = argumentBlock(sheet, argument);
  if (block.sheet !== sheet) throw invalidArgument(`${formatArea(block.area)} is on another sheet`);
  return block;
}

const titles = (sheet: Sheet, argument: unknown): Block =>
  typeof argument === 'string' ? new Block(sheet, titleArea(argument)) : onThis(sheet, argument);

const blockIf = (sheet: Sheet, area: Block['area'] | undefined): Block | undefined => area && new Block(sheet, area);
