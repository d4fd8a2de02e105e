import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the workbench is built to and served from. */
export const BUILT = fileURLToPath(new URL('../.cache/workbench', import.meta.url));

/** Chunks are named by what is in them: those of before would stay for good. */
export const clear = () => rmSync(BUILT, { recursive: true, force: true });
