/** The AKIP worksheet: sub-components with letters, their supporting criteria as marks, and the grade. */
import { akipMatrix, gradeTableOf } from '../../rules/akip';
import type { Edition, Wording } from '../../rules/schema';
import type { Language } from '../../texts';
import { GENERATOR } from '../../sheet/generator';
import { buildLists } from '../lke/lists';
import { buildLkeSheet, tableOf } from '../lke/lke';
import { freeNames } from '../lke/names';
import { rowsOf } from '../lke/rows';
import type { Identity } from '../../reading/contract';
import type { WorkbookPlan } from '../../sheet/plan';
import { textsIn } from '../../sheet/words';
import { teamList } from '../lke/identity';
import { adviceLists, enteredCells } from './advice';
import { adviceColumns, adviceSayings } from './advice-lists';
import { adviceTop, buildAkipSummary, targetCell } from './summary';

/**
 * The AKIP worksheet as a workbook plan: summary with advice, worksheet and lists, native formulas only.
 * @param lke an AKIP worksheet of src/rules/akip.ts.
 * @param wording our short words by sub-component.
 * @param identity unit, body, year; `target` is the grade that is aimed at (`BB`), blank where there is none.
 * @param taken names of sheets (and of workbook names, where known) already in use; none of them is used again.
 * @returns a plan whose worksheet readLke finds and checkLke judges.
 * Source: PermenPANRB 88/2021 (letters, weights, grades) and 12/2015 at the level of components; the matrix of 2017 as advice.
 */
export function buildAkip(
  lke: Edition,
  wording: Wording,
  identity: Identity,
  taken: readonly string[] = [],
  language: Language = 'id',
): WorkbookPlan {
  const text = textsIn(language);
  const titles = { summary: text('akip.name.summary'), lke: text('akip.name.lke'), lists: text('akip.name.lists') };
  const names = freeNames(lke, titles, taken, 'AKIP');
  const grades = gradeTableOf(lke);
  const looked = { grades, matrix: akipMatrix, text, tolerance: lke.tolerance };
  const entered = enteredCells({ matrix: akipMatrix, top: adviceTop(lke) });
  const lists = buildLists(lke, names, text, {
    dropDowns: [...adviceLists(akipMatrix, names, text), teamList(names, text)],
    sayings: adviceSayings(looked, names.summary, targetCell, entered),
    columns: adviceColumns(looked),
  });
  const rows = rowsOf(lke);
  const table = tableOf(rows, lists, lke.settings, text);
  const base = { edition: lke, names, text, table };
  const summary = buildAkipSummary({ ...base, grades, matrix: akipMatrix, identity, language, lists });
  const title = text('akip.title');
  const sheet = buildLkeSheet({
    ...base,
    title,
    wording,
    rows,
    summary: { unit: summary.unit, verdict: summary.verdict, area: () => undefined },
  });
  return {
    sheets: [summary.sheet, sheet, lists.sheet],
    names: lists.names,
    activate: names.lke,
    // Keys of their own: a ZI worksheet in the same workbook has its edition and version there too.
    stamp: { generator: GENERATOR, 'akip.edition': lke.id, 'akip.version': lke.version },
  };
}
