/** Where Chromium may be, the quickest first. */
export const CHROMIUMS: readonly string[];
export function toolsFor(files: readonly string[]): string[];
