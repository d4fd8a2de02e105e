/** LKEs laid across, a row per unit. */
import { indexOf, type Raw } from '../../../src/assessment';
import { findEdition } from '../../../src/rules';
import { unitsAcross } from '../../../src/reading/recognise/across';
import { edition, index, wording } from '../../sheets/lke';
import { gridOf } from '../grids';

const asked = index.leaves.flatMap(({ statement: { code, ratio } }) =>
  ratio ? ratio.inputs.map((input) => input.code) : [code],
);
const best = (code: string): Raw => {
  const scale = index.leaf(code)?.scale;
  return scale?.kind === 'choice' ? scale.options[0]!.key : scale?.kind === 'index' ? 4 : 1;
};
const textOf = (code: string): string =>
  wording[code]?.text ?? index.leaf(code)?.statement.name ?? index.inputs.get(code)!.input.name;
const LABELS = ['Nama Unit Kerja', 'Instansi', 'Tahun', 'Target predikat'];
const whose = (unit: string): Raw[] => [unit, 'Kota Contoh', 'TA 2026', 'wbk'];

interface How {
  codes?: readonly string[];
  titles?: (code: string) => string;
  units?: string[];
  extra?: { title: string; values: Raw[] };
  above?: number;
}
function sheet({
  codes = asked,
  titles = (code) => `${code} ${textOf(code)}`,
  units = ['Satu', 'Dua'],
  extra,
  above = 0,
}: How = {}) {
  return gridOf([
    ...Array.from({ length: above }, (): Raw[] => ['Rekap']),
    [...LABELS, ...codes.map(titles), ...(extra ? [extra.title] : [])],
    ...units.map((unit, n): Raw[] => [...whose(unit), ...codes.map(best), ...(extra ? [extra.values[n] ?? null] : [])]),
  ]);
}
const hints = { wordings: { [edition.id]: wording } };
const read = (how?: How) => unitsAcross(sheet(how), hints);

test('every unit with its own answers, place and name', () => {
  const found = read();
  expect(found.map(({ identity, key, heading }) => [identity, key, heading])).toEqual([
    [{ unit: 'Satu', body: 'Kota Contoh', year: 2026, target: 'WBK' }, 'LKE!A2', 'A2'],
    [{ unit: 'Dua', body: 'Kota Contoh', year: 2026, target: 'WBK' }, 'LKE!A3', 'A3'],
  ]);
  expect(found[0]).toMatchObject({ layout: 'unknown', edition: edition.id, sheet: 'LKE', confidence: 1, problems: [] });
  expect(found[0]!.answers.size).toBe(asked.length);
  expect(found[1]!.cells.get(asked[0]!)).toEqual({ unit: 'E3' });
});

test('by the words alone, less surely', () => {
  const [one] = read({ titles: textOf, units: ['Satu'] });
  expect(one!.answers.size).toBeGreaterThan(asked.length * 0.9);
  expect(one!.confidence! > 0.25 && one!.confidence! <= 1).toBe(true);
});

test('a statement without a column is missing, each by its code; a row without answers is no unit', () => {
  const codes = asked.filter((_, n) => n !== 3);
  const grid = sheet({ codes });
  const found = unitsAcross({ ...grid, values: [...grid.values, grid.values[1]!.map((raw, n) => (n < 4 ? raw : null))] }, hints);
  expect(found).toHaveLength(2);
  const statement = index.inputs.get(asked[3]!)?.statement.code ?? asked[3];
  expect(found[0]!.problems).toMatchObject([{ code: 'code.missing', at: { sheet: 'LKE', cell: 'A2', statement } }]);
  expect(found[0]!.problems).toHaveLength(1);
});

test.each<[string, Raw[], (string | undefined)[]]>([
  ['options', ['Ya', 'Tidak'], ['Ya', 'Tidak']],
  ['one of two', ['Ya', 'lihat'], [undefined, undefined]],
  ['one option', ['Ya', null], ['Ya', undefined]],
  ['words', ['lihat', 'sana'], [undefined, undefined]],
])('a column of %s beside no statement: unread %s', (_, values, told) => {
  const found = read({ extra: { title: 'Apakah saudara setuju dengan ini', values } });
  expect(found.map(({ problems }) => problems.find(({ code }) => code === 'answer.unused')?.data.answer)).toEqual(told);
});

