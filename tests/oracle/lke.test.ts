/** The generated sheet, computed by LibreOffice, says what the judge says: points, gates, verdict, and no error anywhere. */
import fc from 'fast-check';
import { assess, indexOf, TOTAL, type Assessment } from '../../src/assessment';
import { readXlsx, writeXlsx } from '../../src/files';
import { editions } from '../../src/rules';
import type { Edition } from '../../src/rules/schema';
import { sheet as words } from '../../src/texts/id/sheet';
import { readLke, type Grid, type WorkbookPlan } from '../../src/worksheet';
import { anyFilling, fillingWith } from '../worksheet/fillings';
import { edition, filled, planOf, typedErrors, type Filling } from '../worksheet/lke';
import { best, changes, nearMiss, worst, zero } from './cases';
import { describeWithLibreOffice, recalculated } from './libreoffice';

interface Case {
  name: string;
  filling: Filling;
  target: string;
  held?: string | null;
  /** The one in force where absent. */
  of?: Edition;
  /** What somebody does to the sheets after they were filled. */
  change?: (plan: WorkbookPlan) => WorkbookPlan;
}

const RANDOM = 52;
const BATCH = 32;

const randomCases = (): Case[] =>
  fc.sample(anyFilling, { numRuns: RANDOM, seed: 902021 }).map((filling, n) => ({
    name: `random filling ${n}`,
    filling,
    target: n % 2 ? 'WBK' : 'WBBM',
    held: ([undefined, null, 'WBK'] as const)[n % 3],
  }));

const otherEditions = (): Case[] =>
  editions
    .filter((of) => of !== edition)
    .flatMap((of) =>
      fc
        .sample(fillingWith({ blanks: 2, wrongs: 1, tpi: 3 }, indexOf(of), of.scales), { numRuns: 12, seed: 5 })
        .map((filling, n) => ({
          name: `${of.id}, random filling ${n}`,
          filling,
          target: 'WBK',
          of,
        })),
    );

const one = fc.sample(fillingWith({ blanks: 1, wrongs: 1, tpi: 5 }), { numRuns: 1, seed: 7 })[0]!;

const cases: Case[] = [
  { name: 'everything blank', filling: new Map(), target: 'WBK' },
  { name: 'everything best', filling: best(), target: 'WBBM', held: 'WBK' },
  { name: 'everything best, WBK never held', filling: best(), target: 'WBBM', held: null },
  { name: 'everything worst', filling: worst(), target: 'WBK' },
  { name: 'everything zero', filling: zero(), target: 'WBK' },
  { name: 'a miss that two decimals hide', filling: nearMiss(), target: 'WBK' },
  ...changes.map(({ name, change }) => ({ name, filling: one, target: 'WBK', change })),
  ...otherEditions(),
  ...randomCases(),
];

/** Our sheets in a computed workbook. */
interface Computed {
  grids: Grid[];
  lke: Grid;
  summary: Grid;
}

async function compute(all: readonly Case[]): Promise<Computed[]> {
  const computed: Computed[] = [];
  for (let from = 0; from < all.length; from += BATCH) {
    const batch = all.slice(from, from + BATCH);
    const plans = batch.map(({ filling, target, held, of, change = (plan) => plan }) =>
      change(filled(planOf({ target, held }, [], of), filling)),
    );
    const files = await Promise.all(plans.map((plan) => writeXlsx(plan)));
    for (const file of await recalculated(files)) {
      const grids = await readXlsx(file);
      computed.push({ grids, lke: withText(grids, words['lke.title']), summary: withText(grids, words['summary.title']) });
    }
  }
  return computed;
}

const withText = (grids: readonly Grid[], text: string): Grid => grids.find((grid) => grid.values[0]?.includes(text))!;

const headingRow = (grid: Grid) => grid.values.findIndex((row) => row.includes(words['column.tpi']));

function figures(grid: Grid, heading: string): Map<string, unknown> {
  const row = headingRow(grid);
  const column = grid.values[row]!.indexOf(heading);
  const code = grid.values[row]!.indexOf(words['column.code']);
  return new Map(
    grid.values.slice(row + 1).flatMap((cells) => (typeof cells[code] === 'string' ? [[cells[code], cells[column]]] : [])),
  );
}

