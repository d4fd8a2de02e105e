import { note as en } from '../texts/en/note';
import { note as id, type NoteKey } from '../texts/id/note';
import { sayer } from '../texts/sayer';

export const noteIn = sayer<NoteKey>({ id, en });
