/** Forms of others as files, with what such files carry: macros, remarks, pictures of parts that nobody knows. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { indexOf, scaleText } from '../../src/assessment';
import portal from '../../src/reading/layouts/portal-2026.json';
import { cellAt } from '../../src/sheet/address';
import type { Grid } from '../../src/sheet/plan';
import { FORM, OfficialForm } from './official-grid';
import { edition, type Filling } from './lke';

/** A part that no program of ours knows, in a workbook with macros. */
const MACROS = Uint8Array.from({ length: 2048 }, (_, at) => (at * 37) % 251);

function put(sheet: ExcelJS.Worksheet, { values, formulas }: Grid): void {
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const formula = formulas[r]![c];
      if (formula) sheet.getCell(r + 1, c + 1).value = { formula: formula.slice(1), result: (value ?? undefined) as number };
      else if (value !== null) sheet.getCell(r + 1, c + 1).value = value;
    }),
  );
}

/** As the official form has them: letters in a list, counts as whole numbers. */
function rules(sheet: ExcelJS.Worksheet, rowOf: (code: string) => number, column: number): void {
  for (const { statement, scale } of indexOf(edition).leaves) {
    const row = rowOf(statement.code);
    if (scale.kind === 'choice' && row > 0)
      sheet.getCell(row, column).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${scaleText(scale).replaceAll('/', ',')}"`],
      };
    for (const { code } of statement.ratio?.inputs ?? [])
      sheet.getCell(rowOf(code), column).dataValidation = { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] };
  }
}

const sourceRow = (source: string) => Number(source.split(':')[1]);

async function withMacros(book: ExcelJS.Workbook): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  zip.file('xl/vbaProject.bin', MACROS, { compression: 'STORE' });
  zip.file('customXml/item1.xml', '<milik xmlns="urn:instansi">tetap</milik>');
  const replace = async (path: string, from: string | RegExp, to: string) =>
    zip.file(path, (await zip.file(path)!.async('string')).replace(from, to));
  await replace('xl/workbook.xml', ' fullCalcOnLoad="1"', '');
  await replace(
    '[Content_Types].xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  );
  await replace(
    '[Content_Types].xml',
    '</Types>',
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
  );
  await replace(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  );
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The official form's places in our words, as .xlsm: lists, merged cells, remarks, a link, a hidden sheet, macros. */
export async function officialFile(filling: Filling = new Map()): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('LKE ZI');
  put(sheet, new OfficialForm(filling).grid());
  const byCode = new Map<string, number>();
  for (const { statement } of indexOf(edition).leaves) {
    byCode.set(statement.code, sourceRow(statement.source));
    for (const input of statement.ratio?.inputs ?? []) byCode.set(input.code, sourceRow(input.source));
  }
  rules(sheet, (code) => byCode.get(code)!, FORM.answer + 1);
  const first = byCode.get('A.I.1.i.a')!;
  sheet.getCell(first, FORM.answer + 1).note = 'isi sesuai SK';
  sheet.getCell(first, FORM.evidence + 1).value = { text: 'https://lama.example', hyperlink: 'https://lama.example' };
  const [note, below] = [first + 1, byCode.get('A.I.1.ii.a')!].map((row) => cellAt(row - 1, FORM.note));
  sheet.mergeCells(`${note}:${below}`);
  sheet.getColumn(FORM.answer + 1).font = { bold: true };
  sheet.getRow(first).height = 40;
  book.addWorksheet('Rekap', { state: 'hidden' }).getCell('A1').value = { formula: "'LKE ZI'!L4", result: 12.5 };
  return withMacros(book);
}

/** The portal's workbook by its addresses, empty: nobody of this project has seen a real one. */
export async function portalFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(portal.sheet);
  const rows = portal.rows as Record<string, number>;
  sheet.getCell('A1').value = 'Jawaban LKE';
  for (const [code, row] of Object.entries(rows)) sheet.getCell(row, 2).value = `soal ${code}`;
  rules(sheet, (code) => rows[code] ?? 0, 11);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
