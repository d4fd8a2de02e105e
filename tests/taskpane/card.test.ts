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
  });

  test.each(LOOKS)(
    'in %s%s every state of it is whole and clean at 320, 450 and 800 pixels',
    async (language, look) => {
      pane.speak(language);
      await open('lkes=1&fill=1&spoil', look);
      expect(await faultsAt(page, WIDTHS)).toEqual([]);
      await press(['/', ...'A.II.1', 'Enter']);
      await isAt('A.II.1.i.a');
      await page.getByTestId('card').locator('summary').click();
      expect(await faultsAt(page, WIDTHS)).toEqual([]);
      await press(['/', ...'survei']);
      await page.evaluate(async () => {
        window.door.failApply('excel.protected', { sheet: 'LKE' });
        window.door.type(...((await window.cellOf('A.I.1.i.b', 'tpi')).split('!') as [string, string]), 'B');
      });
      expect(await faults(page)).toEqual([]);
    },
    60_000,
  );
});
