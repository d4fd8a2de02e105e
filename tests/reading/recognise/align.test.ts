/** An edition laid along the rows of a sheet: what each sign of a row weighs, and what it cannot outweigh. */
import { align } from '../../../src/reading/recognise/align';
import { itemsOf, type Item } from '../../../src/reading/recognise/items';
import { likenessesTo, wordsOf } from '../../../src/reading/recognise/likeness';
import type { RowSigns } from '../../../src/reading/recognise/outline';
import { edition, index, wording } from '../../sheets/lke';

const all = itemsOf(edition, wording);
const textOf = (code: string) => index.node(code)?.name ?? wording[code]?.text ?? index.inputs.get(code)?.input.name ?? '';
const at = (code: string) => all.findIndex((one) => one.code === code);
/** A group and what lies below it. */
const under = (group: string): readonly Item[] => all.filter(({ code }) => code === group || code.startsWith(`${group}.`));
/** The first indicator of four statements or more. */
const { code: group } = index.groups.find(({ children }) => children.filter(({ level }) => level === 'statement').length >= 4)!;
const items = under(group);
const codes = items.map(({ code }) => code);

const signOf = ({ code, kind, marker, scale, weight }: Item, row: number): RowSigns => ({
  ...{ row, marker, text: textOf(code), scaleText: kind === 'group' ? '' : scale! },
  ...(kind === 'group' ? { weight: weight! } : { scale: scale! }),
});
const signs = (of: readonly Item[] = items): RowSigns[] => of.map(signOf);
const laid = (rows: readonly RowSigns[], of: readonly Item[] = items) => align(edition, of, rows);
const found = (rows: readonly RowSigns[], of?: readonly Item[]) => Object.fromEntries(laid(rows, of).rows);
const straight = Object.fromEntries(codes.map((code, row) => [code, row]));

describe('the edition as a form prints it', () => {
  test('groups, statements, counts and stated totals in order', () => {
    const kinds = new Map(all.map(({ code, kind }) => [code, kind]));
    expect(all[0]).toMatchObject({ code: 'A', kind: 'group', marker: 'A', weight: index.node('A')!.weight });
    expect(kinds.get('A.I.1.i.a')).toBe('statement');
    expect(all[at('A.I.1.i.a')]).toMatchObject({ marker: 'a', scale: 'Ya/Tidak' });
    expect(all[at('A.II')]).toMatchObject({ marker: 'II' });
    const due = at('A.II.5.iii.a.1');
    expect(all[due]).toMatchObject({ kind: 'statement', marker: '-', scale: '%' });
    expect(all[due + 1]).toMatchObject({ code: 'A.II.5.iii.a.1#due', kind: 'stated', marker: '-', scale: 'count' });
    expect(all[due + 2]).toMatchObject({ kind: 'input', marker: '-', scale: 'count' });
    expect(all.filter(({ kind }) => kind === 'stated')).toHaveLength(2);
    expect(all.filter(({ kind }) => kind === 'input')).toHaveLength(index.inputs.size);
    expect([...all[at('A.I.1.i.a')]!.wording].length).toBeGreaterThan(0);
    expect(all[at('A.I.1.i.a')]!.wording).not.toEqual(itemsOf(edition)[at('A.I.1.i.a')]!.wording);
  });
});

