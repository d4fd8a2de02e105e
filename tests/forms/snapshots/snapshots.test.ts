/** Snapshots: kept, found again, and never written over. */
import { indexOf, type Raw } from '../../../src/assessment';
import { seal, type SealRole } from '../../../src/assessment/seal';
import { readXlsx, writeXlsx } from '../../../src/files';
import { keepSnapshot, readSnapshots, type Kept, type Taken } from '../../../src/forms/snapshots';
import { judgeAnswers } from '../../../src/judged/workbook';
import { findEdition } from '../../../src/rules';
import type { Edition } from '../../../src/rules/schema';
import { spotAt } from '../../../src/sheet/address';
import type { Grid, WorkbookPlan } from '../../../src/sheet/plan';
import { everywhere } from '../../assessment/answers';
import { edition, filled, gridsOf, planOf, wording } from '../../sheets/lke';

type Given = Record<string, Partial<Record<SealRole, Raw>>>;
const best: Given = Object.fromEntries(
  Object.entries(everywhere(edition, 'best')).map(([code, unit]) => [code, { unit, tpi: unit }]),
);

async function taken(answers: Given, own: Partial<Taken> = {}, of: Edition = edition): Promise<Taken> {
  const given = new Map(Object.entries(answers));
  const code = await seal(of, given, ['unit', 'tpi', 'tpn']);
  return {
    ...{ date: '2026-11-27', status: 'diusulkan', sheet: 'LKE', unit: 'KPP Pratama X', edition: of.id, score: 98.76 },
    ...{ seal: code, answers: given },
    ...own,
  };
}

const planned = (kept: Kept): WorkbookPlan => ('plan' in kept ? kept.plan : fail('cells'));
const fail = (what: string): never => {
  throw new Error(what);
};

/** What the door does with the cells: each must be empty. */
function withCells(grids: readonly Grid[], kept: Kept): Grid[] {
  const all = structuredClone(grids) as Grid[];
  for (const { sheet, cell, content, expected } of 'cells' in kept ? kept.cells : fail('plan')) {
    const { row, column } = spotAt(cell)!;
    const { values } = all.find((grid) => grid.sheet === sheet)!;
    expect([cell, (values[row] ??= [])[column] ?? null]).toEqual([cell, expected]);
    values[row][column] = content as Raw as string;
  }
  return all;
}

const first = async (answers: Given = best, own: Partial<Taken> = {}) =>
  gridsOf(planned(keepSnapshot([], await taken(answers, own), edition, wording)));

test('a sheet of its own, read back as it was taken', async () => {
  const answers = { ...best, 'A.I.1.i.a': { unit: 'Ya' }, 'A.I.1.i.b': { tpi: 'B' }, 'B.I.a': { unit: 3.6, tpi: 3.5 } };
  const given = await taken(answers);
  const [found, ...others] = readSnapshots(gridsOf(planned(keepSnapshot([], given, edition, wording))));
  expect(others).toEqual([]);
  expect(found).toEqual({ number: 1, ...given, place: { sheet: 'Potret', cell: 'C12' } });
});

test('as a file, too', async () => {
  const plan = planned(keepSnapshot([], await taken(best), edition, wording));
  expect(readSnapshots(await readXlsx(await writeXlsx(plan)))).toEqual(readSnapshots(gridsOf(plan)));
});

test('only the roles that answered have a column', async () => {
  const unitOnly = Object.fromEntries(Object.entries(best).map(([code, { unit }]) => [code, { unit }]));
  for (const [answers, roles] of [
    [unitOnly, ['Unit kerja']],
    [best, ['Unit kerja', 'TPI']],
    [{ ...best, 'B.I.a': { tpn: 3 } }, ['Unit kerja', 'TPI', 'TPN']],
    [{}, ['Unit kerja']],
  ] as const) {
    const [grid] = await first(answers);
    expect(grid!.values[4]!.slice(2).filter(Boolean)).toEqual(roles);
  }
});

