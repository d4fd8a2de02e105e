/** `lke compare`, `lke seal` and `lke check --seal`, as a person runs them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareSides } from '../../../src/assessment/compare';
import { writeXlsx } from '../../../src/files';
import { keepSnapshot } from '../../../src/forms/snapshots';
import { bestAnswers } from '../answers';
import { answer, edited, lke, ownFolder, type Entries } from '../lke';
import { edition90 } from '../../editions';
import { sheetOf } from '../../assessment/answers';
import { filled, planOf, wording } from '../../sheets/lke';

const folder = ownFolder();
const at = (name: string) => join(folder, name);
const best = bestAnswers(edition90);
const changed = new Map<string, string | number>([...best, ['A.I.1.i.b', 'B'], ['B.I.a', 3.2]]);
const make = (file: string, ...more: string[]) =>
  lke(folder, 'new', '--unit', 'KPP Pratama X', '--year', '2026', '--target', 'WBK', '--out', file, ...more);
const json = async (...args: string[]) => JSON.parse((await lke(folder, 'compare', '--json', ...args)).out);

beforeAll(async () => {
  await make('kosong.xlsx');
  await edited(at('kosong.xlsx'), at('lalu.xlsx'), (workbook) => void answer(workbook, best));
  await edited(at('kosong.xlsx'), at('kini.xlsx'), (workbook) => {
    answer(workbook, best);
    answer(workbook, changed, 'Jawaban TPI');
  });
});

/** As the judge compares the same answers. */
const compared = (one: Entries, other: Entries) =>
  compareSides(edition90, { answers: sheetOf(Object.fromEntries(one)) }, { answers: sheetOf(Object.fromEntries(other)) });

describe.each<[string, string[]]>([
  ['unit and TPI of one file', ['kini.xlsx']],
  ['two files', ['lalu.xlsx', 'kini.xlsx']],
])('%s', (_, files) => {
  test('differences with the effect that the judge gives them, areas, minimums', async () => {
    const told = await json(...files);
    const { differences, total, turns, areas } = compared(best, changed);
    expect(told.total).toEqual({ from: total.from, to: total.to, effects: total.effects, rest: 0 });
    expect(told.differences.map(({ statement, effect }: { statement: string; effect: number }) => [statement, effect])).toEqual(
      differences.map(({ code, effect }) => [code, effect]),
    );
    expect(told.differences[0]).toMatchObject({ statement: 'B.I.a', answers: [{ code: 'B.I.a', from: 4, to: 3.2 }] });
    expect(told.gates).toEqual(turns);
    expect(told.areas).toEqual(areas);
    expect(
      told.verdicts.map(({ predicate, from, to }: Record<string, { status: string }>) => [predicate, from!.status, to!.status]),
    ).toEqual([
      ['WBK', 'met', 'unmet'],
      ['WBBM', 'after', 'unmet'],
    ]);
    expect([told.own, told.unmatched, told.evidence]).toEqual([null, [], []]);
  });
});

test('the same the other way round: every effect has the other sign', async () => {
  const [there, back] = [await json('lalu.xlsx', 'kini.xlsx'), await json('kini.xlsx', 'lalu.xlsx')];
  const effects = ({ differences }: typeof there): number[] => differences.map(({ effect }: { effect: number }) => effect);
  effects(back).forEach((effect, n) => expect(effect).toBeCloseTo(-effects(there)[n]!, 9));
  expect(back.total.to - back.total.from).toBeCloseTo(there.total.from - there.total.to, 9);
});

test('for people: one line that sums it up, then what differs, the largest first', async () => {
  const { code, out } = await lke(folder, 'compare', 'kini.xlsx');
  expect(code).toBe(0);
  expect(out).toContain('unit kerja, KPP Pratama X dibandingkan dengan TPI, KPP Pratama X');
  expect(out).toMatch(/2 jawaban berbeda: nilai 100,00 menjadi 96,38, −3,6\d poin\./);
  expect(out).toContain('WBK: Nilai minimum terpenuhi menjadi Belum memenuhi');
  expect(out).toMatch(/B\.I\.a +4 menjadi 3,2 +−3,50 poin; sendiri saja mengubah .*\(WBK\)/);
  expect(out.indexOf('B.I.a')).toBeLessThan(out.indexOf('A.I.1.i.b'));
});

test('nothing differs: said so', async () => {
  expect((await lke(folder, 'compare', 'lalu.xlsx', 'lalu.xlsx', '--lang', 'en')).out).toContain('No answer differs.');
});

test('another edition: carried into the second one by what corresponds, and what has no place is told', async () => {
  await make('dulu-kosong.xlsx', '--edition', '52/2014');
  await edited(at('dulu-kosong.xlsx'), at('dulu.xlsx'), (workbook) => void answer(workbook, new Map([['A.I.1.a', 'Ya']])));
  const told = await json('dulu.xlsx', 'lalu.xlsx');
  expect(told.edition).toBe('zi-90-2021');
  expect(told.own).toMatchObject({ edition: 'zi-52-2014', total: expect.any(Number) });
  expect(told.total.from).toBeGreaterThan(0);
  expect(told.differences.some(({ statement }: { statement: string }) => statement === 'A.I.1.i.a')).toBe(false);
  const back = await json('lalu.xlsx', 'dulu.xlsx');
  expect(back.edition).toBe('zi-52-2014');
  expect(back.unmatched.length).toBeGreaterThan(20);
  expect(back.unmatched[0]).toEqual({
    statement: expect.any(String),
    why: expect.any(String),
    near: expect.any(Array),
    message: expect.any(String),
  });
});