describe('rows of an indicator', () => {
  test('as printed: every row, and as sure as can be', () => {
    expect(found(signs())).toEqual(straight);
    expect(laid(signs())).toMatchObject({ sure: 1, weights: 1, of: codes.length - 1, found: codes.length - 1 });
  });

  test.each<[string, (rows: RowSigns[]) => RowSigns[], Record<string, number | undefined>]>([
    ['a row put in', ([one, ...rest]) => [one!, { row: 90, marker: '', text: 'Catatan rapat', scaleText: '' }, ...rest], {}],
    ['a row left out', (rows) => rows.filter((_, n) => n !== 2), { [codes[2]!]: undefined }],
    ['words of its own', (rows) => rows.map((one, n) => (n === 2 ? { ...one, text: 'Isian lain sama sekali' } : one)), {}],
    ['capital letters as numbers', (rows) => rows.map((one) => ({ ...one, marker: one.marker.toUpperCase() })), {}],
    ['no numbers', (rows) => rows.map((one) => ({ ...one, marker: '' })), {}],
    ['no scales', (rows) => rows.map(({ scale: _, ...one }) => ({ ...one, scaleText: '' })), {}],
    ['no weights', (rows) => rows.map(({ weight: _, ...one }) => one), {}],
    ['other weights', (rows) => rows.map((one) => ({ ...one, weight: 77 })), {}],
    ['scales that nobody knows', (rows) => rows.map(({ scale: _, ...one }) => ({ ...one, scaleText: 'lain' })), {}],
    ['a group that is answered', ([one, ...rest]) => [{ ...one!, isOption: true }, ...rest], { [codes[0]!]: undefined }],
    [
      'a group with a scale',
      ([one, ...rest]) => [{ ...one!, scaleText: 'A/B/C', scale: 'A/B/C' }, ...rest],
      { [codes[0]!]: undefined },
    ],
    ['a group with a sign of shares', ([one, ...rest]) => [{ ...one!, scaleText: '%', scale: '%' }, ...rest], {}],
    ['another’s code', (rows) => rows.map((one, n) => (n === 2 ? { ...one, code: 'B.I.a' } : one)), { [codes[2]!]: undefined }],
    [
      'a count in its place',
      (rows) => rows.map((one, n) => (n === 2 ? { ...one, scale: 'count', scaleText: 'Jumlah' } : one)),
      { [codes[2]!]: undefined },
    ],
  ])('%s', (_, change, but) => {
    const expected = Object.fromEntries(Object.entries({ ...straight, ...but }).filter(([, row]) => row !== undefined));
    expect(found(change(signs()))).toEqual(expected);
  });

  test('its own code wins over everything else that a row says', () => {
    const rows = signs().map((one, n) =>
      n > 0 ? { ...one, text: 'x', marker: '', scale: 'count', scaleText: 'Jumlah', code: codes[n]! } : one,
    );
    expect(found(rows)).toEqual(straight);
  });

  test('an answer speaks for the scale that is not stated', () => {
    const own = index.leaf(codes[1]!)!.statement.scale;
    const sure = (answers?: string[]) => {
      const rows = signs().map(({ scale: _, ...one }, n) => ({
        ...one,
        scaleText: '',
        marker: '',
        text: n === 0 ? one.text : '',
        ...(n > 0 && answers && { answers: new Set(answers) }),
      }));
      return laid(rows);
    };
    expect(sure([own]).sure).toBeGreaterThanOrEqual(sure().sure);
    expect(sure(['count']).sure).toBeLessThanOrEqual(sure().sure);
  });

  test('how sure: the share that was found, and how well it fits', () => {
    const half = laid(signs().slice(0, 3));
    expect(half).toMatchObject({ found: 2, of: codes.length - 1 });
    expect(half.sure).toBeCloseTo(2 / (codes.length - 1), 12);
    expect(laid([])).toEqual({ rows: new Map(), weights: 0, sure: 0, found: 0, of: codes.length - 1 });
    const strange = signs().map(({ scale: _, ...one }, n): RowSigns =>
      n > 0 ? { ...one, text: 'isian', scaleText: 'lain' } : one,
    );
    expect(laid(strange).sure).toBeLessThan(1);
    expect(laid(signs().map((one) => ({ ...one, ...(one.weight !== undefined && { weight: 9 }) }))).weights).toBe(0);
  });
});

describe('a row that says little of itself', () => {
  /** No words, an overwritten scale: only its number speaks, where it stands between its neighbours. */
  const strange = (own: Partial<RowSigns> = {}, at = 2) =>
    signs().map((one, n): RowSigns => {
      if (n !== at) return one;
      const scale = one.scale === 'A/B/C' ? 'Ya/Tidak' : 'A/B/C';
      return { ...one, text: '', scale, scaleText: scale, ...own };
    });
  const filled = (rows: readonly RowSigns[], at = 2) => found(rows)[codes[at]!];

  test.each<[string, Partial<RowSigns>, boolean]>([
    ['is its own by its number', {}, true],
    ['with another number is none', { marker: 'z' }, false],
    ['that counts is none', { scale: 'count', scaleText: 'Jumlah' }, false],
    ['that carries another code is none', { code: 'B.I.a' }, false],
    ['without a scale, answered otherwise, is none', { scale: undefined, scaleText: '', answers: new Set(['count']) }, false],
  ])('%s', (_, own, is) => expect(filled(strange(own))).toBe(is ? 2 : undefined));

  test('at the beginning and at the end, too', () => {
    expect(filled(strange({ row: 0 }, 1).slice(1), 1)).toBe(0);
    expect(filled(strange({}, codes.length - 1), codes.length - 1)).toBe(codes.length - 1);
  });

  test('two of the same number are nobody’s, and so is one in another place', () => {
    const rows = strange();
    const twice = [...rows.slice(0, 3), { ...rows[2]!, row: 2.5 }, ...rows.slice(3)];
    expect(filled(twice)).toBeUndefined();
    const [own] = rows.splice(2, 1) as [RowSigns];
    expect(filled([...rows, { ...own, row: 99 }])).toBeUndefined();
    expect(filled([{ ...own, row: -1 }, ...rows])).toBeUndefined();
  });

  test('above the row of its neighbour another may bear its number', () => {
    const rows = strange({}, 3);
    expect(filled([rows[0]!, rows[1]!, { ...rows[3]!, row: 1.5 }, ...rows.slice(2)], 3)).toBe(3);
  });
});

