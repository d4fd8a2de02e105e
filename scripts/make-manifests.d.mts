export interface Fallback {
  namespace: string;
  id: string;
  /** Whether this one brings the ribbon button. */
  ribbon: boolean;
}
export const DEVELOPMENT_ADDRESS: string;
export const FALLBACKS: readonly Fallback[];
export function fallbackManifestName(fallback: Fallback): string;
export function fallbackMetadataName(fallback: Fallback): string;
export function manifestFiles(
  manifest: string,
  metadata: string,
  options: { address?: string; version: string },
): Record<string, string>;
