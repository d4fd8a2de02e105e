import { editions } from '../../../src/rules';
import { readForm } from '../../../src/taskpane/state/form-check';
import { startForm, type FieldName, type FormFields } from '../../../src/taskpane/state/form';
import { tell } from '../../../src/taskpane/state/told';
import { edition90 } from '../../editions';

const filled: FormFields = { ...startForm(edition90, 2026), unit: 'KPP Pratama Contoh' };
const read = (typed: Partial<FormFields>) => readForm({ ...filled, ...typed }, editions, 2026);

test('begins with this year, the edition in force and its first predicate', () => {
  expect(startForm(edition90, 2026)).toEqual({
    kind: 'lke',
    unit: '',
    body: '',
    year: '2026',
    target: 'WBK',
    edition: edition90.id,
    editionChosen: false,
    held: false,
  });
});

describe('what was typed', () => {
  test.each<[string, Partial<FormFields>, object]>([
    ['the least', {}, { unit: 'KPP Pratama Contoh', body: '', year: 2026, target: 'WBK', held: null }],
    ['spaces around', { unit: '  KPP X ', body: ' DJP ', year: ' 2025 ' }, { unit: 'KPP X', body: 'DJP', year: 2025 }],
    ['WBBM of a unit with WBK', { target: 'WBBM', held: true }, { target: 'WBBM', held: 'WBK' }],
    ['WBBM of a unit without', { target: 'WBBM' }, { target: 'WBBM', held: null }],
    ['WBK asks for nothing held before', { target: 'WBK', held: true }, { target: 'WBK', held: null }],
    ['text that looks like a formula stays text', { unit: '=1+1' }, { unit: '=1+1' }],
  ])('%s', (_name, typed, identity) => {
    expect(read(typed)).toMatchObject({ ok: true, identity, edition: { id: 'zi-90-2021' } });
  });
});

describe('what is refused, and why', () => {
  test.each<[string, Partial<FormFields>, FieldName, string]>([
    ['no unit', { unit: '   ' }, 'unit', 'Isi nama unit kerja yang dinilai.'],
    ['a unit too long', { unit: 'x'.repeat(151) }, 'unit', 'Nama unit kerja paling panjang 150 huruf.'],
    ['a body too long', { body: 'x'.repeat(151) }, 'body', 'Nama instansi paling panjang 150 huruf.'],
    ['no year', { year: '' }, 'year', 'Tulis tahun dengan empat angka, misalnya 2026.'],
    ['a year of two digits', { year: '26' }, 'year', 'Tulis tahun dengan empat angka, misalnya 2026.'],
    ['a year with a decimal', { year: '2026,5' }, 'year', 'Tulis tahun dengan empat angka, misalnya 2026.'],
    ['a year long past', { year: '1999' }, 'year', 'Tahun harus antara 2000 dan 2100.'],
    ['a year far ahead', { year: '2101' }, 'year', 'Tahun harus antara 2000 dan 2100.'],
    ['an unknown predicate', { target: 'WTP' }, 'target', 'Pilih target predikat.'],
    ['an unknown edition', { edition: 'zi-1-1900' }, 'edition', 'Pilih edisi yang dipakai.'],
  ])('%s', (_name, typed, field, sentence) => {
    const answer = read(typed);
    if (answer.ok) throw new Error('was taken');
    expect(Object.keys(answer.errors)).toEqual([field]);
    expect(tell('id', answer.errors[field]!)).toBe(sentence);
  });

  test('several fields at once', () => {
    const answer = read({ unit: '', year: 'x' });
    expect(answer.ok ? [] : Object.keys(answer.errors)).toEqual(['unit', 'year']);
  });
});
