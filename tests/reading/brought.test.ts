/** The law that a sheet carries, and forms that carry none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildLke } from '../../src/forms/lke';
import { checkLke } from '../../src/judged/check';
import { admit, findEdition, give } from '../../src/rules';
import { parseBrought } from '../../src/rules/parse';
import { admitCarried, admitted, editionToCells, underBrought } from '../../src/reading/brought';
import { readLke } from '../../src/reading/read';
import type { Reading } from '../../src/reading/contract';
import { gridsOf } from '../sheets/lke';

const parsed = parseBrought(readFileSync(join(__dirname, '../fixtures/zi-7-2031.json'), 'utf8'), 'aturan.json');
if (!parsed.ok) throw new Error('the fixture is no edition');
const { edition } = parsed;
const cells = editionToCells(edition);
const sheet = (...values: string[]) => ({ sheet: 'LKE', values: [values], formulas: [values.map(() => null)] }) as never;

test('fits cells of Excel, and an edition that ships needs none', () => {
  expect(Math.max(...cells.map((text) => text.length))).toBeLessThan(32_767);
  const { brought: _, ...shipped } = edition;
  expect(editionToCells(shipped)).toEqual([]);
});

test.each([
  ['a changed figure', cells.map((text) => text.replace('"floor":78', '"floor":7'))],
  ['a lost part', cells.slice(1)],
  ['cut short', cells.map((text) => text.slice(0, -20))],
])('%s is told, and the sheet is not judged', (_, changed) => {
  expect(changed).not.toEqual(cells);
  if (changed.length > 0)
    expect(admitCarried([sheet(...changed)])).toMatchObject({
      laws: [],
      problems: [{ code: 'edition.broken', at: { cell: 'A1' } }],
    });
});

test('read and judged by itself, with the file named', () => {
  const grids = gridsOf(buildLke(edition, {}, { unit: 'U', year: 2031, target: 'WBK' }));
  const { readings } = readLke(grids);
  expect(readings).toMatchObject([{ edition: 'zi-7-2031', layout: 'ours' }]);
  const { problems, assessment } = checkLke(readings[0]!);
  expect(assessment.gates[0]).toMatchObject({ code: 'TOTAL', floor: 78 });
  expect(problems.filter(({ code }) => code.startsWith('edition.'))).toMatchObject([
    { code: 'edition.brought', data: { edition: '7/2031', file: 'aturan.json' } },
  ]);
});

test('another law of the same name is a conflict', () => {
  const other = { ...edition, gates: edition.gates.slice(1) };
  admit(edition);
  const grids = gridsOf(buildLke(edition, {}, { unit: 'U', year: 2031, target: 'WBK' }));
  admit(other);
  expect(readLke(grids)).toMatchObject({
    readings: [],
    problems: [{ code: 'edition.conflict', data: { edition: '7/2031', file: 'aturan.json' } }],
  });
  admit(edition);
  expect(readLke(grids).readings).toHaveLength(1);
});

const form = (layout: string, year: number) => ({ layout, edition: 'zi-90-2021', identity: { year } }) as unknown as Reading;

describe('a form of 90/2021', () => {
  test.each([
    ['official-2021', 2031, 'zi-7-2031'],
    ['official-2021', 2030, 'zi-90-2021'],
    ['ours', 2031, 'zi-90-2021'],
  ])('of layout %s of %d is judged by %s', (layout, year, id) => {
    expect(underBrought(form(layout, year), [edition]).edition).toBe(id);
    give([edition]);
    expect(underBrought(form(layout, year), []).edition).toBe(id);
    give([]);
  });

  test('is not judged by what another workbook carries', () => {
    admit(edition);
    expect(underBrought(form('official-2021', 2031), []).edition).toBe('zi-90-2021');
  });
});

test('what a person gives wins over what a sheet carries, until it is taken away', () => {
  const other = { ...edition, title: 'Lain' };
  admit(edition);
  give([other]);
  expect(findEdition('7/2031')).toBe(other);
  give([structuredClone(other)]);
  expect(findEdition('7/2031')).toBe(other);
  give([]);
  expect(findEdition('7/2031')).toBe(edition);
});

test('what a sheet carries stays known when a person who gave the same takes it away', () => {
  give([{ ...edition, id: 'zi-8-2031', aliases: [] }]);
  expect(admitted({ ...edition, id: 'zi-8-2031', aliases: [] })).toBeUndefined();
  give([]);
  expect(findEdition('zi-8-2031')?.title).toBe(edition.title);
});

test.each([[admit], [(law: typeof edition) => give([law])]])('the name of an edition that ships is not to be had', (take) => {
  expect(() => take({ ...edition, id: 'zi-90-2021' })).toThrow(RangeError);
});
