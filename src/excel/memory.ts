/** What the add-in keeps in the workbook's settings, beside the stamp of a plan. */
import { inExcel } from './session';

/** Settings are the add-in's own, but a plan's stamp stands among them. */
export const inSettings = (key: string): string => `zi.${key}`;

/** Of a setting whose value is loaded. */
export const textOf = (setting: Excel.Setting): string | null =>
  !setting.isNullObject && typeof setting.value === 'string' ? setting.value : null;

const keep = (key: string, value: string | null): Promise<void> =>
  inExcel(async (context) => {
    const { settings } = context.workbook;
    if (value !== null) settings.add(inSettings(key), value);
    else {
      const setting = settings.getItemOrNullObject(inSettings(key));
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
    }
    await context.sync();
  });

/** 1 sync for a text, 2 to take one away. Where only the answer was lost, what was to be kept is kept: it is looked up. */
export async function remember(key: string, value: string | null): Promise<void> {
  try {
    await keep(key, value);
  } catch (error) {
    const found = await recall(key).catch(() => undefined);
    if (found !== value) throw error;
  }
}

/** 1 sync. */
export const recall = (key: string): Promise<string | null> =>
  inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(inSettings(key)).load('value');
    await context.sync();
    return textOf(setting);
  });
