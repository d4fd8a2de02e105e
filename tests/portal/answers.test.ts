/** The answers as the portal takes them: every question once, in its own spelling; what cannot be said stops the unit. */
import { existsSync, readFileSync } from 'node:fs';
import { indexOf, type Raw } from '../../src/assessment';
import { checkLke } from '../../src/judged/check';
import { codeOf, isAsked, portalAnswers, tallyOf, type PortalAnswer } from '../../src/portal/answers';
import { portalLke } from '../../src/portal/lke';
import { unitAnswers } from '../../src/portal/contract';
import layout from '../../src/reading/layouts/portal-2026.json';
import type { Checked } from '../../src/reading/contract';
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

/** A reading by its parts, without a workbook. */
const read = (parts: Partial<Checked['reading']>, more: Partial<Checked> = {}): Checked =>
  ({
    edition,
    reading: {
      ...{ sheet: 'LKE', edition: edition.id, answers: new Map(), cells: new Map(), evidence: new Map(), identity: {} },
      ...parts,
    },
    ...more,
  }) as unknown as Checked;
const RATIO = 'A.II.5.ii.1';

test('an empty LKE: every question is there, none is answered, nothing is wrong', () => {
  const { answers, unsaid } = portalAnswers(read({}));
  expect(unsaid).toEqual([]);
  expect(answers).toHaveLength(127);
  const { soal_id: _, ...first } = answers[0]!;
  expect(first).toEqual({
    ...{ jawaban_unit: null, jawaban_tpi: null, catatan_unit: null, bukti_dukung_unit: null, catatan_tpi: null },
  });
});

describe('a percentage of a ratio', () => {
  const told = (answers: Record<string, { unit?: Raw; tpi?: Raw }>) =>
    portalAnswers(read({ answers: new Map(Object.entries(answers)) })).unsaid.map(({ why, role, answer }) => [why, role, answer]);
  test.each<[string, Record<string, { unit?: Raw; tpi?: Raw }>, unknown[]]>([
    ['alone has no question', { [RATIO]: { unit: '80%' } }, [['share-only', 'unit', '80%']]],
    ['of the TPI alone', { [RATIO]: { tpi: 0.8 } }, [['share-only', 'tpi', '0.8']]],
    [
      'of both roles',
      { [RATIO]: { unit: 0.8, tpi: 0.9 } },
      [
        ['share-only', 'unit', '0.8'],
        ['share-only', 'tpi', '0.9'],
      ],
    ],
    ['beside its counts', { [RATIO]: { unit: 0.8 }, [`${RATIO}#1`]: { unit: 10 }, [`${RATIO}#3`]: { unit: 8 } }, []],
    ['beside one count of two', { [RATIO]: { unit: 0.8 }, [`${RATIO}#1`]: { unit: 10 } }, [['share-only', 'unit', '0.8']]],
    ['beside a detail only', { [RATIO]: { unit: 0.8 }, [`${RATIO}#2`]: { unit: 10 } }, [['share-only', 'unit', '0.8']]],
    [
      'beside the counts of the other role',
      { [RATIO]: { tpi: 0.8 }, [`${RATIO}#1`]: { unit: 10 }, [`${RATIO}#3`]: { unit: 8 } },
      [['share-only', 'tpi', '0.8']],
    ],
    ['0, as forms of others compute it where nothing is counted', { [RATIO]: { unit: 0 } }, []],
    ['that is no number', { [RATIO]: { unit: 'x' } }, []],
  ])('%s', (_, answers, unsaid) => expect(told(answers)).toEqual(unsaid));
});

test('what cannot be said stands where it was read, with its cell where that is known', () => {
  const answers = new Map([['A.I.1.i.b', { unit: ' Mungkin ', tpi: 'Z' }]]);
  const cells = new Map([['A.I.1.i.b', { unit: 'F7' }]]) as never;
  expect(portalAnswers(read({ answers, cells })).unsaid).toEqual([
    { why: 'unread', code: 'A.I.1.i.b', role: 'unit', answer: 'Mungkin', sheet: 'LKE', cell: 'F7' },
    { why: 'unread', code: 'A.I.1.i.b', role: 'tpi', answer: 'Z', sheet: 'LKE' },
  ]);
});

