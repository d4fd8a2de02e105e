/** The pane in Chromium, on a workbook in memory with the real form and the real judge. */
import { position } from '../../src/reading/layouts/our-columns';
import { letters } from '../../src/sheet/address';
import type { Page } from 'playwright-core';
import { version } from '../../package.json';
import { describeInChromium } from '../chromium';
import { pane as paneEn } from '../../src/texts/en/pane';
import { paneRepair as repairEn } from '../../src/texts/en/pane-repair';
import { pane as paneId } from '../../src/texts/id/pane';
import { paneRepair as repairId } from '../../src/texts/id/pane-repair';
import { faults, LOOKS, onPane, type Pane } from './pane-page';

type View = 'generate' | 'check' | 'result';
const VIEWS: View[] = ['generate', 'check', 'result'];
const WAITING = [paneId['app.loading'], paneEn['app.loading'], repairId.diagnosing, repairEn.diagnosing];

describeInChromium('the pane', () => {
  let pane: Pane;
  let page: Page;
  onPane((given) => {
    pane = given;
    page = given.page;
  });

  const open = async (query: string): Promise<void> => {
    await pane.open(query);
    if (/lkes=[1-9]/.test(query)) await page.getByTestId('total').waitFor();
  };
  const loaded = () =>
    page.waitForFunction((waiting) => !waiting.some((text) => document.body.innerText.includes(text)), WAITING);
  const show = async (view: View) => {
    await page.locator(`#tab-${view}`).click();
    await loaded();
  };
  const text = (testId: string) => page.getByTestId(testId).innerText();
  const sheets = () => page.evaluate(() => window.door.sheetNames());
  const selected = () => page.evaluate(() => window.door.selected);
  const submit = () => page.getByRole('button', { name: 'Buat LKE' }).click();
  const totalBecomes = (total: string) => page.getByTestId('total').getByText(total).waitFor();

  describe('Buat', () => {
    test('makes an LKE, says what it made, and Hasil shows it', async () => {
      await open('');
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await submit();
      await page.getByText('LKE selesai dibuat', { exact: true }).waitFor();
      const made = await page.getByRole('listitem').allInnerTexts();
      expect(made.length).toBeGreaterThan(0);
      expect(await sheets()).toEqual(expect.arrayContaining(made));
      expect(await page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringContaining('LKE selesai dibuat'));

      await page.getByRole('button', { name: 'Lihat hasil' }).click();
      await totalBecomes('0,00');
      expect(await text('verdict')).toBe('Belum dapat dipastikan: 12 dari 12 syarat WBK bergantung pada pernyataan yang kosong.');
      expect(await page.getByText('0 dari 113 pernyataan terjawab').count()).toBe(1);
    });

    test('the first answer is selected at once; "Mulai mengisi" leads there again; the message can be closed and does not follow', async () => {
      await open('');
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await submit();
      await page.getByText('LKE selesai dibuat', { exact: true }).waitFor();
      const first = await page.evaluate(() => window.cellOf('A.I.1.i.a'));
      expect(await page.evaluate(() => window.door.selected)).toEqual([first]);
      await page.getByRole('button', { name: 'Mulai mengisi' }).click();
      await page.waitForFunction((cell) => window.door.selected.join() === `${cell},${cell}`, first);
      await page.locator('#tab-check').click();
      expect(await page.getByRole('button', { name: 'Mulai mengisi' }).count()).toBe(0);
      await page.locator('#tab-generate').click();
      await page.getByRole('button', { name: 'Tutup' }).click();
      await page.getByRole('button', { name: 'Mulai mengisi' }).waitFor({ state: 'detached' });
    });

    test('refuses a form that is not complete, beside the field, and makes nothing', async () => {
      await open('');
      await page.getByLabel('Tahun penilaian').fill('26');
      await submit();
      await page.getByText('Isi nama unit kerja yang dinilai.').waitFor();
      expect(await page.getByText('Tulis tahun dengan empat angka, misalnya 2026.').count()).toBe(1);
      expect(await page.getByLabel('Unit kerja').evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await sheets()).toEqual([]);
    });

    test('says which sheet was in the way and left alone', async () => {
      await open('');
      await page.evaluate(() => window.door.addSheet('LKE', [['milik orang lain']]));
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await submit();
      await page.getByText('Lembar yang sudah ada (LKE) tidak diubah; yang baru memakai nama lain.').waitFor();
      expect(await page.evaluate(async () => (await window.door.read(['LKE']))[0]!.values)).toEqual([['milik orang lain']]);
    });

    test('asks before it makes the LKE of the same unit and year again', async () => {
      await open('lkes=1');
      const before = await sheets();
      await show('generate');
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await submit();
      await page.getByText('LKE ini sudah ada', { exact: true }).first().waitFor();
      expect(await sheets()).toEqual(before);
      await page.getByRole('button', { name: 'Buat lagi' }).click();
      await page.getByText('LKE selesai dibuat', { exact: true }).waitFor();
      expect((await sheets()).length).toBeGreaterThan(before.length);
    });

    test('says why nothing was made, and that all is as before', async () => {
      await open('');
      await page.evaluate(() => window.door.failWrite('excel.protected'));
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await submit();
      await page.getByText('LKE gagal dibuat', { exact: true }).waitFor();
      const message = await page.locator('main').innerText();
      expect(message).toContain('Struktur buku kerja ini diproteksi');
      expect(message).toContain('Buku kerja tetap seperti semula.');
      expect(await sheets()).toEqual([]);
    });

    test('shows progress, and does not read the workbook while it writes', async () => {
      await open('');
      await page.waitForFunction(() => window.door.reads === 1);
      await page.evaluate(() => (window.door.delay = 900));
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await submit();
      await page.getByRole('progressbar').waitFor();
      await page.evaluate(() => window.door.addSheet('Lain'));
      await page.evaluate(() => window.door.type('Lain', 'A1', 'x'));
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => window.door.reads)).toBe(1);
      await page.getByText('LKE selesai dibuat', { exact: true }).waitFor();
      await page.waitForFunction(() => window.door.reads === 2);
    });

    test('WBBM asks whether WBK is held', async () => {
      await open('');
      expect(await page.getByRole('checkbox').count()).toBe(0);
      await page.getByRole('radio', { name: /WBBM/ }).check();
      await page.getByRole('checkbox', { name: 'Unit ini sudah meraih WBK' }).waitFor();
    });
  });

  describe('Periksa', () => {
    const problem = (sentence: string) => page.getByRole('button', { name: sentence });

    test('lists problems by severity with counts; click and Enter lead to the cell', async () => {
      await open('lkes=1&spoil');
      await show('check');
      const [first, second] = await page.evaluate(() =>
        Promise.all([window.cellOf('A.I.1.i.a'), window.cellOf('A.II.5.ii.1#1')]),
      );
      expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
        'Galat',
        'Peringatan',
        'Catatan',
        'Belum dijawab',
        'Yang dapat dikerjakan',
      ]);
      expect(await page.getByRole('button', { name: 'Galat 3' }).count()).toBe(1);
      await problem('Jawaban "Mungkin" pada A.I.1.i.a tidak ada dalam pilihan Ya/Tidak.').click();
      await problem('Isian "enam"').press('Enter');
      await page.getByRole('status').getByText(`Menuju ${second}.`).waitFor({ state: 'attached' });
      expect(await selected()).toEqual([first, second]);
    });

    test('a filter leaves out a severity', async () => {
      await open('lkes=1&spoil');
      await show('check');
      const errors = page.getByRole('button', { name: 'Galat 3' });
      expect(await errors.getAttribute('aria-pressed')).toBe('true');
      await errors.click();
      expect(await errors.getAttribute('aria-pressed')).toBe('false');
      expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
        'Peringatan',
        'Catatan',
        'Belum dijawab',
        'Yang dapat dikerjakan',
      ]);
    });

    test('an area leads from blank to blank, and round again', async () => {
      await open('lkes=1&fill=1');
      const cells = await page.evaluate(async () => {
        for (const code of ['A.I.4.i.a', 'A.I.4.ii.b']) await window.answer(code, null);
        return Promise.all([window.cellOf('A.I.4.i.a'), window.cellOf('A.I.4.ii.b')]);
      });
      await show('check');
      const area = page.getByRole('button', { name: 'Ke yang kosong berikutnya: Penguatan Akuntabilitas, 2 belum dijawab' });
      for (let i = 1; i <= 3; i++) {
        await area.click();
        await page.waitForFunction((count) => window.door.selected.length === count, i);
      }
      expect(await selected()).toEqual([cells[0], cells[1], cells[0]]);
    });

    test('says so when there is nothing to mend, and when there is no LKE', async () => {
      await open('lkes=1&fill=0');
      await show('check');
      await page.getByRole('heading', { name: 'Tidak ada masalah' }).waitFor();
      await open('');
      await show('check');
      await page.getByRole('heading', { name: 'Belum ada LKE di buku kerja ini' }).waitFor();
      await page.getByRole('button', { name: 'Buat LKE' }).click();
      expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Buat');
    });

    test('a cell on a hidden sheet names it, and the sheet can be shown', async () => {
      await open('lkes=1&spoil');
      await page.evaluate(async () => {
        const [lke] = await window.door.read(['LKE']);
        window.door.removeSheet('LKE');
        window.door.addGrid({ ...lke!, hidden: true });
      });
      await page.locator('#tab-check').click();
      await page.getByRole('button', { name: /"Mungkin"/ }).click();
      await page
        .getByText(/Lembar "LKE" disembunyikan/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Tampilkan lembar' }).click();
      await page.waitForFunction(() => window.door.selected.length === 1);
      expect(await page.evaluate(() => window.door.selected[0])).toMatch(/^LKE![A-Z]+\d+$/);
    });

    test('one bar scrolls all of it', async () => {
      await open('lkes=1&spoil');
      await page.locator('#tab-check').click();
      await page.getByRole('button', { name: /"Mungkin"/ }).waitFor();
      const scrolling = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('#root *')]
          .filter((one) => {
            const { overflowY } = getComputedStyle(one);
            return /auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
          })
          .map(({ tagName }) => tagName),
      );
      expect(scrolling).toEqual(['MAIN']);
    });

    test('a cell that is gone is told, not ignored', async () => {
      await open('lkes=1&spoil');
      await show('check');
      await page.evaluate(() => window.door.failSelect('excel.sheet-missing', { sheet: 'LKE' }));
      await problem('Jawaban "F"').click();
      await page.getByText('Sel tidak dapat dituju: Lembar "LKE" tidak ada lagi dalam buku kerja ini.').first().waitFor();
    });
  });

  describe('Hasil', () => {
    test('follows the sheet without being drawn anew', async () => {
      await open('lkes=1&fill=1');
      const before = await text('total');
      expect(await text('verdict')).toBe('Nilai minimum WBK terpenuhi menurut penilaian mandiri.');
      expect(await page.locator('main').innerText()).toContain(`add-in ${version}`);
      const node = await page.getByTestId('total').elementHandle();
      await page.locator('main').evaluate((main) => (main.scrollTop = 120));
      await page.evaluate(() => window.answer('B.I.a', 3.5));
      await page.getByText('Belum memenuhi WBK: 1 dari 12 syarat tidak tercapai.').first().waitFor();
      expect(await text('total')).not.toBe(before);
      expect(await node.evaluate((element) => element.isConnected)).toBe(true);
      expect(await page.locator('main').evaluate((main) => main.scrollTop)).toBe(120);
      const gate = page.getByRole('listitem').filter({ hasText: 'Indeks Persepsi Anti Korupsi' });
      expect((await gate.innerText()).replace(/\s+/g, ' ')).toBe(
        'Indeks Persepsi Anti Korupsi (IPAK) 15,31 / 17,5 Kurang 0,44 min. 15,75 (indeks 3,60) Cara memenuhi',
      );
    });

    test('a sheet that was deleted is gone when somebody comes back to the pane', async () => {
      await open('lkes=1');
      await page.evaluate(() => {
        window.door.removeSheet('LKE');
        window.dispatchEvent(new Event('focus'));
      });
      await page.getByRole('heading', { name: 'Belum ada LKE di buku kerja ini' }).waitFor();
    });

    test('many changes at once are one reading', async () => {
      await open('lkes=1&fill=1');
      const before = await page.evaluate(() => window.door.reads);
      await page.evaluate(async () => {
        const [sheet, cell] = (await window.cellOf('B.I.a')).split('!') as [string, string];
        window.door.reads = 0;
        for (let i = 0; i < 50; i++) window.door.type(sheet, cell, 3 + i / 100);
      });
      expect(before).toBeGreaterThan(0);
      await page.getByText('Belum memenuhi WBK').first().waitFor();
      expect(await page.evaluate(() => window.door.reads)).toBe(1);
    });

    test('a miss that two decimals would hide is shown', async () => {
      await open('lkes=1&fill=1');
      await page.evaluate(() => window.answer('B.I.a', 3.5999));
      await page.getByText('Belum memenuhi WBK').first().waitFor();
      const gate = page.getByRole('listitem').filter({ hasText: 'Indeks Persepsi Anti Korupsi' });
      expect(await gate.innerText()).toContain('15,7496');
    });

    test('what is doubted is said with what it changes, and the way there', async () => {
      await open('lkes=1&fill=1');
      await page.evaluate(
        async (note) => {
          await window.answer('A.II.4.i.1#1', 5);
          await window.answer('A.II.4.i.1#2', 3);
          const [sheet, cell] = (await window.cellOf('A.II.4.i.1#1')).split('!');
          window.door.type(sheet!, cell!.replace(/[A-Z]+/, note), '1. Kinerja\n2. Anggaran\n3. Layanan');
        },
        letters(position('note')),
      );
      const doubted = page.getByTestId('doubted');
      await doubted.getByText(/^Nilai bergantung pada 1 isian yang diragukan: \d+,\d\d sampai \d+,\d\d\./).waitFor();
      await doubted.getByRole('button').click();
      await page
        .getByRole('button', { name: /A\.II\.4\.i\.1/ })
        .first()
        .waitFor();
    });

    test('bars are meters that say all in words', async () => {
      await open('lkes=1&fill=0.8');
      const meters = page.getByRole('meter');
      expect(await meters.count()).toBe(12);
      const area = page.getByRole('meter', { name: 'Penguatan Akuntabilitas' });
      expect(await area.getAttribute('aria-valuetext')).toMatch(
        /^\d,\d\d sampai \d,\d\d dari 10, minimum 6,00\. Belum pasti, kurang \d,\d\d\.$/,
      );
      expect(await area.getAttribute('aria-valuemax')).toBe('10');
    });

    test('the other predicate has its own minimums', async () => {
      await open('lkes=1&fill=1');
      await page.getByRole('tab', { name: 'WBBM' }).click();
      expect(await text('verdict')).toContain('WBBM');
      expect(await page.getByRole('listitem').filter({ hasText: 'Nilai total' }).innerText()).toContain('min. 85,00');
    });

    test('of several LKE the chosen one is shown', async () => {
      await open('lkes=2&fill=1');
      await page.evaluate(() => window.answer('B.I.a', 0, 'unit', 1));
      await page.waitForTimeout(400);
      const choice = page.getByLabel('LKE yang ditampilkan');
      expect((await choice.locator('option').allInnerTexts()).map((label) => label.replace(/ \(.*/, ''))).toEqual([
        'KPP Pratama Contoh · 2026',
        'KPP Pratama Lain 1 · 2026',
      ]);
      expect(await text('verdict')).toBe('Nilai minimum WBK terpenuhi menurut penilaian mandiri.');
      await choice.selectOption({ index: 1 });
      await page.getByTestId('verdict').getByText('Belum memenuhi WBK').waitFor();
    });
  });

  describe('for everybody', () => {
    test('English is one press away and stays', async () => {
      const mine = await pane.fresh('lkes=1');
      await mine.getByRole('button', { name: 'EN –' }).click();
      await mine.getByRole('tab', { selected: true, name: 'Result' }).waitFor();
      expect(await mine.getByTestId('total').innerText()).toMatch(/^\d+\.\d\d of 100$/);
      await mine.reload();
      await mine.getByTestId('total').waitFor();
      expect(await mine.locator('html').getAttribute('lang')).toBe('en');
      await mine.getByRole('tab', { selected: true, name: 'Result' }).waitFor();
    });

    test('works where storage is forbidden', async () => {
      const mine = await pane.fresh('lkes=1', (fresh) =>
        fresh.addInitScript(() =>
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          }),
        ),
      );
      await mine.getByRole('button', { name: 'EN –' }).click();
      await mine.getByRole('tab', { selected: true, name: 'Result' }).waitFor();
    });

    test.each(VIEWS)('%s: every control is reached by keyboard and shows that it has the focus', async (view) => {
      await open('lkes=2&spoil');
      await show(view);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.locator('header').click({ position: { x: 2, y: 2 } });
      const reached: string[] = [];
      const wanted = await page.evaluate(() => {
        const controls =
          'input:not([type=radio]), select, button, summary, [role=tab][aria-selected=true], input[type=radio]:checked';
        return [...document.querySelectorAll<HTMLElement>(controls)]
          .filter((one) => one.role !== 'tab' || one.ariaSelected === 'true')
          .filter((one) => one.checkVisibility() && !(one as HTMLButtonElement).disabled).length;
      });
      for (let i = 0; i < wanted + 2; i++) {
        await page.keyboard.press('Tab');
        const box = await page.evaluate(() => {
          const active = document.activeElement as HTMLElement;
          if (active === document.body || active.dataset.reached) return null;
          active.dataset.reached = 'yes';
          active.scrollIntoView({ block: 'center' });
          // A radio's own box is transparent: its circle beside it shows the focus.
          const { x, y, width, height } = (active.matches('input') ? active.parentElement! : active).getBoundingClientRect();
          return {
            name: active.innerText || active.id || active.tagName,
            x: x - 4,
            y: y - 4,
            width: width + 8,
            height: height + 8,
          };
        });
        if (!box) break;
        reached.push(box.name);
        const { name, ...clip } = box;
        await page.waitForTimeout(60);
        const focused = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        await page.waitForTimeout(60);
        const blurred = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
        if (focused.equals(blurred)) throw new Error(`no focus to be seen on ${name}`);
      }
      expect(reached).toHaveLength(wanted);
    });

    test('arrows move between the views', async () => {
      await open('lkes=1');
      const shown = () => page.getByRole('tab', { selected: true }).first().innerText();
      await page.locator('#tab-result').focus();
      for (const [key, view] of [
        ['ArrowLeft', 'Periksa'],
        ['Home', 'Buat'],
        ['ArrowLeft', 'Rekap'],
        ['ArrowRight', 'Buat'],
        ['End', 'Rekap'],
      ] as const) {
        await page.keyboard.press(key);
        expect(await shown()).toContain(view);
        expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(view);
      }
    });

    describe.each(LOOKS)('in %s%s', (language, theme) => {
      test.each(VIEWS)('%s: axe finds nothing, and nothing is cut off at the side', async (view) => {
        pane.speak(language);
        await open(`lkes=2&spoil${theme}`);
        await show(view);
        if (view === 'generate') await page.locator('button[type=submit]').click();
        expect(await faults(page)).toEqual([]);
      });
    });
  });
});