describe('another one', () => {
  test('stands on the right of the first, which stays as it is', async () => {
    const grids = await first();
    const later = await taken({ ...best, 'A.I.1.i.a': { unit: 'Tidak' } }, { date: '2026-12-01', status: 'final' });
    const after = withCells(grids, keepSnapshot(grids, later, edition, wording));
    const [one, two] = readSnapshots(after);
    expect(one).toEqual(readSnapshots(grids)[0]);
    expect(two).toEqual({ number: 2, ...later, place: { sheet: 'Potret', cell: 'E12' } });
  });

  test('of another edition brings its own statements below', async () => {
    const other = findEdition('52/2014')!;
    const answers = Object.fromEntries(Object.entries(everywhere(other, 'best')).map(([code, unit]) => [code, { unit }]));
    const grids = await first();
    const after = withCells(grids, keepSnapshot(grids, await taken(answers, {}, other), other, {}));
    const [, two] = readSnapshots(after);
    expect(two!.edition).toBe('zi-52-2014');
    expect(Object.fromEntries(two!.answers)).toEqual(answers);
    expect(new Set(after[0]!.values.map(([code]) => code)).size).toBe(after[0]!.values.length);
  });

  test('rows that somebody sorted, moved or deleted are found by their codes; what is typed beside is no snapshot', async () => {
    const [grid] = await first();
    const rows = grid!.values;
    const sorted = [...rows.slice(0, 12), ...rows.slice(12).reverse(), ['catatan', null, null, null, null, 'x']];
    sorted.splice(14, 1);
    const grids = [{ ...grid!, values: sorted, formulas: sorted.map((row) => row.map(() => null)) }];
    expect(readSnapshots(grids)[0]!.answers.size).toBe(Object.keys(best).length - 1);
    const after = withCells(grids, keepSnapshot(grids, await taken(best), edition, wording));
    const [, two] = readSnapshots(after);
    expect(two!.answers.size).toBe(Object.keys(best).length);
    expect(two!.place!.cell).toBe('G12');
  });

  test('a row above the title makes it no other sheet', async () => {
    const [grid] = await first();
    const lower = [{ ...grid!, values: [['Arsip', null], ...grid!.values], formulas: [[null], ...grid!.formulas] }];
    expect(readSnapshots(lower)).toHaveLength(1);
    expect(keepSnapshot(lower, await taken(best), edition, wording)).toHaveProperty('cells');
  });

  test('English titles are known, too', async () => {
    const grids = gridsOf(planned(keepSnapshot([], await taken(best), edition, wording, 'en')));
    expect(grids[0]!.sheet).toBe('Snapshots');
    expect(readSnapshots(withCells(grids, keepSnapshot(grids, await taken(best), edition, wording)))).toHaveLength(2);
  });
});

test('no LKE is seen in it, and the workbook tells what it keeps', async () => {
  const lke = gridsOf(filled(planOf(), new Map(Object.entries(best))));
  const { lkes, snapshots } = judgeAnswers([...lke, ...(await first())]);
  expect(lkes.map(({ reading }) => reading.sheet)).toEqual(['LKE']);
  expect(snapshots).toHaveLength(1);
  expect(judgeAnswers(lke).snapshots).toBeUndefined();
});

test('the name is free, statements have their words, the head its labels', async () => {
  const kept = planned(
    keepSnapshot([{ sheet: 'potret', values: [[null]], formulas: [[null]] }], await taken(best), edition, wording),
  );
  const [{ name, cells }] = kept.sheets as [WorkbookPlan['sheets'][number]];
  expect(name).toBe('Potret (2)');
  expect(cells.slice(2, 11).map(([label]) => label)).toEqual([
    'Potret ke-',
    'Tanggal',
    'Peran',
    'Status',
    'Lembar LKE',
    'Unit kerja',
    'Edisi',
    'Nilai',
    'Segel',
  ]);
  const rows = indexOf(edition).statements.map(({ code }) => cells.find(([first]) => first === code));
  expect(rows.every((row) => typeof row?.[1] === 'string' && row[1].length > 3)).toBe(true);
});
