/** What the lazily loaded views keep while the pane is open, also while another view is shown. */
import type { ExcelDoor } from '../../excel/contract';
import type { FileOutcome } from '../worker/jobs';
import type { Mended } from './repair-view';
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
  /** What the last action led to; `failed` as an error. */
  news?: { told: RepairTold; failed?: boolean; sheet?: string };
  files: readonly ChosenFile[];
  /** The workbook's own LKEs stand in the recap too. */
  withWorkbook: boolean;
  reading?: { file: string; done: number; of: number };
}

const fresh: Session = { page: 'list', left: [], mended: [], working: false, files: [], withWorkbook: true };

export interface SessionStore {
  get(): Session;
  set(change: Partial<Session>): void;
  subscribe(listener: () => void): () => void;
}

export function createSession(): SessionStore {
  let session = fresh;
  const listeners = new Set<() => void>();
  return {
    get: () => session,
    set(change) {
      session = { ...session, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const sessions = new WeakMap<ExcelDoor, SessionStore>();

/** One per workbook that the pane is open on. */
export function sessionOf(door: ExcelDoor): SessionStore {
  const known = sessions.get(door) ?? createSession();
  sessions.set(door, known);
  return known;
}
