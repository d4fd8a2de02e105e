import type { Edition } from './schema';

/** As it is called beside a result: one from a file with the file. */
export const editionName = ({ short, brought }: Pick<Edition, 'short' | 'brought'>): string =>
  brought ? `${short} (${brought.file})` : short;
