/** Answers that are formulas: the form's own figures are none, somebody's are. */
import { answersFromFormulas, isOwnFormula } from '../../../src/reading/answers/formulas';
import { unusedAnswers } from '../../../src/reading/answers/unused';
import { indexOf } from '../../../src/assessment';
import { editionWith } from '../../../src/assessment/editions';
import type { Reading } from '../../../src/reading/contract';
import { mappingOf } from '../../../src/reading/mapping';
import { edition, index } from '../../sheets/lke';
import { gridOf } from '../grids';

test.each([
  ['=A1', true],
  ['=$A$1+B2', true],
  ['=SUM(E5:E7)', true],
  ['=IF(F12="","",F12)', true],
  ['=xfd1048576', true],
  ['="A1"', false],
  ['="Lampiran!A1"&B2', true],
  ['="kata ""A1"" lagi"', false],
  ['=Lampiran!A1', false],
  ['=[1]LKE!A1', false],
  ['=A1+[12]x', false],
  ['=IFERROR(__xludf.DUMMYFUNCTION("x"),A1)', false],
  ['=IMPORTRANGE(A1,"x")', false],
  ['=importrange(A1,"x")', false],
  ['=LOG10(5)', false],
  ['=LOG10(A5)', true],
  ['=x.A1', false],
  ['=A1x', false],
  ['=ABCD1', false],
  ['=A12345678', false],
  ['=1+1', false],
])('%s takes from its own sheet: %s', (formula, own) => expect(isOwnFormula(formula)).toBe(own));

const ratio = index.leaves.find(({ statement }) => statement.ratio?.inputs.some(({ role }) => role === 'due'))!.statement;
const inputs = ratio.ratio!.inputs.map(({ code }) => code);
const [firstInput] = inputs as [string];
const plainOne = index.leaves.find(({ statement }) => !statement.ratio)!.statement.code;
const stated = `${ratio.code}#due`;

type Given = boolean | { f: string; v?: string | number | null } | string | number | null;

/** One row per code; answers of the unit in A, of TPI in B. */
function read(rows: Record<string, Given | [Given, Given]>, layout: Reading['layout'] = 'unknown') {
  const of = (given: Given | [Given, Given]): Given[] => (Array.isArray(given) ? given : [given]);
  const grid = gridOf([...Object.values(rows).map(of), [null, null]]);
  const codes = Object.keys(rows);
  const reading = {
    layout,
    answers: new Map(codes.map((code, row) => [code, { unit: grid.values[row]![0], tpi: grid.values[row]![1] }])),
    cells: new Map(codes.map((code, row) => [code, { unit: `A${row + 1}`, tpi: `B${row + 1}` }])),
  } as unknown as Reading;
  return answersFromFormulas(reading, grid, edition);
}

test('a share that the form computes from counts that are there is no answer', () => {
  const { answers, problems } = read({ [ratio.code]: { f: '=A2/A3', v: 0.5 }, [firstInput]: 4 });
  expect(answers.get(ratio.code)).toEqual({ tpi: null });
  expect(problems).toEqual([]);
});

test('without its counts the share is somebody’s own figure: read, and told', () => {
  const { answers, problems } = read({ [ratio.code]: { f: '=C2/C3', v: 0.5 } });
  expect(answers.get(ratio.code)).toMatchObject({ unit: 0.5 });
  expect(problems).toMatchObject([
    { code: 'answer.from-formula', at: { sheet: 'LKE', cell: 'A1' }, data: { count: 1, cells: 'A1' } },
  ]);
});

test('on our own sheet every formula is somebody’s', () =>
  expect(read({ [ratio.code]: { f: '=A2/A3', v: 0.5 }, [firstInput]: 4 }, 'ours').answers.get(ratio.code)).toMatchObject({
    unit: 0.5,
  }));

test('a share from elsewhere gives way to counts only where all are there and one is answered', () => {
  const away = { f: '=Lain!A1', v: 0.5 };
  const all = Object.fromEntries(inputs.map((code) => [code, null]));
  expect(read({ [ratio.code]: away, ...all }).answers.get(ratio.code)).toMatchObject({ unit: 0.5 });
  expect(read({ [ratio.code]: away, ...all, [firstInput]: 4 }).answers.get(ratio.code)).toEqual({ tpi: null });
  expect(read({ [ratio.code]: away, [firstInput]: 4 }).answers.get(ratio.code)).toMatchObject({
    unit: inputs.length > 1 ? 0.5 : undefined,
  });
});

