/** What a person needs to know at first; it goes away for good. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../../pane-context';
import { cardIn } from '../../state/card/text';

const useStyles = makeStyles({
  steps: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

export function FirstSteps({ done }: { done(): void }) {
  const styles = useStyles();
  const say = useText(cardIn);
  return (
    <section className={styles.steps} aria-label={say('guide')}>
      <h3 className={styles.title}>{say('guide')}</h3>
      <ol className={styles.list}>
        <li>{say('guide.1')}</li>
        <li>{say('guide.2')}</li>
        <li>{say('guide.3')}</li>
      </ol>
      <Button size="small" onClick={done}>
        {say('guide.done')}
      </Button>
    </section>
  );
}
