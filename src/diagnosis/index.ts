/** What is wrong with a sheet that holds an LKE, each with its cell and its effect in points. */
import type { Assessment } from '../assessment';
import type { Checked, Reading } from '../reading/contract';
import { Spent } from '../sheet/formula/evaluate';
import type { Grid } from '../sheet/plan';
import { answerFindings } from './answers';
import { countFindings } from './counts';
import { errorFindings } from './errors';
import { evidenceFindings } from './evidence';
import { finding, type Finding } from './finding';
import { withFindings } from './with-findings';
import { listFindings } from './lists';
import { markFindings } from './marks';
import { rangeFindings } from './ranges';
import { recapFindings } from './recap';
import { scoreFindings } from './scores';
import { LkeSheet } from './sheet';
import { surveyFindings } from './surveys';
import { twiceFindings } from './twice';
import { uncleanFindings } from './unclean';

export { type Finding } from './finding';
export { withFindings } from './with-findings';

/**
 * @param reading of any layout, as readLke or readWith gives it.
 * @param grids all sheets of the workbook: recaps on other sheets are looked at too.
 * @param assessment of the reading, where it is judged already.
 * @returns the defects, with `data.points` (what the total gains when this one is mended), `data.is` and `data.should`
 *   (the score that it touches), and `cure` where it can be mended for certain.
 */
export function diagnose(reading: Reading, grids: readonly Grid[], assessment?: Assessment): Finding[] {
  const sheet = LkeSheet.of(reading, grids, assessment);
  // Put together from several sheets, or one row of many: judged, but with no one table to look into.
  if (!sheet) return reading.layout === 'unknown' ? [finding('diagnosis.none', { sheet: reading.sheet }, {})] : [];
  const found: Finding[] = [];
  try {
    for (const check of MENDABLE) found.push(...check(sheet));
    sheet.mend(found.flatMap(({ cure }) => cure ?? []));
    for (const check of AFTER_MENDING) found.push(...check(sheet));
    return [...scoreFindings(sheet, found), ...found];
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
    return [finding('diagnosis.stopped', { sheet: reading.sheet }, {}), ...found];
  }
}

type Check = (sheet: LkeSheet) => Finding[];
const MENDABLE: readonly Check[] = [rangeFindings, markFindings, errorFindings, uncleanFindings];
const AFTER_MENDING: readonly Check[] = [
  ...[answerFindings, countFindings, surveyFindings, twiceFindings],
  ...[recapFindings, evidenceFindings, listFindings],
];

/** The judged reading with its diagnosis. */
export function diagnosed(checked: Checked, grids: readonly Grid[]): Checked & { findings: Finding[] } {
  const findings = diagnose(checked.reading, grids, checked.assessment);
  return { ...checked, findings, problems: withFindings(checked.problems, findings) };
}
