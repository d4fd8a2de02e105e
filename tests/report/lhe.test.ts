/** Every figure of an LHE is the judge's; what people write arrives as they wrote it. */
import { assess, indexOf, TOTAL } from '../../src/assessment';
import { wayTo } from '../../src/assessment/way';
import type { Checked } from '../../src/reading/contract';
import { lhe, type LheOptions } from '../../src/report/lhe';
import { draftProfile, plainProfile } from '../../src/report/profile';
import type { Profile } from '../../src/report/profile-schema';
import { editions } from '../../src/rules';
import { loadWording } from '../../src/rules/wording';
import type { Language } from '../../src/texts';
import { writeDocx } from '../../src/word';
import { edition90 } from '../editions';
import { readDocx, type Read } from './docx';
import { fillings, judgedLke, mixed } from './lkes';

async function reported(lke: Checked, options: Partial<LheOptions> = {}) {
  const wording = await loadWording(lke.edition.id);
  const report = lhe(lke, { profile: plainProfile('Kementerian Contoh'), language: 'id', wording, ...options });
  return { report, read: await readDocx(await writeDocx(report)) };
}

const numberIn = (text: string, language: Language): number =>
  Number(language === 'id' ? text.replace('%', '').replace(',', '.') : text.replace('%', ''));

/** Every figure with decimals that the words hold. */
const figuresIn = (text: string, language: Language): number[] =>
  [...text.matchAll(language === 'id' ? /\d+,\d{2,}/g : /\d+\.\d{2,}/g)].map(([figure]) => numberIn(figure, language));

/** All that the judge knows, in points, shares of a weight and steps of the way. */
function known({ edition, assessment, reading, verdict }: Checked): number[] {
  const scores = [...assessment.scores.values()].flatMap(({ low, high, weight }) => [low, high, weight, (100 * low) / weight]);
  const own = assess(edition, new Map([...reading.answers].map(([code, { unit }]) => [code, { unit }])), {
    asExcel: reading.asExcel,
  });
  const units = [...own.scores.values()].flatMap(({ low, weight }) => [low, (100 * low) / weight]);
  const gates = assessment.gates.flatMap(({ floor, gap }) => [floor, gap]);
  const way =
    verdict && !edition.gatesUnconfirmed
      ? wayTo(edition, reading.answers, verdict.target, { asExcel: reading.asExcel })
      : undefined;
  const steps = way && 'steps' in way ? way.steps.flatMap(({ gain, total }) => [gain, total]) : [];
  const most = way && 'blocked' in way ? way.blocked.map((one) => one.most) : [];
  const answers = [...reading.answers.values()].flatMap(({ unit, tpi }) => [Number(unit), Number(tpi)]);
  const options = Object.values(edition.scales).flatMap((scale) =>
    scale.kind === 'choice' ? scale.options.map(({ value }) => value) : [],
  );
  return [...scores, ...units, ...gates, ...steps, ...most, ...answers, ...options, edition.total];
}

const cases = editions.flatMap((edition) =>
  Object.keys(fillings).flatMap((filling) => (['id', 'en'] as const).map((language) => ({ edition, filling, language }))),
);

