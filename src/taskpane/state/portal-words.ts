/** Sentences of what hands LKEs to the portal: also the button that leads there, which loads nothing else. */
import { panePortal as en } from '../../texts/en/pane-portal';
import { panePortal as id } from '../../texts/id/pane-portal';
import { sayer } from '../../texts/sayer';

export const panePortalIn = sayer({ id, en });
