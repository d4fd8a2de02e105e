/** In Chromium: other worksheets, the conditions to propose, and a body's own rules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Raw } from '../../src/assessment';
import { writeXlsx } from '../../src/files';
import { everywhere } from '../assessment/answers';
import { describeInChromium } from '../chromium';
import { readDocx } from '../report/docx';
import { edition90 } from '../editions';
import { filled, planOf } from '../sheets/lke';
import { faults, LOOKS, onPane, type Pane } from './pane-page';

describeInChromium('beside the LKE', () => {
  let pane: Pane;
  let page: Page;
  onPane((given) => {
    pane = given;
    page = given.page;
  });

  const open = async (query: string): Promise<void> => {
    await pane.open(query);
    if (/lkes=[1-9]|akip|survey|strange|unsure/.test(query)) await page.getByTestId('total').waitFor();
  };
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const sheets = () => page.evaluate(() => window.door.sheetNames());
  const kept = (key: string) => page.evaluate((one) => window.door.recall(one), key);
  const pages = {
    proposal: async (query = '') => {
      await open(`lkes=1&fill=1${query}`);
      await press(/^(Periksa syarat pengusulan|Check the conditions to propose)$/);
      await page.getByTestId('proposal-verdict').waitFor();
    },
    overrides: async (query = '') => {
      await open(`lkes=1&fill=1&own${query}`);
      await press(/^(Ketentuan instansi|Rules of your body)$/);
      await page.locator('button[type=submit]').waitFor();
    },
    way: async (query = '') => {
      await open(`lkes=1&fill=0.8${query}`);
      await press(/^(Jalan ke|The way to) WBK$/);
      await page.getByTestId('way-sum').waitFor();
    },
    report: async (query = '') => {
      await open(`lkes=1&fill=0.8${query}`);
      await press(/^(Laporan|Report)$/);
      await page.getByRole('combobox', { name: /^(Jenis laporan|Kind of report)$/ }).waitFor();
    },
    compare: async (query = '') => {
      await open(`lkes=1&fill=1${query}`);
      await page.evaluate(() => window.answer('A.I.6.i.a', null, 'tpi'));
      await page.evaluate(() => window.answer('B.II.a', 3.1, 'tpi'));
      await press(/^(Bandingkan, potret, segel|Compare, keep, seal)$/);
      await page
        .getByTestId('compared')
        .filter({ hasText: /2[,.]41/ })
        .waitFor();
      await page.getByTestId('seal').filter({ hasText: 'TPI' }).waitFor();
    },
    trial: async (query = '') => {
      await open(`lkes=1&fill=1${query}`);
      await press(/^(Coba jawaban lain|Try other answers)$/);
      await page.getByTestId('tried').waitFor();
      await page
        .getByText(/^(sekarang|now): /)
        .first()
        .waitFor();
    },
    identity: async (query = '') => {
      await open(`strange${query}`);
      await page.locator('#tab-check').click();
      await press(/^(Lengkapi data unit|Complete whose LKE it is)/);
      await page.locator('button[type=submit]').waitFor();
    },
    surveyIdentity: async (query = '') => {
      await open(`theirs${query}`);
      await page.locator('#tab-check').click();
      await press(/^(Data survei|Survey details)/);
      await page.locator('button[type=submit]').waitFor();
    },
    unsure: async (query = '') => {
      await open(`unsure${query}`);
      await page.locator('#tab-check').click();
      await press(/^(Periksa susunan kolom|Check the columns)/);
      await page.getByRole('button', { name: /^(Simpan dan baca ulang|Save and read again)$/ }).waitFor();
    },
    rules: async (query = '') => {
      await open(`lkes=1&fill=1${query}`);
      await page.locator('#tab-generate').click();
      await press(/^(Peraturan dari berkas|Regulation from a file)$/);
      await page.getByRole('heading', { level: 2 }).waitFor();
    },
  };
  const withLaw = async (query = '') => {
    await pages.rules(query);
    await choose('aturan.json', law);
    await page.getByRole('button', { name: /^(Hapus|Remove) 7\/2031$/ }).waitFor();
  };
  const law = readFileSync(join(__dirname, '../fixtures/zi-7-2031.json'), 'utf8');
  const choose = (name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const PAGES = Object.keys(pages) as (keyof typeof pages)[];

  describe('Buat', () => {
    const chooseKind = async (label: string) => {
      const kind = page.getByLabel('Yang dibuat');
      await kind.locator('option', { hasText: label }).first().waitFor({ state: 'attached' });
      await kind.selectOption({ label: (await kind.locator('option', { hasText: label }).first().innerText()).trim() });
    };

    test('makes a worksheet twice without overwriting', async () => {
      await open('');
      await chooseKind('Rencana aksi');
      expect(await page.getByRole('radio').count()).toBe(0);
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await press('Buat lembar kerja');
      await page.getByText('Lembar kerja selesai dibuat', { exact: true }).waitFor();
      const first = await sheets();
      const before = await page.evaluate(() => window.door.read());
      await press('Buat lembar kerja');
      await page.getByText(/tidak diubah; yang baru memakai nama lain/).waitFor();
      expect((await sheets()).length).toBe(2 * first.length);
      expect((await page.evaluate(() => window.door.read())).slice(0, first.length)).toEqual(before);
    });

    test('AKIP has editions of its own and no predicate to aim at', async () => {
      await open('');
      await chooseKind('LKE AKIP');
      expect(await page.getByLabel('Edisi').locator('option').allInnerTexts()).toEqual(['88/2021', '12/2015']);
      await page.getByLabel('Unit kerja').fill('Dinas Contoh');
      await press('Buat lembar kerja');
      await page.getByText('Lembar kerja selesai dibuat', { exact: true }).waitFor();
      await page.locator('#tab-result').click();
      await page.getByText('Sementara').first().waitFor();
      await page.getByText('Pilih target nilai di lembar ringkasan').waitFor();
      await page.locator('#tab-check').click();
      await page.getByRole('heading', { name: 'Belum dijawab' }).waitFor();
      expect(await page.getByText('Salin ke LKE baru').count()).toBe(0);
    });

    test('refuses a form without a unit, and says why nothing was made', async () => {
      await open('');
      await chooseKind('Rencana aksi');
      await press('Buat lembar kerja');
      await page.getByText('Isi nama unit kerja yang dinilai.').waitFor();
      await page.getByLabel('Unit kerja').fill('KPP');
      await page.evaluate(() => window.door.failWrite('excel.protected'));
      await press('Buat lembar kerja');
      await page.getByText('Lembar kerja gagal dibuat', { exact: true }).waitFor();
      expect(await sheets()).toEqual([]);
    });
  });

  describe('Syarat pengusulan', () => {
    test('judges as one types, and the workbook keeps it', async () => {
      await pages.proposal();
      const verdict = page.getByTestId('proposal-verdict');
      expect(await verdict.innerText()).toBe('Belum dapat dipastikan untuk WBK: 13 dari 13 syarat belum diisi.');
      await page.getByLabel('Opini BPK').selectOption('WDP');
      expect(await page.getByTestId('body.opinion').innerText()).toBe('Belum terpenuhi: syarat WTP, isian WDP.');
      await page.getByLabel('Kepatuhan LHKPN').fill('100');
      expect(await page.getByTestId('unit.lhkpn').innerText()).toBe('Terpenuhi: syarat 100%, isian 100%.');
      await page.getByLabel('Layanan afirmasi').selectOption('rsud');
      // Blanks are never excused.
      expect(await verdict.innerText()).toBe('Belum dapat dipastikan untuk WBK: 11 dari 13 syarat belum diisi.');
      expect(await page.getByTestId('body.opinion').innerText()).toContain('usulan afirmasi');
      await press('Kembali');
      await page.waitForFunction(async () => (await window.door.recall('lke.proposals')) !== null);
      expect(JSON.parse((await kept('lke.proposals'))!)).toEqual({
        'zi-90-2021|kpp pratama contoh': {
          predicate: 'WBK',
          bodyKind: 'pemda',
          unitKind: 'rsud',
          values: { 'body.opinion': 'WDP', 'unit.lhkpn': '100' },
        },
      });
      await press('Periksa syarat pengusulan');
      await page.getByTestId('body.opinion').getByText('isian WDP').waitFor();
    });

    test('opens without an LKE, by edition; 10/2019 has none', async () => {
      await open('');
      await press('Syarat pengusulan');
      await page.getByTestId('proposal-verdict').waitFor();
      await page.getByLabel('Edisi').selectOption('zi-10-2019');
      await page.getByText('Syarat pengusulan edisi 10/2019 tidak ditemukan').waitFor();
      await page.getByLabel('Edisi').selectOption('zi-52-2014');
      await page.getByLabel('Diusulkan untuk').selectOption('WBBM');
      expect(await page.getByLabel('Tahun berturut-turut').count()).toBe(1);
    });
  });

  describe('Ketentuan instansi', () => {
    test('a looser minimum is refused at its field; a stricter one decides and is named', async () => {
      await open('lkes=1&fill=1');
      await page.locator('#tab-generate').click();
      await press('Ketentuan instansi');
      await page.getByLabel('Instansi yang menetapkan').fill('Inspektorat Contoh');
      await page.getByLabel('Dasar (keputusan').fill('Edaran 7');
      await page.getByText('Nilai minimum WBK').click();
      const total = page.getByLabel('Nilai total').first();
      await total.fill('70');
      await press('Simpan di buku kerja');
      await page.getByText('lebih longgar daripada peraturan (75)').waitFor();
      expect(await total.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await kept('lke.own-rules')).toBeNull();
      await total.fill('99,5');
      await press('Simpan di buku kerja');
      await page.getByText('Ketentuan Inspektorat Contoh untuk edisi 90/2021 tersimpan dan dipakai.').waitFor();
      await page.locator('#tab-result').click();
      await page.getByText('Belum memenuhi WBK: 1 dari 12 syarat tidak tercapai.').first().waitFor();
      const gate = page.getByRole('listitem').filter({ hasText: 'Nilai total' });
      expect(await gate.innerText()).toContain('min. 99,50, ditetapkan Inspektorat Contoh');
      expect(await page.getByTestId('own-rules').innerText()).toContain('Inspektorat Contoh (Edaran 7)');
      await page.getByText('rumusnya masih memakai minimum peraturan').waitFor();
    });

    test('an LKE made afterwards carries the rules, and agrees with the pane', async () => {
      await open('own');
      await page.getByLabel('Unit kerja').fill('KPP Baru');
      await page.waitForFunction(() => window.door.reads > 0);
      await page.waitForTimeout(300);
      await press('Buat LKE');
      await page.getByText('LKE selesai dibuat', { exact: true }).waitFor();
      await press('Lihat hasil');
      await page.getByTestId('own-rules').getByText('Kementerian Keuangan').waitFor();
      expect(await page.getByText('rumusnya masih memakai').count()).toBe(0);
    });

    test('export and import: what comes in is what went out', async () => {
      await pages.overrides();
      const [download] = await Promise.all([page.waitForEvent('download'), press('Ekspor berkas')]);
      expect(download.suggestedFilename()).toBe('ketentuan-zi-90-2021-kementerian-keuangan.json');
      const file = await download.path();
      await press('Hapus ketentuan');
      await page.getByText('peraturan berlaku lagi').waitFor();
      expect(await kept('lke.own-rules')).toBeNull();
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText(/Ketentuan Kementerian Keuangan dari .* dibaca/).waitFor();
      expect(await page.getByLabel('Nilai total').first().inputValue()).toBe('80');
      expect(await kept('lke.own-rules')).toBeNull();
      await press('Simpan di buku kerja');
      await page.getByText('tersimpan dan dipakai').waitFor();
      expect(JSON.parse((await kept('lke.own-rules'))!)).toMatchObject({ 'zi-90-2021': { gates: [{ floor: 80 }] } });
    });

    test.each<[string, string, string]>([
      ['rusak.json', '{"edition":', 'bukan JSON yang utuh'],
      ['lain.json', '{"edition":"1/1999","body":"ABC","source":"abc","checked":"2026-01-01"}', '1/1999'],
      ['bentuk.json', '{"edition":"90/2021"}', 'Bagian "body" pada ketentuan instansi tidak sesuai'],
      ['besar.json', ' '.repeat(300 * 1024), 'Berkas terlalu besar'],
    ])('%s is refused in a sentence and changes nothing', async (name, text, sentence) => {
      await pages.overrides();
      const before = await kept('lke.own-rules');
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
      await page.getByText(`Berkas ${name} tidak dipakai`).waitFor();
      expect(await page.locator('main').innerText()).toContain(sentence);
      expect(await page.getByLabel('Nilai total').first().inputValue()).toBe('80');
      expect(await kept('lke.own-rules')).toBe(before);
    });

    test('10/2019: unconfirmed until a body gives its minimums; inferred scales are marked', async () => {
      await open('lkes=1&fill=1&edition=10/2019');
      await page.getByText('Ambang batas edisi ini belum terkonfirmasi, sehingga WBK tidak dapat diputuskan.').first().waitFor();
      await page.getByText('75 dari 84 pernyataan', { exact: true }).waitFor();
      await press('Isi minimum menurut instansi');
      await page.getByLabel('Instansi yang menetapkan').fill('Inspektorat Contoh');
      await page.getByLabel('Dasar (keputusan').fill('Edaran 7');
      await page.getByLabel('Nilai total').first().fill('75');
      await press('Simpan di buku kerja');
      await page.getByText('tersimpan dan dipakai').waitFor();
      await press('Kembali');
      await page.getByTestId('verdict').getByText('Nilai minimum WBK terpenuhi menurut penilaian mandiri.').waitFor();
      expect(await page.getByRole('listitem').filter({ hasText: 'Nilai total' }).innerText()).toContain(
        'min. 75,00, ditetapkan Inspektorat Contoh',
      );
    });
  });

  describe('Peraturan dari berkas', () => {
    const SAID = 'Dinilai menurut aturan 7/2031 dari berkas aturan.json; angkanya belum dicocokkan dengan peraturannya.';

    test('chosen, it is offered for its year, makes an LKE and is named beside its result', async () => {
      await withLaw();
      expect(JSON.parse((await kept('lke.rules-files'))!)).toEqual([{ file: 'aturan.json', text: law }]);
      await press('Kembali');
      await page.getByLabel('Tahun').fill('2031');
      expect(await page.getByLabel('Edisi').inputValue()).toBe('zi-7-2031');
      expect(await page.getByLabel('Edisi').locator('option').first().innerText()).toBe('7/2031 (aturan.json)');
      await page.getByText(SAID).waitFor();
      await page.getByLabel('Unit kerja').fill('KPP Baru');
      await press('Buat LKE');
      await page.getByText('LKE selesai dibuat', { exact: true }).waitFor();
      await press('Lihat hasil');
      await page.getByTestId('brought').getByText(SAID).waitFor();
      expect(await page.getByRole('listitem').filter({ hasText: 'Nilai total' }).innerText()).toContain('min. 78,00');
      await page.locator('#tab-recap').click();
      await page.getByText('7/2031 (aturan.json)').first().waitFor();
    });

    test('a form that carries no law is judged by it until it is taken away; that is undone as well', async () => {
      await open('strange');
      const score = page.getByText('7/2031 (aturan.json)').first();
      await page.locator('#tab-generate').click();
      await press('Peraturan dari berkas');
      await choose('aturan.json', law.replace('2031-01-01', '2026-01-01'));
      await page.getByText('Aturan 7/2031 dari aturan.json tersimpan dan dipakai.').waitFor();
      const toRecap = () => page.locator('#tab-recap').click();
      const toRules = async () => {
        await page.locator('#tab-generate').click();
        await press('Peraturan dari berkas');
      };
      await toRecap();
      await score.waitFor();
      await toRules();
      await press('Hapus 7/2031');
      await page.getByText('Aturan 7/2031 tidak dipakai lagi').waitFor();
      expect(await kept('lke.rules-files')).toBeNull();
      await press('Batalkan');
      await press('Hapus 7/2031');
      await page.getByText('Belum ada.').waitFor();
      await toRecap();
      await page.getByText('90/2021').first().waitFor();
      expect(await score.count()).toBe(0);
    });

    test.each<[string, string, string]>([
      ['rusak.json', '{', 'Berkas edisi bukan JSON yang utuh'],
      ['minimum.json', law.replace('78', '178'), 'Minimum TOTAL untuk WBK (178) melebihi bobotnya (100).'],
      ['nama.json', law.replace('"zi-7-2031"', '"zi-90-2021"'), 'Nama "zi-90-2021" sudah dipakai edisi lain'],
      ['kembar.json', law.replace('"zi-7-2031"', '"zi-8-2031"'), 'Nama "7/2031" sudah dipakai edisi lain'],
      ['besar.json', ' '.repeat(600 * 1024), 'Berkas terlalu besar (600 KB; paling besar 512 KB).'],
    ])('%s is refused in a sentence and changes nothing', async (name, text, sentence) => {
      await withLaw();
      const before = await kept('lke.rules-files');
      await choose(name, text);
      await page.getByText(`Berkas ${name} tidak dipakai`).waitFor();
      expect(await page.locator('main').innerText()).toContain(sentence);
      expect(await kept('lke.rules-files')).toBe(before);
    });
  });

  test('an AKIP worksheet shows its grade and what the grade aimed at still needs', async () => {
    await open('akip');
    expect(await page.getByTestId('verdict').innerText()).toMatch(/^Sementara [A-E]+ \(.+\); bisa sampai [A-E]+ /);
    await page.getByRole('heading', { name: 'Yang masih perlu untuk BB' }).waitFor();
  });

  describe('Laporan', () => {
    const downloaded = async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), press('Unduh Word')]);
      return { name: download.suggestedFilename(), ...(await readDocx(new Uint8Array(readFileSync(await download.path())))) };
    };

    test('the document says what Hasil says, as a draft until it was passed', async () => {
      await open('lkes=1&fill=0.8');
      const total = (await page.getByTestId('total').innerText()).replace(/[^\d,].*$/s, '');
      await pages.report();
      const draft = await downloaded();
      expect(draft.name).toMatch(/^laporan-lhe-.+\.docx$/);
      expect(draft.headers).toContain('KONSEP');
      expect(draft.tables.find(([head]) => head?.[1] === 'Komponen')!.at(-1)).toContain(total);
      await page.getByRole('checkbox', { name: /^Sudah diperiksa pengendali teknis/ }).check();
      await page.getByLabel('Tanggal laporan').fill('2026-11-27');
      await page.getByRole('combobox', { name: 'Diusulkan' }).selectOption('Ya');
      const passed = await downloaded();
      expect(passed.headers).not.toContain('KONSEP');
      expect(passed.text).toContain('27 November 2026');
      expect(passed.tables.flat().find(([label]) => label === 'Diusulkan')![2]).toBe('Ya');
    });

    test('a profile is taken in, kept in the workbook, and taken away; another file is refused', async () => {
      await pages.report();
      const profile = { format: 'zi-lke-laporan-1', letterhead: { names: ['Kementerian <Uji>'], address: [] } };
      const take = (name: string, text: string) =>
        page
          .locator('input[type=file][accept*=json]')
          .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
      await take('lain.json', '{"format":"lain"}');
      await page.getByText('Berkas lain.json tidak dipakai').waitFor();
      await take('profil.json', JSON.stringify(profile));
      await page.getByText('Profil Kementerian <Uji> diambil dari profil.json.').waitFor();
      expect(JSON.parse((await kept('lke.report-profile'))!)).toMatchObject(profile);
      expect((await downloaded()).text).toContain('KEMENTERIAN <UJI>');
      await press('Hapus profil');
      await page.getByText('Profil dihapus.').waitFor();
      expect(await kept('lke.report-profile')).toBeNull();
    });

    test('written as a sheet, also where the pane may hand over no files', async () => {
      await pages.report('&mac');
      expect(await page.getByRole('button', { name: 'Unduh Word' }).count()).toBe(0);
      await press('Tulis sebagai lembar');
      await page.getByText('Laporan ditulis di lembar LHE.').waitFor();
      expect(await sheets()).toContain('LHE');
      await press('Tulis sebagai lembar');
      await page.getByText('Laporan ditulis di lembar LHE (2).').waitFor();
    });

    test('a file that is none is refused in a sentence', async () => {
      await pages.report();
      await page
        .locator('input[type=file][accept*=xlsx]')
        .setInputFiles({ name: 'lalu.xlsx', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
      await page.getByText(/^lalu\.xlsx tidak dapat dibaca: ini bukan buku kerja \.xlsx, melainkan PDF/).waitFor();
    });

    test('what the workbook lacks for a kind is said', async () => {
      await pages.report();
      await page.getByRole('combobox', { name: 'Jenis laporan' }).selectOption('Berita acara klarifikasi');
      await press('Unduh Word');
      await page.getByText(/^Laporan tidak jadi: .*belum ada jawaban TPI/).waitFor();
    });
  });

  describe('Jalan ke WBK', () => {
    const sum = () => page.getByTestId('way-sum').innerText();

    test('from a minimum that is missed; a statement can be left as it is; other ways are to be had', async () => {
      await open('lkes=1&fill=0.8');
      await press(/^Cara memenuhi Capaian Kinerja/);
      await page.getByRole('heading', { name: 'Jalan ke WBK' }).waitFor();
      const best = await sum();
      expect(best).toMatch(/^\d+ langkah pada \d+ pernyataan: nilai 31,77 menjadi \d+,\d\d\. Dengan hasil survei/);
      await page.getByText(/^Indeks Persepsi Anti Korupsi \(IPAK\): 0,00, minimum 15,75\./).waitFor();
      const dropped = (await page
        .getByRole('button', { name: /^Biarkan / })
        .first()
        .getAttribute('aria-label'))!;
      await press(dropped);
      await page.getByRole('heading', { name: 'Dibiarkan seperti adanya' }).waitFor();
      expect(await page.getByRole('button', { name: dropped }).count()).toBe(0);
      await press(/ boleh berubah lagi$/);
      await page.getByRole('button', { name: dropped }).waitFor();
      expect(await sum()).toBe(best);
      await press('Cari cara lain');
      const others = page.getByRole('combobox', { name: 'Cara lain' });
      await others.selectOption({ index: 1 });
      expect(await sum()).not.toBe(best);
      await press(/^Tunjukkan [AB]\.\S+ di lembar$/);
      expect(await page.evaluate(() => window.door.selected.length)).toBe(1);
    });

    test('an effort that is raised is weighed, and can be lowered again', async () => {
      await pages.way();
      const best = await sum();
      const [first] = await page.getByRole('combobox', { name: /^Usaha per langkah untuk / }).all();
      const name = (await first!.getAttribute('aria-label'))!;
      await first!.selectOption('10');
      await page
        .waitForFunction((was) => document.querySelector('[data-testid=way-sum]')!.textContent !== was, best)
        .catch(() => undefined);
      await page.getByRole('combobox', { name, exact: true }).selectOption('1');
      await page.waitForFunction((was) => document.querySelector('[data-testid=way-sum]')!.textContent === was, best);
    });

    test('its steps become activities of the action plan: a fresh one, then none twice', async () => {
      await pages.way();
      await press('Masukkan ke rencana aksi');
      await page.getByText(/^\d+ kegiatan ditulis di lembar Rencana aksi/).waitFor();
      const [step] = await page.getByRole('combobox', { name: /^Usaha per langkah untuk A\./ }).all();
      const code = (await step!.getAttribute('aria-label'))!.split(' ').at(-1)!;
      const written = () =>
        page.evaluate(
          async (one) =>
            (await window.door.read())
              .flatMap(({ values }) => values.flat())
              .filter((text) => String(text).includes(`Perbaiki ${one}: `)).length,
          code,
        );
      expect(await written()).toBe(1);
      await press('Masukkan ke rencana aksi');
      await page.getByText(/sudah ada di lembar Rencana aksi|^Tanpa baris kosong di sana/).waitFor();
      expect(await written()).toBe(1);
    });

    test('AKIP: the letters that still lack to the grade aimed at', async () => {
      await open('akip');
      await press('Jalan ke BB');
      expect(await sum()).toMatch(/^\d+ langkah pada \d+ pernyataan: nilai [\d,]+ menjadi (7|8|9)\d,\d\d\.$/);
      expect(await page.getByRole('button', { name: 'Masukkan ke rencana aksi' }).count()).toBe(0);
      expect(await faults(page)).toEqual([]);
    });

    test('nothing has to improve where every minimum is met', async () => {
      await open('lkes=1&fill=1');
      expect(await page.getByRole('button', { name: 'Jalan ke WBK' }).count()).toBe(0);
    });
  });

  describe('Bandingkan', () => {
    const compared = () => page.getByTestId('compared').innerText();
    const file = async (name: string, entries: Record<string, Raw>) => ({
      ...{ name, mimeType: 'application/octet-stream' },
      buffer: Buffer.from(
        await writeXlsx(filled(planOf(), new Map(Object.entries(entries).map(([code, unit]) => [code, { unit }])))),
      ),
    });

    test('unit and TPI at once, by effect in points; a difference leads to its cell', async () => {
      await pages.compare();
      expect(await compared()).toMatch(
        /^1 jawaban berbeda: nilai 81,86 menjadi 79,45, −2,41 poin\.\s+WBK: Nilai minimum terpenuhi menjadi Belum/,
      );
      const row = page.getByRole('region', { name: 'Perbedaan jawaban' }).getByRole('listitem');
      expect(await row.innerText()).toMatch(/3,65 menjadi 3,1\s+−2,41 poin; sendiri saja mengubah/);
      await press('Tunjukkan B.II.a di lembar');
      expect(await page.evaluate(() => window.door.selected)).toEqual([expect.stringMatching(/^LKE!/)]);
      await page.getByLabel('Yang pertama').selectOption({ label: 'TPI, sekarang' });
      await page.getByText('Tidak ada jawaban yang berbeda.').waitFor();
    });

    test('a snapshot is taken into empty columns, and compared with what changed since', async () => {
      await pages.compare();
      await page.getByLabel('Status').fill('diusulkan');
      await press('Ambil potret');
      await page.getByText('Potret ke-1 disimpan di lembar Potret.').waitFor();
      expect(await sheets()).toContain('Potret');
      await page.evaluate(() => window.answer('A.I.1.i.a', 'Ya'));
      const first = page.getByLabel('Yang pertama');
      await first
        .locator('option', { hasText: /^Potret ke-1, 2026-06-01, diusulkan \(unit kerja\)$/ })
        .waitFor({ state: 'attached' });
      await first.selectOption({ label: 'Potret ke-1, 2026-06-01, diusulkan (unit kerja)' });
      await page.getByLabel('Yang kedua').selectOption({ label: 'Unit kerja, sekarang' });
      await page.getByText(/^1 jawaban berbeda/).waitFor();
      await press('Ambil potret');
      await page.getByText('Potret ke-2 disimpan di lembar Potret.').waitFor();
      const kept = await page.evaluate(async () => (await window.door.read(['Potret']))[0]!.values);
      expect(kept[2]!.slice(0, 6)).toEqual(['Potret ke-', null, 1, 1, 2, 2]);
      const row = kept.find(([code]) => code === 'A.I.1.i.a')!;
      expect([row[2], row[4]]).toEqual(['Tidak', 'Ya']);
    });

    test('what cannot be written is said, and nothing is kept', async () => {
      await pages.compare();
      await page.evaluate(() => window.door.failWrite('excel.protected', { sheet: '' }));
      await press('Ambil potret');
      await page.getByText(/^Potret tidak tersimpan: /).waitFor();
      expect(await sheets()).not.toContain('Potret');
    });

    test("last year's file beside this one; what is no LKE is refused by name", async () => {
      await pages.compare();
      const chooser = page.locator('input[type=file]');
      await chooser.setInputFiles({ name: 'surat.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.4') });
      await page.getByText(/^surat\.xlsx: /).waitFor();
      await chooser.setInputFiles(await file('lalu.xlsx', everywhere(edition90, 'best')));
      await page.getByText(/jawaban berbeda: nilai 100,00 menjadi 79,45/).waitFor();
      expect(await page.getByLabel('Yang pertama').locator('option:checked').innerText()).toBe('TPI, sekarang: lalu.xlsx');
    });

    test('the seal follows the answers, and says whether a printed one still holds', async () => {
      await pages.compare();
      const seal = page.getByTestId('seal');
      const code = (await seal.innerText()).slice(0, 19);
      const check = async (typed: string) => {
        await page.getByLabel('Kode segel pada dokumen').fill(typed);
        await press('Periksa segel');
      };
      await check(code.toLowerCase());
      await page.getByText(/cocok: edisi serta jawaban unit kerja dan TPI sama/).waitFor();
      await check('1234');
      await page.getByText('"1234" bukan segel').waitFor();
      await page.evaluate(() => window.answer('A.I.1.i.a', 'Ya'));
      await page.waitForFunction((old) => !document.querySelector('[data-testid=seal]')!.textContent.startsWith(old), code);
      await check(code);
      await page.getByText(/tidak cocok/).waitFor();
    });

    test('the seal is written where the summary is signed, and held against the answers from then on', async () => {
      await pages.compare();
      await press('Tulis pada Ringkasan');
      await page.getByText(/^Segel ditulis pada Ringkasan!B\d+\.$/).waitFor();
      await page.getByText(/cocok: edisi serta jawaban unit kerja dan TPI sama/).waitFor();
      await page.evaluate(() => window.answer('A.I.1.i.a', 'Ya'));
      await page.getByText(/tidak cocok/).waitFor();
    });
  });

  describe('Coba jawaban lain', () => {
    const tried = () => page.getByTestId('tried').innerText();
    const cell = (code: string) =>
      page.evaluate(async (one) => {
        const [sheet, at] = (await window.cellOf(one)).split('!') as [string, string];
        const [grid] = await window.door.read([sheet]);
        const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(at)!;
        return grid!.values[Number(row) - 1]![letter.charCodeAt(0) - 65];
      }, code);

    test('judged at once while the sheet stays; kept with a press, and undone with another', async () => {
      await pages.trial();
      expect(await tried()).toMatch(/^Tidak ada jawaban yang berbeda\.\s+WBK: tetap Nilai minimum terpenuhi/);
      await page.getByLabel('Area').selectOption({ label: 'Pelayanan Publik yang Prima' });
      const index = page.getByRole('textbox', { name: /^B\.II\.a / });
      await index.fill('tiga');
      await page.getByText('"tiga" bukan angka yang dapat dipakai di sini.').waitFor();
      expect(await tried()).toMatch(/^Tidak ada/);
      await index.fill('3,1');
      expect(await tried()).toMatch(
        /^1 jawaban berbeda: nilai 81,86 menjadi 79,45, −2,41 poin\.\s+WBK: Nilai minimum terpenuhi menjadi Belum memenuhi/,
      );
      await page.getByLabel('Area').selectOption({ index: 0 });
      await page.getByRole('combobox', { name: /^A\.I\.1\.i\.a / }).selectOption('Ya');
      expect(await tried()).toMatch(/^2 jawaban berbeda/);
      expect(await Promise.all(['B.II.a', 'A.I.1.i.a'].map(cell))).toEqual([3.65, 'Tidak']);
      await press('Simpan 2 jawaban ke lembar');
      await page.getByText('2 jawaban ditulis di lembar LKE.').waitFor();
      expect(await Promise.all(['B.II.a', 'A.I.1.i.a'].map(cell))).toEqual([3.1, 'Ya']);
      await page.getByText(/^Tidak ada jawaban yang berbeda/).waitFor();
      await press('Urungkan');
      await page.getByText('Jawaban semula dikembalikan.').waitFor();
      expect(await Promise.all(['B.II.a', 'A.I.1.i.a'].map(cell))).toEqual([3.65, 'Tidak']);
    });

    test('dropped, one or all', async () => {
      await pages.trial();
      await page.getByRole('combobox', { name: /^A\.I\.1\.i\.a / }).selectOption('Ya');
      await press('Batalkan A.I.1.i.a');
      expect(await tried()).toMatch(/^Tidak ada/);
      await page.getByRole('combobox', { name: /^A\.I\.1\.i\.a / }).selectOption('Ya');
      await press('Buang semua');
      expect(await tried()).toMatch(/^Tidak ada/);
      expect(await cell('A.I.1.i.a')).toBe('Tidak');
    });
  });

  describe('what a sheet of others does not say', () => {
    const result = () => page.locator('#tab-result').click();
    const told = () => page.locator('main').innerText();

    test('unit, year, target and predicate held: filled in by hand, kept, and judged by', async () => {
      await pages.identity();
      await page.getByLabel('Tahun penilaian').fill('26');
      await press('Simpan dan baca ulang');
      await page.getByText(/^Isi tahun antara/).waitFor();
      expect(await kept('lke.identities')).toBeNull();
      await page.getByLabel('Unit kerja').fill('KPP Pratama Contoh');
      await page.getByLabel('Tahun penilaian').fill('2025');
      await page.getByLabel('Target').selectOption('WBBM');
      await press('Simpan dan baca ulang');
      await page.getByText('Data unit disimpan dalam buku kerja.').waitFor();
      await result();
      await page.getByText('KPP Pratama Contoh · 2025').waitFor();
      expect(await told()).toContain('harus sudah berpredikat WBK');
      await page.locator('#tab-check').click();
      await press(/^Lengkapi data unit/);
      expect(await page.getByLabel('Unit kerja').inputValue()).toBe('KPP Pratama Contoh');
      await page.getByRole('checkbox', { name: /WBK/ }).check();
      await press('Simpan dan baca ulang');
      await page.getByText('Data unit disimpan dalam buku kerja.').waitFor();
      await result();
      await page.getByText('Nilai minimum WBBM terpenuhi').first().waitFor();
    });

    test('of a survey its unit, year and scale, and who set that: the index is there', async () => {
      await open('theirs');
      await result();
      expect(await told()).not.toContain('4,43');
      await pages.surveyIdentity();
      await page.getByLabel('Skala jawaban').selectOption('6');
      await press('Simpan dan baca ulang');
      await page.getByText(/^Isi dasarnya/).waitFor();
      await page.getByLabel('Unit kerja').fill('Kantor Contoh');
      await page.getByLabel('Tahun penilaian').fill('2025');
      await page.getByLabel(/^Dasar/).fill('Surat Edaran 1/2025');
      await press('Simpan dan baca ulang');
      await page.getByText('Data unit disimpan dalam buku kerja.').waitFor();
      await result();
      await page.getByText('Kantor Contoh · 2025').waitFor();
      expect(await told()).toContain('4,43');
    });

    test('hardly recognised, nothing is concluded before its columns are confirmed', async () => {
      await open('unsure');
      await result();
      await page
        .getByText(/Susunan lembarnya belum pasti/)
        .first()
        .waitFor();
      await pages.unsure();
      await press('Simpan dan baca ulang');
      await page.getByText('Susunan kolom diingat dan lembar dibaca ulang.').waitFor();
      await result();
      await page.getByText(/Susunan lembarnya belum pasti/).waitFor({ state: 'detached' });
      expect(await told()).toMatch(/bergantung pada pernyataan yang kosong/);
    });
  });

  describe('surveys', () => {
    const figure = () => page.getByTestId('total').innerText();

    test('without any LKE Hasil shows the survey; its problems lead to their cells', async () => {
      await open('survey=skm&spoil');
      expect(await figure()).toBe('84,68 dari 100');
      await page.getByText('Mutu pelayanan B: Baik').waitFor();
      expect(await page.getByTestId('verdict').innerText()).toBe('Responden kurang 3: baru 60, diperlukan 63.');
      expect(await page.getByRole('listitem').filter({ hasText: 'Terlemah' }).allInnerTexts()).toEqual([
        expect.stringContaining('U5 Produk spesifikasi jenis pelayanan'),
      ]);
      await press(/^U5 /);
      await press('2 hal perlu diperiksa');
      await press(/Jawaban "7" responden 3 pada U2 .*ke sel C9/);
      await press(/1 jawaban survei kosong.*ke sel D8/);
      await page.waitForFunction(() => window.door.selected.length === 3);
      expect(await page.evaluate(() => window.door.selected)).toEqual([
        'Responden SKM!F5',
        'Responden SKM!C9',
        'Responden SKM!D8',
      ]);
    });

    test('a heading renamed while the survey is shown is named, and every view goes on', async () => {
      await open('survey=skm&asked=63');
      const before = await figure();
      const heading = await page.evaluate(async () => {
        const sheet = (await window.door.read()).find((grid) => grid.sheet === 'Responden SKM')!;
        window.door.type(sheet.sheet, 'D5', 'Cepat tidaknya');
        return String(sheet.values[4]![3]);
      });
      await page.getByRole('button', { name: /^1 hal perlu diperiksa/ }).waitFor();
      expect(await page.getByRole('listitem').filter({ hasText: /^U3 / }).innerText()).not.toMatch(/\d,\d\d/);
      await press('1 hal perlu diperiksa');
      await page.getByText('U3 Waktu penyelesaian').first().waitFor();
      await page.locator('#tab-result').click();
      await page.evaluate((text) => window.door.type('Responden SKM', 'D5', text), heading);
      await page.waitForFunction(
        (wanted) => document.querySelector<HTMLElement>('[data-testid=total]')?.innerText === wanted,
        before,
      );
    });

    test('an LKE and surveys are chosen from; the figures follow the sheet', async () => {
      await open('lkes=1&survey=skm,survei-ipak&asked=63');
      const choice = page.getByLabel('Lembar yang ditampilkan');
      expect(await choice.locator('option').allInnerTexts()).toEqual([
        'KPP Pratama Contoh · 2026 (LKE)',
        'Responden SKM · KPP Pratama Contoh · 2026',
        'Responden SPAK · KPP Pratama Contoh · 2026',
      ]);
      await choice.selectOption('Responden SPAK');
      await page.getByRole('heading', { name: 'Poin pada LKE 90/2021' }).waitFor();
      const before = await figure();
      const gate = page.getByRole('listitem').filter({ hasText: 'WBK' });
      expect(await gate.innerText()).toMatch(/Kurang 0,9\d\s+min. 15,75 \(indeks 3,60\)/);
      expect(await page.getByTestId('verdict').innerText()).toBe('Responden cukup: 63, diperlukan 63.');
      await page.evaluate(() => window.door.type('Ringkasan SPAK', 'C9', 5));
      const missing = page.getByText('Indeks belum dapat dihitung; lihat Periksa.');
      await missing.waitFor();
      await page.evaluate(() => window.door.type('Ringkasan SPAK', 'C10', 'Edaran 3/2026'));
      await missing.waitFor({ state: 'detached' });
      expect(await figure()).toBe(before.replace('dari 4', 'dari 5'));
    });

    test.each(['', '&dark'])('theme "%s": axe finds nothing, and nothing is cut off at 320 pixels', async (theme) => {
      await open(`lkes=1&survey=survei-ipak&spoil${theme}`);
      await page.getByLabel('Lembar yang ditampilkan').selectOption('Responden SPAK');
      await page.getByRole('heading', { name: 'Rata-rata per unsur' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await press('2 hal perlu diperiksa');
      await page.getByText('responden 3 pada P2').waitFor();
      expect(await faults(page)).toEqual([]);
    });
  });

  describe('for everybody', () => {
    test.each(PAGES)(
      '%s: its heading takes the focus, every control is reached by keyboard, and so is the way back',
      async (name) => {
        await pages[name]();
        expect(await page.getByRole('heading', { level: 2 }).evaluate((one) => one === document.activeElement)).toBe(true);
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Kembali' }).waitFor({ state: 'detached' });
        await pages[name]();
        const controls = 'input, select, button, summary, textarea';
        const main = page.locator('main');
        const wanted = await main.evaluate((within, all) => {
          // The page itself notes what is reached: to ask it after each key would be most of the time.
          within.addEventListener('focusin', ({ target }) => void ((target as HTMLElement).dataset.reached = 'yes'));
          return [...within.querySelectorAll<HTMLElement>(all)].filter((one) => one.checkVisibility()).length;
        }, controls);
        await page.locator('#tab-result').focus();
        for (let i = 0; i < wanted + 6; i++) await page.keyboard.press('Tab');
        expect(await main.locator(`:is(${controls})[data-reached]`).count()).toBe(wanted);
        await page.getByRole('heading', { level: 2 }).focus();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Kembali' }).waitFor({ state: 'detached' });
      },
    );

    describe.each(LOOKS)('in %s%s', (language, theme) => {
      beforeEach(() => pane.speak(language));

      test.each(PAGES)('%s: axe finds nothing, and nothing is cut off at the side', async (name) => {
        await pages[name](theme);
        if (name === 'overrides') {
          await page.getByLabel(/^(Dasar \(keputusan|Basis)/).fill('');
          await page.locator('button[type=submit]').click();
        }
        if (name === 'rules') await choose('aturan.json', law);
        if (name === 'rules') await page.getByRole('button', { name: / 7\/2031$/ }).waitFor();
        expect(await faults(page)).toEqual([]);
      });

      test.each(['lkes=1&fill=1&own', 'lkes=1&edition=10/2019', 'akip'])(
        'Hasil of %s: axe finds nothing, and nothing is cut off',
        async (query) => {
          await open(query + theme);
          expect(await faults(page)).toEqual([]);
        },
      );
    });
  });
});