describe.each(cases.map((one) => [`${one.edition.short}, ${one.filling}, ${one.language}`, one] as const))(
  '%s',
  (_, { edition, filling, language }) => {
    const lke = judgedLke(edition, { answers: fillings[filling]!(edition) });
    let read: Read;
    beforeAll(async () => void ({ read } = await reported(lke, { language })));

    test("the table of scores is the judge's", () => {
      const heading = language === 'id' ? 'Komponen' : 'Component';
      const [titles, ...rows] = read.tables.find(([head]) => head?.[1] === heading)!;
      const score = titles!.indexOf(
        lke.assessment.by === 'both' || lke.assessment.by === 'tpi' ? 'TPI' : language === 'id' ? 'Nilai' : 'Score',
      );
      expect(rows.length).toBeGreaterThan(8);
      for (const row of rows) {
        const { low, weight } = lke.assessment.scores.get(row[0] || TOTAL)!;
        expect(Math.abs(numberIn(row[score]!, language) - low)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(numberIn(row[2]!, language)).toBeCloseTo(weight, 9);
        expect(Math.abs(numberIn(row[score + 1]!, language) - (100 * low) / weight)).toBeLessThanOrEqual(0.005 + 1e-9);
      }
    });

    test('a minimum is met on paper where the judge says so', () => {
      const gates = lke.assessment.gates.filter(({ predicate }) => predicate === lke.verdict!.target);
      const heading = language === 'id' ? 'Yang diuji' : 'Tested';
      const [, ...rows] = read.tables.find(([head]) => head?.[0] === heading) ?? [];
      expect(rows).toHaveLength(gates.length);
      gates.forEach(({ floor, low, status }, at) => {
        const [, minimum, score, said] = rows[at]!;
        expect(numberIn(minimum!, language)).toBeCloseTo(floor, 9);
        expect(numberIn(score!, language) >= numberIn(minimum!, language) - 1e-9).toBe(status === 'met');
        expect(/^(Terpenuhi|Met)$/.test(said!)).toBe(status === 'met');
        expect(Math.abs(numberIn(score!, language) - low)).toBeLessThanOrEqual(0.005 + 1e-9);
      });
    });

    test("no figure with decimals is anybody else's", () => {
      const all = known(lke);
      const strange = figuresIn(read.text, language).filter((one) => !all.some((two) => Math.abs(one - two) <= 0.005 + 1e-9));
      expect(strange).toEqual([]);
    });

    test('says nowhere that the unit has a predicate', () => {
      expect(read.text).not.toMatch(/berpredikat (WBK|WBBM)|meraih|ditetapkan sebagai|has the predicate/);
    });
  },
);

describe('what stands beside', () => {
  const lke = judgedLke(edition90, { answers: mixed(edition90, 7) });

  test('last year: each score in its column, the change in words', async () => {
    const last = judgedLke(edition90, { answers: mixed(edition90, 99) }, { year: 2025 });
    const { read } = await reported(lke, { last });
    const [titles, ...rows] = read.tables.find(([head]) => head?.[1] === 'Komponen')!;
    const column = titles!.indexOf('Tahun lalu');
    for (const row of rows)
      expect(Math.abs(numberIn(row[column]!, 'id') - last.assessment.scores.get(row[0] || TOTAL)!.low)).toBeLessThanOrEqual(
        0.005 + 1e-9,
      );
    const [before, after] = [last.assessment.total.low, lke.assessment.total.low];
    expect(read.text).toContain(after > before ? ': naik ' : ': turun ');
  });

  test('last year by another edition: only the totals', async () => {
    const other = editions.find(({ short }) => short === '52/2014')!;
    const { read } = await reported(lke, { last: judgedLke(other, { answers: mixed(other, 3) }, { year: 2020 }) });
    expect(read.tables.find(([head]) => head?.[1] === 'Komponen')![0]).not.toContain('Tahun lalu');
    expect(read.text).toContain('menurut edisi 52/2014');
  });

  test('the unit beside the TPI', async () => {
    const { read } = await reported(lke);
    const [titles, ...rows] = read.tables.find(([head]) => head?.[1] === 'Komponen')!;
    const total = rows.at(-1)!;
    const own = assess(edition90, new Map([...lke.reading.answers].map(([code, { unit }]) => [code, { unit }])), {
      asExcel: true,
    });
    expect(numberIn(total[titles!.indexOf('Unit')]!, 'id')).toBeCloseTo(own.total.low, 2);
  });

  test('without Hasil no survey is among the areas', async () => {
    const { read } = await reported(lke, { withoutResults: true });
    expect(read.tables.find(([head]) => head?.[1] === 'Komponen')!.some(([code]) => code === 'B')).toBe(false);
  });

  test.each<[string, Partial<LheOptions>, string]>([
    ['nobody has decided', {}, 'Belum diputuskan'],
    ['proposed', { proposed: true }, 'Ya'],
    ['not proposed', { proposed: false }, 'Tidak'],
  ])('met and proposed are two things: %s', async (_, options, said) => {
    const { read } = await reported(lke, options);
    const facts = read.tables.filter((rows) => rows.some(([label]) => label === 'Diusulkan'));
    expect(facts.length).toBeGreaterThan(0);
    for (const rows of facts) expect(rows.find(([label]) => label === 'Diusulkan')![2]).toBe(said);
    expect(facts[0]!.find(([label]) => label === 'Nilai minimum WBK')![2]).toBe('Belum memenuhi');
  });

  test('a draft says so on every page, and no more once it was passed', async () => {
    const { report, read } = await reported(lke);
    expect(read.headers.match(/KONSEP/g)).toHaveLength([report.cover, report.letter, report.chapters].length);
    const { read: passed } = await reported(lke, { passed: true });
    expect(passed.headers + passed.text).not.toContain('KONSEP');
  });

  test("who decides is the profile's sentence", async () => {
    const decides = 'Predikat WBK mandiri diputuskan Menteri Contoh.';
    const { read } = await reported(lke, { profile: { ...plainProfile(), decides } });
    expect(read.text.split(decides)).toHaveLength(3);
    expect(read.text).not.toContain('diputuskan TPN');
  });

  test('recommendations are the steps of the way, each once in the list', async () => {
    const { read } = await reported(lke);
    const way = wayTo(edition90, lke.reading.answers, 'WBK', { asExcel: true });
    if (!('steps' in way)) throw new Error('no way');
    expect(way.steps.length).toBeGreaterThan(2);
    for (const { code } of way.steps) expect(read.text.split(`(${code}: `)).toHaveLength(2);
  });
});

describe('what people write', () => {
  const hostile = 'a\u0000b\u0008 <&> "q" \ud800x\uffff =1+1\nbaris dua';

  test('arrives whole, without what no file can hold', async () => {
    const code = indexOf(edition90).statements[0]!.code;
    const long = `${'kata '.repeat(1000)}<akhir>`;
    const notes = new Map([[code, { tpi: `${hostile} ${long}` }]]);
    const lke = judgedLke(edition90, { answers: mixed(edition90, 7), notes }, { unit: '<&> "Unit"' });
    const { read } = await reported(lke);
    expect(read.text).toContain('<&> "Unit"');
    expect(read.text).toContain('<akhir>');
    // eslint-disable-next-line no-control-regex
    expect(read.text).not.toMatch(/[\u0000-\u0008\uffff]/);
  });

  test('no unit, no year: said, not left blank', async () => {
    const plain = judgedLke(edition90, {}, { unit: '' });
    const lke: Checked = { ...plain, reading: { ...plain.reading, identity: {} } };
    const { read } = await reported(lke);
    expect(read.text).toContain('(unit belum diisi)');
    expect(read.text).not.toMatch(/undefined|NaN|null|\{\w+\}/);
  });

  test('many signers with long names all sign, in their order', async () => {
    const profile: Profile = {
      ...draftProfile('Kementerian Contoh', 'id'),
      signers: [
        { role: 'anggota', name: 'Anggota Pertama', nip: '1', rank: 'Penata', title: '' },
        { role: 'ketua-tim', name: 'Ketua', nip: '2', rank: '', title: 'Auditor Madya' },
        ...Array.from({ length: 20 }, (_, n) => ({
          role: 'anggota' as const,
          name: `Anggota ${n} ${'Panjang '.repeat(12)}`,
          nip: '',
          rank: '',
          title: '',
        })),
        { role: 'penanggung-jawab', name: 'Inspektur', nip: '3', rank: '', title: 'Inspektur', acting: 'Plt.' },
      ],
    };
    const { report, read } = await reported(judgedLke(edition90), { profile });
    expect(report.signatures.map(({ name }) => name.trim().split(' ').slice(0, 2).join(' ')).slice(0, 3)).toEqual([
      'Ketua',
      'Anggota Pertama',
      'Anggota 0',
    ]);
    expect(report.letter!.signature.office).toEqual(['Penanggung Jawab', 'Plt. Inspektur']);
    for (const { name } of profile.signers) expect(read.text).toContain(name.trim());
  });
});
