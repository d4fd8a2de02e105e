/** The one place where a failure of Office becomes a DoorError. */
import { DoorError, type DoorCode } from './contract';

/** What OfficeExtension.Error carries; told by its shape, since the class is there only where Office is. */
export interface OfficeFailure {
  code: string;
  message: string;
  /** Every `context.trace()` that ran before the failure. */
  traceMessages?: string[];
  debugInfo?: { statement?: string; errorLocation?: string };
}

/** What Office itself tells, each with the sheet and its own words. */
type OfOffice = Exclude<DoorCode, 'excel.not-undone' | 'excel.not-restored' | 'excel.changed'>;

const CODES: Record<string, OfOffice> = {
  AccessDenied: 'excel.protected',
  ItemAlreadyExists: 'excel.name-taken',
  InvalidOperationInCellEditMode: 'excel.busy',
  RequestAborted: 'excel.busy',
  InactiveWorkbook: 'excel.busy',
  ActivityLimitReached: 'excel.busy',
  ApiNotFound: 'excel.too-old',
  ApiNotAvailable: 'excel.too-old',
  NotImplemented: 'excel.too-old',
  UnsupportedFeature: 'excel.too-old',
  ItemNotFound: 'excel.sheet-missing',
  RequestPayloadSizeLimitExceeded: 'excel.too-much',
  ResponsePayloadSizeLimitExceeded: 'excel.too-much',
};

/** What Excel refuses with a GeneralException while another workbook has the focus. */
const NEEDS_FOCUS = /(?:WorksheetCollection\.add|Worksheet\.activate|WorksheetFreezePanes\.\w+|Range\.select)$/i;

function codeOf({ code, debugInfo }: OfficeFailure): OfOffice {
  if (code === 'GeneralException' && NEEDS_FOCUS.test(debugInfo?.errorLocation ?? '')) return 'excel.not-in-front';
  return CODES[code] ?? 'excel.failed';
}

export const isOfficeFailure = (error: unknown): error is OfficeFailure =>
  error instanceof Error && typeof (error as Partial<OfficeFailure>).code === 'string';

/** More than Excel takes or answers at once. On the web that is told as an internal error, too. */
export const isTooMuch = (error: unknown): boolean =>
  isOfficeFailure(error) && (/PayloadSizeLimitExceeded$/.test(error.code) || /internal error/i.test(error.message));

/** @param sheet where it happened, if the traces do not tell */
export function doorError(error: unknown, sheet = ''): DoorError {
  if (error instanceof DoorError) return error;
  if (!isOfficeFailure(error)) {
    return new DoorError(
      'excel.failed',
      { sheet, detail: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
  const { code, message, debugInfo, traceMessages } = error;
  const place = debugInfo?.statement ?? debugInfo?.errorLocation;
  return new DoorError(
    codeOf(error),
    { sheet: traceMessages?.at(-1) ?? sheet, detail: [code, message, place].filter(Boolean).join(' - ') },
    { cause: error },
  );
}