const errorCells = (grids: readonly Grid[]): string[] =>
  grids.flatMap((grid) =>
    grid.formulas.flatMap((row, r) =>
      row.flatMap((formula, c) => {
        const value = grid.values[r]![c];
        return formula !== null &&
          !typedErrors.has(formula) &&
          typeof value === 'string' &&
          /^#(REF|N\/A|VALUE|DIV|NAME|NUM|NULL)|^Err:/.test(value)
          ? [`${grid.sheet} r${r + 1}c${c + 1} ${value} ${formula}`]
          : [];
      }),
    ),
  );

const beside = (grid: Grid, label: string): unknown => grid.values.find((row) => row[0] === label)?.[2];

const statusWords = { met: words['status.met'], unmet: words['status.unmet'], open: words['status.open'] };

const gateRows = ({ values }: Grid, gates = edition.gates.length) => {
  const start = values.findIndex((row) => row[1] === words['summary.gate']);
  return values.slice(start + 1, start + 1 + gates);
};

describeWithLibreOffice('the LKE computed by LibreOffice', () => {
  let computed: Computed[];
  let judged: Assessment[];
  beforeAll(async () => {
    judged = cases.map(({ filling, held, of = edition }) => assess(of, filling, { held }));
    computed = await compute(cases);
  }, 600_000);

  const rows = cases.map(({ name }, n) => [name, n] as const);

  test.each(rows)('%s: points of every code, low and high', (_, n) => {
    const { lke } = computed[n]!;
    const low = figures(lke, words['column.score']);
    const high = figures(lke, words['column.scoreHigh']);
    for (const [code, score] of judged[n]!.scores) {
      if (code.startsWith('AREA')) continue;
      expect([code, low.get(code)]).toEqual([code, expect.closeTo(score.low, 9)]);
      expect([code, high.get(code)]).toEqual([code, expect.closeTo(score.high, 9)]);
    }
    expect(low.get(TOTAL)).toBeCloseTo(judged[n]!.total.low, 9);
  });

  test.each(rows)('%s: gates, predicate and completeness', (_, n) => {
    const { summary } = computed[n]!;
    const said = gateRows(summary, judged[n]!.gates.length).map(([code, , predicate, low, high, , floor, gap, status]) => ({
      code,
      predicate,
      low,
      high,
      floor,
      gap,
      status,
    }));
    expect(said).toEqual(
      judged[n]!.gates.map(({ code, predicate, low, high, floor, gap, status }) => ({
        code,
        predicate,
        low: expect.closeTo(low, 9),
        high: expect.closeTo(high, 9),
        floor: expect.closeTo(floor, 9),
        gap: expect.closeTo(gap, 9),
        status: statusWords[status],
      })),
    );
    expect(beside(summary, words['summary.predicate'])).toBe(judged[n]!.predicate ?? words['summary.none']);
    expect(beside(summary, words['summary.answered'])).toBe(judged[n]!.answered);
  });

  test.each(rows)('%s: no error value', (_, n) => {
    expect(errorCells(computed[n]!.grids)).toEqual([]);
  });

  test.each(rows)('%s: read back, the answers are judged alike', (_, n) => {
    const { readings, problems } = readLke(computed[n]!.grids);
    expect(problems).toEqual([]);
    expect(readings).toHaveLength(1);
    expect(assess(cases[n]!.of ?? edition, readings[0]!.answers).total).toEqual(judged[n]!.total);
  });

  test('a miss is shown with as many decimals as it takes', () => {
    const n = cases.findIndex((one) => one.name.startsWith('a miss'));
    const { summary } = computed[n]!;
    const total = judged[n]!.total.low;
    expect(total).toBeLessThan(75);
    expect(Number(total.toFixed(2))).toBe(75);
    const gate = gateRows(summary).find(([code, , predicate]) => code === TOTAL && predicate === 'WBK')!;
    expect(gate[9]).toMatch(/^Nilai 74[.,]997, kurang 0[.,]003 dari minimum 75[.,]000\.$/);
    expect(beside(summary, words['summary.verdict'])).toMatch(/^Belum memenuhi WBK/);
  });
});
