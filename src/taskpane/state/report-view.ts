/** What the page of reports may report, and the profile that the workbook keeps. */
import { readGrids } from '../../files/grids';
import type { CheckedSurvey } from '../../forms/surveys';
import { judgeAnswers, type JudgedWorkbook } from '../../judged/workbook';
import type { Checked } from '../../reading/contract';
import type { ReportKind } from '../../report';
import { parseProfile, type Profile, type ProfileError } from '../../report/profile-schema';
import type { Grid } from '../../sheet/plan';
import type { Language } from '../../texts';
import { isLke, resultsOf, shownResult, type PaneState, type Result } from './store';

/** The workbook's setting that holds the profile. */
export const PROFILE = 'lke.report-profile';

export type Reported = Pick<JudgedWorkbook<Checked>, 'lkes' | 'surveys'>;

/** What is shown comes first: of several of a kind it is the one that is reported. */
export function reportedOf(state: PaneState): Reported {
  const shown = shownResult(state);
  const all: readonly Result[] = [...(shown ? [shown] : []), ...resultsOf(state).filter((one) => one !== shown)];
  return { lkes: all.filter(isLke), surveys: all.filter((one): one is CheckedSurvey => !isLke(one)) };
}

/** The kinds that the workbook holds something for; that of what is shown first. */
export function kindsOf({ lkes, surveys }: Reported): ReportKind[] {
  const zi: ReportKind[] = lkes.some(({ akip }) => !akip) ? ['lhe', 'berita-acara', 'rekap'] : [];
  const akip: ReportKind[] = lkes.some((one) => one.akip) ? ['akip'] : [];
  const skm: ReportKind[] = surveys.some(({ reading }) => reading.id === 'skm') ? ['skm'] : [];
  return lkes[0]?.akip ? [...akip, ...zi, ...skm] : [...zi, ...akip, ...skm];
}

export const isOfKind = (kind: ReportKind, { lkes, surveys }: Reported): boolean => kindsOf({ lkes, surveys }).includes(kind);

/** @throws FileError where the file cannot be read. */
export async function lastYear(file: File): Promise<Reported & { grids: readonly Grid[] }> {
  const grids = await readGrids(file.name, new Uint8Array(await file.arrayBuffer()));
  return { ...judgeAnswers(grids), grids };
}

/** @returns undefined where none is kept, or what is kept is none any more. */
export function profileKept(text: string | null, language: Language): Profile | undefined {
  const read = text === null ? undefined : parseProfile(text, language);
  return read?.ok ? read.profile : undefined;
}

export const profileName = ({ letterhead }: Profile): string => letterhead.names[0] ?? '';

export const readProfile = (
  text: string,
  language: Language,
): { ok: true; profile: Profile } | { ok: false; errors: ProfileError[] } => parseProfile(text, language);