describe('what fits best as a whole', () => {
  const [, one, two, three] = items as [Item, Item, Item, Item];
  const blank = { marker: '', text: '', scaleText: '' };
  const stated = all.find(({ kind }) => kind === 'stated')!;
  const ratio = all[all.indexOf(stated) + 1]!;
  const scaled = (scale: string) => ({ scale, scaleText: scale });
  const lay = (rows: Partial<RowSigns>[], of: readonly Item[]) =>
    Object.fromEntries(
      laid(
        rows.map((own, row) => ({ row, ...blank, ...own })),
        of,
      ).rows,
    );

  test.each<[string, Partial<RowSigns>[], readonly Item[], Record<string, number>]>([
    [
      'two rows that fit a little, and not the one that fits more',
      [{ text: textOf(three.code) }, { marker: one.marker }, scaled(two.scale!)],
      [one, two, three],
      { [one.code]: 1, [two.code]: 2 },
    ],
    ['the first of two alike', [{ marker: one.marker }, { marker: one.marker }], [one], { [one.code]: 0 }],
    [
      'the first of two items',
      [{ marker: ratio.marker, ...scaled('count') }],
      [ratio, { ...ratio, code: 'x' }],
      { [ratio.code]: 0 },
    ],
    ['the upper row of two that cross', [{ text: textOf(two.code) }, { text: textOf(one.code) }], [one, two], { [two.code]: 0 }],
    [
      'a stated total is left out for less',
      [{ marker: one.marker, answers: new Set([one.scale!]) }, scaled('count')],
      [stated, one],
      { [one.code]: 0 },
    ],
  ])('%s', (_, rows, of, expected) => expect(lay(rows, of)).toEqual(expected));
});

test('a group that is not there has the weight of no row', () => {
  const of = all.filter(({ code }) => code === 'A' || code === 'B');
  const [a, b] = of as [Item, Item];
  const rows = [signOf(b, 0), { ...signOf(b, 1), text: '', marker: 'z', weight: a.weight! }];
  expect(laid(rows, of)).toMatchObject({ rows: new Map([['B', 0]]), weights: 0.5 });
});

test('words count by how rare they are among all that the edition says', () => {
  const of = items.slice(0, 3);
  const said = [wordsOf(textOf(group)), ...of.slice(1).map(({ wording }) => wording)];
  const half = [...said[1]!].slice(0, 3).concat('lain').join(' ');
  let expected = 0;
  likenessesTo(said)(wordsOf(half), (at, alike) => (expected = at === 1 ? alike : expected));
  const found = laid([{ row: 0, marker: '', text: half, scaleText: 'lain' }], of);
  // One of the two statements is there.
  expect(found.sure * 2).toBeCloseTo((3.5 * expected) / 4, 12);
});

test('the share of the groups whose weight the sheet shows', () => {
  const of = all.filter(({ code, kind }) => kind === 'group' && code.startsWith('A.I')).slice(0, 4);
  const rows = signs(of).map((one, n) => (n === 1 ? { ...one, weight: 77 } : one));
  expect(laid(rows, of).weights).toBe(0.75);
});

describe('a share and its counts', () => {
  const ratio = 'A.II.5.iii.a.1';
  const own = all.filter(({ code }) => code === ratio || code.startsWith(`${ratio}#`));
  test('every count has its row; the stated total may lack', () => {
    expect(Object.keys(found(signs(own), own))).toHaveLength(own.length);
    const without = signs(own).filter((_, n) => n !== 1);
    const left = found(without, own);
    expect(left[ratio]).toBe(0);
    expect(Object.keys(left)).toHaveLength(own.length - 1);
  });
  test('counts alone are the share, if all are there', () => {
    expect(laid(signs(own).slice(2), own).found).toBe(1);
    expect(laid(signs(own).slice(3), own).found).toBe(0);
  });
  test('how sure: a row of each count says as much as the share’s own, a stated total nothing', () => {
    const bare = (n: number) => (one: RowSigns, at: number) => (at < n ? one : { ...one, text: '', marker: '' });
    const counts = own.length - 2;
    expect(laid(signs(own).map(bare(2)), own).sure).toBeCloseTo((1 + counts / 2) / (1 + counts), 12);
    expect(
      laid(
        signs(own).map((one, n) => (n === 1 ? { ...one, text: '', marker: '' } : one)),
        own,
      ).sure,
    ).toBe(1);
  });
});

