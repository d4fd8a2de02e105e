/** Diagnosis, repairs, columns, carrying over and the recap in Chromium, with the real worker. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readXlsx, writeXlsx } from '../../src/files';
import { describeInChromium } from '../chromium';
import { loadWordings } from '../../src/rules/wording';
import { workbookOf } from '../cases/make';
import { asText } from '../cases/repacked';
import { edition90 } from '../editions';
import { filled, planOf } from '../sheets/lke';
import { faults, onPane, type Pane } from './pane-page';

const SHEET = 'LKE 2025';

describeInChromium('mending and gathering in the pane', () => {
  let pane: Pane;
  let page: Page;
  onPane((given) => {
    pane = given;
    page = given.page;
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const openCheck = async (query: string): Promise<void> => {
    await pane.open(query);
    await page.locator('#tab-check').click();
    await button(/^Tinjau perbaikan/)
      .first()
      .waitFor();
  };
  const openRepair = async (query = 'strange'): Promise<void> => {
    await openCheck(query);
    await button(/^Tinjau perbaikan/)
      .last()
      .click();
    await page.getByRole('heading', { name: 'Perbaikan' }).waitFor();
  };
  const cell = (row: number, column: number, sheet = SHEET) =>
    page.evaluate(
      async ([name, r, c]) => {
        const [grid] = await window.door.read([name]);
        return grid!.formulas[r]![c] ?? grid!.values[r]![c] ?? null;
      },
      [sheet, row, column] as const,
    );
  const weight = () => cell(5, 7);

  describe('the diagnosis', () => {
    test('each defect with its effect in points, and both totals', async () => {
      await openCheck('strange');
      await page.getByText('Nilai di lembar 0,75, seharusnya 0,50 (-0,25 poin).').waitFor();
      expect((await page.getByTestId('sheet-score').innerText()).replace(/\s+/g, ' ')).toBe(
        'Nilai di lembar 97,75 −1,79 poin Nilai menurut jawaban 95,96',
      );
      expect(await button(/^Tinjau perbaikan/).innerText()).toContain('3 sel dapat diperbaiki dengan pasti');
    });

    test('our own sheet has nothing to mend: one link for all is only marked', async () => {
      await openCheck('lkes=1&fill=1');
      expect((await button(/^Tinjau perbaikan/).innerText()).split('\n').slice(1)).toEqual([
        '1 temuan tidak dapat diperbaiki dengan pasti',
      ]);
      expect(await page.getByTestId('sheet-score').count()).toBe(0);
    });
  });

  describe('repairs', () => {
    test('old and new of every cell; what is chosen is done, told, and undone', async () => {
      await openRepair();
      const table = page.getByRole('table', { name: /Bobot A.I.1.i / });
      expect(await table.getByRole('row').last().getByRole('cell').allInnerTexts()).toEqual([
        expect.stringContaining('H6'),
        '0,75',
        '0,5',
      ]);
      await page.getByRole('checkbox', { name: /Rumus A.I.1.iv/ }).uncheck();
      await button('Perbaiki 2 sel').click();
      await page.getByRole('status').getByText('2 sel diperbaiki.').waitFor();
      expect([await weight(), await cell(59, 11)]).toEqual([0.5, '=SUM(L61,L65)']);
      expect(await cell(16, 11)).toBe('=AVERAGE(L18:L20)*H17');
      await page.getByText('Bobot A.I.1.i pada lembar').waitFor({ state: 'detached' });
      await button('Batalkan semua').click();
      await page.getByRole('status').getByText('2 sel dikembalikan seperti semula.').waitFor();
      expect([await weight(), await cell(59, 11)]).toEqual([0.75, 5]);
      await page.getByText('Bobot A.I.1.i pada lembar').first().waitFor();
    });

    test('they can still be undone after another view was shown', async () => {
      await openRepair();
      await button('Perbaiki 3 sel').click();
      await page.getByText('3 sel diperbaiki.').waitFor();
      await page.locator('#tab-result').click();
      await page.locator('#tab-check').click();
      await button('Batalkan semua').click();
      await page.getByText('3 sel dikembalikan seperti semula.').waitFor();
      expect(await weight()).toBe(0.75);
    });

    test('Escape leads back to the list, where the same can be undone', async () => {
      await openRepair();
      await button('Perbaiki 3 sel').click();
      await page.getByText('3 sel diperbaiki.').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'Perbaikan' }).waitFor({ state: 'detached' });
      await button(/^Batalkan perbaikan/).click();
      await button('Batalkan semua').click();
      await page.getByText('3 sel dikembalikan seperti semula.').waitFor();
      expect(await weight()).toBe(0.75);
    });

    test('answers stay as they are, and what is uncertain is only marked', async () => {
      await openRepair();
      const answers = () =>
        page.evaluate(async (sheet) => (await window.door.read([sheet]))[0]!.values.map((row) => row[10]), SHEET);
      const before = (await answers()).filter((answer) => typeof answer === 'string');
      await page.getByRole('heading', { name: 'Hanya ditandai' }).waitFor();
      await button(/Jawaban "F" pada A.I.2.i.b/).click();
      expect(await page.evaluate(() => window.door.selected)).toEqual([`${SHEET}!K25`]);
      await button('Perbaiki 3 sel').click();
      await page.getByText('3 sel diperbaiki.').waitFor();
      expect((await answers()).filter((answer) => typeof answer === 'string')).toEqual(before);
    });

    test('none is done when a cell changed in the meantime', async () => {
      await openRepair();
      await page.evaluate((sheet) => {
        const { apply } = window.door;
        // A person types at the very moment.
        window.door.apply = async (changes) => {
          window.door.apply = apply;
          await apply([{ sheet, cell: 'H6', content: 0.9 }]);
          return apply(changes);
        };
      }, SHEET);
      await button('Perbaiki 3 sel').click();
      await page.getByText('Isi LKE 2025!H6 berubah sejak diperiksa. Tinjau lagi perbaikannya.').waitFor();
      expect(await cell(59, 11)).toBe(5);
    });

    test('a refusal of Excel is told', async () => {
      await openRepair();
      await page.evaluate(() => {
        window.door.apply = async () => {
          throw new Error('terkunci');
        };
      });
      await button('Perbaiki 3 sel').click();
      await page.getByText('Gagal diperbaiki: Terjadi kesalahan yang tidak terduga: terkunci.').waitFor();
    });

    test('functions that show #NAME? are written again, also where there is no LKE', async () => {
      await openCheck('names');
      await page.getByText('2 sel memakai fungsi ZI, LAKIP, atau SKM.').waitFor();
      await button('Tinjau perbaikan').click();
      await button('Perbaiki 2 sel').click();
      await page.getByText('2 sel diperbaiki.').waitFor();
      expect(await cell(0, 1, 'Hitungan')).toBe('=ZI.SCORE(LKE!A1:B9,"A.I")');
    });
  });

  describe('columns', () => {
    test('a correction is remembered in the workbook, used at once, and forgotten again', async () => {
      await openCheck('strange');
      await button(/^Periksa susunan kolom/).click();
      await page.getByText('113 dari 113 pernyataan dikenali').waitFor();
      const answer = page.getByRole('combobox', { name: 'Jawaban unit kerja' });
      expect(await answer.inputValue()).toBe('K');
      await page.getByRole('combobox', { name: 'Jawaban TPI' }).selectOption('K');
      await button('Simpan dan baca ulang').click();
      await page.getByText('Kolom K dipilih untuk Jawaban unit kerja dan Jawaban TPI.').first().waitFor();
      await answer.selectOption('');
      await button('Simpan dan baca ulang').click();
      await button(/^Ubah susunan kolom/).click();
      const kept = JSON.parse((await page.evaluate(() => window.door.recall('lke.mappings')))!) as { columns: object }[];
      expect(kept).toMatchObject([{ sheet: SHEET, columns: { tpi: 'K' } }]);
      expect(kept[0]!.columns).not.toHaveProperty('unit');
      await button('Lupakan susunan ini').click();
      await button(/^Periksa susunan kolom/).waitFor();
      expect(await page.evaluate(() => window.door.recall('lke.mappings'))).toBeNull();
    });
  });

  describe('where no LKE was recognised', () => {
    test('its sheet, edition and columns are shown by hand, remembered, and judged', async () => {
      await pane.open('odd');
      await page.locator('#tab-check').click();
      await button(/^LKE-nya ada, tetapi tidak dikenali\?/).click();
      const choose = (label: string, value: string) =>
        page.getByRole('combobox', { name: label, exact: true }).selectOption(value);
      expect(await page.getByRole('textbox', { name: 'Baris pertama di bawah judul kolom' }).inputValue()).toBe('4');
      await choose('Jawaban unit kerja', 'D');
      await button('Simpan dan baca ulang').click();
      await page.getByText('Pilih kolom kode atau kolom pernyataan.').waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
      await choose('Kode', 'C');
      await button('Simpan dan baca ulang').click();
      await page.getByText('Tidak ada pernyataan edisi 90/2021 yang dikenali pada kolom itu.').waitFor();
      await choose('Kode', 'B');
      expect(await faults(page)).toEqual([]);
      await button('Simpan dan baca ulang').click();
      await page.getByText('Susunan kolom diingat dan lembar dibaca ulang.').waitFor();
      await button(/^Ubah susunan kolom/).click();
      await page.getByText('113 dari 113 pernyataan dikenali, edisi 90/2021').waitFor();
      await choose('Edisi', 'zi-10-2019');
      await button('Simpan dan baca ulang').click();
      await page.getByText('Tidak ada pernyataan edisi 10/2019 yang dikenali pada kolom itu.').waitFor();
    });
  });

  describe('carrying over', () => {
    test('a fresh LKE of the same edition has the same total', async () => {
      await openCheck('strange');
      await button(/^Salin ke LKE baru/).click();
      await page.getByText('Semua isian mempunyai tempat di LKE baru.').waitFor();
      await button(/^Salin ke LKE baru/).click();
      await page.getByText('Isi nama unit kerja.').waitFor();
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await button(/^Salin ke LKE baru/).click();
      await page.getByText('LKE baru selesai dibuat di lembar LKE.').waitFor();
      await page.locator('#tab-result').click();
      expect(await page.getByLabel('LKE yang ditampilkan').inputValue()).toBe('LKE');
      await page.getByTestId('total').getByText('95,96').waitFor();
    });

    test('for another edition what has no counterpart is listed', async () => {
      await openCheck('strange');
      await button(/^Salin ke LKE baru/).click();
      await page.getByRole('combobox', { name: 'Edisi LKE baru' }).selectOption('52/2014');
      const list = page.getByRole('region', { name: /Tidak tersalin/ }).getByRole('listitem');
      await list.first().waitFor();
      expect(await list.filter({ hasText: 'A.II.1.ii.1' }).innerText()).toMatch(/Tidak ada padanannya\. \(jawaban: \w+\)/);
    });
  });

  describe('the recap', () => {
    const openRecap = async (query = 'lkes=1&fill=1'): Promise<void> => {
      await pane.open(query);
      await page.locator('#tab-recap').click();
      await page.getByRole('heading', { name: 'Rekap', exact: true }).waitFor();
    };
    const workbook = async (unit: string, answers: Record<string, string> = {}) => ({
      name: `${unit}.xlsx`,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(
        await writeXlsx(filled(planOf({ unit }), new Map(Object.entries(answers).map(([code, one]) => [code, { unit: one }])))),
      ),
    });
    const broken = { name: 'rusak.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.4') };
    const choose = (files: { name: string; mimeType: string; buffer: Buffer }[]) =>
      page.locator('input[type=file]').setInputFiles(files);
    const rows = async () =>
      (await page.getByRole('table').getByRole('row').allInnerTexts()).slice(1).map((row) => row.replace(/\s+/g, ' '));
    const readAll = () => page.getByRole('progressbar').waitFor({ state: 'detached' });

    test('the open workbook and chosen files by rank; a broken file says why', async () => {
      await openRecap();
      await choose([await workbook('KPP A'), broken, await workbook('KPP B', { 'A.I.1.i.a': 'Ya' })]);
      await page.getByText('3 LKE terbaca, 1 berkas tidak terbaca.').waitFor();
      await readAll();
      const found = await rows();
      expect(found.map((row) => row.slice(0, 7))).toEqual(['1 KPP P', '2 KPP B', '3 KPP A', '– rusak']);
      expect(found[3]).toContain('ini bukan buku kerja .xlsx, melainkan PDF');
      await page.getByRole('checkbox', { name: 'Sertakan LKE dan survei di buku kerja ini (1)' }).uncheck();
      expect((await rows())[0]).toContain('1 KPP B');
      await button('Kosongkan').click();
      await page.getByRole('heading', { name: 'Belum ada yang direkap' }).waitFor();
    });

    test('a .csv among them is read like a workbook', async () => {
      await openRecap('');
      const wordings = await loadWordings([edition90.id]);
      const bytes = await workbookOf({ says: '', cells: { A1: 'Unit kerja: Dinas Contoh' } }, wordings);
      const text = asText(bytes, { separator: ';', decimal: ',' });
      await choose([await workbook('KPP A'), { name: 'dinas.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }]);
      await page.getByText('2 LKE terbaca, 0 berkas tidak terbaca.').waitFor();
      await readAll();
      expect((await rows())[0]).toMatch(/^1 Dinas Contoh .*100,00/);
    });

    test('progress is shown; cancelled, what was read stays', async () => {
      await openRecap('');
      const one = await workbook('KPP A');
      // So many that nobody sees the last of them before it is cancelled.
      await choose(Array.from({ length: 100 }, (_, n) => ({ ...one, name: `KPP ${n}.xlsx` })));
      await page.getByText(/Membaca (?!1 )\d+ dari 100/).waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(1);
      await page.locator('#tab-generate').click();
      await page.locator('#tab-recap').click();
      await button('Batal').click();
      await page
        .getByRole('status')
        .getByText(/Pembacaan dibatalkan: \d+ dari 100 berkas sudah terbaca/)
        .waitFor();
      const count = (await rows()).length;
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(100);
      await page.waitForTimeout(500);
      expect(await rows()).toHaveLength(count);
    });

    test('written into the workbook', async () => {
      await openRecap();
      await button('Tulis ke buku kerja').click();
      await page.getByText('Rekap ditulis di lembar Rekap.').waitFor();
      expect(await page.evaluate(() => window.door.sheetNames())).toEqual(expect.arrayContaining(['Rekap', 'Masalah']));
      // The recap itself is not taken for an LKE.
      await page.waitForTimeout(800);
      expect(await page.getByRole('checkbox', { name: 'Sertakan LKE dan survei di buku kerja ini (1)' }).count()).toBe(1);
    });

    test('in Excel for Mac, where a page cannot download, it is written and nothing is said to be downloaded', async () => {
      await openRecap('lkes=1&fill=1&mac');
      await page
        .getByText(/tidak dapat mengunduh|Mac/)
        .first()
        .waitFor();
      expect(await button(/^Unduh/).count()).toBe(0);
      await button('Tulis ke buku kerja').click();
      await page.getByText('Rekap ditulis di lembar Rekap.').waitFor();
      expect(await page.getByText(/diunduh/).count()).toBe(0);
    });

    test.each(['xlsx', 'csv'] as const)('given as .%s', async (kind) => {
      await openRecap();
      const [download] = await Promise.all([page.waitForEvent('download'), button(`Unduh .${kind}`).click()]);
      expect(download.suggestedFilename()).toBe(`rekap-lke-2026-06-01.${kind}`);
      const bytes = readFileSync(await download.path());
      if (kind === 'csv') expect(bytes.toString('utf8').split('\r\n')[1]).toContain('KPP Pratama Contoh');
      else expect((await readXlsx(bytes))[0]!.values.flat()).toContain('KPP Pratama Contoh');
    });
  });

  describe('for everybody', () => {
    const places: Record<string, () => Promise<void>> = {
      list: () => openCheck('strange&names'),
      repair: () => openRepair('strange&names'),
      mapping: async () => {
        await openCheck('strange');
        await button(/^Periksa susunan kolom/).click();
      },
      carry: async () => {
        await openCheck('strange');
        await button(/^Salin ke LKE baru/).click();
        await page.getByRole('combobox').selectOption('52/2014');
        await button(/^Salin ke LKE baru/).click();
      },
      recap: async () => {
        await pane.open('strange&lkes=1');
        await page.locator('#tab-recap').click();
        await page.locator('input[type=file]').setInputFiles([{ name: 'rusak.xlsx', mimeType: '', buffer: Buffer.from('x') }]);
        await page.getByText('rusak.xlsx').waitFor();
        await page.getByRole('progressbar').waitFor({ state: 'detached' });
        // Buttons fade in from disabled.
        await page.waitForTimeout(400);
      },
    };
    const names = Object.keys(places);

    test.each(names)('%s: axe finds nothing, and nothing is cut off at the side', async (name) => {
      await places[name]!();
      expect(await faults(page)).toEqual([]);
    });

    test('by keyboard alone: to the repairs, a tick away, and done', async () => {
      await openCheck('strange');
      await button(/^Tinjau perbaikan/).focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Perbaikan');
      for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await button('Perbaiki 2 sel').focus();
      await page.keyboard.press('Enter');
      await page.getByText('2 sel diperbaiki.').waitFor();
    });
  });
});
