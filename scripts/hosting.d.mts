export const POLICY: string;
export function headersFor(name: string): Record<string, string>;
export function serverSettings(files: readonly string[], address: string): Record<string, string>;
