/**
 * The plainest form there can be (code, unit, TPI, evidence; one row per answer), judged by the real judge:
 * the pane is tested without the layout of the real form.
 */
import { assess, indexOf, targetOf, verdictOf } from '../../src/assessment';
import type { Answers, Problem } from '../../src/assessment/types';
import { findEdition } from '../../src/rules';
import type { Edition } from '../../src/rules/schema';
import type { Engine } from '../../src/taskpane/services';
import type { Checked, Identity, Reading } from '../../src/reading/contract';
import type { Cell, Grid, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';

const MARK = 'plain-lke';
const FIRST_ROW = 2;

/** One row per statement, or per input of a ratio. */
export const codesOf = (edition: Edition): string[] =>
  indexOf(edition).statements.flatMap((statement) => statement.ratio?.inputs.map((input) => input.code) ?? [statement.code]);

const sheet = (name: string, cells: Cell[][]): SheetPlan => ({
  name,
  columns: (cells[0] ?? []).map(() => ({ width: 12 })),
  cells,
  styles: [],
  validations: [],
  conditionals: [],
  protect: true,
});

function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? name : `${name} (${i})`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

function plan(edition: Edition, { unit, body, year, target, held }: Identity, taken: readonly string[]): WorkbookPlan {
  const head: Cell[][] = [
    [MARK, edition.id, unit, body ?? null, year, target, held ?? null],
    ['Kode', 'Unit', 'TPI', 'Data dukung', null, null, null],
  ];
  const rows = codesOf(edition).map((code): Cell[] => [code, null, null, null, null, null, null]);
  const form = sheet(freeName('LKE', taken), [...head, ...rows]);
  const summary = sheet(freeName('Ringkasan', taken), [['Ringkasan']]);
  const lists = { ...sheet(freeName('Daftar', taken), [['Daftar']]), hidden: true };
  return { sheets: [summary, form, lists], names: [], activate: form.name, stamp: {} };
}

function read({ sheet: name, values }: Grid): Reading | undefined {
  const [mark, edition, unit, body, year, target, held] = values[0] ?? [];
  if (mark !== MARK) return undefined;
  const answers = new Map<string, Answers>();
  const cells = new Map<string, { unit: string; tpi: string; evidence: string }>();
  const evidence = new Map<string, string>();
  values.slice(FIRST_ROW).forEach(([code, byUnit, byTpi, link], i) => {
    const row = i + FIRST_ROW + 1;
    answers.set(String(code), { unit: byUnit, tpi: byTpi });
    cells.set(String(code), { unit: `B${row}`, tpi: `C${row}`, evidence: `D${row}` });
    if (link) evidence.set(String(code), String(link));
  });
  const identity = {
    unit: String(unit),
    body: String(body ?? ''),
    year: Number(year),
    target: String(target),
    held: held as string | null,
  };
  return { layout: 'ours', edition: String(edition), sheet: name, identity, answers, cells, evidence, problems: [] };
}

function check(reading: Reading): Checked {
  const edition = findEdition(reading.edition)!;
  const assessment = assess(edition, reading.answers, { held: reading.identity.held });
  const placed = (problem: Problem): Problem => {
    const code = problem.at.statement;
    if (!code) return problem;
    const found = reading.cells.get(code) ?? reading.cells.get(`${code}#1`);
    return { ...problem, at: { ...problem.at, sheet: reading.sheet, cell: found?.[problem.at.role ?? 'unit'] } };
  };
  const unproven = [...reading.answers].filter(([code, { unit }]) => unit && !code.includes('#') && !reading.evidence.has(code));
  const [first] = unproven;
  const evidence: Problem[] = first
    ? [
        {
          code: 'evidence.lacking',
          severity: 'warning',
          at: { statement: first[0], role: 'unit' },
          data: { count: unproven.length, of: assessment.answered },
        },
      ]
    : [];
  const verdict = verdictOf(edition, assessment.gates, targetOf(edition, reading.identity.target)!, reading.identity.held);
  return { reading, edition, assessment, verdict, problems: [...assessment.problems, ...evidence].map(placed) };
}

export const plainEngine: Engine = {
  plan: async (edition, identity, taken) => plan(edition, identity, taken),
  judge: async (grids) => {
    const lkes = grids.flatMap((grid) => read(grid) ?? []).map(check);
    const none: Problem = { code: 'layout.not-lke', severity: 'error', at: {}, data: {} };
    return { lkes, surveys: [], problems: lkes.length === 0 ? [none] : [] };
  },
};
