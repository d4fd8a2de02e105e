import type { NoteKey } from '../id/note';

/** Ready sentences for notes; they go into the sheet. */
export const note: Record<NoteKey, string> = {
  met: 'Met: {criterion}',
  found: 'Found: {criterion}',
  unmet: 'Not yet met for {key}: {criterion}',
  'builds-on': 'what {letter} asks, and ',
};
