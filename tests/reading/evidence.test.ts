/** Answers that nothing proves yet: which statements, and where it is said. */
import { evidenceLacking, unproven } from '../../src/reading/evidence';
import type { Reading } from '../../src/reading/contract';
import { edition, index } from '../sheets/lke';

const codes = index.statements.map(({ code }) => code);
const [first, second] = codes as [string, string];
const ratio = index.statements.find((one) => one.ratio)!;
const count = ratio.ratio!.inputs[0]!.code;

/** Only these are answered. */
const values = (answered: readonly string[]) =>
  ({ values: new Map(codes.map((code) => [code, { low: 0, high: answered.includes(code) ? 0 : 1 }])) }) as never;
const reading = (evidence: Record<string, string>, own: Partial<Reading> = {}) =>
  ({
    ...{
      sheet: 'LKE',
      layout: 'unknown',
      cells: new Map([
        [first, { evidence: 'F5' }],
        [second, { unit: 'E6' }],
      ]),
    },
    ...{ evidence: new Map(Object.entries(evidence)), ...own },
  }) as unknown as Reading;

test.each<[string, Record<string, string>, string[], string[]]>([
  ['an answer without a link', {}, [first], [first]],
  ['one with a link', { [first]: 'https://contoh.go.id' }, [first], []],
  ['a link of spaces', { [first]: '  ' }, [first], [first]],
  ['a link beside another', { [first]: 'x' }, [first, second], [second]],
  ['an open answer', {}, [], []],
  ['a share whose count has a link', { [count]: 'x' }, [ratio.code], []],
])('%s', (_, evidence, answered, lacking) =>
  expect(unproven(reading(evidence), edition, values(answered))).toEqual({ codes: lacking, of: answered.length }),
);

test('our own form asks for the link of counts beside their statement', () =>
  expect(unproven(reading({ [count]: 'x' }, { layout: 'ours' }), edition, values([ratio.code]))!.codes).toEqual([ratio.code]));

test('a sheet without a place for links lacks none; one link is a place', () => {
  const cells = new Map([[first, { unit: 'E5' }]]);
  expect(unproven(reading({}, { cells }), edition, values([first]))).toBeUndefined();
  expect(evidenceLacking(reading({}, { cells }), edition, values([first]))).toEqual([]);
  expect(unproven(reading({ [second]: 'x' }, { cells }), edition, values([first]))).toEqual({ codes: [first], of: 1 });
});

test('one problem for all, at the first that lacks it', () => {
  expect(evidenceLacking(reading({}), edition, values([first, second]))).toMatchObject([
    { code: 'evidence.lacking', at: { sheet: 'LKE', cell: 'F5', statement: first }, data: { count: 2, of: 2 } },
  ]);
  const [without] = evidenceLacking(reading({ [first]: 'x' }), edition, values([first, second]));
  expect(without!.at).toEqual({ sheet: 'LKE', statement: second });
  expect(evidenceLacking(reading({ [first]: 'x' }), edition, values([first]))).toEqual([]);
});
