/**
 * Draws docs/images/lembar-*.png: every worksheet beside the LKE, filled with invented rows, as LibreOffice prints it.
 * Run it with `npx tsx scripts/shots-registers.ts` after changing one; the PNGs are committed. Needs soffice and pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeXlsx } from '../src/files';
import type { SheetPlan, WorkbookPlan } from '../src/worksheet';
import { letters } from '../src/worksheet/address';
import type { RegisterId } from '../src/worksheet/registers';
import { FIRST_ROW } from '../src/worksheet/registers/fields';
import { samples } from '../tests/worksheet/registers/samples';

interface Shot {
  file: string;
  id: RegisterId;
  /** Of the printed workbook, the summary first. */
  page: number;
  dpi: number;
  /** Pixels from the top of the page. */
  height: number;
}

/** How many rows of each table are printed, all on one page. */
const rows: Record<RegisterId, number[]> = {
  'rencana-aksi': [46],
  'benturan-kepentingan': [16],
  'efektivitas-anggaran': [16],
  'mutu-indikator': [16],
  'nilai-akuntabilitas': [16, 35],
};

const FINE = 140;
/** Summaries are printed large. */
const COARSE = 80;

const shots: Shot[] = [
  { file: 'lembar-rencana-aksi', id: 'rencana-aksi', page: 2, dpi: FINE, height: 770 },
  { file: 'lembar-rencana-aksi-ringkasan', id: 'rencana-aksi', page: 1, dpi: 110, height: 280 },
  { file: 'lembar-benturan-kepentingan', id: 'benturan-kepentingan', page: 3, dpi: FINE, height: 390 },
  { file: 'lembar-benturan-kepentingan-ringkasan', id: 'benturan-kepentingan', page: 1, dpi: COARSE, height: 530 },
  { file: 'lembar-efektivitas-anggaran', id: 'efektivitas-anggaran', page: 2, dpi: FINE, height: 355 },
  { file: 'lembar-efektivitas-anggaran-ringkasan', id: 'efektivitas-anggaran', page: 1, dpi: COARSE, height: 380 },
  { file: 'lembar-mutu-indikator', id: 'mutu-indikator', page: 2, dpi: FINE, height: 320 },
  { file: 'lembar-mutu-indikator-ringkasan', id: 'mutu-indikator', page: 1, dpi: COARSE, height: 590 },
  { file: 'lembar-nilai-akuntabilitas', id: 'nilai-akuntabilitas', page: 2, dpi: FINE, height: 300 },
  { file: 'lembar-perilaku-akuntabel', id: 'nilai-akuntabilitas', page: 3, dpi: FINE, height: 720 },
];

/** Of the page's width and height, what is cut off at its edges. */
const EDGE_INCHES = 0.2;
const WIDTH_INCHES = 11.3;

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

function planOf(id: RegisterId): WorkbookPlan {
  const plan = samples[id]();
  return {
    ...plan,
    sheets: plan.sheets.map((sheet, index) => (rows[id][index - 1] ? printed(sheet, rows[id][index - 1]!) : sheet)),
  };
}

async function draw(folder: string): Promise<void> {
  const ids = Object.keys(rows) as RegisterId[];
  for (const id of ids) writeFileSync(join(folder, `${id}.xlsx`), await writeXlsx(planOf(id)));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const sources = ids.map((id) => join(folder, `${id}.xlsx`));
  const env = { ...process.env, LANG: 'id_ID.UTF-8', LC_ALL: 'id_ID.UTF-8' };
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources], {
    stdio: 'ignore',
    env,
  });
  const images = join(__dirname, '../docs/images');
  mkdirSync(images, { recursive: true });
  for (const { file, id, page, dpi, height } of shots) {
    const edge = String(Math.round(EDGE_INCHES * dpi));
    const crop = ['-x', edge, '-y', edge, '-W', String(Math.round(WIDTH_INCHES * dpi)), '-H', String(height)];
    const options = ['-png', '-r', String(dpi), '-f', String(page), '-singlefile', ...crop];
    execFileSync('pdftoppm', [...options, join(folder, `${id}.pdf`), join(images, file)]);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'shots-'));
void draw(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
