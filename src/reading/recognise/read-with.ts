/** Reads answers where a mapping says they stand. */
import { indexOf, isBlank, parseNumber, scaleText, type Answers, type Leaf } from '../../assessment';
import type { Edition, Statement } from '../../rules/schema';
import { cellAt } from '../../sheet/address';
import type { Reading } from '../contract';
import { editionNamed } from '../../assessment/editions';
import { textAt, valueAt, writtenAt } from '../../sheet/grid';
import { Collector } from '../layouts/reader';
import type { Grid } from '../../sheet/plan';
import { identityNear } from './identity';
import { columnOf, rowOf, type MapColumn, type Mapping } from '../mapping';
import { speaking } from '../beside';
import { COUNT, scaleOf } from './outline';

/** A code that stands once more, with its 0-based row. */
export interface Again {
  code: string;
  row: number;
}

interface Sheet {
  grid: Grid;
  mapping: Mapping;
  edition: Edition;
  collector: Collector;
  heading: string;
}

const at = ({ mapping }: Sheet, row: number, column: MapColumn): string | undefined => {
  const found = columnOf(mapping, column);
  return found === undefined ? undefined : cellAt(row, found);
};

function answerIn({ grid, mapping }: Sheet, row: number, column: 'unit' | 'tpi'): Answers[typeof column] {
  const found = columnOf(mapping, column);
  return found === undefined ? null : valueAt(grid, row, found);
}

function readAnswer(sheet: Sheet, code: string, row: number): void {
  const { collector, mapping, grid } = sheet;
  const cells = {
    unit: at(sheet, row, 'unit'),
    tpi: at(sheet, row, 'tpi'),
    evidence: at(sheet, row, 'evidence'),
    note: at(sheet, row, 'note'),
  };
  collector.answer(code, { unit: answerIn(sheet, row, 'unit'), tpi: answerIn(sheet, row, 'tpi') }, cells);
  collector.row(code, row, { unit: columnOf(mapping, 'note'), tpi: columnOf(mapping, 'tpiNote') });
  for (const column of ['evidence', 'tpiEvidence'] as const) {
    const found = columnOf(mapping, column);
    const text = found === undefined ? '' : writtenAt(grid, row, found);
    if (text !== '' && !collector.evidence.has(code)) collector.evidence.set(code, text);
  }
}

/** Where the edition leaves the scale open the sheet's own is the assessor's, and part of the answer. */
function takeScale({ edition, collector }: Sheet, { scaleCode }: Leaf, found: string, cell: string): void {
  const named = scaleOf(edition, found);
  collector.answer(scaleCode, { unit: named === undefined || named === COUNT ? found : named }, { unit: cell });
}

function compareScale(sheet: Sheet, code: string, row: number): void {
  const { grid, mapping, edition, collector } = sheet;
  const column = columnOf(mapping, 'scale');
  if (column === undefined) return;
  const leaf = indexOf(edition).leaf(code)!;
  const found = textAt(grid, row, column);
  const cell = cellAt(row, column);
  if (found === '') return;
  if (leaf.scaleIsOpen) takeScale(sheet, leaf, found, cell);
  else if (scaleOf(edition, found) !== leaf.statement.scale)
    collector.problem('layout.scale-changed', cell, { found, scale: scaleText(leaf.scale) }, code);
}

function compareWeight({ grid, mapping, edition, collector }: Sheet, code: string, row: number): void {
  const column = columnOf(mapping, 'weight');
  const weight = indexOf(edition).node(code)?.weight;
  if (column === undefined || weight === undefined) return;
  const found = parseNumber(valueAt(grid, row, column));
  // Sheets of other arrangements weigh only some of their rows.
  if (found !== undefined && Math.abs(found - weight) > edition.tolerance)
    collector.problem('layout.weight-changed', cellAt(row, column), { found, weight }, code);
}

function computed({ mapping, collector }: Sheet, code: string, row: number, isMeanPart: boolean): void {
  const value = columnOf(mapping, 'value');
  const score = columnOf(mapping, 'score');
  if (isMeanPart) {
    if (value !== undefined) collector.computed(code, 'value', row, value);
    if (score !== undefined) collector.computed(code, 'score', row, score);
  } else if ((score ?? value) !== undefined) collector.computed(code, 'score', row, score ?? value!);
}

function readStatement(sheet: Sheet, statement: Statement, isMeanPart: boolean): void {
  const { mapping, collector, heading } = sheet;
  const { code, ratio } = statement;
  const row = rowOf(mapping, code);
  const inputs = ratio?.inputs ?? [];
  const there = inputs.filter((input) => rowOf(mapping, input.code) !== undefined);
  if (row !== undefined) {
    readAnswer(sheet, code, row);
    computed(sheet, code, row, isMeanPart);
    compareScale(sheet, code, row);
    compareWeight(sheet, code, row);
  } else if (there.length === 0 || there.length < inputs.length) collector.problem('code.missing', heading, { code }, code);
  for (const input of there) readAnswer(sheet, input.code, rowOf(mapping, input.code)!);
  // A share that was typed needs no counts.
  if (there.length > 0 || isBlank(collector.answers.get(code)?.unit))
    for (const input of inputs)
      if (!there.includes(input) && row !== undefined)
        collector.problem('code.missing', heading, { code: input.code }, input.code);
  const first = speaking(there);
  if (row === undefined && first) collector.cells.set(code, collector.cells.get(first.code)!);
  const stated = `${code}#due`;
  const statedRow = rowOf(mapping, stated);
  if (statedRow === undefined) return;
  readAnswer(sheet, stated, statedRow);
  const { unit, tpi } = collector.answers.get(stated)!;
  if (isBlank(unit) && isBlank(tpi)) collector.answers.delete(stated);
}

/**
 * @param mapping where things stand: as found, remembered, or corrected by a person.
 * @param grids the workbook.
 * @param again codes that stand once more further down, as recognition tells.
 * @returns the reading, with what the sheet itself has wrong.
 * @throws RangeError where the sheet is not there or the edition does not ship.
 */
export function readWith(mapping: Mapping, grids: readonly Grid[], again: readonly Again[] = []): Reading {
  const grid = grids.find((one) => one.sheet === mapping.sheet);
  const edition = editionNamed(mapping.edition);
  if (!grid) throw new RangeError(`No sheet ${mapping.sheet}`);
  if (!edition) throw new RangeError(`No edition ${mapping.edition}`);
  const collector = new Collector(grid);
  const top = mapping.heading ?? Math.min(...Object.values(mapping.rows));
  const anchor = columnOf(mapping, 'statement') ?? columnOf(mapping, 'unit') ?? 0;
  const heading = cellAt(Number.isFinite(top) ? top - 1 : 0, anchor);
  const sheet: Sheet = { grid, mapping, edition, collector, heading };
  const index = indexOf(edition);
  for (const { code } of index.groups) {
    const row = rowOf(mapping, code);
    if (row === undefined) continue;
    computed(sheet, code, row, false);
    compareWeight(sheet, code, row);
  }
  for (const { statement, mean } of index.leaves) readStatement(sheet, statement, mean !== undefined);
  for (const { code, row } of again)
    collector.problem('code.duplicate', cellAt(row, columnOf(mapping, 'code') ?? anchor), { code }, code);
  const reading = collector.reading(mapping.layout, edition.id, heading, identityNear(grids, grid));
  return { ...reading, mapping };
}
