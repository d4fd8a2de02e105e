/**
 * Draws the pictures of the pane and of the workbench for README and guide: `npx tsx scripts/shots-pane.ts [part of a name]`.
 * Needs Chromium; the data are invented.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { writeXlsx } from '../src/files';
import { launch } from '../tests/chromium';
import type { InPage } from '../tests/e2e/workbench';
import { serveHarness } from '../tests/taskpane/harness-build';
import type { WorkbookPlan } from '../src/sheet/plan';
import { planWith } from '../tests/sheets/handed';
import { sampleLke } from './shots-samples';

const root = path.join(__dirname, '..');
const images = path.join(root, 'docs/images');
const picture = (name: string): string => path.join(images, `${name}.png`);
const part = process.argv[2] ?? '';

/** Pixels of a pane as wide as Excel draws it at the most, and of a picture that a reader takes in. */
const PANE = { width: 420, height: 640 };
const TALLEST = 980;
/** Values fade and bars grow. */
const STILL_MS = 700;

interface PaneShot {
  file: string;
  /** Of the harness: which workbook. */
  query: string;
  act(page: Page): Promise<void>;
  tallest?: number;
}

const press = (page: Page | Frame, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function openCheck(page: Page): Promise<void> {
  await page.locator('#tab-check').click();
  await page.getByTestId('sheet-score').waitFor();
}

const xlsxOf = async (name: string, plan: WorkbookPlan) => ({
  name: `${name}.xlsx`,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeXlsx(plan)),
});
const workbook = async (unit: string, shift: number) => xlsxOf(unit, await sampleLke('90/2021', unit, shift));

/** An LKE that says something else than the form, and says it as two roles. */
async function handedIn() {
  const answers = new Map([
    ['A.I.1.i.b', { unit: 'B', tpi: 'C' }],
    ['A.I.1.iii.a', { unit: 'B' }],
    ['A.II.1.i.a#1', { unit: 12 }],
  ]);
  const notes = new Map([['A.I.1.i.a', { unit: 'SK Tim ditetapkan 5 Januari', tpi: 'sesuai dokumen' }]]);
  const evidence = new Map([['A.I.1.i.a', 'https://contoh.go.id/sk-tim']]);
  const plan = planWith({ answers, notes, evidence });
  return xlsxOf('LKE KPP Pratama Contoh', plan);
}

