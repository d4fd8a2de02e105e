import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane, useText } from '../pane-context';
import { tellsLost } from '../state/message';
import { CloseButton } from './close-button';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** A cell that could not be shown; gone with the next thing that is said, and where somebody goes on. */
export function Lost() {
  const styles = useStyles();
  const { state, dispatch, tell, goTo } = usePane();
  const t = useText();
  const { said, concealed } = state;
  if (!said || !tellsLost(state)) return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>{tell(said)}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={() => dispatch({ type: 'said' })} />}>
        {concealed && (
          <Button size="small" onClick={() => goTo(concealed, true)}>
            {t('check.reveal')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
