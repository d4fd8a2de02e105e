/** The way to the page of reports, below what they report. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useText } from '../pane-context';
import { reportPaneIn } from '../state/report-text';

const useStyles = makeStyles({ offer: { marginTop: tokens.spacingVerticalL } });

export function ReportOffer() {
  const styles = useStyles();
  const { dispatch } = usePane();
  const say = useText(reportPaneIn);
  return (
    <Button className={styles.offer} onClick={() => dispatch({ type: 'page', page: 'report' })}>
      {say('open')}
    </Button>
  );
}