test('notes and links are said as they were written: lists stay lists, ends of lines are one kind, blanks are none', () => {
  const notes = new Map([
    ['A.I.1.i.a', { unit: ' satu\r\ndua\rtiga ', tpi: 'catatan TPI' }],
    ['A.I.1.i.b', { unit: '  ' }],
    [RATIO, { unit: 'rasio', tpi: 'TPI' }],
  ]);
  const evidence = new Map([
    ['A.I.1.i.a', ' https://a.example '],
    [RATIO, 'https://r.example'],
  ]);
  const { answers } = portalAnswers(read({ notes, evidence }));
  const of = (code: string) => answers.find(({ soal_id }) => soal_id === ids[code])!;
  expect(of('A.I.1.i.a')).toMatchObject({
    catatan_unit: 'satu\ndua\ntiga',
    catatan_tpi: 'catatan TPI',
    bukti_dukung_unit: 'https://a.example',
  });
  expect(of('A.I.1.i.b')).toMatchObject({ catatan_unit: null, catatan_tpi: null });
  expect(of(`${RATIO}#3`)).toMatchObject({ catatan_unit: 'rasio', catatan_tpi: 'TPI', bukti_dukung_unit: 'https://r.example' });
  expect(of(`${RATIO}#1`)).toMatchObject({ catatan_unit: null, catatan_tpi: null, bukti_dukung_unit: null });
  expect(answers.filter(({ catatan_unit }) => catatan_unit !== null)).toHaveLength(2);
});

test('how much of it the portal gets', () => {
  const of = (soal_id: number, more: Partial<PortalAnswer>): PortalAnswer => ({
    ...{ soal_id, jawaban_unit: null, jawaban_tpi: null, catatan_unit: null, bukti_dukung_unit: null, catatan_tpi: null },
    ...more,
  });
  expect(tallyOf([])).toEqual({ asked: 0, unit: 0, tpi: 0, notes: 0, links: 0, blank: [] });
  expect(
    tallyOf([
      of(1, { jawaban_unit: 'Ya', bukti_dukung_unit: 'https://a.example' }),
      of(2, { jawaban_unit: '0', jawaban_tpi: 'B', catatan_unit: 'x', catatan_tpi: 'y' }),
      of(3, { jawaban_tpi: 'B', catatan_tpi: 'y' }),
    ]),
  ).toEqual({ asked: 3, unit: 2, tpi: 2, notes: 2, links: 1, blank: [codeOf.get(3)] });
});

test('an LKE tells its sheet, unit, year and aim; only what it has', () => {
  const bare = portalLke('a.xlsx', read({}));
  expect(bare).toMatchObject({ file: 'a.xlsx', sheet: 'LKE', edition: edition.id, isAsked: true, unit: '', unsaid: [] });
  expect(bare.answers).toHaveLength(127);
  expect(bare.tally).toMatchObject({ asked: 127, unit: 0 });
  expect(['year', 'target', 'proposal'].filter((name) => name in bare)).toEqual([]);
  const identity = { unit: 'KPP 1', year: 2026, target: 'WBBM', held: 'WBK' };
  expect(portalLke('a.xlsx', read({ identity }, { proposal: { verdict: 'excused' } } as never))).toMatchObject({
    ...{ unit: 'KPP 1', year: 2026, target: 'WBBM', held: 'WBK', proposal: 'excused' },
  });
});

test('an LKE that the portal does not ask for tells no answer', () => {
  const answers = new Map([['A.I.1.i.b', { unit: 'Z' }]]);
  expect(portalLke('a.xlsx', read({ edition: 'zi-52-2014', answers }))).toMatchObject({
    ...{ isAsked: false, answers: [], unsaid: [], tally: { asked: 0 } },
  });
});
