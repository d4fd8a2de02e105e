/** Ready sentences for notes; they go into the sheet. */
export const note = {
  met: 'Terpenuhi: {criterion}',
  found: 'Ditemukan: {criterion}',
  unmet: 'Belum terpenuhi untuk {key}: {criterion}',
  'builds-on': 'syarat {letter} terpenuhi, ditambah ',
} as const;

export type NoteKey = keyof typeof note;
