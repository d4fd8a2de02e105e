/** Berita acara, AKIP and SKM: every figure is the judge's; Word opens all of them, whatever stands in them. */
import { assess, TOTAL, type Answers } from '../../src/assessment';
import { answersOf } from '../../src/assessment/compare';
import { writeXlsx } from '../../src/files';
import { worksheets, type WorksheetId } from '../../src/forms/worksheets';
import { judgeAnswers } from '../../src/judged/workbook';
import { REPORT_KINDS, reportOf, type Besides, type ReportKind } from '../../src/report';
import { agreedAnswers, minutes, type Discussed } from '../../src/report/minutes';
import { draftProfile, plainProfile } from '../../src/report/profile';
import { FORMS, parseProfile } from '../../src/report/profile-schema';
import { reportPlan } from '../../src/report/sheet';
import { lowestOf } from '../../src/report/skm';
import type { Report } from '../../src/report/tree';
import { loadWording } from '../../src/rules/wording';
import { editions } from '../../src/rules';
import { writeDocx } from '../../src/word';
import { edition90 } from '../editions';
import { bundled, filled } from '../files/kinds';
import { describeWithValidator, schemaErrors } from '../files/validator';
import { gridsOf } from '../sheets/lke';
import { readDocx } from './docx';
import { judgedLke, mixed, unit } from './lkes';

const HOSTILE = '<&> "Unit" \u0000\u0008\ud800 =1+1';
const plain: Besides = { language: 'id', profile: plainProfile('Kementerian Contoh') };

const worksheet = (id: WorksheetId, seed: number | undefined, year = 2026) => {
  const plan = worksheets[id].build(undefined, { ...unit, year, target: 'A' });
  return judgeAnswers(gridsOf(seed === undefined ? plan : filled(plan, seed)));
};

async function read(kind: ReportKind, workbook: Parameters<typeof reportOf>[1], besides: Besides = plain) {
  const report = await reportOf(kind, workbook, besides);
  if (typeof report === 'string') throw new Error(report);
  return { report, read: await readDocx(await writeDocx(report)) };
}

const numberIn = (text: string): number => Number(text.replace('%', '').replace(',', '.'));
const near = (text: string, value: number) => expect(Math.abs(numberIn(text) - value)).toBeLessThanOrEqual(0.005 + 1e-9);

describe.each<[string, WorksheetId, number | undefined]>([
  ['88/2021, empty', 'lke-akip', undefined],
  ['88/2021, filled', 'lke-akip', 5],
  ['12/2015, empty', 'lke-akip-2015', undefined],
  ['12/2015, filled', 'lke-akip-2015', 5],
])('AKIP of %s', (_, id, seed) => {
  const now = worksheet(id, seed);
  const before = worksheet(id, 9, 2025);
  const [lke, last] = [now.lkes[0]!, before.lkes[0]!];

  test('components, parts and total are those of the judge, last year beside', async () => {
    const { read: found } = await read('akip', now, { ...plain, last: before });
    const [titles, ...rows] = found.tables.find(([head]) => head?.[1] === 'Komponen')!;
    expect(titles).toContain('Tahun lalu');
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      const { low, weight } = lke.assessment.scores.get(row[0] || TOTAL)!;
      near(row[titles!.indexOf('Tahun lalu')]!, last.assessment.scores.get(row[0] || TOTAL)!.low);
      near(row[titles!.indexOf('Nilai')]!, low);
      near(row[titles!.indexOf('%')]!, (100 * low) / weight);
    }
    expect(rows.at(-1)!.at(-1)).toBe(lke.akip!.grade?.grade ?? '–');
    expect(found.text).not.toMatch(/undefined|NaN|\{\w+\}/);
  });
});

describe('SKM', () => {
  test('elements, index and grade are those of the judge; the three lowest are planned for', async () => {
    const now = worksheet('skm', 5);
    const before = worksheet('skm', 9, 2025);
    const [survey, last] = [now.surveys[0]!, before.surveys[0]!];
    const { read: found } = await read('skm', now, { ...plain, last: before });
    const [, ...rows] = found.tables.find(([head]) => head?.[1] === 'Unsur')!;
    survey.elements.forEach(({ mean, answered }, at) => {
      expect(rows[at]![2]).toBe(String(answered));
      near(rows[at]![3]!, mean!);
      near(rows[at]![4]!, mean! * 25);
    });
    near(rows.at(-1)![4]!, survey.ikm!);
    expect(rows.at(-1)![5]).toBe(survey.grade!.grade);
    const planned = found.tables
      .find(([head]) => head?.[1] === 'Unsur prioritas')!
      .slice(1)
      .map((row) => row[1]);
    expect(planned).toEqual(
      [...survey.elements]
        .sort((a, b) => a.mean! - b.mean!)
        .slice(0, 3)
        .map(({ name }) => name),
    );
    const years = found.tables.find(([head]) => head?.[0] === 'Tahun')!.slice(1);
    near(years[0]![1]!, last.ikm!);
    near(years[1]![1]!, survey.ikm!);
  });

  test('equals come in the order of the elements, those without an answer not at all', () => {
    const element = (name: string, mean?: number) => ({ name, answered: 1, ...(mean !== undefined && { mean }) });
    const all = [element('U1', 3), element('U2'), element('U3', 2), element('U4', 3), element('U5', 2), element('U6', 4)];
    expect(lowestOf(all).map(({ name }) => name)).toEqual(['U3', 'U5', 'U1']);
  });

  test('nobody asked yet: no index, no plan, and that is said', async () => {
    const { read: found } = await read('skm', worksheet('skm', undefined));
    expect(found.text).toContain('Indeks belum dapat dihitung');
  });
});

