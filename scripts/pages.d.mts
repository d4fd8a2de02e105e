export function isPage(file: string): boolean;
export function pageOf(text: string): string;
