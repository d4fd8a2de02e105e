/** Which sheets of a workbook are read, on small ones whose columns a person has set. */
import type { Mapping } from '../../src/reading/mapping';
import { readLke } from '../../src/reading/read';
import { textsIn } from '../../src/sheet/words';
import { edition90 as edition } from '../editions';
import { gridOf, type Row } from './grids';

const HEADING: Row = ['Uraian', 'Unit', 'TPI'];
const ASKED: Row = ['Tim', 'Ya', 'Tidak'];
const sheet = (name: string, ...rows: Row[]) => gridOf([HEADING, ...rows], name);
const mapped = (name: string, own: Partial<Mapping> = {}): Mapping => ({
  ...{ sheet: name, layout: 'unknown', edition: edition.id, heading: 1, confidence: { whole: 1, columns: {} } },
  ...{ columns: { statement: 'A', unit: 'B', tpi: 'C' }, rows: { 'A.I.1.i.a': 2 } },
  ...own,
});
const read = (grids: readonly ReturnType<typeof gridOf>[], names: readonly string[], only?: object) => {
  const { readings, problems } = readLke(grids, { mappings: names.map((name) => mapped(name)), ...(only && { only }) });
  return {
    readings: readings.map(({ sheet, answers }) => [sheet, answers.get('A.I.1.i.a')]),
    problems: problems.map(({ code, severity, at, data }) => [code, severity, at, data]),
  };
};
const ANSWER = { unit: 'Ya', tpi: 'Tidak' };
const [A, B] = [sheet('LKE A', ASKED), sheet('LKE B', ASKED)];

test('each sheet whose columns are set, in the workbook’s order', () =>
  expect(read([B, sheet('Lain'), A], ['LKE A', 'LKE B'])).toEqual({
    readings: [
      ['LKE B', ANSWER],
      ['LKE A', ANSWER],
    ],
    problems: [],
  }));

test.each([
  ['by its name', 'LKE B'],
  ['in small letters', 'lke b'],
])('one alone: %s', (_, name) =>
  expect(read([A, B], ['LKE A', 'LKE B'], { sheet: name })).toEqual({ readings: [['LKE B', ANSWER]], problems: [] }),
);

test('a sheet that is not there is told with those that are', () =>
  expect(read([A, B], ['LKE A'], { sheet: 'Lke C' })).toEqual({
    readings: [],
    problems: [['layout.no-sheet', 'error', {}, { sheet: 'Lke C', choices: 'LKE A, LKE B' }]],
  }));

test.each<[string, ReturnType<typeof gridOf>[], object]>([
  ['sheets of something else', [sheet('Lain', ['x'])], { sheet: 'Lain', cell: 'A1' }],
  ['the first of them', [gridOf([], 'Kosong'), sheet('Lain')], { sheet: 'Kosong', cell: 'A1' }],
  ['no sheet', [], {}],
  ['our own lists alone', [gridOf([[textsIn('id')('lists.key')]], 'Daftar')], { sheet: 'Daftar', cell: 'A1' }],
])('no LKE: %s', (_, grids, at) =>
  expect(read(grids, [])).toEqual({ readings: [], problems: [['layout.not-lke', expect.any(String), at, {}]] }),
);

test('our own lists are never read, whatever is remembered of them', () =>
  expect(read([gridOf([[textsIn('id')('lists.key'), 'Unit'], ASKED], 'Daftar'), A], ['Daftar', 'LKE A']).readings).toEqual([
    ['LKE A', ANSWER],
  ]));

test('a sheet that only shows another’s answers is none', () => {
  const view = sheet('Rekap', ['Tim', { f: "='LKE A'!B2", v: 'Ya' }, { f: "='LKE A'!C2", v: 'Tidak' }]);
  const half = sheet('Rekap', ['Tim', { f: "='LKE A'!B2", v: 'Ya' }, 'Tidak']);
  expect(read([view, A], ['Rekap', 'LKE A']).readings.map(([name]) => name)).toEqual(['LKE A']);
  expect(read([half, A], ['Rekap', 'LKE A']).readings.map(([name]) => name)).toEqual(['Rekap', 'LKE A']);
});

test('what a person set of one sheet says nothing of another', () =>
  expect(read([A, B], ['LKE B']).readings).toEqual([['LKE B', ANSWER]]));
