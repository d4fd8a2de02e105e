/** One workbook, read, judged and diagnosed: the single thing that pane, command line and recap show. */
import type { Problem } from '../assessment';
import type { Overrides } from '../rules/overrides';
import type { Checked, Hints } from '../reading/contract';
import { readLke } from '../reading/read';
import { withOwnRules } from '../reading/overrides';
import type { Grid } from '../sheet/plan';
import { reviewOf, tpnOf } from '../forms/review';
import { readSnapshots, type Snapshot } from '../forms/snapshots';
import { readFollowUps } from '../forms/registers/follow-up-read';
import { checkSurveys, type CheckedSurvey } from '../forms/surveys';
import { diagnosed, type Finding } from '../diagnosis';
import { repairs, type Repair } from '../diagnosis/repair';
import { checkLke } from './check';
import { lkeSheets } from './lke-sheets';

export interface Judging extends Hints {
  /** A body's own rules by edition id, for LKEs whose sheets carry none. */
  ownRules?: Readonly<Record<string, Overrides>>;
}

/** Its `problems` are those of judge, sheet and diagnosis; findings and repairs are of the diagnosis. */
export interface JudgedLke extends Checked {
  findings: Finding[];
  repairs: Repair[];
}

export interface JudgedWorkbook<Lke extends Checked = JudgedLke> {
  lkes: Lke[];
  surveys: CheckedSurvey[];
  /** What the workbook keeps of other days, the first one first. */
  snapshots?: readonly Snapshot[];
  /** Of no LKE in particular; `layout.not-lke` where there is neither LKE nor survey. */
  problems: Problem[];
}

/** With what TPN answered on the review beside it. */
function withTpn(lke: Checked, grids: readonly Grid[]): Checked {
  const tpn = tpnOf(reviewOf(grids, lke.reading.sheet));
  return tpn.size > 0 ? { ...lke, tpn } : lke;
}

/**
 * What the answers are worth, without the diagnosis: quick enough to follow every answer.
 * @param grids all sheets of the workbook.
 * @returns every LKE and survey, judged from their answers alone.
 */
export function judgeAnswers(grids: readonly Grid[], { ownRules = {}, ...hints }: Judging = {}): JudgedWorkbook<Checked> {
  const { readings, problems } = readLke(lkeSheets(grids), hints);
  const surveys = checkSurveys(
    lkeSheets(grids),
    readings[0]?.edition,
    readings.map(({ sheet }) => sheet),
    hints,
  );
  const snapshots = readSnapshots(grids);
  return {
    lkes: readings.map((reading) => withTpn(checkLke(withOwnRules(reading, ownRules)), grids)),
    surveys,
    ...(snapshots.length > 0 && { snapshots }),
    // A workbook of surveys lacks nothing because it holds no LKE.
    problems: [
      ...(surveys.length > 0 ? problems.filter(({ code }) => code !== 'layout.not-lke') : problems),
      ...readFollowUps(grids).flatMap((one) => one.problems),
    ],
  };
}

/** An LKE with its diagnosis. @param grids all sheets of the workbook it was read from. */
export function diagnoseLke(lke: Checked, grids: readonly Grid[]): JudgedLke {
  const { findings, ...rest } = diagnosed(lke, grids);
  return { ...rest, findings, repairs: repairs(findings, grids) };
}

/**
 * @param grids all sheets of the workbook.
 * @param judging what helps to read it, and whose rules count.
 * @returns every LKE with the edition as judged, assessment, verdict, problems, findings and repairs; every survey.
 */
export function judgeWorkbook(grids: readonly Grid[], judging: Judging = {}): JudgedWorkbook {
  const { lkes, ...rest } = judgeAnswers(grids, judging);
  return { ...rest, lkes: lkes.map((lke) => diagnoseLke(lke, grids)) };
}
