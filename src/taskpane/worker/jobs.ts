/** What takes long: done in a worker, and told in plain data that crosses between threads. */
import { FileError, type FileErrorCode } from '../../files/problem';
import { demandReadable } from '../../files/package';
import { readGrids } from '../../files/grids';
import { knownEditions } from '../../rules';
import type { Edition } from '../../rules/schema';
import type { Wordings } from '../../rules/wording';
import { diagnoseLke, judgeAnswers, judgeWorkbook, type JudgedLke, type JudgedWorkbook } from '../../judged/workbook';
import { mappingsFromText } from '../../reading/mapping';
import { saidFromText } from '../../reading/said';
import { keyOf, type Checked, type Reading } from '../../reading/contract';
import { portalLke, type ReadLke } from '../../portal/lke';
import type { Grid } from '../../sheet/plan';
import { fileResult, isRecap, type FileResult } from '../../forms/recap';
import type { OwnRules } from '../state/own-rules';
import { unknownNames, type NameChange } from '../state/unknown-names';

/** The edition as judged is large and known on both sides: only its name crosses (see `crossed` and `arrived`). */
export type Crossing = Omit<JudgedWorkbook<Checked>, 'lkes'> & { lkes: Omit<Checked, 'edition'>[] };

export type SheetDiagnosis = Pick<JudgedLke, 'findings' | 'repairs'>;

export interface Diagnosis {
  /** By the LKE (`keyOf`). */
  sheets: Record<string, SheetDiagnosis>;
  /** Cells of the whole workbook that show #NAME? though our functions are there. */
  names: NameChange[];
  /** Nothing could be found out; the sheets are empty then. */
  failed?: boolean;
}

/** @param remembered mappings that a person corrected, as the workbook keeps them. @param said whose LKE it is, likewise. */
export const judgeGrids = (
  grids: readonly Grid[],
  remembered: string | null,
  wordings: Wordings,
  ownRules: OwnRules = {},
  said: string | null = null,
): JudgedWorkbook<Checked> =>
  judgeAnswers(grids, {
    ...{ wordings, mappings: mappingsFromText(remembered ?? ''), ownRules },
    said: { byKey: saidFromText(said) },
  });

/** @param grids what was judged, perhaps with the drop-down lists that were asked for since. */
export const diagnoseGrids = ({ lkes }: JudgedWorkbook<Checked>, grids: readonly Grid[]): Diagnosis => ({
  sheets: Object.fromEntries(
    lkes.map((lke) => {
      const { findings, repairs } = diagnoseLke(lke, grids);
      return [keyOf(lke.reading), { findings, repairs }];
    }),
  ),
  names: unknownNames(grids),
});

export const crossed = ({ lkes, ...rest }: JudgedWorkbook<Checked>): Crossing => ({
  ...rest,
  lkes: lkes.map(({ edition: _, ...lke }) => lke),
});

/** Why a file could not be read; told in the language of whoever looks at it. */
export interface Unreadable {
  code: FileErrorCode | 'file.failed' | 'file.too-slow';
  data: Record<string, string | number>;
}

/** `laws`: editions that its sheets carried, for who shows the result; `portal`: what its LKEs tell the portal. */
export type FileOutcome =
  { result: FileResult; laws?: Edition[]; portal?: ReadLke[] } | { passedOver: true } | { unreadable: Unreadable };

export type LkesOutcome = { readings: Reading[]; laws: Edition[] } | { unreadable: Unreadable };

/** What a file holds to compare with; `laws`: editions that its sheets carried. */
export type OpenedOutcome = { opened: Crossing; laws: Edition[] } | { unreadable: Unreadable };

async function bytesOf(file: Blob): Promise<Uint8Array> {
  demandReadable(file.size);
  return new Uint8Array(await file.arrayBuffer());
}

/** Never fails: a file that cannot be read says why. */
async function ofFile<T>(name: string, file: Blob, work: (grids: readonly Grid[]) => T): Promise<T | { unreadable: Unreadable }> {
  try {
    return work(await readGrids(name, await bytesOf(file)));
  } catch (error) {
    if (error instanceof FileError) return { unreadable: { code: error.code, data: error.data } };
    return { unreadable: { code: 'file.failed', data: { reason: error instanceof Error ? error.message : String(error) } } };
  }
}

const carriedLaws = (lkes: readonly Checked[]): Edition[] =>
  lkes.flatMap(({ edition }) => (edition.brought ? knownEditions().filter(({ id }) => id === edition.id) : []));

/**
 * Never fails: a file that cannot be read is a row that says why.
 * @param ownRules rules of the body that recaps, for LKEs whose sheets carry none.
 */
export const outcomeOf = (name: string, file: Blob, wordings: Wordings, ownRules: OwnRules = {}): Promise<FileOutcome> =>
  ofFile(name, file, (grids): FileOutcome => {
    if (isRecap(grids)) return { passedOver: true };
    const { lkes, surveys, problems } = judgeWorkbook(grids, { wordings, ownRules });
    const laws = carriedLaws(lkes);
    const portal = lkes.flatMap((lke) => (lke.akip ? [] : [portalLke(name, lke)]));
    return {
      result: fileResult(name, lkes, problems, surveys),
      ...(laws.length > 0 && { laws }),
      ...(portal.length > 0 && { portal }),
    };
  });

/** @returns every LKE of a file as it was read. */
export const lkesIn = (name: string, file: Blob, wordings: Wordings, ownRules: OwnRules = {}): Promise<LkesOutcome> =>
  ofFile(name, file, (grids): LkesOutcome => {
    const { lkes } = judgeAnswers(grids, { wordings, ownRules });
    return { readings: lkes.map(({ reading }) => reading), laws: carriedLaws(lkes) };
  });

/** @returns every LKE of a file, judged, and the snapshots that it keeps. */
export const openedOf = (name: string, file: Blob, wordings: Wordings, ownRules: OwnRules = {}): Promise<OpenedOutcome> =>
  ofFile(name, file, (grids): OpenedOutcome => {
    const judged = judgeAnswers(grids, { wordings, ownRules });
    return { opened: crossed(judged), laws: carriedLaws(judged.lkes) };
  });
