/** The form and the judge, in a bundle of their own that is loaded after the first paint. */
import { loadWording } from '../rules/wording';
import { buildLke, checkLke, readLke } from '../worksheet';
import type { Engine } from './services';

export const engine: Engine = {
  plan: async (edition, identity, taken) => buildLke(edition, await loadWording(edition.id), identity, taken),
  judge: (grids) => {
    const { readings, problems } = readLke(grids);
    return { lkes: readings.map(checkLke), problems };
  },
};