describe('berita acara', () => {
  const lke = judgedLke(edition90, { answers: mixed(edition90, 7) });
  const differing = [...lke.reading.answers]
    .filter(([, { unit: own, tpi }]) => tpi !== undefined && tpi !== null && own !== tpi)
    .map(([code]) => code);

  test('every statement that unit and TPI answer differently, and no other', async () => {
    const { read: found } = await read('berita-acara', { lkes: [lke], surveys: [] });
    const [, ...rows] = found.tables.find(([head]) => head?.[2] === 'Pernyataan')!;
    expect(new Set(rows.map((row) => row[2]!.split(' ')[0]))).toEqual(new Set(differing));
    for (const row of rows) {
      const answers = lke.reading.answers.get(row[2]!.split(' ')[0]!)!;
      expect(row[3]!.replace(',', '.')).toBe(String(answers.unit).replace(/^(\d)$/, '$1'));
      expect(row.slice(5)).toEqual(['', '', 'Terbuka']);
    }
  });

  test('before and after: what was agreed is judged, nothing else changes', async () => {
    const [first, second] = differing;
    const discussed = new Map<string, Discussed>([
      [first!, { reason: 'SK baru nomor 5', agreed: lke.reading.answers.get(first!)!.unit, state: 'agreed' }],
      [second!, { reason: 'belum ada bukti', state: 'differs' }],
    ]);
    const report = minutes(lke, { ...plain, wording: await loadWording(lke.edition.id), discussed });
    const { tables } = await readDocx(await writeDocx(report));
    const [, ...rows] = tables.find(([head]) => head?.[4] === 'Disepakati')!;
    const options = { held: lke.reading.identity.held, asExcel: lke.reading.asExcel };
    const own = assess(edition90, answersOf(lke.reading.answers, 'unit'), options);
    const after = assess(
      edition90,
      new Map<string, Answers>([...lke.reading.answers, [first!, { unit: lke.reading.answers.get(first!)!.unit }]]),
      options,
    );
    near(rows.at(-1)![2]!, own.total.low);
    near(rows.at(-1)![3]!, lke.assessment.total.low);
    near(rows.at(-1)![4]!, after.total.low);
    edition90.areas.forEach(({ code }, at) => near(rows[at]![4]!, after.scores.get(code)!.low));
    const told = tables.find(([head]) => head?.[2] === 'Pernyataan')!.slice(1);
    expect(told.find((row) => row[2]!.startsWith(`${first} `))!.slice(5)).toEqual([
      'SK baru nomor 5',
      String(lke.reading.answers.get(first!)!.unit),
      'Sepakat',
    ]);
    expect(told.find((row) => row[2]!.startsWith(`${second} `))!.slice(5)).toEqual(['belum ada bukti', '', 'Berbeda']);
  });

  test('an answer that nobody agreed on stays', () =>
    expect(agreedAnswers(lke.reading.answers, new Map([[differing[0]!, { agreed: ' ' }]]))).toEqual(lke.reading.answers));
});

test.each<[ReportKind, string]>([
  ['lhe', 'tidak ada LKE Zona Integritas'],
  ['berita-acara', 'tidak ada LKE Zona Integritas'],
  ['akip', 'tidak ada LKE AKIP'],
  ['skm', 'tidak ada survei kepuasan masyarakat'],
])('%s of a workbook without one: a sentence', async (kind, said) =>
  expect(await reportOf(kind, { lkes: [], surveys: [] }, plain)).toContain(said),
);

test('berita acara without the TPI: a sentence', async () =>
  expect(await reportOf('berita-acara', { lkes: [judgedLke(edition90)], surveys: [] }, plain)).toContain(
    'belum ada jawaban TPI',
  ));

