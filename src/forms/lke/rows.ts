/** An edition's tree as the rows of the LKE, depth first. */
import { indexOf, type Leaf } from '../../assessment';
import type { Edition, Group, Node, RatioInput } from '../../rules/schema';

export type LkeRow =
  | { kind: 'group'; code: string; group: Group; /** AREA.n where the group is part of an area. */ area?: string }
  | { kind: 'statement'; code: string; leaf: Leaf }
  | { kind: 'input'; code: string; leaf: Leaf; input: RatioInput }
  /** A criterion that supports a statement's answer: a mark, no score. */
  | { kind: 'support'; code: string; name: string; leaf: Leaf }
  | { kind: 'total'; code: string };

export function rowsOf(edition: Edition): LkeRow[] {
  const index = indexOf(edition);
  const areaOf = new Map(edition.areas.flatMap((area) => area.parts.map((part) => [part, area.code] as const)));
  const rows: LkeRow[] = [];
  const walk = (node: Node): void => {
    if (node.level !== 'statement') {
      rows.push({ kind: 'group', code: node.code, group: node, area: areaOf.get(node.code) });
      node.children.forEach(walk);
      return;
    }
    const leaf = index.leaf(node.code)!;
    rows.push({ kind: 'statement', code: node.code, leaf });
    for (const input of node.ratio?.inputs ?? []) rows.push({ kind: 'input', code: input.code, leaf, input });
    for (const { code, name } of node.supports ?? []) rows.push({ kind: 'support', code, name, leaf });
  };
  edition.tree.forEach(walk);
  return [...rows, { kind: 'total', code: 'TOTAL' }];
}
