/** Our LKE, opened and saved by other programs: every answer is read as it was, and judged alike. */
import fc from 'fast-check';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import * as XLSX from 'xlsx';
import { assess, isBlank } from '../../src/assessment';
import { readXlsx, writeXlsx } from '../../src/files';
import { readLke } from '../../src/reading/read';
import { describeWithLibreOffice, recalculated } from './libreoffice';
import { fillingWith } from '../sheets/fillings';
import { edition, filled, planOf } from '../sheets/lke';

const [filling] = fc.sample(fillingWith({ blanks: 2, wrongs: 0, tpi: 5 }), { numRuns: 1, seed: 9 });
const written = () => writeXlsx(filled(planOf({ unit: 'KPP Pratama Contoh', year: 2026, target: 'WBK' }), filling!));

const bySheetJs = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(XLSX.write(XLSX.read(bytes, { cellFormula: true }), { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);

async function byExcelJs(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** As openpyxl writes: texts in their cells, formulas without results. */
async function withInlineTexts(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const shared = (await zip.file('xl/sharedStrings.xml')?.async('string')) ?? '';
  const texts = [...shared.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, text]) => text!);
  for (const { name } of zip.file(/^xl\/worksheets\/[^/]+\.xml$/)) {
    const xml = await zip.file(name)!.async('string');
    zip.file(
      name,
      xml
        .replace(
          / t="s"([^>]*)><v>(\d+)<\/v>/g,
          (_, more: string, at: string) => ` t="inlineStr"${more}><is>${texts[Number(at)]}</is>`,
        )
        .replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1<v></v>'),
    );
  }
  return zip.generateAsync({ type: 'uint8array' });
}

async function expectAlike(saved: Uint8Array): Promise<void> {
  const { readings, problems } = readLke(await readXlsx(saved));
  expect(problems).toEqual([]);
  expect(readings).toHaveLength(1);
  const [reading] = readings;
  for (const [code, { unit, tpi }] of filling!)
    for (const [role, given] of [
      ['unit', unit],
      ['tpi', tpi],
    ] as const) {
      const found = reading!.answers.get(code)?.[role];
      if (isBlank(given)) expect([code, role, isBlank(found)]).toEqual([code, role, true]);
      else expect([code, role, found]).toEqual([code, role, given]);
    }
  const judged = assess(edition, filling!, { asExcel: true });
  expect(assess(edition, reading!.answers, { asExcel: reading!.asExcel }).total).toEqual(judged.total);
}

test.each<[string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>]>([
  ['as it was', (bytes) => bytes],
  ['SheetJS', bySheetJs],
  ['exceljs', byExcelJs],
  ['a program that writes texts into their cells', withInlineTexts],
])('saved by %s', async (_, save) => expectAlike(await save(await written())), 60_000);

describeWithLibreOffice('saved by LibreOffice', () => {
  test('too', async () => {
    const [saved] = await recalculated([await written()]);
    await expectAlike(saved!);
  }, 120_000);
});
