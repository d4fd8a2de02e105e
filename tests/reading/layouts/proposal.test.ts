/** The conditions to propose, row by row on a summary of any arrangement. */
import { summaryOf } from '../../../src/reading/layouts/identity';
import { proposalIn } from '../../../src/reading/layouts/proposal';
import { findEdition } from '../../../src/rules';
import { edition90 } from '../../editions';
import { gridOf, type Row } from '../grids';

const LABELS: Row[] = [
  ['Unit kerja', 'KPP A'],
  ['Target predikat', 'WBK'],
];
/** Codes beyond the paper, as on sheets of today. */
const HEADING: Row = ['No', 'Syarat instansi dan unit', 'Keadaan sekarang', 'Tautan', 'Kode'];
const entry = (code: string, answer: Row[number], link: Row[number] = null): Row => [null, 'x', answer, link, code];

function read(rows: readonly Row[], held?: string | null, edition = edition90) {
  const lke = gridOf([['x']], 'LKE');
  const labels = summaryOf(lke, 0, 1, [lke, gridOf([...LABELS, ...rows], 'Ringkasan')])!;
  const found = proposalIn(labels, edition, held);
  return found && { ...found, values: Object.fromEntries(found.values), cells: Object.fromEntries(found.cells) };
}
const NOTHING = { sheet: 'Ringkasan', values: {}, cells: {} };

test.each<[string, Row[], object | undefined]>([
  ['no heading', [entry('body.opinion', 'WTP')], undefined],
  ['a heading alone', [HEADING], NOTHING],
  [
    'an entry',
    [HEADING, entry('body.opinion', 'WTP')],
    { ...NOTHING, values: { 'body.opinion': 'WTP' }, cells: { 'body.opinion': 'C4' } },
  ],
  ['a blank entry', [HEADING, entry('body.opinion', ' ')], { ...NOTHING, cells: { 'body.opinion': 'C4' } }],
  [
    'a number',
    [HEADING, entry('unit.findings', 0.5)],
    { ...NOTHING, values: { 'unit.findings': 0.5 }, cells: { 'unit.findings': 'C4' } },
  ],
  ['an entry above the heading', [entry('body.opinion', 'WTP'), HEADING], NOTHING],
  ['a code of nothing', [HEADING, entry('body.x', 'WTP')], NOTHING],
  [
    'the first of two',
    [HEADING, entry('body.opinion', 'WTP'), entry('body.opinion', 'WDP')],
    { ...NOTHING, values: { 'body.opinion': 'WTP' }, cells: { 'body.opinion': 'C4' } },
  ],
  [
    'the first of two though blank',
    [HEADING, entry('body.opinion', null), entry('body.opinion', 'WDP')],
    { ...NOTHING, cells: { 'body.opinion': 'C4' } },
  ],
  [
    'rows apart',
    [HEADING, [], entry('body.opinion', 'WTP'), ['x'], entry('body.spip', 3)],
    { ...NOTHING, values: { 'body.opinion': 'WTP', 'body.spip': 3 }, cells: { 'body.opinion': 'C5', 'body.spip': 'C7' } },
  ],
  [
    'the heading’s words in capitals',
    [HEADING.map((one) => String(one).toUpperCase()), entry('body.spip', 3)],
    { ...NOTHING, values: { 'body.spip': 3 }, cells: { 'body.spip': 'C4' } },
  ],
  [
    'numbers beside the heading',
    [[1, ...HEADING.slice(1)], entry('body.spip', 3)],
    { ...NOTHING, values: { 'body.spip': 3 }, cells: { 'body.spip': 'C4' } },
  ],
  // Of earlier versions: the codes stand before the names.
  [
    'codes before the names',
    [
      ['', 'Syarat instansi dan unit', 'Keadaan sekarang'],
      ['body.spip', 'x', 3],
    ],
    { ...NOTHING, values: { 'body.spip': 3 }, cells: { 'body.spip': 'C4' } },
  ],
  [
    'codes in the first column',
    [
      ['Kode', 'Syarat instansi dan unit', 'x', 'Keadaan sekarang'],
      ['body.spip', 'x', 'y', 3],
    ],
    { ...NOTHING, values: { 'body.spip': 3 }, cells: { 'body.spip': 'D4' } },
  ],
  [
    'nothing before the names',
    [
      ['Syarat instansi dan unit', 'Keadaan sekarang'],
      ['body.spip', 3],
    ],
    undefined,
  ],
  [
    'answers before the names',
    [
      ['Keadaan sekarang', 'Syarat instansi dan unit', 'Kode'],
      [3, 'x', 'body.spip'],
    ],
    undefined,
  ],
  [
    'no column of answers',
    [
      ['', 'Syarat instansi dan unit', 'Kode'],
      [3, 'x', 'body.spip'],
    ],
    undefined,
  ],
  [
    'the second heading, where the first is none',
    [['', 'Syarat instansi dan unit'], HEADING, entry('body.spip', 3)],
    { ...NOTHING, values: { 'body.spip': 3 }, cells: { 'body.spip': 'C5' } },
  ],
])('%s', (_, rows, found) => expect(read(rows)).toEqual(found));

