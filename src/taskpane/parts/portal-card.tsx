/** The way to the files that the ministry's portal fetches. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isAsked } from '../../portal/answers';
import type { Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { panePortalIn } from '../state/portal-words';
import { Section } from './section';

const useStyles = makeStyles({ muted: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Only where the portal asks for the edition. */
export function PortalCard({ lke }: { lke: Checked }) {
  const styles = useStyles();
  const { dispatch } = usePane();
  const say = useText(panePortalIn);
  if (!isAsked(lke.reading.edition)) return null;
  return (
    <Section title={say('open.section')}>
      <p className={styles.muted}>{say('open.text')}</p>
      <Button onClick={() => dispatch({ type: 'page', page: 'portal' })}>{say('open')}</Button>
    </Section>
  );
}
