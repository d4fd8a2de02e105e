import { type Block } from '../book/block';
import type { Look } from '../book/formats';
import type { BorderSide } from '../engine';
import { COLUMN_WIDTH, INDENT, ROW_HEIGHT } from '../limits';
import { bool, color, number, oneOf, text, whole } from './check';
import { wire, type Scalar, type WireType } from './type';

const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

export const rangeFormatType: WireType<Block> = {
  name: 'RangeFormat',
  scalars: {
    ColumnWidth: {
      get: ({ sheet, area }) => {
        const widths = sheet.columnWidths.within({ ...area, row: 0, rows: 1 });
        return widths.length === 1 ? (widths[0] ?? STANDARD_WIDTH) : null;
      },
      set: ({ sheet, area }, value) => {
        const width = number(value, 0, COLUMN_WIDTH);
        sheet.demand('allowFormatColumns');
        sheet.columnWidths.paint({ ...area, row: 0, rows: 1 }, width);
        sheet.book.engine.painter?.setColumnWidth(sheet.id, area.column, area.columns, width);
      },
    },
    HorizontalAlignment: look(
      'horizontal',
      oneOf('General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'),
    ),
    IndentLevel: look('indent', (value) => whole(value, 0, INDENT)),
    ReadingOrder: look('readingOrder', oneOf('Context', 'LeftToRight', 'RightToLeft')),
    RowHeight: {
      get: ({ sheet, area }) => {
        const heights = sheet.rowHeights.within({ ...area, column: 0, columns: 1 });
        return heights.length === 1 ? (heights[0] ?? STANDARD_HEIGHT) : null;
      },
      set: ({ sheet, area }, value) => {
        const height = number(value, 0, ROW_HEIGHT);
        sheet.demand('allowFormatRows');
        sheet.rowHeights.paint({ ...area, column: 0, columns: 1 }, height);
        sheet.book.engine.painter?.setRowHeight(sheet.id, area.row, area.rows, height);
      },
    },
    ShrinkToFit: look('shrinkToFit', bool),
    TextOrientation: look('textOrientation', (value) => whole(value, -90, 180)),
    VerticalAlignment: look('vertical', oneOf('Top', 'Center', 'Bottom', 'Justify', 'Distributed')),
    WrapText: look('wrap', bool),
  },
  navigations: {
    Borders: (block) => wire(bordersType, block),
    Fill: (block) => wire(fillType, block),
    Font: (block) => wire(fontType, block),
    Protection: (block) => wire(protectionType, block),
  },
  methods: {
    /** Heights become automatic again; only a screen could tell how high that is. */
    AutofitRows: ({ sheet, area }) => {
      sheet.demand('allowFormatRows');
      sheet.rowHeights.paint({ ...area, column: 0, columns: 1 }, undefined);
    },
  },
};

const fillType: WireType<Block> = {
  name: 'RangeFill',
  scalars: {
    Color: {
      get: (block) => {
        const fill = block.look('fill');
        return fill === undefined ? '' : (fill ?? '#FFFFFF');
      },
      set: (block, value) => block.setLook('fill', color(value)),
    },
  },
  methods: { Clear: (block) => block.setLook('fill', null) },
};

const fontType: WireType<Block> = {
  name: 'RangeFont',
  scalars: {
    Bold: look('bold', bool),
    Color: look('fontColor', color),
    Italic: look('italic', bool),
    Name: look('fontName', text),
    Size: look('fontSize', (value) => number(value, 1, 409)),
    Strikethrough: look('strikethrough', bool),
    Underline: look('underline', oneOf('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant')),
  },
};

const protectionType: WireType<Block> = {
  name: 'FormatProtection',
  scalars: { FormulaHidden: look('formulaHidden', bool), Locked: look('locked', bool) },
};

const SIDES: readonly BorderSide[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

interface Edge {
  block: Block;
  side: BorderSide;
}

const bordersType: WireType<Block> = {
  name: 'RangeBorderCollection',
  scalars: { Count: { get: () => SIDES.length } },
  items: (block) => SIDES.map((side) => wire(borderType, { block, side })),
  item: (block, key) => wire(borderType, { block, side: oneOf(...SIDES)(key) }),
  methods: {
    GetItem: (block, key: unknown) => wire(borderType, { block, side: oneOf(...SIDES)(key) }),
    GetItemAt: (block, index: unknown) => wire(borderType, { block, side: SIDES[whole(index, 0, SIDES.length - 1)]! }),
  },
};

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

const borderType: WireType<Edge> = {
  name: 'RangeBorder',
  id: ({ side }) => side,
  scalars: {
    Color: edge('color', color),
    SideIndex: { get: ({ side }) => side },
    Style: edge('style', oneOf(...STYLES)),
    Weight: edge('weight', oneOf(...WEIGHTS)),
  },
};

function look<K extends keyof Look>(key: K, check: (value: unknown) => Look[K]): Scalar<Block> {
  return {
    get: (block) => block.look(key) ?? null,
    set: (block, value) => block.setLook(key, check(value)),
  };
}

function edge(key: 'color' | 'style' | 'weight', check: (value: unknown) => string): Scalar<Edge> {
  return {
    get: ({ block, side }) => block.sheet.formats.borderOver(block.area, side)[key],
    set: ({ block: { sheet, area }, side }, value) => {
      sheet.demand('allowFormatCells');
      const border = sheet.formats.setBorder(area, side, { [key]: check(value) });
      sheet.book.engine.painter?.formatCells(sheet.id, area, { border: { side, ...border } });
    },
  };
}
