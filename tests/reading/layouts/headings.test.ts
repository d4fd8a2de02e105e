/** What a column's title says. */
import {
  columnNamed,
  headingMeans,
  headingOver,
  isOptionTitle,
  isTotal,
  labelMeans,
  labelWithin,
} from '../../../src/reading/layouts/headings';

test.each([
  ['Jawaban', { base: 'answer', sure: 1 }],
  ['JAWABAN:', { base: 'answer', sure: 1 }],
  ['Jawaban TPI', { base: 'answer', actor: 'tpi', sure: 0.8 }],
  ['Jawaban Unit Kerja', { base: 'answer', actor: 'unit', sure: 0.8 }],
  ['Penilaian mandiri', { base: 'answer', actor: 'unit', sure: 1 }],
  ['Pilihan Jawaban', { base: 'scale', sure: 1 }],
  ['Bobot', { base: 'weight', sure: 1 }],
  ['Nilai Maksimal', { base: 'weight', sure: 1 }],
  ['Catatan reviu', { base: 'note', actor: 'tpi', sure: 1 }],
  ['%', { base: 'percent', sure: 1 }],
  ['Kolom pilihan jawaban', { base: 'scale', sure: 0.8 }],
  ['Evaluator', { actor: 'tpi', sure: 0.7 }],
  ['Tim dari Inspektorat Kota Contoh ini', { actor: 'tpi', sure: 0.7 }],
  ['Tim dari Inspektorat Kota Contoh ini semua', undefined],
  ['Bobotnya', undefined],
  ['Hari ini', undefined],
  ['', undefined],
  ['!?', undefined],
  [`Jawaban ${'x'.repeat(62)}`, { base: 'answer', sure: 0.8 }],
  [`Jawaban ${'x'.repeat(63)}`, undefined],
])('%p', (title, means) => expect(headingMeans(title)).toEqual(means));

test.each([
  ['Unit Kerja', 'Jawaban', { base: 'answer', actor: 'unit', sure: 0.7 }],
  ['Jawaban', 'TPI', { base: 'answer', actor: 'tpi', sure: 0.7 }],
  ['Jawaban TPI', 'Catatan', { base: 'note', actor: 'tpi', sure: 0.8 }],
  ['TPI', 'Jawaban Unit', { base: 'answer', actor: 'unit', sure: 0.7 }],
  ['TPI', 'Unit', { actor: 'unit', sure: 0.7 }],
  ['Bobot', 'Nilai', { base: 'value', sure: 1 }],
  ['Bobot', '', { base: 'weight', sure: 1 }],
  ['', 'Nilai', { base: 'value', sure: 1 }],
  ['', '', undefined],
])('%p over %p', (upper, lower, means) => expect(headingOver(upper, lower)).toEqual(means));

test.each<[string, string[], string | undefined]>([
  ['Jawaban', [], 'unit'],
  ['Jawaban', ['unit'], 'tpi'],
  ['Jawaban', ['unit', 'tpi'], undefined],
  ['Jawaban TPI', [], 'tpi'],
  ['Jawaban TPI', ['tpi'], undefined],
  ['Jawaban Unit', ['unit'], undefined],
  ['Catatan', [], 'note'],
  ['Catatan', ['note'], 'tpiNote'],
  ['Catatan TPI', [], 'tpiNote'],
  ['Data dukung', [], 'evidence'],
  ['Data dukung', ['evidence'], 'tpiEvidence'],
  ['Penilaian TPI', [], 'tpi'],
  ['Nilai Unit', [], 'unit'],
  ['Nilai', [], 'value'],
  ['Nilai', ['value'], undefined],
  ['Bobot', [], 'weight'],
  ['Bobot TPI', [], 'weight'],
  ['Unit Kerja', [], 'unit'],
  ['TPI', [], 'tpi'],
  ['No', [], 'number'],
  ['No', ['number'], 'number'],
])('%s is the column %s → %s', (title, taken, name) =>
  expect(columnNamed(headingMeans(title)!, (one) => taken.includes(one))).toBe(name),
);

test.each([
  ['Opsi A', true],
  ['pilihan b', true],
  ['Option E', true],
  ['Kriteria C', true],
  ['Jawaban D', true],
  ['Pilihan Jawaban B', true],
  ['Kriteria Nilai A', true],
  ['Opsi F', false],
  ['Opsi', false],
  ['Opsi AB', false],
  ['Isi opsi A', false],
  ['Pilihan lain A', false],
])('%s is the column of one option: %s', (title, is) => expect(isOptionTitle(title)).toBe(is));

test.each([
  ['Nilai Evaluasi Reformasi', true],
  ['TOTAL', true],
  ['Jumlah nilai (60)', true],
  ['Totalitas', false],
  ['Jumlah', false],
  ['', false],
])('%p beside a figure says that it is the sum: %s', (text, is) => expect(isTotal(text)).toBe(is));

test.each([
  ['Unit Kerja', 'unit', 'unit'],
  ['Nama Unit Kerja yang dinilai', undefined, 'unit'],
  ['Kementerian/Lembaga', 'body', 'body'],
  ['Tahun', 'year', 'year'],
  ['Tahun lahir', undefined, undefined],
  ['Tahun penilaian ZI', undefined, 'year'],
  ['Usulan predikat', 'target', 'target'],
  ['Apakah unit kerja siap', undefined, undefined],
  [`Nama unit ${'x'.repeat(40)}`, undefined, 'unit'],
  [`Nama unit ${'x'.repeat(41)}`, undefined, undefined],
])('%s as a label, and as a title', (text, label, within) => {
  expect(labelMeans(text)).toBe(label);
  expect(labelWithin(text)).toBe(within);
});
