/** From the portal's answers back into an LKE: nothing is dropped in silence, and what went out comes back. */
import fc from 'fast-check';
import { checkLke } from '../../src/judged/check';
import { portalAnswers } from '../../src/portal/answers';
import { fromPortal, PORTAL_EDITION } from '../../src/portal/back';
import { asOne } from '../../src/reading/beside';
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

test.each([
  [['ada 10', '1'], 'ada 10\n1'],
  [['satu\ndua', 'dua'], 'satu\ndua'],
  [[undefined, 'satu'], 'satu'],
  [[undefined, ''], undefined],
])('%j in one cell are %j', (texts, one) => expect(asOne(...texts)).toBe(one));

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
