/** What is said aloud of an edition before it is used. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { fromFile, otherYear } from '../../assessment/editions';
import type { Edition } from '../../rules/schema';
import { problemText } from '../../texts';
import { usePane, useText } from '../pane-context';

/** @param year of the assessment, once it is readable. */
export function EditionRemarks({ edition, year }: { edition: Edition; year?: number }) {
  const { language } = usePane();
  const t = useText();
  const outdated = otherYear(edition, year);
  const remarks = [
    ...(outdated ? [problemText(outdated, language)] : []),
    ...fromFile(edition).map((remark) => problemText(remark, language)),
    ...(edition.gatesUnconfirmed ? [t('form.edition.unconfirmed', { edition: edition.short })] : []),
  ];
  if (remarks.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{remarks.join(' ')}</MessageBarBody>
    </MessageBar>
  );
}
