/** What every part of the pane may ask for: the state, its language, and the things to do. */
import { createContext, useContext, type Dispatch } from 'react';
import type { Place } from '../assessment/types';
import type { Edition } from '../rules/schema';
import type { Data, Language } from '../texts';
import type { PaneKey } from '../texts/id/pane';
import type { Told } from './state/told';
import type { PaneServices } from './services';
import type { Action, PaneState } from './state/store';

export interface PaneContext {
  state: PaneState;
  dispatch: Dispatch<Action>;
  language: Language;
  editions: readonly Edition[];
  t(key: PaneKey, data?: Data): string;
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
