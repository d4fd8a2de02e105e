/** The judge in its worker, and the form in a bundle of its own that is loaded when somebody makes one. */
import { editionWith } from '../assessment/editions';
import { admitCarried } from '../reading/brought';
import { editions } from '../rules';
import type { Overrides } from '../rules/overrides';
import { loadWording, loadWordings } from '../rules/wording';
import type { Edition } from '../rules/schema';
import type { Engine, Findings } from './services';
import { createHelper } from './worker/client';
import type { Crossing } from './worker/jobs';
import { startWorker } from './worker/start';

const helper = createHelper(startWorker);

/** The rules by which something was judged, made once: a copy that crossed threads would be indexed anew each time. */
const rules = new Map<string, Edition>();
const MOST_RULES = 20;

function rulesOf(id: string, overrides: Overrides | undefined): Edition {
  if (!overrides) return editionWith(id);
  const key = `${id} ${JSON.stringify(overrides)}`;
  const known = rules.get(key) ?? editionWith(id, overrides);
  if (rules.size >= MOST_RULES) rules.clear();
  rules.set(key, known);
  return known;
}

const arrived = ({ lkes, ...rest }: Crossing): Findings => ({
  ...rest,
  lkes: lkes.map((lke) => ({ ...lke, edition: rulesOf(lke.reading.edition, lke.reading.overrides) })),
});

/** Where no worker starts, a pane that pauses is better than none that tells. */
const here = async () => ({
  ...(await import('./worker/jobs')),
  wordings: await loadWordings(editions.map(({ id }) => id)),
});

/** Of each reading, by what came back: the turn in which the worker judged it. */
const turns = new WeakMap<Findings, number>();
let turn = 0;

export const engine: Engine = {
  plan: async (edition, identity, taken, own) => {
    const [{ buildLke }, wording] = await Promise.all([import('../forms/lke'), loadWording(edition.id)]);
    return buildLke(own ? rulesOf(edition.id, own) : edition, wording, identity, taken);
  },
  judge: async (grids, remembered = null, own = {}) => {
    const mine = ++turn;
    // The worker knows what the sheets carry from its own reading; this side shows it.
    admitCarried(grids);
    const judged = await helper
      .ask({ kind: 'judge', turn: mine, grids, remembered, own })
      .then(arrived)
      .catch(async () => {
        const { judgeGrids, wordings } = await here();
        return judgeGrids(grids, remembered, wordings, own);
      });
    const found: Findings = { ...judged, grids, own };
    turns.set(found, mine);
    return found;
  },
  diagnose: (found, grids) =>
    helper
      .ask({ kind: 'diagnose', turn: turns.get(found) ?? 0, grids })
      .catch(async () => (await here()).diagnoseGrids(found, grids)),
};
