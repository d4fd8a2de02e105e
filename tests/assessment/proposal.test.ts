import { proposalResults, proposalVerdict, type Raw } from '../../src/assessment';
import { proposalOf } from '../../src/rules/proposal';
import { problemText } from '../../src/texts';

const of90 = proposalOf('zi-90-2021')!;
const of52 = proposalOf('zi-52-2014')!;

const good90: Record<string, Raw> = {
  ...{ 'body.opinion': 'WTP', 'body.sakip': 'BB', 'body.rb-index': 'BB', 'body.spip': 3 },
  ...{ 'unit.core': 'Ya', 'unit.impact': 'ya', 'unit.findings': '100%', 'unit.lhkpn': 1, 'unit.lhkan': '100 %' },
  ...{ 'unit.years': 1, 'unit.sakip': 'BB', 'unit.wbk-held': true, 'unit.wbk-years': 2 },
  ...{ 'unit.lke': 'Ya', 'unit.survey': 'Ya' },
};
const good52: Record<string, Raw> = {
  ...{ 'body.opinion': 'Wajar Tanpa Pengecualian', 'body.opinion-years': 2, 'body.akip': 'CC' },
  ...{ 'unit.echelon': 'Ya', 'unit.strategic': 'Y', 'unit.reform': 1, 'unit.resources': 'TRUE', 'unit.wbk-held': 'Ya' },
};

type Row = [
  change: Record<string, Raw>,
  predicate: string,
  bodyKind: string,
  unit: string | null,
  missed: string[],
  verdict: string,
];
const missed = (rules: typeof of90, values: Record<string, Raw>, predicate: string, bodyKind: string, unit: string | null) => {
  const results = proposalResults(rules, new Map(Object.entries(values)), predicate, bodyKind, unit);
  const left = results.filter(({ status }) => status !== 'met');
  return [
    left.map(({ code, status, excused }) => [code, status, ...(excused ? [excused] : [])].join(' ')),
    proposalVerdict(results),
  ];
};

