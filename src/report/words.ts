/** What a report says, by language. */
import { report as en } from '../texts/en/report';
import { report as id, type ReportText } from '../texts/id/report';
import { sayer, type Say } from '../texts/sayer';

export const reportIn = sayer({ id, en });
export type SayReport = Say<ReportText>;
