export const FRAME: string;
export function pageOf(text: string): string;
