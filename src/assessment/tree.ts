/** An edition's tree, looked up by code. Built once per edition. */
import { readerOf, type Reader } from './parse';
import { onceFor } from './once-for';
import type { Edition, Group, Node, RatioInput, Scale, Statement } from '../rules/schema';

export const TOTAL = 'TOTAL';

/** A statement with all that the judge needs at hand. */
export interface Leaf {
  statement: Statement;
  scale: Scale;
  read: Reader;
  /** The group whose mean the statement is part of, where there is one. */
  mean?: Group;
  /** Points that the value 1 brings. */
  share: number;
  /** Codes of every group above, TOTAL and the area included. */
  above: readonly string[];
  /** The same as positions in EditionIndex.sums. */
  slots: number[];
  /** Under this code an assessor may name a scale: `<statement>#scale`. */
  scaleCode: string;
  /** Whether that scale counts: the own one is only inferred. */
  scaleIsOpen: boolean;
}

export interface EditionIndex {
  leaves: readonly Leaf[];
  /** What is added up: TOTAL, the areas, every group; with the points at most. */
  sums: readonly { code: string; weight: number }[];
  /** Every group, parents first. */
  groups: readonly Group[];
  statements: readonly Statement[];
  inputs: ReadonlyMap<string, { statement: Statement; input: RatioInput }>;
  node(code: string): Node | undefined;
  leaf(code: string): Leaf | undefined;
  parentOf(code: string): Group | undefined;
  statementsUnder(code: string): Statement[];
  shareOf(statement: string): number;
  /** Points at most: of a node, a statement (its share), AREA.n or TOTAL. */
  weightOf(code: string): number | undefined;
  nameOf(code: string): string;
  /** Codes by any spelling, lower case. */
  spellings: ReadonlyMap<string, string>;
}

export const indexOf = onceFor(build);

function build(edition: Edition): EditionIndex {
  const nodes = new Map<string, Node>();
  const parents = new Map<string, Group>();
  const groups: Group[] = [];
  const leaves: Leaf[] = [];
  const inputs = new Map<string, { statement: Statement; input: RatioInput }>();
  const areaOf = new Map(edition.areas.flatMap((area) => area.parts.map((part) => [part, area.code] as const)));

  const walk = (node: Node, above: readonly string[], parent?: Group): void => {
    nodes.set(node.code, node);
    if (parent) parents.set(node.code, parent);
    if (node.level === 'statement') {
      leaves.push(leafOf(edition, node, above, parent!));
      for (const input of node.ratio?.inputs ?? []) inputs.set(input.code, { statement: node, input });
      return;
    }
    groups.push(node);
    const area = areaOf.get(node.code);
    const path = [...above, ...(area ? [area] : []), node.code];
    for (const child of node.children) walk(child, path, node);
  };
  for (const root of edition.tree) walk(root, [TOTAL]);

  const byLeaf = new Map(leaves.map((leaf) => [leaf.statement.code, leaf]));
  const areas = new Map(edition.areas.map((area) => [area.code, area]));
  const weightOf = (code: string): number | undefined => {
    if (code === TOTAL) return edition.total;
    const area = areas.get(code);
    if (area) return area.parts.reduce((sum, part) => sum + (nodes.get(part)?.weight ?? 0), 0);
    return byLeaf.get(code)?.share ?? nodes.get(code)?.weight;
  };
  const sums = [TOTAL, ...areas.keys(), ...groups.map((group) => group.code)].map((code) => ({ code, weight: weightOf(code)! }));
  const slotOf = new Map(sums.map(({ code }, slot) => [code, slot]));
  for (const leaf of leaves) leaf.slots = leaf.above.map((code) => slotOf.get(code)!);
  return {
    leaves,
    sums,
    groups,
    statements: leaves.map((leaf) => leaf.statement),
    inputs,
    node: (code) => nodes.get(code),
    leaf: (code) => byLeaf.get(code),
    parentOf: (code) => parents.get(code),
    statementsUnder: (code) => leaves.filter((leaf) => leaf.above.includes(code)).map((leaf) => leaf.statement),
    shareOf: (code) => byLeaf.get(code)?.share ?? 0,
    weightOf,
    nameOf: (code) => (code === TOTAL ? 'Nilai total' : (areas.get(code)?.name ?? nodes.get(code)?.name ?? code)),
    spellings: spellingsOf(edition, nodes, inputs),
  };
}

function leafOf(edition: Edition, statement: Statement, above: readonly string[], parent: Group): Leaf {
  const scale = edition.scales[statement.scale];
  if (!scale) throw new Error(`${edition.id}: no scale "${statement.scale}" (${statement.code})`);
  const mean = parent.aggregate === 'mean' ? parent : undefined;
  return {
    statement,
    scale,
    read: readerOf(scale),
    mean,
    share: mean ? mean.weight / mean.children.length : (statement.weight ?? 0),
    above,
    slots: [],
    scaleCode: `${statement.code}#scale`,
    scaleIsOpen: statement.scaleConfidence === 'inferred' && !statement.ratio,
  };
}

function spellingsOf(
  edition: Edition,
  nodes: ReadonlyMap<string, Node>,
  inputs: ReadonlyMap<string, unknown>,
): Map<string, string> {
  const codes = [...nodes.keys(), ...inputs.keys(), ...edition.areas.map((area) => area.code), TOTAL];
  const found = new Map(codes.map((code) => [code.toLowerCase(), code]));
  const stated = [...nodes.values()].filter((node) => node.level === 'statement' && node.ratio).map((node) => `${node.code}#due`);
  const open = [...nodes.values()].filter((node) => node.level === 'statement' && node.scaleConfidence === 'inferred');
  for (const code of [...stated, ...open.map((node) => `${node.code}#scale`)]) found.set(code.toLowerCase(), code);
  const names = Object.entries(edition.names);
  for (const [name, code] of names) if (!found.has(name)) found.set(name, code);
  // A node's own name counts where only one node bears it.
  const bearers = new Map<string, string[]>();
  for (const node of nodes.values()) {
    if (!node.name) continue;
    const name = node.name.toLowerCase();
    bearers.set(name, [...(bearers.get(name) ?? []), node.code]);
  }
  for (const [name, [code, ...others]] of bearers) if (code && others.length === 0 && !found.has(name)) found.set(name, code);
  return found;
}

/**
 * @param text a code in any case (`a.i.1`, `A.I.1.`), `AREA.5`, `TOTAL`, or a well-known name (`IPAK`, `Pengungkit`).
 * @returns the code as the edition writes it, or undefined.
 */
export function resolveCode(edition: Edition, text: string): string | undefined {
  const wanted = text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/\.$/, '')
    .toLowerCase();
  return indexOf(edition).spellings.get(wanted);
}

/** As resolveCode, for answers: an indicator with a single statement stands for that statement. */
export function resolveAnswerCode(edition: Edition, text: string): string | undefined {
  const code = resolveCode(edition, text);
  if (code === undefined) return undefined;
  const index = indexOf(edition);
  if (index.leaf(code) || code.includes('#')) return code;
  const below = index.statementsUnder(code);
  return below.length === 1 ? below[0]!.code : undefined;
}
