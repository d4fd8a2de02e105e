/** Which minimums the statement counts toward, and how far they are. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { nameOf } from '../../../judged/way';
import { showFloor, showGap, showScore } from '../../../texts/number';
import { usePane, useText } from '../../pane-context';
import { verdictShown } from '../../state/result-view';
import { cardIn } from '../../state/card/text';
import { gatesOf } from '../../state/card/worth';
import { StatusIcon } from '../icons';
import type { Card } from '../../use-card';

const useStyles = makeStyles({
  gates: { marginTop: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  title: { color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
});

export function Gates({ card }: { card: Card }) {
  const styles = useStyles();
  const { state, language } = usePane();
  const say = useText(cardIn);
  const { lke, item, assessment } = card;
  const { edition } = lke;
  if (edition.predicates.length === 0) return null;
  const { target } = verdictShown(lke, state.target);
  const gates = gatesOf(item, assessment, target);
  if (gates.length === 0) return null;
  return (
    <div className={styles.gates}>
      <div className={styles.title}>{say('gates', { target })}</div>
      <ul className={styles.list}>
        {gates.map((gate) => (
          <li key={gate.code} className={styles.row}>
            <StatusIcon status={gate.status} />
            {say(gate.status === 'met' ? 'gate.met' : 'gate.unmet', {
              name: nameOf(edition, gate.code, language),
              score: showScore(gate.low, gate.floor, language, edition.tolerance),
              floor: showFloor(gate.floor, language),
              gap: showGap(gate.gap, language),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
