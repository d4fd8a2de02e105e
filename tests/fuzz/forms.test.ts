/** A form of others, damaged, and what an LKE would write into it: refused in a sentence, or written with all else as it was. */
import fc from 'fast-check';
import JSZip from 'jszip';
import { coveredIn, editXlsx, readXlsx, type CellValue } from '../../src/files';
import { FileError } from '../../src/files/problem';
import { intoForm } from '../../src/forms/into';
import { judgeWorkbook } from '../../src/judged/workbook';
import { findEdition } from '../../src/rules';
import { loadWordings, type Wordings } from '../../src/rules/wording';
import { spotAt } from '../../src/sheet/address';
import type { Grid } from '../../src/sheet/plan';
import { best } from '../oracle/cases';
import { partsOf } from '../files/parts';
import { officialFile } from '../sheets/foreign';
import { lkeWith } from '../sheets/handed';
import { anyDamage, damagedParts } from './damage';
import { bounded, runs, seed } from './runs';

const lke = lkeWith({ answers: best() });
let form: Uint8Array;
let parts: Map<string, string>;
let wordings: Wordings;
beforeAll(async () => {
  [form, wordings] = [await officialFile(), await loadWordings([findEdition('90/2021')!.id])];
  const zip = await JSZip.loadAsync(form);
  const xml = Object.values(zip.files).filter(({ name }) => /\.(xml|rels)$/.test(name));
  parts = new Map(await Promise.all(xml.map(async (one): Promise<[string, string]> => [one.name, await one.async('string')])));
});

/** What is written where, and everything else as it was. */
function demandSame(before: readonly Grid[], after: readonly Grid[], values: readonly CellValue[]): void {
  const wanted = structuredClone(before) as Grid[];
  for (const { sheet, cell, value } of values) {
    const { row, column } = spotAt(cell)!;
    const { values: rows } = wanted.find((one) => one.sheet === sheet)!;
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length < column) rows[row]!.push(null);
    rows[row]![column] = value;
  }
  const plain = (grids: readonly Grid[]) =>
    grids.map(({ sheet, values: rows, formulas }) => [
      sheet,
      rows.map((line) => line.map((cell) => cell ?? null).join('\u0001')),
      formulas.map((line) =>
        line
          .map((cell) => cell ?? '')
          .join('\u0001')
          .trimEnd(),
      ),
    ]);
  const trimmed = (grids: readonly Grid[]) =>
    JSON.stringify(plain(grids))
      .replaceAll('\\u0001', ' ')
      .replace(/ +"/g, '"')
      .replace(/(,"")+\]/g, ']');
  expect(trimmed(after)).toBe(trimmed(wanted));
}

/** @returns whether anything was written. */
async function filledIn(bytes: Uint8Array): Promise<number> {
  try {
    const grids = await readXlsx(bytes);
    const { lkes } = judgeWorkbook(grids, { wordings });
    if (lkes.length === 0) return 0;
    const covered = await coveredIn(bytes);
    const { entries } = intoForm(lkes[0]!.reading, grids, lke, { covered });
    const values = entries.map(({ sheet, cell, new: value }) => ({ sheet, cell, value: value as string | number }));
    const made = await editXlsx(bytes, values);
    demandSame(grids, await readXlsx(made), values);
    const [was, is] = [await partsOf(bytes), await partsOf(made)];
    expect([...is.keys()].sort()).toEqual([...was.keys()].sort());
    const touched = [...was].filter(([name, text]) => is.get(name) !== text).map(([name]) => name);
    expect(touched.filter((name) => !/^xl\/(workbook|worksheets\/[^/]+)\.xml$/i.test(name))).toEqual([]);
    return values.length;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return 0;
  }
}

test('whatever the package', async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(anyDamage, async (damage) => {
      const bytes = await damagedParts(parts, damage, form);
      written += (await bounded(() => filledIn(bytes))) > 0 ? 1 : 0;
    }),
    { numRuns: Math.ceil(runs / 4), seed },
  );
  expect(written).toBeGreaterThan(0);
}, 600_000);
