/** Answers as people write them on sheets of their own: what is meant, and what is left for a person. */
import { spelled } from '../../../src/reading/answers/spelling';
import { isOption, scalesOf } from '../../../src/reading/answers/options';
import { edition } from '../../sheets/lke';

/** One of its own for each test: what is known of a scale is kept. */
const scale = (name: string) => ({ ...edition.scales[name]! });

test.each([
  // An option with words after it.
  ['A/B/C', 'A. Jika seluruhnya', 'A'],
  ['A/B/C', 'b) sebagian', 'B'],
  ['A/B/C', '(A) sesuai SK', 'A'],
  ['A/B/C', 'A (sesuai SK)', 'A'],
  ['A/B/C', 'C: belum', 'C'],
  ['A/B/C', 'A;', 'A'],
  ['A/B/C', 'A.(lihat lampiran)', 'A'],
  ['A/B/C', 'A.[1]', 'A'],
  ['A/B/C', 'A.Seluruhnya', 'A'],
  ['A/B/C', 'A Seluruhnya', 'A'],
  ['A/B/C', 'A dan A', 'A'],
  // A code, another option, or a longer word is none.
  ['A/B/C', 'A.I.1', undefined],
  ['A/B/C', 'A.II', undefined],
  ['A/B/C', 'A/B', undefined],
  ['A/B/C', 'A atau B', undefined],
  ['A/B/C', 'A dan/atau C', undefined],
  ['A/B/C', 'A - B', undefined],
  ['A/B/C', 'Ada', undefined],
  ['A/B/C', 'Bagus', undefined],
  ['A/B/C', 'D. tidak ada', undefined],
  ['A/B/C', 'Jawaban A. seluruhnya', undefined],
  ['A/B/C', 'Ya', undefined],
  ['A/B/C', '√', undefined],
  ['A/B/C', 'Tidak tahu', undefined],
  // Yes and no in the words of the field.
  ['Ya/Tidak', 'Ya, sudah ada SK', 'Ya'],
  ['Ya/Tidak', 'YA. lengkap', 'Ya'],
  ['Ya/Tidak', 'Sudah', 'Ya'],
  ['Ya/Tidak', 'Sudah ada', 'Ya'],
  ['Ya/Tidak', 'Ada, lengkap', 'Ya'],
  ['Ya/Tidak', '√', 'Ya'],
  ['Ya/Tidak', '✓', 'Ya'],
  ['Ya/Tidak', '✔', 'Ya'],
  ['Ya/Tidak', '☑', 'Ya'],
  ['Ya/Tidak', '🗹', 'Ya'],
  ['Ya/Tidak', 'Tidak, belum ada SK', 'Tidak'],
  ['Ya/Tidak', 'Tidak ada', 'Tidak'],
  ['Ya/Tidak', 'Belum', 'Tidak'],
  ['Ya/Tidak', 'Belum ada', 'Tidak'],
  ['Ya/Tidak', '-', 'Tidak'],
  ['Ya/Tidak', '–', 'Tidak'],
  ['Ya/Tidak', '—', 'Tidak'],
  ['Ya/Tidak', 'Ya/Tidak', undefined],
  ['Ya/Tidak', 'Ya. Tidak', undefined],
  ['Ya/Tidak', 'Ya & Tidak', undefined],
  ['Ya/Tidak', 'Sudah ada, tidak', undefined],
  ['Ya/Tidak', 'Ya\nsudah', 'Ya'],
  ['Ya/Tidak', 'Belum, tidak tahu kapan', 'Tidak'],
  ['Ya/Tidak', 'Yayasan', undefined],
  ['Ya/Tidak', 'mungkin', undefined],
  // Nobody knows, or it does not apply: no option.
  ['Ya/Tidak', 'Tidak tahu', undefined],
  ['Ya/Tidak', 'Tidak yakin', undefined],
  ['Ya/Tidak', 'Tidak berlaku', undefined],
  ['Ya/Tidak', 'Tidak relevan', undefined],
  ['Ya/Tidak', 'Tidak jelas', undefined],
  ['Ya/Tidak', 'Tidak diketahui', undefined],
  ['Ya/Tidak', 'Tidak dinilai', undefined],
  ['Ya/Tidak', 'Tidak dapat dinilai', undefined],
  ['Ya/Tidak', 'Tidak terkait', undefined],
  // Numbers have no such leniency.
  ['0-4', '3 dari 4', undefined],
  ['%', '80 persen', undefined],
])('%s: %p means %p', (name, raw, meant) => {
  expect(spelled(raw, scale(name))).toEqual(meant === undefined ? undefined : { value: meant, told: true });
});

