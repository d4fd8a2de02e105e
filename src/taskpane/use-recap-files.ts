/** Reading chosen files goes on while another view is shown. */
import { usePane } from './pane-context';
import type { Kept } from './services';
import { editionsOf } from './state/rules-files';
import { readFiles, withFile, type Progress, type Run } from './state/recap-run';
import { sessionOf, type SessionStore } from './state/session';
import { createHelper, type Helper } from './worker/client';
import { startWorker } from './worker/start';

interface Going {
  run: Run;
  helper: Helper;
}
const going = new WeakMap<SessionStore, Going>();

function begin(store: SessionStore, files: readonly File[], kept: Kept): void {
  if (files.length === 0 || going.has(store)) return;
  const helper = createHelper(startWorker);
  store.set({ news: undefined });
  const progress: Progress = {
    at: (file, done, of) => store.set({ reading: { file, done, of } }),
    read: (file) => store.set({ files: withFile(store.get().files, file) }),
  };
  const run = readFiles(helper, files, progress, kept);
  going.set(store, { run, helper });
  void run.ended.then(() => {
    helper.stop();
    if (going.get(store)?.run !== run) return;
    going.delete(store);
    store.set({ reading: undefined });
  });
}

function cancel(store: SessionStore): void {
  const { reading } = store.get();
  going.get(store)?.run.cancel();
  going.delete(store);
  if (!reading) return;
  const { done, of } = reading;
  store.set({ reading: undefined, news: { told: { words: 'recap.cancelled', data: { done, of } } } });
}

export function useRecapFiles() {
  const { services, state } = usePane();
  const store = sessionOf(services.door);
  const { own, rulesFiles = [] } = state.workbook.status === 'read' ? state.workbook.found : {};
  const kept = { ...(own && { own }), laws: editionsOf(rulesFiles) };
  return { choose: (files: readonly File[]) => begin(store, files, kept), cancel: () => cancel(store) };
}
