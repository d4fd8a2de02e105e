/** Judge and sheet together: every problem says where, and what the judge says never depends on computed cells. */
import fc from 'fast-check';
import { assess, type Answers } from '../../src/assessment';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import { letterOf, position } from '../../src/reading/layouts/our-columns';
import { everywhere } from '../assessment/answers';
import { anyFilling } from '../sheets/fillings';
import { edition, filled, gridOf, gridsOf, index, lkeOf, planOf, rowOf, withCells, type Filling } from '../sheets/lke';

/** A year that the edition of these figures governs, whatever comes after it. */
const year = Number(edition.inForce.from.slice(0, 4));
const plan = planOf({ year });
const row = (code: string) => rowOf(lkeOf(plan), code) + 1;
const check = (filling: Filling, evidence?: ReadonlyMap<string, string>, own: Parameters<typeof planOf>[0] = {}) =>
  checkLke(readLke(gridsOf(filled(planOf({ year, ...own }), filling, evidence))).readings[0]!);
const best: Filling = new Map(Object.entries(everywhere(edition, 'best')).map(([code, unit]) => [code, { unit }]));
const linked = new Map(index.statements.map(({ code }) => [code, 'https://contoh.go.id/bukti']));
const withAnswer = (code: string, answers: Answers): Filling => new Map([...best, [code, answers]]);

test('a form at its best, with evidence everywhere, has nothing to tell', () => {
  const { assessment, problems } = check(best, linked);
  expect(assessment.total.low).toBe(100);
  expect(problems).toEqual([]);
});

test.each<[string, string, Answers, object]>([
  [
    'out of scale, the unit',
    'A.I.1.i.b',
    { unit: 'F' },
    { code: 'answer.out-of-scale', severity: 'error', at: { cell: `F${row('A.I.1.i.b')}`, role: 'unit' } },
  ],
  [
    'out of scale, the TPI',
    'A.I.1.i.b',
    { unit: 'A', tpi: 'F' },
    { code: 'answer.out-of-scale', at: { cell: `G${row('A.I.1.i.b')}`, role: 'tpi' } },
  ],
  [
    'text in a count',
    'A.II.5.ii.1#1',
    { unit: 'enam' },
    { code: 'answer.not-number', severity: 'error', at: { cell: `F${row('A.II.5.ii.1#1')}` } },
  ],
  [
    'roles that differ',
    'A.I.1.i.b',
    { unit: 'A', tpi: 'B' },
    { code: 'answer.roles-differ', severity: 'info', at: { cell: `G${row('A.I.1.i.b')}` } },
  ],
  ['a blank', 'A.I.1.i.b', { unit: ' ' }, { code: 'answer.blank', at: { cell: `F${row('A.I.1.i.b')}` } }],
  [
    'more done than due',
    'A.II.4.i.1#2',
    { unit: 9 },
    { code: 'ratio.done-over-due', severity: 'warning', at: { cell: `F${row('A.II.4.i.1')}` } },
  ],
])('%s', (_, code, answers, said) => {
  const { problems } = check(withAnswer(code, answers), linked);
  expect(problems).toContainEqual(expect.objectContaining({ ...said, at: expect.objectContaining((said as { at: object }).at) }));
  expect(problems.every(({ at }) => at.sheet === 'LKE' && /^[A-Z]+\d+$/.test(at.cell ?? ''))).toBe(true);
});

test('answers without evidence are one problem, at the first of them; a blank is none', () => {
  const evidence = new Map(linked);
  evidence.delete('A.I.1.i.a');
  evidence.delete('A.II.4.i.1');
  evidence.delete('A.I.1.i.b');
  const { problems } = check(withAnswer('A.I.1.i.b', {}), evidence);
  const statement = 'A.I.1.i.a';
  expect(problems.filter(({ code }) => code.startsWith('evidence'))).toEqual([
    {
      code: 'evidence.lacking',
      severity: 'warning',
      at: { sheet: 'LKE', cell: `${letterOf('evidence')}${row(statement)}`, statement },
      data: { count: 2, of: index.statements.length - 1 },
    },
  ]);
});

test('a miss that rounding hides is told at the score of its code', () => {
  const answers = new Map<string, Answers>(best);
  answers.set('B.I.a', { unit: 3.5999 });
  const { problems } = check(answers, linked);
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'gate.hidden-by-rounding', at: { sheet: 'LKE', cell: `F${row('B.I.a')}` } }),
  );
});

test('WBBM asks whether WBK was held', () => {
  expect(check(best, linked, { target: 'WBBM' }).assessment.predicate).toBe('WBK');
  expect(check(best, linked, { target: 'WBBM', held: 'WBK' }).assessment.predicate).toBe('WBBM');
});

test('a number typed over a formula is told, and changes nothing', () => {
  const lke = lkeOf(filled(plan, best, linked));
  const at = (code: string, key: 'value' | 'score') => [rowOf(lke, code), position(key), 0.1] as const;
  const grid = gridOf(withCells(lke, [at('A.I.1', 'score'), at('A.I.1.i.a', 'value')]));
  const { assessment, problems } = checkLke(
    readLke([grid, ...gridsOf(plan).filter(({ sheet }) => sheet !== 'LKE')]).readings[0]!,
  );
  expect(assessment.total.low).toBe(100);
  expect(problems).toEqual([
    {
      code: 'sheet.formula-replaced',
      severity: 'error',
      at: { sheet: 'LKE', cell: `J${row('A.I.1')}`, statement: 'A.I.1' },
      data: { expected: 4 },
    },
    {
      code: 'sheet.formula-replaced',
      severity: 'error',
      at: { sheet: 'LKE', cell: `I${row('A.I.1.i.a')}`, statement: 'A.I.1.i.a' },
      data: { expected: 1 },
    },
  ]);
});

test('a sheet pasted as values is judged from its answers, without a complaint per cell', () => {
  const lke = lkeOf(filled(plan, best, linked));
  const grid = gridOf(lke);
  const values = grid.values.map((cells, at) =>
    cells.map((value, column) => (lke.cells[at]![column] !== null && value === null ? 0 : value)),
  );
  const pasted = { sheet: 'LKE', values, formulas: values.map((cells) => cells.map(() => null)) };
  const { assessment, problems } = checkLke(readLke([pasted]).readings[0]!);
  expect(assessment.total.low).toBe(100);
  expect(problems).toEqual([]);
});

test('whatever is typed: judged as typed, and every problem has sheet and cell', () => {
  fc.assert(
    fc.property(anyFilling, (filling) => {
      const cleaned: Filling = new Map(
        [...filling].map(([code, { unit, tpi }]) => [
          code,
          { unit: unit === '#DIV/0!' || unit === '#N/A' ? 'x' : unit, tpi: tpi === '#DIV/0!' || tpi === '#N/A' ? 'x' : tpi },
        ]),
      );
      const { assessment, problems } = check(cleaned);
      expect(assessment.total).toEqual(assess(edition, cleaned, { asExcel: true }).total);
      for (const { at } of problems) expect([at.sheet, /^[A-Z]+\d+$/.test(at.cell ?? '')]).toEqual(['LKE', true]);
    }),
    { numRuns: 20 },
  );
});

test('an edition that does not ship is refused', () => {
  const [reading] = readLke(gridsOf(plan)).readings;
  expect(() => checkLke({ ...reading!, edition: 'zi-1-1999' })).toThrow(RangeError);
});