describe('what a column says', () => {
  const given = (title: (code: string) => string, value: (code: string, unit: number) => Raw = best) =>
    unitsAcross(
      gridOf([
        [...LABELS, ...asked.map(title)],
        ...[0, 1].map((unit): Raw[] => [...whose(`Unit ${unit}`), ...asked.map((code) => value(code, unit))]),
      ]),
      hints,
    );
  const sure = (value: (code: string, unit: number) => Raw) => given(textOf, value)[0]?.confidence ?? 0;
  const wrong = (code: string): Raw => (index.leaf(code)?.scale.kind === 'choice' ? 77 : 'B');

  test('its code alone is enough, wherever the title begins, and beside other words', () => {
    for (const title of [
      (code: string) => code,
      (code: string) => `[${code}] Isian`,
      (code: string) => `${code}. ${'kata lain '.repeat(4)}`,
    ])
      expect(given(title)[0]!.answers.size).toBe(asked.length);
    expect(given((code) => `Isian ${code}`)).toEqual([]);
  });

  test('answers speak for their questions, all of them', () => {
    const right = sure(best);
    const blank = sure((code) => (code === asked[0] ? best(code) : null));
    const one = sure((code, unit) => (unit === 0 ? best(code) : null));
    expect([right > blank, one === right]).toEqual([true, true]);
    expect(sure((code, unit) => (unit === 0 ? best(code) : wrong(code)))).toBeLessThan(blank);
    expect(sure((code, unit) => (unit === 0 ? wrong(code) : best(code)))).toBe(
      sure((code, unit) => (unit === 0 ? best(code) : wrong(code))),
    );
  });

  test('of the edition that fits best', () => {
    const codes = indexOf(findEdition('52/2014')!).leaves.map(({ statement }) => statement.code);
    const [found] = unitsAcross(gridOf([codes, codes.map(() => 'Ya')]));
    expect([found!.edition, found!.answers.size]).toEqual(['zi-10-2019', codes.length]);
  });
});

test('a unit with some blanks is one; whose labels are not there has no name', () => {
  const rows: Raw[][] = [asked.map((code) => code), asked.map((code, n) => (n === 5 ? null : best(code)))];
  expect(unitsAcross(gridOf(rows), hints).map(({ identity }) => identity)).toEqual([{}]);
  const labelled = (year: Raw) => unitsAcross(gridOf(rows.map((row, n) => [n ? year : 'Tahun', ...row])), hints)[0]!.identity;
  expect([labelled('2026'), labelled('TA 2025/2026'), labelled('lalu'), labelled(null)]).toEqual([
    { year: 2026 },
    { year: 2025 },
    {},
    {},
  ]);
});

test('a share of which one count lacks is missing', () => {
  const ratio = index.leaves.find(({ statement }) => (statement.ratio?.inputs.length ?? 0) > 1)!.statement;
  const [gone] = ratio.ratio!.inputs;
  const [found] = read({ codes: asked.filter((code) => code !== gone!.code), units: ['Satu'] });
  expect(found!.problems.map(({ code, at, data }) => [code, at.statement, data])).toEqual([
    ['code.missing', ratio.code, { code: ratio.code }],
  ]);
});

test.each([
  [9, 2],
  [10, 0],
])('with %d rows above: %d units', (above, count) => expect(read({ above })).toHaveLength(count));

test.each<[string, How]>([
  ['too few columns', { codes: asked.slice(0, 15) }],
  ['less than two fifths of an edition', { codes: asked.slice(0, 40) }],
  ['titles of something else', { titles: (code) => `Pertanyaan tentang cuaca ${asked.indexOf(code)}` }],
  ['no unit', { units: [] }],
])('%s: none', (_, how) => expect(read(how)).toEqual([]));

test('as the edition that is meant, or not at all', () => {
  const grid = sheet();
  expect(unitsAcross(grid, { ...hints, only: { edition: edition.id } })).toHaveLength(2);
  expect(unitsAcross(grid, { ...hints, only: { edition: 'zi-52-2014' } }).every((one) => one.edition === 'zi-52-2014')).toBe(
    true,
  );
  expect(unitsAcross(grid, { ...hints, only: { edition: 'lain' } })).toEqual([]);
});
