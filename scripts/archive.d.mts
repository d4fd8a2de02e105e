export function archived(name: string, files: Record<string, Uint8Array | string>): Promise<Uint8Array>;