test.each<[string, string | null | undefined, object]>([
  ['held', 'WBK', { 'unit.wbk-held': 'Ya' }],
  ['not held', null, { 'unit.wbk-held': 'Tidak' }],
  ['another held', 'WBBM', { 'unit.wbk-held': 'Tidak' }],
  ['nothing said', undefined, {}],
])('what was held before is told above, not in its own row: %s', (_, held, values) =>
  expect(read([HEADING, entry('unit.wbk-held', 'lain')], held)).toEqual({ ...NOTHING, values, cells: { 'unit.wbk-held': 'C4' } }),
);

test.each<[string, Row[], object]>([
  ['by its name', [['Jenis instansi', null, 'Kementerian/Lembaga']], { bodyKind: 'kl' }],
  ['by its code', [['Jenis instansi', null, ' PEMDA ']], { bodyKind: 'pemda' }],
  ['unknown', [['Jenis instansi', null, 'BUMN']], {}],
  ['blank', [['Jenis instansi']], {}],
  ['beside its own column', [['Jenis instansi', 'kl']], {}],
  ['of the service', [['Layanan afirmasi', null, 'Rumah sakit umum daerah']], { unitKind: 'rsud' }],
  ['a service that is no kind of body', [['Jenis instansi', null, 'rsud']], {}],
  ['a body that is no kind of service', [['Layanan afirmasi', null, 'kl']], {}],
])('a kind %s', (_, rows, found) => expect(read([...rows, HEADING])).toEqual({ ...NOTHING, ...found }));

test.each<[string, Row[], [string, object][] | undefined]>([
  ['with state and link', [entry('paper.sptjm', 'Ada', 'https://a')], [['paper.sptjm', { state: 'Ada', link: 'https://a' }]]],
  ['with its state alone', [entry('paper.sptjm', 'Belum ada')], [['paper.sptjm', { state: 'Belum ada', link: '' }]]],
  ['with its link alone', [entry('paper.sptjm', null, 'https://a')], [['paper.sptjm', { state: '', link: 'https://a' }]]],
  ['blank', [entry('paper.sptjm', null)], undefined],
  ['of nothing', [entry('paper.x', 'Ada')], undefined],
  [
    'blank, then entered',
    [entry('paper.sptjm', null), entry('paper.sptjm', 'Ada')],
    [['paper.sptjm', { state: 'Ada', link: '' }]],
  ],
  ['twice', [entry('paper.sptjm', 'Ada'), entry('paper.sptjm', 'Belum ada')], [['paper.sptjm', { state: 'Ada', link: '' }]]],
])('a paper %s', (_, rows, papers) => {
  const found = read([HEADING, ...rows])!;
  expect(found.papers && [...found.papers]).toEqual(papers);
});
test('papers without a column of links have none; those above the heading are not read', () => {
  const heading: Row = ['', 'Syarat instansi dan unit', 'Keadaan sekarang', '', 'Kode'];
  const found = read([entry('paper.letter', 'Ada'), heading, entry('paper.sptjm', 'Ada', 'https://a')])!;
  expect([...found.papers!]).toEqual([['paper.sptjm', { state: 'Ada', link: '' }]]);
});

test('an edition without conditions has no proposal', () =>
  expect(read([HEADING, entry('body.opinion', 'WTP')], null, findEdition('10/2019'))).toBeUndefined());
