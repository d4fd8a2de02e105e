/** Says aloud what changed outside of where the reader is; always present, since a live region must exist before it speaks. */
import { lazy, Suspense } from 'react';
import { usePane, useText, type PaneContext } from '../pane-context';
import { LKE } from '../state/form';
import type { paneIn } from '../state/told';
import { Hidden } from './hidden';

const SpokenVerdict = lazy(async () => ({ default: (await import('./spoken-verdict')).SpokenVerdict }));

export function Announcer() {
  const pane = usePane();
  const t = useText();
  const { said, view } = pane.state;
  return (
    <Hidden as="div">
      <div role="status">{generationSentence(pane, t)}</div>
      <div role="status">{said ? pane.tell(said) : ''}</div>
      <div role="status">
        <Suspense>{view === 'result' && <SpokenVerdict />}</Suspense>
      </div>
    </Hidden>
  );
}

function generationSentence({ state: { form, generation }, tell }: PaneContext, t: ReturnType<typeof paneIn>): string {
  switch (generation.step) {
    case 'idle':
      return '';
    case 'running':
      return t(`generate.${generation.phase}`);
    case 'asking':
      return t('generate.same.title');
    case 'done':
      return `${t(generation.made.kind === LKE ? 'generate.done.title' : 'generate.done.other')}. ${t('generate.done.sheets')} ${generation.made.sheets.join(', ')}`;
    case 'failed':
      return `${t(form.kind === LKE ? 'generate.failed.title' : 'generate.failed.other')}. ${tell(generation.told)}`;
  }
}
