import { checkOverrides } from '../../../src/assessment';
import { findEdition } from '../../../src/rules';
import {
  fieldsOf,
  floorRows,
  messageText,
  readFields,
  surveyRows,
  type OverridesFields,
} from '../../../src/taskpane/state/overrides-form';

const edition = findEdition('90/2021')!;
const unconfirmed = findEdition('10/2019')!;
const empty = fieldsOf(edition, undefined, '2026-06-01', 'id');
const named: OverridesFields = { ...empty, body: 'Kementerian Contoh', source: 'Edaran 1', floors: { 'WBK TOTAL': '80,5' } };

describe('what was entered', () => {
  test.each<[string, Partial<OverridesFields>, object]>([
    ['a minimum with a decimal comma', {}, { gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80.5 }] }],
    [
      'with a decimal point',
      { floors: { 'WBBM AREA.1': '6.5' } },
      { gates: [{ predicate: 'WBBM', code: 'AREA.1', floor: 6.5 }] },
    ],
    ['blanks left out', { floors: {}, blanks: 'exclude' }, { gates: [], rulings: { blanks: 'exclude' } }],
    ['0 of 0', { duty: '0', achievement: '' }, { rulings: { nothingDue: { duty: 0 } } }],
    ['a survey on six points', { scales: { 'B.I.a': '6' } }, { surveys: [{ code: 'B.I.a', scaleMax: 6 }] }],
    ['spaces around', { body: '  Kementerian Contoh ' }, { body: 'Kementerian Contoh' }],
    [
      'a cleared field',
      { floors: { 'WBK TOTAL': '80', 'WBK A': ' ' } },
      { gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }] },
    ],
  ])('%s', (_name, typed, expected) => {
    const read = readFields(edition, { ...named, ...typed }, 'id');
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    expect(read.overrides).toMatchObject(expected);
    expect(checkOverrides(edition, read.overrides)).toEqual([]);
  });
});

describe('what is refused, and where', () => {
  test.each<[string, Partial<OverridesFields>, Record<string, string>]>([
    ['no body', { body: ' ' }, { body: 'Isi nama instansi yang menetapkan.' }],
    ['no basis', { source: '' }, { source: 'Isi dasar ketentuan ini.' }],
    ['no date', { checked: '' }, { checked: 'Isi tanggalnya.' }],
    ['letters', { floors: { 'WBK TOTAL': 'delapan' } }, { 'floor WBK TOTAL': 'Tulis angka, misalnya 0,75.' }],
    [
      'looser than the regulation',
      { floors: { 'WBK TOTAL': '70' } },
      {
        'floor WBK TOTAL':
          'Minimum TOTAL untuk WBK (70) lebih longgar daripada peraturan (75); instansi hanya boleh memperketat.',
      },
    ],
    [
      'over the weight',
      { floors: { 'WBBM AREA.1': '9' } },
      { 'floor WBBM AREA.1': 'Minimum AREA.1 untuk WBBM (9) melebihi bobotnya (8).' },
    ],
    ['nothing at all', { floors: {} }, { form: 'Belum ada ketentuan yang diisi.' }],
  ])('%s', (_name, typed, expected) => {
    const read = readFields(edition, { ...named, ...typed }, 'id');
    if (read.ok) throw new Error('was taken');
    expect(Object.fromEntries(Object.entries(read.errors).map(([at, told]) => [at, messageText(told, 'id')]))).toEqual(expected);
  });

  test.each<[string, Partial<OverridesFields>, string[]]>([
    ['a negative minimum', { floors: { 'WBK TOTAL': '-1' } }, ['floor WBK TOTAL']],
    ['a share above 1', { duty: '2' }, ['duty']],
    ['a scale of nothing', { scales: { 'B.I.a': '0' } }, ['scale B.I.a']],
    ['several at once', { body: '', source: '', floors: { 'WBK TOTAL': '70' } }, ['body', 'floor WBK TOTAL', 'source']],
  ])('%s, beside its field', (_name, typed, fields) => {
    const read = readFields(edition, { ...named, ...typed }, 'id');
    expect(read.ok ? [] : Object.keys(read.errors).sort()).toEqual(fields);
  });

  test('unconfirmed minimums: a total is needed', () => {
    const read = readFields(unconfirmed, { ...named, floors: { 'WBK AREA.1': '5' } }, 'id');
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(['floor WBK TOTAL']);
  });
});

test('rules shown again are the rules that were kept', () => {
  const read = readFields(edition, { ...named, blanks: 'zero', duty: '0,5', scales: { 'B.I.a': '6' } }, 'id');
  if (!read.ok) throw new Error('refused');
  const again = readFields(edition, fieldsOf(edition, read.overrides, '2030-01-01', 'id'), 'id');
  expect(again).toEqual(read);
});

describe('the rows offered', () => {
  test('every minimum of the edition with its own floor', () => {
    const rows = floorRows(edition).filter(({ predicate }) => predicate === 'WBK');
    expect(rows.map(({ code, floor }) => [code, floor])).toEqual(
      expect.arrayContaining([
        ['TOTAL', 75],
        ['AREA.1', 4.8],
        ['B.I.a', 15.75],
      ]),
    );
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test('unconfirmed: no floor of the edition is shown', () => {
    const rows = floorRows(unconfirmed);
    expect(rows.filter(({ floor }) => floor !== undefined)).toEqual([]);
    expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(['WBK TOTAL', 'WBBM TOTAL', 'WBK AREA.6']));
  });

  test('a minimum from a file on another code has its row', () => {
    const read = readFields(edition, { ...named, floors: { 'WBK A.I': '20' } }, 'id');
    const rows = floorRows(edition, read.ok ? read.overrides : undefined);
    expect(rows.map(({ key }) => key)).toContain('WBK A.I');
  });

  test('surveys with their scale', () =>
    expect(surveyRows(edition).map(({ code, max }) => [code, max])).toEqual([
      ['B.I.a', 4],
      ['B.II.a', 4],
    ]));
});
