/** The judge in its worker, and the form in a bundle of its own that is loaded when somebody makes one. */
import { editionWith } from '../assessment/editions';
import { onceFor } from '../assessment/once-for';
import { admitCarried } from '../reading/brought';
import { editions, give } from '../rules';
import type { Overrides } from '../rules/overrides';
import { loadWording, loadWordings } from '../rules/wording';
import type { Edition } from '../rules/schema';
import type { Engine, Findings } from './services';
import { createHelper } from './worker/client';
import type { Crossing } from './worker/jobs';
import { startWorker } from './worker/start';

const helper = createHelper(startWorker);

/** The rules by which something was judged, made once: a copy that crossed threads would be indexed anew each time. */
const rulesMadeOf = onceFor((_edition: Edition) => new Map<string, Edition>());
const MOST_RULES = 20;

function rulesOf(id: string, overrides: Overrides | undefined): Edition {
  const edition = editionWith(id);
  if (!overrides) return edition;
  const made = rulesMadeOf(edition);
  const key = JSON.stringify(overrides);
  const known = made.get(key) ?? editionWith(id, overrides);
  if (made.size >= MOST_RULES) made.clear();
  made.set(key, known);
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
  judge: async (grids, { mappings: remembered = null, said = null, own = {}, laws = [] } = {}) => {
    const mine = ++turn;
    // The worker knows these from its own reading; this side shows what was judged by them.
    give(laws);
    admitCarried(grids);
    const judged = await helper
      .ask({ kind: 'judge', turn: mine, grids, remembered, said, own, laws })
      .then(arrived)
      .catch(async () => {
        const { judgeGrids, wordings } = await here();
        return judgeGrids(grids, remembered, wordings, own, said);
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
