/** What takes long: done in a worker, and told in plain data that crosses between threads. */
import { FileError, type FileErrorCode } from '../../files/problem';
import { demandReadable } from '../../files/package';
import { readXlsx } from '../../files/read';
import type { Wordings } from '../../rules/wording';
import { checkLke } from '../../judged/check';
import { diagnose, diagnosed, type Finding } from '../../diagnosis';
import { mappingsFromText } from '../../reading/mapping';
import { readLke } from '../../reading/read';
import { repairs, type Repair } from '../../diagnosis/repair';
import type { Grid } from '../../sheet/plan';
import { fileResult, isRecap, type FileResult } from '../../forms/recap';
import { lkeSheets } from '../state/lke-sheets';
import { withOwnRules, type OwnRules } from '../state/own-rules';
import { unknownNames, type NameChange } from '../state/unknown-names';

export interface SheetDiagnosis {
  findings: Finding[];
  repairs: Repair[];
}

export interface Diagnosis {
  /** By name of the LKE's sheet. */
  sheets: Record<string, SheetDiagnosis>;
  /** Cells of the whole workbook that show #NAME? though our functions are there. */
  names: NameChange[];
}

/** @param remembered mappings that a person corrected, as the workbook keeps them. */
export function diagnoseGrids(
  grids: readonly Grid[],
  remembered: string | null,
  wordings: Wordings,
  own: OwnRules = {},
): Diagnosis {
  const { readings } = readLke(lkeSheets(grids), { wordings, mappings: mappingsFromText(remembered ?? '') });
  const sheets = readings.map((reading) => {
    const findings = diagnose(withOwnRules(reading, own), grids);
    return [reading.sheet, { findings, repairs: repairs(findings, grids) }] as const;
  });
  return { sheets: Object.fromEntries(sheets), names: unknownNames(grids) };
}

/** Why a file could not be read; told in the language of whoever looks at it. */
export interface Unreadable {
  code: FileErrorCode | 'file.failed' | 'file.too-slow';
  data: Record<string, string | number>;
}

export type FileOutcome = { result: FileResult } | { passedOver: true } | { unreadable: Unreadable };

async function bytesOf(file: Blob): Promise<Uint8Array> {
  demandReadable(file.size);
  return new Uint8Array(await file.arrayBuffer());
}

/**
 * Never fails: a file that cannot be read is a row that says why.
 * @param own rules of the body that recaps, for LKEs whose sheets carry none.
 */
export async function judgeFile(name: string, file: Blob, wordings: Wordings, own: OwnRules = {}): Promise<FileOutcome> {
  try {
    const grids = await readXlsx(await bytesOf(file));
    if (isRecap(grids)) return { passedOver: true };
    const { readings, problems } = readLke(grids, { wordings });
    const checked = readings.map((reading) => diagnosed(checkLke(withOwnRules(reading, own)), grids));
    return { result: fileResult(name, checked, problems) };
  } catch (error) {
    if (error instanceof FileError) return { unreadable: { code: error.code, data: error.data } };
    return { unreadable: { code: 'file.failed', data: { reason: error instanceof Error ? error.message : String(error) } } };
  }
}