describe('90/2021 as amended by 5/2024', () => {
  test.each<Row>([
    [{}, 'WBK', 'kl', null, [], 'met'],
    [{}, 'WBBM', 'kl', null, [], 'met'],
    [{ 'body.opinion': 'WDP' }, 'WBK', 'kl', null, ['body.opinion unmet'], 'unmet'],
    [{ 'body.opinion': 'tmp' }, 'WBK', 'pemda', null, ['body.opinion unmet'], 'unmet'],
    [{ 'body.sakip': 'B', 'unit.sakip': 'B' }, 'WBK', 'kl', null, [], 'met'],
    [{ 'body.sakip': 'B', 'unit.sakip': 'B' }, 'WBBM', 'kl', null, ['body.sakip unmet', 'unit.sakip unmet'], 'unmet'],
    [{ 'body.sakip': 'CC' }, 'WBK', 'kl', null, ['body.sakip unmet'], 'unmet'],
    [{ 'body.rb-index': 'CC' }, 'WBK', 'pemda', null, [], 'met'],
    [{ 'body.rb-index': 'C' }, 'WBK', 'pemda', null, ['body.rb-index unmet'], 'unmet'],
    [{ 'body.rb-index': 'CC' }, 'WBK', 'kl', null, ['body.rb-index unmet'], 'unmet'],
    [{ 'body.rb-index': 'B' }, 'WBK', 'kl', null, [], 'met'],
    [{ 'body.rb-index': 'B' }, 'WBBM', 'pemda', null, [], 'met'],
    [{ 'body.rb-index': 'B' }, 'WBBM', 'kl', null, ['body.rb-index unmet'], 'unmet'],
    [{ 'body.spip': 2.99 }, 'WBK', 'kl', null, ['body.spip unmet'], 'unmet'],
    [{ 'body.spip': 'Level 3' }, 'WBK', 'kl', null, [], 'met'],
    [{ 'unit.findings': 0.99 }, 'WBK', 'kl', null, ['unit.findings unmet'], 'unmet'],
    [{ 'unit.lhkpn': '99,9%' }, 'WBK', 'kl', null, ['unit.lhkpn unmet'], 'unmet'],
    [{ 'unit.years': '0,9' }, 'WBK', 'kl', null, ['unit.years unmet'], 'unmet'],
    [{ 'unit.core': 'Tidak' }, 'WBK', 'kl', null, ['unit.core unmet'], 'unmet'],
    [{ 'unit.wbk-held': 'Tidak' }, 'WBK', 'kl', null, [], 'met'],
    [{ 'unit.wbk-held': 'Tidak' }, 'WBBM', 'kl', null, ['unit.wbk-held unmet'], 'unmet'],
    [{ 'body.spip': null, 'unit.lhkan': ' ' }, 'WBK', 'kl', null, ['body.spip open', 'unit.lhkan open'], 'open'],
    [{ 'body.spip': null, 'unit.core': 'T' }, 'WBK', 'kl', null, ['body.spip open', 'unit.core unmet'], 'unmet'],
    [{ 'unit.wbk-years': 1 }, 'WBK', 'kl', null, [], 'met'],
    [{ 'unit.wbk-years': 1 }, 'WBBM', 'kl', null, ['unit.wbk-years unmet'], 'unmet'],
    [{ 'unit.lke': 'Tidak' }, 'WBK', 'kl', null, ['unit.lke unmet'], 'unmet'],
    [{ 'unit.survey': '' }, 'WBBM', 'kl', null, ['unit.survey open'], 'open'],
    [{ 'body.opinion': 'WDP' }, 'WBK', 'pemda', 'rsud', ['body.opinion unmet stranas-pk'], 'excused'],
    [
      { 'body.opinion': 'TMP', 'body.sakip': 'D' },
      'WBK',
      'pemda',
      'rsud',
      ['body.opinion unmet stranas-pk', 'body.sakip unmet stranas-pk'],
      'excused',
    ],
    [{ 'body.opinion': 'TMP' }, 'WBBM', 'pemda', 'rsud', ['body.opinion unmet'], 'unmet'],
    [{ 'body.opinion': '' }, 'WBK', 'pemda', 'rsud', ['body.opinion open'], 'open'],
    [{ 'body.opinion': 'entah' }, 'WBK', 'pemda', 'rsud', ['body.opinion open'], 'open'],
    [
      { 'body.opinion': 'TMP', 'unit.findings': '10%' },
      'WBK',
      'pemda',
      'rsud',
      ['body.opinion unmet stranas-pk', 'unit.findings unmet'],
      'unmet',
    ],
    [{ 'unit.findings': '10%' }, 'WBK', 'pemda', 'samsat', ['unit.findings unmet'], 'unmet'],
    [{ 'unit.lke': 'Tidak' }, 'WBK', 'pemda', 'ptsp', ['unit.lke unmet'], 'unmet'],
    [{ 'unit.survey': 'Tidak' }, 'WBK', 'pemda', 'ptsp', ['unit.survey unmet'], 'unmet'],
    [{ 'body.opinion': 'WDP' }, 'WBK', 'kl', 'rsud', ['body.opinion unmet'], 'unmet'],
    [{ 'body.opinion': 'WDP' }, 'WBK', 'pemda', 'kantor lain', ['body.opinion unmet'], 'unmet'],
    [{ 'unit.wbk-held': 'Tidak' }, 'WBBM', 'pemda', 'ptsp', ['unit.wbk-held unmet'], 'unmet'],
  ])('%j for %s of a %s, unit %p', (change, predicate, bodyKind, unit, expected, verdict) =>
    expect(missed(of90, { ...good90, ...change }, predicate, bodyKind, unit)).toEqual([expected, verdict]),
  );

  test('says what is required and what was found', () => {
    const [opinion] = proposalResults(of90, new Map([['body.opinion', 'wdp']]), 'WBK', 'kl');
    expect(opinion).toEqual({
      ...{ code: 'body.opinion', name: 'Opini BPK atas laporan keuangan', level: 'body', kind: 'opinion' },
      ...{ required: 'WTP', actual: 'WDP', status: 'unmet' },
    });
  });

  test.each(['WBK', 'WBBM'])('an empty form is open for %s, whatever the unit', (predicate) => {
    for (const unit of [null, 'rsud']) {
      const results = proposalResults(of90, new Map(), predicate, 'pemda', unit);
      expect(new Set(results.map(({ status, excused }) => `${status} ${excused ?? ''}`))).toEqual(new Set(['open ']));
      expect(proposalVerdict(results)).toBe('open');
    }
  });

  test('what is the portal’s practice says so beside it, and is not as sure as the table', () => {
    const noted = of90.criteria.filter(({ note }) => note);
    expect(noted.map(({ code, confidence }) => [code, confidence])).toEqual([
      ['unit.wbk-years', 'medium'],
      ['unit.lke', 'medium'],
      ['unit.survey', 'medium'],
    ]);
    const results = proposalResults(of90, new Map(), 'WBBM', 'kl');
    expect(results.flatMap(({ code, note }) => (note ? [[code, note]] : []))).toEqual(
      noted.map(({ code }) => [code, 'Praktik portal kementerian 2024-2025; tidak dijumpai pada Tabel 5.']),
    );
  });

  test('the exception is named, with the units that it is for', () => {
    const [exception] = of90.exceptions;
    expect(exception).toMatchObject({ bodyKind: 'pemda', name: 'Aksi prioritas Stranas PK pada pemerintah daerah' });
    expect(exception!.units.map(({ code }) => code)).toEqual([
      'rsud',
      'dukcapil',
      'samsat',
      'ptsp',
      'pendidikan',
      'ketenagakerjaan',
    ]);
  });
});

