import type { UniverEngine } from '../../host/univer';

/** Univer, and a way to change it that is not taken for a person's doing. */
export type QuietEngine = UniverEngine & { quietly(work: () => void): void };
