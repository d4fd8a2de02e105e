/** What `lke portal` keeps of one file. */
import type { Problem } from '../../assessment';
import { isRecap } from '../../forms/recap';
import { portalLke, type ReadLke } from '../../portal/lke';
import { isUnjudged, type Judged } from '../judge';

export interface PortalReport {
  lkes: ReadLke[];
  /** Why it could not be judged. */
  problem?: Problem;
}

export const clerk = () => ({
  passOver: isRecap,
  tell(judged: Judged): PortalReport {
    const lkes = judged.lkes.filter(({ akip }) => !akip).map((lke) => portalLke(judged.file, lke));
    return { lkes, ...(isUnjudged(judged) && { problem: judged.problems[0]! }) };
  },
});
