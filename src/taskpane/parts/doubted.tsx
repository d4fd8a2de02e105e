import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Checked } from '../../reading/contract';
import { showScore } from '../../texts/number';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import { doubtsOf } from '../state/result-view';
import { problemsOf } from '../state/store';

const useStyles = makeStyles({ doubted: { marginTop: tokens.spacingVerticalS, color: tokens.colorStatusWarningForeground1 } });

/** Entries that a note beside them contradicts: what the score would be if the note is right, and the way there. */
export function Doubted({ lke }: { lke: Checked }) {
  const styles = useStyles();
  const { state, language, dispatch } = usePane();
  const say = useText(setupIn);
  const { count, low, high } = doubtsOf(lke.assessment, problemsOf(state, lke));
  if (count === 0) return null;
  const show = (points: number) => showScore(points, undefined, language);
  return (
    <div className={styles.doubted} data-testid="doubted">
      {say('result.doubted', { count, low: show(low), high: show(high) })}{' '}
      <Link as="button" onClick={() => dispatch({ type: 'view', view: 'check' })}>
        {say('result.doubted.go')}
      </Link>
    </div>
  );
}
