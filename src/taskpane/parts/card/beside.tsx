/** What stands beside an answer: what the unit says and proves, and what was said before. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { usePane, useText } from '../../pane-context';
import { asUnit, rawOf } from '../../state/card/items';
import { earlierAnswers } from '../../state/card/earlier';
import { cardIn, rawText } from '../../state/card/text';
import type { Card } from '../../use-card';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, auto) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalM} 0 0`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  what: { margin: 0, overflowWrap: 'anywhere' },
  same: { marginTop: tokens.spacingVerticalXS, maxWidth: '100%' },
  none: { color: tokens.colorNeutralForeground2 },
});

export function Beside({ card, same }: { card: Card; same(): void }) {
  const styles = useStyles();
  const { state, language } = usePane();
  const say = useText(cardIn);
  const { lke, reading, item, answers, column, other } = card;
  const { notes } = reading;
  const codes = [item.code, ...item.fields.map(({ code }) => code)];
  const said = [...new Set(codes)].flatMap((code) => rawText(rawOf(answers, code, 'unit'), language) || []).join(', ');
  const note = [...new Set(codes)].flatMap((code) => notes?.get(code)?.unit ?? []).join('\n');
  const held = state.workbook.status === 'read' ? state.workbook.found : { lkes: [] };
  const earlier = earlierAnswers(lke, held, item.code).filter(({ from }) => from !== card.who);
  const asked = column === 'tpi' ? asUnit(item, answers) : undefined;
  return (
    <dl className={styles.list}>
      {other && (
        <>
          <dt className={styles.term}>{say(`${other}.answer`)}</dt>
          <dd className={styles.what}>
            {said || <span className={styles.none}>{say('unit.none')}</span>}
            {asked && (
              <div>
                <Button className={styles.same} size="small" aria-keyshortcuts="S" onClick={same}>
                  {say('same', { answer: said })}
                </Button>
              </div>
            )}
          </dd>
        </>
      )}
      {other && note !== '' && (
        <>
          <dt className={styles.term}>{say(`${other}.note`)}</dt>
          <dd className={styles.what}>{note}</dd>
        </>
      )}
      {earlier.map((one) => {
        const term =
          one.from === 'tpn'
            ? say('last.tpn')
            : one.from === 'year'
              ? say('last.year', { year: String(one.year) })
              : say('last.snapshot', { number: String(one.number), date: one.date });
        return (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.what}>{rawText(one.answer, language)}</dd>
          </Fragment>
        );
      })}
    </dl>
  );
}
