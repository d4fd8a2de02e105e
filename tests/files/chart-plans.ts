/** A workbook with charts of both kinds, and names that a formula or XML could swallow. */
import type { Chart } from '../../src/sheet/plan';
import { planOf, sheetOf } from './plans';

export const chart: Chart = {
  kind: 'bars',
  title: 'Nilai "total" <semua> & lain',
  categories: "'Rekap & lain'!$A$2:$A$4",
  series: [{ name: 'Nilai & "lain"', values: "'Rekap & lain'!$B$2:$B$4", color: '#1F3864' }],
  range: 'D2:H12',
  max: 100,
  numberFormat: '0.00',
};
const radar: Chart = {
  ...chart,
  kind: 'radar',
  range: 'D26:H40',
  series: [...chart.series, { name: 'Minimum', values: "'Rekap & lain'!$C$2:$C$4", color: '#C00000' }],
};
const table = sheetOf({
  name: 'Rekap & lain',
  cells: [
    ['Unit', 'Nilai', 'Minimum'],
    ['=A', 90, 75],
    ['B', 75.5, 75],
    ['C', { f: '=B2-B3' }, 75],
  ],
  autoFilter: 'A1:B4',
  bars: [{ range: 'B2:B4', max: 100, color: '#9DC3E6' }],
  charts: [chart],
});
export const plan = planOf(
  {},
  {
    sheets: [table, sheetOf({ name: 'Tanpa' }), sheetOf({ name: 'Dua', charts: [chart, { ...chart, range: 'D14:H24' }, radar] })],
    stamp: { a: 'b' },
  },
);
