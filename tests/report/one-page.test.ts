/** The page of a whole LKE: every figure is the judge's, for each role apart. */
import { assess, indexOf, TOTAL, type Answers } from '../../src/assessment';
import { answersOf, type Side } from '../../src/assessment/compare';
import { onePage } from '../../src/report/one-page';
import { plainProfile } from '../../src/report/profile';
import type { Table } from '../../src/report/tree';
import { reportPlan } from '../../src/report/sheet';
import { editions } from '../../src/rules';
import type { Edition } from '../../src/rules/schema';
import { writeDocx } from '../../src/word';
import { edition90 } from '../editions';
import { readDocx } from './docx';
import { fillings, judgedLke, mixed } from './lkes';

const profile = plainProfile('Kementerian Contoh');
const tableIn = (report: ReturnType<typeof onePage>): Table => report.body!.find((block) => block.kind === 'table')!;
const isGiven = (raw: unknown): boolean => raw !== null && raw !== undefined && raw !== '';
const numberIn = (text: string): number => Number(text.replace('%', '').replace(',', '.'));

/** Statements with an answer of the role, or with a count of it. */
const answeredBy = (edition: Edition, answers: ReadonlyMap<string, Answers>, side: 'unit' | 'tpi'): number =>
  indexOf(edition).statements.filter(({ code, ratio }) =>
    [code, ...(ratio?.inputs ?? []).map((input) => input.code)].some((one) => isGiven(answers.get(one)?.[side])),
  ).length;

const cases = editions.flatMap((edition) => Object.keys(fillings).map((filling) => ({ edition, filling })));

test.each(cases.map((one) => [`${one.edition.short}, ${one.filling}`, one] as const))('%s', async (_, { edition, filling }) => {
  const lke = judgedLke(edition, { answers: fillings[filling]!(edition) });
  const index = indexOf(edition);
  const last = index.statements.at(-1)!.code;
  const tpn = new Map([[last, filling === 'empty' ? '' : 'Ya']]);
  const report = onePage(lke, { profile, language: 'id', tpn });
  const { columns, rows } = tableIn(report);
  const names = new Map([...edition.areas.map(({ code }) => [index.nameOf(code), code] as const), ['Nilai total', TOTAL]]);
  const answers = lke.reading.answers;
  const has = (side: 'unit' | 'tpi') => answeredBy(edition, answers, side) > 0;
  const sides: [Side, boolean][] = [
    ['unit', has('unit')],
    ['tpi', has('tpi')],
    ['tpn', filling !== 'empty'],
  ];
  let seen = 0;
  for (const [name, , ...cells] of rows) {
    const code = names.get(name!);
    if (code === undefined) continue;
    seen++;
    sides.forEach(([side, given], n) => {
      const judged = assess(edition, answersOf(answers, side, tpn), { asExcel: lke.reading.asExcel }).scores.get(code)!;
      const [score, share] = [cells[n * 2]!, cells[n * 2 + 1]!];
      if (!given) return expect([name, side, score, share]).toEqual([name, side, '–', '–']);
      expect(Math.abs(numberIn(score) - judged.low)).toBeLessThanOrEqual(0.005 + 1e-9);
      return expect(Math.abs(numberIn(share) - (100 * judged.low) / judged.weight)).toBeLessThanOrEqual(0.005 + 1e-9);
    });
  }
  expect(seen).toBe(edition.areas.length + 1);
  // The document shows the same table.
  const [shown] = (await readDocx(await writeDocx(report))).tables.filter(([head]) => head?.[0] === 'Area');
  expect(shown).toEqual([columns.map(({ heading }) => heading), ...rows]);
});

test('90/2021: each area by Pemenuhan and Reform, which add up', () => {
  const lke = judgedLke(edition90, { answers: mixed(edition90, 3) });
  const { rows, strong } = tableIn(onePage(lke, { profile, language: 'id' }));
  expect(rows.slice(0, 3).map(([name, weight]) => [name, weight])).toEqual([
    ['– Pemenuhan', '4'],
    ['– Reform', '4'],
    ['Manajemen Perubahan', '8'],
  ]);
  expect(strong!.slice(0, 2)).toEqual([2, 5]);
  const of = (row: number) => numberIn(rows[row]![4]!);
  expect(Math.abs(of(0) + of(1) - of(2))).toBeLessThanOrEqual(0.0151);
});

test('it says who answered how much, and whose answers count', () => {
  const lke = judgedLke(edition90, { answers: mixed(edition90, 3) });
  const said = onePage(lke, { profile, language: 'id' }).body!.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );
  const own = (side: 'unit' | 'tpi') => answeredBy(edition90, lke.reading.answers, side);
  expect(said[0]).toBe(
    `Unit menilai ${own('unit')} dari 113 pernyataan; TPI menilai ${own('tpi')} dari 113 pernyataan; TPN menilai 0 dari 113 pernyataan. ` +
      'Yang dihitung: penilaian TPI dan, pada isian yang belum dinilai TPI, penilaian mandiri.',
  );
});

test('as a sheet it takes one page', () => {
  const lke = judgedLke(edition90, { answers: mixed(edition90, 3) });
  const [sheet] = reportPlan(onePage(lke, { profile, language: 'id' }), 'Rekap').sheets;
  expect(sheet!.print!.breaks).toEqual([]);
  expect(sheet!.cells.length).toBeLessThan(60);
});
