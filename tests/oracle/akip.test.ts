/** The AKIP worksheet, computed by LibreOffice, says what the judge says. */
import './uncomputed';
import fc from 'fast-check';
import { akipAdvice, akipScore, indexOf, type AkipResult, type Answers, type Raw } from '../../src/assessment';
import { akipLkes, akipMatrix, findAkipLke, gradeTableOf } from '../../src/rules/akip';
import type { Edition, Wording } from '../../src/rules/schema';
import wording12 from '../../src/rules/akip/wording-12-2015.json';
import wording88 from '../../src/rules/akip/wording-88-2021.json';
import { fill } from '../../src/texts';
import { sheet as words } from '../../src/texts/id/sheet';
import { buildAkip } from '../../src/forms/akip';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import { unproven } from '../../src/reading/evidence';
import type { Cell, Grid, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { position } from '../../src/reading/layouts/our-columns';
import { everywhere } from '../assessment/answers';
import { fillingWith } from '../sheets/fillings';
import { filled, put, typedErrors, withCells, type Filling } from '../sheets/lke';
import { beside, errorCells, withText } from './computed';
import { Difference, randomly } from './how-many';
import { computed as computedBy, describeWithLibreOffice, timeFor } from './libreoffice';

interface Case {
  name: string;
  lke: Edition;
  filling: Filling;
  marks: ReadonlyMap<string, Answers>;
  target: string;
  state: ReadonlyMap<string, Raw>;
}

const [lke88, lke12] = [findAkipLke('88/2021')!, findAkipLke('12/2015')!];
const wordings: Record<string, Wording> = { [lke88.id]: wording88, [lke12.id]: wording12 };

const supportsOf = (lke: Edition): string[] =>
  indexOf(lke).statements.flatMap(({ supports }) => (supports ?? []).map(({ code }) => code));

/** A link beside any criterion serves its sub-component; the others have none. */
const links = new Map([
  ['1.a.2', 'https://contoh.go.id/rpjmd'],
  ['2.b', 'https://contoh.go.id/iku'],
]);

const mark = fc.constantFrom<Raw>('✓', '✓', '✓', '✗', ' ✓ ', null, '', 'ada', '#N/A');
const anyMarks = (lke: Edition): fc.Arbitrary<Map<string, Answers>> =>
  fc
    .tuple(
      ...supportsOf(lke).map((code) =>
        fc.record({ unit: mark, tpi: fc.constantFrom<Raw>(null, null, '✗', '✓') }).map((a) => [code, a] as const),
      ),
    )
    .map((all) => new Map(all));

const level = (aspect: (typeof akipMatrix.aspects)[number]): fc.Arbitrary<Raw> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Raw>(...aspect.levels) },
    { weight: 2, arbitrary: fc.constantFrom<Raw>(` ${aspect.levels[1]!.toUpperCase()} `, 0, 1, '1') },
    { weight: 1, arbitrary: fc.constantFrom<Raw>(null, ' ', 'entah', '#N/A', 9) },
  );
const anyState: fc.Arbitrary<Map<string, Raw>> = fc
  .tuple(...akipMatrix.aspects.map((aspect) => level(aspect).map((value) => [aspect.code, value] as const)))
  .map((all) => new Map(all));

const randomCases = (lke: Edition, count: number): Case[] =>
  fc
    .sample(
      fc.record({
        filling: fc
          .constantFrom({ blanks: 0, wrongs: 0, tpi: 3 }, { blanks: 2, wrongs: 1, tpi: 5 })
          .chain((habit) => fillingWith(habit, indexOf(lke))),
        marks: anyMarks(lke),
        state: anyState,
        target: fc.constantFrom(...akipMatrix.grades, 'E', ''),
      }),
      randomly({ numRuns: count, seed: 882021 }),
    )
    .map((one, n) => ({ name: `${lke.short}, random filling ${n}`, lke, ...one }));

const all = (answers: Record<string, Raw>): Filling => new Map(Object.entries(answers).map(([code, unit]) => [code, { unit }]));
const example = 'A BB BB A B BB BB BB BB BB B BB'.split(' ');
const none = { marks: new Map(), target: 'BB', state: new Map() };

