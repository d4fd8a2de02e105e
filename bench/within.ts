/** Prints the figures of what runs within one process, as JSON: `as-shipped.ts` puts it together and reads them. */
import { edits } from './edits';
import { files } from './files';
import type { Figure } from './measure';
import { computed } from './work';

async function main(): Promise<void> {
  const figures: Figure[] = [];
  for (const group of [computed, edits, files]) figures.push(...(await group()));
  process.stdout.write(JSON.stringify(figures));
}

void main();
