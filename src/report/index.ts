/** The reports by kind: what was judged, as a tree of sentences and tables. */
import type { CheckedSurvey } from '../forms/surveys';
import { rolesText, sealIn, sealOf } from '../judged/seal';
import type { JudgedWorkbook } from '../judged/workbook';
import type { Checked } from '../reading/contract';
import { loadWording } from '../rules/wording';
import type { Language } from '../texts/language';
import type { Options } from './context';
import { akipReport } from './akip';
import { lhe } from './lhe';
import { onePage } from './one-page';
import { minutes } from './minutes';
import { skmReport } from './skm';
import type { Report } from './tree';
import { reportIn } from './words';

export type ReportKind = 'lhe' | 'berita-acara' | 'akip' | 'skm' | 'rekap';

type Workbook = Pick<JudgedWorkbook<Checked>, 'lkes' | 'surveys'>;

export interface Besides extends Options {
  proposed?: boolean;
  withoutResults?: boolean;
  /** Last year's workbook, as judged. */
  last?: Workbook;
}

/** The name of the sheet that a kind becomes. */
export const sheetNameOf = (kind: ReportKind, language: Language): string => reportIn(language)(`${kind}.sheet`);

const isZi = ({ akip }: Checked): boolean => akip === undefined;
const isAkip = ({ akip }: Checked): boolean => akip !== undefined;

type Make = (workbook: Workbook, besides: Besides) => Promise<Report | string>;

/** What is said of the check code over the answers. */
async function sealText(lke: Checked, language: Language): Promise<{ seal?: string }> {
  const found = await sealOf(lke);
  if (!found) return {};
  const say = sealIn(language);
  return { seal: `${say('now')}: ${say('of', { code: found.code, roles: rolesText(found.roles, language) })}. ${say('limits')}` };
}

async function lkeOptions(lke: Checked, { last, ...options }: Besides, isOfKind: (one: Checked) => boolean) {
  const [wording, seal] = await Promise.all([loadWording(lke.edition.id), sealText(lke, options.language)]);
  const before = last?.lkes.find(isOfKind);
  return { ...options, ...seal, wording, ...(before && { last: before }) };
}

const makeLhe: Make = async ({ lkes }, besides) => {
  const lke = lkes.find(isZi);
  return lke ? lhe(lke, await lkeOptions(lke, besides, isZi)) : reportIn(besides.language)('lacks.lke');
};

const makeRekap: Make = async ({ lkes }, options) => {
  const lke = lkes.find(isZi);
  return lke ? onePage(lke, { ...options, ...(await sealText(lke, options.language)) }) : reportIn(options.language)('lacks.lke');
};

const makeMinutes: Make = async ({ lkes }, besides) => {
  const say = reportIn(besides.language);
  const lke = lkes.find(isZi);
  if (!lke) return say('lacks.lke');
  if (lke.assessment.by !== 'tpi' && lke.assessment.by !== 'both') return say('lacks.tpi');
  return minutes(lke, await lkeOptions(lke, besides, isZi));
};

const makeAkip: Make = async ({ lkes }, besides) => {
  const lke = lkes.find(isAkip);
  return lke ? akipReport(lke, await lkeOptions(lke, besides, isAkip)) : reportIn(besides.language)('lacks.akip');
};

const isSkm = ({ reading }: CheckedSurvey): boolean => reading.id === 'skm';

const makeSkm: Make = ({ surveys }, { last, ...options }) => {
  const survey = surveys.find(isSkm);
  const before = last?.surveys.find(isSkm);
  return Promise.resolve(
    survey ? skmReport(survey, { ...options, ...(before && { last: before }) }) : reportIn(options.language)('lacks.skm'),
  );
};

const MAKE: Record<ReportKind, Make> = {
  lhe: makeLhe,
  'berita-acara': makeMinutes,
  akip: makeAkip,
  skm: makeSkm,
  rekap: makeRekap,
};

export const REPORT_KINDS = Object.keys(MAKE) as ReportKind[];

/**
 * @param workbook as judged; the first of the kind that it holds is reported.
 * @returns the report; or a sentence saying what the workbook lacks for it.
 */
export const reportOf = (kind: ReportKind, workbook: Workbook, besides: Besides): Promise<Report | string> =>
  MAKE[kind](workbook, besides);