/** Each kind of workbook in each form, one of them with what no file can hold. */
async function everyReport(): Promise<[string, Report][]> {
  const lkes = editions.flatMap((edition) => [judgedLke(edition), judgedLke(edition, { answers: mixed(edition, 7) })]);
  const strange = judgedLke(
    edition90,
    { answers: mixed(edition90, 7), notes: new Map([['A.I.1.i.a', { tpi: HOSTILE.repeat(300) }]]) },
    { unit: HOSTILE },
  );
  const workbooks: [string, ReportKind, Parameters<typeof reportOf>[1]][] = [
    ...[...lkes, strange].map((lke, n): [string, ReportKind, Parameters<typeof reportOf>[1]] => [
      `lhe ${n}`,
      'lhe',
      { lkes: [lke], surveys: [] },
    ]),
    ['berita-acara', 'berita-acara', { lkes: [strange], surveys: [] }],
    ['rekap', 'rekap', { lkes: [strange], surveys: [] }],
    ['akip', 'akip', worksheet('lke-akip', 5)],
    ['akip empty', 'akip', worksheet('lke-akip-2015', undefined)],
    ['skm', 'skm', worksheet('skm', 5)],
    ['skm empty', 'skm', worksheet('skm', undefined)],
  ];
  const found: [string, Report][] = [];
  for (const [at, [name, kind, workbook]] of workbooks.entries()) {
    const profile = { ...draftProfile(HOSTILE, 'id'), form: FORMS[at % FORMS.length]!, paper: at % 2 ? 'F4' : 'A4' } as const;
    const report = await reportOf(kind, workbook, { language: at % 3 ? 'id' : 'en', profile, passed: at % 2 === 0 });
    if (typeof report !== 'string') found.push([name, report]);
  }
  return found;
}

describeWithValidator("Microsoft's validator", () => {
  test('finds nothing in a report of any kind and form, as a document and as a sheet', async () => {
    const files = new Map<string, Uint8Array>();
    const all = await everyReport();
    expect(new Set(all.map(([name]) => name.split(' ')[0]))).toEqual(new Set(REPORT_KINDS));
    for (const [name, report] of all) files.set(`${name}.docx`, await writeDocx(report));
    // The program's start takes longer than to read them all: one sheet as people get it, and all of them in one file.
    const sheets = all.map(([, report]) => reportPlan(report, 'Laporan'));
    files.set('last.xlsx', await writeXlsx(sheets.at(-1)!));
    files.set('all.xlsx', await writeXlsx(bundled(sheets)));
    expect(await schemaErrors(files)).toEqual([]);
  }, 180_000);
});

describe('the sheet', () => {
  test('holds every sentence and figure of the report, and no row is higher than Excel draws', async () => {
    for (const [, report] of await everyReport()) {
      const [sheet] = reportPlan(report, 'Laporan', ['laporan']).sheets;
      expect(sheet!.name).toBe('Laporan (2)');
      const said = sheet!.cells.flat().join('\n');
      for (const { parts } of report.chapters)
        for (const block of parts.flatMap((part) => [...part.blocks, ...(part.parts ?? []).flatMap((one) => one.blocks)])) {
          if (block.kind === 'paragraph') expect(said).toContain(block.text);
          if (block.kind === 'table') for (const cell of block.rows.flat()) if (cell.length < 100) expect(said).toContain(cell);
        }
      expect(Math.max(...sheet!.heights!.map(({ height }) => height))).toBeLessThanOrEqual(409);
    }
  });
});

describe('a profile', () => {
  test('as drafted is read back', () => {
    const draft = draftProfile('Kementerian Contoh', 'id');
    expect(parseProfile(JSON.stringify(draft))).toEqual({ ok: true, profile: draft });
  });

  test('that says nothing but its format has our defaults', () =>
    expect(parseProfile('{"format":"zi-lke-laporan-1"}')).toEqual({ ok: true, profile: plainProfile() }));

  test.each<[string, string]>([
    ['{', ''],
    ['{}', 'format'],
    ['{"format":"zi-lke-laporan-1","kop":1}', '-'],
    ['{"format":"zi-lke-laporan-1","paper":"Letter"}', 'paper'],
    ['{"format":"zi-lke-laporan-1","margins":{"top":99,"right":2,"bottom":2,"left":2}}', 'margins.top'],
    ['{"format":"zi-lke-laporan-1","signers":[{"role":"tamu"}]}', 'signers.0.role'],
    ['{"format":"zi-lke-laporan-1","letterhead":{"logo":"data:image/png;base64,AAAA"}}', 'letterhead.logo'],
  ])('%s is refused at %j', (text, path) => {
    const read = parseProfile(text);
    expect(read.ok ? [] : read.errors.map((one) => one.path)).toContain(path);
  });
});
