/** The grid as a person has it before them: what is on the screen, and a keyboard. */
import type { Page } from 'playwright-core';
import type { InPage } from './workbench';

declare const workbench: InPage;

export interface OnScreen {
  /** What the grid, not the host, shows in a cell. */
  shown(sheet: string, row: number, column: number): Promise<string>;
  /** Formulas that the grid knows of a sheet, and that the host has stored. */
  formulas(sheet: string): Promise<{ grid: number; host: number }>;
  /** What all formulas show, a line each, every time that one of them shows something else, until none has for a while. */
  watched(during: () => Promise<void>): Promise<string[][]>;
  /** Where the selected cell is: where the field opens over it. */
  middle(): Promise<{ x: number; y: number }>;
  /** Puts the selection on a cell and the keyboard into the grid. */
  stand(sheet: string, row: number, column: number): Promise<void>;
  selected(): Promise<{ sheet: string; row: number; column: number }>;
  /** Presses keys one after another, with a pause in milliseconds after each. */
  keys(keys: readonly string[], pause?: number): Promise<void>;
  editing(): Promise<boolean>;
  /** What has the keyboard, and what stands in the field over the cell. */
  typing(): Promise<{ editing: boolean; field: string | undefined; keyboard: string | undefined }>;
}

const LOOK_AGAIN_MS = 100;
/** All is computed anew soon after one change; on a busy machine it takes its time. */
const ALL_COMPUTED_MS = 3000;

/** The last look, once it is right or time is up. */
export async function until<T>(look: () => Promise<T>, isRight: (found: T) => boolean, timeout = 30_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (isRight(found) || Date.now() > end) return found;
    await new Promise((again) => setTimeout(again, LOOK_AGAIN_MS));
  }
}

export function gridOn(page: Page): OnScreen {
  /** Two pictures later the grid has done what it does by and by. */
  const painted = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  /** Clicks into the grid where it has not got the keyboard: two clicks soon after another would be a double click. */
  const focus = async (): Promise<void> => {
    const box = (await page.locator('#grid').boundingBox())!;
    const isThere = () => page.evaluate(() => document.querySelector('#grid')!.contains(document.activeElement));
    while (!(await isThere())) {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height - 120);
      await painted();
    }
  };
  const place = async (sheet: string, row: number, column: number): Promise<void> => {
    await page.evaluate(
      ([name, r, c]) => {
        const { id } = workbench.host.book.find(name as string)!;
        workbench.engine.painter.select(id, { row: Number(r), column: Number(c), rows: 1, columns: 1 });
      },
      [sheet, row, column],
    );
    await painted();
  };
  return {
    shown: (sheet, row, column) =>
      page.evaluate(
        ([name, r, c]) => {
          const { id } = workbench.host.book.find(name as string)!;
          return workbench.engine.sheet(id).getRange(Number(r), Number(c)).getDisplayValue();
        },
        [sheet, row, column],
      ),
    formulas: (sheet) =>
      page.evaluate((name) => {
        const { id, cells } = workbench.host.book.find(name)!;
        let grid = 0;
        workbench.engine
          .sheet(id)
          .getSheet()
          .getCellMatrix()
          .forValue((_row, _column, cell) => void (cell?.f && grid++));
        return { grid, host: [...cells.all()].filter(([, , content]) => typeof content === 'object').length };
      }, sheet),
    async watched(during) {
      const looks = await page.evaluateHandle(() => {
        const seen: string[][] = [];
        const look = () => {
          const now: string[] = [];
          for (const sheet of workbench.engine.book().getSheets())
            sheet
              .getSheet()
              .getCellMatrix()
              .forValue(
                (row, column, cell) => void (cell?.f && now.push(`${sheet.getSheetName()} ${row} ${column}: ${String(cell.v)}`)),
              );
          if (now.join('\n') !== seen.at(-1)?.join('\n')) seen.push(now);
        };
        look();
        return { seen, timer: setInterval(look, 10) };
      });
      await during();
      const count = () => looks.evaluate(({ seen }) => seen.length);
      for (let last = 0, now = await count(); now !== last; last = now, now = await count())
        await page.waitForTimeout(ALL_COMPUTED_MS);
      return looks.evaluate(({ seen, timer }) => (clearInterval(timer), seen));
    },
    async middle() {
      await page.keyboard.press('F2');
      const { x, y, width, height } = (await page.locator('.quick-entry').boundingBox())!;
      await page.keyboard.press('Escape');
      return { x: x + width / 2, y: y + height / 2 };
    },
    async stand(sheet, row, column) {
      await focus();
      await place(sheet, row, column);
    },
    selected: () =>
      page.evaluate(() => {
        const { sheet, area } = workbench.host.book.selected;
        return { sheet: sheet.name, row: area.row, column: area.column };
      }),
    async keys(keys, pause = 0) {
      for (const key of keys) {
        await page.keyboard.press(key);
        if (pause > 0) await page.waitForTimeout(pause);
      }
    },
    editing: () => page.evaluate(() => workbench.engine.book().isCellEditing()),
    typing: () =>
      page.evaluate(() => ({
        editing: workbench.engine.book().isCellEditing(),
        field: document.querySelector<HTMLTextAreaElement>('.quick-entry')?.value,
        keyboard: document.activeElement?.outerHTML.slice(0, 120),
      })),
  };
}
