/** Excel opens every file that we write without a word, as far as Microsoft's own validator can tell. */
import ExcelJS from 'exceljs';
import { diagnose } from '../../src/diagnosis';
import { applied, changesOf, repairs } from '../../src/diagnosis/repair';
import { createExcelDoor } from '../../src/excel';
import { editXlsx, readXlsx, writeXlsx } from '../../src/files';
import { carryOver } from '../../src/forms/carry';
import { buildLke } from '../../src/forms/lke';
import { WORKSHEET_IDS } from '../../src/forms/worksheets';
import { readLke } from '../../src/reading/read';
import { position } from '../../src/reading/layouts/our-columns';
import { findEdition } from '../../src/rules';
import type { SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { savedPlan } from '../../workbench/page/saved';
import { attachHost } from '../host/client';
import { best } from '../oracle/cases';
import { officialFile } from '../sheets/foreign';
import { filled as answered, gridsOf, identity, planOf, rowOf } from '../sheets/lke';
import { bundled, kinds } from './kinds';
import { planOf as sheetPlanOf } from './plans';
import { describeWithValidator, schemaErrors } from './validator';

/** What a person downloads from the workbench, after `work` on the open workbook. */
async function downloaded(
  plan: WorkbookPlan,
  work: (door: ReturnType<typeof createExcelDoor>) => Promise<void>,
): Promise<WorkbookPlan> {
  const attached = attachHost({ firstSheet: 'Catatan' });
  try {
    const door = createExcelDoor();
    await door.write(plan);
    await work(door);
    return savedPlan(attached.host.book);
  } finally {
    attached.detach();
  }
}

const full = answered(planOf(), best());

/** A filled LKE in which a score was typed over, mended in the open workbook. */
async function repaired(): Promise<WorkbookPlan> {
  const lke = full.sheets[1]!;
  const row = rowOf(lke, 'A.I.1.i.a');
  const broken = {
    ...full,
    sheets: full.sheets.map((sheet) =>
      sheet === lke
        ? {
            ...sheet,
            cells: sheet.cells.map((line, at) =>
              at === row ? line.map((cell, column) => (column === position('score') ? 99 : cell)) : line,
            ),
          }
        : sheet,
    ),
  };
  return downloaded(broken, async (door) => {
    const grids = await door.read();
    const findings = readLke(grids).readings.flatMap((reading) => diagnose(reading, grids));
    const changes = changesOf(repairs(findings, grids));
    expect(changes.length).toBeGreaterThan(0);
    expect(applied(grids, changes)).not.toEqual(grids);
    await door.apply(changes.map(({ sheet, cell, new: content }) => ({ sheet, cell, content })));
  });
}

function carried(): WorkbookPlan {
  const other = findEdition('52/2014')!;
  const reading = readLke(gridsOf(full)).readings[0]!;
  return buildLke(other, {}, { ...identity, target: 'WBK' }, [], 'id', carryOver(reading, other));
}

describeWithValidator("Microsoft's validator", () => {
  test('finds nothing in any kind of sheet, of any edition, empty or filled, in either language', async () => {
    const plans = await kinds();
    // All worksheets, the LKE, its review and the recap.
    expect(new Set([...plans.keys()].map((name) => name.split(' ')[0])).size).toBe(WORKSHEET_IDS.length + 3);
    // In one file: to start the program and to make it quick takes longer than to read them all.
    const files = new Map([['all', await writeXlsx(bundled([...plans.values()]))]]);
    expect(await schemaErrors(files)).toEqual([]);
  }, 300_000);

  test('finds nothing in files as people get them', async () => {
    const plans: [string, WorkbookPlan][] = [
      ['generated', planOf()],
      ['carried over', carried()],
      ['downloaded from the workbench', await downloaded(full, () => Promise.resolve())],
      ['repaired', await repaired()],
    ];
    const files = new Map<string, Uint8Array>();
    for (const [name, plan] of plans) files.set(name, await writeXlsx(plan));
    expect(await schemaErrors(files)).toEqual([]);
  }, 120_000);

  test('the download of the workbench is the workbook that stands in it', async () => {
    const download = await writeXlsx(await downloaded(full, () => Promise.resolve()));
    const [was, is] = [await readXlsx(await writeXlsx(full)), await readXlsx(download)];
    const lke = (grids: typeof was) => grids.find(({ sheet }) => sheet === 'LKE')!;
    expect(lke(is).formulas).toEqual(lke(was).formulas);
    expect(lke(is).values).toEqual(lke(was).values);
  }, 120_000);
});

/** Everything that a plan can say, at once: the order of elements is where files break. */
const whole: Partial<SheetPlan> = {
  columns: [{ width: 9 }, { width: 30, hidden: true }],
  cells: [
    ['a', 1],
    [{ f: '=A1&"<"' }, true],
    [null, -3.5e-9],
    ['d', 4],
  ],
  heights: [{ row: 1, count: 2, height: 30 }],
  styles: [
    { range: 'A1:B2', style: { bold: true, italic: true, size: 14, color: '#123456', fill: '#FFEEAA', border: '#CCCCCC' } },
    { range: 'A2:D9', style: { align: 'right', valign: 'top', wrap: true, indent: 1, numberFormat: '0.00##', locked: false } },
  ],
  merges: ['A4:B4'],
  validations: [
    {
      range: 'A1:A2,B3',
      rule: { kind: 'decimal', min: 0, max: 4 },
      prompt: { title: 'x', text: 'a\nb' },
      error: { title: 'y', text: 'z' },
    },
    { range: 'B1', rule: { kind: 'list', source: '=ZI_Skala' } },
    { range: 'B2', rule: { kind: 'date' } },
    { range: 'B4', rule: { kind: 'any' }, prompt: { title: '', text: 'x' } },
  ],
  conditionals: [{ range: 'A1:B2', formula: '=A1<>""', style: { fill: '#FFEEAA', color: '#990000', bold: false } }],
  bars: [{ range: 'B1:B4', max: 100, color: '#9DC3E6' }],
  autoFilter: 'A1:B4',
  charts: (['bars', 'radar'] as const).flatMap((kind) =>
    [1, 2].map((count) => ({
      kind,
      title: 'T',
      categories: 'Lembar!$A$1:$A$4',
      series: Array(count).fill({ name: 'N', values: 'Lembar!$B$1:$B$4', color: '#1F3864' }),
      range: 'D1:H9',
    })),
  ),
  outline: [{ first: 1, last: 2 }],
  freeze: { rows: 1, columns: 0 },
  tabColor: '#1F6F5C',
  protect: true,
  print: { landscape: false, titleRows: '$1:$1', area: 'A1:B4', breaks: [2], footer: '&P' },
};
const named = [{ name: 'ZI_Skala', formula: '=Lembar!$A$1:$A$2' }];

describeWithValidator("Microsoft's validator on what a plan can say", () => {
  test('finds nothing in a sheet that has everything, nor in one that has nothing', async () => {
    const files = new Map([
      ['whole', await writeXlsx(sheetPlanOf(whole, { names: named, stamp: { generator: 'zi-lke', unit: 'A & B' } }))],
      ['bare', await writeXlsx(sheetPlanOf({ cells: [], columns: [] }))],
    ]);
    expect(await schemaErrors(files)).toEqual([]);
  });

  test('does find what stands in the wrong order', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Lembar', {
      properties: { outlineProperties: { summaryBelow: false, summaryRight: false } },
      pageSetup: { fitToPage: true },
    });
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await schemaErrors(new Map([['exceljs', bytes]]))).toContainEqual(
      expect.stringMatching(/exceljs: .*sheetPr.*outlinePr/),
    );
  });
});

describeWithValidator("Microsoft's validator on edited workbooks", () => {
  test('finds nothing that was not there before', async () => {
    const before = await officialFile();
    const values = [
      { sheet: 'LKE ZI', cell: 'K9', value: 'B' },
      { sheet: 'LKE ZI', cell: 'O9', value: 'Catatan <1>\nbaris dua' },
      { sheet: 'LKE ZI', cell: 'K129', value: 12 },
      { sheet: 'LKE ZI', cell: 'T300', value: 'di luar' },
    ];
    const files = new Map([['now', await editXlsx(before, values)]]);
    const was = await schemaErrors(new Map([['now', before]]));
    expect(await schemaErrors(files)).toEqual(was);
  }, 60_000);
});
