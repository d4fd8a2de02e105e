/** What `lke portal` keeps of one file. */
import type { ProposalVerdict } from '../assessment';
import { isAsked, portalAnswers, type ForPortal } from '../portal/answers';
import { lkeSheets } from '../judged/lke-sheets';
import { isUnjudged, whyNot, type Judged } from './judge';
import type { Order } from './order';

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
  said: ForPortal;
}

export interface PortalReport {
  lkes: PortalLke[];
  whyNot?: string;
}

export const clerk = ({ language }: Order) => ({
  passOver: (grids: Parameters<typeof lkeSheets>[0]) => lkeSheets(grids).length === 0,
  tell(judged: Judged): PortalReport {
    const lkes = judged.lkes
      .filter(({ akip }) => !akip)
      .map((lke): PortalLke => {
        const { sheet, edition, identity } = lke.reading;
        const asked = isAsked(edition);
        return {
          ...{ file: judged.file, sheet, edition, isAsked: asked, unit: identity.unit ?? '', held: identity.held },
          ...(identity.year && { year: identity.year }),
          ...(identity.target && { target: identity.target }),
          ...(lke.proposal && { proposal: lke.proposal.verdict }),
          said: asked ? portalAnswers(lke) : { answers: [], unsaid: [] },
        };
      });
    return { lkes, ...(isUnjudged(judged) && { whyNot: whyNot(judged, language) }) };
  },
});
