import { createExcelDoor } from '../../src/excel';
import { buildRecap, fileResult, recapOf } from '../../src/forms/recap';
import type { WorkbookPlan } from '../../src/sheet/plan';
import { WORKSHEET_IDS, worksheets } from '../../src/forms/worksheets';
import { attachHost, type Attached } from '../host/client';
import { bestBut, checked } from '../forms/recap/units';
import { lkePlan, smallPlan } from './plans';

const door = createExcelDoor();
let attached: Attached;
beforeEach(() => (attached = attachHost()));
afterEach(() => attached.detach());

const sheetNamed = (name: string) => attached.host.book.find(name)!;
const at = (address: string) => ({ column: address.charCodeAt(0) - 65, row: Number(address.slice(1)) - 1 });

describe('the real LKE', () => {
  test('costs at most 3 syncs and 500 KB', async () => {
    await door.write(await lkePlan());
    const { syncs, bytes } = attached.host.budget();
    expect(syncs).toBeLessThanOrEqual(3);
    expect(bytes).toBeLessThanOrEqual(500_000);
    expect(attached.host.log.every(({ housekeeping }) => !housekeeping)).toBe(true);
  });

  test('stands beside an earlier one in the same workbook', async () => {
    await door.write(await lkePlan());
    const second = await lkePlan(await door.sheetNames());
    await door.write(second);
    expect(await door.sheetNames()).toEqual([
      'Sheet1',
      ...(await lkePlan()).sheets.map((s) => s.name),
      ...second.sheets.map((s) => s.name),
    ]);
  });
});

test.each(WORKSHEET_IDS)('%s costs at most 3 syncs and 500 KB', async (id) => {
  const identity = { unit: 'KPP Pratama X', body: 'Kementerian Y', year: 2026 };
  await door.write(worksheets[id].build(undefined, identity));
  const { syncs, bytes } = attached.host.budget();
  expect(syncs).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThanOrEqual(500_000);
  expect(bytes).toBeGreaterThan(50_000);
});

