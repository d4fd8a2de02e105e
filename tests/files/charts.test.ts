/** A chart is five parts that name each other: all of them are there, well-formed, and point at the right cells. */
import { SaxesParser } from 'saxes';
import { writeXlsx } from '../../src/files';
import type { Chart } from '../../src/sheet/plan';
import { converted, describeWithLibreOffice } from './libreoffice';
import { partsOf } from './parts';
import { planOf, sheetOf } from './plans';

const chart: Chart = {
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
const plan = planOf(
  {},
  {
    sheets: [table, sheetOf({ name: 'Tanpa' }), sheetOf({ name: 'Dua', charts: [chart, { ...chart, range: 'D14:H24' }, radar] })],
    stamp: { a: 'b' },
  },
);

let parts: Map<string, string>;
beforeAll(async () => void (parts = await partsOf(await writeXlsx(plan))));

test('every part is well-formed', () => {
  for (const [path, xml] of parts) {
    const parser = new SaxesParser({ xmlns: true, fileName: path });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
  }
});

test('every relation leads to a part, and every part has its content type', () => {
  const types = parts.get('[Content_Types].xml')!;
  const relations = [...parts].filter(([path]) => /^xl\/(drawings|worksheets)\/_rels\//.test(path));
  expect(relations).toHaveLength(4);
  for (const [, xml] of relations)
    for (const [, target] of xml.matchAll(/Target="([^"]+)"/g)) {
      const whole = target!.slice(1);
      expect([...parts.keys()]).toContain(whole);
      expect(types).toContain(`PartName="/${whole}"`);
    }
  expect([...parts.keys()].filter((path) => path.startsWith('xl/charts/'))).toHaveLength(4);
});

/** The names of a sheet's own elements, in order. */
function childrenOf(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => depth++ === 1 && names.push(name));
  parser.on('closetag', () => depth--);
  parser.write(xml).close();
  return names;
}

test('the drawing stands where the order of elements wants it, and only where there are charts', () => {
  const names = childrenOf(parts.get('xl/worksheets/sheet1.xml')!);
  expect(names.slice(names.indexOf('sheetData'))).toEqual([
    'sheetData',
    'autoFilter',
    'conditionalFormatting',
    'drawing',
    'extLst',
  ]);
  expect(parts.get('xl/worksheets/sheet2.xml')).not.toContain('<drawing');
});

test('filter and bars are in the sheet', () => {
  const xml = parts.get('xl/worksheets/sheet1.xml')!;
  expect(xml).toContain('<autoFilter ref="A1:B4"/>');
  expect(parts.get('xl/workbook.xml')).toContain('name="_xlnm._FilterDatabase" localSheetId="0" hidden="1"');
  expect(xml).toMatch(
    /<cfRule type="dataBar"[^>]*><dataBar><cfvo type="num" val="0"\/><cfvo type="num" val="100"\/><color rgb="FF9DC3E6"\/><\/dataBar>/,
  );
});

test('an address that is none is refused', () =>
  expect(writeXlsx(planOf({ charts: [{ ...chart, range: 'di sini' }] }))).rejects.toThrow(RangeError));

describeWithLibreOffice('LibreOffice', () => {
  test('draws the charts from the cells, and keeps filter and bars', async () => {
    const saved = await partsOf(await converted(await writeXlsx(plan), 'xlsx'));
    const charts = [...saved].filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path)).map(([, xml]) => xml);
    expect(charts).toHaveLength(4);
    expect(charts.filter((xml) => xml.includes('<c:radarChart>'))).toHaveLength(1);
    for (const xml of charts) {
      expect(xml).toMatch(/barDir val="bar"|radarChart>.*\$C\$2:\$C\$4.*radarChart>/s);
      expect(xml.replaceAll('&apos;', "'")).toContain("'Rekap &amp; lain'!$B$2:$B$4");
      // What was computed for the last bar, and the name that looks like a formula.
      expect(xml).toMatch(/<c:v>14\.5<\/c:v>/);
      expect(xml).toContain('<c:v>=A</c:v>');
    }
    expect(saved.get('xl/worksheets/sheet1.xml')).toMatch(/<autoFilter ref="A1:B4"/);
    expect(saved.get('xl/worksheets/sheet1.xml')).toContain('<dataBar');
  });
});
