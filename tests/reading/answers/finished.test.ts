/** What every answer goes through once it is read: spellings told with their cell, and answers that belong to nothing. */
import { finished } from '../../../src/reading/answers';
import { readWith } from '../../../src/reading/recognise';
import type { Mapping } from '../../../src/reading/mapping';
import { edition90 } from '../../editions';
import { gridOf, type Row } from '../grids';

const [A, B, COUNT] = ['A.I.1.i.a', 'A.I.1.i.b', 'A.II.4.i.1#1'];

/** Columns: words, scale, unit, TPI; each code in a row of its own, the first in the second. */
function read(rows: Row[], codes: readonly string[] = [A, B], own: Partial<Mapping> = {}, change = {}) {
  const grid = gridOf([['Uraian'], ...rows]);
  const mapping: Mapping = {
    ...{ sheet: 'LKE', layout: 'unknown', edition: edition90.id, heading: 1 },
    columns: { statement: 'A', scale: 'B', unit: 'C', tpi: 'D' },
    rows: Object.fromEntries(codes.map((code, n) => [code, n + 2])),
    confidence: { whole: 1, columns: {} },
    ...own,
  };
  const reading = { ...readWith(mapping, [grid]), ...change };
  const { answers, problems } = finished(reading, [grid]);
  const told = problems
    .filter(({ code }) => code.startsWith('answer.'))
    .map(({ code, at, data }) => [code, at.cell, at.role, data]);
  return { answers: Object.fromEntries(answers), told, reading };
}
const spelled = (cell: string, role: string, answer: string, meant: string | number) => [
  'answer.spelled',
  cell,
  role,
  { answer, read: meant },
];
const unused = (cell: string, answer: string | number) => ['answer.unused', cell, undefined, { answer }];

test.each<[string, Row[], object, unknown[]]>([
  ['as it is meant', [['x', null, 'Ya', 'Tidak']], { unit: 'Ya', tpi: 'Tidak' }, []],
  ['in words', [['x', null, 'Ya, sudah ada SK', null]], { unit: 'Ya' }, [spelled('C2', 'unit', 'Ya, sudah ada SK', 'Ya')]],
  [
    'by the TPI',
    [['x', null, 'Ya', 'Tidak, belum ada']],
    { unit: 'Ya', tpi: 'Tidak' },
    [spelled('D2', 'tpi', 'Tidak, belum ada', 'Tidak')],
  ],
  [
    'by both',
    [['x', null, 'Ya, ada', 'Ya, ada']],
    { unit: 'Ya', tpi: 'Ya' },
    [spelled('C2', 'unit', 'Ya, ada', 'Ya'), spelled('D2', 'tpi', 'Ya, ada', 'Ya')],
  ],
  [
    'longer than anyone quotes',
    [['x', null, `Ya, ${'a'.repeat(90)}`, null]],
    { unit: 'Ya' },
    [spelled('C2', 'unit', `Ya, ${'a'.repeat(76)}`, 'Ya')],
  ],
])('an answer %s', (_, rows, expected, told) => {
  const found = read(rows, [A]);
  expect(found.answers[A]).toMatchObject(expected);
  expect(found.told).toEqual(told);
});

test('our own sheet is read to the letter', () => {
  const { answers, told } = read([['x', null, 'Ya, sudah ada SK', null]], [A], {}, { layout: 'ours' });
  expect([answers[A], told]).toEqual([{ unit: 'Ya, sudah ada SK', tpi: null }, []]);
});

test('a count is spelled as a count', () => {
  const { answers } = read([['x', 'Jumlah', '12 orang', null]], [COUNT]);
  expect(answers[COUNT]!.unit).toBe(12);
});

