/** The official workbook of 90/2021. Scores that it computed are never read: only answers and typed counts. */
import { indexOf, isBlank, parseNumber, scaleText, TOTAL, type Answers } from '../../assessment';
import { findEdition } from '../../rules';
import type { Edition } from '../../rules/schema';
import { cellAt } from '../../sheet/address';
import type { Grid } from '../../sheet/plan';
import type { MapColumn } from '../mapping';
import { isTotal } from './headings';
import { headingsIn, height, plain, textAt, valueAt, writtenAt } from '../../sheet/grid';
import { official2021 as form } from './official-2021.data';
import { officialRows, type OfficialColumns, type Rows } from './official-rows';
import { Collector, type Layout } from './reader';
import { problem } from '../../assessment/problems';

/** The heading is looked for near the top; the form has it in its second row. */
const DEEPEST_HEADING = 20;

function columnsIn(grid: Grid, row: number): Partial<OfficialColumns> & { hits: number } {
  const headings = headingsIn(grid, row);
  const at = (key: keyof typeof form.headings) => headings.get(plain(form.headings[key]));
  const columns = {
    outline: at('outline'),
    weight: at('weight'),
    scale: at('scale'),
    answer: at('answer'),
    value: at('value'),
    note: at('note'),
  };
  return { ...columns, hits: Object.values(columns).filter((column) => column !== undefined).length };
}

const isWhole = (columns: Partial<OfficialColumns>): columns is OfficialColumns =>
  [columns.outline, columns.weight, columns.scale, columns.answer, columns.value].every((column) => column !== undefined);

function readAnswer(collector: Collector, columns: OfficialColumns, code: string, row: number): void {
  const { grid } = collector;
  const answers: Answers = { unit: valueAt(grid, row, columns.answer) };
  const evidence = columns.note === undefined ? [] : form.evidenceAfterNote.map((after) => columns.note! + after);
  collector.answer(code, answers, {
    unit: cellAt(row, columns.answer),
    note: columns.note === undefined ? undefined : cellAt(row, columns.note),
    evidence: evidence.length ? cellAt(row, evidence[0]!) : undefined,
  });
  const linked = evidence.map((column) => writtenAt(grid, row, column)).find((text) => text !== '');
  if (linked) collector.evidence.set(code, linked);
}

function compareScale(collector: Collector, columns: OfficialColumns, edition: Edition, code: string, row: number): void {
  const leaf = indexOf(edition).leaf(code)!;
  const scale = scaleText(leaf.scale);
  const found = textAt(collector.grid, row, columns.scale);
  const known = [scale, leaf.statement.scale, ...(form.scales[leaf.statement.scale] ?? [])];
  if (!known.some((text) => squeeze(text) === squeeze(found)))
    collector.problem('layout.scale-changed', cellAt(row, columns.scale), { found, scale }, code);
}

const squeeze = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

function compareWeight(collector: Collector, columns: OfficialColumns, edition: Edition, code: string, row: number): void {
  const weight = indexOf(edition).node(code)?.weight;
  if (weight === undefined) return;
  const found = parseNumber(valueAt(collector.grid, row, columns.weight));
  if (found === undefined || Math.abs(found - weight) > edition.tolerance) {
    const shown = found ?? textAt(collector.grid, row, columns.weight);
    collector.problem('layout.weight-changed', cellAt(row, columns.weight), { found: shown, weight }, code);
  }
}

function collect(collector: Collector, columns: OfficialColumns, edition: Edition, rows: Rows, heading: string): void {
  const index = indexOf(edition);
  for (const group of index.groups) {
    const row = rows.get(group.code);
    if (row === undefined) continue;
    collector.computed(group.code, 'score', row, columns.value);
    compareWeight(collector, columns, edition, group.code, row);
  }
  for (const { statement, mean } of index.leaves) {
    const row = rows.get(statement.code);
    if (row === undefined) {
      collector.problem('code.missing', heading, { code: statement.code }, statement.code);
      continue;
    }
    readAnswer(collector, columns, statement.code, row);
    collector.computed(statement.code, mean ? 'value' : 'score', row, columns.value);
    compareScale(collector, columns, edition, statement.code, row);
    compareWeight(collector, columns, edition, statement.code, row);
  }
  for (const [code, { statement }] of index.inputs) {
    const row = rows.get(code);
    if (row !== undefined) readAnswer(collector, columns, code, row);
    else if (rows.has(statement.code)) collector.problem('code.missing', heading, { code }, code);
  }
  for (const statement of Object.keys(form.dueTotals)) {
    const [code, row] = [`${statement}#due`, rows.get(`${statement}#due`)];
    if (row !== undefined) readAnswer(collector, columns, code, row);
    if (isBlank(collector.answers.get(code)?.unit)) collector.answers.delete(code);
  }
}

const isGroup = (edition: Edition, code: string): boolean => {
  const node = indexOf(edition).node(code);
  return node !== undefined && node.level !== 'statement';
};

/** The last row of the table that has a figure in the column of scores and words of a total beside it. */
function totalRow(grid: Grid, columns: OfficialColumns, rows: Rows): number | undefined {
  for (let row = height(grid) - 1; row > Math.max(0, ...rows.values()); row--)
    if (isTotal(textsBetween(grid, row, columns.outline, columns.weight)) && valueAt(grid, row, columns.value) !== null)
      return row;
  return undefined;
}

const textsBetween = (grid: Grid, row: number, from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => textAt(grid, row, from + at)).join(' ');

function mapped({ outline, weight, scale, answer, value, note }: OfficialColumns): Map<MapColumn, number> {
  const columns = new Map<MapColumn, number>([
    ['statement', outline],
    ['weight', weight],
    ['scale', scale],
    ['unit', answer],
    ['value', value],
  ]);
  // The criteria stand between weight and scale.
  if (scale - weight === 2) columns.set('criteria', weight + 1);
  if (note !== undefined) columns.set('note', note).set('evidence', note + form.evidenceAfterNote[0]!);
  return columns;
}

export const official: Layout = {
  find(grid) {
    const none = { readings: [], problems: [] };
    const edition = findEdition(form.edition);
    if (!edition) return none;
    for (let row = 0; row < Math.min(height(grid), DEEPEST_HEADING); row++) {
      const columns = columnsIn(grid, row);
      if (columns.hits < Object.keys(form.headings).length - 1 || columns.outline === undefined) continue;
      const heading = cellAt(row, columns.outline);
      if (!isWhole(columns)) {
        const missing = (['weight', 'scale', 'answer', 'value'] as const).filter((key) => columns[key] === undefined);
        const at = { sheet: grid.sheet, cell: heading };
        return {
          readings: [],
          problems: missing.map((key) => problem('layout.column-missing', at, { column: form.headings[key] })),
        };
      }
      const collector = new Collector(grid);
      const rows = officialRows(grid, columns, row, edition);
      collect(collector, columns, edition, rows, heading);
      for (const [code, at] of rows) collector.row(code, at, isGroup(edition, code) ? {} : { unit: columns.note });
      const total = totalRow(grid, columns, rows);
      if (total !== undefined) collector.row(TOTAL, total);
      const where = { heading: row, columns: mapped(columns) };
      return { readings: [collector.reading('official-2021', edition.id, heading, {}, where)], problems: [] };
    }
    return none;
  },
};
