/** What a summary says: whose LKE it is, its seal, the conditions to propose and the advice of an AKIP evaluation. */
import type { Raw } from '../../../src/assessment';
import { findEdition } from '../../../src/rules';
import { editionWith } from '../../../src/assessment/editions';
import { adviceIn } from '../../../src/reading/layouts/advice';
import { identityIn, sealOn, summaryOf } from '../../../src/reading/layouts/identity';
import { ours } from '../../../src/reading/layouts/ours';
import { headingOf } from '../../../src/reading/layouts/our-columns';
import { proposalIn } from '../../../src/reading/layouts/proposal';
import { overridesToCells } from '../../../src/reading/overrides';
import { textsIn } from '../../../src/sheet/words';
import { edition90 } from '../../editions';
import { gridOf, type Rows } from '../grids';

const id = textsIn('id');
const TITLE: Rows[number] = [id('summary.title')];
const UNIT: Rows[number] = [id('summary.unit'), 'KPP Contoh'];
const TARGET: Rows[number] = [id('summary.target'), 'wbk'];
const HELD = id('summary.held', { predicate: 'WBK' });
const lke = (...formulas: string[]) => gridOf([['LKE'], formulas.map((f) => ({ f })), ['Kode'], [{ f: '=Dua!A1' }]], 'Isian');
const summary = (rows: Rows, name = 'Ringkasan') => gridOf(rows, name);

describe('which summary', () => {
  const [one, two] = [summary([TITLE]), summary([TITLE], 'Dua')];
  const named = (from: ReturnType<typeof lke>, ...all: ReturnType<typeof lke>[]) =>
    summaryOf(from, 0, 2, [from, ...all])?.grid.sheet;
  test.each<[string, string | undefined, string | undefined]>([
    ['the only one', named(lke(), one), 'Ringkasan'],
    ['none', named(lke()), undefined],
    ['nobody knows which of two', named(lke(), one, two), undefined],
    ['the one that its formulas ask', named(lke('=Dua!C1'), one, two), 'Dua'],
    ['in any letters', named(lke('=SUM(A1)', "='dua'!C1"), one, two), 'Dua'],
    ['what is asked is no summary', named(lke('=Isian!C1'), one), 'Ringkasan'],
    ['what is asked is gone', named(lke('=Hilang!C1'), one), undefined],
    ['formulas of the table ask for other things', named(lke('=A1'), one, two), undefined],
  ])('%s', (_, sheet, expected) => expect(sheet).toBe(expected));

  test.each<[string, Rows, boolean]>([
    ['its title', [TITLE], true],
    ['in capitals, among others', [['x', `- ${String(TITLE[0]).toLowerCase()}!`]], true],
    ['of an AKIP evaluation', [[id('akip.summary.title')]], true],
    ['in English', [[textsIn('en')('summary.title')]], true],
    ['unit and target', [UNIT, TARGET], true],
    ['a unit alone', [UNIT], false],
    ['a target alone', [TARGET], false],
    ['a number', [[1]], false],
  ])('known by %s', (_, rows, is) => expect(named(lke(), summary(rows)) !== undefined).toBe(is));
});