describe('what one sign of a row weighs', () => {
  const statement = items.find(({ kind }) => kind === 'statement')!;
  const own = statement.scale!;
  const other = own === 'A/B/C' ? 'Ya/Tidak' : 'A/B/C';
  const text = textOf(statement.code);
  const sure = (sign: Partial<RowSigns>, item: Item = statement) =>
    laid([{ row: 0, marker: '', text: '', scaleText: '', ...sign }], [item]).sure;
  const scaled = (scale: string) => ({ scale, scaleText: scale });
  const long = (count: number) => Array.from({ length: count }, (_, n) => `kata${String.fromCharCode(97 + n)}`).join(' ');
  const count = [...index.inputs.values()][0]!.input;

  /** Points by src/reading/recognise/weights.ts; below 1.2 they do not go together. */
  test.each<[string, Partial<RowSigns>, number]>([
    ['nothing', {}, 0],
    ['its number', { marker: 'a' }, 1.2],
    ['its number in capitals', { marker: 'A' }, 1.2],
    ['its scale', scaled(own), 2],
    ['another number', { marker: 'z', ...scaled(own) }, 1.3],
    ['a scale that nobody knows', { marker: 'a', scaleText: 'lain' }, 1.2],
    ['an answer that fits', { marker: 'a', answers: new Set([own]) }, 1.9],
    ['an answer that does not', { text, answers: new Set(['count']) }, 2.5],
    ['beside a scale an answer says no more', { ...scaled(own), answers: new Set(['count']) }, 2],
    ['its words', { text }, 3.5],
    ['its words, another scale', { text, ...scaled(other) }, 2],
    ['its words at a count', { text, marker: 'a', ...scaled('count') }, 0],
    ['words, number and scale: no more than good', { text, marker: 'a', ...scaled(own) }, 4],
    ['its number, and some weight', { marker: 'a', weight: 3 }, 1.2],
    ['its number and scale, and a long sentence', { marker: 'a', ...scaled(own), text: long(15) }, 3.2],
    ['its code', { code: statement.code }, 4],
    ['another code', { text, marker: 'a', ...scaled(own), code: 'B.I.a' }, 0],
  ])('%s', (_, sign, points) => expect(sure(sign)).toBeCloseTo(points / 4, 9));

  test.each<[string, Partial<RowSigns>, number]>([
    ['a count', scaled('count'), 2],
    ['a dash', { marker: '-' }, 1.2],
    ['a scale of letters', { marker: '-', ...scaled('A/B/C') }, 0],
    ['its words, at a scale of letters', { text: count.name, marker: '-', ...scaled('A/B/C') }, 0],
  ])('of a count: %s', (_, sign, points) => {
    const item = all[at(count.code)]!;
    // A count alone is no share: what was found is seen in the rows.
    const rows = laid([{ row: 0, marker: '', text: '', scaleText: '', ...sign }], [item]).rows;
    expect(rows.has(item.code)).toBe(points > 0);
  });

  const [head] = items as [Item];
  const name = textOf(group);
  test.each<[string, Partial<RowSigns>, boolean]>([
    ['nothing', {}, false],
    ['its name', { text: name }, true],
    ['its number', { marker: head.marker }, true],
    ['its number in other letters', { marker: head.marker.toUpperCase() }, false],
    ['its weight', { weight: head.weight! }, true],
    ['its weight, and another number', { weight: head.weight!, marker: 'z' }, true],
    ['nearly its weight', { weight: head.weight! + 0.01 }, false],
    ['its number, and another weight', { marker: head.marker, weight: head.weight! + 1 }, false],
    ['its number and weight, but a scale', { marker: head.marker, weight: head.weight!, ...scaled('%') }, false],
    ['its name, with a sign of shares', { text: name, ...scaled('%') }, true],
    ['its name, with a scale of letters', { text: name, ...scaled('A/B/C') }, false],
    ['its name, answered', { text: name, isOption: true }, false],
    ['its name, and all else another’s', { text: name, marker: 'z', weight: head.weight! + 1, ...scaled('%') }, true],
    ['its weight, and a sentence of 14 words', { weight: head.weight!, text: long(14) }, true],
    ['its weight, and one of 15', { weight: head.weight!, text: long(15) }, false],
  ])('of a group: %s', (_, sign, is) =>
    expect(laid([{ row: 0, marker: '', text: '', scaleText: '', ...sign }], [head]).rows.has(group)).toBe(is),
  );
});
