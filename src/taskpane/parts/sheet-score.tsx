import { makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../assessment/types';
import { showGap, showScore } from '../../texts/number';
import { usePane, useText } from '../pane-context';
import { wordsIn } from '../state/words';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figure: {
    display: 'block',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  points: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** Where the sheet's own total is not what its answers earn: both, and the difference. */
export function SheetScore({ problems }: { problems: readonly Problem[] }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { language } = usePane();
  const total = problems.find(({ code }) => code === 'score.total-differs');
  if (!total) return null;
  const { shown } = total.data;
  const should = Number(total.data.true);
  const show = (points: number) => showScore(points, undefined, language);
  const gap = typeof shown === 'number' ? should - shown : undefined;
  return (
    <div className={styles.card} data-testid="sheet-score">
      <div>
        <span className={styles.caption}>{words('score.shown')}</span>
        <span className={styles.figure}>{typeof shown === 'number' ? show(shown) : shown}</span>
      </div>
      <span className={styles.points}>
        {gap === undefined ? '→' : words('score.points', { points: `${gap < 0 ? '−' : '+'}${showGap(Math.abs(gap), language)}` })}
      </span>
      <div style={{ textAlign: 'end' }}>
        <span className={styles.caption}>{words('score.true')}</span>
        <span className={styles.figure}>{show(should)}</span>
      </div>
    </div>
  );
}
