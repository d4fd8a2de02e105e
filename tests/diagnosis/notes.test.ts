/** What is read out of a note, and what is not: people write years, shares, dates and list numbers beside what they count. */
import { countsIn, figuresIn, listLength, saysFinished, saysNone, speaksOfIndex } from '../../src/diagnosis/notes';

test.each<[note: string, counts: number[]]>([
  ['Ada 6 pengaduan', [6]],
  ['6, 5 dan 1.', [6, 5, 1]],
  ['(12) berkas; 3', [12, 3]],
  ['0 kasus', [0]],
  ['123456 berkas', [123456]],
  ['1234567 berkas', []],
  ['tahun 1899', [1899]],
  ['tahun 1900', []],
  ['tahun 2025', []],
  ['tahun 2100', []],
  ['tahun 2101', [2101]],
  ['50% dari 8', [8]],
  ['50 %', []],
  ['50  %', []],
  ['12,5 dan 12.5', []],
  ['1.000 berkas', []],
  ['31/12 dan 31-12', []],
  ['pasal A6, 6a, no_6', []],
  ['1. Kinerja\n  2) Anggaran\n10. Layanan', []],
  ['100. berkas', []],
  ['1000. berkas', [1000]],
  ['1.5\n3.2', []],
  ['Berkas 1. Selesai', [1]],
  ['', []],
])('%j counts %j', (note, counts) => expect(countsIn(note)).toEqual(counts));

test.each<[note: string, length: number | undefined]>([
  ['1. Kinerja\n2. Anggaran\n3. Layanan', 3],
  ['1) Kinerja\n2) Anggaran', 2],
  [Array.from({ length: 10 }, (_, n) => `${n + 1}. Kinerja`).join('\n'), 10],
  ['Daftar:\n  1.Kinerja\n\t2.Anggaran\nselesai', 2],
  ['1. Kinerja', 1],
  ['1. Kinerja\n3. Layanan', undefined],
  ['2. Anggaran\n3. Layanan', undefined],
  ['0. Kinerja\n1. Anggaran', undefined],
  ['Berkas 1. Kinerja', undefined],
  ['1.5 juta', undefined],
  ['1 Kinerja', undefined],
  ['1000. Kinerja', undefined],
  ['', undefined],
])('%j is a list of %j', (note, length) => expect(listLength(note)).toBe(length));

test.each<[note: string, none: boolean]>([
  ['Tidak ada pengaduan', true],
  ['TIDAK   ADA.', true],
  ['(nihil)', true],
  ['belum-ada', true],
  ['tidak adanya', false],
  ['nihilnya', false],
  ['Ada', false],
  ['', false],
])('%j says none: %j', (note, none) => expect(saysNone(note)).toBe(none));

test.each<[note: string, finished: boolean]>([
  ['Semuanya sudah ditindaklanjuti', true],
  ['Sudah ditindak lanjuti; telah ditindak lanjuti', true],
  ['Telah selesai.', true],
  ['Sudah tuntas, 1 belum', false],
  ['Sebagian sudah selesai', false],
  ['Selesai', false],
  ['Sudah selesainya', false],
])('%j says that all is done: %j', (note, finished) => expect(saysFinished(note)).toBe(finished));

test.each([
  ['IKM = 87', true],
  ['Hasil survei: 3,5', true],
  ['nilai_IPKP', true],
  ['IKMA 87', false],
  ['', false],
])('%j speaks of an index: %j', (note, speaks) => expect(speaksOfIndex(note)).toBe(speaks));

test.each<[note: string, figures: readonly (readonly [value: number, percent: boolean])[]]>([
  ['IKM 87,65%', [[87.65, true]]],
  ['IKM 87.65 %', [[87.65, true]]],
  ['IPKP=3,51.', [[3.51, false]]],
  [
    '3.5061 dari 4, atau 100 %',
    [
      [3.5061, false],
      [4, false],
      [100, true],
    ],
  ],
  ['3,50612', []],
  ['1234', []],
  ['31/12', []],
  ['IKM87 dan 87a', []],
  ['skala 1-4', [[1, false]]],
  ['1.2.3', []],
])('%j has the figures %j', (note, figures) =>
  expect(figuresIn(note)).toEqual(figures.map(([value, percent]) => ({ value, percent }))),
);
