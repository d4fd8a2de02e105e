/** A body's own phrases: which are offered, what a file may hold, how a note takes one. */
import {
  joined,
  phrasesFor,
  phrasesFrom,
  phrasesFromFile,
  phrasesText,
  without,
  withSentence,
  type Phrase,
} from '../../../../src/taskpane/state/card/phrases';

const any: Phrase = { text: 'Lengkapi notulen.' };
const ofAnswer: Phrase = { answer: 'C', text: 'Baru sebagian.' };
const ofStatement: Phrase = { code: 'A.I.1.i.b', text: 'SK belum memuat tata cara.' };
const exact: Phrase = { code: 'A.I.1.i.b', answer: 'C', text: 'Anggota ditunjuk.' };
const all = [any, ofAnswer, ofStatement, exact];

test.each<[string, string | undefined, Phrase[]]>([
  ['A.I.1.i.b', 'C', [exact, ofStatement, ofAnswer, any]],
  ['A.I.1.i.b', 'A', [ofStatement, any]],
  ['A.I.1.i.a', 'C', [ofAnswer, any]],
  ['A.I.1.i.a', undefined, [any]],
])('for %s %s the most particular first', (code, answer, expected) => expect(phrasesFor(all, code, answer)).toEqual(expected));

test.each([
  ['nonsense', { refused: 'json' }],
  ['{"phrases":[{"text":""}]}', { refused: 'shape', path: 'phrases.0.text' }],
  ['{"phrases":{}}', { refused: 'shape', path: 'phrases' }],
  ['[]', { refused: 'shape', path: 'phrases' }],
  [`{"phrases":[{"text":"${'x'.repeat(1001)}"}]}`, { refused: 'shape', path: 'phrases.0.text' }],
])('a file %s is refused', (text, expected) => expect(phrasesFromFile(text.slice(0, 2000))).toEqual(expected));

test('what is written is read; what is damaged in a workbook is nothing', () => {
  expect(phrasesFromFile(phrasesText(all))).toEqual(all);
  expect([phrasesFrom(null), phrasesFrom('{')]).toEqual([[], []]);
});

test('each once, and gone when it is removed', () => {
  expect(joined(all, [{ ...exact, text: ' Anggota ditunjuk. ' }, { text: 'Baru' }])).toEqual([...all, { text: 'Baru' }]);
  expect(without(all, { ...ofAnswer })).toEqual([any, ofStatement, exact]);
});

test.each([
  ['', 'Baru sebagian.', 'Baru sebagian.'],
  ['Sudah ada. ', 'Baru sebagian.', 'Sudah ada. Baru sebagian.'],
  ['Baru sebagian. Lagi', 'Baru sebagian.', 'Baru sebagian. Lagi'],
])('%j takes %j', (note, sentence, expected) => expect(withSentence(note, sentence)).toBe(expected));