describe('52/2014', () => {
  test.each<Row>([
    [{}, 'WBK', 'kl', null, [], 'met'],
    [{}, 'WBBM', 'pemda', null, [], 'met'],
    [{ 'body.opinion-years': 1 }, 'WBK', 'kl', null, [], 'met'],
    [{ 'body.opinion-years': 1 }, 'WBBM', 'kl', null, ['body.opinion-years unmet'], 'unmet'],
    [{ 'body.akip': 'C' }, 'WBK', 'kl', null, ['body.akip unmet'], 'unmet'],
    [{ 'body.akip': 'AA' }, 'WBK', 'kl', null, [], 'met'],
    [{ 'unit.echelon': 'Tidak' }, 'WBK', 'kl', null, ['unit.echelon unmet'], 'unmet'],
  ])('%j for %s of a %s, unit %p', (change, predicate, bodyKind, unit, expected, verdict) =>
    expect(missed(of52, { ...good52, ...change }, predicate, bodyKind, unit)).toEqual([expected, verdict]),
  );
});

test.each<[string, Raw, string]>([
  ['body.opinion', 'Baik', 'Jawaban "Baik" pada body.opinion tidak ada dalam pilihan WTP/WDP/TW/TMP.'],
  ['body.sakip', 72, 'Jawaban "72" pada body.sakip tidak ada dalam pilihan AA/A/BB/B/CC/C/D/E.'],
  ['body.spip', 'tiga', 'Isian "tiga" pada body.spip bukan angka.'],
  ['unit.years', -1, 'Isian "-1" pada unit.years tidak boleh negatif.'],
  ['unit.findings', 100, 'Isian "100" pada unit.findings melebihi batas 1.'],
  ['unit.core', 'mungkin', 'Jawaban "mungkin" pada unit.core tidak ada dalam pilihan Ya/Tidak.'],
])('%s: %p stays open, with a reason', (code, raw, sentence) => {
  const result = proposalResults(of90, new Map([[code, raw]]), 'WBK', 'kl').find((one) => one.code === code)!;
  expect(result.status).toBe('open');
  expect(problemText(result.problem!)).toBe(sentence);
});

test('an unknown predicate or kind of body is refused, never met', () => {
  expect(() => proposalResults(of90, new Map(), 'WBX', 'kl')).toThrow(RangeError);
  expect(() => proposalResults(of90, new Map(), 'WBK', 'desa')).toThrow(RangeError);
});

