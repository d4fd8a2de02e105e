/** Follow-up of recommendations: filled from the way, read back with what its rows lack, carried into the next report. */
import { readXlsx, writeXlsx } from '../../../src/files';
import { readFollowUps, statusItem, STANDINGS } from '../../../src/forms/registers';
import { judgeAnswers } from '../../../src/judged/workbook';
import { followUpOf, reportOf, type Besides } from '../../../src/report';
import { recommendedFor } from '../../../src/report/recommendations';
import { plainProfile } from '../../../src/report/profile';
import type { WorkbookPlan } from '../../../src/sheet/plan';
import { writeDocx } from '../../../src/word';
import { edition90 } from '../../editions';
import { readDocx } from '../../report/docx';
import { judgedLke, mixed } from '../../report/lkes';
import { gridsOf, planOf } from '../../sheets/lke';
import { samples } from './samples';

const plain: Besides = { language: 'id', profile: plainProfile() };
const read = async (plan: WorkbookPlan) => readXlsx(await writeXlsx(plan));

test('what each status asks for and lacks is a problem at its cell, in the words of the board of audit, too', async () => {
  const [found] = readFollowUps(await read(samples['tindak-lanjut']()));
  expect(found!.rows.map(({ standing }) => standing)).toEqual([
    ...['done', 'begun', 'none', 'never', 'done', 'begun', 'begun', 'done', undefined, undefined],
  ]);
  expect(found!.problems.map(({ code, at }) => [code, at.cell])).toEqual([
    ['follow-up.no-evidence', 'H10'],
    ['follow-up.no-milestone', 'G11'],
    ['follow-up.status', 'J14'],
  ]);
});

test.each<[string, string, string]>([
  ['Belum', 'follow-up.no-reason', 'I6'],
  ['Belum ditindaklanjuti', 'follow-up.no-reason', 'I6'],
  ['Tidak dapat ditindaklanjuti', 'follow-up.no-reason', 'I6'],
  ['proses', 'follow-up.no-milestone', 'G6'],
  ['Belum sesuai', 'follow-up.no-milestone', 'G6'],
  ['Tuntas', 'follow-up.no-evidence', 'H6'],
  ['Sesuai', 'follow-up.no-evidence', 'H6'],
])('%s with nothing beside it: %s at %s', (status, code, cell) => {
  const plan = samples['tindak-lanjut']();
  const [summary, table, ...rest] = plan.sheets as [WorkbookPlan['sheets'][0], WorkbookPlan['sheets'][0]];
  const cells = table.cells.map((row, at) =>
    at < 5
      ? row
      : row.map((cell, column) =>
          column === 0 || column > 10 ? cell : at === 5 && column === 2 ? 'Agar' : at === 5 && column === 9 ? status : null,
        ),
  );
  const { problems } = judgeAnswers(gridsOf({ ...plan, sheets: [summary, { ...table, cells }, ...rest] }));
  expect(problems.filter((one) => one.code.startsWith('follow-up')).map((one) => [one.code, one.at.cell])).toEqual([
    [code, cell],
  ]);
});

test('beside an LKE it is no LKE, and its problems are told', () => {
  const lke = planOf();
  const followUp = samples['tindak-lanjut']();
  const { lkes, problems } = judgeAnswers([...gridsOf(lke), ...gridsOf(followUp)]);
  expect(lkes).toHaveLength(1);
  expect(problems.map(({ code }) => code)).toEqual(['follow-up.no-evidence', 'follow-up.no-milestone', 'follow-up.status']);
});

test('filled from the way: a row for each step, not begun, in the words that the profile chose', async () => {
  const lke = judgedLke(edition90, { answers: mixed(edition90, 7) });
  const { steps } = recommendedFor(lke);
  expect(steps.length).toBeGreaterThan(2);
  for (const followUp of ['umum', 'bpk'] as const) {
    const plan = await followUpOf({ lkes: [lke], surveys: [] }, { ...plain, profile: { ...plainProfile(), followUp } });
    if (typeof plan === 'string') throw new Error(plan);
    const [found] = readFollowUps(await read(plan));
    expect(found!.rows).toHaveLength(steps.length);
    steps.forEach(({ code }, at) => expect(found!.rows[at]!.recommendation).toContain(`(${code}: `));
    expect(new Set(found!.rows.map(({ status }) => status))).toEqual(new Set([statusItem('none', followUp).id]));
  }
});

test('more recommendations than rows make more rows', async () => {
  const lke = judgedLke(edition90, { answers: mixed(edition90, 7) });
  const { buildFollowUp } = await import('../../../src/forms/registers');
  const entries = Array.from({ length: 130 }, (_, n) => ({ recommendation: `Agar ${n}`, status: 'Belum' }));
  const plan = buildFollowUp(undefined, { unit: lke.reading.identity.unit ?? '', year: 2026 }, [], 'id', entries);
  expect(readFollowUps(gridsOf(plan))[0]!.rows).toHaveLength(130);
});

test.each(['lhe', 'akip'] as const)('%s carries the list over: this workbook’s, else last year’s', async (kind) => {
  const lke = judgedLke(edition90, { answers: mixed(edition90, 7) });
  const { worksheets } = await import('../../../src/forms/worksheets');
  const akip = judgeAnswers(gridsOf(worksheets['lke-akip'].build(undefined, { unit: 'Dinas', year: 2026, target: 'A' })));
  const workbook = kind === 'lhe' ? { lkes: [lke], surveys: [] } : akip;
  const grids = await read(samples['tindak-lanjut']());
  for (const besides of [{ grids }, { grids: [], lastGrids: grids }]) {
    const report = await reportOf(kind, workbook, { ...plain, ...besides });
    if (typeof report === 'string') throw new Error(report);
    const { text, tables } = await readDocx(await writeDocx(report));
    expect(text).toContain('Dari 10 rekomendasi: 3 tuntas, 3 dalam proses, 1 belum, 1 tidak dapat ditindaklanjuti.');
    const [, ...rows] = tables.find(([head]) => head?.[2] === 'Tindak lanjut')!;
    expect(rows.map((row) => row[4])).toEqual([
      'Tuntas',
      'Proses',
      'Belum',
      'Tidak dapat ditindaklanjuti',
      'Tuntas',
      'Proses',
      'Proses',
      'Tuntas',
      'Nanti saja',
      '–',
    ]);
    expect(rows[0]).toEqual(['1', 'Agar tim ZI mewakili semua unsur', 'SK diperbarui', 'SK-7.pdf', 'Tuntas']);
  }
});

test('every standing has words of both kinds', () =>
  expect(STANDINGS.map((one) => [statusItem(one, 'umum').id, statusItem(one, 'bpk').id])).toEqual([
    ['Proses', 'Belum sesuai'],
    ['Tuntas', 'Sesuai'],
    ['Belum', 'Belum ditindaklanjuti'],
    ['Tidak dapat ditindaklanjuti', 'Tidak dapat ditindaklanjuti'],
  ]));
