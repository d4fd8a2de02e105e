/** The columns of the performance tree, by name; what is chosen stands side by side, so that it is held against its lists together. */
export const LISTED = ['tier', 'layer', 'scope', 'measure'] as const;
const VISIBLE = [
  ...(['number', ...LISTED, 'parent'] as const),
  ...(['condition', 'indicator', 'target', 'owner', 'parentTier', 'state'] as const),
] as const;
export const TREE_KEYS = [...VISIBLE, 'tierNo', 'lack', 'case'] as const;
export type TreeKey = (typeof TREE_KEYS)[number];
