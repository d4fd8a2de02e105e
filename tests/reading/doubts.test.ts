/** What is told of a sheet that was found by its looks. */
import { doubts } from '../../src/reading/doubts';
import type { Recognition } from '../../src/reading/recognise/recognise';
import { gridOf } from './grids';

const GRID = gridOf([
  ['Judul', null],
  ['Uraian', ' Penilaian Tim '],
]);
const told = (own: Partial<Recognition>, heading?: string, row?: number) =>
  doubts(
    { edition: 'zi-90-2021', sheet: 'LKE', ...(heading && { heading }) },
    { mapping: { heading: row }, again: [], found: 1, of: 1, ...own } as unknown as Recognition,
    GRID,
  ).map(({ code, at, data }) => [code, at, data]);

test.each<[string, Partial<Recognition>, string | undefined, unknown[]]>([
  ['nothing', {}, 'A2', []],
  [
    'an edition that fits as well',
    { alike: 'zi-10-2019' },
    'A2',
    [['edition.alike', { sheet: 'LKE', cell: 'A2' }, { edition: '90/2021', other: '10/2019' }]],
  ],
  [
    'another named above it',
    { named: 'zi-52-2014' },
    'A2',
    [['edition.named-otherwise', { sheet: 'LKE', cell: 'A2' }, { edition: '90/2021', other: '52/2014' }]],
  ],
  [
    'both, without a heading',
    { named: 'zi-52-2014', alike: 'zi-10-2019' },
    undefined,
    [
      ['edition.named-otherwise', { sheet: 'LKE' }, { edition: '90/2021', other: '52/2014' }],
      ['edition.alike', { sheet: 'LKE' }, { edition: '90/2021', other: '10/2019' }],
    ],
  ],
])('%s', (_, own, heading, problems) => expect(told(own, heading)).toEqual(problems));

test('columns of answers that are not read, by their title', () => {
  const unread = [{ column: 1, count: 12 }];
  const at = (cell: string, title: string) => [
    ['layout.answers-unread', { sheet: 'LKE', cell }, { title, column: 'B', count: 12 }],
  ];
  expect(told({ unread }, 'A2', 2)).toEqual(at('B2', 'Penilaian Tim'));
  // Without a heading the first row is named.
  expect(told({ unread })).toEqual(at('B1', ''));
});
