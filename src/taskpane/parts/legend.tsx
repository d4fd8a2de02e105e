import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../pane-context';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  swatch: { width: '14px', height: '8px', borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
  low: { backgroundColor: tokens.colorNeutralForeground3 },
  high: {
    backgroundColor: tokens.colorNeutralStroke2,
    backgroundImage: `repeating-linear-gradient(115deg, ${tokens.colorNeutralForeground3} 0 2px, transparent 2px 5px)`,
  },
  floor: { width: '2px', height: '14px', backgroundColor: tokens.colorNeutralForeground1 },
});

/** What the parts of a bar mean; for the eye only, since each meter says it in words. */
export function Legend() {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.legend} aria-hidden="true">
      {(['low', 'high', 'floor'] as const).map((part) => (
        <span key={part} className={styles.entry}>
          <span className={mergeClasses(styles.swatch, styles[part])} />
          {t(`result.legend.${part}`)}
        </span>
      ))}
    </div>
  );
}
