import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../../pane-context';
import type { Item } from '../../state/card/items';
import { cardIn } from '../../state/card/text';
import { Fold } from '../fold';

const useStyles = makeStyles({
  fold: { marginTop: tokens.spacingVerticalL },
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  key: { fontWeight: tokens.fontWeightSemibold },
  what: { margin: 0 },
});

/** The keys of the card. */
export function KeysHelp({ item }: { item: Item }) {
  const styles = useStyles();
  const say = useText(cardIn);
  const presses = item.options.map(({ press }) => press).join(' ');
  const rows: [string, string][] = [
    ...(presses === '' ? [] : [[presses, `${say('keys.answer')}, ${say('keys.place')}`] as [string, string]]),
    ['S', say('keys.same')],
    ['↑ ↓', say('keys.walk')],
    ['/', say('keys.search')],
    ['N', say('keys.note')],
    ['K', say('keys.ready')],
    ['Ctrl+Z', say('keys.undo')],
    ['Del', say('keys.clear')],
  ];
  return (
    <Fold className={styles.fold} title={say('keys')}>
      <dl className={styles.list}>
        {rows.map(([key, what]) => [
          <dt key={key} className={styles.key}>
            {key}
          </dt>,
          <dd key={what} className={styles.what}>
            {what}
          </dd>,
        ])}
      </dl>
    </Fold>
  );
}
