/** Every worksheet with the example rows typed into it. */
import type { WorkbookPlan } from '../../../src/sheet/plan';
import { registers, type RegisterId } from '../../../src/forms/registers';
import { HEADING_ROW } from '../../../src/forms/registers/fields';
import * as examples from './examples';
import { fromTop, withRows, type Values } from './filling';

const DAY = { row: HEADING_ROW - 1, heading: 'Tenggat' };

export const blank = (id: RegisterId): WorkbookPlan => registers[id].build(undefined, examples.identity);

/** The 0-based row of an indicator's block. */
export function rowOf(plan: WorkbookPlan, code: string): number {
  const row = plan.sheets[1]!.cells.findIndex((cells) => cells[0] === code);
  if (row < 0) throw new Error(`no indicator ${code}`);
  return row;
}

export function filledPlan(rows: typeof examples.plan, today: Values[string] = examples.today): WorkbookPlan {
  const plan = blank('rencana-aksi');
  const values = rows.map(([code, nth, row]) => [rowOf(plan, code) + nth, row] as const);
  return withRows(plan, plan.sheets[1]!.name, new Map<number, Values>([[DAY.row, { [DAY.heading]: today }], ...values]));
}

const simple = (id: RegisterId, rows: readonly Values[]): WorkbookPlan => {
  const plan = blank(id);
  return withRows(plan, plan.sheets[1]!.name, fromTop(rows));
};

function accountability(): WorkbookPlan {
  const plan = simple('nilai-akuntabilitas', examples.values);
  const rows = examples.behaviours.map(([row, values]) => [HEADING_ROW + 1 + row, values] as const);
  return withRows(plan, plan.sheets[2]!.name, new Map(rows));
}

/** The row of an item of the launch. */
function launch(): WorkbookPlan {
  const plan = blank('pencanangan-pengusulan');
  const { name, cells } = plan.sheets[1]!;
  const rows = examples.launch.map(
    ([what, values]) => [cells.findIndex(([first]) => String(first ?? '').startsWith(what)), values] as const,
  );
  return withRows(plan, name, new Map(rows));
}

export const samples: Record<RegisterId, () => WorkbookPlan> = {
  'pencanangan-pengusulan': launch,
  'rencana-aksi': () => filledPlan(examples.plan),
  'benturan-kepentingan': () => simple('benturan-kepentingan', examples.conflicts),
  'efektivitas-anggaran': () => simple('efektivitas-anggaran', examples.budget),
  'pohon-kinerja': () => simple('pohon-kinerja', examples.tree),
  'mutu-indikator': () => simple('mutu-indikator', examples.indicators),
  'nilai-akuntabilitas': accountability,
  'tindak-lanjut': () => simple('tindak-lanjut', examples.followUps),
};

/** A worksheet that was made beside a performance tree: its own sheets first, the tree's after them. */
export function besideTree(id: RegisterId, rows: readonly Values[], treeRows: readonly Values[] = examples.tree): WorkbookPlan {
  const tree = simple('pohon-kinerja', treeRows);
  const made = registers[id].build(undefined, examples.identity, ['Sheet1', ...tree.sheets.map(({ name }) => name)]);
  const { sheets, names, ...rest } = withRows(made, made.sheets[1]!.name, fromTop(rows));
  return { ...rest, sheets: [...sheets, ...tree.sheets], names: [...names, ...tree.names] };
}
