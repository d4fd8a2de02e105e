/** The open form filled with an LKE, and LKEs as files for the portal, in Chromium with the real worker. */
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { writeXlsx } from '../../src/files';
import type { Fill } from '../../src/forms/carry';
import { unitAnswers, unitList } from '../../src/portal/contract';
import { fileOf, INDEX, type Published } from '../../src/portal/published';
import { everywhere } from '../assessment/answers';
import { describeInChromium } from '../chromium';
import { planWith } from '../sheets/handed';
import { edition, filled, planOf } from '../sheets/lke';
import { faults, LOOKS, onPane, type Pane } from './pane-page';

const SHEET = 'LKE 2025';

describeInChromium('handing in from the pane', () => {
  let pane: Pane;
  let page: Page;
  onPane((given) => {
    pane = given;
    page = given.page;
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const cell = (row: number, column: number) =>
    page.evaluate(
      async ([name, r, c]) => {
        const [grid] = await window.door.read([name]);
        return grid!.formulas[r]![c] ?? grid!.values[r]![c] ?? null;
      },
      [SHEET, row, column] as const,
    );
  const file = async (name: string, fill: Fill) => ({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeXlsx(planWith(fill))),
  });

  describe('the form', () => {
    const HANDED: Fill = {
      answers: new Map([
        ['A.I.1.i.a', { unit: 'Tidak', tpi: 'Ya' }],
        ['A.I.1.i.b', { unit: 'C' }],
        ['A.II.1.i.a', { unit: 0.5 }],
      ]),
      notes: new Map([['A.I.1.i.a', { unit: 'SK Tim' }]]),
    };
    const openForm = async (query = 'strange'): Promise<void> => {
      await pane.open(query);
      await page.locator('#tab-check').click();
      await button(/^Isi formulir ini dari LKE/).click();
      await page.getByRole('heading', { name: 'Isi formulir' }).waitFor();
    };
    const fillFrom = async (fill = HANDED): Promise<void> => {
      await openForm();
      await page
        .getByLabel('Pilih berkas LKE')
        .first()
        .setInputFiles(await file('lke.xlsx', fill));
      await page.getByTestId('form-sum').waitFor();
    };

    test('old and new of every cell; what finds no room; written, told and put back', async () => {
      await fillFrom();
      expect(await page.getByTestId('form-sum').innerText()).toBe('3 sel akan diisi, 0 sudah sama.');
      const answers = page.getByRole('table', { name: 'Sel lama dan baru: jawaban unit' });
      const rows = (await answers.getByRole('row').allInnerTexts()).slice(1).map((row) => row.split(/\s+/));
      expect(rows.map((words) => [words.includes('K7') ? 'K7' : 'K8', ...words.slice(-2)])).toEqual([
        ['K7', 'Ya', 'Tidak'],
        ['K8', 'A', 'C'],
      ]);
      expect(await page.getByTestId('form-left').innerText()).toMatch(
        /selnya berisi rumus formulir \(1\)\s+A\.II\.1\.i\.a \(K\d+\)/,
      );
      expect(await page.getByTestId('form-left').innerText()).toMatch(/jawaban TPI: formulir tidak mempunyai kolomnya \(1\)/);
      const before = [await cell(6, 10), await cell(7, 10)];
      await button('Isi 3 sel').click();
      await page.getByRole('status').getByText('3 sel diisi.').waitFor();
      expect([await cell(6, 10), await cell(7, 10)]).toEqual(['Tidak', 'C']);
      await page.getByText('Semua yang dapat dimuat sudah ada di formulir: 3 sel sama.').waitFor();
      await button('Kembalikan').click();
      await page.getByRole('status').getByText('3 sel dikembalikan.').waitFor();
      expect([await cell(6, 10), await cell(7, 10)]).toEqual(before);
    });

    test("a part is left out; the TPI's answers where the form has one column", async () => {
      await fillFrom();
      await page.getByRole('radio', { name: /jawaban TPI/ }).check();
      await page.getByText('2 sel akan diisi, 1 sudah sama.').waitFor();
      await page.getByRole('checkbox', { name: /^catatan unit/ }).uncheck();
      await button('Isi 1 sel').click();
      await page.getByRole('status').getByText('1 sel diisi.').waitFor();
      expect(await cell(7, 10)).toBe('C');
    });

    test('nothing is written where a cell changed since the preview', async () => {
      await fillFrom();
      await page.evaluate((sheet) => {
        const { apply } = window.door;
        window.door.apply = async (changes) => {
          window.door.apply = apply;
          await apply([{ sheet, cell: 'K8', content: 'B' }]);
          return apply(changes);
        };
      }, SHEET);
      await button('Isi 3 sel').click();
      await page.getByText(`Sel ${SHEET}!K8 berubah sejak ditinjau. Tidak ada yang ditulis; tinjau lagi.`).waitFor();
      expect(await cell(6, 10)).toBe('Ya');
    });

    test('by keyboard alone, from another sheet of the same workbook', async () => {
      await pane.open('strange&lkes=1&fill=0');
      await page.locator('#tab-check').click();
      await page.getByLabel('LKE yang ditampilkan').selectOption(SHEET);
      await page.evaluate(() => window.answer('A.I.1.i.b', 'B'));
      await button(/^Isi formulir ini dari LKE/).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Isi formulir' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Isi formulir');
      await page.getByLabel('Diisi dari').selectOption({ index: 1 });
      await page.getByText('1 sel akan diisi, 0 sudah sama.').waitFor();
      await button('Isi 1 sel').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('1 sel diisi.').waitFor();
      expect(await cell(7, 10)).toBe('B');
    });

    test('a file that is none says why; Escape leads back', async () => {
      await openForm();
      await page
        .getByLabel('Pilih berkas LKE')
        .first()
        .setInputFiles({ name: 'x.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.4') });
      await page.getByText('x.xlsx: ini bukan buku kerja .xlsx, melainkan PDF').waitFor();
      await page.keyboard.press('Escape');
      await button(/^Isi formulir ini dari LKE/).waitFor();
    });

    test.each(LOOKS.slice(0, 1))('is accessible and fits 320 pixels in %s%s', async (language, query) => {
      pane.speak(language);
      await pane.open(`strange${query}`);
      await page.locator('#tab-check').click();
      await button(/^(Isi formulir ini|Fill this form)/).click();
      await page.locator('main input[type=file]').setInputFiles(await file('lke.xlsx', HANDED));
      await page.getByTestId('form-sum').waitFor();
      expect(await faults(page)).toEqual([]);
    });
  });

  describe('the portal', () => {
    const unzip = async (path: string): Promise<Map<string, unknown>> => {
      const { files } = await JSZip.loadAsync(readFileSync(path));
      const all = await Promise.all(Object.values(files).map(async (one) => [one.name, await one.async('string')] as const));
      return new Map(all.map(([name, text]) => [name, name.endsWith('.json') ? (JSON.parse(text) as unknown) : text]));
    };
    const openPortal = async (query: string): Promise<void> => {
      await pane.open(query);
      await page.locator('#tab-result').click();
      await button('JSON untuk portal').click();
      await page.getByRole('heading', { name: 'JSON untuk portal' }).waitFor();
    };

    test('what lacks is said first; id and category decide; the files are those of lke portal', async () => {
      await openPortal('lkes=1&fill=1');
      await page.evaluate(() => window.answer('A.I.1.i.a', 'Mungkin'));
      const lacks = page.getByTestId('portal-lacks');
      await lacks.getByText(/tidak diberikan: isian "Mungkin" untuk A\.I\.1\.i\.a di LKE!F\d+ tidak terbaca\./).waitFor();
      await button(/^Unduh ZIP \(0 unit\)/).waitFor();
      await page.evaluate(() => window.answer('A.I.1.i.a', null));
      await lacks.getByText(/1 dari 127 jawaban unit kosong\./).waitFor();
      await page.getByLabel('Kategori').selectOption('WBBM');
      await lacks.getByText(/WBBM mensyaratkan predikat WBK/).waitFor();
      await page.getByLabel('Kategori').selectOption('WBK');
      await page.getByLabel('Id unit').fill('U-01');
      const [download] = await Promise.all([page.waitForEvent('download'), button('Unduh ZIP (1 unit)').click()]);
      expect(download.suggestedFilename()).toMatch(/^portal-20\d\d\.zip$/);
      const files = await unzip(await download.path());
      const { content } = files.get(INDEX) as Published;
      expect(Object.keys(content).sort()).toEqual(['/lke/jawaban-unit/U-01', '/pengusulan/unit-wbbm', '/pengusulan/unit-wbk']);
      const at = (address: string) => files.get(fileOf(address, content[address]!));
      expect(unitAnswers.parse(at('/lke/jawaban-unit/U-01'))).toMatchObject({ unit_id: 'U-01' });
      expect(unitList.parse(at('/pengusulan/unit-wbk')).units).toHaveLength(1);
      expect(files.get('unit.csv')).toMatch(/^\ufeff?id;nama;berkas;lembar;kategori\r\nU-01;/);
    });

    test('in Excel for Mac the files are written to a sheet', async () => {
      await openPortal('lkes=1&fill=1&mac');
      await button('Tulis ke buku kerja (1 unit)').click();
      await page.getByText(/1 unit ditulis ke lembar "Portal 20\d\d"\./).waitFor();
      const rows = await page.evaluate(
        async () => (await window.door.read()).find(({ sheet }) => sheet.startsWith('Portal'))!.values,
      );
      const texts = new Map<string, string>();
      for (const [path, , piece] of rows.slice(1) as [string, string, string][]) texts.set(path, (texts.get(path) ?? '') + piece);
      expect(Object.keys((JSON.parse(texts.get(INDEX)!) as Published).content)).toHaveLength(3);
    });

    test("a recap's files, with ids from unit.csv", async () => {
      await pane.open('');
      await page.locator('#tab-recap').click();
      const answers = new Map(Object.entries(everywhere(edition, 'best')).map(([code, unit]) => [code, { unit }]));
      const files = await Promise.all(
        ['KPP A', 'KPP B'].map(async (unit) => ({
          name: `${unit}.xlsx`,
          mimeType: '',
          buffer: Buffer.from(await writeXlsx(filled(planOf({ unit }), answers))),
        })),
      );
      await page.locator('main input[type=file]').setInputFiles(files);
      await page.getByText('2 LKE terbaca, 0 berkas tidak terbaca.').waitFor();
      await button('JSON untuk portal').click();
      await page.getByText('Tidak ada yang kurang.').waitFor();
      const table = 'id;nama;berkas;lembar;kategori\nU-9;Kantor A;KPP A.xlsx;LKE;WBK\n';
      await page
        .getByLabel('Muat unit.csv')
        .first()
        .setInputFiles({ name: 'unit.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
      await page.getByText('1 baris unit.csv dipakai.').waitFor();
      expect(await page.getByLabel('Id unit').first().inputValue()).toBe('U-9');
      const [download] = await Promise.all([page.waitForEvent('download'), button('Unduh ZIP (2 unit)').click()]);
      const { content } = (await unzip(await download.path())).get(INDEX) as Published;
      expect(Object.keys(content)).toEqual(expect.arrayContaining(['/lke/jawaban-unit/U-9', '/lke/jawaban-unit/kpp-b']));
      expect(await faults(page)).toEqual([]);
    });

    test.each(LOOKS.slice(1))('is accessible and fits 320 pixels in %s%s', async (language, query) => {
      pane.speak(language);
      await pane.open(`lkes=1&fill=0.8${query}`);
      await page.locator('#tab-result').click();
      await button(/^JSON (untuk|for)/).click();
      await page.getByTestId('portal-lacks').waitFor();
      expect(await faults(page)).toEqual([]);
    });
  });
});