describe('whose it is', () => {
  const read = (rows: Rows, edition = edition90) => identityIn(summaryOf(lke(), 0, 2, [summary([TITLE, ...rows])])!, edition);
  test.each<[string, Rows, object]>([
    ['nothing', [], {}],
    [
      'all',
      [UNIT, ['Instansi', 'Kota Contoh'], ['Tahun', 2026], TARGET, [HELD, 'ya'], ['Ketua tim', 'Budi']],
      { unit: 'KPP Contoh', body: 'Kota Contoh', year: 2026, target: 'WBK', held: 'WBK', lead: 'Budi' },
    ],
    ['with spaces around', [['Unit kerja', '  KPP  ']], { unit: 'KPP' }],
    ['six columns away', [['Unit kerja', null, ' ', null, null, null, 'KPP']], { unit: 'KPP' }],
    ['seven', [['Unit kerja', null, null, null, null, null, null, 'KPP']], {}],
    ['the nearest', [['Unit kerja', 'Satu', 'Dua']], { unit: 'Satu' }],
    ['the first of two labels', [UNIT, ['Unit kerja', 'Lain']], { unit: 'KPP Contoh' }],
    ['wherever the label stands', [[null, null, 'UNIT KERJA:', 'KPP']], { unit: 'KPP' }],
    ['a number for a name', [['Unit kerja', 7]], { unit: '7' }],
    ['a year as a text', [['Tahun', '2026']], { year: 2026 }],
    ['a year in words', [['Tahun', 'dua ribu']], {}],
    ['never held', [[HELD, 'Tidak']], { held: null }],
    ['nothing said of what was held', [[HELD, ' ']], {}],
    ['a target with a sign that nobody sees', [['Target predikat', 'WBK\u200b']], {}],
    ['a target with a space of another width', [['Target predikat', 'WBK\u00a0']], {}],
  ])('%s', (_, rows, expected) => expect(read(rows)).toEqual(expected));

  test('an edition without a predicate after another asks nothing of what was held', () =>
    expect(read([[HELD, 'Ya']], { ...edition90, predicates: [] })).toEqual({}));
});

test.each<[string, Rows, object | undefined]>([
  ['a code', [[null, 'Segel', 'AB12']], { sheet: 'Ringkasan', cell: 'C2', code: 'AB12' }],
  ['room for one', [['Segel', null]], { sheet: 'Ringkasan', cell: 'B2' }],
  ['no label', [], undefined],
])('the seal: %s', (_, rows, expected) => expect(sealOn(summaryOf(lke(), 0, 2, [summary([TITLE, ...rows])])!)).toEqual(expected));

