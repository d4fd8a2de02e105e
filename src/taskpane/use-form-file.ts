/** A file of LKEs that somebody chose to fill the open form with, read off the main thread. */
import { useEffect, useRef, useState } from 'react';
import { keyOf } from '../reading/contract';
import { admitted } from '../reading/brought';
import { usePane, useText } from './pane-context';
import { askOfFile, reasonOf } from './state/ask-file';
import type { Source } from './state/form-view';
import { formIn } from './state/form-words';
import { editionsOf } from './state/rules-files';
import { createHelper, type Helper } from './worker/client';
import type { LkesOutcome } from './worker/jobs';
import { startWorker } from './worker/start';

type Outcome = { file: string; outcome: LkesOutcome };

export function useFormFile() {
  const { state, language } = usePane();
  const say = useText(formIn);
  const [reading, read] = useState<string>();
  const [last, setLast] = useState<Outcome>();
  const helper = useRef<Helper>(undefined);
  useEffect(() => () => helper.current?.stop(), []);
  const { own = {}, rulesFiles = [] } = state.workbook.status === 'read' ? state.workbook.found : {};
  const choose = (file: File) => {
    helper.current?.stop();
    const mine = createHelper(startWorker);
    helper.current = mine;
    read(file.name);
    const job = { kind: 'lkes' as const, name: file.name, file, own, laws: editionsOf(rulesFiles) };
    void askOfFile<'lkes', LkesOutcome>(mine, job).then((outcome) => {
      mine.stop();
      if (helper.current !== mine) return;
      if ('laws' in outcome) outcome.laws.forEach(admitted);
      read(undefined);
      setLast({ file: file.name, outcome });
    });
  };
  const readings = last && 'readings' in last.outcome ? last.outcome.readings : [];
  const sources = readings.map((one): Source => ({ key: `${last!.file}/${keyOf(one)}`, reading: one, file: last!.file }));
  const toldOfLast = (): string | undefined => {
    if (!last) return undefined;
    if ('unreadable' in last.outcome)
      return say('unreadable', { file: last.file, reason: reasonOf(last.outcome.unreadable, language) });
    return sources.length === 0 ? say('no-lke', { file: last.file }) : undefined;
  };
  return { sources, choose, reading, told: reading === undefined ? toldOfLast() : say('reading', { file: reading }) };
}
