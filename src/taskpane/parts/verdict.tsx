import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { GateStatus } from '../../assessment/types';
import { StatusIcon } from './icons';

const useStyles = makeStyles({
  verdict: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
  },
  sign: { alignSelf: 'flex-start', marginTop: '2px' },
  met: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  unmet: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  open: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
});

/** The one sentence that matters, in its colour and with its sign. */
export function Verdict({ tone, testId, children }: { tone: GateStatus; testId?: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.verdict, styles[tone])} data-testid={testId}>
      <StatusIcon status={tone} className={styles.sign} />
      <span>{children}</span>
    </div>
  );
}
