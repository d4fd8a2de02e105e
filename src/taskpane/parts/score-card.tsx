/** The head of every result: whose it is, the score, and what is said of it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../pane-context';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  unit: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figure: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  of: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface Props {
  reading: { sheet: string; identity: { unit?: string; year?: number } };
  /** What is scored. */
  title: string;
  /** As it is shown; absent where nothing was answered. */
  score?: string;
  /** The most that can be reached. */
  of: number;
  /** What the blanks could still bring it to, as it is shown. */
  upTo?: string;
  children: ReactNode;
}

export function ScoreCard({ reading: { sheet, identity }, title, score, of, upTo, children }: Props) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.card}>
      <div className={styles.unit}>{[identity.unit, identity.year].filter(Boolean).join(' · ') || sheet}</div>
      <div className={styles.caption}>{title}</div>
      {score !== undefined && (
        <div className={styles.figure} data-testid="total">
          {score} <span className={styles.of}>{t('result.of', { weight: of })}</span>
        </div>
      )}
      {upTo !== undefined && <div className={styles.caption}>{t('result.up-to', { high: upTo })}</div>}
      {children}
    </div>
  );
}
