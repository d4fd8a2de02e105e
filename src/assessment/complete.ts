/** Scores that people have, made complete: parents from their children, an only child from its parent. */
import type { Edition } from '../rules/schema';
import { indexOf, TOTAL } from './tree';

/**
 * @param given points by code (as resolveCode writes them).
 * @returns points of any code: given, or summed from what is given; undefined where a part is missing.
 */
export function completeScores(edition: Edition, given: ReadonlyMap<string, number>): (code: string) => number | undefined {
  const index = indexOf(edition);
  const asking = new Set<string>();

  const sumOf = (codes: readonly string[]): number | undefined => {
    let sum = 0;
    for (const code of codes) {
      const points = ask(code);
      if (points === undefined) return undefined;
      sum += points;
    }
    return codes.length ? sum : undefined;
  };

  const derive = (code: string): number | undefined => {
    if (code === TOTAL) return sumOf(edition.tree.map((root) => root.code));
    const area = edition.areas.find((a) => a.code === code);
    if (area) return sumOf(area.parts);
    const node = index.node(code);
    if (!node) return undefined;
    const fromChildren = node.level === 'statement' ? undefined : sumOf(node.children.map((child) => child.code));
    if (fromChildren !== undefined) return fromChildren;
    return sumOf(areasThatMake(edition, code)) ?? fromOnlyParent(code);
  };

  const fromOnlyParent = (code: string): number | undefined => {
    const parent = index.parentOf(code);
    return parent?.children.length === 1 ? ask(parent.code) : undefined;
  };

  function ask(code: string): number | undefined {
    if (given.has(code)) return given.get(code);
    if (asking.has(code)) return undefined;
    asking.add(code);
    const points = derive(code);
    asking.delete(code);
    return points;
  }
  return ask;
}

/** The areas that together are the node: Pengungkit is its six areas as well as Pemenuhan and Reform. */
function areasThatMake(edition: Edition, code: string): string[] {
  const index = indexOf(edition);
  const inside = edition.areas.filter((area) => area.parts.every((part) => part === code || part.startsWith(`${code}.`)));
  const weight = inside.reduce((sum, area) => sum + index.weightOf(area.code)!, 0);
  return Math.abs(weight - (index.weightOf(code) ?? 0)) < edition.tolerance ? inside.map((area) => area.code) : [];
}
