/** Excel opens every file that we write without a word, as far as Microsoft's own validator can tell. */
import { diagnose } from '../../src/diagnosis';
import { applied, changesOf, repairs } from '../../src/diagnosis/repair';
import { createExcelDoor } from '../../src/excel';
import { readXlsx, writeXlsx } from '../../src/files';
import { carryOver } from '../../src/forms/carry';
import { buildLke } from '../../src/forms/lke';
import { WORKSHEET_IDS } from '../../src/forms/worksheets';
import { readLke } from '../../src/reading/read';
import { position } from '../../src/reading/layouts/our-columns';
import { findEdition } from '../../src/rules';
import type { WorkbookPlan } from '../../src/sheet/plan';
import { savedPlan } from '../../workbench/page/saved';
import { attachHost } from '../host/client';
import { best } from '../oracle/cases';
import { filled as answered, gridsOf, identity, planOf, rowOf } from '../sheets/lke';
import { bundled, kinds } from './kinds';
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
    // The program takes a second to start: the sheets of one kind share a file.
    const byKind = new Map<string, WorkbookPlan[]>();
    for (const [name, plan] of await kinds()) {
      const kind = name.split(' ')[0]!;
      byKind.set(kind, [...(byKind.get(kind) ?? []), plan]);
    }
    const files = new Map<string, Uint8Array>();
    for (const [kind, plans] of byKind) files.set(kind, await writeXlsx(bundled(plans)));
    // All worksheets, the LKE, its review and the recap.
    expect(files.size).toBe(WORKSHEET_IDS.length + 3);
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
