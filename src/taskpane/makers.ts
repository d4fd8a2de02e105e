/** What can be made beside the LKE of Zona Integritas; loaded when Buat offers it. */
import { findEdition } from '../rules';
import { akipLkes, findAkipLke } from '../rules/akip';
import type { Edition } from '../rules/schema';
import type { Language } from '../texts';
import type { Identity } from '../reading/contract';
import type { WorkbookPlan } from '../sheet/plan';
import { AKIP_IDS, BY_EDITION, WORKSHEET_IDS, worksheets, worksheetTitle } from '../forms/worksheets';
import { saySetup } from './state/setup-text';

export interface Maker {
  id: string;
  title(language: Language): string;
  /** @param zi editions of Zona Integritas. @returns those to choose from; one or none = nothing to choose. */
  editions(zi: readonly Edition[]): readonly Edition[];
  /** @param editionId one of `editions`, or whatever was chosen last. */
  plan(editionId: string, identity: Identity, taken: readonly string[]): WorkbookPlan;
}

/** One choice for all editions of AKIP, as there is one for those of ZI. */
const akip: Maker = {
  id: 'akip',
  title: (language) => saySetup(language, 'make.akip'),
  editions: () => akipLkes,
  plan: (editionId, identity, taken) => {
    const edition = akipLkes.find(({ id }) => id === editionId) ?? findAkipLke()!;
    const chosen = AKIP_IDS.find((id) => worksheets[id].akip === edition)!;
    return worksheets[chosen].build(undefined, identity, taken);
  },
};

const beside = WORKSHEET_IDS.filter((id) => !(AKIP_IDS as readonly string[]).includes(id)).map((id): Maker => ({
  id,
  title: (language) => worksheetTitle(id, language),
  editions: (zi) => (BY_EDITION.includes(id) ? zi : []),
  plan: (editionId, identity, taken) => worksheets[id].build(findEdition(editionId), identity, taken),
}));

export const makers: readonly Maker[] = [akip, ...beside];

/** @throws RangeError for what nothing makes. */
export function makerOf(id: string): Maker {
  const maker = makers.find((one) => one.id === id);
  if (!maker) throw new RangeError(`no maker ${id}`);
  return maker;
}
