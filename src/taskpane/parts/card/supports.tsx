/** Criteria that support an answer, marked one by one. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { MET, UNMET } from '../../../sheet/words';
import { useText } from '../../pane-context';
import { rawOf } from '../../state/card/items';
import { cardIn } from '../../state/card/text';
import type { Card } from '../../use-card';
import { Section } from '../section';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

export function Supports({ card }: { card: Card }) {
  const styles = useStyles();
  const say = useText(cardIn);
  const { item, answers, column } = card;
  if (item.supports.length === 0) return null;
  const marks = item.supports.map(({ code, name }) => ({ code, name, raw: rawOf(answers, code, column) }));
  const isMet = (raw: unknown) => String(raw ?? '').trim() === MET;
  return (
    <Section title={say('criteria')} aside={`${marks.filter(({ raw }) => isMet(raw)).length}/${marks.length}`}>
      <ul className={styles.list}>
        {marks.map(({ code, name, raw }) => (
          <li key={code}>
            <Checkbox
              label={name}
              checked={isMet(raw) ? true : raw === null || raw === '' ? 'mixed' : false}
              onChange={() => card.answer([{ code, content: isMet(raw) ? UNMET : MET }], isMet(raw) ? UNMET : MET, true)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
