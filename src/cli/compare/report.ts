/** What `lke compare` and `lke seal` need of one file. */
import type { Checked } from '../../reading/contract';
import { knownEditions } from '../../rules';
import type { Edition } from '../../rules/schema';
import type { Snapshot } from '../../forms/snapshots';
import { isUnjudged, whyNot, type Judged } from '../judge';
import type { Order } from '../order';

export interface LkesOfFile {
  file: string;
  whyNot?: string;
  lkes: Checked[];
  snapshots: readonly Snapshot[];
  /** Editions that its sheets carried. */
  laws: Edition[];
}

export const clerk = ({ language }: Order) => ({
  tell(judged: Judged): LkesOfFile {
    const { file, lkes, snapshots = [] } = judged;
    const laws = lkes.flatMap(({ edition }) => (edition.brought ? knownEditions().filter(({ id }) => id === edition.id) : []));
    return {
      file,
      ...(isUnjudged(judged) && { whyNot: whyNot(judged, language) }),
      lkes: lkes.map(({ findings: _f, repairs: _r, ...lke }) => lke),
      snapshots,
      laws,
    };
  },
});
