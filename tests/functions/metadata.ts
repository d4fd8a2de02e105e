/** functions.json as the build makes it from the JSDoc. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: { name: string; description: string; optional?: boolean; dimensionality?: string; type: string }[];
  result: { dimensionality?: string; type?: string };
}

const folder = path.join(__dirname, '../../src/functions');

export async function functionMetadata(): Promise<{ functions: FunctionMetadata[] }> {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  if (errors.length) throw new Error(errors.join('\n'));
  return JSON.parse(metadataJson) as { functions: FunctionMetadata[] };
}
