/** The form and the judge, in a bundle of their own that is loaded after the first paint. */
import { editions } from '../rules';
import { loadWording, loadWordings, type Wordings } from '../rules/wording';
import { buildLke } from '../forms/lke';
import { checkLke } from '../judged/check';
import { editionWith } from '../assessment/editions';
import { mappingsFromText } from '../reading/mapping';
import { readLke } from '../reading/read';
import type { Grid } from '../sheet/plan';
import { checkSurveys } from '../forms/surveys';
import { lkeSheets } from './state/lke-sheets';
import { latest } from './state/latest';
import { withOwnRules, type OwnRules } from './state/own-rules';
import type { Engine } from './services';
import { createHelper } from './worker/client';
import type { Diagnosis } from './worker/jobs';
import { startWorker } from './worker/start';

let wordings: Wordings = {};
const worded = loadWordings(editions.map(({ id }) => id)).then((all) => {
  wordings = all;
});

const helper = createHelper(startWorker);
const diagnosing = latest<[readonly Grid[], string | null, OwnRules], Diagnosis>((grids, remembered, own) =>
  helper
    .ask({ kind: 'diagnose', grids, remembered, own })
    // Where no worker starts, a pane that pauses is better than none that tells.
    .catch(async () => (await import('./worker/jobs')).diagnoseGrids(grids, remembered, wordings, own)),
);

export const engine: Engine = {
  plan: async (edition, identity, taken, own) =>
    buildLke(own ? editionWith(edition.id, own) : edition, await loadWording(edition.id), identity, taken),
  judge: (grids, remembered, own = {}) => {
    const { readings, problems } = readLke(lkeSheets(grids), {
      wordings,
      mappings: mappingsFromText(remembered ?? ''),
    });
    return {
      lkes: readings.map((reading) => checkLke(withOwnRules(reading, own))),
      surveys: checkSurveys(grids, readings[0]?.edition),
      problems,
      grids,
      own,
    };
  },
  diagnose: (grids, remembered = null, own = {}) => diagnosing(grids, remembered, own).catch(() => undefined),
};

/** Our own words help to recognise sheets of strange arrangement. */
export const loadEngine = async (): Promise<Engine> => {
  await worded;
  return engine;
};