describe('what was planned is there', () => {
  beforeEach(() => door.write(smallPlan));
  const form = () => sheetNamed('Formulir');

  test.each([
    ['B2', '=bukan rumus'],
    ['B3', '+62'],
    ['C3', '1/2'],
    ['B4', "'kutip"],
    ['C4', '0,67'],
    ['D4', 0.67],
    ['B5', null],
    ['B6', '@nama'],
    ['C5', 'TRUE'],
    ['D5', true],
    ['D2', { formula: '=IF(C2="","",1)' }],
    ['C2', null],
  ])('%s holds %j', (address, content) => expect(attached.host.content('Formulir', address)).toEqual(content));

  test.each([
    ['A1', 'bold', true],
    ['A2', 'bold', false],
    ['A1', 'fill', '#1F3864'],
    ['A1', 'fontColor', '#FFFFFF'],
    ['A1', 'horizontal', 'Center'],
    ['A1', 'vertical', 'Top'],
    ['A1', 'fontSize', 10],
    ['B2', 'italic', true],
    ['B3', 'italic', false],
    ['B4', 'italic', true],
    ['B4', 'indent', 1],
    ['B4', 'horizontal', 'Left'],
    ['C2', 'locked', false],
    ['C1', 'locked', true],
    ['C5', 'numberFormat', '0.00'],
    ['D5', 'wrap', true],
  ] as const)('%s has %s %j', (address, look, expected) => {
    const { row, column } = at(address);
    expect(form().formats.at(look, row, column)).toBe(expected);
  });

  test('every cell has its border', () =>
    expect(form().formats.borderOver({ row: 0, column: 0, rows: 5, columns: 4 }, 'InsideHorizontal')).toEqual({
      style: 'Continuous',
      color: '#BFC5CE',
      weight: 'Thin',
    }));

  test.each([
    ['C2', { kind: 'list', source: '=ZI_Pilihan' }, 'Pilih satu.', 'Pilih dari daftar.'],
    ['C3', { kind: 'wholeNumber', operator: 'GreaterThanOrEqualTo', formula1: 0 }, '', 'Isi bilangan bulat.'],
    ['C4', { kind: 'decimal', operator: 'Between', formula1: 0, formula2: 4 }, 'Indeks 0 sampai 4.', ''],
    ['C5', { kind: 'date', operator: 'GreaterThanOrEqualTo', formula1: '1900-01-01' }, '', ''],
    ['B3', { kind: 'custom', formula: '=TRUE' }, 'Bebas.', ''],
  ])('%s takes %j', (address, rule, prompt, alert) => {
    const { row, column } = at(address);
    expect(form().validations.at(row, column)).toMatchObject({ rule, prompt: { message: prompt }, alert: { message: alert } });
  });

  test('a person is held to the rules', async () => {
    const type = (address: string, text: string) => attached.host.type('Formulir', address, text);
    expect(await type('C2', 'Mungkin')).toMatchObject({ reason: 'validation', message: 'Pilih dari daftar.' });
    expect(await type('C2', 'Ya')).toBeUndefined();
    expect(await type('A2', 'x')).toMatchObject({ reason: 'protected' });
  });

  const own = () => form().conditionals.filter(({ rule }) => rule.kind === 'custom');
  test('the first conditional format wins', () =>
    expect(own().map(({ rule, format }) => [(rule as { formula: string }).formula, format])).toEqual([
      ['=$C2=""', { fill: '#FFF2CC' }],
      ['=$C2<0', { fontColor: '#C00000', bold: true }],
    ]));

  test('rows, columns, outline and panes', () => {
    const { rowHeights, columnWidths, hiddenColumns, rowGroups, frozen, merges } = form();
    expect([0, 1, 2, 3, 4].map((row) => rowHeights.at(row, 0))).toEqual([30, 20, 20, undefined, 30]);
    expect([0, 1, 2, 3].map((column) => columnWidths.at(0, column))).toEqual([56.25, 213.75, 66.75, 66.75]);
    expect([0, 1, 2, 3].map((column) => hiddenColumns.at(0, column))).toEqual([false, false, false, true]);
    expect(rowGroups).toEqual([
      { first: 1, count: 3 },
      { first: 2, count: 2 },
    ]);
    expect(frozen).toEqual({ rows: 1, columns: 1 });
    expect(merges).toEqual([{ row: 4, column: 0, rows: 1, columns: 2 }]);
  });

  test('bars from 0 to their number', () =>
    expect(form().conditionals.filter(({ rule }) => rule.kind === 'dataBar')).toMatchObject([
      {
        areas: [{ row: 1, column: 3, rows: 4, columns: 1 }],
        rule: {
          lower: { type: 'Number', formula: '0' },
          upper: { type: 'Number', formula: '1' },
          color: '#9DC3E6',
          gradient: false,
          barOnly: false,
        },
      },
    ]));

  test('buttons over the table', () => expect(form().autoFilter).toEqual({ row: 0, column: 0, rows: 6, columns: 4 }));

  test('a chart of the cells, also those of another sheet', () => {
    const charts = form().charts.all();
    expect(charts).toMatchObject([
      {
        type: 'BarClustered',
        title: { text: 'Nilai', visible: true },
        hasLegend: false,
        place: { row: 1, column: 5, rows: 11, columns: 6 },
        categoryAxis: { reversed: true, position: 'Maximum' },
        valueAxis: { minimum: 0, maximum: 1, numberFormat: '0%', reversed: false },
        series: [{ name: 'Nilai', color: '#2E75B6', hasLabels: true, labelFormat: '0%', gapWidth: 40 }],
      },
      {
        type: 'Radar',
        hasLegend: true,
        legendPosition: 'Bottom',
        categoryAxis: { reversed: false, position: 'Automatic' },
        valueAxis: { minimum: 0, maximum: undefined },
        series: [
          { name: 'Nilai', lineColor: '#2E75B6', hasLabels: false },
          { name: 'Minimum', lineColor: '#C00000', hasLabels: false },
        ],
      },
    ]);
    expect(charts.flatMap(({ series }) => series.map((one) => [one.values?.address, one.categories?.address]))).toEqual([
      ['Formulir!D3:D4', "'Pilihan Jawaban'!A1:A2"],
      ['Formulir!D3:D4', "'Pilihan Jawaban'!A1:A2"],
      ['Formulir!C3:C4', "'Pilihan Jawaban'!A1:A2"],
    ]);
  });

  test('paper', () =>
    expect(form().page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      titleRows: { row: 0, rows: 1 },
      area: { row: 0, column: 0, rows: 5, columns: 3 },
      rowBreaks: [3],
      headersFooters: new Map([['default.centerFooter', 'Halaman &P dari &N']]),
    }));

  test('sheets, names and stamp', () => {
    const { book } = attached.host;
    expect(book.sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ['Sheet1', 'Visible', false],
      ['Formulir', 'Visible', true],
      ['Pilihan Jawaban', 'Hidden', true],
    ]);
    expect(form().tabColor).toBe('#1F3864');
    expect(book.activeSheet.name).toBe('Formulir');
    expect(book.names.all().map(({ name, formula }) => [name, formula])).toEqual([
      ['ZI_Pilihan', "='Pilihan Jawaban'!$A$1:$A$2"],
    ]);
    expect(Object.fromEntries(book.settings)).toEqual({ edition: 'contoh', version: '1' });
  });
});