/** Every grade at its lower bound, in the worksheet that takes points. */
const bounds: Case[] = [90, 80, 70, 60, 50, 30].flatMap((bound) =>
  [-0.01, 0, 0.01].map((step): Case => {
    const points = bound + step;
    const share = (code: string) => indexOf(lke12).weightOf(code)!;
    const filling = all(Object.fromEntries(indexOf(lke12).statements.map(({ code }) => [code, (points / 100) * share(code)])));
    return { ...none, name: `12/2015, ${points} in all`, lke: lke12, filling };
  }),
);

const cases: Case[] = [
  ...akipLkes.flatMap((lke): Case[] => [
    { ...none, name: `${lke.short}, blank`, lke, filling: new Map(), target: '' },
    { ...none, name: `${lke.short}, best`, lke, filling: all(everywhere(lke, 'best')), target: 'AA' },
    { ...none, name: `${lke.short}, worst`, lke, filling: all(everywhere(lke, 'worst')) },
  ]),
  {
    ...none,
    name: '24.60 + 23.70 + 12.00 + 19.25 = 79.55',
    lke: lke88,
    filling: all(Object.fromEntries(indexOf(lke88).statements.map(({ code }, n) => [code, example[n]!]))),
  },
  ...bounds,
  ...randomCases(lke88, 24),
  ...randomCases(lke12, 20),
];

function planOf({ lke, filling, marks, target, state }: Case): WorkbookPlan {
  const identity = { unit: 'Dinas Contoh', body: 'Kabupaten Contoh', year: 2026, target };
  const plan = filled(
    buildAkip(lke, wordings[lke.id]!, identity),
    new Map([...filling, ...marks]),
    lke === lke88 ? links : undefined,
  );
  const [summary, ...others] = plan.sheets as [SheetPlan, ...SheetPlan[]];
  const row = (code: string) => summary.cells.findIndex((cells) => cells[10] === code);
  const entries = [...state].map(([code, value]): [number, number, Cell] => [row(code), 2, put(value)]);
  return { ...plan, sheets: [withCells(summary, entries), ...others] };
}

/** What is kept of a computed workbook. */
interface Computed {
  errors: string[];
  ofZi: string[];
  read: ReturnType<typeof readLke>;
  lke: Grid;
  summary: Grid;
}

const look = (grids: Grid[]): Computed => ({
  errors: errorCells(grids, typedErrors),
  ofZi: grids
    .flatMap(({ values }) => values.flat())
    .map(String)
    .filter((text) => /WBK|WBBM|ZONA INTEGRITAS/i.test(text)),
  read: readLke(grids),
  lke: withText(grids, words['akip.title']),
  summary: withText(grids, words['akip.summary.title']),
});

const figure = (grid: Grid, code: string, heading: keyof typeof words): unknown => {
  const headings = grid.values.findIndex((row) => row.includes(words['column.tpi']));
  const column = grid.values[headings]!.indexOf(words[heading]);
  return grid.values.slice(headings + 1).find((row) => row[0] === code)![column];
};