describe('at the bound', () => {
  const statusOf = (code: string, raw: Raw, predicate = 'WBBM', bodyKind = 'kl', asExcel = false) =>
    proposalResults(of90, new Map([[code, raw]]), predicate, bodyKind, null, asExcel).find((one) => one.code === code)!;
  test.each<[string, Raw, string]>([
    ['body.spip', 2.99, 'unmet'],
    ['body.spip', 3, 'met'],
    ['body.spip', 'level 3', 'met'],
    ['body.spip', 'LEVEL 2', 'unmet'],
    ['body.spip', '3 level 3', 'open'],
    ['body.spip', 0, 'unmet'],
    ['unit.findings', 0.999, 'unmet'],
    ['unit.findings', 1, 'met'],
    ['unit.findings', 1.001, 'open'],
    ['unit.findings', 0, 'unmet'],
    ['unit.wbk-years', 1.99, 'unmet'],
    ['unit.wbk-years', 2, 'met'],
    ['unit.wbk-years', 200, 'met'],
    ['body.sakip', 'B', 'unmet'],
    ['body.sakip', 'BB', 'met'],
    ['body.sakip', 'AA', 'met'],
    ['body.sakip', 'E', 'unmet'],
    ['body.opinion', 'wajar tanpa pengecualian', 'met'],
    ['body.opinion', 'DISCLAIMER', 'unmet'],
    ['unit.core', true, 'met'],
    ['unit.core', false, 'unmet'],
    ['unit.core', 1, 'met'],
    ['unit.core', 0, 'unmet'],
  ])('%s %j is %s', (code, raw, status) => expect(statusOf(code, raw).status).toBe(status));

  test.each<[string, Raw, string, object]>([
    ['body.spip', -0.01, 'answer.negative', { answer: -0.01 }],
    ['body.spip', 'Level tiga', 'answer.not-number', { answer: 'Level tiga' }],
    ['unit.findings', 1.001, 'answer.over-max', { answer: 1.001, max: 1 }],
    ['unit.core', ' entah ', 'answer.out-of-scale', { answer: 'entah', scale: 'Ya/Tidak' }],
  ])('%s %j: what is told is an error with its cell', (code, raw, problem, data) => {
    const result = statusOf(code, raw);
    expect(result.problem).toEqual({ code: problem, severity: 'error', at: { statement: code }, data });
    expect(result).not.toHaveProperty('actual');
  });

  test.each<[string, Raw, string, Raw]>([
    // On our own sheet, whose formulas know what is listed: status, and what would have been meant.
    ['body.spip', 3, 'met', null],
    ['body.spip', '3', 'open', 3],
    ['body.spip', 'Level 3', 'open', 3],
    ['unit.years', '1', 'open', 1],
    ['unit.findings', 1, 'met', null],
    ['unit.findings', '100%', 'open', 1],
    ['unit.core', 'ya', 'met', null],
    ['unit.core', ' Y ', 'met', null],
    ['unit.core', 'Ya\u00a0', 'open', 'Ya'],
    ['unit.core', 'tidak\u00a0', 'open', 'Tidak'],
    ['unit.core', true, 'met', null],
    ['body.sakip', 'bb', 'met', null],
    ['body.sakip', 'BB\u200b', 'open', 'BB'],
    ['body.opinion', 'Wajar Tanpa Pengecualian', 'met', null],
    ['body.opinion', 'Wajar\u00a0Tanpa Pengecualian', 'open', 'WTP'],
  ])('as our sheet reads it, %s %j is %s', (code, raw, status, meant) => {
    const result = statusOf(code, raw, 'WBBM', 'kl', true);
    expect(result.status).toBe(status);
    if (meant === null) expect(result).not.toHaveProperty('problem');
    else
      expect(result.problem).toMatchObject({
        code: 'answer.unclean',
        severity: 'error',
        at: { statement: code },
        data: { meant },
      });
    expect(statusOf(code, raw).status).toBe('met' === status || code !== 'unit.core' || meant === 'Ya' ? 'met' : 'unmet');
  });

  test('what cannot be read is told as that on our own sheet, too', () =>
    expect(statusOf('body.spip', 'x', 'WBBM', 'kl', true).problem).toMatchObject({ code: 'answer.not-number' }));

  test('a kind of body may have a bound of its own; what a predicate does not ask is not listed', () => {
    expect(statusOf('body.rb-index', 'B', 'WBBM', 'pemda')).toMatchObject({ required: 'B', actual: 'B', status: 'met' });
    expect(statusOf('body.rb-index', 'B', 'WBBM', 'kl')).toMatchObject({ required: 'BB', actual: 'B', status: 'unmet' });
    expect(proposalResults(of90, new Map(), 'WBK', 'kl').map(({ code }) => code)).not.toContain('unit.wbk-held');
    expect(proposalResults(of90, new Map(), 'WBBM', 'kl')).toHaveLength(of90.criteria.length);
  });
});

test('who is refused is told by name', () => {
  expect(() => proposalResults(of90, new Map(), 'WBX', 'kl')).toThrow('no conditions for WBX');
  expect(() => proposalResults(of90, new Map(), 'WBK', 'desa')).toThrow('no kind of body desa');
});

test.each<[string, string[], string]>([
  ['nothing asked', [], 'met'],
  ['all met', ['met', 'met'], 'met'],
  ['one open', ['met', 'open'], 'open'],
  ['one unmet', ['met', 'unmet'], 'unmet'],
  ['unmet weighs more than open', ['open', 'unmet'], 'unmet'],
  ['all that is unmet is excused', ['met', 'excused', 'excused'], 'excused'],
  ['one is excused, one open', ['excused', 'open'], 'open'],
  ['one is excused, one unmet', ['excused', 'unmet'], 'unmet'],
])('%s', (_, statuses, verdict) =>
  expect(
    proposalVerdict(
      statuses.map((status) => ({
        ...{ code: 'c', name: 'C', level: 'body', kind: 'yes-no', required: true },
        ...(status === 'excused' ? { status: 'unmet', excused: 'x' } : { status }),
      })) as Parameters<typeof proposalVerdict>[0],
    ),
  ).toBe(verdict),
);
