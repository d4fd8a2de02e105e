/** Every formula carries what it gives: equal to what LibreOffice computes, for readers that compute nothing. */
import { readXlsx, writeXlsx } from '../../src/files';
import type { WorkbookPlan } from '../../src/sheet/plan';
import { computedFrom, recalculated } from '../oracle/libreoffice';
import { computedAlike, kinds } from './kinds';
import { describeWithLibreOffice } from './libreoffice';
import { partsOf, zipped } from './parts';
import { planOf } from './plans';

const SHEET = 'xl/worksheets/sheet1.xml';

test.each<[formula: string, cell: string]>([
  ['=1/4', '<f>1/4</f><v>0.25</v>'],
  ['="a"&"<"', 't="str"><f>"a"&amp;"&lt;"</f><v>a&lt;</v>'],
  ['=""', 't="str"><f>""</f><v></v>'],
  ['=1=1', 't="b"><f>1=1</f><v>1</v>'],
  ['=1/0', 't="e"><f>1/0</f><v>#DIV/0!</v>'],
  ['=TODAY()', '<f>TODAY()</f><v>46352</v>'],
  ['=SUM(ZI_Angka)', '<f>SUM(ZI_Angka)</f><v>5</v>'],
  // Nobody here can tell, so nothing is said; nor of what hangs on it.
  ['=ZI.SCORE("A")', '<f>ZI.SCORE("A")</f></c>'],
])('%s is stored with its result', async (f, cell) => {
  const plan = planOf({ cells: [[{ f }, 2, 3]] }, { names: [{ name: 'ZI_Angka', formula: '=Lembar!$B$1:$C$1' }] });
  expect((await partsOf(await writeXlsx(plan, new Date(2026, 10, 26)))).get(SHEET)).toContain(cell);
});

test('what hangs on a formula that nobody can compute has no result either', async () => {
  const xml = (
    await partsOf(await writeXlsx(planOf({ cells: [[{ f: '=B1+1' }, { f: '=ZI.SCORE("A")' }, { f: '=IFERROR(B1,0)' }]] })))
  ).get(SHEET);
  expect(xml).not.toMatch(/<v>/);
});

let plans: Map<string, WorkbookPlan>;
let files: Map<string, Uint8Array>;
beforeAll(async () => {
  plans = computedAlike(await kinds());
  files = new Map();
  for (const [name, plan] of plans) files.set(name, await writeXlsx(plan));
}, 300_000);

/** A formula that uses what src/sheet/formula does not know yet: it has to learn it, or the sheet has to do without. */
test('no formula of any kind is beyond what is computed here', async () => {
  const without: string[] = [];
  for (const [name, file] of files)
    for (const [path, xml] of await partsOf(file))
      for (const [, cell, formula] of xml.matchAll(/<c r="(\w+)"[^>]*><f>([^<]*)<\/f><\/c>/g))
        without.push(`${name} ${path} ${cell} =${formula}`);
  expect(without.slice(0, 20)).toEqual([]);
});

describeWithLibreOffice('LibreOffice', () => {
  test('believes no stored result', async () => {
    const parts = await partsOf(await writeXlsx(planOf({ cells: [[{ f: '=1+1' }]] })));
    const wrong = parts.get(SHEET)!.replace('<v>2</v>', '<v>7</v>');
    expect(wrong).not.toBe(parts.get(SHEET));
    const [computed] = await recalculated([await zipped(Object.fromEntries([...parts, [SHEET, wrong]]))]);
    expect((await readXlsx(computed!))[0]!.values[0]![0]).toBe(2);
  });

  test('computes every cell of every kind as it is stored', async () => {
    const computed = await computedFrom([...plans.values()], [...files.values()]);
    const differences: string[] = [];
    let formulas = 0;
    for (const [index, [name, file]] of [...files].entries()) {
      const [stored, theirs] = [await readXlsx(file), computed[index]!];
      stored.forEach((grid, at) =>
        grid.formulas.forEach((line, row) =>
          line.forEach((formula, column) => {
            if (formula === null) return;
            formulas++;
            const [own, other] = [grid.values[row]![column] ?? null, theirs[at]!.values[row]?.[column] ?? null];
            const near =
              typeof own === 'number' && typeof other === 'number' && Math.abs(own - other) <= 1e-9 * Math.max(1, Math.abs(own));
            if (own !== other && !near)
              differences.push(`${name} ${grid.sheet} r${row + 1}c${column + 1} ${own} ${other} ${formula}`);
          }),
        ),
      );
    }
    expect(differences.slice(0, 20)).toEqual([]);
    expect(formulas).toBeGreaterThan(10_000);
  }, 600_000);
});
