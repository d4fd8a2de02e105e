/** Signs of severity and of a gate's status; each stands beside its word, so they are hidden from screen readers. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Filled } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { GateStatus, Severity } from '../../assessment/types';

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: 'inline-flex' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  unsure: { color: tokens.colorStatusWarningForeground1 },
  plain: { color: tokens.colorBrandForeground1 },
});

type Look = 'good' | 'bad' | 'unsure' | 'plain';
const severities: Record<Severity, [typeof Info16Filled, Look]> = {
  error: [ErrorCircle16Filled, 'bad'],
  warning: [Warning16Filled, 'unsure'],
  info: [Info16Filled, 'plain'],
};
const statuses: Record<GateStatus, [typeof Info16Filled, Look]> = {
  met: [CheckmarkCircle16Filled, 'good'],
  unmet: [ErrorCircle16Filled, 'bad'],
  open: [Clock16Filled, 'unsure'],
};

function Sign({ of: [Icon, look], className }: { of: [typeof Info16Filled, Look]; className?: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.icon, styles[look], className)} aria-hidden="true">
      <Icon />
    </span>
  );
}

export const SeverityIcon = ({ severity, className }: { severity: Severity; className?: string }) => (
  <Sign of={severities[severity]} className={className} />
);
export const StatusIcon = ({ status, className }: { status: GateStatus; className?: string }) => (
  <Sign of={statuses[status]} className={className} />
);
