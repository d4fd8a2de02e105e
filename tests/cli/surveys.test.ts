/** Workbooks of surveys on the command line, alone and beside an LKE. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Raw } from '../../src/assessment';
import { writeXlsx } from '../../src/files';
import { findEdition } from '../../src/rules';
import { surveys as words } from '../../src/texts/id/surveys';
import { buildLke } from '../../src/forms/lke';
import type { Cell, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { buildSurvey, type SurveyId } from '../../src/forms/surveys';
import { put, withCells } from '../sheets/lke';
import { lke, ownFolder } from './lke';
import { edition90 } from '../editions';

const folder = ownFolder();
const FIRST_ROW = 6;
const identity = { unit: 'Dinas Contoh', year: 2026 };

/** @param answers one per element; three respondents give them. */
function survey(id: SurveyId, answers: readonly Raw[], summary: Record<string, Cell> = {}, edition = edition90): WorkbookPlan {
  const plan = buildSurvey(id, edition, identity);
  const [first, second] = plan.sheets as [SheetPlan, SheetPlan];
  const rowOf = (label: string) => first.cells.findIndex((cells) => cells[0] === label);
  const entries = Object.entries(summary).map(([label, value]): [number, number, Cell] => [rowOf(label), 2, value]);
  const given = [0, 1, 2].flatMap((row) =>
    answers.map((value, n): [number, number, Cell] => [FIRST_ROW + row, 1 + n, put(value)]),
  );
  return { ...plan, sheets: [withCells(first, entries), withCells(second, given)] };
}

const HEADINGS = 4;
/** With the heading of the third element written otherwise. */
function renamed(plan: WorkbookPlan): WorkbookPlan {
  const [first, second] = plan.sheets as [SheetPlan, SheetPlan];
  return { ...plan, sheets: [first, withCells(second, [[HEADINGS, 3, 'Cepat tidaknya']])] };
}

const skm = (last: Raw) => survey('skm', [...Array<Raw>(8).fill(3), last], { [words.population]: 40 });
const together = (...plans: WorkbookPlan[]): WorkbookPlan => ({ ...plans[0]!, sheets: plans.flatMap(({ sheets }) => sheets) });

beforeAll(async () => {
  const files: Record<string, WorkbookPlan> = {
    'skm.xlsx': skm(4),
    'salah.xlsx': skm(5),
    'judul.xlsx': renamed(skm(4)),
    'campur.xlsx': together(buildLke(edition90, {}, { ...identity, target: 'WBK' }), renamed(skm(4))),
    'kosong.xlsx': survey('skm', []),
    'ipkp.xlsx': survey('survei-ipkp', [3.6, 4]),
    'lama.xlsx': survey('survei-ipak', [4, 3], {}, findEdition('52/2014')),
    'enam.xlsx': survey('survei-ipak', [6], { [words.scale]: 6 }),
    'dua.xlsx': together(
      buildLke(edition90, {}, { ...identity, target: 'WBK' }),
      survey('survei-ipak', [4, 3], { [words.population]: 3 }),
    ),
  };
  for (const [name, plan] of Object.entries(files)) await writeFile(join(folder, name), await writeXlsx(plan));
}, 60_000);

const MEMBERS = [
  ...['file', 'sheet', 'survey', 'unit', 'year', 'respondents', 'needed'],
  ...['index', 'partial', 'ikm', 'grade', 'points', 'elements', 'problems'],
];

