import type { Raw } from '../../../src/assessment/types';
import { proposalOf } from '../../../src/rules/proposal';
import {
  entriesOfSheet,
  judgeProposal,
  keptFrom,
  proposalKey,
  proposalSentence,
  rowText,
  servicesOf,
  startEntries,
  valueText,
  type ProposalEntries,
} from '../../../src/taskpane/state/proposal-form';

const rules = proposalOf('zi-90-2021')!;
const start = startEntries(rules, 'WBK');
const whole = {
  'body.opinion': 'WTP',
  'body.sakip': 'B',
  'body.rb-index': 'B',
  'body.spip': '3',
  'unit.core': 'Ya',
  'unit.impact': 'Ya',
  'unit.findings': '100',
  'unit.lhkpn': '100',
  'unit.lhkan': '100',
  'unit.years': '1',
  'unit.sakip': 'B',
  'unit.lke': 'Ya',
  'unit.survey': 'Ya',
};
const sentence = (part: Partial<ProposalEntries>, values: Record<string, string> = {}) => {
  const entries = { ...start, ...part, values: { ...whole, ...values } };
  return proposalSentence(judgeProposal(rules, entries), entries.predicate, 'id');
};

describe('the verdict in a sentence', () => {
  test.each<[string, Partial<ProposalEntries>, Record<string, string>, string, string]>([
    ['all met', {}, {}, 'met', 'Semua syarat pengusulan WBK terpenuhi.'],
    ['one left blank', {}, { 'body.spip': '' }, 'open', 'Belum dapat dipastikan untuk WBK: 1 dari 13 syarat belum diisi.'],
    ['one not met', {}, { 'body.opinion': 'WDP' }, 'unmet', 'Belum dapat diusulkan untuk WBK: 1 syarat belum terpenuhi.'],
    [
      'one not met, one blank',
      {},
      { 'body.opinion': 'WDP', 'unit.core': '' },
      'unmet',
      'Belum dapat diusulkan untuk WBK: 1 syarat belum terpenuhi, 1 belum diisi.',
    ],
    [
      'a priority service of a regional government',
      { bodyKind: 'pemda', unitKind: 'rsud' },
      { 'body.opinion': 'WDP' },
      'open',
      'Usulan afirmasi: 1 syarat instansi belum terpenuhi.',
    ],
    [
      'a condition of the unit is not excused',
      { bodyKind: 'pemda', unitKind: 'rsud' },
      { 'body.opinion': 'WDP', 'unit.findings': '10' },
      'unmet',
      'Belum dapat diusulkan untuk WBK: 1 syarat belum terpenuhi.',
    ],
    [
      'nor is what is blank',
      { bodyKind: 'pemda', unitKind: 'rsud' },
      { 'body.opinion': '' },
      'open',
      'Belum dapat dipastikan untuk WBK: 1 dari 13 syarat belum diisi.',
    ],
    [
      'that exception is not for a ministry',
      { bodyKind: 'kl', unitKind: 'rsud' },
      { 'body.opinion': 'WDP' },
      'unmet',
      'Belum dapat diusulkan untuk WBK: 1 syarat belum terpenuhi.',
    ],
    [
      'the same index is too low for a ministry',
      { bodyKind: 'kl' },
      { 'body.rb-index': 'CC' },
      'unmet',
      'Belum dapat diusulkan untuk WBK: 1 syarat belum terpenuhi.',
    ],
    [
      'and enough for a regional government',
      { bodyKind: 'pemda' },
      { 'body.rb-index': 'CC' },
      'met',
      'Semua syarat pengusulan WBK terpenuhi.',
    ],
    [
      'WBBM asks more',
      { predicate: 'WBBM' },
      { 'unit.wbk-held': 'Ya', 'unit.wbk-years': '3' },
      'unmet',
      'Belum dapat diusulkan untuk WBBM: 2 syarat belum terpenuhi.',
    ],
  ])('%s', (_name, part, values, tone, text) => expect(sentence(part, values)).toEqual({ tone, text }));
});

