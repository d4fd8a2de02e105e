/**
 * What a judgement costs beside a formula engine that recomputes a form after one edit; and what the formulas of our LKE cost a formula engine, beside those of the official form: opened, and after one edit.
 * HyperFormula is under the GPL and no part of this project: `npm install --no-save hyperformula` to measure with it. The
 * official form is not ours to pass on: it is looked for beside the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { assess } from '../src/assessment';
import { readXlsx } from '../src/files';
import { currentEdition } from '../src/rules';
import type { WorkbookPlan } from '../src/sheet/plan';
import { best } from '../tests/oracle/cases';
import { filled, lkeOf, planOf, rowOf } from '../tests/sheets/lke';
import { position } from '../src/reading/layouts/our-columns';
import { filled as answered } from './answers';
import { median, type Figure } from './measure';

const OFFICIAL = new URL('../../shared/samples/official-lke-90-2021-filled.xlsx', import.meta.url);
const [STATEMENT, OFFICIAL_ROW, OFFICIAL_COLUMN] = ['A.I.1.i.b', 8, 10];
const ANSWERS = ['A', 'B'];

interface Engine {
  setCellContents(at: { sheet: number; row: number; col: number }, cells: unknown[][]): unknown;
  getSheetId(name: string): number;
  destroy(): void;
}
interface HyperFormula {
  buildFromSheets(sheets: Record<string, unknown[][]>, options: object, names: object[]): Engine;
}

interface Book {
  sheets: Record<string, unknown[][]>;
  names: { name: string; expression: string }[];
  at: { sheet: string; row: number; col: number };
}

function ours(plan: WorkbookPlan): Book {
  const cells = ({ cells: rows }: WorkbookPlan['sheets'][number]) =>
    rows.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.f : cell)));
  const lke = lkeOf(plan);
  return {
    sheets: Object.fromEntries(plan.sheets.map((sheet) => [sheet.name, cells(sheet)])),
    names: plan.names.map(({ name, formula }) => ({ name, expression: formula })),
    at: { sheet: lke.name, row: rowOf(lke, STATEMENT), col: position('unit') },
  };
}

async function official(): Promise<Book> {
  const grids = await readXlsx(new Uint8Array(readFileSync(OFFICIAL)));
  const sheets = grids.map(({ sheet, values, formulas }) => [
    sheet,
    values.map((row, r) => row.map((value, c) => formulas[r]?.[c] ?? value)),
  ]);
  return { sheets: Object.fromEntries(sheets), names: [], at: { sheet: 'LKE ZI', row: OFFICIAL_ROW, col: OFFICIAL_COLUMN } };
}

async function costs(engine: HyperFormula, { sheets, names, at }: Book): Promise<{ opened: number; edited: number }> {
  const build = () => engine.buildFromSheets(sheets, { licenseKey: 'gpl-v3', useArrayArithmetic: true }, names);
  const opened = await median(() => build().destroy());
  const book = build();
  const sheet = book.getSheetId(at.sheet);
  let n = 0;
  const edited = await median(() => book.setCellContents({ ...at, sheet }, [[ANSWERS[n++ % ANSWERS.length]]]));
  book.destroy();
  return { opened, edited };
}

export async function edits(): Promise<Figure[]> {
  const name = 'hyperformula';
  const found = (await import(name).catch(() => undefined)) as { HyperFormula: HyperFormula } | undefined;
  const answers = answered(currentEdition);
  const judged = { work: 'judge a whole LKE', ours: await median(() => assess(currentEdition, answers)), unit: 'ms' } as const;
  if (!found)
    return [{ ...judged, peer: 'HyperFormula is not here', note: 'measured after `npm install --no-save hyperformula`' }];
  if (!existsSync(OFFICIAL)) return [{ ...judged, peer: 'the official form is not here', note: 'see bench/edits.ts' }];
  const plan = filled(planOf(), best());
  const own = await costs(found.HyperFormula, ours(plan));
  const theirs = await costs(found.HyperFormula, await official());
  const peer = 'the official form';
  return [
    { ...judged, peer: 'HyperFormula, one edit of the official form', theirs: theirs.edited, goal: 1 },
    { ...judged, peer: 'HyperFormula, one edit of ours', theirs: own.edited, goal: 1 },
    { work: 'one edit in HyperFormula', ours: own.edited, unit: 'ms', peer, theirs: theirs.edited, goal: 4 },
    { work: 'first calculation in HyperFormula', ours: own.opened, unit: 'ms', peer, theirs: theirs.opened, goal: 1.5 },
  ];
}
