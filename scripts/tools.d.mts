/** The browser to test in, where there is one. */
export function findChromium(): string | undefined;
export function toolsFor(files: readonly string[]): string[];
