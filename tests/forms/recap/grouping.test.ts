/** Units by folder: a folder for each unit of the first echelon, as bodies keep them. */
import { indexOf } from '../../../src/assessment';
import { buildRecap } from '../../../src/forms/recap';
import { groupingOf } from '../../../src/forms/recap/grouping';
import { edition90 } from '../../editions';
import { best, recapFrom, unit } from './units';

test.each<[string, string[], (string | null)[]]>([
  ['one folder for all', ['lke/a.xlsx', 'lke/b.xlsx'], [null, null]],
  ['no folders at all', ['a.xlsx', 'b.xlsx'], [null, null]],
  [
    'a folder for each group',
    ['lke/Ditjen A/a.xlsx', 'lke/Ditjen A/b.xlsx', 'lke/Ditjen B/c.xlsx'],
    ['Ditjen A', 'Ditjen A', 'Ditjen B'],
  ],
  ['folders below a group', ['lke/Ditjen A/2026/a.xlsx', 'lke/Ditjen B/c.xlsx'], ['Ditjen A', 'Ditjen B']],
  ['a file beside the groups', ['lke/a.xlsx', 'lke/Ditjen B/c.xlsx'], [null, 'Ditjen B']],
  ['a file first, deeper ones later', ['lke/Ditjen B/c.xlsx', 'lke/a.xlsx'], ['Ditjen B', null]],
  ['as Windows writes it', ['D:\\lke\\A\\a.xlsx', 'D:\\lke\\B\\b.xlsx'], ['A', 'B']],
  ['names that begin alike', ['lke/A/a.xlsx', 'lke/AB/b.xlsx'], ['A', 'AB']],
  ['one file', ['lke/A/a.xlsx'], [null]],
])('%s', (_, files, groups) => expect(files.map(groupingOf(files))).toEqual(groups));

const byTpi = (count: number) => {
  const judged = new Set(
    indexOf(edition90)
      .statements.slice(0, count)
      .map(({ code }) => code),
  );
  return new Map([...best()].map(([code, { unit: own }]) => [code, judged.has(code) ? { unit: own, tpi: own } : { unit: own }]));
};
const named = (name: string, file: string, tpi = 0) =>
  unit({ file, identity: { unit: name, target: 'WBK', lead: `Ketua ${name}` }, answers: byTpi(tpi) });

test('each group with its mean, verdicts and how far the TPI is', () => {
  const recap = recapFrom(
    named('a', 'x/A/a.xlsx'),
    named('b', 'x/A/b.xlsx', 3),
    named('c', 'x/B/c.xlsx'),
    unit({ file: 'x/d.xlsx' }),
  );
  expect(recap.groups.map(({ name, units, checking }) => [name, units, checking])).toEqual([
    [null, 1, { none: 1, partly: 0, whole: 0 }],
    ['A', 2, { none: 1, partly: 1, whole: 0 }],
    ['B', 1, { none: 1, partly: 0, whole: 0 }],
  ]);
  expect(recap.groups.map(({ mean }) => mean)).toEqual([100, 100, 100]);
  expect(recap.groups.every(({ verdicts, units }) => verdicts.met === units)).toBe(true);
  const { sheets } = buildRecap(recap);
  expect(sheets.map(({ name }) => name)).toContain('Per kelompok');
  const [titles, ...rows] = sheets[0]!.cells.slice(3);
  const at = (title: string) => titles!.indexOf(title);
  expect(rows.map((row) => [row[at('Unit eselon I (folder)')], row[at('Pemeriksaan TPI')], row[at('Ketua tim')]])).toEqual([
    ['A', 'belum', 'Ketua a'],
    ['A', 'sedang', 'Ketua b'],
    ['B', 'belum', 'Ketua c'],
    [null, 'belum', null],
  ]);
});

test('all statements judged by the TPI, those with counts too: checked', () => {
  const all = new Map([...best()].map(([code, { unit: own }]) => [code, { unit: own, tpi: own }]));
  expect(unit({ answers: all }).checking).toBe('whole');
});

test('without folders nothing is grouped', () => {
  const recap = recapFrom(named('a', 'a.xlsx'), named('b', 'b.xlsx'));
  expect(recap.groups).toEqual([]);
  expect(buildRecap(recap).sheets.map(({ name }) => name)).not.toContain('Per kelompok');
});