test('the stated total of those due, added up by the form, is not stated', () => {
  const due = ratio.ratio!.inputs.find(({ role }) => role === 'due')!.code;
  const { answers } = read({ [stated]: { f: '=A2+A3', v: 8 }, [due]: 4 });
  expect(answers.has(stated)).toBe(false);
  const typed = read({ [stated]: [{ f: '=A2+A3', v: 8 }, 9], [due]: 4 });
  expect(typed.answers.get(stated)).toEqual({ tpi: 9 });
  const done = ratio.ratio!.inputs.find(({ role }) => role === 'done')!.code;
  expect(read({ [stated]: { f: '=A2+A3', v: 8 }, [done]: 4 }).answers.get(stated)).toMatchObject({ unit: 8 });
});

test('of a count no other count is the source', () =>
  expect(read({ [firstInput]: { f: '=A2', v: 3 }, [ratio.code]: 1 }).answers.get(firstInput)).toMatchObject({ unit: 3 }));

test('a formula without a result is told; an empty text is nothing', () => {
  const { problems } = read({ [plainOne]: [{ f: '=Lain!A1' }, { f: '=Lain!B1', v: '' }] });
  expect(problems).toMatchObject([
    { code: 'answer.no-result', at: { sheet: 'LKE', cell: 'A1', statement: plainOne, role: 'unit' } },
  ]);
  expect(problems).toHaveLength(1);
});

test.each([
  [12, '', 12],
  [13, ', …', 12],
])('of %d answers from formulas twelve at most are named', (count, end, named) => {
  const codes = index.leaves.slice(0, count).map(({ statement }) => statement.code);
  const { problems } = read(Object.fromEntries(codes.map((code) => [code, { f: '=Lain!A1', v: 'A' }])));
  const cells = Array.from({ length: named }, (_, n) => `A${n + 1}`).join(', ') + end;
  expect(problems).toMatchObject([{ code: 'answer.from-formula', data: { count, cells } }]);
});