describe('the conditions to propose', () => {
  const [CRITERION, ANSWER, CODE] = [id('proposal.criterion'), id('proposal.answer'), id('summary.code')];
  const read = (rows: Rows, held?: string | null, edition = edition90) =>
    proposalIn(summaryOf(lke(), 0, 2, [summary([TITLE, ...rows])])!, edition, held);
  const HEADING: Rows[number] = [null, CRITERION, ANSWER, CODE];
  const row = (code: string, answer: Raw): Rows[number] => [null, 'x', answer, code];

  test.each<[string, Rows, object | undefined]>([
    ['by their codes', [HEADING, row('body.opinion', 'WTP'), row('body.spip', 3)], { 'body.opinion': 'WTP', 'body.spip': 3 }],
    ['a code twice: the first', [HEADING, row('body.opinion', 'WTP'), row('body.opinion', 'WDP')], { 'body.opinion': 'WTP' }],
    ['blank twice: the first', [HEADING, row('body.opinion', null), row('body.opinion', 'WDP')], {}],
    ['unknown codes', [HEADING, row('body.x', 'WTP')], {}],
    ['above the heading', [row('body.opinion', 'WTP'), HEADING], {}],
    [
      'codes before the names',
      [
        ['k', CRITERION, ANSWER],
        ['body.opinion', 'x', 'WTP'],
      ],
      { 'body.opinion': 'WTP' },
    ],
    [
      'names in the first column',
      [
        [CRITERION, ANSWER, CODE],
        ['x', 'WTP', 'body.opinion'],
      ],
      undefined,
    ],
    [
      'answers before the names',
      [
        [ANSWER, CRITERION, CODE],
        ['WTP', 'x', 'body.opinion'],
      ],
      undefined,
    ],
    ['no answers', [[null, CRITERION, 'x', CODE]], undefined],
    ['no section', [], undefined],
  ])('%s', (_, rows, expected) => {
    const found = read(rows);
    expect(found && Object.fromEntries(found.values)).toEqual(expected);
  });

  test('with their cells; an edition without any has none', () => {
    const rows = [HEADING, row('body.opinion', 'WTP'), row('body.sakip', null)];
    expect(read(rows)).toEqual({
      ...{ sheet: 'Ringkasan', values: new Map([['body.opinion', 'WTP']]) },
      cells: new Map([
        ['body.opinion', 'C3'],
        ['body.sakip', 'C4'],
      ]),
    });
    expect(read(rows, undefined, editionWith('akip-88-2021'))).toBeUndefined();
  });

  test.each<[string, string | null | undefined, Raw | undefined]>([
    ['held', 'WBK', 'Ya'],
    ['never', null, 'Tidak'],
    ['not said', undefined, undefined],
  ])('what was held is said above: %s', (_, held, expected) =>
    expect(read([HEADING, row('unit.wbk-held', 'x')], held)!.values.get('unit.wbk-held')).toBe(expected),
  );

  test.each<[string, Rows[number], object]>([
    ['a kind of body by its name', ['Jenis instansi', null, 'kementerian/LEMBAGA'], { bodyKind: 'kl' }],
    ['by its code', ['Jenis instansi', null, 'PEMDA'], { bodyKind: 'pemda' }],
    ['one that nobody knows', ['Jenis instansi', null, 'BUMN'], {}],
    ['in another column', ['Jenis instansi', 'pemda'], {}],
    ['a kind of service', ['Layanan afirmasi', null, 'Rumah sakit umum daerah'], { unitKind: 'rsud' }],
  ])('%s', (_, said, expected) => {
    const { bodyKind, unitKind } = read([said, HEADING])!;
    expect({ ...(bodyKind && { bodyKind }), ...(unitKind && { unitKind }) }).toEqual(expected);
  });

  const LINKS: Rows[number] = [null, null, null, null, id('proposal.paper.link')];
  test.each<[string, Rows, object | undefined]>([
    [
      'state and link',
      [LINKS, [null, 'x', 'Ada', 'paper.sptjm', 'https://a.id']],
      { 'paper.sptjm': { state: 'Ada', link: 'https://a.id' } },
    ],
    ['a state alone', [[null, 'x', 'Ada', 'paper.sptjm', 'y']], { 'paper.sptjm': { state: 'Ada', link: '' } }],
    ['a link alone', [LINKS, [null, 'x', null, 'paper.sptjm', 'y']], { 'paper.sptjm': { state: '', link: 'y' } }],
    ['the first of two', [row('paper.sptjm', 'Ada'), row('paper.sptjm', 'Belum')], { 'paper.sptjm': { state: 'Ada', link: '' } }],
    ['blank', [row('paper.sptjm', null)], undefined],
    ['unknown', [row('paper.x', 'Ada')], undefined],
  ])('papers: %s', (_, rows, expected) => {
    const found = read([HEADING, ...rows])!;
    expect(found.papers && Object.fromEntries(found.papers)).toEqual(expected);
    expect('papers' in found).toBe(expected !== undefined);
  });
});

describe('the advice', () => {
  const [ASPECT, HAS, CODE] = [id('akip.advice.aspect'), id('akip.advice.has'), id('summary.code')];
  const read = (...rows: Rows) => adviceIn({ grid: summary(rows), text: id });
  const HEADING: Rows[number] = [ASPECT, HAS, CODE];
  test.each<[string, Rows, object | undefined]>([
    [
      'by aspect',
      [HEADING, ['x', 'Ya', 'rencana-unit'], ['x', 3, 'rencana-instansi']],
      { 'rencana-unit': 'Ya', 'rencana-instansi': 3 },
    ],
    ['the first of two', [HEADING, ['x', 'Ya', 'rencana-unit'], ['x', 'Tidak', 'rencana-unit']], { 'rencana-unit': 'Ya' }],
    ['blanks and unknown ones', [HEADING, ['x', ' ', 'rencana-unit'], ['x', 'Ya', 'lain']], {}],
    [
      'codes of another block stand before',
      [
        [CODE, ASPECT, HAS, CODE],
        ['rencana-instansi', 'x', 'Ya', 'rencana-unit'],
      ],
      { 'rencana-unit': 'Ya' },
    ],
    [
      'codes before the names',
      [
        ['k', ASPECT, HAS],
        ['rencana-unit', 'x', 'Ya'],
      ],
      { 'rencana-unit': 'Ya' },
    ],
    ['above the heading', [['x', 'Ya', 'rencana-unit'], HEADING], {}],
    ['answers before the names', [[HAS, ASPECT, CODE]], undefined],
    ['no aspects', [['x', HAS, CODE]], undefined],
    ['no block', [], undefined],
  ])('%s', (_, rows, expected) => {
    const found = read(...rows);
    expect(found && Object.fromEntries(found)).toEqual(expected);
  });
});