const paneShots: readonly PaneShot[] = [
  {
    file: 'peran',
    query: 'lkes=1&fill=1',
    act: async (page) => {
      await page.evaluate(async () => {
        await window.answer('B.I.b', 'D', 'tpi');
        await window.answer('A.I.2.i.a', 'B', 'tpi');
      });
      await press(page, 'Peran dan perbedaan');
      await press(page, 'Buat lembar Telaah');
      await page.getByRole('button', { name: 'Buka lembar Telaah' }).waitFor();
      await page.getByLabel('Keadaan B.I.b').selectOption('agreed');
      await page.getByTestId('difference-B.I.b').getByLabel('Alasan').fill('Capaian turun dari tahun lalu');
      await page.getByTestId('difference-B.I.b').getByLabel('Nilai disepakati').fill('D');
      await page.getByTestId('counts').click();
    },
  },
  {
    file: 'nilai',
    query: 'lkes=1&fill=1',
    tallest: 1200,
    act: async (page) => {
      await press(page, 'Nilai satu per satu');
      await page.getByTestId('statement').waitFor();
      for (const key of ['y', 'b']) await page.keyboard.press(key);
      await page.locator('[data-testid=card][data-code="A.I.1.ii.a"]').waitFor();
      await page.keyboard.press('ArrowUp');
    },
  },
  {
    file: 'buat',
    query: '',
    act: async (page) => {
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await page.getByLabel('Instansi (boleh kosong)').fill('Kementerian Contoh');
    },
  },
  {
    file: 'periksa',
    query: 'lkes=1&fill=0.9&spoil',
    act: async (page) => {
      await page.locator('#tab-check').click();
      await page.getByRole('button', { name: /^Tinjau perbaikan/ }).waitFor();
    },
  },
  {
    file: 'hasil',
    query: 'lkes=1&fill=1',
    act: async (page) => {
      await page.evaluate(async () => {
        await window.answer('A.I.6.i.d', null);
        await window.answer('B.II.a', 3.42);
      });
      await page.locator('#tab-result').click();
      await page.getByRole('tab', { name: 'WBBM' }).click();
    },
  },
  {
    file: 'bandingkan',
    query: 'lkes=1&fill=1',
    act: async (page) => {
      await page.evaluate(async () => {
        await window.answer('B.II.a', 3.1, 'tpi');
        await window.answer('A.I.6.i.d', 'Ya', 'tpi');
        await window.answer('A.II.1.i.a#2', 4, 'tpi');
      });
      await press(page, 'Bandingkan, potret, segel');
      await page.getByRole('region', { name: 'Perbedaan jawaban' }).waitFor();
    },
  },
  {
    file: 'segel',
    query: 'lkes=1&fill=1',
    act: async (page) => {
      await press(page, 'Bandingkan, potret, segel');
      await press(page, 'Ambil potret');
      await page.getByText(/^Potret ke-1 disimpan/).waitFor();
      const code = (await page.getByTestId('seal').innerText()).slice(0, 19);
      await page.getByLabel('Kode segel pada dokumen').fill(code);
      await press(page, 'Periksa segel');
      await page.getByText(/cocok: edisi/).waitFor();
    },
  },
  {
    file: 'coba-jawaban',
    query: 'lkes=1&fill=1',
    act: async (page) => {
      await press(page, 'Coba jawaban lain');
      await page.getByRole('combobox', { name: /^A\.I\.1\.i\.a / }).selectOption('Ya');
      await page.getByLabel('Area').selectOption({ label: 'Pelayanan Publik yang Prima' });
      await page.getByRole('textbox', { name: /^B\.II\.a / }).fill('3,1');
    },
  },
  { file: 'periksa-diagnosis', query: 'strange', act: openCheck },
  {
    file: 'perbaikan',
    query: 'strange',
    act: async (page) => {
      await openCheck(page);
      await press(page, /^Tinjau perbaikan/);
      await page.getByRole('heading', { name: 'Perbaikan' }).waitFor();
    },
  },
  {
    file: 'susunan-kolom',
    query: 'strange',
    act: async (page) => {
      await openCheck(page);
      await press(page, /^Periksa susunan kolom/);
      await page.getByRole('combobox', { name: 'Jawaban unit kerja' }).waitFor();
    },
  },
  {
    file: 'salin',
    query: 'strange',
    act: async (page) => {
      await openCheck(page);
      await press(page, /^Salin ke LKE baru/);
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await page.getByRole('combobox', { name: 'Edisi LKE baru' }).selectOption('52/2014');
      await page.getByRole('region', { name: /Tidak tersalin/ }).waitFor();
    },
    tallest: 760,
  },
  {
    file: 'isi-formulir',
    query: 'strange',
    act: async (page) => {
      await openCheck(page);
      await press(page, /^Isi formulir ini dari LKE/);
      await page.locator('main input[type=file]').setInputFiles(await handedIn());
      await page.getByTestId('form-sum').waitFor();
    },
  },
  {
    file: 'portal-json',
    query: 'lkes=1&fill=0.98',
    act: async (page) => {
      await page.locator('#tab-result').click();
      await press(page, 'JSON untuk portal');
      await page.getByTestId('portal-lacks').waitFor();
    },
  },
  {
    file: 'rekap',
    query: '',
    act: async (page) => {
      await page.locator('#tab-recap').click();
      const units = ['KPP Pratama Utara', 'KPP Pratama Selatan', 'KPP Pratama Timur', 'KPP Pratama Barat'];
      const files = await Promise.all(units.map((unit, n) => workbook(unit, n * 3)));
      const broken = { name: 'KPP Pratama Tengah.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.4') };
      await page.locator('input[type=file]').setInputFiles([...files, broken]);
      await page.getByText('4 LKE terbaca, 1 berkas tidak terbaca.').waitFor();
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
    },
  },
  {
    file: 'pengusulan',
    query: '',
    act: async (page) => {
      await press(page, 'Syarat pengusulan');
      await page.getByLabel('Jenis instansi').selectOption('kl');
      await page.getByLabel('Opini BPK').selectOption('WTP');
      await page.getByLabel('Predikat SAKIP instansi').selectOption('BB');
      await page.getByLabel('Kategori indeks reformasi birokrasi').selectOption('CC');
      await page.getByLabel('Tingkat maturitas SPIP').fill('3');
      await page.getByLabel('Kepatuhan LHKPN').fill('98');
    },
  },
  {
    file: 'ketentuan',
    query: '',
    act: async (page) => {
      await press(page, 'Ketentuan instansi');
      await page.getByLabel('Instansi yang menetapkan').fill('Kementerian Contoh');
      await page.getByLabel('Dasar (keputusan').fill('Edaran Inspektur Jenderal 7/2026');
      await page.getByText('Nilai minimum WBK').first().click();
      await page.getByLabel('Nilai total').first().fill('80');
    },
  },
  {
    file: 'hasil-akip',
    query: 'akip',
    act: async (page) => {
      await page.locator('#tab-result').click();
      await page.getByTestId('total').waitFor();
    },
  },
  {
    file: 'hasil-survei',
    query: 'survey=skm',
    act: async (page) => {
      await page.locator('#tab-result').click();
      await page.getByText('Mutu pelayanan').first().waitFor();
    },
  },
];

