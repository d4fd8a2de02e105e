/** A file chosen to be compared with; read beside the pane, never opened in Excel. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef, useState, type ChangeEvent } from 'react';
import { compareIn } from '../../judged/compare';
import { usePane, useText } from '../pane-context';
import { openSource, type Source } from '../state/compare-view';
import { editionsOf } from '../state/rules-files';
import { createHelper } from '../worker/client';
import { startWorker } from '../worker/start';

export function OtherFile({ add }: { add(source: Source): void }) {
  const { state, language } = usePane();
  const say = useText(compareIn);
  const chooser = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const { own, rulesFiles = [] } = state.workbook.status === 'read' ? state.workbook.found : {};
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    setReading(file.name);
    const helper = createHelper(startWorker);
    const source = await openSource(helper, file, { ...(own && { own }), laws: editionsOf(rulesFiles) }, language);
    helper.stop();
    setReading(undefined);
    setRefused('refused' in source ? source.refused : undefined);
    if (!('refused' in source)) add(source);
  };
  return (
    <>
      <Button disabledFocusable={reading !== undefined} onClick={() => chooser.current?.click()}>
        {reading === undefined ? say('file') : say('file.reading', { file: reading })}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.xlsm,.xltx,.xltm"
        aria-label={say('file')}
        hidden
        onChange={(event) => void read(event)}
      />
      <div role="status">
        {refused && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refused}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}
