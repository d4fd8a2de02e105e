/** The bundler sees the worker here and gives it a chunk of its own. */
export const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url));