async function shootPane(browser: Browser, address: string, { file, query, act, tallest = TALLEST }: PaneShot): Promise<void> {
  const page = await browser.newPage({ viewport: PANE });
  await page.goto(`${address}/?${query}`);
  await page.getByRole('tab').first().waitFor();
  await act(page);
  const wanted = await page.evaluate(() => {
    const main = document.querySelector('main')!;
    return main.scrollHeight + main.getBoundingClientRect().top;
  });
  await page.setViewportSize({ width: PANE.width, height: Math.min(tallest, Math.ceil(wanted)) });
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelector('main')!.scrollTop = 0;
  });
  await page.waitForTimeout(STILL_MS);
  await page.screenshot({ path: picture(file) });
  await page.close();
}

function serving(): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ['scripts/workbench.mjs', '--port', '0'], { cwd: root });
  return new Promise((resolve) =>
    server.stdout.on('data', (said) => {
      const url = /http:\/\/localhost:\d+\/page\//.exec(String(said))?.[0];
      if (url) resolve({ url, server });
    }),
  );
}

/** A plausible unit: mostly good, a few weak spots, two answers still open, one wrong. */
const fillIn = (pane: Frame): Promise<void> =>
  pane.evaluate(async () => {
    const [CODE, SCALE, FIRST] = [0, 3, 4] as const;
    const counts: Record<string, number> = { '#1': 8, '#2': 6, '#3': 5, '#4': 19 };
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('LKE');
      const used = sheet.getUsedRange();
      used.load('values');
      await context.sync();
      const answers = (used.values as unknown[][]).slice(FIRST).map((row, n) => {
        const code = String(row[CODE]);
        const scale = String(row[SCALE]);
        if (code.includes('#')) return [counts[code.slice(code.indexOf('#'))]];
        if (scale.startsWith('0')) return [code.startsWith('B.II') ? 3.42 : 3.71];
        if (!scale.includes('/')) return [null];
        if (n % 61 === 17) return [null];
        const options = scale.split('/');
        return [options[n % 5 === 2 || n % 7 === 4 ? 1 : 0]];
      });
      sheet.protection.unprotect();
      const range = sheet.getRangeByIndexes(FIRST, 5, answers.length, 1);
      range.values = answers;
      sheet.getRange('F13').values = [['X']];
      await context.sync();
    });
  });

async function shootWorkbench(browser: Browser): Promise<void> {
  const { url, server } = await serving();
  const page = await browser.newPage({ viewport: { width: 1240, height: 720 } });
  await page.goto(url);
  const pane = (await (await page.waitForSelector('#pane iframe')).contentFrame())!;
  await pane.waitForSelector('#tab-generate');
  await pane.getByLabel(/Unit kerja/).fill('KPP Pratama Contoh');
  await pane.getByLabel(/Instansi/).fill('Kementerian Contoh');
  await press(pane, 'Buat LKE');
  await pane.getByText('LKE selesai dibuat', { exact: true }).waitFor({ timeout: 90_000 });
  await fillIn(pane);
  await page.evaluate(() => (window as unknown as { workbench: InPage }).workbench.engine.recalculate());
  await page.waitForTimeout(2500);
  await pane.locator('#tab-result').click();
  await page.evaluate(() => {
    const { host, engine } = (window as unknown as { workbench: InPage }).workbench;
    const { id } = host.book.find('LKE')!;
    engine.painter.select(id, { row: 9, column: 5, rows: 1, columns: 1 });
  });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: picture('workbench') });
  server.kill();
}

async function drawAll(): Promise<void> {
  mkdirSync(images, { recursive: true });
  const chosen = paneShots.filter(({ file }) => file.includes(part));
  const browser = await launch();
  if (chosen.length > 0) {
    const { address, close } = await serveHarness();
    for (const shot of chosen) await shootPane(browser, address, shot);
    close();
  }
  if ('workbench'.includes(part)) await shootWorkbench(browser);
  await browser.close();
}

void drawAll();
