import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useText } from '../pane-context';

const useStyles = makeStyles({ offer: { marginTop: tokens.spacingVerticalM } });

/** The way to the card on which the statements are assessed one by one. */
export function CardOffer() {
  const styles = useStyles();
  const { dispatch } = usePane();
  const t = useText();
  return (
    <Button className={styles.offer} appearance="primary" onClick={() => dispatch({ type: 'page', page: 'card' })}>
      {t('result.card')}
    </Button>
  );
}
