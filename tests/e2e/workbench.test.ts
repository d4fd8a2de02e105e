/** The main job in a browser: generate, fill, refuse, highlight, functions, download. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { assess } from '../../src/assessment';
import { readXlsx } from '../../src/files';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import { sheet as words } from '../../src/texts/id/sheet';
import { edition, everywhere, sheetOf } from '../assessment/answers';
import { describeInChromium } from '../chromium';
import { gridOn, until, type OnScreen } from './grid';
import { openWorkbench, type InPage, type Opened } from './workbench';

declare const workbench: InPage;

const CODE = 0;
const UNIT = 5;
const FIRST_ROW = 4;
const LIVE_MS = 30_000;

describeInChromium('the workbench', () => {
  let bench: Opened;
  let grid: OnScreen;
  beforeAll(async () => {
    bench = await openWorkbench();
    grid = gridOn(bench.page);
  }, 300_000);
  afterAll(() => bench?.close());

  const rows = (): Promise<Record<string, number>> =>
    bench.page.evaluate(
      ([code, first]) => {
        const sheet = workbench.host.book.find('LKE')!;
        const found: Record<string, number> = {};
        for (const [row, column, content] of sheet.cells.all())
          if (column === code && row > first! && typeof content === 'string') found[content] ??= row;
        return found;
      },
      [CODE, FIRST_ROW],
    );
  const total = () => bench.pane.locator('[data-testid=total]').innerText();
  const sheetTotal = () =>
    bench.page.evaluate((label) => {
      const sheet = workbench.host.book.find('Ringkasan')!;
      const [row] = [...sheet.cells.all()].find(([, column, content]) => column === 0 && content === label)!;
      return sheet.value(row, 2);
    }, words['summary.low']);

  const content = (sheet: string, address: string) =>
    bench.page.evaluate(([name, cell]) => workbench.host.content(name!, cell!), [sheet, address]);

  test('generates the LKE through the pane', async () => {
    await bench.pane.getByLabel(/Unit kerja/).fill('KPP Pratama X');
    await bench.pane.getByRole('button', { name: 'Buat LKE' }).click();
    await bench.pane.getByText('LKE selesai dibuat', { exact: true }).waitFor({ timeout: 90_000 });
    const names = await bench.page.evaluate(() => workbench.host.book.sheets.map((sheet) => sheet.name));
    expect(names).toEqual(['Sheet1', 'Ringkasan', 'LKE', 'Daftar']);
    expect(await sheetTotal()).toBe(0);
    await bench.shoot('1-generated');
  }, 120_000);

  test('takes a right answer by keyboard; sheet and pane follow', async () => {
    await bench.pane.locator('#tab-result').click();
    const before = await total();
    const row = (await rows())['A.I.1.i.b']!;
    await grid.stand('LKE', row, UNIT);
    await grid.keys(['a', 'Enter']);
    const answer = () => content('LKE', `F${row + 1}`);
    expect(await until(answer, (found) => found === 'A')).toBe('A');
    await bench.page.waitForFunction((old) => document.querySelector('iframe')!.contentDocument!.querySelector('[data-testid=total]')!.textContent !== old, before, { timeout: LIVE_MS }); // prettier-ignore
    expect(await sheetTotal()).toBeCloseTo(0.25, 9);
    expect(await total()).toContain('0,25');
  }, 60_000);

  test('refuses an answer out of the scale, and typing into a locked cell, in Indonesian; nothing changes', async () => {
    const row = (await rows())['A.I.1.i.a']!;
    const type = async (column: number, text: string, told: string): Promise<void> => {
      await grid.stand('LKE', row, column);
      await grid.keys([text, 'Enter']);
      await bench.page.locator('#notice').getByText(told).waitFor({ timeout: LIVE_MS });
    };
    await type(UNIT, 'Z', 'Ya, Tidak');
    await bench.shoot('2-refused');
    expect(await content('LKE', `F${row + 1}`)).toBeNull();

    const locked = await content('LKE', `B${row + 1}`);
    await type(1, 'x', 'terkunci');
    expect(await content('LKE', `B${row + 1}`)).toBe(locked);
  }, 120_000);

  test('shows the criteria of the selected answer cell', async () => {
    await grid.stand('LKE', (await rows())['A.I.1.i.b']!, UNIT);
    const criteria = /A\.I\.1\.i\.b[\s\S]*A: [\s\S]*B: [\s\S]*C: /;
    const prompt = () => bench.page.locator('#prompt').innerText();
    expect(await until(prompt, (text) => criteria.test(text))).toMatch(criteria);
  });

  test('filled like a real unit, the verdict changes live and unmet minimums are highlighted', async () => {
    const answers: Record<string, unknown> = { ...everywhere(edition, 'best'), 'B.II.a': 3.1 };
    const at = await rows();
    const last = Math.max(...Object.values(at));
    const column = Array.from({ length: last - FIRST_ROW }, (_, i) => {
      const code = Object.keys(at).find((one) => at[one] === FIRST_ROW + 1 + i);
      return [code === undefined ? null : (answers[code] ?? null)];
    });
    await bench.pane.evaluate(
      async ([values, first, end]) => {
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('LKE');
          sheet.protection.unprotect();
          sheet.getRange(`F${first}:F${end}`).values = values as never;
          await context.sync();
        });
      },
      [column, FIRST_ROW + 2, last + 1] as const,
    );
    const judged = assess(edition, sheetOf(answers as never));
    const shown = judged.total.low.toFixed(2).replace('.', ',');
    await bench.pane.getByTestId('total').getByText(shown).first().waitFor({ timeout: LIVE_MS });
    expect(await bench.pane.getByTestId('verdict').innerText()).toMatch(/belum/i);
    expect(await sheetTotal()).toBeCloseTo(judged.total.low, 9);

    const fills = await bench.page.evaluate(() => {
      const sheet = workbench.host.book.find('Ringkasan')!;
      const grid = workbench.engine.sheet(sheet.id).getSheet();
      const found: [string, string | undefined][] = [];
      for (const [row, column] of sheet.cells.all()) {
        const said = sheet.value(row, column);
        if (said !== 'Terpenuhi' && said !== 'Belum terpenuhi') continue;
        const style = grid.getComposedCellStyle(row, column);
        found.push([said, style.bg?.rgb ?? undefined]);
      }
      return found;
    });
    const colours = (status: string) => new Set(fills.filter(([said]) => said === status).map(([, fill]) => fill));
    expect(fills.filter(([said]) => said === 'Belum terpenuhi').length).toBeGreaterThanOrEqual(2);
    expect([...colours('Belum terpenuhi')]).not.toContain(undefined);
    expect([...colours('Belum terpenuhi')]).not.toEqual([...colours('Terpenuhi')]);
    await bench.shoot('3-unmet');

    await bench.page.evaluate((row) => workbench.host.type('LKE', `F${row + 1}`, '3,6'), at['B.II.a']!);
    await bench.pane
      .getByTestId('verdict')
      .getByText(/^Nilai minimum WBK terpenuhi/)
      .first()
      .waitFor({ timeout: LIVE_MS });
    await grid.stand('Ringkasan', 0, 0);
    await bench.shoot('4-wbk');
  }, 120_000);

  test.each([
    ['A1', '=LAKIP.GRADE(81.25)', 'A'],
    ['A2', '=ZI.SCORE(LKE!A5:A300,LKE!F5:F300)', 98.25],
    ['A3', '=ZI.ELIGIBLE(Ringkasan!N26:N37,Ringkasan!D26:D37,"WBK")', true],
    ['A4', '=ZI.MINIMUM("IPAK";"WBK")', 15.75],
    ['A5', '=ZI.MINIMUM("tidak ada","WBK")', '#VALUE!'],
  ])('%s computes %s', async (address, formula, expected) => {
    const row = Number(address.slice(1)) - 1;
    await grid.stand('Sheet1', row, 0);
    await grid.keys([...formula, 'Enter']);
    const value = () => bench.page.evaluate((at) => workbench.host.book.find('Sheet1')!.value(at, 0), row);
    const isRight = (found: unknown) =>
      typeof expected === 'number' ? Math.abs(Number(found) - expected) < 1e-9 : found === expected;
    const found = await until(value, isRight);
    expect([found, isRight(found)]).toEqual([found, true]);
  });

  test('spills a breakdown', async () => {
    await grid.stand('Sheet1', 6, 0);
    await grid.keys([...'=ZI.BREAKDOWN(LKE!A5:A300,LKE!F5:F300)', 'Enter']);
    const below = () =>
      bench.page.evaluate(() => {
        const range = workbench.engine.sheet(workbench.host.book.find('Sheet1')!.id).getRange(6, 0, 1, 2);
        return range.getValues()[0]!.map(String);
      });
    expect(await until(below, ([first]) => first === 'TOTAL')).toEqual(['TOTAL', 'Nilai total']);
    await bench.shoot('5-functions');
  });

  test('lists what was pasted past the refusal, and goes to its cell', async () => {
    const row = (await rows())['A.I.1.i.b']!;
    const paste = (value: string) =>
      bench.pane.evaluate(
        ([address, text]) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem('LKE').getRange(address).values = [[text]];
            await context.sync();
          }),
        [`F${row + 1}`, value] as const,
      );
    await paste('Z');
    await bench.pane.locator('#tab-check').click();
    const problem = bench.pane.getByRole('button', { name: /"Z".*A\.I\.1\.i\.b/ }).first();
    await problem.waitFor({ timeout: LIVE_MS });
    await bench.shoot('6-problems');
    await grid.stand('Sheet1', 0, 0);
    await problem.click();
    await bench.page.waitForFunction(
      (at) => {
        const { sheet, area } = workbench.host.book.selected;
        return sheet.name === 'LKE' && area.row === at;
      },
      row,
      { timeout: LIVE_MS },
    );
    await paste('A');
  }, 90_000);

  test('downloads a workbook that is read back with the same answers and judged the same', async () => {
    const [download] = await Promise.all([bench.page.waitForEvent('download'), bench.page.click('#download')]);
    const bytes = readFileSync(await download.path());
    const { readings } = readLke(await readXlsx(new Uint8Array(bytes)));
    expect(readings).toHaveLength(1);
    const { assessment, reading } = checkLke(readings[0]!);
    expect(reading.identity).toMatchObject({ unit: 'KPP Pratama X', target: 'WBK' });
    expect(assessment.complete).toBe(true);
    expect(assessment.total.low).toBeCloseTo(98.25, 9);
    expect(assessment.predicate).toBe('WBK');
  }, 60_000);

  test('opens a workbook of a unit: judged the same, with its formulas, looks and lists; one that is none changes nothing', async () => {
    const [download] = await Promise.all([bench.page.waitForEvent('download'), bench.page.click('#download')]);
    const open = (name: string, buffer: Buffer) => bench.page.setInputFiles('#file', { name, mimeType: '', buffer });
    const told = (text: string) => bench.page.locator('#notice').getByText(text).waitFor({ timeout: LIVE_MS });
    const row = (await rows())['A.I.1.i.b']!;
    const looks = () =>
      bench.page.evaluate((at) => {
        const { book } = workbench.host;
        const sheet = book.find('LKE')!;
        return {
          formulas: [...sheet.cells.all()].filter(([, , content]) => typeof content === 'object').length,
          merges: sheet.merges.length,
          list: sheet.validations.at(at, 5)?.rule,
          fill: sheet.formats.at('fill', at, 5),
          width: Math.round(sheet.columnWidths.at(0, 5)!),
          names: book.names.all().map(({ name }) => name),
          hidden: book.sheets.filter(({ visibility }) => visibility !== 'Visible').map(({ name }) => name),
          protected: sheet.isProtected,
        };
      }, row);
    const before = await looks();
    await open('lke.xlsx', readFileSync(await download.path()));
    await told('lke.xlsx dibuka');
    await told('tidak ikut: grafik (2)');
    await told('warna bersyarat');
    await told('pengaturan cetak');
    await bench.shoot('7-opened');
    expect(await looks()).toEqual(before);
    await bench.pane.locator('#tab-result').click();
    await bench.pane.getByTestId('total').getByText('98,25').waitFor({ timeout: LIVE_MS });
    expect(await sheetTotal()).toBeCloseTo(98.25, 9);
    await open('rusak.xlsx', Buffer.from('%PDF-1.4'));
    await told('rusak.xlsx tidak dapat dibuka: ini bukan buku kerja .xlsx, melainkan PDF');
    expect(await looks()).toEqual(before);
  }, 120_000);

  test('asks before work is dropped: by another file, another language, leaving', async () => {
    const { dialogs, page } = bench;
    const row = (await rows())['A.I.1.i.a']!;
    const answer = () => content('LKE', `F${row + 1}`);
    const asked = (count: number) =>
      until(
        () => Promise.resolve(dialogs.asked.length),
        (found) => found === count,
      );
    await grid.stand('LKE', row, UNIT);
    await grid.keys([...'tidak', 'Enter']);
    expect(await until(answer, (found) => found === 'Tidak')).toBe('Tidak');
    Object.assign(dialogs, { asked: [], agree: false });
    await page.setInputFiles('#file', { name: 'lain.xlsx', mimeType: '', buffer: Buffer.from('PK') });
    expect(await asked(1)).toBe(1);
    await page.selectOption('#language', 'en');
    expect(await asked(2)).toBe(2);
    expect(await page.locator('#language').inputValue()).toBe('id');
    await page.close({ runBeforeUnload: true });
    expect(await asked(3)).toBe(3);
    expect(dialogs.asked).toEqual([
      'Isi meja kerja belum diunduh dan akan hilang. Lanjutkan?',
      'Isi meja kerja belum diunduh dan akan hilang. Lanjutkan?',
      'beforeunload',
    ]);
    expect(await answer()).toBe('Tidak');
    dialogs.agree = true;
  }, 60_000);

  test('axe finds nothing in the page around the grid and in the pane', async () => {
    const { violations } = await new AxeBuilder({ page: bench.page })
      .exclude('#grid')
      .options({ resultTypes: ['violations'] })
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  }, 60_000);

  test('asks nothing of the network and complains of nothing', () => expect(bench.complaints).toEqual([]));
});

describeInChromium('the pane behind the real loader office.js, over https', () => {
  let bench: Opened;
  beforeAll(async () => {
    bench = await openWorkbench({ secure: true });
  }, 300_000);
  afterAll(() => bench?.close());

  test('Office answers as Excel on the web, and the pane writes the LKE through it', async () => {
    const info = await bench.pane.evaluate(() => Office.onReady());
    expect(info).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    await bench.pane.getByLabel(/Unit kerja/).fill('RSUD Y');
    await bench.pane.getByRole('button', { name: 'Buat LKE' }).click();
    await bench.pane.getByText('LKE selesai dibuat', { exact: true }).waitFor({ timeout: 90_000 });
    const associated = await bench.pane.evaluate(
      () => Object.keys((CustomFunctions as unknown as { _association: { mappings: object } })._association.mappings).length,
    );
    expect(associated).toBeGreaterThanOrEqual(10);
  }, 120_000);
});
