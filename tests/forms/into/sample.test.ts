/** The official workbook that a unit filled: afterwards it differs in the cells written, and in nothing else. */
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { coveredIn, editXlsx, readXlsx } from '../../../src/files';
import { intoForm } from '../../../src/forms/into';
import { everywhere } from '../../assessment/answers';
import { describeWithValidator, schemaErrors } from '../../files/validator';
import { besideProject } from '../../shared';
import { lkeWith, readingOf } from '../../sheets/handed';
import { edition } from '../../sheets/lke';

const sample = besideProject('samples/official-lke-90-2021-filled.xlsx');

async function partsOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const { files } = await JSZip.loadAsync(bytes);
  const parts = Object.values(files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(parts.map(async (one) => [one.name, await one.async('uint8array')] as const)));
}

const CELL = /<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs;
const cellsIn = (xml: string) => new Map([...xml.matchAll(CELL)].map(([whole, address]) => [address!, whole]));

(sample ? describeWithValidator : describe.skip)(`the official workbook${sample ? '' : ' (not run: ../shared absent)'}`, () => {
  test('every other part is byte for byte what it was, and the validator finds nothing', async () => {
    const bytes = new Uint8Array(readFileSync(sample!));
    const grids = await readXlsx(bytes);
    const answers = new Map(Object.entries(everywhere(edition, 'worst')).map(([code, unit]) => [code, { unit }]));
    const notes = new Map([['A.I.1.i.a', { unit: 'Catatan baru\nbaris dua' }]]);
    const lke = lkeWith({ answers, notes, evidence: new Map([['A.I.1.i.a', 'https://baru.example']]) });
    const { entries, left } = intoForm(readingOf(grids), grids, lke, { covered: await coveredIn(bytes) });
    expect(entries.length).toBeGreaterThan(90);
    expect(left).toEqual([]);
    const made = await editXlsx(
      bytes,
      entries.map(({ sheet, cell, new: value }) => ({ sheet, cell, value: value as string })),
    );
    const [was, is] = [await partsOf(bytes), await partsOf(made)];
    expect([...is.keys()]).toEqual([...was.keys()]);
    const changed = [...was]
      .filter(([name, part]) => !Buffer.from(part).equals(Buffer.from(is.get(name)!)))
      .map(([name]) => name);
    expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet3.xml']);
    const text = (parts: typeof was, name: string) => Buffer.from(parts.get(name)!).toString('utf8');
    const [before, after] = [was, is].map((parts) => text(parts, 'xl/worksheets/sheet3.xml')) as [string, string];
    const [old, now] = [cellsIn(before), cellsIn(after)];
    expect([...now.keys()].filter((cell) => old.get(cell) !== now.get(cell)).sort()).toEqual(
      entries.map(({ cell }) => cell).sort(),
    );
    expect(after.replace(CELL, '')).toBe(before.replace(CELL, ''));
    expect(text(is, 'xl/workbook.xml').replace(' fullCalcOnLoad="1"', '')).toBe(text(was, 'xl/workbook.xml'));
    expect(await schemaErrors(new Map([['filled', made]]))).toEqual([]);
  }, 60_000);
});
