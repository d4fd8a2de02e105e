import { CFValueType } from '@univerjs/sheets-conditional-formatting';
import type { UniverEngine } from '../../host/univer';
import type { Area, Conditional } from '../../host/engine';

type FSheet = ReturnType<UniverEngine['sheet']>;

const rangeOf = ({ row, column, rows, columns }: Area) => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

/** Formula rules and data bars: the project writes no others. The first of the list has priority. */
export function paintConditionals(sheet: FSheet, list: readonly Conditional[]): void {
  sheet.clearConditionalFormatRules();
  for (const { rule, areas, format } of [...list].reverse()) {
    if (rule.kind === 'dataBar') paintBars(sheet, areas, rule);
    if (rule.kind !== 'custom') continue;
    let builder = sheet.newConditionalFormattingRule().whenFormulaSatisfied(rule.formula);
    if (format.fill) builder = builder.setBackground(format.fill);
    if (format.fontColor) builder = builder.setFontColor(format.fontColor);
    if (format.bold) builder = builder.setBold(true);
    sheet.addConditionalFormattingRule(builder.setRanges(areas.map(rangeOf)).build());
  }
}

type Bars = Extract<Conditional['rule'], { kind: 'dataBar' }>;

function paintBars(sheet: FSheet, areas: readonly Area[], { upper, color, gradient, barOnly }: Bars): void {
  const number = (formula: string | undefined): number => Number(formula?.replace(/^=/, '') ?? 0);
  const builder = sheet.newConditionalFormattingRule().setDataBar({
    min: { type: CFValueType.num, value: 0 },
    max: { type: CFValueType.num, value: number(upper.formula) },
    isGradient: gradient,
    positiveColor: color,
    nativeColor: color,
    isShowValue: !barOnly,
  });
  sheet.addConditionalFormattingRule(builder.setRanges(areas.map(rangeOf)).build());
}
