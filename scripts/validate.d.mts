export function structuralProblems(manifest: string, options: { assets: string; namespace?: string }): string[];
/** undefined where the schema or xmllint is not there. */
export function schemaProblems(file: string): string[] | undefined;
