/** The reports by kind: what was judged, as a tree of sentences and tables. */
import { reviewOf, type Review } from '../forms/review';
import type { CheckedSurvey } from '../forms/surveys';
import { rolesText, sealIn, sealOf } from '../judged/seal';
import type { JudgedWorkbook } from '../judged/workbook';
import type { Checked } from '../reading/contract';
import { loadWording } from '../rules/wording';
import type { Language } from '../texts/language';
import type { Options } from './context';
import type { Grid, WorkbookPlan } from '../sheet/plan';
import { akipReport } from './akip';
import { earlierBlocks, followUpPlan } from './follow-up';
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
  /** The sheets of the workbook, and those of last year's: what was discussed, and followed up. */
  grids?: readonly Grid[];
  lastGrids?: readonly Grid[];
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

async function lkeOptions(lke: Checked, besides: Besides, isOfKind: (one: Checked) => boolean) {
  const { last, grids, lastGrids, ...options } = besides;
  const [wording, seal] = await Promise.all([loadWording(lke.edition.id), sealText(lke, options.language)]);
  const before = last?.lkes.find(isOfKind);
  const earlier = earlierBlocks(options, grids, lastGrids);
  return { ...options, ...seal, wording, ...(before && { last: before }), ...(earlier && { earlier }) };
}

/** What the review beside an LKE says of it. */
const reviewRows = (lke: Checked, grids: readonly Grid[] = []): Review['rows'] =>
  reviewOf(grids, lke.reading.sheet)?.rows ?? new Map();

const makeLhe: Make = async ({ lkes }, besides) => {
  const lke = lkes.find(isZi);
  return lke ? lhe(lke, await lkeOptions(lke, besides, isZi)) : reportIn(besides.language)('lacks.lke');
};

const makeRekap: Make = async ({ lkes }, { grids, ...options }) => {
  const lke = lkes.find(isZi);
  if (!lke) return reportIn(options.language)('lacks.lke');
  const tpn = new Map(
    [...reviewRows(lke, grids)].flatMap(([code, row]) => (row.tpn === undefined ? [] : [[code, row.tpn] as const])),
  );
  return onePage(lke, { ...options, ...(await sealText(lke, options.language)), tpn });
};

const makeMinutes: Make = async ({ lkes }, besides) => {
  const say = reportIn(besides.language);
  const lke = lkes.find(isZi);
  if (!lke) return say('lacks.lke');
  if (lke.assessment.by !== 'tpi' && lke.assessment.by !== 'both') return say('lacks.tpi');
  const discussed = new Map([...reviewRows(lke, besides.grids)].filter(([, row]) => row.reason ?? row.agreed ?? row.state));
  return minutes(lke, { ...(await lkeOptions(lke, besides, isZi)), discussed });
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

/** Another paper of a report: its recommendations as a worksheet, to be followed up. */
export const FOLLOW_UP = 'tindak-lanjut';

/** @returns the worksheet for the first LKE, of Zona Integritas or AKIP; or what the workbook lacks for it. */
export async function followUpOf(
  { lkes }: Workbook,
  options: Options,
  taken: readonly string[] = [],
): Promise<WorkbookPlan | string> {
  const [lke] = lkes;
  if (!lke) return reportIn(options.language)('lacks.lke');
  return followUpPlan(lke, { ...options, wording: await loadWording(lke.edition.id) }, taken);
}