test('every member is documented', async () => {
  const text = await readFile(join(__dirname, '../../docs/json.md'), 'utf8');
  expect(MEMBERS.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

const judged: Record<string, object> = {
  'skm.xlsx': {
    ...{ survey: 'skm', sheet: 'Responden SKM', unit: 'Dinas Contoh', year: 2026, respondents: 3, needed: 36 },
    ...{ index: expect.closeTo(28 / 9, 9), ikm: expect.closeTo(700 / 9, 9), grade: 'B', points: null, problems: [] },
  },
  'salah.xlsx': { survey: 'skm', index: null, ikm: null, grade: null },
  'judul.xlsx': {
    ...{ survey: 'skm', respondents: 3, index: null, ikm: null },
    problems: [
      expect.objectContaining({
        ...{ code: 'survey.element-missing', sheet: 'Responden SKM' },
        message: expect.stringMatching(/^Unsur U3 Waktu penyelesaian tidak ditemukan/) as string,
      }),
    ],
  },
  'kosong.xlsx': { survey: 'skm', respondents: 0, needed: null, index: null, problems: [] },
  'ipkp.xlsx': { survey: 'ipkp', index: null, points: null },
  'lama.xlsx': {
    ...{ survey: 'ipak', index: 3.5, ikm: null, grade: null, problems: [] },
    points: { edition: 'zi-52-2014', statement: 'B.I.1', weight: 15, points: expect.closeTo(13.125, 9), scaleMax: 4 },
  },
  'enam.xlsx': {
    survey: 'ipak',
    index: null,
    points: null,
    problems: [expect.objectContaining({ code: 'survey.scale-no-basis' })],
  },
};

test('every survey is one element, judged from its answers', async () => {
  const names = Object.keys(judged);
  const { code, out, err } = await lke(folder, 'check', '--json', ...names);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  const found = JSON.parse(out);
  expect(found.map(({ file }: { file: string }) => file)).toEqual(names);
  found.forEach((one: { file: string }) => {
    expect(Object.keys(one)).toEqual(MEMBERS);
    expect(one).toMatchObject(judged[one.file]!);
  });
  const wrong = found[1].problems.filter(({ code: is }: { code: string }) => is === 'survey.out-of-scale');
  expect(wrong.map(({ sheet, cell }: Record<string, string>) => `${sheet}!${cell}`)).toEqual(
    ['J7', 'J8', 'J9'].map((cell) => `Responden SKM!${cell}`),
  );
  expect(found[0].elements).toHaveLength(9);
  expect(found[0].elements[8]).toMatchObject({ code: 'U9', mean: 4, answered: 3 });
});

test('a workbook of surveys alone is not unreadable; one beside an LKE is told after it', async () => {
  const { code, out, err } = await lke(folder, 'check', 'skm.xlsx', 'dua.xlsx');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const line of [
    /^skm.xlsx, lembar "Responden SKM": Survei Kepuasan Masyarakat \(SKM\)$/m,
    /^Responden +3, kurang: diperlukan 36$/m,
    /^Indeks +3,11$/m,
    /^Nilai IKM +77,78$/m,
    /^Mutu pelayanan +B \(Baik\)$/m,
    /^U9 .+ 3 +4,00$/m,
    /^dua.xlsx, lembar "LKE": LKE 90\/2021, tata letak kami$/m,
    /^Responden +3, cukup: diperlukan 3$/m,
    /^Poin LKE 90\/2021, B.I.a +15,31 dari 17,5$/m,
  ])
    expect(out).toMatch(line);
  expect(out.indexOf('LKE 90/2021, tata')).toBeLessThan(out.indexOf('15,31 dari'));
});

test('in English, and with the LKE for programs', async () => {
  const { out } = await lke(folder, 'check', '--lang', 'en', 'dua.xlsx', 'salah.xlsx');
  expect(out).toMatch(/^Points in LKE 90\/2021, B.I.a +15.31 of 17.5$/m);
  expect(out).toMatch(/^Index +cannot be computed yet$/m);
  const { out: json } = await lke(folder, 'check', '--json', 'dua.xlsx');
  expect(JSON.parse(json).map((one: Record<string, unknown>) => one.survey ?? one.edition)).toEqual(['zi-90-2021', 'ipak']);
});

test('a renamed heading of a survey beside an LKE, and one alone, keep no file out of a recap', async () => {
  const { code, err } = await lke(folder, 'recap', 'judul.xlsx', 'campur.xlsx', 'dua.xlsx', '--out', 'rekap.csv');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const rows = (await readFile(join(folder, 'rekap.csv'), 'utf8')).split(/\r?\n/);
  const ranked = rows.filter((row) => /^\d+;"Dinas Contoh"/.test(row));
  expect(['campur.xlsx', 'dua.xlsx'].map((name) => ranked.some((row) => row.includes(name)))).toEqual([true, true]);
});

test('an LKE that cannot be read is still said beside a survey that can', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, 'dua.xlsx'));
  workbook.getWorksheet('LKE')!.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value === 'zi-90-2021') cell.value = 'zi-12-2031';
    }),
  );
  await workbook.xlsx.writeFile(join(folder, 'asing.xlsx'));
  const { code, out, err } = await lke(folder, 'check', '--json', 'asing.xlsx');
  expect({ code, err }).toEqual({ code: 2, err: 'asing.xlsx: Edisi "zi-12-2031" tidak dikenal.\n' });
  expect(JSON.parse(out).map((one: Record<string, unknown>) => one.survey ?? one.edition)).toEqual([null, 'ipak']);
});
