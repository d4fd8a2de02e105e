/** The generated sheet, computed by LibreOffice, says what the judge says: points, gates, verdict, and no error anywhere. */
import './uncomputed';
import fc from 'fast-check';
import {
  assess,
  indexOf,
  proposalResults,
  proposalVerdict,
  TOTAL,
  verdictOf,
  withOverrides,
  type Assessment,
} from '../../src/assessment';
import { editions, findEdition } from '../../src/rules';
import { proposalOf } from '../../src/rules/proposal';
import type { Edition } from '../../src/rules/schema';
import { fill } from '../../src/texts';
import { sheet as words } from '../../src/texts/id/sheet';
import { verdictText } from '../../src/texts/verdict';
import { checkLke } from '../../src/judged/check';
import { editionWith } from '../../src/assessment/editions';
import { overridesOf } from '../../src/reading/overrides';
import { readLke } from '../../src/reading/read';
import type { Grid, WorkbookPlan } from '../../src/sheet/plan';
import { anyFilling, fillingWith } from '../sheets/fillings';
import { ownRules } from '../sheets/own-rules';
import { edition, filled, planOf, typedErrors, type Filling } from '../sheets/lke';
import { best, changes, nearMiss, worst, zero } from './cases';
import { errorCells, withText } from './computed';
import { Difference, randomly } from './how-many';
import { computed as computedBy, describeWithLibreOffice, timeFor } from './libreoffice';
import { anyProposal, withProposal, type ProposalFilling } from './proposals';

interface Case {
  name: string;
  filling: Filling;
  target: string;
  /** What stands in the target's cell, where that is not the code. */
  typed?: string;
  held?: string | null;
  /** The one in force where absent. */
  of?: Edition;
  proposal?: ProposalFilling;
  /** What somebody does to the sheets after they were filled. */
  change?: (plan: WorkbookPlan) => WorkbookPlan;
}

const gate = (predicate: string, code: string, floor: number) => ({ predicate, code, floor });

/** Editions as a body has changed them. */
const overridden = [
  ownRules('90/2021', {
    gates: [gate('WBK', 'TOTAL', 80), gate('WBK', 'AREA.5', 9), gate('WBBM', 'A.I.1', 3.5)],
    rulings: { blanks: 'exclude', nothingDue: { duty: 0, achievement: 0.5 } },
    surveys: [{ code: 'ipkp', scaleMax: 6 }],
  }),
  ownRules('90/2021', { rulings: { nothingDue: { achievement: 1 } } }),
  ownRules('52/2014', { gates: [gate('WBK', 'TOTAL', 76)], rulings: { blanks: 'exclude' } }),
  ownRules('10/2019', { gates: [gate('WBK', 'TOTAL', 75), gate('WBK', 'AREA.1', 4.8)] }),
].map((one) => withOverrides(findEdition(one.edition)!, one));

const overriddenCases = (): Case[] =>
  overridden.flatMap((of, at) =>
    fc
      .sample(fillingWith({ blanks: at % 2 ? 2 : 8, wrongs: 1, tpi: 3 }, indexOf(of), of.scales), { numRuns: 3, seed: 11 + at })
      .map((filling, n) => ({
        name: `own rules ${at + 1} of ${of.short}, random filling ${n}`,
        filling,
        target: n % 2 ? 'WBK' : 'WBBM',
        held: 'WBK',
        of,
      })),
  );