describeWithLibreOffice('the AKIP worksheet computed by LibreOffice', () => {
  let computed: Computed[];
  let judged: AkipResult[];
  beforeAll(async () => {
    judged = cases.map(({ lke, filling }) => akipScore(lke, gradeTableOf(lke), filling, { asExcel: true }));
    computed = await computedBy(cases.map(planOf), look);
  }, timeFor(cases.length));

  const difference = new Difference();
  afterAll(() => difference.tell());

  const rows = cases.map(({ name }, n) => [name, n] as const);

  test.each(rows)('%s: points, grade, predicate, interpretation', (name, n) => {
    const { lke, summary } = computed[n]!;
    const { scores, total, grade, gradeAtBest, answered } = judged[n]!;
    for (const [code, score] of scores) {
      difference.note(cases[n]!.lke.id, name, figure(lke, code, 'column.score'), score.low);
      difference.note(cases[n]!.lke.id, name, figure(lke, code, 'column.high'), score.high);
      expect([code, figure(lke, code, 'column.score')]).toEqual([code, expect.closeTo(score.low, 9)]);
      expect([code, figure(lke, code, 'column.high')]).toEqual([code, expect.closeTo(score.high, 9)]);
    }
    expect(beside(summary, words['summary.low'])).toBeCloseTo(total.low, 9);
    expect(beside(summary, words['summary.answered'])).toBe(answered);
    expect(beside(summary, words['akip.grade'])).toBe(answered === 0 ? words['akip.ungraded'] : grade!.grade);
    expect(beside(summary, words['akip.predicate'])).toBe(answered === 0 ? '' : grade!.predicate);
    expect(beside(summary, words['akip.meaning']) || undefined).toBe(grade!.meaning);
    expect(beside(summary, words['akip.best'])).toBe(gradeAtBest!.grade);
  });

  test.each(rows)('%s: advice', (_, n) => {
    const { summary } = computed[n]!;
    const { target, state } = cases[n]!;
    const advice = akipAdvice(akipMatrix, target, state, true) ?? [];
    const status = { met: words['status.met'], unmet: words['status.unmet'], open: words['status.open'] };
    const said = akipMatrix.aspects.flatMap(({ code }) => {
      const row = summary.values.find((cells) => cells[10] === code)!;
      return row[8] ? [[code, row[6], row[8]]] : [];
    });
    expect(said).toEqual(advice.map((one) => [one.aspect, one.needs, status[one.status]]));
    const lacking = advice.filter((one) => one.status === 'unmet').length;
    const verdict = String(beside(summary, words['akip.advice.verdict']));
    if (!akipMatrix.grades.includes(target)) expect(verdict).toBe(words['akip.advice.noTarget']);
    else if (lacking) expect(verdict).toContain(`masih kurang ${lacking} aspek`);
    else expect(verdict).not.toContain('masih kurang');
  });

  test.each(rows)('%s: marks are counted beside the letter', (_, n) => {
    const { lke } = computed[n]!;
    const { marks, filling, lke: edition } = cases[n]!;
    const reading = computed[n]!.read.readings[0]!;
    const missing = unproven(reading, edition, checkLke(reading).assessment)?.codes ?? [];
    const given = (raw: Raw) => raw !== null && raw !== undefined && String(raw).trim() !== '';
    for (const { code, supports } of indexOf(edition).statements) {
      const met = (supports ?? []).filter((one) => {
        const { unit, tpi } = marks.get(one.code) ?? {};
        return String(given(tpi) ? tpi : unit).trim() === '✓';
      }).length;
      const answered = judged[n]!.values.get(code)!;
      if (!supports || answered.low !== answered.high || !filling.size) continue;
      const linked = [...links.keys()].some((one) => one === code || one.startsWith(`${code}.`));
      const marked = fill(words['state.marks'], { marks: met, of: supports.length }, 'id');
      expect([code, figure(lke, code, 'column.state')]).toEqual([code, linked ? marked : words['state.noEvidence']]);
      expect([code, missing.includes(code)]).toEqual([code, !linked]);
      const column = position('state');
      const isMarked = (row: readonly unknown[]) =>
        String(row[0]).startsWith(`${code}.`) && row[column] === words['state.marked'];
      const counted = lke.values.filter(isMarked).length;
      expect([code, counted]).toEqual([code, met]);
    }
  });

  test.each(rows)('%s: no error value, and nothing of ZI', (_, n) => {
    const { errors, ofZi } = computed[n]!;
    expect([errors, ofZi]).toEqual([[], []]);
  });

  test.each(rows)('%s: read back, judged alike', (_, n) => {
    const { readings, problems } = computed[n]!.read;
    const { lke, marks, target, state } = cases[n]!;
    expect(problems).toEqual([]);
    expect(readings).toHaveLength(1);
    const [reading] = readings;
    expect(reading).toMatchObject({
      layout: 'ours',
      edition: lke.id,
      identity: { unit: 'Dinas Contoh', year: 2026 },
    });
    // What Excel does not read is told, and that an error value stands in a formula; nothing else is wrong.
    const told = ['answer.unclean', 'answer.unseen', 'answer.from-formula'];
    expect(reading!.problems.filter(({ code }) => !told.includes(code))).toEqual([]);
    const { assessment, akip } = checkLke(reading!);
    expect(assessment.total.low).toBeCloseTo(judged[n]!.total.low, 9);
    expect(assessment.total.high).toBeCloseTo(judged[n]!.total.high, 9);
    // Nothing answered is not graded.
    expect(akip!.grade).toEqual(judged[n]!.answered === 0 ? undefined : judged[n]!.grade);
    expect(akip!.gradeAtBest).toEqual(judged[n]!.gradeAtBest);
    expect(akip!.advice).toEqual(akipAdvice(akipMatrix, target, state, true));
    for (const [code, { tpi }] of marks) expect([code, reading!.answers.get(code)?.tpi ?? null]).toEqual([code, tpi ?? null]);
  });
});
