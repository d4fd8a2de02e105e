/** The simulated workbook as a plan, to be saved as .xlsx by the same writer as the generated sheets. */
import type {
  Bars,
  Cell,
  Chart,
  Conditional,
  SheetPlan,
  Style,
  Validation,
  ValidationRule,
  WorkbookPlan,
} from '../../src/sheet/plan';
import { formatArea } from '../../host/a1';
import type { Book } from '../../host/book/book';
import type { Look } from '../../host/book/formats';
import type { Sheet } from '../../host/book/sheet';
import type { Area, CellContent, Validation as HostValidation } from '../../host/engine';

const POINTS_PER_CHARACTER = 5.25;
const PADDING_POINTS = 3.75;
const STANDARD_WIDTH = 8.43;

export function savedPlan(book: Book): WorkbookPlan {
  return {
    sheets: book.sheets.map(sheetPlan),
    names: book.names.all().map(({ name, formula }) => ({ name, formula })),
    activate: book.activeSheet.name,
    stamp: Object.fromEntries([...book.settings].map(([key, value]) => [key, String(value)])),
  };
}

function sheetPlan(sheet: Sheet): SheetPlan {
  const used = usedArea(sheet);
  const { page } = sheet;
  return {
    name: sheet.name,
    columns: Array.from({ length: used.columns }, (_, column) => columnOf(sheet, column)),
    cells: cellsOf(sheet, used),
    heights: sheet.rowHeights
      .pieces({ ...used, columns: 1 })
      .filter(({ value }) => value !== undefined)
      .map(({ area, value }) => ({ row: area.row, count: area.rows, height: value! })),
    styles: stylesOf(sheet, used),
    merges: sheet.merges.map((area) => formatArea(area)),
    validations: sheet.validations.pieces(used).map(({ area, value }) => validationOf(area, value!)),
    conditionals: sheet.conditionals.flatMap(conditionalOf),
    bars: sheet.conditionals.flatMap(barsOf),
    charts: sheet.charts.all().flatMap(chartOf),
    autoFilter: sheet.autoFilter && formatArea(sheet.autoFilter),
    outline: sheet.rowGroups.map(({ first, count }) => ({ first, last: first + count - 1 })),
    freeze: sheet.frozen.rows || sheet.frozen.columns ? sheet.frozen : undefined,
    tabColor: sheet.tabColor || undefined,
    hidden: sheet.visibility !== 'Visible',
    protect: sheet.isProtected,
    print: {
      landscape: page.orientation === 'Landscape',
      titleRows: page.titleRows && `$${page.titleRows.row + 1}:$${page.titleRows.row + page.titleRows.rows}`,
      area: page.area && formatArea(page.area),
      breaks: page.rowBreaks,
      footer: page.headerFooter('DefaultForAllPages', 'centerFooter') || undefined,
    },
  };
}

/** Where something stands or can be entered; looks beyond it are not worth a file. */
function usedArea(sheet: Sheet): Area {
  const ends = [...sheet.cells.all()].map(([row, column]) => ({ row: row + 1, column: column + 1 }));
  return {
    row: 0,
    column: 0,
    rows: Math.max(1, ...ends.map((end) => end.row)),
    columns: Math.max(1, ...ends.map((end) => end.column)),
  };
}

function columnOf(sheet: Sheet, column: number): SheetPlan['columns'][number] {
  const points = sheet.columnWidths.at(0, column);
  const width = points === undefined ? STANDARD_WIDTH : (points - PADDING_POINTS) / POINTS_PER_CHARACTER;
  return { width, hidden: sheet.hiddenColumns.at(0, column) };
}

function cellsOf(sheet: Sheet, { rows, columns }: Area): Cell[][] {
  const cells: Cell[][] = Array.from({ length: rows }, () => Array<Cell>(columns).fill(null));
  for (const [row, column, content] of sheet.cells.all()) cells[row]![column] = cellOf(content);
  return cells;
}

