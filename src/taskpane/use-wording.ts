import { useEffect, useState } from 'react';
import type { Wording } from '../rules/schema';
import { loadWording } from '../rules/wording';

/** Our words for the statements come when somebody looks at them. */
export function useWording(edition: string): Wording {
  const [wording, setWording] = useState<Wording>({});
  useEffect(() => {
    let gone = false;
    void loadWording(edition).then((found) => !gone && setWording(found));
    return () => {
      gone = true;
    };
  }, [edition]);
  return wording;
}
