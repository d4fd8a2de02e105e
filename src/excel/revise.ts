/** What is kept in the workbook, changed by two people at once: neither loses what the other has kept. */
import { DoorError, type ExcelDoor } from './contract';
import { inSettings, recall, textOf } from './memory';
import { inExcel } from './session';

/** As often as others may come in between before it is given up. */
const MOST = 5;

/** 1 sync. @returns what stood there at that moment. */
const exchange = (key: string, text: string | null): Promise<string | null> =>
  inExcel(async (context) => {
    const { settings } = context.workbook;
    const before = settings.getItemOrNullObject(inSettings(key)).load('value');
    if (text === null) settings.getItem(inSettings(key)).delete();
    else settings.add(inSettings(key), text);
    await context.sync();
    return textOf(before);
  });

/** Where only the answer was lost, or others took it away already, what was to be kept is kept: it is looked up. */
async function exchanged(key: string, text: string | null, stood: string | null): Promise<string | null> {
  try {
    return await exchange(key, text);
  } catch (error) {
    const found = await recall(key).catch(() => undefined);
    if (found !== text) throw error;
    return stood;
  }
}

/** 2 syncs; 1 where nothing changes; one more each time that somebody else has kept something meanwhile. */
export const revise: ExcelDoor['revise'] = async (key, how) => {
  let standing = await recall(key);
  let next = await how(standing);
  if (next === standing) return;
  for (let n = 0; n < MOST; n++) {
    const found = await exchanged(key, next, standing);
    if (found === standing) return;
    // Somebody's own, kept in between, was written over: theirs is changed instead.
    standing = next;
    next = await how(found);
  }
  throw new DoorError('excel.busy', {});
};
