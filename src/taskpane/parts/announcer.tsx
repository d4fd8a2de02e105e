/** Says aloud what changed outside of where the reader is; always present, since a live region must exist before it speaks. */
import { makeStyles } from '@fluentui/react-components';
import { findEdition } from '../../rules';
import { showScore } from '../../texts/number';
import { usePane, type PaneContext } from '../pane-context';
import { targetOf, verdictOf } from '../state/result-view';
import { shownLke } from '../state/store';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function Announcer() {
  const styles = useStyles();
  const pane = usePane();
  const { said, generation } = pane.state;
  const progress = generation.step === 'running' ? pane.t(`generate.${generation.phase}`) : '';
  return (
    <div className={styles.hidden}>
      <div role="status" data-testid="said">
        {progress || (said ? pane.tell(said) : '')}
      </div>
      <div role="status">{pane.state.view === 'result' ? verdictSentence(pane) : ''}</div>
    </div>
  );
}

function verdictSentence({ state, language, t, tell }: PaneContext): string {
  const lke = shownLke(state);
  const edition = lke && findEdition(lke.assessment.edition);
  if (!edition) return '';
  const verdict = verdictOf(edition, lke.assessment, targetOf(edition, lke.reading.identity, state.target));
  return t('result.said', {
    total: showScore(lke.assessment.total.low, undefined, language),
    verdict: tell(verdict),
  });
}
