import { useState } from 'react';
import { buildReview } from '../forms/review';
import type { Checked } from '../reading/contract';
import { loadWording } from '../rules/wording';
import { usePane } from './pane-context';
import { addSheets } from './state/adding';
import { toldOf, type Told } from './state/told';

/** Makes the review's sheet beside an LKE; nothing that is there is changed. */
export function useMakeReview(lke: Checked): { make(): void; making: boolean; failure?: Told } {
  const { services, undisturbed, language, refresh } = usePane();
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<Told>();
  const make = async () => {
    setMaking(true);
    setFailure(undefined);
    try {
      const wording = await loadWording(lke.edition.id);
      await undisturbed(() =>
        addSheets(services.door, (taken) => buildReview(lke.edition, wording, lke.reading, taken, language)),
      );
      refresh();
    } catch (error) {
      setFailure(toldOf(error));
    } finally {
      setMaking(false);
    }
  };
  return { make: () => void make(), making, ...(failure && { failure }) };
}