const cellOf = (content: CellContent): Cell =>
  content !== null && typeof content === 'object' ? { f: content.formula } : content;

const STYLE_OF: { [K in keyof Look]?: (value: Look[K]) => Style } = {
  bold: (bold) => ({ bold }),
  italic: (italic) => ({ italic }),
  fontSize: (size) => ({ size }),
  fontColor: (color) => ({ color }),
  fill: (fill) => (fill === null ? {} : { fill }),
  wrap: (wrap) => ({ wrap }),
  indent: (indent) => ({ indent }),
  numberFormat: (numberFormat) => ({ numberFormat }),
  locked: (locked) => ({ locked }),
  horizontal: (value) => (/^(Left|Center|Right)$/.test(value) ? { align: value.toLowerCase() as Style['align'] } : {}),
  vertical: (value) => (/^(Top|Center|Bottom)$/.test(value) ? { valign: value.toLowerCase() as Style['valign'] } : {}),
};

function stylesOf(sheet: Sheet, used: Area): SheetPlan['styles'] {
  const described = Object.entries(sheet.formats.describe(used));
  return described.flatMap(([key, pieces]) =>
    pieces.flatMap(({ area, value }) => {
      const style = styleOf(key, value);
      return Object.keys(style).length > 0 ? [{ range: formatArea(area), style }] : [];
    }),
  );
}

function styleOf(key: string, value: unknown): Style {
  // The generated sheets draw borders on all sides alike: one side tells of them all.
  if (key === 'EdgeTop') return { border: (value as { color: string }).color };
  const translate = STYLE_OF[key as keyof Look] as ((value: unknown) => Style) | undefined;
  return translate?.(value) ?? {};
}

function validationOf(area: Area, { rule, prompt, alert }: HostValidation): Validation {
  return {
    range: formatArea(area),
    rule: ruleOf(rule),
    ...(prompt.message || prompt.title ? { prompt: { title: prompt.title, text: prompt.message } } : {}),
    ...(alert.message || alert.title ? { error: { title: alert.title, text: alert.message } } : {}),
  };
}

function ruleOf(rule: HostValidation['rule']): ValidationRule {
  if (rule?.kind === 'list') return { kind: 'list', source: rule.source };
  if (rule?.kind === 'date') return { kind: 'date' };
  if (rule?.kind !== 'wholeNumber' && rule?.kind !== 'decimal') return { kind: 'any' };
  const bounds =
    rule.formula2 === undefined ? { min: Number(rule.formula1) } : { min: Number(rule.formula1), max: Number(rule.formula2) };
  return { kind: rule.kind === 'decimal' ? 'decimal' : 'whole', ...bounds };
}

function conditionalOf({ areas, rule, format }: Sheet['conditionals'][number]): Conditional[] {
  if (rule.kind !== 'custom') return [];
  const { fill, fontColor: color, bold } = format;
  return areas.map((area) => ({
    range: formatArea(area),
    formula: rule.formula,
    style: { fill: fill ?? undefined, color, bold },
  }));
}

function barsOf({ areas, rule }: Sheet['conditionals'][number]): Bars[] {
  if (rule.kind !== 'dataBar') return [];
  return areas.map((area) => ({
    range: formatArea(area),
    max: Number(rule.upper.formula?.replace(/^=/, '')),
    color: rule.color,
  }));
}

function chartOf({ type, title, series, place, valueAxis }: ReturnType<Sheet['charts']['all']>[number]): Chart[] {
  const [first] = series;
  if (!first?.categories || !place) return [];
  const isRadar = type === 'Radar';
  return [
    {
      kind: isRadar ? 'radar' : 'bars',
      title: title.text,
      categories: first.categories.address,
      series: series.flatMap(({ name, values, color, lineColor }) =>
        values ? [{ name, values: values.address, color: isRadar ? lineColor : color }] : [],
      ),
      range: formatArea(place),
      max: valueAxis.maximum,
      numberFormat: valueAxis.numberFormat,
    },
  ];
}
