/** What the lazily loaded views keep while the pane is open, also while another view is shown. */
import type { FileOutcome } from '../worker/jobs';
import type { Filter } from './card/filters';
import type { Deed } from './card/undo';
import type { Mended } from './repair-view';
import type { Data } from '../../texts/fill';
import type { PaneFormKey } from '../../texts/id/pane-form';
import type { RepairTold } from './words';

export type Page = 'list' | 'repair' | 'mapping' | 'carry' | 'identity';

/** A file that was chosen for the recap, and what became of it. */
export interface ChosenFile {
  /** Units send files of the same name. */
  key: string;
  name: string;
  outcome: FileOutcome;
}

export interface Session {
  page: Page;
  /** Ids of repairs that somebody took the tick away from. */
  left: readonly string[];
  /** What was mended, oldest first, as it stands in the cells. */
  mended: readonly Mended[];
  working: boolean;
  /** What was written into forms, oldest first, as it stands in the cells. */
  filled: readonly Mended[];
  /** What the last filling or its undoing led to. */
  formNews?: { key: PaneFormKey; data?: Data; failed?: boolean };
  /** What the last action led to; `failed` as an error. */
  news?: { told: RepairTold; failed?: boolean; sheet?: string };
  files: readonly ChosenFile[];
  /** The workbook's own LKEs stand in the recap too. */
  withWorkbook: boolean;
  reading?: { file: string; done: number; of: number };
  /** The card: of the LKE (`keyOf`) the statement last shown, and what may be taken back. */
  card: { at: Readonly<Record<string, string>>; filter: Filter; deeds: readonly Deed[] };
}

export const freshSession: Session = {
  ...{ page: 'list', left: [], mended: [], filled: [], working: false, files: [], withWorkbook: true },
  card: { at: {}, filter: { shown: 'all' }, deeds: [] },
};

/** What changes; a function where that hangs on what is there by then. */
export type SessionChange = Partial<Session> | ((now: Session) => Partial<Session>);

export const changedSession = (now: Session, change: SessionChange): Session => ({
  ...now,
  ...(typeof change === 'function' ? change(now) : change),
});
