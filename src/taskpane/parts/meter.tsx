/** A score as a bar against its floor: what is sure, what is still possible, and a line where the minimum lies. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { GateStatus } from '../../assessment/types';

export interface MeterProps {
  name: string;
  /** The whole sentence for a screen reader. */
  text: string;
  low: number;
  high: number;
  weight: number;
  floor: number;
  status: GateStatus;
}

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  bar: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    borderRadius: tokens.borderRadiusMedium,
    transitionProperty: 'width',
    transitionDuration: tokens.durationNormal,
    forcedColorAdjust: 'none',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  possible: { backgroundImage: `repeating-linear-gradient(115deg, currentColor 0 2px, transparent 2px 5px)` },
  possiblymet: { color: tokens.colorStatusSuccessForeground3 },
  possiblyunmet: { color: tokens.colorStatusDangerForeground3 },
  possiblyopen: { color: tokens.colorStatusWarningForeground3 },
  met: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  unmet: { backgroundColor: tokens.colorStatusDangerBackground3 },
  open: { backgroundColor: tokens.colorStatusWarningBackground3 },
  floor: {
    position: 'absolute',
    insetBlock: '-3px',
    width: '2px',
    marginInlineStart: '-1px',
    borderRadius: '1px',
    backgroundColor: tokens.colorNeutralForeground1,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralBackground1}`,
    forcedColorAdjust: 'none',
  },
});

const percent = (part: number, whole: number): string => `${whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0}%`;

export function Meter({ name, text, low, high, weight, floor, status }: MeterProps) {
  const styles = useStyles();
  return (
    <div
      className={styles.track}
      role="meter"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={weight}
      aria-valuenow={Math.min(low, weight)}
      aria-valuetext={text}
    >
      {high > low && (
        <div
          className={mergeClasses(styles.bar, styles.possible, styles[`possibly${status}`])}
          style={{ width: percent(high, weight) }}
        />
      )}
      <div className={mergeClasses(styles.bar, styles[status])} style={{ width: percent(low, weight) }} />
      <div className={styles.floor} style={{ insetInlineStart: percent(floor, weight) }} />
    </div>
  );
}
