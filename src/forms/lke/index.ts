import { GENERATOR } from '../../sheet/generator';
import { proposalOf } from '../../rules/proposal';
import type { Edition, Wording } from '../../rules/schema';
import type { Language } from '../../texts';
import type { Fill } from '../carry';
import type { Identity } from '../../reading/contract';
import { overridesOf } from '../../reading/overrides';
import { quoteSheet } from '../../sheet/address';
import type { WorkbookPlan } from '../../sheet/plan';
import { textsIn } from '../../sheet/words';
import { filled } from './fill';
import { buildLists } from './lists';
import { buildLkeSheet, HEADING_ROW, tableOf } from './lke';
import { freeNames } from './names';
import { rowsOf } from './rows';
import { proposalSayings } from './proposal-formulas';
import { excusedCell } from './proposal';
import { buildSummary, proposalTop } from './summary';
import { teamList } from './identity';
import { yearSaying } from './summary-formulas';
import { hasInferred, inferredScales, targetNames, verdictSayings } from './verdict-sayings';

/**
 * The LKE of an edition as a workbook plan: summary, LKE and lists, native formulas only (Excel 2013 and later, LibreOffice).
 * @param edition the rules, also as a body's own have changed them (withOverrides); all weights, scales and minimums come
 * from it.
 * @param wording our short words by statement code; a statement without words shows its name or code.
 * @param identity unit, year, target predicate; they stay open for editing on the summary.
 * @param taken names of sheets (and of workbook names, where known) already in use; none of them is used again.
 * @param language of headings and messages.
 * @param fill answers, notes and evidence to begin with, as `carryOver` gives them.
 * @returns a plan that never names a taken sheet.
 * Source: the edition's data: form, values and minimums, each with where it was read.
 */
export function buildLke(
  edition: Edition,
  wording: Wording,
  identity: Identity,
  taken: readonly string[] = [],
  language: Language = 'id',
  fill: Fill = {},
): WorkbookPlan {
  const text = textsIn(language);
  const titles = { summary: text('name.summary'), lke: text('name.lke'), lists: text('name.lists') };
  const names = freeNames(edition, titles, taken);
  const rules = proposalOf(edition.id, identity.year);
  const rows = rowsOf(edition);
  const targets = targetNames(edition);
  const lists = buildLists(edition, names, text, {
    proposal: rules,
    dropDowns: [teamList(names, text)],
    sayings: {
      ...verdictSayings({ edition, names, rows, first: HEADING_ROW + 1, language }),
      ...(rules && proposalSayings(text, rules, `${quoteSheet(names.summary)}!${excusedCell(rules, proposalTop(edition))}`)),
      year: yearSaying(edition, text),
    },
    columns: {
      ...(hasInferred(rows) && { scales: { heading: text('lists.inferred'), items: inferredScales(rows) } }),
      targets: { heading: text('lists.predicates'), items: targets.names },
      'target numbers': { heading: text('lists.place'), items: targets.numbers },
    },
  });
  const table = tableOf(rows, lists, edition.settings, text);
  const summary = buildSummary({ edition, identity, names, text, table, language, lists, proposal: rules });
  const overrides = overridesOf(edition);
  const lke = filled(
    buildLkeSheet({ title: text('lke.title'), edition, wording, names, text, rows, table, summary, overrides }),
    fill,
    edition,
  );
  return {
    sheets: [summary.sheet, lke, lists.sheet],
    names: lists.names,
    activate: names.lke,
    stamp: {
      edition: edition.id,
      version: edition.version,
      generator: GENERATOR,
      ...(overrides && { overrides: JSON.stringify(overrides) }),
    },
  };
}