test('a snapshot in the file, against what stands there now', async () => {
  const now = filled(planOf(), new Map([...changed].map(([code, tpi]) => [code, { unit: best.get(code), tpi }])));
  const answers = new Map([...best].map(([code, unit]) => [code, { unit }]));
  const head = { date: '2026-10-01', status: 'diusulkan', sheet: 'LKE', unit: 'X', edition: edition90.id, seal: '', answers };
  const kept = keepSnapshot([], head, edition90, wording);
  if (!('plan' in kept)) throw new Error('no plan');
  await writeFile(at('potret.xlsx'), await writeXlsx({ ...now, sheets: [...now.sheets, ...kept.plan.sheets] }));
  const told = await json('potret.xlsx', '--of', 'snapshot');
  expect(told.one.snapshot).toEqual({ number: 1, date: '2026-10-01', status: 'diusulkan', seal: '' });
  expect(told.differences.map(({ statement }: { statement: string }) => statement)).toEqual(['B.I.a', 'A.I.1.i.b']);
  expect((await json('potret.xlsx', '--of', 'snapshot:1:unit,unit')).differences).toEqual([]);
  const { code, err } = await lke(folder, 'compare', 'potret.xlsx', '--of', 'snapshot:2');
  expect([code, err]).toEqual([2, 'potret.xlsx: potret 2 tidak ada; potret di berkas ini: 1.\n']);
});

test('refused, each with its reason', async () => {
  const refused: [string[], RegExp][] = [
    [[], /^Sebutkan satu berkas/],
    [['a', 'b', 'c'], /^Sebutkan satu berkas/],
    [['kini.xlsx', '--of', 'kami'], /"kami" pada --of tidak dikenal/],
    [['kini.xlsx', '--of', 'unit,tpi,tpn'], /"unit,tpi,tpn" pada --of/],
    [['kini.xlsx', '--of', 'tpn'], /jawaban TPN tidak ada/],
    [['tiada.xlsx'], /tiada\.xlsx: .*tidak ditemukan/],
  ];
  for (const [args, says] of refused) {
    const { code, out, err } = await lke(folder, 'compare', ...args);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(says)]);
  }
});

describe('the seal', () => {
  const sealed = async (file: string): Promise<string> => JSON.parse((await lke(folder, 'seal', '--json', file)).out)[0].seal;

  test('holds for the file it is of, in any spelling, and for a copy that was saved again', async () => {
    const code = await sealed('kini.xlsx');
    expect((await lke(folder, 'seal', 'kini.xlsx')).out).toBe(`kini.xlsx, LKE: ${code} (unit kerja dan TPI)\n`);
    await edited(at('kini.xlsx'), at('salinan.xlsx'), (workbook) => void (workbook.creator = 'X'));
    for (const [file, typed] of [
      ['kini.xlsx', code],
      ['salinan.xlsx', code.toLowerCase().replaceAll('-', '')],
    ] as const) {
      const { code: exit, out } = await lke(folder, 'check', file, '--seal', typed);
      expect([exit, out]).toEqual([
        0,
        expect.stringContaining(`Segel ${code} cocok: edisi serta jawaban unit kerja dan TPI sama`),
      ]);
    }
    const { out } = await lke(folder, 'check', '--json', 'kini.xlsx', '--seal', code);
    expect(JSON.parse(out)[0].seal).toEqual({ code, holds: true, roles: ['unit', 'tpi'], message: expect.any(String) });
  });

  test('is broken by one other answer: exit code 1', async () => {
    const code = await sealed('kini.xlsx');
    await edited(at('kini.xlsx'), at('diubah.xlsx'), (workbook) => void answer(workbook, new Map([['A.I.1.i.a', 'Tidak']])));
    const { code: exit, out } = await lke(folder, 'check', 'diubah.xlsx', '--seal', code);
    expect([exit, out]).toEqual([1, expect.stringContaining(`Segel ${code} tidak cocok`)]);
    expect(JSON.parse((await lke(folder, 'check', '--json', 'diubah.xlsx', '--seal', code)).out)[0].seal.holds).toBe(false);
  });

  test('one that stands on the summary is held against the answers without being asked for', async () => {
    const code = await sealed('kini.xlsx');
    const written = (to: string, text: string) =>
      edited(at('kini.xlsx'), at(to), (workbook) => {
        const summary = workbook.getWorksheet('Ringkasan')!;
        summary.eachRow((row) => {
          if (row.getCell(1).value === 'Segel') row.getCell(2).value = text;
        });
      });
    await written('bersegel.xlsx', code);
    await written(
      'salah.xlsx',
      code.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')),
    );
    const told = async (file: string) => {
      const { code: exit, out } = await lke(folder, 'check', '--json', file);
      return { exit, holds: JSON.parse(out)[0].seal?.holds };
    };
    const usual = (await told('kini.xlsx')).exit;
    expect(await told('kini.xlsx')).toEqual({ exit: usual, holds: undefined });
    expect(await told('bersegel.xlsx')).toEqual({ exit: usual, holds: true });
    expect(await told('salah.xlsx')).toEqual({ exit: 1, holds: false });
  });

  test.each<[string, string[], RegExp]>([
    ['no code', ['check', 'kini.xlsx', '--seal', 'XYZ'], /"XYZ" pada --seal bukan segel/],
    ['nothing to seal', ['seal', 'kosong.xlsx'], /kosong\.xlsx: Belum ada jawaban/],
    ['no file to seal', ['seal'], /^Sebutkan berkas/],
  ])('refused: %s', async (_, args, says) => {
    const { code, out, err } = await lke(folder, ...args);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(says)]);
  });
});
