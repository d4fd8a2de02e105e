import {
  answersIn,
  asksForRows,
  columnChoices,
  firstRow,
  forgetting,
  leastSure,
  mappable,
  refusal,
  remembering,
  rowsFound,
  trustOf,
  unmapped,
  type Chosen,
} from '../../../src/taskpane/state/mapping-view';
import { mappingsFromText, type Mapping } from '../../../src/reading/mapping';
import { readLke } from '../../../src/reading/read';
import type { Reading } from '../../../src/reading/contract';
import { worksheets } from '../../../src/forms/worksheets';
import { gridsOf } from '../../sheets/lke';
import { oddLke } from '../odd';
import { strangeLke } from '../strange';

const grid = strangeLke();
const reading = readLke([grid]).readings[0]!;
const mapping = reading.mapping!;
const like = (change: Partial<Mapping['confidence']>, layout: Reading['layout'] = 'unknown'): Reading => ({
  ...reading,
  layout,
  mapping: { ...mapping, confidence: { ...mapping.confidence, ...change } },
});

test.each<[string, Reading, string]>([
  ['found by headings and words', reading, 'unsure'],
  ['every column for certain, as somebody set it', like({ whole: 1, columns: { unit: 1 } }), 'set'],
  ['a known layout', like({ whole: 1, columns: { unit: 1 } }, 'official-2021'), 'known'],
  ['a known layout, one column guessed', like({ whole: 1, columns: { unit: 0.5 } }, 'portal-2026'), 'unsure'],
  ['our own', like({ whole: 0.1 }, 'ours'), 'known'],
  ['no mapping', { ...reading, mapping: undefined }, 'known'],
])('%s: %s', (_, one, trust) => expect(trustOf(one)).toBe(trust));

test('the least sure part counts', () => expect(leastSure(mapping)).toBe(Math.min(...Object.values(mapping.confidence.columns))));

test('columns are shown by letter and heading; empty ones are left out', () => {
  const choices = columnChoices(grid, mapping);
  expect(choices).toContainEqual({ letter: 'K', heading: 'Jawaban Unit Kerja' });
  expect(choices).toContainEqual({ letter: 'P', heading: 'Data Dukung' });
  expect(columnChoices({ ...grid, values: grid.values.map((row) => [...row, null]) }, mapping)).toEqual(choices);
});

test('all statements were found, and the answers are counted in the column chosen', () => {
  expect(rowsFound(mapping)).toEqual({ found: 113, of: 113 });
  expect(answersIn(grid, mapping, 'K')).toBeGreaterThan(113);
  expect(answersIn(grid, mapping, 'O')).toBe(1);
  expect(answersIn(grid, mapping, undefined)).toBe(0);
});

test('a worksheet of AKIP too, whose edition is not among those of ZI', () => {
  const [akip] = readLke(gridsOf(worksheets['lke-akip'].build(undefined, { unit: 'Dinas', year: 2026 }))).readings;
  expect(rowsFound(akip!.mapping!)).toEqual({ found: 12, of: 12 });
  expect(answersIn({ sheet: 'x', values: [], formulas: [] }, akip!.mapping!, 'A')).toBe(0);
});

test.each<[string, Chosen, object | undefined]>([
  ['as found', mapping.columns, undefined],
  ['only the TPI’s answers', { tpi: 'K' }, undefined],
  ['no answers', { statement: 'B' }, { key: 'mapping.no-answers' }],
  ['a column twice', { unit: 'K', tpi: 'K' }, { key: 'mapping.twice', letter: 'K', parts: ['unit', 'tpi'] }],
  ['value and points in one', { unit: 'K', value: 'L', score: 'L' }, undefined],
])('%s', (_, chosen, refused) => expect(refusal(chosen)).toEqual(refused));

test('what is remembered is used at the next reading, and forgotten again', () => {
  const other = { ...mapping, sheet: 'Lain' };
  const text = remembering(JSON.stringify([other]), mapping, { ...mapping.columns, unit: 'N', note: undefined });
  const kept = mappingsFromText(text);
  expect(kept.map(({ sheet }) => sheet)).toEqual(['Lain', mapping.sheet]);
  const [again] = readLke([grid], { mappings: kept }).readings;
  expect([again!.mapping!.columns.unit, again!.mapping!.columns.note, trustOf(again!)]).toEqual(['N', undefined, 'set']);
  expect(mappingsFromText(forgetting(text, mapping.sheet)!).map(({ sheet }) => sheet)).toEqual(['Lain']);
  expect(forgetting(forgetting(text, mapping.sheet), 'Lain')).toBeNull();
});

describe('a sheet on which nothing was recognised', () => {
  const odd = oddLke();
  const few = { ...odd, sheet: 'Sedikit', values: odd.values.slice(0, 5) };

  test('sheets with something on them are offered, hidden ones not', () =>
    expect(mappable([odd, few, { ...odd, sheet: 'Gaib', hidden: true }]).map(({ sheet }) => sheet)).toEqual(['Berkas']));

  test('its first row lies below what looks like headings', () =>
    expect([firstRow(odd), firstRow({ ...odd, values: [['satu']] })]).toEqual([4, 2]));

  test('its columns are shown by what stands above them', () => {
    const choices = columnChoices(odd, unmapped('Berkas', mapping.edition, 4));
    expect(choices.map(({ letter, heading }) => `${letter} ${heading}`)).toEqual(['A #', 'B Perihal', 'C Ket', 'D Isi']);
  });

  test.each<[string, Mapping, Chosen, string, boolean]>([
    ['as it was read', mapping, mapping.columns, mapping.edition, false],
    ['another column of answers', mapping, { ...mapping.columns, unit: 'O' }, mapping.edition, false],
    ['another edition', mapping, mapping.columns, 'zi-52-2014', true],
    ['another column of statements', mapping, { ...mapping.columns, statement: 'A' }, mapping.edition, true],
    ['no row known', unmapped('Berkas', mapping.edition, 4), { unit: 'D' }, mapping.edition, true],
  ])('rows are looked for: %s', (_, from, chosen, edition, asks) => expect(asksForRows(from, chosen, edition)).toBe(asks));

  test('without a column that tells the rows there are none', () => {
    expect(refusal({ unit: 'D' }, true)).toEqual({ key: 'mapping.no-rows' });
    expect(refusal({ unit: 'D', code: 'B' }, true)).toBeUndefined();
  });
});
