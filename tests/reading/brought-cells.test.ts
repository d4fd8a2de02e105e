/** The texts in which a sheet carries its law: which of them hold, where what is wrong stands, and which law governs a form. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { admit, findEdition, give } from '../../src/rules';
import { parseBrought } from '../../src/rules/parse';
import type { Edition } from '../../src/rules/schema';
import { admitCarried, admitted, editionToCells, underBrought } from '../../src/reading/brought';
import type { Reading } from '../../src/reading/contract';
import { gridOf } from './grids';

const parsed = parseBrought(readFileSync(join(__dirname, '../fixtures/zi-7-2031.json'), 'utf8'), 'aturan.json');
if (!parsed.ok) throw new Error('the fixture is no edition');
const { edition } = parsed;
const named = (id: string, own: Partial<Edition> = {}): Edition => ({
  ...edition,
  id,
  short: id.replace(/^zi-(\d+)-/, '$1/'),
  ...own,
});
/** Longer than a cell holds, so that it takes two. */
const long = named('zi-9-2033');

describe('in cells', () => {
  const cells = editionToCells(long);
  const told = (...rows: (string | null)[][]) => {
    const { laws, problems } = admitCarried([gridOf(rows)]);
    return [laws.map(({ id }) => id), problems.map(({ code, at }) => [code, at.sheet, at.cell])];
  };
  const broken = (cell: string) => [[], [['edition.broken', 'LKE', cell]]];
  const holds = [['zi-9-2033'], []];

  test('as many as it takes, each of what a cell holds', () => {
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.map((text) => /^edition (\d+\/\d+) [0-9a-f]{8} /.exec(text)?.[1])).toEqual(
      cells.map((_, n) => `${n + 1}/${cells.length}`),
    );
    expect(cells.slice(0, -1).every((text) => text.length > 30_000 && text.length < 30_100)).toBe(true);
  });

  /** FNV-1a once more, in whole numbers: sheets that were made before carry it. */
  const fnv = (text: string) =>
    [...text]
      .reduce((hash, letter) => ((hash ^ BigInt(letter.charCodeAt(0))) * 0x01000193n) & 0xffffffffn, 0x811c9dc5n)
      .toString(16)
      .padStart(8, '0');

  test('every sum is the same for ever, in eight digits', () => {
    const little = Array.from({ length: 40 }, (_, n) => ({ id: `zi-${n}-2039`, brought: { file: 'a' } }) as Edition);
    const sums = little.map((one) => fnv(JSON.stringify(one)));
    expect(little.map((one) => editionToCells(one)[0]!.split(' ')[2])).toEqual(sums);
    expect(sums.some((sum) => sum.startsWith('0'))).toBe(true);
  });

  test('ten cells and more', () => {
    const [sum] = /[0-9a-f]{8}/.exec(cells[0]!)!;
    const text = cells.map((cell) => cell.split(' ').slice(3).join(' ')).join('');
    const parts = text.match(/.{1,3000}/g)!;
    expect(parts.length).toBeGreaterThan(10);
    expect(told(parts.map((part, n) => `edition ${n + 1}/${parts.length} ${sum} ${part}`))).toEqual(holds);
  });

  test.each<[string, unknown[], unknown[]]>([
    ['side by side', told(cells), holds],
    ['in any order', told([...cells].reverse()), holds],
    ['below each other, among words', told(['edisi', ...cells.slice(0, 1)], [null, ...cells.slice(1)]), holds],
    ['none', told(['edition of 1990', null]), [[], []]],
    ['told of in a sentence', told(cells.map((text) => `an ${text}`)), [[], []]],
    ['one lost', told([null, cells[1]!]), broken('B1')],
    ['one twice', told([cells[0]!, ...cells]), broken('A1')],
    ['another sum', told([null], [cells[0]!.replace(/ [0-9a-f]{8} /, ' 00000000 '), ...cells.slice(1)]), broken('A2')],
    ['of another length', told(cells.map((text) => text.replace(`/${cells.length} `, '/9 '))), broken('A1')],
    ['a letter more', told(cells.map((text, n) => (n === 0 ? `${text} ` : text))), broken('A1')],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  test('a body’s own rules stand beside it: it is carried as it came', () => {
    admit(long);
    expect(editionToCells({ ...long, gates: [] })).toEqual(cells);
    expect(editionToCells({ ...long, id: 'zi-10-2034' })).not.toEqual(cells);
    const { brought: _, ...shipped } = long;
    expect(editionToCells(shipped)).toEqual([]);
  });

  test('a law that contradicts itself, or was never brought, is none', () => {
    const cut = named('zi-11-2035', { tree: edition.tree.slice(1) });
    expect(told(editionToCells(cut))[0]).toEqual([]);
  });
});

test.each<[string, Edition, object | undefined]>([
  ['another that ships', named('zi-90-2021'), { known: '90/2021' }],
  ['the same law of another file', named('zi-12-2036', { brought: { ...edition.brought!, file: 'lain.json' } }), undefined],
  ['another law', named('zi-12-2036', { gates: [] }), { known: 'aturan.json' }],
  ['a new one', named('zi-13-2037'), undefined],
])('beside those that are known: %s', (_, law, conflict) => {
  admit(named('zi-12-2036'));
  expect(admitted(law)).toEqual(conflict);
  expect(findEdition('zi-12-2036')!.brought!.file).toBe('aturan.json');
});

test('a law that may stand beside all is known from then on', () => {
  admitted(named('zi-14-2038'));
  expect(findEdition('14/2038') ?? findEdition('zi-14-2038')).toBeDefined();
});

describe('the law that governs a form', () => {
  const form = (year: number | undefined, own: Partial<Reading> = {}) =>
    ({ layout: 'unknown', edition: 'zi-90-2021', identity: year === undefined ? {} : { year }, ...own }) as unknown as Reading;
  const { amends: _, ...whole } = named('zi-21-2030');
  const amending = named('zi-20-2030', { amends: ['zi-90-2021'] });
  /** As the fixture says. */
  const from = 2031;
  afterEach(() => give([]));

  test.each<[string, Reading, readonly Edition[], string]>([
    ['of its year, where the workbook carries it', form(from), [amending], 'zi-20-2030'],
    ['a year before it', form(from - 1), [amending], 'zi-90-2021'],
    ['one that amends another', form(from), [{ ...amending, amends: ['zi-52-2014'] }], 'zi-90-2021'],
    ['our own form says its law itself', form(from, { layout: 'ours' }), [amending], 'zi-90-2021'],
    ['one that amends none', form(from), [whole], 'zi-90-2021'],
    [
      'one that is older than the form',
      form(from),
      [{ ...amending, inForce: { ...amending.inForce, from: '2020' } }],
      'zi-90-2021',
    ],
    ['a year before all', form(1990), [amending], 'zi-90-2021'],
    ['none', form(from), [], 'zi-90-2021'],
  ])('%s', (_, reading, laws, edition) => expect(underBrought(reading, laws).edition).toBe(edition));

  test('one that a person gave', () => {
    give([amending]);
    expect(underBrought(form(from), []).edition).toBe('zi-20-2030');
  });
});
