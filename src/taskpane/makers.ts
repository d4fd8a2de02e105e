/** What can be made beside the LKE of Zona Integritas; loaded when Buat offers it. */
import { editions, findEdition } from '../rules';
import { akipLkes, findAkipLke } from '../rules/akip';
import type { Edition } from '../rules/schema';
import { loadWording } from '../rules/wording';
import type { Language } from '../texts';
import type { Identity } from '../worksheet/contract';
import type { WorkbookPlan } from '../worksheet/plan';
import { buildAkip } from '../worksheet/akip';
import { buildSurvey, SURVEY_IDS, surveyTitle } from '../worksheet/surveys';
import { registers, registerTitle, type RegisterId } from '../worksheet/registers';
import { saySetup } from './state/setup-text';

export interface Maker {
  id: string;
  title(language: Language): string;
  /** To choose from; one or none = nothing to choose. */
  editions: readonly Edition[];
  /** @param editionId one of `editions`, or whatever was chosen last. */
  plan(editionId: string, identity: Identity, taken: readonly string[]): Promise<WorkbookPlan>;
}

/** Filled in beforehand with areas and indicators of an edition. */
const BY_EDITION: readonly RegisterId[] = ['rencana-aksi'];

const akip: Maker = {
  id: 'akip',
  title: (language) => saySetup(language, 'make.akip'),
  editions: akipLkes,
  plan: async (editionId, identity, taken) => {
    const lke = findAkipLke(editionId) ?? akipLkes[0]!;
    return buildAkip(lke, await loadWording(lke.id), identity, taken);
  },
};

const beside: readonly Maker[] = Object.values(registers).map(({ id, build }) => ({
  id,
  title: (language) => registerTitle(id, language),
  editions: BY_EDITION.includes(id) ? editions : [],
  plan: async (editionId, identity, taken) => build(findEdition(editionId), identity, taken),
}));

const surveys: readonly Maker[] = SURVEY_IDS.map((id) => ({
  id,
  title: (language) => surveyTitle(id, language),
  // The points that an index brings are the edition's; satisfaction brings none.
  editions: id === 'skm' ? [] : editions,
  plan: async (editionId, identity, taken) => buildSurvey(id, findEdition(editionId), identity, taken),
}));

export const makers: readonly Maker[] = [akip, ...surveys, ...beside];

/** @throws RangeError for what nothing makes. */
export function makerOf(id: string): Maker {
  const maker = makers.find((one) => one.id === id);
  if (!maker) throw new RangeError(`no maker ${id}`);
  return maker;
}
