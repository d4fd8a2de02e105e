/** Rencana aksi pembangunan ZI: what is done for each indicator, by whom, until when, and how far it is. */
import { currentEdition } from '../../rules';
import { registerData } from '../../rules/registers';
import { looks, quietStyle } from '../../sheet/palette';
import type { SheetPlan } from '../../sheet/plan';
import { planFields, type PlanList } from './action-plan-fields';
import { LOOKED, PLAN_KEYS, type PlanKey } from './action-plan-keys';
import { mergesOf, outlineOf, rowCount, rowsOf } from './action-plan-rows';
import { DONE, NEEDED, SAID, SAYINGS, timeColours, TIMES } from './action-plan-state';
import { planBlocks, planFigures } from './action-plan-summary';
import type { BuildRegister } from './contract';
import { fieldsWith, FIRST_ROW, HEADING_ROW, placesOf, type Places } from './fields';
import { sectionsOf } from './sections';
import type { List } from './lists';
import { stateColours, weightsOf } from './states';
import { summarySheet, totalRow, unitOn } from './summary';
import { tableSheet, validationFor, type TableParts } from './table';
import { finish, listOf, numbersOf, start } from './workbook';
import type { Words } from './words';

const data = registerData.actionPlan;
const { rowsPerIndicator } = data.settings;
const { statuses } = data.lists;

const TAB = '#548235';
/** Where the day of the report is asked for, and the day that counts. */
const DAY = { row: HEADING_ROW - 1, label: 'owner', typed: 'deadline', counts: 'finished' } as const;

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
  const [deadline, finished, progress] = [letter('deadline'), letter('finished'), letter('progress')];
  const [first, end] = [FIRST_ROW + 1, last + 1];
  const one = (column: string) => `${column}${first}`;
  return [
    ...timeColours(letter('state'), letter('case'), letter('days'), FIRST_ROW, last),
    ...stateColours(SAYINGS, letter('state'), letter('case'), FIRST_ROW, last),
    // Which of the cells cannot be read.
    {
      range: `${deadline}${first}:${finished}${end}`,
      formula: `=AND($${letter('case')}${first}<>"",COUNTA(${one(deadline)})>COUNT(${one(deadline)}))`,
      style: looks.wrong,
    },
    {
      range: `${progress}${first}:${progress}${end}`,
      formula: `=AND($${letter('case')}${first}<>"",COUNTA(${one(progress)})>COUNTIFS(${one(progress)},">=0",${one(progress)},"<=1"))`,
      style: looks.wrong,
    },
    {
      range: `${deadline}${first}:${deadline}${end}`,
      formula: `=AND($${letter('statusNo')}${first}<${DONE},COUNTIF($${letter('days')}${first},"<0")=1)`,
      style: looks.bad,
    },
  ];
}

const listsOf = (words: Words): Record<PlanList, List> => {
  const needed = (sayings: (typeof NEEDED)['open']): List => ({
    heading: words.text('needed'),
    items: weightsOf(sayings, LOOKED),
    across: true,
  });
  return {
    statuses: listOf(words, 'plan.status', statuses),
    n: numbersOf(words, statuses),
    t: { heading: words.text('plan.days'), items: TIMES },
    s: { heading: words.text('state'), items: SAID.map(({ says }) => says(words.text)) },
    o: needed(NEEDED.open),
    d: needed(NEEDED.done),
  };
};

export const buildActionPlan: BuildRegister = (edition = currentEdition, identity, taken = [], language = 'id') => {
  const titles = { summary: 'plan.sheet.summary', table: 'plan.sheet', lists: 'plan.sheet.lists' } as const;
  const begun = start(data, titles, 'plan.title', listsOf, [], taken, language);
  const { words, sheets, lists, footer } = begun;
  const { text } = words;
  const sections = sectionsOf(edition);
  const places = placesOf(sheets.table, PLAN_KEYS, rowCount(sections, rowsPerIndicator));
  const { today, ...aside } = dayOf(places, words);
  const rows = rowsOf(sections, rowsPerIndicator, places, today, text);
  const table = tableSheet({
    name: sheets.table,
    title: text('plan.title').toUpperCase(),
    unit: unitOn(sheets.summary),
    headline: {
      template: text('plan.headline'),
      figures: planFigures(sheets.summary, totalRow(sections.length), statuses.items.length),
    },
    howTo: text('plan.howTo', { rows: rowsPerIndicator, edition: edition.short }),
    fields: planFields(text, lists.of, places, today),
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
    blocks: planBlocks(sections, rows.bands, sheets.table, places, statuses.items, words),
    words,
    footer,
    tabColor: TAB,
  });
  return finish(data, [summary, { ...table, outline: outlineOf(rows) }], sheets.table, lists, edition);
};
