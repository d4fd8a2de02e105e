/**
 * Draws docs/images/lembar-*.png: every worksheet, filled with invented data, as LibreOffice computes and prints it.
 * Run it with `npx tsx scripts/shots-sheets.ts [part of a name]` after changing one; the PNGs are committed.
 * Needs soffice and pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeXlsx } from '../src/files';
import type { SheetPlan, WorkbookPlan } from '../src/sheet/plan';
import { letters } from '../src/sheet/address';
import { FIRST_ROW } from '../src/forms/registers/fields';
import { samples } from '../tests/forms/registers/samples';
import { sampleAkip, sampleLke, sampleSurvey } from './shots-samples';

interface Shot {
  file: string;
  plan: () => WorkbookPlan | Promise<WorkbookPlan>;
  /** Position of the sheet in the workbook. */
  sheet: number;
  /** Of the printed sheet, from 1. */
  page?: number;
  dpi: number;
  /** Of a register: rows to print, each as high as its words ask for. */
  rows?: number;
  /** Inches shown from the top, where not all of the page. */
  inches?: number;
}

const [SUMMARY, SHEET] = [0, 1];
const FINE = 140;
/** The LKE has many columns; finer pictures would be large. */
const WIDE = 125;
/** Summaries are printed large. */
const COARSE = 80;
const MIDDLE = 110;

const shots: Shot[] = [
  { file: 'lke-90-2021', plan: () => sampleLke('90/2021'), sheet: SHEET, dpi: WIDE, inches: 4 },
  { file: 'lke-90-2021-ringkasan', plan: () => sampleLke('90/2021'), sheet: SUMMARY, dpi: MIDDLE },
  { file: 'lke-90-2021-syarat', plan: () => sampleLke('90/2021'), sheet: SUMMARY, page: 2, dpi: MIDDLE },
  { file: 'lke-90-2021-pengusulan', plan: () => sampleLke('90/2021'), sheet: SUMMARY, page: 3, dpi: MIDDLE },
  { file: 'lke-90-2021-grafik', plan: () => sampleLke('90/2021'), sheet: SUMMARY, page: 7, dpi: MIDDLE },
  { file: 'lke-52-2014', plan: () => sampleLke('52/2014'), sheet: SHEET, page: 2, dpi: WIDE, inches: 4 },
  { file: 'lke-52-2014-ringkasan', plan: () => sampleLke('52/2014'), sheet: SUMMARY, dpi: MIDDLE },
  { file: 'lke-10-2019', plan: () => sampleLke('10/2019'), sheet: SHEET, page: 2, dpi: WIDE, inches: 4 },
  { file: 'lke-10-2019-ringkasan', plan: () => sampleLke('10/2019'), sheet: SUMMARY, dpi: MIDDLE },
  { file: 'akip-88-2021', plan: () => sampleAkip('88/2021'), sheet: SHEET, dpi: WIDE, inches: 4 },
  { file: 'akip-88-2021-ringkasan', plan: () => sampleAkip('88/2021'), sheet: SUMMARY, dpi: MIDDLE },
  { file: 'akip-88-2021-saran', plan: () => sampleAkip('88/2021'), sheet: SUMMARY, page: 2, dpi: COARSE },
  { file: 'akip-12-2015', plan: () => sampleAkip('12/2015'), sheet: SHEET, dpi: WIDE },
  { file: 'akip-12-2015-ringkasan', plan: () => sampleAkip('12/2015'), sheet: SUMMARY, dpi: MIDDLE },
  { file: 'skm', plan: () => sampleSurvey('skm'), sheet: SHEET, dpi: MIDDLE, inches: 4 },
  { file: 'skm-ringkasan', plan: () => sampleSurvey('skm'), sheet: SUMMARY, dpi: MIDDLE },
  { file: 'ipak', plan: () => sampleSurvey('survei-ipak'), sheet: SHEET, dpi: MIDDLE, inches: 2.6 },
  { file: 'ipak-ringkasan', plan: () => sampleSurvey('survei-ipak'), sheet: SUMMARY, dpi: MIDDLE, inches: 5.6 },
  { file: 'ipkp-ringkasan', plan: () => sampleSurvey('survei-ipkp'), sheet: SUMMARY, dpi: MIDDLE, inches: 5.6 },
  { file: 'rencana-aksi', plan: samples['rencana-aksi'], sheet: SHEET, rows: 46, dpi: FINE, inches: 5.5 },
  { file: 'rencana-aksi-ringkasan', plan: samples['rencana-aksi'], sheet: SUMMARY, dpi: MIDDLE },
  { file: 'benturan-kepentingan', plan: samples['benturan-kepentingan'], sheet: SHEET, rows: 16, dpi: FINE },
  { file: 'benturan-kepentingan-ringkasan', plan: samples['benturan-kepentingan'], sheet: SUMMARY, dpi: COARSE },
  { file: 'efektivitas-anggaran', plan: samples['efektivitas-anggaran'], sheet: SHEET, rows: 16, dpi: FINE },
  { file: 'efektivitas-anggaran-ringkasan', plan: samples['efektivitas-anggaran'], sheet: SUMMARY, dpi: COARSE },
  { file: 'mutu-indikator', plan: samples['mutu-indikator'], sheet: SHEET, rows: 16, dpi: FINE },
  { file: 'mutu-indikator-ringkasan', plan: samples['mutu-indikator'], sheet: SUMMARY, dpi: COARSE },
  { file: 'nilai-akuntabilitas', plan: samples['nilai-akuntabilitas'], sheet: SHEET, rows: 16, dpi: FINE },
  { file: 'tindak-lanjut', plan: samples['tindak-lanjut'], sheet: SHEET, rows: 16, dpi: FINE },
  { file: 'perilaku-akuntabel', plan: samples['nilai-akuntabilitas'], sheet: 2, rows: 35, dpi: FINE },
];

