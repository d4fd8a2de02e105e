/** What stands at each address of the contract, in which file, and who is on which list. */
import { bundleOf } from '../../src/portal/bundle';
import { isAddress, published as index, receivedAnswers, unitAnswers, unitList } from '../../src/portal/contract';
import type { ReadLke } from '../../src/portal/lke';
import { addressOf, answersOf, fileOf, listsOf, sumIn } from '../../src/portal/published';
import type { Told } from '../../src/portal/tell';
import { lkeOf, unitOf } from './telling';

const SUM = '0123456789abcdef'.repeat(4);
const answer = {
  ...{ soal_id: 1, jawaban_unit: 'Ya', jawaban_tpi: null, catatan_unit: null, bukti_dukung_unit: null, catatan_tpi: null },
};
const toldOf = (changed: Parameters<typeof unitOf>[0] = {}): Told<ReadLke> => ({
  unit: unitOf(changed),
  lke: { ...lkeOf(), answers: [answer] },
});

test('the file of an address ends in the beginning of its sum, by which it is known again', () => {
  const file = fileOf(addressOf('kpp-1'), SUM);
  expect(file).toBe('lke/jawaban-unit/kpp-1.0123456789abcdef.json');
  expect(sumIn(file)).toBe('0123456789abcdef');
});

test.each([
  ['portal.json'],
  ['a.0123456789abcde.json'],
  ['a.0123456789ABCDEF.json'],
  ['a.0123456789abcdef.json.bak'],
  ['0123456789abcdef.json'],
  ['a.0123456789abcdefxjson'],
  ['ax0123456789abcdef.json'],
])('%s is not named as ours are', (file) => expect(sumIn(file)).toBeUndefined());

test.each([
  ['/pengusulan/unit-wbk', true],
  ['/pengusulan/unit-wbbm', true],
  ['/pengusulan/unit-wbx', false],
  ['/pengusulan/unit-wbk/', false],
  ['x/pengusulan/unit-wbk', false],
  ['/lke/jawaban-unit/kpp-1', true],
  ['/lke/jawaban-unit/../etc', false],
  ['/lke/jawaban-unit/', false],
  ['/lke/jawaban-unit/a/b', false],
  ['/lke/jawaban-unit/a\n', false],
  ['x/lke/jawaban-unit/a', false],
  ['/lke', false],
])('%j is an address of the contract: %p', (address, is) => expect(isAddress(address)).toBe(is));

test('units stand on the list of what they are proposed for; the affirmative ones say so; both lists are there', () => {
  const units = [
    toldOf(),
    toldOf({ id: 'b', name: '', category: 'WBK-AFIRMASI' }),
    toldOf({ id: 'c', name: 'KPP C', category: 'WBBM' }),
  ];
  expect(listsOf(units, 2026)).toEqual([
    [
      '/pengusulan/unit-wbk',
      {
        tahun: 2026,
        units: [
          { id: 'kpp-1', nama: 'KPP 1', kategori: 'WBK', afirmasi: false },
          { id: 'b', nama: 'b', kategori: 'WBK-AFIRMASI', afirmasi: true },
        ],
      },
    ],
    ['/pengusulan/unit-wbbm', { tahun: 2026, units: [{ id: 'c', nama: 'KPP C', kategori: 'WBBM', afirmasi: false }] }],
  ]);
  expect(listsOf([], 2026).map(([, list]) => list)).toEqual([
    { tahun: 2026, units: [] },
    { tahun: 2026, units: [] },
  ]);
});

test('the answers of a unit bear its name, else its id', () => {
  expect(answersOf({ id: 'a', name: 'KPP A' }, [answer], 2026)).toEqual({
    ...{ unit_id: 'a', nama_unit: 'KPP A', tahun: 2026, answers: [answer] },
  });
  expect(answersOf({ id: 'a', name: '' }, [], 2026)).toMatchObject({ nama_unit: 'a', answers: [] });
});

test('the files of a bundle: each under its own sum, the index last and naming every other', async () => {
  const files = await bundleOf([toldOf()], 2026);
  const read = (text: string) => JSON.parse(text) as Record<string, unknown>;
  expect(files.map(({ path }) => path.replace(/\.[0-9a-f]{16}\.json$/, ''))).toEqual([
    ...['pengusulan/unit-wbk', 'pengusulan/unit-wbbm', 'lke/jawaban-unit/kpp-1', 'portal.json'],
  ]);
  const { tahun, content } = read(files.at(-1)!.text) as { tahun: number; content: Record<string, string> };
  expect(tahun).toBe(2026);
  for (const [address, sum] of Object.entries(content)) {
    const file = files.find(({ path }) => path === fileOf(address, sum))!;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(file.text)));
    expect(sum).toBe(Buffer.from(digest).toString('hex'));
  }
  expect(Object.keys(content)).toHaveLength(3);
  expect(read(files[2]!.text)).toEqual(answersOf({ id: 'kpp-1', name: 'KPP 1' }, [answer], 2026));
  expect(files.every(({ text }) => text.endsWith('}\n'))).toBe(true);
});

