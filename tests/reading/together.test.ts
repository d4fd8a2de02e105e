/** Parts of one LKE on several sheets, as one reading. */
import { keyOf, sureOf, type Reading } from '../../src/reading/contract';
import { mappingOf } from '../../src/reading/mapping';
import { together } from '../../src/reading/together';

const part = (sheet: string, code: string, own: object = {}): Reading => ({
  ...({ layout: 'unknown', edition: 'zi-90-2021', sheet, heading: 'B2', identity: {} } as const),
  answers: new Map([[code, { unit: 'A' }]]),
  cells: new Map([[code, { unit: 'E5', tpi: undefined, evidence: 'G5' }]]),
  evidence: new Map([[code, `bukti ${code}`]]),
  notes: new Map([[code, { unit: `catatan ${code}` }]]),
  scoreCells: new Map([[code, 'I5']]),
  typed: [{ code, what: 'score', cell: 'I5', found: 1 }],
  mapping: mappingOf({
    sheet,
    layout: 'unknown',
    edition: 'zi-90-2021',
    columns: new Map(),
    rows: new Map(),
    whole: sheet === 'Dua' ? 0.6 : 0.8,
  }),
  problems: [],
  ...own,
});
const missing = (statement?: string, code = 'code.missing') =>
  ({ code, severity: 'error', at: { ...(statement && { statement }) }, data: {} }) as never;

test('all answers, with addresses as the first sheet sees them', () => {
  const one = together([part('Satu', 'A.I.1.i.a'), part('Dua dan tiga', 'A.I.1.i.b'), part('Dua', 'A.I.1.i.c')]);
  expect([...one.answers.keys()]).toEqual(['A.I.1.i.a', 'A.I.1.i.b', 'A.I.1.i.c']);
  expect(one.cells.get('A.I.1.i.a')).toEqual({ unit: 'E5', tpi: undefined, evidence: 'G5' });
  expect(one.cells.get('A.I.1.i.b')).toEqual({ unit: "'Dua dan tiga'!E5", tpi: undefined, evidence: "'Dua dan tiga'!G5" });
  expect([...one.scoreCells!.values()]).toEqual(['I5', "'Dua dan tiga'!I5", 'Dua!I5']);
  expect(one.typed!.map(({ cell }) => cell)).toEqual(['I5', "'Dua dan tiga'!I5", 'Dua!I5']);
  expect([...one.evidence.values()]).toEqual(['bukti A.I.1.i.a', 'bukti A.I.1.i.b', 'bukti A.I.1.i.c']);
  expect(one.notes!.get('A.I.1.i.c')).toEqual({ unit: 'catatan A.I.1.i.c' });
  expect(one).not.toHaveProperty('mapping');
  // As sure as the least sure of them.
  expect([one.confidence, sureOf(one), one.sheet]).toEqual([0.6, 0.6, 'Satu']);
  expect(one.problems).toMatchObject([
    { code: 'layout.together', at: { sheet: 'Satu', cell: 'B2' }, data: { sheets: 'Satu, Dua dan tiga, Dua', count: 3 } },
  ]);
});

test('the first sheet’s own word on whose it is counts, others fill in', () => {
  const parts = [
    part('Satu', 'A.I', { identity: { unit: 'Satu' } }),
    part('Dua', 'A.II', { identity: { unit: 'Dua', year: 2026 } }),
  ];
  expect(together(parts).identity).toEqual({ unit: 'Satu', year: 2026 });
});

test('what one sheet lacks and another has is not missing; what all lack is told once', () => {
  const problems = [missing('A.I.1.i.b'), missing('A.I.1.i.c'), missing(), missing('A.I.1.i.b', 'code.duplicate')];
  const parts = [
    part('Satu', 'A.I.1.i.a', { problems }),
    part('Dua', 'A.I.1.i.b', { problems: [missing('A.I.1.i.a'), missing('A.I.1.i.c')] }),
  ];
  const told = together(parts)
    .problems.slice(1)
    .map(({ code, at }) => [code, at.statement]);
  expect(told).toEqual([
    ['code.missing', 'A.I.1.i.c'],
    ['code.missing', undefined],
    ['code.duplicate', 'A.I.1.i.b'],
  ]);
});

test('parts that lack what a part may lack', () => {
  const bare = { scoreCells: undefined, typed: undefined, notes: undefined, mapping: undefined, heading: undefined };
  const one = together([part('Satu', 'A.I', bare), part('Dua', 'A.II', bare)]);
  expect([one.scoreCells!.size, one.typed, one.notes!.size, one.confidence]).toEqual([0, [], 0, 1]);
  expect(one.problems[0]!.at).toEqual({ sheet: 'Satu' });
});

test('a reading is told from others by its key, else by its sheet; without a mapping it is as sure as it says', () => {
  expect([keyOf({ sheet: 'Satu' }), keyOf({ sheet: 'Satu', key: 'Satu!A2' })]).toEqual(['Satu', 'Satu!A2']);
  expect([sureOf({} as Reading), sureOf({ confidence: 0.3 } as Reading), sureOf(part('Dua', 'A.I'))]).toEqual([1, 0.3, 0.6]);
});
