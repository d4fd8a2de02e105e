/** Every worksheet beside the LKE of Zona Integritas, by id: for the pane's choice and the command line. */
import { findAkipLke } from '../rules/akip';
import wording12 from '../rules/akip/wording-12-2015.json';
import wording88 from '../rules/akip/wording-88-2021.json';
import type { Edition, Wording } from '../rules/schema';
import type { Language } from '../texts';
import { buildAkip } from './akip';
import type { Identity } from '../reading/contract';
import type { WorkbookPlan } from '../sheet/plan';
import { REGISTER_IDS, registers, registerTitle, type RegisterId } from './registers';
import { buildSurvey, SURVEY_IDS, surveyTitle, type SurveyId } from './surveys';

export const AKIP_IDS = ['lke-akip', 'lke-akip-2015'] as const;
export type AkipId = (typeof AKIP_IDS)[number];
export type WorksheetId = AkipId | SurveyId | RegisterId;
export const WORKSHEET_IDS: readonly WorksheetId[] = [...AKIP_IDS, ...SURVEY_IDS, ...REGISTER_IDS];

/** The surveys' names in use, of the worksheets that are known by their indexes. */
const ALSO: Readonly<Record<string, WorksheetId>> = { 'survei-spak': 'survei-ipak', 'survei-spkp': 'survei-ipkp' };

/** @returns the worksheet of that id or of its other name; undefined where there is none. */
export const worksheetNamed = (name: string): WorksheetId | undefined => WORKSHEET_IDS.find((id) => id === name) ?? ALSO[name];

/** Whose worksheet it is; `target` is the grade that an AKIP worksheet aims at. */
export type WorksheetIdentity = Pick<Identity, 'unit' | 'body' | 'year'> & { target?: string };

/**
 * @param edition of ZI: whose areas or points the worksheet shows, where it shows any; undefined = the one in force.
 * @param taken names of sheets (and of workbook names, where known) already in use; none of them is used again.
 */
export type BuildWorksheet = (
  edition: Edition | undefined,
  identity: WorksheetIdentity,
  taken?: readonly string[],
  language?: Language,
) => WorkbookPlan;

export interface Worksheet {
  id: WorksheetId;
  /** In Indonesian; `worksheetTitle` knows every language. */
  title: string;
  build: BuildWorksheet;
  /** Of AKIP: the edition that it is. */
  akip?: Edition;
}

/** What shows areas, indicators or points of an edition of ZI. */
export const BY_EDITION: readonly WorksheetId[] = ['rencana-aksi', 'survei-ipak', 'survei-ipkp'];

const ofAkip: Record<AkipId, { lke: Edition; wording: Wording }> = {
  'lke-akip': { lke: findAkipLke('akip-88-2021')!, wording: wording88 },
  'lke-akip-2015': { lke: findAkipLke('akip-12-2015')!, wording: wording12 },
};

const isOneOf = <T extends string>(ids: readonly T[], id: string): id is T => (ids as readonly string[]).includes(id);

/** The title of a worksheet in a language; regulations keep their own. */
export function worksheetTitle(id: WorksheetId, language: Language = 'id'): string {
  if (isOneOf(AKIP_IDS, id)) return ofAkip[id].lke.title;
  return isOneOf(SURVEY_IDS, id) ? surveyTitle(id, language) : registerTitle(id, language);
}

function builderOf(id: WorksheetId): BuildWorksheet {
  if (isOneOf(AKIP_IDS, id)) {
    const { lke, wording } = ofAkip[id];
    return (_edition, { target = '', ...identity }, taken, language) =>
      buildAkip(lke, wording, { ...identity, target }, taken, language);
  }
  if (isOneOf(SURVEY_IDS, id)) return (...args) => buildSurvey(id, ...args);
  return registers[id].build;
}

export const worksheets = Object.fromEntries(
  WORKSHEET_IDS.map((id): [WorksheetId, Worksheet] => [
    id,
    { id, title: worksheetTitle(id), build: builderOf(id), ...(isOneOf(AKIP_IDS, id) && { akip: ofAkip[id].lke }) },
  ]),
) as Record<WorksheetId, Worksheet>;