const LINE = 13.5;
const PADDING = 3;

/** Only these rows, each as high as its words ask for: Excel does that by itself while one types. */
function printed(sheet: SheetPlan, until: number): SheetPlan {
  const shown = sheet.columns.filter(({ hidden }) => !hidden);
  const heights = sheet.cells.slice(FIRST_ROW, until).map((cells, index) => {
    const row = FIRST_ROW + index;
    const lines = shown.map(({ width }, column) => {
      const cell = cells[column];
      const isMerged = sheet.merges?.some((merge) => merge.startsWith(`${letters(column)}${row + 1}:`));
      return typeof cell === 'string' && !isMerged && cells.length > 1 ? Math.ceil(cell.length / width) : 1;
    });
    const isBand = cells[1] === null && typeof cells[0] === 'string';
    return { row, count: 1, height: (isBand ? 1 : Math.max(...lines)) * LINE + PADDING };
  });
  const area = sheet.print!.area!.replace(/\d+$/, String(until));
  return { ...sheet, print: { ...sheet.print!, area, breaks: [] }, heights: [...(sheet.heights ?? []), ...heights] };
}

/** The workbook with this sheet to print, without its footer, and one cell of every other: a page each. */
async function planOf({ plan, sheet: at, rows }: Shot): Promise<WorkbookPlan> {
  const whole = await plan();
  const sheets = whole.sheets.map((sheet, index): SheetPlan => {
    if (index !== at) return { ...sheet, print: { landscape: true, area: 'A1:A1', breaks: [] } };
    const bare = { ...sheet, print: { ...sheet.print!, footer: undefined } };
    return rows ? printed(bare, rows) : bare;
  });
  return { ...whole, sheets, activate: sheets[at]!.name };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const HEADER = /^P6\s+(\d+)\s+(\d+)\s+255\s/;
const MARGIN = 10;
const WHITE = 250;

/** Where the ink is on a page of binary PPM, with a margin. */
function inkOf(ppm: Buffer): Box {
  const header = HEADER.exec(ppm.toString('latin1', 0, 40))!;
  const [width, height] = [Number(header[1]), Number(header[2])];
  const data = ppm.subarray(header[0].length);
  const box = { left: width, right: 0, top: height, bottom: 0 };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 3 * (y * width + x);
      if (Math.min(data[at]!, data[at + 1]!, data[at + 2]!) >= WHITE) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  const [x, y] = [Math.max(0, box.left - MARGIN), Math.max(0, box.top - MARGIN)];
  return { x, y, width: Math.min(width, box.right + MARGIN) - x, height: Math.min(height, box.bottom + MARGIN) - y };
}

function draw({ file, sheet, page = 1, dpi, inches }: Shot, pdf: string, images: string): void {
  const options = ['-r', String(dpi), '-f', String(sheet + page), '-singlefile'];
  const { x, y, width, height } = inkOf(execFileSync('pdftoppm', [...options, pdf], { maxBuffer: 64e6 }));
  const shown = inches ? Math.min(height, Math.round(inches * dpi)) : height;
  const crop = ['-x', x, '-y', y, '-W', width, '-H', shown].map(String);
  execFileSync('pdftoppm', ['-png', ...options, ...crop, pdf, join(images, `lembar-${file}`)]);
}

async function drawAll(chosen: readonly Shot[], folder: string): Promise<void> {
  for (const shot of chosen) writeFileSync(join(folder, `${shot.file}.xlsx`), await writeXlsx(await planOf(shot)));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const sources = chosen.map(({ file }) => join(folder, `${file}.xlsx`));
  const env = { ...process.env, LANG: 'id_ID.UTF-8', LC_ALL: 'id_ID.UTF-8' };
  const toPdf = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
  execFileSync('soffice', [profile, ...toPdf, ...sources], { stdio: 'ignore', env });
  const images = join(__dirname, '../docs/images');
  mkdirSync(images, { recursive: true });
  for (const shot of chosen) draw(shot, join(folder, `${shot.file}.pdf`), images);
}

const folder = mkdtempSync(join(tmpdir(), 'shots-'));
const part = process.argv[2] ?? '';
const chosen = shots.filter(({ file }) => file.includes(part));
void drawAll(chosen, folder).finally(() => rmSync(folder, { recursive: true, force: true }));