test.each<[string, Row[], unknown[]]>([
  [
    'none',
    [
      ['x', null, 'Ya'],
      ['y', null, 'A'],
    ],
    [],
  ],
  [
    'an option beside no statement',
    [
      ['x', null, 'Ya'],
      ['y', null, 'A'],
      ['z', null, 'Tidak'],
    ],
    [unused('C4', 'Tidak')],
  ],
  [
    'of the TPI',
    [
      ['x', null, 'Ya'],
      ['y', null, 'A'],
      ['z', null, null, 'B'],
    ],
    [unused('D4', 'B')],
  ],
  [
    'a count',
    [
      ['x', null, 'Ya'],
      ['y', null, 'A'],
      ['z', 'Jumlah', 7],
    ],
    [unused('C4', 7)],
  ],
  [
    'words',
    [
      ['x', null, 'Ya'],
      ['y', null, 'A'],
      ['z', null, 'lihat lampiran'],
    ],
    [],
  ],
])('answers that belong to nothing: %s', (_, rows, told) => expect(read(rows).told).toEqual(told));

test.each<[string, Row[], unknown[]]>([
  [
    'a number without a scale',
    [
      ['x', null, 'Ya'],
      ['y', null, 7],
    ],
    [unused('C3', 7)],
  ],
  [
    'words',
    [
      ['x', null, 'Ya'],
      ['y', null, null, 'lihat lampiran'],
    ],
    [unused('D3', 'lihat lampiran')],
  ],
  [
    'not beside a group',
    [
      ['x', null, 'Ya'],
      ['Pemenuhan', null, 7],
    ],
    [],
  ],
  [
    'not above the first row',
    [
      ['judul', null, 7],
      ['x', null, 'Ya'],
    ],
    [],
  ],
])('of a row of our own sheet that has lost its code is told: %s', (name, rows, told) => {
  const group: Record<string, number> = name.includes('group') ? { 'A.I': 3 } : {};
  const first = name.includes('above') ? 3 : 2;
  expect(read(rows, [], { rows: { [A]: first, ...group } }, { layout: 'ours' }).told).toEqual(told);
});

test('an answer of nothing is quoted as long as anyone reads', () => {
  const [one] = read([
    ['x', null, 'Ya'],
    ['y', null, 'A'],
    ['z', null, `Tidak, ${'a'.repeat(90)}`],
  ]).told as [unknown[]];
  expect(one).toEqual(unused('C4', `Tidak, ${'a'.repeat(73)}`));
});

test('a scale that the assessor chose is no count', () => {
  const { answers, told } = read([['x', '3 pilihan', 'B']], ['A.II.2.a'], { edition: 'zi-52-2014' });
  expect([answers['A.II.2.a#scale'], told]).toEqual([{ unit: '3 pilihan' }, []]);
});

test('other sheets of the workbook say nothing of it', () => {
  const { reading } = read([['x', null, 'Ya']], [A]);
  const own = gridOf([['Uraian'], ['x', null, 'Ya'], ['y', null, 'Tidak']]);
  const codes = (of: (typeof own)[]) => finished(reading, of).problems.filter(({ code }) => code === 'answer.unused').length;
  expect([codes([own]), codes([gridOf([['Lain']], 'Lain'), own])]).toEqual([1, 1]);
});

test('a row of which something is said already is not told again', () => {
  const rows: Row[] = [
    ['x', null, 'Ya'],
    ['y', null, 'A'],
    ['z', null, 'Tidak'],
  ];
  const problem = { code: 'code.duplicate', severity: 'error', at: { sheet: 'LKE', cell: 'A4' }, data: { code: A } };
  expect(read(rows, [A, B], {}, { problems: [problem] }).told).toEqual([]);
  expect(read(rows, [A, B], {}, { problems: [{ ...problem, at: {} }] }).told).toHaveLength(1);
});

test('what cannot be finished stays as it is', () => {
  const { reading } = read([['x', null, 'Ya, ada']], [A]);
  expect(finished(reading, [])).toBe(reading);
  const strange = { ...reading, edition: 'zi-1-1999' };
  expect(finished(strange, [gridOf([[]])])).toBe(strange);
  const { mapping: _, ...bare } = reading;
  expect(finished(bare, [gridOf([['Uraian'], ['x', null, 'Ya, ada'], ['y', null, 'Ya']])]).answers.get(A)).toMatchObject({
    unit: 'Ya',
  });
});
