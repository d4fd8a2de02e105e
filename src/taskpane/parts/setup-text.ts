import type { Data } from '../../texts';
import { usePane } from '../pane-context';
import { saySetup, type SetupKey } from '../state/setup-text';

/** Says the sentences of the pages that are loaded when they are opened. */
export function useSetupText(): (key: SetupKey, data?: Data) => string {
  const { language } = usePane();
  return (key, data) => saySetup(language, key, data);
}
