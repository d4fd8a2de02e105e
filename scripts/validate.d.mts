export function structuralProblems(
  manifest: string,
  options: { assets?: string; namespace?: string; plainHttp?: boolean },
): string[];
/** undefined where the schema or xmllint is not there. */
export function schemaProblems(file: string): string[] | undefined;
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined;
