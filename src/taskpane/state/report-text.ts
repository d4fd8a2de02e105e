/** Sentences of the page of reports. */
import { reportPane as en } from '../../texts/en/report-pane';
import { reportPane as id } from '../../texts/id/report-pane';
import { sayer } from '../../texts/sayer';

export const reportPaneIn = sayer({ id, en });