test('what the contract does not allow is never written', async () => {
  await expect(bundleOf([toldOf()], 1999)).rejects.toThrow();
  await expect(bundleOf([toldOf({ category: 'WBX' })], 2026)).rejects.toThrow();
  await expect(bundleOf([toldOf({ id: '../x' })], 2026)).rejects.toThrow();
});

type Schema = { safeParse(value: unknown): { success: boolean } };
const unit = { id: 'a', nama: 'A', kategori: 'WBK', afirmasi: false };
const told = { unit_id: 'a', nama_unit: 'A', tahun: 2026, answers: [answer] };
const received = { answers: [{ soal_id: 1, jawaban_unit: 'Ya' }] };
test.each<[string, Schema, unknown, boolean]>([
  ['a list', unitList, { tahun: 2026, units: [unit] }, true],
  ['an empty list', unitList, { tahun: 2026, units: [] }, true],
  ['a list of the first year', unitList, { tahun: 2000, units: [] }, true],
  ['a list before it', unitList, { tahun: 1999, units: [] }, false],
  ['a list of the last year', unitList, { tahun: 2100, units: [] }, true],
  ['a list after it', unitList, { tahun: 2101, units: [] }, false],
  ['a list of half a year', unitList, { tahun: 2026.5, units: [] }, false],
  ['a unit without an id', unitList, { tahun: 2026, units: [{ ...unit, id: '' }] }, false],
  ['a unit without a name', unitList, { tahun: 2026, units: [{ ...unit, nama: '' }] }, false],
  ['a unit of another category', unitList, { tahun: 2026, units: [{ ...unit, kategori: 'WBX' }] }, false],
  ['a unit with a member more', unitList, { tahun: 2026, units: [{ ...unit, x: 1 }] }, false],
  ['a list with a member more', unitList, { tahun: 2026, units: [], x: 1 }, false],
  ['answers', unitAnswers, told, true],
  ['answers of no unit', unitAnswers, { ...told, unit_id: '' }, false],
  ['answers of an unnamed unit', unitAnswers, { ...told, nama_unit: '' }, false],
  ['an answer that is an empty text', unitAnswers, { ...told, answers: [{ ...answer, jawaban_unit: '' }] }, false],
  ['an answer that is a number', unitAnswers, { ...told, answers: [{ ...answer, jawaban_unit: 3 }] }, false],
  ['an answer that lacks', unitAnswers, { ...told, answers: [{ ...answer, jawaban_unit: undefined }] }, false],
  ['a question 0', unitAnswers, { ...told, answers: [{ ...answer, soal_id: 0 }] }, false],
  ['a question 1.5', unitAnswers, { ...told, answers: [{ ...answer, soal_id: 1.5 }] }, false],
  ['an answer with a member more', unitAnswers, { ...told, answers: [{ ...answer, x: 1 }] }, false],
  ['an index', index, { tahun: 2026, content: { '/pengusulan/unit-wbk': SUM } }, true],
  ['an index of another address', index, { tahun: 2026, content: { '/etc/passwd': SUM } }, false],
  ['an index with a short sum', index, { tahun: 2026, content: { '/pengusulan/unit-wbk': SUM.slice(1) } }, false],
  ['an index with a long sum', index, { tahun: 2026, content: { '/pengusulan/unit-wbk': `${SUM}0` } }, false],
  ['an index with capitals', index, { tahun: 2026, content: { '/pengusulan/unit-wbk': SUM.toUpperCase() } }, false],
  ['an index with a member more', index, { tahun: 2026, content: {}, x: 1 }, false],
  ['received: the least there is', receivedAnswers, received, true],
  ['received: a number as an answer', receivedAnswers, { answers: [{ soal_id: 1, jawaban_unit: 3.5 }] }, true],
  ['received: a member that nobody knows', receivedAnswers, { ...received, x: 1 }, true],
  ['received: an answer with one', receivedAnswers, { answers: [{ soal_id: 1, jawaban_unit: null, x: 1 }] }, true],
  ['received: no answers', receivedAnswers, {}, false],
  ['received: no question', receivedAnswers, { answers: [{ jawaban_unit: 'Ya' }] }, false],
  ['received: a question 1.5', receivedAnswers, { answers: [{ soal_id: 1.5, jawaban_unit: 'Ya' }] }, false],
  ['received: yes as an answer', receivedAnswers, { answers: [{ soal_id: 1, jawaban_unit: true }] }, false],
  [
    'received: a note that is a number',
    receivedAnswers,
    { answers: [{ soal_id: 1, jawaban_unit: null, catatan_unit: 1 }] },
    false,
  ],
  ['received: a year and a half', receivedAnswers, { ...received, tahun: 2026.5 }, false],
])('the contract on %s', (_, schema, value, holds) => expect(schema.safeParse(value).success).toBe(holds));
