/** What a judged LKE tells the portal, and what it lacks. */
import type { ProposalVerdict } from '../assessment';
import type { Checked } from '../reading/contract';
import { isAsked, portalAnswers, tallyOf, type PortalAnswer, type Tally, type Unsaid } from './answers';

export interface PortalLke {
  file: string;
  sheet: string;
  /** By id; only 90/2021 is asked for. */
  edition: string;
  isAsked: boolean;
  unit: string;
  year?: number;
  target?: string;
  held?: string | null;
  proposal?: ProposalVerdict;
  /** Any of these, and the unit is not told at all. */
  unsaid: Unsaid[];
  tally: Tally;
}

/** With its answers, as they were read. */
export type ReadLke = PortalLke & { answers: PortalAnswer[] };

export function portalLke(file: string, lke: Checked): ReadLke {
  const { sheet, edition, identity } = lke.reading;
  const asked = isAsked(edition);
  const { answers, unsaid } = asked ? portalAnswers(lke) : { answers: [], unsaid: [] };
  return {
    ...{ file, sheet, edition, isAsked: asked, unit: identity.unit ?? '', held: identity.held },
    ...(identity.year && { year: identity.year }),
    ...(identity.target && { target: identity.target }),
    ...(lke.proposal && { proposal: lke.proposal.verdict }),
    ...{ answers, unsaid, tally: tallyOf(answers) },
  };
}
