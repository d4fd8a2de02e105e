/** Files damaged at random, in their bytes, their parts and their cells: judged or refused, in time, and no row lost unsaid. */
import fc from 'fast-check';
import JSZip from 'jszip';
import { FileError } from '../../src/files/problem';
import { readXlsx, writeXlsx } from '../../src/files';
import { judgeWorkbook } from '../../src/judged/workbook';
import { findEdition } from '../../src/rules';
import { loadWordings, type Wordings } from '../../src/rules/wording';
import { placeIn } from '../../src/sheet/grid';
import type { Grid } from '../../src/sheet/plan';
import { position } from '../../src/reading/layouts/our-columns';
import { best } from '../oracle/cases';
import { filled, gridsOf, lkeOf, planOf, rowOf } from '../sheets/lke';
import { anyDamage, damagedParts } from './damage';
import { bounded, runs, seed } from './runs';

const plan = filled(planOf(), best());
let bytes: Uint8Array;
let parts: Map<string, string>;
let wordings: Wordings;
beforeAll(async () => {
  [bytes, wordings] = [await writeXlsx(plan), await loadWordings([findEdition('90/2021')!.id])];
  const zip = await JSZip.loadAsync(bytes);
  const xml = Object.values(zip.files).filter(({ name }) => /\.(xml|rels)$/.test(name));
  parts = new Map(await Promise.all(xml.map(async (one): Promise<[string, string]> => [one.name, await one.async('string')])));
});

/** Judged, or refused as a file. */
async function survives(damaged: Uint8Array): Promise<void> {
  await bounded(async () => {
    try {
      judgeWorkbook(await readXlsx(damaged), { wordings });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
  });
}

test('bytes', async () => {
  const change = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 8 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      (changes, cut) => {
        const copy = bytes.slice(0, cut === null ? bytes.length : Math.floor(cut * bytes.length));
        for (const [at, byte] of changes) if (copy.length > 0) copy[Math.floor(at * copy.length)] = byte;
        return survives(copy);
      },
    ),
    { numRuns: runs, seed },
  );
}, 600_000);

test('parts', async () => {
  await fc.assert(
    fc.asyncProperty(anyDamage, async (damage) => survives(await damagedParts(parts, damage))),
    { numRuns: runs, seed },
  );
}, 600_000);

test('cells: an answered row is read, or told with its cell', () => {
  const lke = lkeOf(plan);
  const grids = gridsOf(plan);
  const answered = [...best().keys()].filter((code) => !code.includes('#scale'));
  const odd = fc.constantFrom<Grid['values'][number][number]>(
    null,
    '',
    ' ',
    'A.I.1',
    'A.I.1.i.a',
    'x',
    7,
    true,
    '#REF!',
    'Ya/Tidak',
    'TOTAL',
  );
  const change = fc.record({
    code: fc.constantFrom(...answered),
    column: fc.constantFrom('code', 'name', 'scale', 'weight') as fc.Arbitrary<'code'>,
    to: odd,
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (all) => {
      const values = grids.find(({ sheet }) => sheet === lke.name)!.values.map((row) => [...row]);
      for (const { code, column, to } of all) values[rowOf(lke, code)]![position(column)] = to;
      const changed = grids.map((grid) => (grid.sheet === lke.name ? { ...grid, values } : grid));
      const { lkes, problems } = judgeWorkbook(changed, { wordings });
      const told = [...problems, ...lkes.flatMap((one) => one.problems)];
      if (lkes.length === 0) return expect(told.length).toBeGreaterThan(0);
      const [{ reading }] = lkes as [(typeof lkes)[0]];
      const rowsRead = new Set([...reading.cells.values()].map(({ unit }) => unit && placeIn(unit).row));
      const rowsTold = new Set(
        told.flatMap(({ at: { sheet, cell } }) => (cell && sheet === lke.name ? [placeIn(cell).row] : [])),
      );
      const lost = answered.filter((code) => !rowsRead.has(rowOf(lke, code)) && !rowsTold.has(rowOf(lke, code)));
      expect(lost).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
}, 600_000);
