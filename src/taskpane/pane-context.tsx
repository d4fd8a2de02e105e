/** What every part of the pane may ask for: the state, its language, and the things to do. */
import { createContext, useContext, useMemo, type Dispatch } from 'react';
import type { Place } from '../assessment/types';
import type { Edition } from '../rules/schema';
import type { Language } from '../texts';
import type { PaneKey } from '../texts/id/pane';
import type { Say } from '../texts/sayer';
import { paneIn, type Told } from './state/told';
import type { PaneServices } from './services';
import type { Action, PaneState } from './state/store';

export interface PaneContext {
  state: PaneState;
  dispatch: Dispatch<Action>;
  language: Language;
  editions: readonly Edition[];
  tell(told: Told): string;
  /** Validates the form and makes the LKE; `another` = although the same one exists. */
  generate(another?: boolean): void;
  /** Shows a cell and says so; `reveal` = also where its sheet is hidden. */
  goTo(place: Place, reveal?: boolean): void;
  /** Reads the workbook again now. */
  refresh(): void;
  services: PaneServices;
  /** Works on the workbook while nothing reads it; afterwards it is read again. */
  undisturbed<T>(work: () => Promise<T>): Promise<T>;
}

const Context = createContext<PaneContext | undefined>(undefined);
export const PaneProvider = Context.Provider;

export function usePane(): PaneContext {
  const context = useContext(Context);
  if (!context) throw new Error('usePane outside of PaneProvider');
  return context;
}

/**
 * @param table of sentences; absent = those that the pane loads at the start.
 * @returns how they are said in the language that is chosen.
 */
export function useText(): Say<PaneKey>;
export function useText<Key extends string>(table: (language: Language) => Say<Key>): Say<Key>;
export function useText(table: (language: Language) => Say<PaneKey> = paneIn): Say<PaneKey> {
  const { language } = usePane();
  return useMemo(() => table(language), [table, language]);
}
