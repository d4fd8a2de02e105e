/** What is a link to evidence, what somebody meant as one, and how often one may serve. */
import { evidenceFindings, formOf, isLink, linksIn, type EvidenceForm } from '../../src/diagnosis/evidence';
import { sheetOf, toldBy, type Small } from './small';

test.each<[text: string, form: EvidenceForm]>([
  ['https://contoh.go.id/bukti', 'link'],
  ['HTTP://contoh.go.id', 'link'],
  ['www.contoh.go.id', 'link'],
  ['WWW.contoh.go.id/x', 'link'],
  ['https://contoh', 'malformed'],
  ['https://', 'malformed'],
  ['https://[x.id', 'malformed'],
  ['https://contoh.go.id dan lain', 'malformed'],
  ['https:/drive.google.com', 'malformed'],
  ['htps:/drive.google.com', 'malformed'],
  ['ttps//drive', 'malformed'],
  ['htttpps drive', 'malformed'],
  ['htttttp drive', 'text'],
  ['htpppx drive', 'text'],
  ['httpsx drive', 'text'],
  ['ftp drive', 'malformed'],
  ['www', 'malformed'],
  ['wwwx', 'text'],
  ['drive://berkas', 'malformed'],
  ['lihat https://contoh.go.id', 'malformed'],
  ['drive.google.com', 'malformed'],
  ['drive-1.google.com/berkas', 'malformed'],
  ['contoh.net', 'malformed'],
  ['contoh.org/x', 'malformed'],
  ['contoh.go.id', 'malformed'],
  ['contoh.go.idx', 'text'],
  ['di contoh.com', 'text'],
  ['laporan.pdf', 'text'],
  ['C:\\Users\\bukti.pdf', 'local'],
  ['d:\\bukti.pdf', 'local'],
  ['\\\\server\\zi', 'local'],
  ['file:///home/zi', 'local'],
  ['lihat C:\\Users', 'text'],
  ['Ada di map merah', 'text'],
  ['', 'text'],
])('%j is %s', (text, form) => {
  expect(formOf(text)).toBe(form);
  expect(isLink(text)).toBe(form === 'link');
});

test.each<[text: string, links: string[]]>([
  ['https://a.id', ['https://a.id']],
  [' https://a.id ', ['https://a.id']],
  ['https://a.id; https://b.id', ['https://a.id', 'https://b.id']],
  ['https://a.id,https://b.id', ['https://a.id', 'https://b.id']],
  ['https://a.id \t;\u00a0, www.b.id', ['https://a.id', 'www.b.id']],
  ['https://a.id\r\n\r\nhttps://b.id', ['https://a.id', 'https://b.id']],
  ['; https://a.id', ['https://a.id']],
  ['Laporan https://a.id', ['Laporan', 'https://a.id']],
  ['Laporan;, HTTP://a.id', ['Laporan', 'HTTP://a.id']],
  ['https://a.id?u=https://b.id', ['https://a.id?u=https://b.id']],
  // What stands behind the last one may belong to it.
  ['https://a.id; https://b.id;', ['https://a.id', 'https://b.id;']],
  [' \n ', []],
  ['', []],
])('%j holds %j', (text, links) => expect(linksIn(text)).toEqual(links));

const [A, B, C, D] = ['A.I.1.i.a', 'A.I.1.i.b', 'A.I.1.ii.a', 'A.I.1.ii.b'];
const told = (evidence: Small['evidence'], reading: Small['reading'] = {}, own: Partial<Small> = {}) =>
  toldBy(
    evidenceFindings(sheetOf({ rows: {}, evidence, reading: { cells: new Map([[A, { evidence: 'G8' }]]), ...reading }, ...own })),
  );
const link = 'https://a.id/';

describe('one link for many', () => {
  test.each<[string, Small['evidence'], unknown[]]>([
    ['twice', { [A]: link, [B]: link }, []],
    ['three times', { [A]: link, [B]: link, [C]: link }, [['evidence.repeated', 'G8', { link, times: 3 }]]],
    ['twice in one cell counts once', { [A]: `${link} ${link}`, [B]: link }, []],
    [
      'among others',
      { [A]: `${link}\nhttps://b.id`, [B]: link, [C]: link, [D]: link },
      [['evidence.repeated', 'G8', { link, times: 4 }]],
    ],
    ['the same words are no link', { [A]: 'Map 1', [B]: 'Map 1', [C]: 'Map 1' }, []],
    [
      'told in 80 signs',
      Object.fromEntries([A, B, C].map((code) => [code, link.padEnd(81, 'x')])),
      [['evidence.repeated', 'G8', { link: link.padEnd(80, 'x'), times: 3 }]],
    ],
  ])('%s', (_, evidence, expected) => expect(told(evidence)).toEqual(expected));
});

describe('what leads nowhere', () => {
  test.each<[string, string, unknown[]]>([
    ['a slip', 'htps:/x', [['evidence.malformed', 'G8', { link: 'htps:/x' }]]],
    ['a file of one computer', 'C:\\x', [['evidence.local', 'G8', { link: 'C:\\x' }]]],
    ['the first of a cell', `${link}\nhtps:/x\nC:\\x`, [['evidence.malformed', 'G8', { link: 'htps:/x' }]]],
    ['words', 'Ada di map', []],
    ['told in 80 signs', 'www'.padEnd(90, ' x'), [['evidence.malformed', 'G8', { link: 'www'.padEnd(90, ' x').slice(0, 80) }]]],
  ])('%s', (_, text, expected) => expect(told({ [A]: text })).toEqual(expected));

  test('is told of its statement, also where nobody knows its cell', () =>
    expect(evidenceFindings(sheetOf({ rows: {}, evidence: { [B]: 'C:\\x' } })).map(({ at }) => at)).toEqual([
      { sheet: 'LKE', statement: B },
    ]));
});

test('answers that nothing proves: told here of forms of others, by the judge of ours', () => {
  const answers = { answers: { [A]: 'Ya', [B]: 'A' } };
  expect(told({ [B]: link }, {}, answers)).toEqual([['evidence.lacking', 'G8', { count: 1, of: 2 }]]);
  expect(told({ [B]: link }, {}, { ...answers, layout: 'ours' })).toEqual([]);
});
