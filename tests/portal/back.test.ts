/** From the portal's answers back into an LKE: nothing is dropped in silence, and what went out comes back. */
import fc from 'fast-check';
import { checkLke } from '../../src/judged/check';
import { portalAnswers } from '../../src/portal/answers';
import { fromPortal, PORTAL_EDITION } from '../../src/portal/back';
import { receivedAnswers } from '../../src/portal/contract';
import layout from '../../src/reading/layouts/portal-2026.json';
import { fillings, lkeWith } from '../sheets/handed';
import { edition } from '../sheets/lke';

const ids = layout.ids as Record<string, number>;
const received = (answers: object[], more = {}) =>
  fromPortal(receivedAnswers.parse({ unit_id: 'u', nama_unit: 'U', tahun: 2026, answers, ...more }), edition);
const answer = (code: string, more: object) => ({ soal_id: ids[code] ?? 999, jawaban_unit: null, ...more });

test('an LKE as JSON and back says every answer, note and link again, where it said it', () =>
  fc.assert(
    fc.property(fillings, (filling) => {
      const lke = lkeWith(filling);
      const { answers, unsaid } = portalAnswers(checkLke(lke));
      const { fill, odd } = received(JSON.parse(JSON.stringify(answers)) as object[]);
      expect([unsaid, odd]).toEqual([[], []]);
      const back = lkeWith(fill);
      expect(portalAnswers(checkLke(back)).answers).toEqual(answers);
      expect([back.answers, back.notes, back.evidence]).toEqual([lke.answers, lke.notes, lke.evidence]);
    }),
    { numRuns: 10 },
  ));

test('a note beside a count and one beside its statement are both said', () => {
  const notes = new Map([
    ['A.II.1.i.a', { unit: 'pernyataan' }],
    ['A.II.1.i.a#2', { unit: 'hitungan' }],
  ]);
  const { answers } = portalAnswers(checkLke(lkeWith({ notes })));
  expect(answers.flatMap(({ catatan_unit }) => catatan_unit ?? [])).toEqual(['pernyataan\nhitungan']);
});

test.each<[what: string, answers: object[], odd: object[]]>([
  ['an id that no question has', [answer('?', { jawaban_unit: 'A' })], [{ why: 'unknown-id', id: 999 }]],
  [
    'a question answered twice',
    [answer('A.I.1.i.a', { jawaban_unit: 'Ya' }), answer('A.I.1.i.a', { jawaban_unit: 'Tidak' })],
    [{ why: 'twice', id: ids['A.I.1.i.a'], code: 'A.I.1.i.a' }],
  ],
  [
    'an answer that cannot be read',
    [answer('A.I.1.i.a', { jawaban_unit: 'Mungkin' })],
    [{ why: 'unread', id: ids['A.I.1.i.a'], code: 'A.I.1.i.a', answer: 'Mungkin' }],
  ],
  [
    'a member that the contract does not know',
    [answer('A.I.1.i.a', { jawaban_unit: 'Ya', bukti_dukung_tpi: 'x' })],
    [{ why: 'member', name: 'bukti_dukung_tpi', count: 1 }],
  ],
  [
    'a note longer than a cell',
    [answer('A.I.1.i.a', { catatan_unit: 'x'.repeat(40_000) })],
    [{ why: 'too-long', id: ids['A.I.1.i.a'], code: 'A.I.1.i.a' }],
  ],
])('%s is told', (_, answers, odd) => expect(received(answers).odd).toEqual(odd));

test('what cannot be read stands in the LKE as it came; numbers and members that lack are taken', () => {
  const { fill, odd } = received([
    answer('A.I.1.i.a', { jawaban_unit: 'Mungkin' }),
    { soal_id: ids['B.I.a'], jawaban_unit: 3.5 },
  ]);
  expect(fill.answers.get('A.I.1.i.a')).toEqual({ unit: 'Mungkin', tpi: undefined });
  expect(fill.answers.get('B.I.a')).toEqual({ unit: 3.5, tpi: undefined });
  expect(odd).toHaveLength(1);
  expect(PORTAL_EDITION).toBe(edition.id);
});

