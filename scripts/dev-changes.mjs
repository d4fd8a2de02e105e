const IN_PANE = ['functions', 'pane'];

/**
 * @param {Record<string, string>} before hashes of the bundles by name. @param {Record<string, string>} after
 * @returns {'page' | 'pane' | undefined} what must load again; where only the pane changed, the grid keeps its work.
 */
export function toReload(before, after) {
  const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return undefined;
  return changed.every((name) => IN_PANE.includes(name)) ? 'pane' : 'page';
}