const randomCases = (): Case[] =>
  fc.sample(anyFilling, randomly({ numRuns: 24, seed: 902021 })).map((filling, n) => ({
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
        .sample(fillingWith({ blanks: 2, wrongs: 1, tpi: 3 }, indexOf(of), of.scales), randomly({ numRuns: 6, seed: 5 }))
        .map((filling, n) => ({
          name: `${of.id}, random filling ${n}`,
          filling,
          target: 'WBK',
          of,
        })),
    );

const one = fc.sample(fillingWith({ blanks: 1, wrongs: 1, tpi: 5 }), { numRuns: 1, seed: 7 })[0]!;

const cases = (
  [
    { name: 'everything blank', filling: new Map(), target: 'WBK' },
    { name: 'everything best', filling: best(), target: 'WBBM', held: 'WBK' },
    { name: 'everything best, WBK never held', filling: best(), target: 'WBBM', held: null },
    { name: 'everything worst', filling: worst(), target: 'WBK' },
    { name: 'everything zero', filling: zero(), target: 'WBK' },
    { name: 'a miss that two decimals hide', filling: nearMiss(), target: 'WBK' },
    { name: 'a target by its name', filling: one, target: 'WBBM', typed: ' menuju  WBBM', held: 'WBK' },
    {
      name: 'a target by its full name',
      filling: one,
      target: 'WBBM',
      typed: 'WILAYAH BIROKRASI BERSIH DAN MELAYANI (WBBM)',
      held: 'WBK',
    },
    ...changes.map(({ name, change }) => ({ name, filling: one, target: 'WBK', change })),
    ...otherEditions(),
    ...overriddenCases(),
    ...randomCases(),
  ] as Case[]
).map((one, n): Case => (proposalOf((one.of ?? edition).id) ? { ...one, proposal: proposalFor(one.of ?? edition, n) } : one));

function proposalFor(of: Edition, n: number): ProposalFilling {
  const [blanks, wrongs] = [
    [0, 0],
    [1, 0],
    [2, 1],
    [0, 2],
  ][n % 4]!;
  return fc.sample(anyProposal(of, blanks!, wrongs!), { numRuns: 1, seed: 100 + n })[0]!;
}

/** What is kept of a computed workbook. */
interface Computed {
  errors: string[];
  read: ReturnType<typeof readLke>;
  lke: Grid;
  summary: Grid;
}

function planFor({ filling, target, typed = target, held, of = edition, proposal, change = (plan) => plan }: Case): WorkbookPlan {
  const plan = filled(planOf({ target: typed, held }, [], of), filling);
  return change(proposal ? withProposal(plan, of, proposal) : plan);
}

const look = (grids: Grid[]): Computed => ({
  errors: errorCells(grids, typedErrors),
  read: readLke(grids),
  lke: withText(grids, words['lke.title']),
  summary: withText(grids, words['summary.title']),
});

const headingRow = (grid: Grid) => grid.values.findIndex((row) => row.includes(words['column.tpi']));

function figures(grid: Grid, heading: string): Map<string, unknown> {
  const row = headingRow(grid);
  const column = grid.values[row]!.indexOf(heading);
  const code = grid.values[row]!.indexOf(words['column.code']);
  return new Map(
    grid.values.slice(row + 1).flatMap((cells) => (typeof cells[code] === 'string' ? [[cells[code], cells[column]]] : [])),
  );
}

const beside = (grid: Grid, label: string): unknown => grid.values.find((row) => row[0] === label)?.[2];

const statusWords = { met: words['status.met'], unmet: words['status.unmet'], open: words['status.open'] };

/** Beyond the paper stand the codes. */
const CODE = 13;
const rowOfCode = ({ values }: Grid, code: string) => values.find((row) => row[CODE] === code)!;

/** What the summary says of a minimum: floor, status and gap of its predicate beside both scores. */
function gateOn(summary: Grid, { predicates }: Edition, predicate: string, code: string) {
  const row = rowOfCode(summary, code);
  const first = 6 + 3 * predicates.findIndex((one) => one.code === predicate);
  const [floor, status, gap] = row.slice(first, first + 3);
  return { code, predicate, low: row[3], high: row[4], floor, gap, status };
}

describeWithLibreOffice('the LKE computed by LibreOffice', () => {
  let computed: Computed[];
  let judged: Assessment[];
  beforeAll(async () => {
    judged = cases.map(({ filling, held, of = edition }) => assess(of, filling, { held, asExcel: true }));
    computed = await computedBy(cases.map(planFor), look);
  }, timeFor(cases.length));

  const difference = new Difference();
  afterAll(() => difference.tell());

  const rows = cases.map(({ name }, n) => [name, n] as const);

  test.each(rows)('%s: points of every code, low and high', (name, n) => {
    const { lke } = computed[n]!;
    const { of = edition } = cases[n]!;
    const low = figures(lke, words['column.score']);
    const high = figures(lke, words['column.high']);
    const scores = [...judged[n]!.scores].filter(([code]) => !code.startsWith('AREA'));
    for (const [code, score] of scores) {
      difference.note(of.short, name, low.get(code), score.low);
      difference.note(of.short, name, high.get(code), score.high);
    }
    expect(scores.map(([code]) => [code, low.get(code), high.get(code)])).toEqual(
      scores.map(([code, score]) => [code, expect.closeTo(score.low, 9), expect.closeTo(score.high, 9)]),
    );
    expect(low.get(TOTAL)).toBeCloseTo(judged[n]!.total.low, 9);
  });

  test.each(rows)('%s: gates, predicate and completeness', (_, n) => {
    const { summary } = computed[n]!;
    const of = cases[n]!.of ?? edition;
    const said = judged[n]!.gates.map(({ predicate, code }) => gateOn(summary, of, predicate, code));
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
    const { gatesUnconfirmed } = of;
    const none = words[gatesUnconfirmed ? 'summary.unconfirmed' : 'summary.none'];
    expect(beside(summary, words['summary.predicate'])).toBe(judged[n]!.predicate ?? none);
    const verdict = verdictOf(of, judged[n]!.gates, { code: cases[n]!.target, given: true }, cases[n]!.held);
    expect(beside(summary, words['summary.verdict'])).toBe(verdictText(verdict, judged[n]!));
    expect(beside(summary, words['summary.answered'])).toBe(judged[n]!.answered);
  });

  test.each(rows)('%s: no error value', (_, n) => {
    expect(computed[n]!.errors).toEqual([]);
  });

  test.each(rows)('%s: read back, the answers are judged alike', (_, n) => {
    const { readings, problems } = computed[n]!.read;
    expect(problems).toEqual([]);
    expect(readings).toHaveLength(1);
    const { of = edition } = cases[n]!;
    const { edition: id, overrides, answers } = readings[0]!;
    expect(overrides).toEqual(overridesOf(of));
    expect(assess(editionWith(id, overrides), answers, { asExcel: true }).total).toEqual(judged[n]!.total);
    const outcomes = ({ gates }: Assessment) => gates.map(({ code, floor, status, setBy }) => ({ code, floor, status, setBy }));
    expect(outcomes(checkLke(readings[0]!).assessment)).toEqual(outcomes(judged[n]!));
  });

  const proposed = cases.flatMap(({ name, proposal }, n) => (proposal ? [[name, n] as const] : []));

  test.each(proposed)('%s: conditions to propose', (_, n) => {
    const { target, held, of = edition, proposal } = cases[n]!;
    const { read, summary } = computed[n]!;
    const rules = proposalOf(of.id)!;
    const verdict = beside(summary, words['proposal.verdict']);
    const { proposal: checked, problems } = checkLke(read.readings[0]!);
    if (!proposal!.bodyKind) {
      expect(verdict).toBe(words['proposal.noKind']);
      expect(checked).toBeUndefined();
      return;
    }
    const after = new Map([['unit.wbk-held', held === undefined ? null : held ? 'Ya' : 'Tidak']]);
    const values = new Map([...proposal!.values, ...after]);
    const results = proposalResults(rules, values, target, proposal!.bodyKind, proposal!.unitKind, true);
    const asked = new Map(results.map((one) => [one.code, one]));
    const said = rules.criteria.map(({ code }) => {
      const row = summary.values.find((cells) => cells[CODE] === code)!;
      return [code, row[7] || null, row[6] === '-' ? null : row[6] || null];
    });
    expect(said).toEqual(
      rules.criteria.map(({ code }) => {
        const one = asked.get(code);
        if (!one) return [code, null, null];
        const { required, kind } = one;
        const shown = required === true ? 'Ya' : kind === 'percent' ? `${Number(required) * 100}%` : String(required);
        const blank = one.status === 'open' && !one.problem;
        return [code, one.excused ? words['status.excused'] : blank ? words['proposal.blank'] : statusWords[one.status], shown];
      }),
    );
    const outcome = proposalVerdict(results);
    const count = results.filter(({ excused }) => excused).length;
    expect(verdict).toBe(fill(words[`proposal.${outcome}`], { count }, 'id'));
    const says = rules.criteria.find(({ saysMinimums }) => saysMinimums);
    const told = problems.some((one) => one.code === 'proposal.minimums-missed');
    if (says) expect(rowOfCode(summary, says.code)[8]).toBe(told ? words['proposal.missed'] : says.note);
    const plain = (all: typeof results) => all.map(({ code, status, excused }) => [code, status, excused]);
    expect(checked!.verdict).toBe(outcome);
    expect(plain(checked!.results)).toEqual(plain(results));
  });

  test('a miss is shown with as many decimals as it takes', () => {
    const n = cases.findIndex((one) => one.name.startsWith('a miss'));
    const { summary } = computed[n]!;
    const total = judged[n]!.total.low;
    expect(total).toBeLessThan(75);
    expect(Number(total.toFixed(2))).toBe(75);
    const row = rowOfCode(summary, TOTAL);
    expect([row[7], row[8], row[12]]).toEqual([words['status.unmet'], expect.closeTo(0.003, 9), words['remark.rounded']]);
    expect(beside(summary, words['summary.verdict'])).toMatch(/^Belum memenuhi WBK: /);
  });
});
