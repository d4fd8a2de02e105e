import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane, useText } from '../pane-context';
import { waitsForExcel } from '../state/message';
import { CloseButton } from './close-button';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Excel waits to be told before it computes: the sheet's own figures may be of before. Said once. */
export function ManualCalculation() {
  const styles = useStyles();
  const { state, services, undisturbed } = usePane();
  const t = useText();
  const [closed, setClosed] = useState(false);
  if (!waitsForExcel(state) || closed) return null;
  const recalculate = () => void undisturbed(() => services.door.recalculate()).catch(() => undefined);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{t('calculation.manual')}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={() => setClosed(true)} />}>
        <Button size="small" onClick={recalculate}>
          {t('calculation.now')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
