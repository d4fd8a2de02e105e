/** What is not answered yet, by area, with a way to the next blank of each. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { Edition } from '../../rules/schema';
import type { Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { blankAreas, nextBlank, openIn, type BlankArea } from '../state/check-view';
import { RowButton } from './row-button';
import { Section } from './section';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  name: { flexGrow: 1 },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function BlankAreas({ edition, lke }: { edition: Edition; lke: Checked }) {
  const styles = useStyles();
  const t = useText();
  const areas = blankAreas(edition, lke.problems);
  const { blank: count, unread } = openIn(lke);
  return (
    <Section title={t('check.blank.heading')} aside={t('check.blank.count', { count, of: lke.assessment.of })}>
      {areas.length === 0 ? (
        <p className={styles.none}>{t('check.blank.none')}</p>
      ) : (
        <ul className={styles.list}>
          {areas.map((area) => (
            <li key={area.code}>
              <BlankRow edition={edition} area={area} />
            </li>
          ))}
        </ul>
      )}
      {unread > 0 && <p className={styles.none}>{t('check.blank.unread', { count: unread })}</p>}
    </Section>
  );
}

function BlankRow({ edition, area }: { edition: Edition; area: BlankArea }) {
  const styles = useStyles();
  const { state, dispatch, goTo } = usePane();
  const t = useText();
  const count = area.blanks.length;
  const go = () => {
    const blank = nextBlank(edition, area, state.jumps[area.code]);
    if (!blank) return;
    dispatch({ type: 'jumped', area: area.code, statement: blank.at.statement ?? '' });
    goTo(blank.at);
  };
  return (
    <RowButton onClick={go} arrow={ArrowRight16Regular} label={t('check.blank.next', { area: area.name, count })}>
      <span className={styles.name}>{area.name}</span>
      <span className={styles.count}>{t('check.blank.count', { count, of: area.of })}</span>
    </RowButton>
  );
}
