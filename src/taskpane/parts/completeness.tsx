import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Checked } from '../../reading/contract';
import { showPercent } from '../../texts/number';
import { useText } from '../pane-context';
import { openIn } from '../state/check-view';

const useStyles = makeStyles({
  complete: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
});

/** How much is answered, and what the figures above are worth until all is. */
export function Completeness({ lke }: { lke: Checked }) {
  const { answered, of, complete } = lke.assessment;
  const { blank, unread } = openIn(lke);
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.complete}>
      <div className={styles.line}>
        <span>{t('result.complete.text', { answered, of })}</span>
        <span>{showPercent(answered / of)}</span>
      </div>
      {unread > 0 && <div>{t('result.complete.parts', { blank, unread })}</div>}
      <ProgressBar
        value={answered / of}
        thickness="large"
        aria-label={t('result.complete')}
        color={complete ? 'success' : 'brand'}
      />
      {!complete && <div>{t('result.complete.warning')}</div>}
    </div>
  );
}
