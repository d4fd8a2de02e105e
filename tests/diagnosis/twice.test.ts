/** A statement that stands a second time, in a row that no answer is read from. */
import { twiceFindings } from '../../src/diagnosis/twice';
import { sheetOf, toldBy, type Small, type Typed } from './small';

const A = 'A.I.1.i.a';
const words = 'Unit kerja telah membentuk tim';
const told = (cells: Readonly<Record<string, Typed>>, own: Partial<Small> = {}) =>
  toldBy(twiceFindings(sheetOf({ rows: { [A]: 2 }, ...own, cells: { A2: words, D2: 'Ya', ...cells } })));
const again = (cell = 'A5') => [['code.duplicate', cell, { code: A }]];
const outline = { statement: 'A', scale: 'D', unit: 'E' } as const;

test.each<[string, Readonly<Record<string, Typed>>, Partial<Small>, unknown[]]>([
  ['the same words and an answer', { A5: words, D5: 'A' }, {}, again()],
  ['in capitals and other signs', { A5: `- ${words.toUpperCase()}!`, D5: 'A' }, {}, again()],
  ['without an answer it is a heading', { A5: words }, {}, []],
  ['other words', { A5: `${words} kerja`, D5: 'A' }, {}, []],
  ['above its own row', { A1: words, D1: 'A' }, {}, []],
  ['between two statements', { A5: words, D5: 'A' }, { rows: { [A]: 2, 'A.I.1.i.b': 9 } }, again()],
  ['twelve letters are words enough', { A2: 'membentuk ti', A5: 'membentuk ti', D5: 'A' }, {}, again()],
  ['eleven are not', { A2: 'membentuk t', A5: 'membentuk t', D5: 'A' }, {}, []],
  [
    "the TPI's answer, where the unit has no column",
    { A5: words, H5: 'A' },
    { columns: { statement: 'A', weight: 'B', tpi: 'H' } },
    again(),
  ],
  ['no answers at all', { A5: words, D5: 'A' }, { columns: { statement: 'A', weight: 'B' } }, []],
  [
    'a sheet with codes tells them apart',
    { A5: words, D5: 'A' },
    { columns: { code: 'I', statement: 'A', weight: 'B', unit: 'D' } },
    [],
  ],
  ['no column of words', { A5: words, D5: 'A' }, { columns: { weight: 'B', unit: 'D' } }, []],
  ['words that end nowhere', { A5: words, D5: 'A' }, { columns: { statement: 'A', tpi: 'D' } }, []],
  ['a row that is another statement', { A5: words, D5: 'A' }, { rows: { [A]: 2, 'A.I.1.i.b': 5 } }, []],
  [
    'in an outline of columns the longest counts',
    { A2: 'a.', B2: words, A5: '9.', C5: words, E5: 'A' },
    { columns: outline },
    again(),
  ],
  ['and nothing from the scale on', { A2: null, D2: words, D5: words, E5: 'A' }, { columns: outline }, []],
  [
    'words right of the answers',
    { A2: null, F2: words, F5: words, D5: 'A' },
    { columns: { statement: 'F', weight: 'B', unit: 'D' } },
    again('F5'),
  ],
])('%s', (_, cells, own, expected) => expect(told(cells, own)).toEqual(expected));
