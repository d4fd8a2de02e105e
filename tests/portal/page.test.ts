/** The page for a person: what the portal gets, what lacks, other people's texts as texts. */
import type { PageOf } from '../../src/portal/page';
import { all, page } from './pages';
import { lkeOf, unitOf, unsaidOf } from './telling';

const nothing: Partial<PageOf> = { told: [], stopped: [], unlisted: [], unread: [] };
const compact = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/> </g, '><').replace('</bdi><small>', '</bdi> <small>');
/** Of every cell what it is of, as a card says it, and what it holds. */
const cellsOf = (text: string): string[][] =>
  [...text.matchAll(/<td role="cell" class="\w*" ?(?:data-of="([^"]*)")?>(.*?)<\/td>/g)].map(([, of, content]) => [
    of ?? '',
    content!,
  ]);

test.each<[what: string, text: string]>([
  ['the year', '<h1>Yang diambil portal, 2026</h1>'],
  ['the sums', '2 unit siap diambil, 2 tidak diberikan'],
  ['when it was written', 'Ditulis 27 November 2026'],
  ['what is answered', '115 dari 127'],
  ['what is blank, in part', '12 jawaban unit: A.I.1.i.a, A.I.2.i.a, A.I.3.i.a'],
  ['how much more', 'A.I.10.i.a; dan 2 lagi'],
  ['each answer that cannot be said', 'di LKE!F20 tidak terbaca'],
  ['up to a bound', 'dan 3 lagi'],
  ['a name that would be code', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['a name with signs that no page may hold, and one that turns its direction', '<bdi>&quot;\ufffd&amp;\u202ebalik</bdi>'],
  ['an LKE of no unit', 'lain/o&#39;b.xlsx'],
  ['a file that cannot be read', 'isinya PDF.'],
])('it says %s', (_, text) => expect(page()).toContain(text));

test('it speaks English', () => {
  expect(page('en')).toContain('<html lang="en">');
  expect(page('en')).toContain('2 units ready to be fetched, 2 not handed over');
});

test('it needs nothing beside it, and has no part for what there is none of', () => {
  expect(page()).not.toMatch(/<script|<link|<img|src=|url\(|https?:|@import/);
  const whole = page('id', { stopped: [], unlisted: [], unread: [], told: [all.told[1]!] });
  expect(whole.match(/<h2/g)).toHaveLength(1);
  expect(whole).not.toContain('Yang kosong');
});

test.each([
  ['ten blanks are named, no more is said', 10, 'A.I.10.i.a', false],
  ['of eleven ten are named', 11, 'A.I.10.i.a; dan 1 lagi', true],
])('%s', (_, count, text, isMore) => {
  const blank = Array.from({ length: count }, (_one, n) => `A.I.${n + 1}.i.a`);
  const said = page('id', { ...nothing, told: [{ unit: unitOf(), lke: lkeOf({ tally: { ...lkeOf().tally, blank } }) }] });
  expect(said).toContain(`${count} jawaban unit: A.I.1.i.a`);
  expect(said).toContain(text);
  expect(said.includes(' lagi')).toBe(isMore);
  expect(said).not.toContain('A.I.11.i.a');
});

test.each([
  ['twenty answers are named each', 20, undefined],
  ['of twenty-one twenty are named', 21, 'dan 1 lagi'],
])('%s', (_, count, more) => {
  const [first, ...others] = Array.from({ length: count }, (_one, n) => unsaidOf(n + 1));
  const said = page('id', { ...nothing, stopped: [{ unit: unitOf(), stop: { why: 'unsaid', unsaid: [first!, ...others] } }] });
  expect(said).toContain('LKE!F20 tidak terbaca');
  expect(said).not.toContain('LKE!F21');
  expect(said.match(/<li>/g)).toHaveLength(more ? 21 : 20);
  if (more) expect(said).toContain(more);
});

test('each unit stands with its name or id, its file and sheet, its category and its counts', () => {
  const said = compact(page('id', { ...nothing, told: [{ unit: unitOf({ name: '', id: 'kpp-9' }), lke: lkeOf() }] }));
  expect(said).toContain('<bdi>kpp-9</bdi> <small>kpp-9 · <bdi>a.xlsx</bdi>, LKE</small>');
  expect(cellsOf(said)).toEqual([
    ['', expect.stringContaining('kpp-9')],
    ['Kategori', 'WBK'],
    ['Jawaban unit', '127 dari 127'],
    ['Jawaban TPI', '126 dari 127'],
    ['Bukti', '101 dari 127'],
    ['Catatan', '40'],
  ]);
});

test('where answers lack, a column says which; why a unit is stopped has one of its own', () => {
  const lacking = compact(page('id', { ...nothing, told: [all.told[0]!] }));
  expect(cellsOf(lacking).map(([head]) => head)).toEqual([
    '',
    'Kategori',
    'Jawaban unit',
    'Jawaban TPI',
    'Bukti',
    'Catatan',
    'Yang kosong',
  ]);
  const stopped = compact(page('id', { ...nothing, stopped: [all.stopped[1]!] }));
  expect(cellsOf(stopped).map(([head]) => head)).toEqual(['', 'Kategori', 'Sebabnya']);
  expect(stopped).toContain('<td role="cell" class="why"');
  expect(cellsOf(stopped)[1]![1]).toBe('WBBM');
  expect(cellsOf(stopped)[2]![1]).toMatch(/^WBBM mensyaratkan predikat WBK/);
});

test('parts stand in the order of what has to be done, each with its count and its kind', () =>
  expect([...page().matchAll(/<h2 class="(\w+)">([^<]+)</g)].map(([, kind, title]) => [kind, title])).toEqual([
    ['stop', 'Tidak diberikan: 2 unit'],
    ['stop', 'Tidak terbaca: 1 berkas'],
    ['stop', 'Belum ada di tabel unit: 1 LKE'],
    ['lack', 'Diberikan, ada jawaban kosong: 1 unit'],
    ['whole', 'Diberikan, semua terjawab: 1 unit'],
  ]));

test('one reason is a sentence, several are a list; roles are said, as cards lose the table’s own', () => {
  const said = compact(page('id', { ...nothing, unread: [{ file: 'd.xlsx', reason: 'isinya PDF.' }] }));
  expect(said).toContain('d.xlsx: isinya PDF.');
  expect(said).not.toContain('<ul>');
  const twice = { file: 'e.xlsx', reason: 'kosong.' };
  expect(compact(page('id', { ...nothing, unread: [twice, twice] })).match(/<li>/g)).toHaveLength(2);
  const roles = [...page('id', { ...nothing, told: [all.told[1]!] }).matchAll(/role="(\w+)"/g)].map(([, role]) => role!);
  expect(roles).toEqual([
    'table',
    'rowgroup',
    'row',
    ...Array<string>(6).fill('columnheader'),
    'rowgroup',
    'row',
    ...Array<string>(6).fill('cell'),
  ]);
});

test('counts stand alike and reasons have room: cells say their kind', () => {
  const kinds = [...page('id', { ...nothing, told: [all.told[0]!] }).matchAll(/<td role="cell" class="(\w*)"/g)].map(
    ([, kind]) => kind,
  );
  expect(kinds).toEqual(['', '', 'count', 'count', 'count', 'count', 'why']);
});