describe('a recap', () => {
  const units = Array.from({ length: 100 }, (_, n) =>
    fileResult(
      `${n}.xlsx`,
      [checked({ identity: { unit: `=Unit ${n}` }, answers: bestBut({ 'B.I.a': 4 - (n % 40) / 10 }) })],
      [],
    ),
  );
  const plan = buildRecap(recapOf(units));

  test('of 100 units costs at most 3 syncs and 500 KB', async () => {
    await door.write(plan);
    const { syncs, bytes } = attached.host.budget();
    expect(syncs).toBeLessThanOrEqual(3);
    expect(bytes).toBeLessThanOrEqual(500_000);
  });

  test('has all of its bars, filters and charts', async () => {
    await door.write(plan);
    const found = attached.host.book.sheets.filter(({ name }) => name !== 'Sheet1');
    expect(
      found.map(({ conditionals, autoFilter, charts }) => [
        conditionals.filter(({ rule }) => rule.kind === 'dataBar').length,
        autoFilter !== undefined,
        charts.all().map(({ title }) => title.text),
      ]),
    ).toEqual(
      plan.sheets.map(({ bars = [], autoFilter, charts = [] }) => [
        bars.length,
        autoFilter !== undefined,
        charts.map(({ title }) => title),
      ]),
    );
    expect(found.flatMap(({ charts }) => charts.all())).toHaveLength(2);
  });
});

test('names that an earlier form has taken belong to the new sheets only', async () => {
  await door.write(smallPlan);
  const renamed = (name: string) => `${name} (2)`;
  const second: WorkbookPlan = {
    ...smallPlan,
    sheets: smallPlan.sheets.map((sheet) => ({ ...sheet, name: renamed(sheet.name) })),
    names: [{ name: 'ZI_Pilihan', formula: "='Pilihan Jawaban (2)'!$A$1:$A$2" }],
    activate: 'Formulir (2)',
  };
  await door.write(second);
  const { book } = attached.host;
  expect(book.names.all().map(({ formula }) => formula)).toEqual(["='Pilihan Jawaban'!$A$1:$A$2"]);
  expect(
    sheetNamed('Formulir (2)')
      .names.all()
      .map(({ formula }) => formula),
  ).toEqual(["='Pilihan Jawaban (2)'!$A$1:$A$2"]);
});
