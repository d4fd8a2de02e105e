import { fileURLToPath } from 'node:url';

/** Where the workbench is built to and served from. */
export const BUILT = fileURLToPath(new URL('../.cache/workbench', import.meta.url));
