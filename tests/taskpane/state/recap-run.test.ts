import { outcomeOf, type FileOutcome } from '../../../src/taskpane/worker/jobs';
import type { Helper } from '../../../src/taskpane/worker/client';
import { passedOver, readFiles, recapWith, withFile } from '../../../src/taskpane/state/recap-run';
import { reasonOf } from '../../../src/taskpane/state/ask-file';
import type { ChosenFile } from '../../../src/taskpane/state/session';
import { writeXlsx } from '../../../src/files/write';
import { buildRecap, recapOf } from '../../../src/forms/recap';
import { withOverrides } from '../../../src/assessment';
import { edition, judged } from './filled';
import { filled, planOf } from '../../sheets/lke';

const fileOf = (name: string, bytes: Uint8Array | string = '') => new File([bytes as BlobPart], name, { lastModified: 1 });
const never = new Promise<never>(() => undefined);

interface Bench {
  helper: Helper;
  asked: string[];
  stopped: number;
  seen: string[];
  read: ChosenFile[];
}

function bench(answer: (name: string) => Promise<FileOutcome>): Bench & { progress: Parameters<typeof readFiles>[2] } {
  const it: Bench = {
    asked: [],
    stopped: 0,
    seen: [],
    read: [],
    helper: {
      ask: ((job: { name: string }) => {
        it.asked.push(job.name);
        return answer(job.name);
      }) as Helper['ask'],
      stop: () => void it.stopped++,
    },
  };
  return Object.assign(it, {
    progress: {
      at: (file: string, done: number, of: number) => void it.seen.push(`${done + 1}/${of} ${file}`),
      read: (file: ChosenFile) => void it.read.push(file),
    },
  });
}

const passed: FileOutcome = { passedOver: true };
const files = ['a', 'b', 'c'].map((name) => fileOf(`${name}.xlsx`));

test('one after the other, with progress', async () => {
  const it = bench(async () => passed);
  await readFiles(it.helper, files, it.progress).ended;
  expect(it.seen).toEqual(['1/3 a.xlsx', '2/3 b.xlsx', '3/3 c.xlsx']);
  expect(it.read.map(({ name }) => name)).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
});

test('a worker that fails costs one file', async () => {
  const it = bench(async (name) => (name === 'b.xlsx' ? Promise.reject(new Error('out of memory')) : passed));
  await readFiles(it.helper, files, it.progress).ended;
  expect(it.read.map(({ outcome }) => outcome)).toEqual([
    passed,
    { unreadable: { code: 'file.failed', data: { reason: 'out of memory' } } },
    passed,
  ]);
});

test('a file that takes for ever is given up, and the rest go on', async () => {
  const it = bench((name) => (name === 'b.xlsx' ? never : Promise.resolve(passed)));
  await readFiles(it.helper, files, it.progress, {}, 20).ended;
  expect(it.read.map(({ outcome }) => outcome)).toEqual([
    passed,
    { unreadable: { code: 'file.too-slow', data: { seconds: 0.02 } } },
    passed,
  ]);
  expect(it.stopped).toBe(1);
});

test('each file is asked with the rules that the workbook keeps', async () => {
  const asked: unknown[] = [];
  const it = bench(async () => passed);
  const helper = {
    ...it.helper,
    ask: ((job: { own: unknown }) => (asked.push(job.own), Promise.resolve(passed))) as Helper['ask'],
  };
  const own = { [edition.id]: {} as never };
  await readFiles(helper, files, it.progress, { own }).ended;
  expect(asked).toEqual([own, own, own]);
});

test('cancelled: what was read stays, nothing more is asked', async () => {
  let release = () => {};
  const it = bench((name) =>
    name === 'b.xlsx' ? new Promise((resolve) => (release = () => resolve(passed))) : Promise.resolve(passed),
  );
  const run = readFiles(it.helper, files, it.progress);
  while (it.asked.length < 2) await new Promise((resolve) => setImmediate(resolve));
  run.cancel();
  release();
  await run.ended;
  expect([it.asked, it.read.map(({ name }) => name), it.stopped]).toEqual([['a.xlsx', 'b.xlsx'], ['a.xlsx'], 1]);
});

