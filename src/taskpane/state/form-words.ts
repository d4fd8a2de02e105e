/** Sentences of what fills a form: also the row that leads there, which loads nothing else. */
import { paneForm as en } from '../../texts/en/pane-form';
import { paneForm as id } from '../../texts/id/pane-form';
import { sayer } from '../../texts/sayer';

export const formIn = sayer({ id, en });
