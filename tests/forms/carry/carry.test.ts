/** Answers, notes and evidence into a fresh LKE: none lost, none guessed. */
import fc from 'fast-check';
import { assess, isBlank } from '../../../src/assessment';
import { findEdition } from '../../../src/rules';
import { buildLke } from '../../../src/forms/lke';
import { carryOver, wordingFrom, type Fill } from '../../../src/forms/carry';
import { readLke } from '../../../src/reading/read';
import { arrangements } from '../../sheets/arrangements';
import { fillingWith } from '../../sheets/fillings';
import { edition, gridsOf, identity, index, wording, type Filling } from '../../sheets/lke';
import { LookAlike } from '../../reading/look-alike';

const older = findEdition('52/2014')!;
const both = arrangements['answers of both roles']!;
const read = (fill: Fill, into = edition) => readLke(gridsOf(buildLke(into, {}, identity, [], 'id', fill))).readings[0]!;
const codes = [...index.statements.map(({ code }) => code), ...index.inputs.keys()];

test('into the same edition: the same answers of both roles, the same score', () => {
  fc.assert(
    fc.property(fillingWith({ blanks: 4, wrongs: 0, tpi: 15 }), (filling) => {
      const notes = new Map(codes.map((code) => [code, `catatan ${code}`]));
      const evidence = new Map(codes.map((code) => [code, `https://contoh.go.id/${code.length}`]));
      const reading = readLke([new LookAlike(both, filling, notes, evidence).grid()]).readings[0]!;
      const carried = carryOver(reading, edition);
      expect(carried.unmatched).toEqual([]);
      const fresh = read(carried);
      expect(assess(edition, fresh.answers).scores).toEqual(assess(edition, reading.answers).scores);
      for (const code of codes) {
        const [was, is] = [reading.answers.get(code), fresh.answers.get(code)];
        for (const role of ['unit', 'tpi'] as const)
          if (!isBlank(was?.[role])) expect([code, role, isBlank(is?.[role])]).toEqual([code, role, false]);
        expect(fresh.notes!.get(code)?.unit).toBe(`catatan ${code}`);
        expect(fresh.evidence.get(code)).toBe(evidence.get(code));
      }
    }),
    { numRuns: 5 },
  );
});

const of90: Filling = new Map([
  ['A.I.1.i.a', { unit: 'Ya', tpi: 'Tidak' }],
  ['A.I.1.ii.c', { unit: 'B' }],
  ['A.I.6.ii.c', { unit: 'A' }],
  ['A.II.5.i.1', { unit: 'C' }],
  ['A.II.5.iii.b.1#due', { unit: 12 }],
  ['A.I.3.i.a', { unit: '#REF!' }],
]);

test('into another edition: what has no counterpart or another meaning is listed with its reason', () => {
  const notes = new Map([['A.I.1.ii.c', 'sosialisasi 3 kali']]);
  const reading = readLke([new LookAlike(both, of90, notes).grid()]).readings[0]!;
  const carried = carryOver(reading, older);
  expect([...carried.answers]).toEqual([['A.I.1.a', { unit: 'Ya', tpi: 'Tidak' }]]);
  expect([...carried.notes]).toEqual([['A.I.2.c', { unit: 'sosialisasi 3 kali' }]]);
  expect(carried.unmatched.map(({ code, why, near }) => [code, why, near])).toEqual([
    ['A.I.1.ii.c', 'other-scale', ['A.I.2.c']],
    ['A.I.3.i.a', 'cell-error', []],
    ['A.I.6.ii.c', 'several', ['A.VI.2.c']],
    ['A.II.5.i.1', 'no-counterpart', []],
    ['A.II.5.iii.b.1#due', 'stated-total', []],
  ]);
  expect(carried.unmatched[0]!.answers).toEqual({ unit: 'B', tpi: null });
  const fresh = read(carried, older);
  expect(fresh).toMatchObject({ layout: 'ours', edition: older.id, problems: [] });
  expect(fresh.answers.get('A.I.1.a')).toEqual({ unit: 'Ya', tpi: 'Tidak' });
});

test('from 52/2014 to the edition in force and back', () => {
  const filling: Filling = new Map([['A.II.2.a', { unit: 'B', tpi: null }]]);
  const there = carryOver(read({ answers: filling }, older), edition);
  expect([...there.answers]).toEqual([['A.I.2.ii.a', { unit: 'B', tpi: null }]]);
  expect([...carryOver(read(there), older).answers]).toEqual([...filling]);
});

test('a letter under a scale that the assessor chose is not read by another', () => {
  const chosen: Filling = new Map([
    ['A.II.2.a', { unit: 'B' }],
    ['A.II.2.a#scale', { unit: 'A/B/C/D' }],
  ]);
  const carried = carryOver(read({ answers: chosen }, older), edition);
  expect([...carried.answers]).toEqual([]);
  expect(carried.unmatched).toMatchObject([{ code: 'A.II.2.a', why: 'other-scale', near: ['A.I.2.ii.a'] }]);
  const same = carryOver(read({ answers: chosen }, older), older);
  expect(read(same, older).answers.get('A.II.2.a#scale')).toEqual({ unit: 'A/B/C/D' });
});

test('texts that begin with = stay texts; what is not there is left empty', () => {
  const fill: Fill = {
    answers: new Map([
      ['B.I.a', { unit: '=1+1', tpi: 3.5 }],
      ['A.X.9', { unit: 'A' }],
    ]),
    notes: new Map([['B.I.a', { unit: '=HYPERLINK("x")', tpi: '-' }]]),
    evidence: new Map([['B.I.a', '@mention']]),
  };
  const cells = buildLke(edition, {}, identity, [], 'id', fill).sheets[1]!.cells.flat();
  for (const text of ['=1+1', '=HYPERLINK("x")', '-', '@mention', 3.5]) expect(cells).toContain(text);
  const empty = buildLke(edition, {}, identity);
  expect(buildLke(edition, {}, identity, [], 'id', {})).toEqual(empty);
  expect(read(fill).answers.get('B.I.b')).toEqual({ unit: null, tpi: null });
});

test('an edition that was never compared is refused', () => {
  const reading = read({ answers: of90 });
  expect(() => carryOver(reading, { ...older, id: 'zi-77-2031' })).toThrow(RangeError);
});

describe('the wording of a user’s own workbook', () => {
  const sheet = new LookAlike(both);
  const text = wording['A.I.1.i.b']!.text;
  sheet.set('A.I.1.i.b', 'criteria', 'a. Semua unsur\n   terwakili\nb) Sebagian\nC: Tidak ada');
  sheet.set('A.I.1.ii.b', 'criteria', 'a. Semua\nb. Sebagian');
  const grids = [sheet.grid()];
  const found = wordingFrom(readLke(grids).readings[0]!, grids, {
    'A.I.1.ii.b': { text: 'x', criteria: { A: 'a', B: 'b', C: 'c' } },
  });

  test('sentences and whole lists of criteria are taken', () => {
    expect(found['A.I.1.i.b']).toEqual({ text, criteria: { A: 'Semua unsur terwakili', B: 'Sebagian', C: 'Tidak ada' } });
    expect(Object.keys(found)).toHaveLength(index.statements.length);
  });
  test('half a list is not', () => expect(found['A.I.1.ii.b']!.criteria).toEqual({ A: 'a', B: 'b', C: 'c' }));
  test('a sheet without mapping leaves our own', () => {
    const reading = { ...readLke(grids).readings[0]!, mapping: undefined };
    expect(wordingFrom(reading, grids, { 'B.I.b': { text: 'kami' } })).toEqual({ 'B.I.b': { text: 'kami' } });
  });
});
