import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { usePane, useText } from '../pane-context';
import { wordsIn } from '../state/words';
import { useSession } from '../use-session';

const useStyles = makeStyles({ place: { marginBottom: tokens.spacingVerticalM } });

/** Our functions show #NAME? though they are there: the formulas are to be typed again. */
export function NamesOffer() {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { state } = usePane();
  const [, set] = useSession();
  const count = state.diagnosis?.names.length ?? 0;
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.place}>
      <MessageBarBody>
        <MessageBarTitle>{words('names.title')}</MessageBarTitle>
        {words('names.text', { count })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => set({ page: 'repair', news: undefined })}>
          {words('todo.repair')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