test.each([
  ['4 orang', 4],
  ['4orang', 4],
  ['12 (dua belas) laporan', 12],
  ['12 (dua belas)', 12],
  ['7(tujuh)', 7],
  ['123456789 berkas', 123_456_789],
  ['1234567890 berkas', undefined],
  ['Nihil', 0],
  ['tidak ada', 0],
  ['-', 0],
  ['–', 0],
  ['—', 0],
  ['nihil sekali', undefined],
  ['sudah nihil', undefined],
  ['4 dari 5', undefined],
  ['4 orang, 2 laporan', undefined],
  ['4 (4) orang', undefined],
  ['4 x', undefined],
  ['4.5 orang', undefined],
  ['kira-kira 4', undefined],
  ['sekitar 4 orang', undefined],
])('a count: %p means %p', (raw, meant) => {
  expect(spelled(raw, 'count')).toEqual(meant === undefined ? undefined : { value: meant, told: true });
});

test.each<[string, string | number | boolean | null, string | undefined]>([
  ['Ya/Tidak', 'Ya', undefined],
  ['Ya/Tidak', ' ya ', undefined],
  ['Ya/Tidak', null, undefined],
  ['Ya/Tidak', '', undefined],
  ['A/B/C', 7, undefined],
  ['Ya/Tidak', true, undefined],
])('%s: %p is read as it stands, or not at all', (name, raw, meant) => expect(spelled(raw, scale(name))).toEqual(meant));

test.each([
  ['\u2066A\u2069', 'A'],
  ['\u2066\tB\u2069', 'B'],
  ['Ａ', 'A'],
  ['\u2066\u2069', null],
])('signs that nobody sees go without a word: %p', (raw, value) =>
  expect(spelled(raw, scale('A/B/C'))).toEqual({ value, told: false }),
);

test('a line break is a space between two words', () =>
  expect(spelled('Ya\u2066\u2069,\nsudah', scale('Ya/Tidak'))).toEqual({ value: 'Ya', told: true }));

test('a body’s own options may hold any sign', () => {
  const own = {
    ...scale('A/B/C'),
    options: [
      { key: 'A+', value: 1 },
      { key: 'A', value: 0.5 },
      { key: 'Ya', value: 0 },
    ],
  } as never;
  expect(spelled('A+ (baik)', own)).toEqual({ value: 'A+', told: true });
  expect(spelled('AA (baik)', own)).toBeUndefined();
  // Of a scale with only one of the two, the words for both say nothing.
  expect(spelled('Sudah', own)).toBeUndefined();
});

describe('what looks like an answer, whatever is asked', () => {
  test.each<[string | number | boolean | null, string[]]>([
    ['A', ['A/B/C', 'A/B/C/D', 'A/B/C/D/E']],
    ['D', ['A/B/C/D', 'A/B/C/D/E']],
    ['E', ['A/B/C/D/E']],
    ['Ya', ['Ya/Tidak']],
    ['Ya, sudah ada SK', ['Ya/Tidak']],
    ['E. tidak ada', ['A/B/C/D/E']],
    [12, ['count']],
    ['4 orang', ['count']],
    [3.5, ['0-4']],
    ['Rapat tim', []],
    [null, []],
    [`Ya, ${'x'.repeat(296)}`, ['Ya/Tidak']],
    [`Ya, ${'x'.repeat(297)}`, []],
  ])('%p', (raw, scales) => expect([...scalesOf(edition, raw)]).toEqual(scales));

  test.each<[string | number | boolean | null, boolean]>([
    [true, true],
    [false, true],
    ['A', true],
    ['tidak', true],
    ['Ada, lengkap', true],
    ['1', false],
    [' 0,5 ', false],
    ['100%', false],
    ['-3', false],
    ['+1', false],
    ['4 orang', false],
    [1, false],
    [0, false],
    [null, false],
    ['Rapat tim', false],
  ])('%p is an option: %s', (raw, is) => expect(isOption(edition, raw)).toBe(is));
});
