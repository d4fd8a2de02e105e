import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useText } from '../pane-context';

const useStyles = makeStyles({
  offer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});

/** The ways to the card on which the statements are assessed one by one, and to where the roles differ. */
export function CardOffer() {
  const styles = useStyles();
  const { dispatch } = usePane();
  const t = useText();
  return (
    <div className={styles.offer}>
      <Button appearance="primary" onClick={() => dispatch({ type: 'page', page: 'card' })}>
        {t('result.card')}
      </Button>
      <Button onClick={() => dispatch({ type: 'page', page: 'review' })}>{t('result.review')}</Button>
    </div>
  );
}
