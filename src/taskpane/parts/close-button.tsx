import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useText } from '../pane-context';

/** The corner of a message that has been read. */
export function CloseButton({ onClick }: { onClick: () => void }) {
  const t = useText();
  return (
    <Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={t('app.close')} onClick={onClick} />
  );
}