describe('one condition in words', () => {
  test.each<[string, string, string, string]>([
    ['met', 'body.spip', '3,25', 'Terpenuhi: syarat minimal 3, isian 3,25.'],
    ['a level in words', 'body.spip', 'Level 2', 'Belum terpenuhi: syarat minimal 3, isian 2.'],
    ['a bare number is percent', 'unit.lhkpn', '98,5', 'Belum terpenuhi: syarat 100%, isian 98,5%.'],
    ['with its sign', 'unit.lhkpn', '100%', 'Terpenuhi: syarat 100%, isian 100%.'],
    ['a little is not all', 'unit.lhkpn', '1', 'Belum terpenuhi: syarat 100%, isian 1%.'],
    ['no', 'unit.core', 'Tidak', 'Belum terpenuhi: syarat Ya, isian Tidak.'],
    [
      'on whose practice it rests',
      'unit.lke',
      'Tidak',
      'Belum terpenuhi: syarat Ya, isian Tidak. Praktik portal kementerian 2024-2025; tidak dijumpai pada Tabel 5.',
    ],
    ['blank', 'unit.years', '', 'Belum diisi: syarat minimal 1 tahun.'],
    [
      'letters',
      'unit.years',
      'dua',
      'Isian "dua" pada "Lama pembangunan ZI menuju predikat ini (tahun)" bukan angka. Syarat minimal 1 tahun.',
    ],
  ])('%s', (_name, code, typed, text) => {
    const { results } = judgeProposal(rules, { ...start, values: { ...whole, [code]: typed } });
    expect(
      rowText(
        results.find((one) => one.code === code)!,
        'id',
      ),
    ).toBe(text);
  });
});

test.each<[number, 'id' | 'en', string]>([
  [1, 'id', '1 tahun'],
  [2, 'id', '2 tahun'],
  [1, 'en', '1 year'],
  [2, 'en', '2 years'],
])('%s years in %s: %s', (count, language, text) => expect(valueText('years', count, language)).toBe(text));

describe('what the workbook keeps', () => {
  test.each<[string, string | null, string[]]>([
    ['nothing', null, []],
    ['no JSON', '{', []],
    ['whole beside damaged', JSON.stringify({ a: start, b: { predicate: 1 }, c: 'x' }), ['a']],
    ['a list', '[]', []],
  ])('%s', (_name, text, keys) => expect(Object.keys(keptFrom(text))).toEqual(keys));

  test('a predicate or kind that the rules do not know is not taken over', () =>
    expect(startEntries(rules, 'WBBM', { predicate: 'X', bodyKind: 'y', unitKind: '', values: { 'body.spip': '3' } })).toEqual({
      predicate: 'WBBM',
      bodyKind: 'pemda',
      unitKind: '',
      values: { 'body.spip': '3' },
    }));

  test('a unit is the same in other letters', () =>
    expect(proposalKey('zi-90-2021', ' RSUD Contoh ')).toBe(proposalKey('zi-90-2021', 'rsud contoh')));
});

test('priority services are offered to regional governments only', () => {
  expect(servicesOf(rules, 'pemda').map(({ code }) => code)).toContain('ptsp');
  expect(servicesOf(rules, 'kl')).toEqual([]);
});

test('entries of the sheet come in as the controls show them', () => {
  const values = new Map<string, Raw>([
    ['body.opinion', 'wajar tanpa pengecualian'],
    ['unit.lhkpn', 0.985],
    ['unit.core', true],
    ['body.spip', 3],
  ]);
  const taken = entriesOfSheet(rules, start, { sheet: 'Ringkasan', values, cells: new Map(), bodyKind: 'kl' });
  expect(taken).toMatchObject({
    bodyKind: 'kl',
    values: { 'body.opinion': 'WTP', 'unit.lhkpn': '98,5%', 'unit.core': 'Ya', 'body.spip': '3' },
  });
});
