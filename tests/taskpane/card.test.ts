/** In Chromium: statements assessed one by one on the card, by keyboard, before the strict host. */
import type { Page } from 'playwright-core';
import { indexOf } from '../../src/assessment';
import { describeInChromium } from '../chromium';
import { edition90 } from '../editions';
import { faults, faultsAt, LOOKS, onPane, WIDTHS, type Pane } from './pane-page';

const { leaves } = indexOf(edition90);

/** The keys of an assessor who grades every letter, agrees with the unit's counts and types the two indexes of surveys. */
const SCRIPT = leaves.map(({ statement: { code }, scale }, n) => {
  if (scale.kind === 'index') return { code, keys: ['3', ',', '7', 'Enter'], stands: 3.7 };
  if (scale.kind === 'ratio') return { code, keys: ['s'], stands: undefined };
  const { key } = scale.options[n % scale.options.length]!;
  return { code, keys: [key[0]!.toLowerCase()], stands: key };
});

describeInChromium('the card', () => {
  let pane: Pane;
  let page: Page;
  onPane((given) => {
    pane = given;
    page = given.page;
    page.setDefaultTimeout(10_000);
  });

  const open = async (query: string, look = ''): Promise<void> => {
    await pane.open(query + look);
    await page.getByTestId('total').waitFor();
    await page.getByRole('button', { name: /^(Nilai satu per satu|Assess one by one)$/ }).click();
    await page.getByTestId('statement').waitFor();
    // The keys are those of the page, whose heading has the focus.
    await page.waitForFunction(() => document.querySelector('[data-testid=card]')?.contains(document.activeElement));
  };
  const at = () => page.getByTestId('card').getAttribute('data-code');
  const isAt = (code: string) => page.locator(`[data-testid=card][data-code="${code}"]`).waitFor();
  const written = () => page.locator('[data-testid=card][data-waiting="0"]').waitFor();
  const press = async (keys: readonly string[], pause = 0): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      if (pause > 0) await page.waitForTimeout(pause);
    }
  };
  const onSheet = async () => (await written(), page.evaluate(() => window.answers()));
  const tpiAddress = (code: string) => page.evaluate((one) => window.cellOf(one, 'tpi'), code);

  describe('a scripted assessor', () => {
    test('answers all statements by keyboard alone, without a pause: each stands on the sheet', async () => {
      await open('host&lkes=1&fill=1');
      const keys = SCRIPT.flatMap((one) => one.keys);
      const begun = Date.now();
      await press(keys);
      await page.getByText(`TPI sudah menilai semua ${SCRIPT.length} pernyataan`).waitFor();
      const answers = await onSheet();
      const seconds = (Date.now() - begun) / 1000 / SCRIPT.length;
      const lost = SCRIPT.filter(({ code, stands }) => stands !== undefined && answers[code]?.tpi !== stands);
      expect(lost.map(({ code }) => [code, answers[code]])).toEqual([]);
      const counts = leaves.flatMap(({ statement: { ratio } }) => ratio?.inputs ?? []).map(({ code }) => answers[code]!);
      expect(counts.every(({ unit, tpi }) => tpi !== null && tpi === unit)).toBe(true);
      const perStatement = keys.length / SCRIPT.length;
      process.stdout.write(`card: ${perStatement.toFixed(2)} keys, ${seconds.toFixed(3)} s of the machine a statement\n`);
      expect(perStatement).toBeLessThanOrEqual(1.1);
      expect(seconds).toBeLessThan(0.5);
    }, 120_000);

    test.each([
      [50, 25],
      [2000, 3],
    ])(
      '%i ms between keys, %i answers: none is lost',
      async (pause, count) => {
        await open('host&lkes=1&fill=1');
        const asked = SCRIPT.slice(0, count);
        await press(
          asked.flatMap((one) => one.keys),
          pause,
        );
        const answers = await onSheet();
        expect(asked.filter(({ code, stands }) => answers[code]?.tpi !== stands)).toEqual([]);
      },
      60_000,
    );
  });

  test('Ctrl+Z takes back, arrows walk, / finds, filters narrow', async () => {
    await open('host&lkes=1&fill=1');
    await press(['y', 'a']);
    await isAt('A.I.1.ii.a');
    await press(['Control+z']);
    await isAt('A.I.1.i.b');
    expect((await onSheet())['A.I.1.i.b']!.tpi).toBeNull();
    await press(['Control+z', 'ArrowDown', 'ArrowDown', 'ArrowUp']);
    await isAt('A.I.1.i.b');
    expect((await onSheet())['A.I.1.i.a']!.tpi).toBeNull();
    await press(['/', ...'whistle', 'Enter']);
    await isAt('A.I.5.iv.a');
    await page.getByLabel('Area').selectOption({ label: 'Peningkatan Kualitas Pelayanan Publik' });
    await isAt('A.I.6.i.a');
    await page.getByLabel('Tampilkan').selectOption('differs');
    await page.getByText('Tidak ada pernyataan dengan saringan ini.').waitFor();
  });

  test('counts are fields with their ratio; a note is written when it is left', async () => {
    await open('host&lkes=1&fill=0');
    await press(['/', ...'A.II.1.i.a', 'Enter']);
    await isAt('A.II.1.i.a');
    await press(['8', 'Enter', '6', 'Enter']);
    await isAt('A.II.1.i.b');
    await press(['ArrowUp']);
    await page.getByTestId('ratio').getByText('75%').waitFor();
    await page.getByLabel('Catatan TPI').fill('Dua agen belum membawa perubahan.');
    await press(['Control+Enter']);
    const answers = await onSheet();
    expect([answers['A.II.1.i.a#1']!.tpi, answers['A.II.1.i.a#2']!.tpi]).toEqual([8, 6]);
    const [sheet, cell] = (await tpiAddress('A.II.1.i.a')).split('!');
    const row = cell!.replace(/\D+/, '');
    expect(await page.evaluate(([name, where]) => window.host!.content(name!, where!), [sheet, `L${row}`])).toBe(
      'Dua agen belum membawa perubahan.',
    );
  });

  test('card and sheet follow each other within 150 ms', async () => {
    await open('host&lkes=1&fill=1');
    const [sheet, cell] = (await page.evaluate(() => window.cellOf('A.I.3.ii.b', 'evidence'))).split('!');
    const took = await page.evaluate(
      ([name, where]) =>
        new Promise<number>((tell) => {
          const begun = performance.now();
          const card = () => document.querySelector<HTMLElement>('[data-testid=card]')!;
          new MutationObserver((_, watch) => {
            if (card().dataset.code !== 'A.I.3.ii.b') return;
            watch.disconnect();
            tell(performance.now() - begun);
          }).observe(card(), { attributes: true });
          void window.door.select(name!, where!);
        }),
      [sheet, cell],
    );
    expect(took).toBeLessThan(150);
    // Who looks at the evidence stays there.
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => window.host!.book.selected.address)).toBe(`${sheet}!${cell}`);
    await press(['ArrowDown']);
    const next = await tpiAddress('A.I.3.ii.c');
    await page.waitForFunction((address) => window.host!.book.selected.address === address, next, { timeout: 2000 });
    process.stdout.write(`card: follows a selection in ${took.toFixed(0)} ms\n`);
  });

  describe('a team', () => {
    const changed = () => page.getByTestId('changed');
    /** Somebody else answers B between the card's reading and its writing: before the n-th request from then on. */
    const meanwhile = async (nth: number) => {
      const [sheet, cell] = (await tpiAddress('A.I.1.i.b')).split('!');
      await page.evaluate(
        ([name, where, sync]) => {
          const [, letter = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(where as string)!;
          window.host!.beforeSync(Number(sync), (book) =>
            book.find(name as string)!.put(Number(digits) - 1, letter.charCodeAt(0) - 65, 'B'),
          );
        },
        [sheet, cell, nth] as const,
      );
    };

    test.each([1, 2, 3])('a cell that changed under the card is never written over silently (request %i)', async (nth) => {
      await open('host&lkes=1&fill=1');
      await press(['ArrowDown']);
      await isAt('A.I.1.i.b');
      await page.waitForTimeout(300);
      await meanwhile(nth);
      await press(['c']);
      await changed().waitFor();
      expect(await changed().innerText()).toMatch(/A\.I\.1\.i\.b sekarang berisi B; jawaban Anda C\. Tidak ada yang ditimpa\./);
      expect((await onSheet())['A.I.1.i.b']!.tpi).toBe('B');
      await page.getByRole('button', { name: nth === 1 ? 'Tulis C' : 'Biarkan B' }).click();
      await changed().waitFor({ state: 'detached' });
      expect((await onSheet())['A.I.1.i.b']!.tpi).toBe(nth === 1 ? 'C' : 'B');
    });

    test('what Excel refuses is told with its cell and kept, and written when Excel lets it', async () => {
      await open('host&lkes=1&fill=1');
      const address = await tpiAddress('A.I.1.i.a');
      // Whichever comes first, showing the next row or writing this one.
      await page.evaluate(() => [1, 2].forEach((nth) => window.host!.failSync(nth)));
      await press(['y']);
      await page.getByTestId('failed').waitFor();
      expect(await page.getByTestId('failed').innerText()).toContain(`${address}, A.I.1.i.a: Ya.`);
      await page.getByRole('button', { name: 'Tulis lagi' }).click();
      await page.getByTestId('failed').waitFor({ state: 'detached' });
      expect((await onSheet())['A.I.1.i.a']!.tpi).toBe('Ya');
    });
  });

  test('the form of one column, and an LKE of another arrangement, are answered too', async () => {
    await open('official');
    await press(['y', 'b']);
    await isAt('A.I.1.ii.a');
    const official = await onSheet();
    expect([official['A.I.1.i.a']!.unit, official['A.I.1.i.b']!.unit]).toEqual(['Ya', 'B']);
    await open('strange');
    const first = (await at())!;
    await press(['1']);
    await page.waitForFunction((code) => document.querySelector<HTMLElement>('[data-testid=card]')!.dataset.code !== code, first);
    expect((await onSheet())[first]).toMatchObject({ unit: expect.any(String) as string });
  });

  test('AKIP: letters by their places, criteria as marks', async () => {
    await pane.open('akip');
    await page.getByTestId('total').waitFor();
    await page.getByRole('button', { name: 'Nilai satu per satu' }).click();
    await page.getByTestId('statement').waitFor();
    const code = (await at())!;
    await page.getByRole('checkbox').first().click();
    await press(['3']);
    expect((await onSheet())[code]!.tpi).toBe('BB');
    expect(Object.values(await onSheet()).filter(({ tpi }) => tpi === '✓')).toHaveLength(1);
    await page.getByRole('button', { name: 'Kembali' }).click();
    await page.getByRole('button', { name: 'Peran dan perbedaan' }).click();
    await page.getByRole('button', { name: 'Buat lembar Telaah' }).click();
    await page.getByRole('button', { name: 'Buka lembar Telaah' }).waitFor();
    expect(await page.getByTestId('role-tpi').innerText()).toContain('1 dari 12 dinilai');
  });

  test('a ready sentence goes into the note with one key, is edited, and becomes a phrase that a file hands on', async () => {
    await open('host&lkes=1&fill=1');
    await press(['t', 'ArrowUp', 'k']);
    const box = page.getByLabel('Catatan TPI');
    const ready = 'Ditemukan: Belum ada tim ZI di unit kerja. Belum terpenuhi untuk Ya: Tim ZI unit kerja sudah dibentuk.';
    await page.waitForFunction((text) => document.querySelector('textarea')?.value === text, ready);
    await box.press('End');
    await box.pressSequentially(' SK menyusul.');
    await press(['Control+Enter']);
    await written();
    const [sheet, cell] = (await tpiAddress('A.I.1.i.a')).split('!');
    const note = () =>
      page.evaluate(([name, where]) => window.host!.content(name!, where!), [sheet, `L${cell!.replace(/\D+/, '')}`]);
    expect(await note()).toBe(`${ready} SK menyusul.`);
    await page.getByText('Kalimat instansi').click();
    await page.getByRole('button', { name: 'Simpan catatan ini sebagai kalimat' }).click();
    await page.getByRole('button', { name: /^Hapus kalimat/ }).waitFor();
    const kept = await page.evaluate(() => window.door.recall('lke.phrases'));
    expect(JSON.parse(kept!)).toEqual({ phrases: [{ code: 'A.I.1.i.a', answer: 'Tidak', text: `${ready} SK menyusul.` }] });
    const file = (text: string) => ({ name: 'kalimat.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.locator('input[type=file]').setInputFiles(file('{"phrases":[{"answer":"C","text":"Notulen belum ada."}]}'));
    await page.getByText('Notulen belum ada.').waitFor();
    await page.locator('input[type=file]').setInputFiles(file('{"kalimat":[]}'));
    await page.getByText('Isinya tidak seperti berkas kalimat: phrases.').waitFor();
    await page.getByTestId('card').evaluate((card: HTMLElement) => card.focus());
    await press(['ArrowDown', 'c', 'ArrowUp']);
    await page.getByRole('list', { name: 'Kalimat siap pakai' }).getByRole('button', { name: 'Notulen belum ada.' }).click();
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Notulen belum ada.');
  });

  test('the first steps go away for good; an Excel that tells no selection says what still works', async () => {
    await open('lkes=1&fill=1&old&new');
    await page.getByText('Excel ini tidak memberi tahu sel yang dipilih').waitFor();
    await page.getByRole('region', { name: 'Tiga langkah' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mengerti' }).click();
    await page.getByRole('region', { name: 'Tiga langkah' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem('zi-lke.card')!) as object)).toMatchObject({ guided: true });
    await page.getByTestId('card').evaluate((card: HTMLElement) => card.focus());
    await press(['y']);
    expect((await onSheet())['A.I.1.i.a']!.tpi).toBe('Ya');
  });

  test('a workbook that cannot be read says so and offers to try again; one without an LKE leads to making one', async () => {
    await open('lkes=1&fill=1');
    await page.evaluate(() => {
      const { read } = window.door;
      let isDown = true;
      window.door.read = (only) => (isDown ? Promise.reject(new Error('luring')) : read(only));
      Object.assign(window, { online: () => (isDown = false) });
      void window.door.recalculate();
    });
    await page.getByRole('button', { name: 'Coba lagi' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.evaluate(() => (window as unknown as { online(): void }).online());
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByTestId('statement').waitFor();
    await page.evaluate(() => {
      for (const sheet of ['LKE', 'Ringkasan', 'Daftar']) window.door.removeSheet(sheet);
      void window.door.recalculate();
    });
    await page.getByText('Belum ada LKE').first().waitFor();
    expect(await faults(page)).toEqual([]);
  });

  describe('roles', () => {
    const openReview = async (query: string, look = ''): Promise<void> => {
      await pane.open(query + look);
      await page.getByTestId('total').waitFor();
      await page.getByRole('button', { name: /^(Peran dan perbedaan|Roles and differences)$/ }).click();
      await page.getByTestId('counts').waitFor();
    };
    const make = async () => {
      await page.getByRole('button', { name: /^(Buat lembar Telaah|Make the review sheet)$/ }).click();
      await page.getByRole('button', { name: /^(Buka lembar|Open sheet)/ }).waitFor();
    };
    const onReview = (code: string) =>
      page.evaluate(async (wanted) => {
        const [grid] = await window.door.read(['Telaah']);
        return grid!.values.find(([first]) => first === wanted);
      }, code);

    test('each with its own total; differences by effect, with reason, agreed value and state on the sheet', async () => {
      await openReview('host&lkes=1&fill=1');
      await page.evaluate(() =>
        Promise.all([window.answer('A.I.1.i.a', 'Ya', 'tpi'), window.answer('B.I.b', 'D', 'tpi')]).then(() => undefined),
      );
      await page.getByTestId('role-tpi').getByText('2 dari 113 dinilai').waitFor();
      await page.getByTestId('role-unit').getByText('113 dari 113 dinilai').waitFor();
      await page.getByTestId('role-tpn').getByText('0 dari 113 dinilai').waitFor();
      const rows = page.locator('[data-testid^="difference-"]');
      expect(await rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-testid')))).toEqual([
        'difference-B.I.b',
        'difference-A.I.1.i.a',
      ]);
      expect(await rows.first().innerText()).toContain('B menjadi D');
      await make();
      await page.getByLabel('Keadaan B.I.b').selectOption('agreed');
      await rows.first().getByLabel('Alasan').fill('Capaian turun dari tahun lalu');
      await rows.first().getByLabel('Nilai disepakati').fill('D');
      await page.getByTestId('counts').click();
      await page.getByText('terbuka 1, sepakat 1, berbeda 0, selesai 0').waitFor();
      expect((await onReview('B.I.b'))!.slice(6, 9)).toEqual(['Capaian turun dari tahun lalu', 'D', 'sepakat']);
    });

    test('TPN answers on the review, the LKE is left as it is; evidence is checked and signed', async () => {
      await openReview('host&lkes=1&fill=1');
      await make();
      await page.getByRole('button', { name: 'Kembali' }).click();
      await page.getByRole('button', { name: 'Nilai satu per satu' }).click();
      await page.getByText('Menilai sebagai: TPI – anggota').click();
      await page.getByLabel('Nama pemeriksa').fill('Sari');
      await page.getByLabel('Menilai sebagai', { exact: true }).selectOption('tpn');
      await page.getByText('TPN sudah menilai 0 dari 113').waitFor();
      await page.getByTestId('card').evaluate((card: HTMLElement) => card.focus());
      await press(['y']);
      await isAt('A.I.1.i.b');
      await press(['ArrowUp']);
      await page.getByRole('group', { name: 'Data dukung diperiksa' }).getByRole('button', { name: 'Perbaiki' }).click();
      await page.getByText('oleh TPN, Sari').waitFor();
      await written();
      const row = (await onReview('A.I.1.i.a'))!;
      expect([row[4], ...row.slice(9, 12)]).toEqual(['Ya', 'perbaiki', 'B06', 'TPN, Sari']);
      expect((await onSheet())['A.I.1.i.a']!.tpi).toBeNull();
    });

    test.each(LOOKS)(
      'in %s%s it is whole and clean at every width',
      async (language, look) => {
        pane.speak(language);
        await openReview('lkes=1&fill=1&spoil', look);
        expect(await faultsAt(page, WIDTHS)).toEqual([]);
        await make();
        expect(await faultsAt(page, WIDTHS)).toEqual([]);
      },
      60_000,
    );
  });

  test.each(LOOKS)(
    'in %s%s every state of it is whole and clean at 320, 450 and 800 pixels',
    async (language, look) => {
      pane.speak(language);
      await open('lkes=1&fill=1&spoil', look);
      expect(await faultsAt(page, WIDTHS)).toEqual([]);
      await press(['/', ...'A.II.1', 'Enter']);
      await isAt('A.II.1.i.a');
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.toggleAttribute('open', true)));
      expect(await faultsAt(page, WIDTHS)).toEqual([]);
      await press(['/', ...'A.I.1.i.a', 'Enter']);
      await isAt('A.I.1.i.a');
      const [sheet, cell] = (await tpiAddress('A.I.1.i.b')).split('!');
      await page.evaluate(() => window.door.failApply('excel.protected', { sheet: 'LKE' }));
      await press(['y']);
      await page.getByTestId('failed').waitFor();
      await page.evaluate(([name, where]) => window.door.type(name!, where!, 'A'), [sheet, cell]);
      await press(['c', '/', ...'survei']);
      await page.getByTestId('changed').waitFor();
      expect(await faults(page)).toEqual([]);
    },
    60_000,
  );
});
