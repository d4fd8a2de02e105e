/** Sentences of the lazily loaded views; their table is not among what the pane loads at the start. */
import type { Data } from '../../texts/fill';
import type { Language } from '../../texts/language';
import type { FILE_ERRORS } from '../../files/problem';
import { sayer, type Say } from '../../texts/sayer';
import { sentencesOf, type MapOf } from '../../texts/sentences';
import { paneRepair as en } from '../../texts/en/pane-repair';
import { paneRepair as id, type PaneRepairKey } from '../../texts/id/pane-repair';
import { tell, toldOf, type Told } from './told';

export type Words = Say<PaneRepairKey>;

/** The same places in both languages, and a sentence for every file that cannot be read. */
const held = sentencesOf<MapOf<typeof id>, typeof FILE_ERRORS>();

export const wordsIn = sayer<PaneRepairKey>({ id: held(id), en: held(en) });

/** A sentence to be told, in whatever language is chosen by then. */
export type RepairTold = { words: PaneRepairKey; data?: Data } | { before: PaneRepairKey; why: Told };

export const failure = (before: PaneRepairKey, error: unknown): RepairTold => ({ before, why: toldOf(error) });

export function tellRepair(language: Language, told: RepairTold): string {
  const words = wordsIn(language);
  return 'words' in told ? words(told.words, told.data) : `${words(told.before)}: ${tell(language, told.why)}`;
}
