/** Arrangements that units really send, from the official one to the odd. */
import { edition, wording } from './lke';
import type { Arrangement } from '../reading/look-alike';

export const official: Arrangement = {
  edition,
  wording,
  parts: ['no', 'outline', 'weight', 'criteria', 'scale', 'unit', 'value', 'percent', 'local', 'note', 'evidence'],
  titles: { no: '', local: '' },
  outline: 6,
  above: 1,
  formulas: true,
  without: [],
  sheet: 'LKE 2025',
};

const own = (change: Partial<Arrangement>): Arrangement => ({ ...official, ...change });

const moved: Arrangement['parts'] = ['code', 'evidence', 'note', 'unit', 'scale', 'outline', 'weight', 'value', 'tpi', 'tpiNote'];
const flat: Arrangement['parts'] = ['no', 'outline', 'weight', 'scale', 'unit', 'value', 'note', 'evidence', 'tpi', 'tpiNote'];

export const arrangements: Readonly<Record<string, Arrangement>> = {
  'the official one, other titles': official,
  'answers of both roles': own({ parts: [...official.parts, 'tpi', 'tpiNote'] }),
  'columns moved, with codes': own({ parts: moved }),
  'columns moved, without codes': own({ parts: moved.filter((part) => part !== 'code') }),
  'one column of outline, number before the words': own({ parts: flat, outline: 1 }),
  'headings in two rows, merged': own({
    parts: flat,
    titles: {
      no: ['No', ''],
      outline: ['Komponen / Indikator', ''],
      weight: ['Bobot', ''],
      scale: ['Opsi', ''],
      unit: ['Penilaian Mandiri Satker', 'Jawaban'],
      value: ['Penilaian Mandiri Satker', 'Nilai'],
      note: ['Penilaian Mandiri Satker', 'Keterangan'],
      evidence: ['Penilaian Mandiri Satker', 'Link Data Dukung'],
      tpi: ['Reviu Tim Penilai Internal', 'Jawaban'],
      tpiNote: ['Reviu Tim Penilai Internal', 'Catatan'],
    },
  }),
  'values only, as exported from another program': own({
    parts: flat.filter((part) => part !== 'value'),
    formulas: false,
    outline: 1,
  }),
  'a title page above': own({ above: 12 }),
  'local columns between': own({
    parts: ['local', 'no', 'outline', 'local', 'weight', 'scale', 'unit', 'value', 'note', 'evidence'],
  }),
  'two roles under one bare title each': own({
    parts: flat,
    titles: { unit: 'Unit Kerja', tpi: 'TPI', note: 'Keterangan', tpiNote: 'Keterangan TPI' },
  }),
  'no headings at all': own({
    parts: ['outline', 'scale', 'unit', 'tpi', 'evidence'],
    titles: { outline: '', scale: '', unit: '', tpi: '', evidence: '' },
    formulas: false,
    outline: 1,
  }),
};

export const withChange = own;
