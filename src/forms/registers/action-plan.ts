/** Rencana aksi pembangunan ZI: what is done for each indicator, by whom, until when, and how far it is. */
import { currentEdition } from '../../rules';
import { registerData } from '../../rules/registers';
import { looks, quietStyle } from '../../sheet/palette';
import { sentence } from '../../sheet/expression';
import type { SheetPlan } from '../../sheet/plan';
import { planFields } from './action-plan-fields';
import { PLAN_KEYS, type PlanKey } from './action-plan-keys';
import { mergesOf, outlineOf, rowCount, rowsOf } from './action-plan-rows';
import type { PlanContext } from './action-plan-state';
import { planBlocks, planFigures } from './action-plan-summary';
import type { BuildRegister } from './contract';
import { fieldsWith, FIRST_ROW, HEADING_ROW, placesOf, type Places } from './fields';
import { sectionsOf } from './sections';
import { stateColours } from './states';
import { summarySheet, unitOn } from './summary';
import { tableSheet, validationFor, type TableParts } from './table';
import { finish, listOf, start } from './workbook';
import type { Words } from './words';

const data = registerData.actionPlan;
const { rowsPerIndicator, soonDays } = data.settings;
const statusNumber = (key: string): number => data.lists.statuses.items.findIndex((item) => item.key === key) + 1;
const numbers = { done: statusNumber('done'), dropped: statusNumber('dropped') };

const TAB = '#548235';
/** Where the day of the report is asked for, and the day that counts. */
const DAY = { row: HEADING_ROW - 1, label: 'owner', typed: 'deadline', counts: 'realised' } as const;

/** The day of the report: today, unless somebody looks at another day. */
function dayOf({ letter }: Places<PlanKey>, words: Words): TableParts<PlanKey>['aside'] & { today: string } {
  const at = (key: PlanKey) => `${letter(key)}${DAY.row + 1}`;
  const [typed, counts] = [at(DAY.typed), at(DAY.counts)];
  const field = fieldsWith<PlanKey>().open(DAY.typed, 0, words.text('plan.day'), words.text('plan.day.prompt'), { kind: 'date' });
  const date = { numberFormat: 'dd/mm/yyyy', align: 'center' } as const;
  return {
    today: `$${letter(DAY.counts)}$${DAY.row + 1}`,
    cells: {
      [DAY.label]: words.text('plan.day'),
      [DAY.counts]: { f: `=IF(ISNUMBER(${typed}),INT(${typed}),TODAY())` },
    },
    styles: [
      { range: at(DAY.label), style: { align: 'right' } },
      { range: typed, style: { ...date, color: '#000000', fill: '#FFFDF3', border: '#BFC5CE', locked: false } },
      { range: counts, style: { ...quietStyle, ...date, align: 'left', bold: true } },
    ],
    validations: [validationFor(typed, field, words)!],
  };
}

function conditionalsOf({ letter, last }: Places<PlanKey>): SheetPlan['conditionals'] {
  const deadline = letter('deadline');
  return [
    ...stateColours(letter('state'), letter('level'), FIRST_ROW, last),
    {
      range: `${deadline}${FIRST_ROW + 1}:${deadline}${last + 1}`,
      formula: `=$${letter('overdue')}${FIRST_ROW + 1}=1`,
      style: looks.bad,
    },
  ];
}

export const buildActionPlan: BuildRegister = (edition = currentEdition, identity, taken = [], language = 'id') => {
  const titles = { summary: 'plan.sheet.summary', table: 'plan.sheet', lists: 'plan.sheet.lists' } as const;
  const begun = start(
    data,
    titles,
    'plan.title',
    (words) => ({ statuses: listOf(words, 'plan.status', data.lists.statuses) }),
    taken,
    language,
  );
  const { words, sheets, lists, footer } = begun;
  const { text } = words;
  const sections = sectionsOf(edition);
  const places = placesOf(sheets.table, PLAN_KEYS, rowCount(sections, rowsPerIndicator));
  const { today, ...aside } = dayOf(places, words);
  const context: PlanContext = { text, today, soonDays, ...numbers };
  const rows = rowsOf(sections, rowsPerIndicator, places, numbers, text);
  const table = tableSheet({
    name: sheets.table,
    title: text('plan.title').toUpperCase(),
    unit: unitOn(sheets.summary, words),
    headline: sentence(text('plan.headline'), planFigures(places.column, numbers)),
    howTo: text('plan.howTo', { rows: rowsPerIndicator, edition: edition.short }),
    fields: planFields(text, lists.of.statuses, context),
    rows: rows.rows,
    places,
    frozen: 2,
    conditionals: conditionalsOf(places),
    merges: mergesOf(rows),
    aside,
    words,
    tabColor: TAB,
    print: { footer, breaks: rows.bands.slice(1) },
  });
  const summary = summarySheet({
    name: sheets.summary,
    title: text('plan.summary'),
    note: text('plan.note'),
    identity,
    blocks: planBlocks(sections, places, data.lists.statuses.items, words, numbers),
    words,
    footer,
    tabColor: TAB,
  });
  return finish(data, [summary, { ...table, outline: outlineOf(rows) }], sheets.table, lists, edition);
};
