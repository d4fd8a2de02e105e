/** What the doors, the pane and the CLI ask of the neighbouring worksheets. */
import type { Edition } from '../../rules/schema';
import type { Language } from '../../texts';
import type { Identity } from '../../reading/contract';
import type { WorkbookPlan } from '../../sheet/plan';

export const REGISTER_IDS = [
  'pencanangan-pengusulan',
  'rencana-aksi',
  'benturan-kepentingan',
  'efektivitas-anggaran',
  'pohon-kinerja',
  'mutu-indikator',
  'nilai-akuntabilitas',
  'tindak-lanjut',
] as const;

export type RegisterId = (typeof REGISTER_IDS)[number];

/** Whose worksheet it is; an LKE's identity will do. */
export type RegisterIdentity = Pick<Identity, 'unit' | 'body' | 'year'>;

/**
 * @param edition whose areas and indicators are filled in beforehand, where the worksheet has any; undefined = the one in force.
 * @param identity unit, body and year; they stay open for editing on the summary.
 * @param taken names of sheets (and of workbook names, where known) already in use; none of them is used again.
 * @param language of headings, choices and messages.
 * @returns summary, worksheet and lists as a plan: native formulas of Excel 2013 and before, no error value on blanks.
 */
export type BuildRegister = (
  edition: Edition | undefined,
  identity: RegisterIdentity,
  taken?: readonly string[],
  language?: Language,
) => WorkbookPlan;

export interface Register {
  id: RegisterId;
  /** In Indonesian; `registerTitle` knows every language. */
  title: string;
  build: BuildRegister;
}