test('answers, notes and links go where the LKE has them; what is blank goes nowhere', () => {
  const { fill, odd } = received([
    answer('A.I.1.i.a', {
      jawaban_unit: ' Ya ',
      jawaban_tpi: '  ',
      catatan_unit: ' catatan ',
      bukti_dukung_unit: ' https://a.example ',
    }),
    answer('A.I.1.i.b', { jawaban_tpi: 'A', catatan_tpi: 'TPI', catatan_unit: '' }),
    answer('A.I.1.ii.a', { jawaban_unit: '', catatan_unit: null, catatan_tpi: ' ', bukti_dukung_unit: ' ' }),
    answer('B.I.a', { jawaban_unit: 3.5, jawaban_tpi: 0 }),
    answer('A.II.5.ii.1#1', { jawaban_unit: '10' }),
    answer('A.II.5.ii.1#3', { jawaban_unit: '8', catatan_unit: 'rasio', bukti_dukung_unit: 'https://r.example' }),
  ]);
  expect(odd).toEqual([]);
  expect([...fill.answers]).toEqual([
    ['A.I.1.i.a', { unit: 'Ya', tpi: undefined }],
    ['A.I.1.i.b', { unit: undefined, tpi: 'A' }],
    ['B.I.a', { unit: 3.5, tpi: 0 }],
    ['A.II.5.ii.1#1', { unit: '10', tpi: undefined }],
    ['A.II.5.ii.1#3', { unit: '8', tpi: undefined }],
  ]);
  const kept = [...fill.notes].map(([code, notes]) => [code, notes, Object.keys(notes)]);
  expect(kept).toEqual([
    ['A.I.1.i.a', { unit: 'catatan' }, ['unit']],
    ['A.I.1.i.b', { tpi: 'TPI' }, ['tpi']],
    ['A.II.5.ii.1', { unit: 'rasio' }, ['unit']],
  ]);
  expect([...fill.evidence]).toEqual([
    ['A.I.1.i.a', 'https://a.example'],
    ['A.II.5.ii.1', 'https://r.example'],
  ]);
});

test.each([
  [32_767, []],
  [32_768, ['too-long']],
])('a cell holds a note of 32,767 characters: %d', (length, odd) => {
  const told = received([answer('A.I.1.i.a', { catatan_unit: 'x'.repeat(length), catatan_tpi: 'pendek' })]);
  expect(told.odd.map(({ why }) => why)).toEqual(odd);
  expect(told.fill.notes.get('A.I.1.i.a')?.unit?.length).toBe(odd.length > 0 ? undefined : length);
  expect(told.fill.notes.get('A.I.1.i.a')?.tpi).toBe('pendek');
});

test('members beyond the contract are counted, of the unit and of its answers', () => {
  const more = [answer('A.I.1.i.a', { x: 1 }), answer('A.I.1.i.b', { x: 2, y: 3 })];
  expect(received(more, { z: 4 }).odd).toEqual([
    { why: 'member', name: 'z', count: 1 },
    { why: 'member', name: 'x', count: 2 },
    { why: 'member', name: 'y', count: 1 },
  ]);
});

test.each([
  ['a count that is none', 'A.II.5.ii.1#1', 'sepuluh'],
  ['a number that no option has', 'A.I.1.i.b', 7],
])('%s is told, and stands there as it came', (_, code, jawaban_unit) => {
  const { fill, odd } = received([answer(code, { jawaban_unit })]);
  expect(odd).toEqual([{ why: 'unread', id: ids[code], code, answer: String(jawaban_unit) }]);
  expect(fill.answers.get(code)).toEqual({ unit: jawaban_unit, tpi: undefined });
});
