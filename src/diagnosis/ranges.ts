/** Which parts a group's formula adds up: rows left out, rows counted that are not its own. */
import { TOTAL } from '../assessment';
import type { Group } from '../rules/schema';
import { cellAt } from '../sheet/address';
import { formulaFor } from './repair/restore';
import { finding, type Finding } from './finding';
import { parseFormula, referencesIn, type Expression } from '../sheet/formula/parse';
import type { LkeSheet, Spot } from './sheet';

/** Formulas made of these only add up cells; of others the range says nothing. */
const ADDING = new Set(['SUM', 'AVERAGE', 'IF', 'IFERROR', 'ROUND', 'COUNT', 'PRODUCT']);
const DEEPEST = 6;
const MOST_CELLS = 5000;

function onlyAdds(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call':
      return ADDING.has(expression.name) && expression.args.every(onlyAdds);
    case 'infix':
      return onlyAdds(expression.left) && onlyAdds(expression.right);
    case 'prefix':
    case 'percent':
      return onlyAdds(expression.of);
    case 'name':
      return false;
    default:
      return true;
  }
}

/** Cells of the sheet's own that a formula names, ranges spelt out. */
function cellsIn(sheet: LkeSheet, formula: string): Spot[] | undefined {
  const expression = parseFormula(formula);
  if (!expression || !onlyAdds(expression)) return undefined;
  const spots: Spot[] = [];
  for (const ref of referencesIn(expression)) {
    if (ref.sheet !== undefined && ref.sheet !== sheet.grid.sheet) continue;
    if (ref.kind === 'cell') spots.push(ref);
    else {
      if ((Math.min(ref.bottom, 1e6) - ref.top + 1) * (Math.min(ref.right, 1e4) - ref.left + 1) > MOST_CELLS) return undefined;
      for (let row = ref.top; row <= ref.bottom; row++)
        for (let column = ref.left; column <= ref.right; column++) spots.push({ row, column });
    }
  }
  return spots;
}

interface Reached {
  codes: Set<string>;
  /** Cells with a number that are no part of the tree. */
  strange: Spot[];
}

/** The nodes that a cell adds up; cells between (a subtotal of its own) are followed. */
function reach(sheet: LkeSheet, nodes: ReadonlyMap<string, string>, from: Spot, own: string, depth = 0): Reached | undefined {
  const formula = sheet.formula(from);
  const spots = formula === null || depth > DEEPEST ? undefined : cellsIn(sheet, formula);
  if (!spots) return undefined;
  const found: Reached = { codes: new Set(), strange: [] };
  const scores = new Set([sheet.column('score'), sheet.column('value')]);
  for (const spot of spots) {
    if (!scores.has(spot.column)) continue;
    const code = nodes.get(cellAt(spot.row, spot.column));
    if (code === own) continue;
    if (code !== undefined) {
      found.codes.add(code);
      continue;
    }
    const deeper = sheet.formula(spot) === null ? undefined : reach(sheet, nodes, spot, own, depth + 1);
    if (deeper && (deeper.codes.size > 0 || deeper.strange.length > 0)) {
      deeper.codes.forEach((one) => found.codes.add(one));
      found.strange.push(...deeper.strange);
    } else if (typeof sheet.shown(spot) === 'number') found.strange.push(spot);
  }
  return found;
}

function nodesOf(sheet: LkeSheet): Map<string, string> {
  const nodes = new Map<string, string>();
  for (const code of [...sheet.index.groups.map((group) => group.code), ...sheet.index.statements.map(({ code: one }) => one)]) {
    const spot = sheet.partSpot(code);
    if (spot) nodes.set(sheet.address(spot), code);
  }
  return nodes;
}

interface Sum {
  code: string;
  parts: readonly string[];
}

const sums = (sheet: LkeSheet): Sum[] => [
  ...sheet.index.groups.map((group: Group) => ({ code: group.code, parts: group.children.map((child) => child.code) })),
  { code: TOTAL, parts: sheet.edition.tree.map((root) => root.code) },
];

/** A part is counted by itself or by all of its own parts. */
function isCounted(sheet: LkeSheet, code: string, codes: ReadonlySet<string>): boolean {
  if (codes.has(code)) return true;
  const node = sheet.index.node(code);
  return node !== undefined && node.level !== 'statement' && node.children.every((child) => isCounted(sheet, child.code, codes));
}

const isWithin = (code: string, part: string): boolean => code === part || code.startsWith(`${part}.`);

export function rangeFindings(sheet: LkeSheet): Finding[] {
  // Our own sheet looks its parts up by code: no range to miss a row.
  if (sheet.reading.layout === 'ours') return [];
  const nodes = nodesOf(sheet);
  return sums(sheet).flatMap(({ code, parts }): Finding[] => {
    const spot = sheet.scoreSpot(code);
    const reached = spot && reach(sheet, nodes, spot, code);
    if (!spot || !reached || (reached.codes.size === 0 && reached.strange.length === 0)) return [];
    const there = parts.filter((part) => sheet.partSpot(part));
    const missing = there.filter((part) => !isCounted(sheet, part, reached.codes));
    const twice = [...reached.codes].filter((one) =>
      parts.some((part) => part !== one && isWithin(one, part) && reached.codes.has(part)),
    );
    const extra = [...reached.codes].filter((one) => !parts.some((part) => isWithin(one, part)));
    const strange = [...twice, ...extra]
      .map((one) => sheet.address(sheet.partSpot(one)!))
      .concat(reached.strange.map(sheet.address));
    if (missing.length === 0 && strange.length === 0) return [];
    const formula = formulaFor(sheet, code);
    const cure = formula ? [sheet.patch(spot, { formula })] : [];
    const data = sheet.effect(code, cure);
    const cells = missing.map((part) => sheet.address(sheet.partSpot(part)!)).join(', ');
    const at = sheet.place(spot, code === TOTAL ? undefined : code);
    if (missing.length > 0) return [finding('range.misses', at, { missing: missing.join(', '), cells, ...data }, cure)];
    return [finding('range.extra', at, { cells: strange.join(', '), ...data }, cure)];
  });
}