describe('with its LKE', () => {
  const titles = (['code', 'unit', 'tpi', 'weight', 'scale', 'evidence', 'high'] as const).map((key) => id(headingOf(key)));
  const own = (above: Rows, stamp = 'zi-90-2021') => gridOf([[stamp], ...above, titles, ['A.I.1.i.a', 'Ya']], 'LKE');
  const find = (above: Rows, others: Rows[] = [], stamp?: string) => {
    const grid = own(above, stamp);
    return ours.find(grid, [grid, ...others.map((rows, n) => summary(rows, `Ringkasan ${n}`))]).readings[0]!;
  };
  const CONDITIONS: Rows = [
    [null, id('proposal.criterion'), id('proposal.answer'), id('summary.code')],
    [null, 'x', 'WTP', 'body.opinion'],
  ];
  const ADVICE: Rows = [
    [id('akip.advice.aspect'), id('akip.advice.has'), id('summary.code')],
    ['x', 'Ya', 'rencana-unit'],
  ];

  test('on a sheet of its own', () =>
    expect(find([], [[UNIT, TARGET, ['Segel', 'AB12'], ...CONDITIONS]])).toMatchObject({
      ...{ summary: 'Ringkasan 0', identity: { unit: 'KPP Contoh', target: 'WBK' } },
      ...{ seal: { sheet: 'Ringkasan 0', code: 'AB12' }, proposal: { sheet: 'Ringkasan 0' } },
    }));

  test('above the table itself', () => {
    const reading = find([UNIT, TARGET]);
    expect(reading.identity).toEqual({ unit: 'KPP Contoh', target: 'WBK' });
    for (const key of ['summary', 'seal', 'proposal', 'advice', 'overrides']) expect(reading).not.toHaveProperty(key);
  });

  test('none', () => {
    const reading = find([]);
    expect(reading.identity).toEqual({});
    for (const key of ['summary', 'seal', 'proposal', 'advice']) expect(reading).not.toHaveProperty(key);
  });

  test('the advice is an AKIP evaluation’s', () => {
    expect(find([], [[UNIT, TARGET, ...ADVICE]], 'akip-88-2021').advice).toEqual(new Map([['rencana-unit', 'Ya']]));
    expect(find([], [[UNIT, TARGET, ...ADVICE]])).not.toHaveProperty('advice');
  });

  test('a body’s own rules, and blanks that they leave out', () => {
    const rules = {
      ...{ edition: edition90.id, body: 'Kota Contoh', note: 'x', source: 'Peraturan 1', checked: '2026-01-01' },
      ...{ gates: [], rulings: { blanks: 'exclude' as const }, surveys: [] },
    };
    const reading = find(overridesToCells(rules).map((text) => [text]));
    expect(reading.overrides).toEqual(rules);
    const told = (of: typeof reading) => of.problems.some(({ code }) => code === 'score.highest-lacks');
    expect([told(reading), told(find([]))]).toEqual([false, true]);
    expect(findEdition('90/2021')).toBe(edition90);
  });
});