describe('a file', () => {
  const outcome = async (bytes: Uint8Array | string): Promise<FileOutcome> => outcomeOf('x.xlsx', fileOf('x.xlsx', bytes), {});

  test('with an LKE', async () => {
    const bytes = await writeXlsx(filled(planOf({ unit: 'KPP A' }), new Map([['A.I.1.i.a', { unit: 'Ya' }]])));
    expect(await outcome(bytes)).toMatchObject({ result: { units: [{ unit: 'KPP A', file: 'x.xlsx', answered: 1 }] } });
  });
  test('counts what the diagnosis finds, as `lke check` prints it', async () => {
    const filling = new Map([['A.I.1.i.a', { unit: 'Ya' }]]);
    const plan = filled(planOf({ unit: 'KPP A' }), filling, new Map([['A.I.1.i.a', 'C:\\bukti.pdf']]));
    const found = await outcome(await writeXlsx(plan));
    const [unit] = 'result' in found ? found.result.units : [];
    expect(unit!.findings.map(({ first }) => first.code)).toContain('evidence.local');
    expect(unit!.counts.warning).toBe(
      unit!.findings.reduce((sum, { severity, count }) => sum + (severity === 'warning' ? count : 0), 0),
    );
  });
  test("is judged by the recapping body's rules, named in its row; a sheet's own rules win", async () => {
    const rules = (body: string, floor: number) => ({
      ...{ edition: edition.short, body, note: '', source: 'Edaran 7/2026', checked: '2026-11-21' },
      ...{ gates: [{ predicate: 'WBK', code: 'TOTAL', floor }], rulings: {}, surveys: [] },
    });
    const own = { [edition.id]: rules('Inspektorat', 99) };
    const row = async (made: typeof edition) => {
      const file = fileOf('x.xlsx', await writeXlsx(filled(planOf({ unit: 'KPP A' }, [], made), new Map())));
      const found = await outcomeOf('x.xlsx', file, {}, own);
      const [unit] = 'result' in found ? found.result.units : [];
      return [unit!.ownRules, unit!.missed.find(({ code }) => code === 'TOTAL')!.setBy];
    };
    expect(await row(edition)).toEqual([{ body: 'Inspektorat', source: 'Edaran 7/2026' }, 'Inspektorat']);
    expect(await row(withOverrides(edition, rules('Kementerian', 80)))).toEqual([
      { body: 'Kementerian', source: 'Edaran 7/2026' },
      'Kementerian',
    ]);
  });
  test('that is a recap of ours is passed over', async () => {
    const bytes = await writeXlsx(buildRecap(recapOf([])));
    expect(await outcome(bytes)).toEqual({ passedOver: true });
  });
  test.each<[string, string, string]>([
    ['nothing in it', '', 'berkasnya kosong'],
    ['a PDF', '%PDF-1.4', 'ini bukan buku kerja .xlsx, melainkan PDF'],
    ['a broken package', 'PK\u0003\u0004zzz', 'berkasnya rusak'],
  ])('%s', async (_, bytes, reason) => {
    const found = await outcome(bytes);
    expect('unreadable' in found && reasonOf(found.unreadable, 'id')).toBe(reason);
  });
});

test('the recap: the workbook’s own LKEs, the files, and why the others are not in it', async () => {
  const own = await judged({ 'A.I.1.i.a': 'Ya' }, { unit: 'Sendiri' });
  const units = await judged({}, { unit: 'Lain' });
  const { fileResult } = await import('../../../src/forms/recap');
  const chosen: ChosenFile[] = [
    { key: '1', name: 'lain.xlsx', outcome: { result: fileResult('lain.xlsx', units, []) } },
    { key: '2', name: 'rekap.xlsx', outcome: passed },
    { key: '3', name: 'rusak.xlsx', outcome: { unreadable: { code: 'file.damaged', data: {} } } },
  ];
  const recap = recapWith(chosen, own, 'en');
  expect(recap.units.map(({ rank, unit, file }) => [rank, unit, file])).toEqual([
    [1, 'Sendiri', 'This workbook'],
    [2, 'Lain', 'lain.xlsx'],
  ]);
  expect(recap.broken).toMatchObject([{ file: 'rusak.xlsx', problem: { data: { reason: 'the file is damaged' } } }]);
  expect(passedOver(chosen)).toBe(1);
  expect(recapWith([], [], 'id').units).toEqual([]);
});

test('a file chosen once more takes the place of its earlier reading', () => {
  const file = (key: string, outcome: FileOutcome = passed): ChosenFile => ({ key, name: 'LKE.xlsx', outcome });
  const now = file('LKE.xlsx/1/1', { unreadable: { code: 'file.empty', data: {} } });
  expect(withFile([file('LKE.xlsx/1/1'), file('LKE.xlsx/2/1')], now)).toEqual([file('LKE.xlsx/2/1'), now]);
});
