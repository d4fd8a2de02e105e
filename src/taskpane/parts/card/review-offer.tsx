/** Where there is no review yet: what it is for, and the button that makes it. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { Checked } from '../../../reading/contract';
import { usePane, useText } from '../../pane-context';
import { cardIn } from '../../state/card/text';
import { useMakeReview } from '../../use-make-review';
import { Section } from '../section';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 }, make: { alignSelf: 'flex-start' } });

export function ReviewOffer({ lke }: { lke: Checked }) {
  const styles = useStyles();
  const { tell } = usePane();
  const say = useText(cardIn);
  const { make, making, failure } = useMakeReview(lke);
  return (
    <Section title={say('review.none')}>
      <p className={styles.text}>{say('review.none.text')}</p>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{tell(failure)}</MessageBarBody>
        </MessageBar>
      )}
      <Button className={styles.make} disabled={making} onClick={make}>
        {say('review.make')}
      </Button>
    </Section>
  );
}
