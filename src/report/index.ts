/** The reports by kind: what was judged, as a tree of sentences and tables. */
import type { JudgedWorkbook } from '../judged/workbook';
import type { Checked } from '../reading/contract';
import { loadWording } from '../rules/wording';
import type { Language } from '../texts/language';
import type { Options } from './context';
import { lhe } from './lhe';
import { onePage } from './one-page';
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

type Make = (workbook: Workbook, besides: Besides) => Promise<Report | string>;

const makeLhe: Make = async ({ lkes }, { last, ...options }) => {
  const one = lkes.find(isZi);
  if (!one) return reportIn(options.language)('lacks.lke');
  const wording = await loadWording(one.edition.id);
  return lhe(one, { ...options, wording, ...(last && { last: last.lkes.find(isZi) }) });
};

const makeRekap: Make = ({ lkes }, options) => {
  const one = lkes.find(isZi);
  return Promise.resolve(one ? onePage(one, options) : reportIn(options.language)('lacks.lke'));
};

const MAKE: Partial<Record<ReportKind, Make>> = { lhe: makeLhe, rekap: makeRekap };

export const REPORT_KINDS = Object.keys(MAKE) as ReportKind[];

/**
 * @param workbook as judged; the first of the kind that it holds is reported.
 * @returns the report; or a sentence saying what the workbook lacks for it.
 */
export const reportOf = (kind: ReportKind, workbook: Workbook, besides: Besides): Promise<Report | string> =>
  MAKE[kind]!(workbook, besides);
