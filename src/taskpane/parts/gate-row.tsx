import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { showAs, showFloor, showGap, showScore, showWeight } from '../../texts/number';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import type { GateRow as Row } from '../state/result-view';
import { StatusIcon } from './icons';
import { Meter } from './meter';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: '6px', paddingBlock: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { display: 'flex', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  sign: { marginTop: '2px' },
  figures: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  weight: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  way: { alignSelf: 'flex-start', marginInlineStart: '-8px' },
  // The first of the red tones is too faint for small words on a dark pane.
  unmet: { color: tokens.colorStatusDangerForeground3 },
  open: { color: tokens.colorStatusWarningForeground1 },
  met: { color: tokens.colorStatusSuccessForeground1 },
});

interface Props {
  row: Row;
  tolerance: number;
  /** Leads to how the minimum is met; absent where answers do not decide. */
  onWay?: () => void;
}

/** One minimum: its name, score of weight, bar against the floor, and what is lacking in words. */
export function GateRow({ row, tolerance, onWay }: Props) {
  const styles = useStyles();
  const { language } = usePane();
  const t = useText();
  const say = useText(setupIn);
  const name = row.name ?? t('result.total');
  const score = showScore(row.low, row.floor, language, tolerance);
  const high = showScore(row.high, row.floor, language, tolerance);
  const floor = showFloor(row.floor, language);
  const weight = showWeight(row.weight, language);
  const status = t(`result.status.${row.status}`, { gap: showGap(row.gap, language) });
  const text = t(row.high > row.low ? 'result.meter.high' : 'result.meter', { score, high, weight, floor, status });
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.name}>
          <StatusIcon status={row.status} className={styles.sign} />
          <span>{name}</span>
        </span>
        <span className={styles.figures}>
          {score}
          <span className={styles.weight}> / {weight}</span>
        </span>
      </div>
      <Meter {...row} name={name} text={text} />
      <div className={mergeClasses(styles.line, styles.small)}>
        <span className={styles[row.status]}>{status}</span>
        <span>
          {t('result.floor', { floor })}
          {row.shownAs ? ` (${showAs(row.shownAs, language)})` : ''}
          {row.setBy ? `, ${say('result.set-by', { body: row.setBy })}` : ''}
        </span>
      </div>
      {row.doubt && <div className={styles.small}>{row.doubt}.</div>}
      {onWay && row.status !== 'met' && (
        <Button
          className={styles.way}
          size="small"
          appearance="transparent"
          aria-label={t('result.way.of', { name })}
          onClick={onWay}
        >
          {t('result.way.gate')}
        </Button>
      )}
    </li>
  );
}
