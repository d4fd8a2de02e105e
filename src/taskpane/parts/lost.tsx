import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { usePane } from '../pane-context';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** A cell that could not be shown; gone with the next thing that is said. */
export function Lost() {
  const styles = useStyles();
  const { state, tell } = usePane();
  const { said } = state;
  if (!said || !('key' in said) || said.key !== 'check.lost') return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>{tell(said)}</MessageBarBody>
    </MessageBar>
  );
}
