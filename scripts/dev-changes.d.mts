export function toReload(before: Record<string, string>, after: Record<string, string>): 'page' | 'pane' | undefined;
