/** The answers as the portal takes them: every question once, in its own spelling; what cannot be said stops the unit. */
import { existsSync, readFileSync } from 'node:fs';
import { indexOf, type Raw } from '../../src/assessment';
import { checkLke } from '../../src/judged/check';
import { isAsked, portalAnswers } from '../../src/portal/answers';
import { unitAnswers } from '../../src/portal/contract';
import layout from '../../src/reading/layouts/portal-2026.json';
import { readLke } from '../../src/reading/read';
import { editions } from '../../src/rules';
import { everywhere } from '../assessment/answers';
import { besideProject } from '../shared';
import { edition, filled, gridsOf, planOf, type Filling } from '../sheets/lke';

type Changed = Record<string, { unit?: Raw; tpi?: Raw }>;
function told(changed: Changed) {
  const all: Changed = Object.fromEntries(Object.entries(everywhere(edition, 'best')).map(([code, unit]) => [code, { unit }]));
  const filling: Filling = new Map(Object.entries({ ...all, ...changed }));
  const evidence = new Map([['A.I.1.i.a', 'https://drive.example/sk']]);
  return portalAnswers(checkLke(readLke(gridsOf(filled(planOf(), filling, evidence))).readings[0]!));
}
const ids = layout.ids as Record<string, number>;
const answerTo = (code: string, { answers }: ReturnType<typeof told>) => answers.find(({ soal_id }) => soal_id === ids[code])!;

test('every statement and count of the edition is a question, once; ratios are asked by their counts', () => {
  const asked = indexOf(edition).leaves.flatMap(({ statement: { code, ratio } }) =>
    ratio ? ratio.inputs.map((input) => input.code) : [code],
  );
  expect(Object.keys(ids).sort()).toEqual(asked.sort());
  expect(Object.values(ids).sort((a, b) => a - b)).toEqual(asked.map((_, n) => n + 1));
  expect(editions.filter(({ id }) => isAsked(id)).map(({ id }) => id)).toEqual([edition.id]);
});

const master = besideProject('samples/portal-2026-question-master.json');
(master && existsSync(master) ? test : test.skip)("the questions are the master's: id by cell, kind by scale", () => {
  interface Level {
    children: Level[];
    soals?: { id: number; excel_baris: number; jenis_jawaban: string }[];
  }
  const walk = ({ children, soals = [] }: Level): NonNullable<Level['soals']> => [...soals, ...children.flatMap(walk)];
  const { data } = JSON.parse(readFileSync(master!, 'utf8')) as { data: Level[] };
  const rows = layout.rows as Record<string, number>;
  const kind = (code: string) => {
    const scale = indexOf(edition).leaf(code)?.statement.scale;
    return scale === undefined ? 'jumlah' : scale === 'Ya/Tidak' ? 'ya_tidak' : scale.replaceAll('/', '').toLowerCase();
  };
  const byId = (all: [number, ...unknown[]][]) => all.sort(([a], [b]) => a - b);
  expect(byId(Object.entries(ids).map(([code, id]) => [id, rows[code], kind(code)]))).toEqual(
    byId(data.flatMap(walk).map((one) => [one.id, one.excel_baris, one.jenis_jawaban.toLowerCase()])),
  );
});

test.each<[what: string, code: string, raw: Raw, said: string | null]>([
  ['a letter', 'A.I.1.i.b', 'b', 'B'],
  ['a letter with spaces', 'A.I.1.i.b', ' A ', 'A'],
  ['yes', 'A.I.1.i.a', 'ya', 'Ya'],
  ['no', 'A.I.1.i.a', 'Tidak', 'Tidak'],
  ['a count', 'A.II.5.ii.1#1', 12, '12'],
  ['a count of none', 'A.II.5.ii.1#1', 0, '0'],
  ['an index, with a point', 'B.I.a', '3,65', '3.65'],
  ['a blank', 'A.I.1.i.a', null, null],
])('%s', (_, code, unit, said) => {
  const all = told({ [code]: { unit } });
  expect(answerTo(code, all)).toMatchObject({ jawaban_unit: said, jawaban_tpi: null });
  expect(all.unsaid).toEqual([]);
});

test('both roles, notes and links; the answers hold to the contract', () => {
  const all = told({ 'A.I.1.i.a': { unit: 'Ya', tpi: 'Tidak' } });
  expect(answerTo('A.I.1.i.a', all)).toMatchObject({
    jawaban_unit: 'Ya',
    jawaban_tpi: 'Tidak',
    bukti_dukung_unit: 'https://drive.example/sk',
  });
  const answers = { unit_id: 'a', nama_unit: 'A', tahun: 2026, answers: all.answers };
  expect(unitAnswers.parse(answers)).toEqual(answers);
  expect(all.answers.map(({ soal_id }) => soal_id)).toEqual(Array.from({ length: 127 }, (_, n) => n + 1));
});

test.each<[what: string, changed: Changed, unsaid: object[]]>([
  [
    'an answer that cannot be read',
    { 'A.I.1.i.b': { unit: 'Mungkin' } },
    [{ why: 'unread', code: 'A.I.1.i.b', role: 'unit', answer: 'Mungkin', sheet: 'LKE' }],
  ],
  [
    'a percentage without its counts',
    { 'A.II.5.ii.1': { unit: '80%' }, 'A.II.5.ii.1#1': {}, 'A.II.5.ii.1#2': {}, 'A.II.5.ii.1#3': {} },
    [{ why: 'share-only', code: 'A.II.5.ii.1', role: 'unit' }],
  ],
])('%s is named with its cell', (_, changed, unsaid) => {
  expect(told(changed).unsaid).toEqual(unsaid.map((one) => expect.objectContaining({ ...one, cell: expect.any(String) })));
});
