/** The columns of the performance tree, by name; the sheets that it feeds read them, too. */
const VISIBLE = [
  'number',
  'tier',
  'layer',
  'parent',
  'condition',
  'indicator',
  'target',
  'scope',
  'measure',
  'owner',
  'state',
] as const;
const HELPERS = ['started', 'tierNo', 'layerNo', 'scopeNo', 'measureNo', 'parentTier', 'case', 'level'] as const;
export const TREE_KEYS = [...VISIBLE, ...HELPERS] as const;
export type TreeKey = (typeof TREE_KEYS)[number];
