/** The choices of a statement: key, what it means, and what it brings. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { showScore } from '../../../texts/number';
import { usePane, useText } from '../../pane-context';
import { chosenKey, rawOf } from '../../state/card/items';
import { cardIn, rawText } from '../../state/card/text';
import { choicesWorth } from '../../state/card/worth';
import type { Card } from '../../use-card';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalM },
  choice: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalSNudge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    '&:hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  key: { minWidth: '22px', fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
  press: {
    marginInlineStart: tokens.spacingHorizontalXS,
    paddingInline: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  words: { overflowWrap: 'anywhere' },
  points: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  unit: { display: 'block', textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
  unread: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

export function Choices({ card, act }: { card: Card; act(key: string): void }) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useText(cardIn);
  const { lke, item, answers, assessment, column, wording } = card;
  const worths = useMemo(
    () =>
      choicesWorth(lke.edition, answers, item, column, assessment, {
        held: lke.reading.identity.held,
        asExcel: lke.reading.asExcel,
      }),
    [lke, answers, item, column, assessment],
  );
  const unit = column === 'tpi' ? chosenKey(item, answers, 'unit') : undefined;
  const chosen = chosenKey(item, answers, column);
  const raw = rawText(rawOf(answers, item.code, column), language);
  const criteria: Readonly<Record<string, string>> = wording[item.code]?.criteria ?? {};
  return (
    <div className={styles.list} role="group" aria-label={say('choices', { who: say(`who.${card.who}`), code: item.code })}>
      {item.options.map(({ key, press, meaning }, n) => {
        const points = say('points', { points: showScore(worths[n]!.points, undefined, language) });
        return (
          <button
            key={key}
            type="button"
            className={mergeClasses(styles.choice, key === chosen && styles.chosen)}
            aria-pressed={key === chosen}
            aria-keyshortcuts={press}
            data-key={key}
            onClick={() => act(key)}
          >
            <span className={styles.key}>
              {key}
              {press !== key[0]!.toUpperCase() && <kbd className={styles.press}>{press}</kbd>}
            </span>
            <span className={styles.words}>{criteria[key] ?? meaning}</span>
            <span className={styles.points}>
              {points}
              {key === unit && card.other && <span className={styles.unit}>{say(card.other)}</span>}
            </span>
          </button>
        );
      })}
      {raw !== '' && chosen === undefined && <p className={styles.unread}>{say('unread', { found: raw })}</p>}
    </div>
  );
}
