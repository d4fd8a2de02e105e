export function toolsFor(files: readonly string[]): string[];