describe('answers beside rows that are no statements', () => {
  const letter = index.leaves.find(({ statement }) => statement.scale === 'A/B/C')!.statement.code;
  const group = letter.split('.').slice(0, -1).join('.');
  const columns = new Map([
    ['statement', 0],
    ['scale', 1],
    ['unit', 2],
    ['tpi', 3],
  ] as const);
  /** Rows 1.. of the sheet: heading, group, statement, what is asked about, statement, then below the table. */
  function unused(between: Given[], { rows = {}, below = [] }: { rows?: Record<string, number>; below?: Given[][] } = {}) {
    const grid = gridOf([
      ['Uraian', 'Pilihan', 'Unit', 'TPI'],
      ['Kelompok', null, null, null],
      ['Pernyataan', 'A/B/C', 'A', 'B'],
      ['Sisipan', ...between],
      ['Pernyataan', 'A/B/C', 'A', 'B'],
      ...below,
    ]);
    const own = new Map([
      [group, 1],
      [letter, 2],
      [index.leaves.find(({ statement }) => statement.scale === 'A/B/C' && statement.code !== letter)!.statement.code, 4],
      ...Object.entries(rows),
    ]);
    const mapping = mappingOf({ sheet: 'LKE', layout: 'unknown', edition: edition.id, heading: 0, columns, rows: own });
    return unusedAnswers(grid, mapping, edition).map(({ row, column, value }) => [row, column, value]);
  }

  test.each<[string, Given[], unknown[]]>([
    ['an option of the unit', [null, 'Ya', null], [[3, 2, 'Ya']]],
    [
      'options of both',
      ['', 'A', 'B. cukup'],
      [
        [3, 2, 'A'],
        [3, 3, 'B. cukup'],
      ],
    ],
    ['a word that is none', [null, 'lihat', null], []],
    ['a number where none is asked', [null, 3, null], []],
    ['a number beside a scale of letters', ['A/B/C', 3, null], []],
    ['a number where a count is asked', ['Jumlah', 3, null], [[3, 2, 3]]],
    ['a number where an index is asked', ['0-4', 3.5, null], [[3, 2, 3.5]]],
    ['a number where a share is asked', ['%', 0.5, null], [[3, 2, 0.5]]],
    ['a number beside a scale that nobody knows', ['lain', 3, null], []],
    ['a figure of the sheet itself', ['Jumlah', { f: '=C3', v: 3 }, null], []],
    ['a figure from elsewhere', ['Jumlah', { f: '=Lain!C3', v: 3 }, null], [[3, 2, 3]]],
    ['nothing', ['Jumlah', null, ''], []],
    ['a tick of a box', [null, true, null], [[3, 2, 'true']]],
  ])('%s', (_, between, found) => expect(unused(between)).toEqual(found));

  test('what lies below the row of a total is nobody’s answer', () => {
    const below: Given[][] = [
      ['Total', null, 'A', null],
      ['Catatan', null, 'Ya', null],
    ];
    expect(unused([null], { below })).toEqual([
      [5, 2, 'A'],
      [6, 2, 'Ya'],
    ]);
    expect(unused([null], { below, rows: { TOTAL: 5 } })).toEqual([[5, 2, 'A']]);
  });

  test('an option beside a group is left over, a number is not; below the last statement a number is where the row asks for one', () => {
    expect(unused([null], { rows: { [group]: 3 } })).toEqual([]);
    expect(unused(['Jumlah', 'A'], { rows: { [group]: 3 } })).toEqual([[3, 2, 'A']]);
    expect(unused(['Jumlah', 4], { rows: { [group]: 3 } })).toEqual([]);
    expect(unused([null], { below: [['Jumlah', 'Jumlah', 7, null]] })).toEqual([[5, 2, 7]]);
    expect(unused([null], { below: [['Jumlah', null, 7, null]] })).toEqual([]);
  });

  test('a number above the first statement is none', () => {
    const grid = gridOf([
      ['Uraian', 'Pilihan', 'Unit'],
      ['x', 'Jumlah', 4],
      ['y', 'A/B/C', 'A'],
      ['z', 'Jumlah', 5],
      ['Ya', 'x', 'Ya'],
    ]);
    const found = (
      rows: [string, number][],
      heading?: number,
      of: readonly (readonly ['statement' | 'scale' | 'unit' | 'tpi', number])[] = [
        ['scale', 1],
        ['unit', 2],
      ],
    ) =>
      unusedAnswers(
        grid,
        mappingOf({
          ...{ sheet: 'LKE', layout: 'unknown', edition: edition.id, columns: new Map(of), rows: new Map(rows) },
          ...(heading === undefined ? {} : { heading }),
        }),
        edition,
      ).map(({ row }) => row);
    expect(found([[letter, 2]], 0)).toEqual([3, 4]);
    expect(
      found([
        [letter, 1],
        [firstInput, 4],
      ]),
    ).toEqual([2, 3]);
    expect(found([[letter, 2]])).toEqual([3, 4]);
    expect(
      found(
        [
          [letter, 1],
          [firstInput, 4],
        ],
        undefined,
        [['unit', 2]],
      ),
    ).toEqual([2]);
    expect(
      found(
        [
          [letter, 1],
          [firstInput, 4],
        ],
        undefined,
        [['scale', 1]],
      ),
    ).toEqual([]);
  });

  test('a criterion of AKIP uses its row, whatever its code', () => {
    const akip = editionWith('akip-88-2021');
    const { code } = indexOf(akip).statements.flatMap((one) => one.supports ?? [])[0]!;
    const own = indexOf(akip).leaves[0]!.statement.code;
    const rows = new Map([
      [own, 0],
      [code, 1],
    ]);
    const mapping = mappingOf({ sheet: 'LKE', layout: 'ours', edition: akip.id, columns: new Map([['unit', 0]]), rows });
    expect(unusedAnswers(gridOf([['A'], ['A'], ['A']]), mapping, akip)).toEqual([{ row: 2, column: 0, value: 'A' }]);
  });

  test('a statement, a count and a criterion below one each use their row', () => {
    for (const code of [`${letter}.1`, firstInput, stated]) expect(unused([null, 'A'], { rows: { [code]: 3 } })).toEqual([]);
  });

  test('without a statement nothing is left over', () => {
    const mapping = mappingOf({ sheet: 'LKE', layout: 'unknown', edition: edition.id, columns, rows: new Map([[group, 0]]) });
    expect(
      unusedAnswers(
        gridOf([
          ['x', null, 'A', null],
          ['y', null, 'A', null],
        ]),
        mapping,
        edition,
      ),
    ).toEqual([]);
  });
});
