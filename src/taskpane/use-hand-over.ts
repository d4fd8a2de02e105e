/** The files for the portal, given to the person or written into the open workbook. */
import { useState } from 'react';
import type { ReadLke } from '../portal/lke';
import type { Telling } from '../portal/tell';
import type { Unit } from '../portal/units';
import { freeNumber, sheetName } from '../sheet/free-names';
import type { Data } from '../texts/fill';
import type { PanePortalKey } from '../texts/id/pane-portal';
import { usePane, useText } from './pane-context';
import { saveFile } from './save-file';
import { addSheets } from './state/adding';
import { filesOf } from './state/portal-view';
import { panePortalIn } from './state/portal-words';
import { toldOf } from './state/told';

type News = { key: PanePortalKey; data?: Data; failed?: boolean };

const freeName = (taken: readonly string[], title: string): string =>
  sheetName(
    title,
    freeNumber(taken, (n) => [sheetName(title, n)]),
  );

export function useHandOver(telling: Telling<ReadLke>, units: readonly Unit[]) {
  const { services, undisturbed, language, tell: tellOf } = usePane();
  const say = useText(panePortalIn);
  const [working, setWorking] = useState(false);
  const [news, setNews] = useState<News>();
  const count = telling.told.length;
  const save = async (year: number): Promise<News> => {
    const { zipped } = await import('../files/zip');
    const file = say('file-name', { year: String(year) });
    saveFile((await zipped(await filesOf(telling, units, year, language))) as BlobPart, 'application/zip', file);
    return { key: 'saved', data: { file, count } };
  };
  const write = async (year: number): Promise<News> => {
    const { portalSheet } = await import('../portal/sheet');
    const files = await filesOf(telling, units, year, language);
    const headings = [say('sheet.path'), say('sheet.piece'), say('sheet.content')] as const;
    const { plan } = await addSheets(services.door, (taken) =>
      portalSheet(files, headings, freeName(taken, say('sheet', { year: String(year) }))),
    );
    return { key: 'written', data: { sheet: plan.activate, count } };
  };
  const hand = async (year: number): Promise<void> => {
    if (working) return;
    setWorking(true);
    setNews(undefined);
    try {
      setNews(services.downloads ? await save(year) : await undisturbed(() => write(year)));
    } catch (error) {
      setNews({ key: 'failed', data: { reason: tellOf(toldOf(error)) }, failed: true });
    } finally {
      setWorking(false);
    }
  };
  return { hand: (year: number) => void hand(year), news, working };
}
