/** What stands on protected sheets promises only what they let people do: no folding, no sorting, no filtering. */
import type { SheetPlan } from '../../src/sheet/plan';
import { areaOf } from '../../src/sheet/range';
import { kinds } from '../files/kinds';

const FORBIDDEN =
  /\b(di)?(lipat|ciut|urutkan|sortir|saring|susutkan)(kan|an)?\b|\b(fold|collapse|expand|sort|filter|outline)(s|ed|ing)?\b/i;

const saidOn = ({ cells, validations }: SheetPlan): string[] => [
  ...cells
    .flat()
    .flatMap((cell) => (typeof cell === 'string' ? [cell] : cell !== null && typeof cell === 'object' ? [cell.f] : [])),
  ...validations.flatMap(({ prompt, error }) =>
    [prompt?.title, prompt?.text, error?.title, error?.text].flatMap((text) => text ?? []),
  ),
];

test('nothing on them speaks of what protection forbids', async () => {
  // A review is open: it may be sorted, and its LKE is among the others.
  const plans = [...(await kinds())].filter(([name]) => !/filled|^recap|^review/.test(name));
  const sheets = plans.flatMap(([name, plan]) => plan.sheets.map((sheet) => [name, sheet] as const));
  expect(sheets.every(([, { protect }]) => protect)).toBe(true);
  const said = sheets.flatMap(([name, sheet]) => saidOn(sheet).map((text) => [name, sheet.name, text]));
  expect(said.length).toBeGreaterThan(10_000);
  expect(said.filter(([, , text]) => FORBIDDEN.test(text!))).toEqual([]);
});

/** Paths of files, keys and ids: the insides of a program. */
const CODES = /docs\/|\.md\b|\bzi-lke\b|\bzi-\d+-\d{4}\b|\bbody\.\w|\bunit\.\w|\bAREA\.\d/;

test('nothing that is printed shows the insides of a program', async () => {
  const printed = [...(await kinds())].flatMap(([name, plan]) =>
    plan.sheets.flatMap(({ name: sheet, cells, columns, print, hidden }) => {
      if (hidden) return [];
      const right = print?.area ? areaOf(print.area).right : columns.length;
      return cells.flatMap((row) =>
        row.flatMap((cell, at) => (at < right && !columns[at]!.hidden && typeof cell === 'string' ? [[name, sheet, cell]] : [])),
      );
    }),
  );
  expect(printed.length).toBeGreaterThan(10_000);
  expect(printed.filter(([, , text]) => CODES.test(text!))).toEqual([]);
});

test.each(['Baris dapat dilipat.', 'Urutkan menurut kode', 'Rows fold away', 'Sort by code'])('%s would be found', (text) => {
  expect(text).toMatch(FORBIDDEN);
});
