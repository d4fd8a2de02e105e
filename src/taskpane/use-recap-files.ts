/** Reading chosen files goes on while another view is shown. */
import type { ExcelDoor } from '../excel/contract';
import { usePane } from './pane-context';
import type { Kept } from './services';
import { editionsOf } from './state/rules-files';
import { readFiles, withFile, type Progress, type Run } from './state/recap-run';
import type { SessionChange } from './state/session';
import { createHelper, type Helper } from './worker/client';
import { startWorker } from './worker/start';

interface Going {
  run: Run;
  helper: Helper;
}
type Tell = (change: SessionChange) => void;

/** One per workbook that the pane is open on. */
const going = new WeakMap<ExcelDoor, Going>();

function begin(door: ExcelDoor, tell: Tell, files: readonly File[], kept: Kept): void {
  if (files.length === 0 || going.has(door)) return;
  const helper = createHelper(startWorker);
  tell({ news: undefined });
  const progress: Progress = {
    at: (file, done, of) => tell({ reading: { file, done, of } }),
    read: (file) => tell((now) => ({ files: withFile(now.files, file) })),
  };
  const run = readFiles(helper, files, progress, kept);
  going.set(door, { run, helper });
  void run.ended.then(() => {
    helper.stop();
    if (going.get(door)?.run !== run) return;
    going.delete(door);
    tell({ reading: undefined });
  });
}

function cancel(door: ExcelDoor, tell: Tell): void {
  going.get(door)?.run.cancel();
  going.delete(door);
  tell(({ reading }) => {
    if (!reading) return {};
    const { done, of } = reading;
    return { reading: undefined, news: { told: { words: 'recap.cancelled', data: { done, of } } } };
  });
}

export function useRecapFiles() {
  const { services, state, dispatch } = usePane();
  const { door } = services;
  const tell: Tell = (change) => dispatch({ type: 'session', change });
  const { own, rulesFiles = [] } = state.workbook.status === 'read' ? state.workbook.found : {};
  const kept = { ...(own && { own }), laws: editionsOf(rulesFiles) };
  return { choose: (files: readonly File[]) => begin(door, tell, files, kept), cancel: () => cancel(door, tell) };
}
