/** The year as a report: every figure is the recap's. */
import { recapOf, unitResult } from '../../src/forms/recap';
import { labelOf } from '../../src/forms/recap/label';
import { plainProfile } from '../../src/report/profile';
import { yearly } from '../../src/report/yearly';
import { findEdition } from '../../src/rules';
import { loadWordings } from '../../src/rules/wording';
import { problem } from '../../src/assessment/problems';
import { verdictLabel } from '../../src/texts/verdict';
import { writeDocx } from '../../src/word';
import { readDocx, type Read } from './docx';
import { fillings, judgedLke, mixed } from './lkes';

const of = (short: string, fill: string, unit: string, file: string) =>
  unitResult(file, judgedLke(findEdition(short)!, { answers: fillings[fill]!(findEdition(short)!) }, { unit }));

const recap = recapOf([
  { units: [of('90/2021', 'mixed', 'KPP A', 'x/Kanwil 1/a.xlsx'), of('90/2021', 'best', 'KPP B', 'x/Kanwil 2/b.xlsx')] },
  { units: [of('52/2014', 'worst', 'KPP <C> & lain', 'x/Kanwil 2/c.xlsx')] },
  { units: [], broken: { file: 'x/rusak.xlsx', problem: problem('layout.not-lke', {}, {}) } },
]);
const numberIn = (text: string): number => Number(text.replace('%', '').replace(',', '.'));
const close = (text: string, number: number) => expect(Math.abs(numberIn(text) - number)).toBeLessThanOrEqual(0.005 + 1e-9);

let read: Read;
beforeAll(async () => {
  const wordings = await loadWordings(recap.units.map(({ edition }) => edition));
  read = await readDocx(
    await writeDocx(yearly(recap, { profile: plainProfile('Kementerian Contoh'), language: 'id', wordings })),
  );
});
const table = (heading: string) => read.tables.find(([head]) => head?.includes(heading))!.slice(1);

test('ranks, totals and verdicts', () =>
  recap.units.forEach((unit, n) => {
    const [rank, name, target, total, verdict] = table('Kesimpulan')[n]!;
    expect([rank, name, target, verdict]).toEqual([
      String(unit.rank),
      labelOf(unit),
      unit.verdict.target,
      verdictLabel(unit.verdict, 'id'),
    ]);
    close(total!, unit.total.low);
  }));

test('groups by folder', () =>
  recap.groups.forEach(({ name, units, mean }, n) => {
    const [shown, count, average] = table('Unit eselon I (folder)')[n]!;
    expect([shown, count]).toEqual([name, String(units)]);
    close(average!, mean);
  }));

test('areas and statements, the weakest first', () => {
  expect(table('Area atau hasil')).toHaveLength(recap.areas.length);
  recap.areas.forEach(({ mean, share, lowest, missed }, n) => {
    const [, , , average, percent, least, below] = table('Area atau hasil')[n]!;
    close(average!, mean);
    close(percent!, 100 * share);
    close(least!, lowest);
    expect(below).toBe(String(missed));
  });
  recap.statements.slice(0, 15).forEach(({ code, below, units, lost }, n) => {
    const [shown, , share, , points] = table('Pernyataan')[n]!;
    expect([shown, share]).toEqual([code, `${below}/${units}`]);
    close(points!, lost);
  });
});

test('it counts verdicts, names what cannot be read and says who decides', () => {
  expect(read.text).toContain('Direkap 3 LKE (edisi 90/2021, 52/2014); 1 berkas tidak terbaca.');
  expect(read.text).toContain('x/rusak.xlsx');
  expect(read.text).toContain('predikat diputuskan TPN');
  expect(read.headers).toContain('KONSEP');
});

test('figures of a random year stay the recap’s', () => {
  const edition = findEdition('90/2021')!;
  const units = [1, 2, 3, 4].map((seed) =>
    unitResult(`${seed}.xlsx`, judgedLke(edition, { answers: mixed(edition, seed) }, { unit: `Unit ${seed}` })),
  );
  const many = recapOf([{ units }]);
  const report = yearly(many, { profile: plainProfile(), language: 'en', wordings: {}, passed: true });
  expect(report.concept).toBe('');
  expect(report.chapters[0]!.parts.map(({ title }) => title)).toEqual([
    'Overview',
    'Ranking',
    'Weakest Areas',
    'Weakest Statements',
  ]);
});
