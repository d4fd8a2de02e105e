/** Every custom function with arguments that nobody would hand over: a value, a table, or Excel's own error; nothing else. */
import fc from 'fast-check';
import { functionMetadata } from '../functions/metadata';
import { outcome } from '../functions/runtime';
import { functions } from '../../src/functions/table';
import { bounded, runs, seed } from './runs';

const words = [
  'WBK',
  'TOTAL',
  'A.I.1.i.a',
  'A',
  'B',
  'Ya',
  '90/2021',
  '52/2014',
  'BB',
  '100%',
  '1.250,00',
  '=',
  '#REF!',
  '\u200b',
  'Ⅳ',
];
const cell = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', ' ', 0, -0, 1, -1, 4, 100, 1e308, -1e308, 5e-324, NaN, Infinity, true, false),
  fc.constantFrom(...words),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const matrix = fc
  .record({ rows: fc.integer({ min: 1, max: 12 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

const isCell = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);

test.each(Object.entries(functions))('%s', async (id, compute) => {
  const { parameters } = (await functionMetadata()).functions.find((one) => one.id === id)!;
  // As Excel hands over: rows where a parameter takes ranges, one value else, null where it is left out.
  const argument = parameters.map(({ dimensionality, optional }) => {
    const given: fc.Arbitrary<unknown> = dimensionality === 'matrix' ? matrix : cell;
    return optional ? fc.option(given, { nil: null }) : given;
  });
  await fc.assert(
    fc.asyncProperty(fc.tuple(...argument), async (args) => {
      const result = await bounded(() => outcome(() => (compute as (...all: unknown[]) => unknown)(...args)));
      const cells = Array.isArray(result) ? (result as unknown[][]).flat() : [result];
      expect(cells.filter((one) => !isCell(one))).toEqual([]);
      expect(cells.filter((one) => typeof one === 'number' && !Number.isFinite(one))).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
});
