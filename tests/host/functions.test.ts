/** Custom functions through the client's real proxy, as Excel calls them. */
import { headlessUniver } from '../../host/univer';
import { connectFunctions, proxyAtRest, withHost } from './client';

afterAll(proxyAtRest);

const ERRORS: [string, string][] = [
  ['invalidValue', '#VALUE!'],
  ['notAvailable', '#N/A'],
  ['divisionByZero', '#DIV/0!'],
  ['invalidNumber', '#NUM!'],
];

test('values, ranges and missing arguments arrive as they were sent', () =>
  withHost(async ({ host }) => {
    const seen: unknown[][] = [];
    const stop = connectFunctions(host, { 'ZI.SEE': (...args: unknown[]) => (seen.push(args), args.length) });
    await host.functions.invoke(
      'ZI.SEE',
      [
        1,
        'a',
        null,
        true,
        [
          [1, 'x'],
          [null, 2],
        ],
      ],
      'Sheet1!A1',
    );
    expect(seen[0]!.slice(0, 5)).toEqual([
      1,
      'a',
      null,
      true,
      [
        [1, 'x'],
        [null, 2],
      ],
    ]);
    stop();
  }));

test.each(ERRORS)('an error %s is shown as %s', (code, shown) =>
  withHost(async ({ host }) => {
    const { Error: FunctionError, ErrorCode } = CustomFunctions;
    const stop = connectFunctions(host, {
      'ZI.FAIL': () => {
        throw new FunctionError(ErrorCode[code as keyof typeof ErrorCode], 'karena');
      },
    });
    await expect(host.functions.invoke('ZI.FAIL', [], 'Sheet1!A1')).rejects.toMatchObject({ errorText: shown });
    stop();
  }),
);

test('a function that is known but that nobody has associated is #VALUE!', () =>
  withHost(async ({ host }) => {
    const stop = connectFunctions(host, {});
    await expect(host.functions.invoke('ZI.NONE', [], 'Sheet1!A1')).rejects.toMatchObject({ errorText: '#VALUE!' });
    stop();
  }));

test('a cell waits for its function, and the batch that reads it too', () =>
  withHost(
    async ({ Excel, host }) => {
      const stop = connectFunctions(host, { 'ZI.TWICE': (x: number) => x * 2 });
      host.engine.registerFunctions(['ZI.TWICE'], (name, args) => host.functions.invoke(name, args, 'Sheet1!A1'), {
        async: true,
      });
      await Excel.run(async ({ workbook }) => {
        const cells = workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
        cells.formulas = [['21'], ['=ZI.TWICE(A1)']];
        cells.load('values');
        await workbook.context.sync();
        expect(cells.values).toEqual([[21], [42]]);
      });
      stop();
    },
    { engine: headlessUniver() },
  ));
