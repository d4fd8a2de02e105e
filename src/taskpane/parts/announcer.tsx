/** Says aloud what changed outside of where the reader is; always present, since a live region must exist before it speaks. */
import { findEdition } from '../../rules';
import { showScore } from '../../texts/number';
import { usePane, type PaneContext } from '../pane-context';
import { targetOf, verdictOf } from '../state/result-view';
import { shownLke } from '../state/store';
import { Hidden } from './hidden';

export function Announcer() {
  const pane = usePane();
  const { said, view } = pane.state;
  return (
    <Hidden as="div">
      <div role="status">{generationSentence(pane)}</div>
      <div role="status">{said ? pane.tell(said) : ''}</div>
      <div role="status">{view === 'result' ? verdictSentence(pane) : ''}</div>
    </Hidden>
  );
}

function generationSentence({ state: { generation }, t, tell }: PaneContext): string {
  switch (generation.step) {
    case 'idle':
      return '';
    case 'running':
      return t(`generate.${generation.phase}`);
    case 'asking':
      return t('generate.same.title');
    case 'done':
      return `${t('generate.done.title')}. ${t('generate.done.sheets')} ${generation.made.sheets.join(', ')}`;
    case 'failed':
      return `${t('generate.failed.title')}. ${tell(generation.told)}`;
  }
}

function verdictSentence({ state, language, t, tell }: PaneContext): string {
  const lke = shownLke(state);
  const edition = lke && findEdition(lke.assessment.edition);
  if (!edition) return '';
  const verdict = verdictOf(edition, lke.assessment, targetOf(edition, lke.reading.identity, state.target));
  return t('result.said', { total: showScore(lke.assessment.total.low, undefined, language), verdict: tell(verdict) });
}
