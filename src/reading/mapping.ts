/** Where an LKE stands on a sheet: what recognition finds, a person may correct, and a workbook remembers. */
import { isRecord, jsonIn } from '../rules/json';
import { columnAt, letters } from '../sheet/address';

/** Which known form a sheet is; `unknown` = found by its headings, codes and words. */
export type LayoutId = 'ours' | 'official-2021' | 'portal-2026' | 'unknown';

export const MAP_COLUMNS = [
  'code',
  'statement',
  'criteria',
  'weight',
  'scale',
  'unit',
  'tpi',
  'value',
  'score',
  'percent',
  'note',
  'tpiNote',
  'evidence',
  'tpiEvidence',
] as const;
export type MapColumn = (typeof MAP_COLUMNS)[number];

/** Below this share of certainty nothing is concluded: a person confirms the mapping first. */
export const SURE_ENOUGH = 0.5;

export interface Mapping {
  sheet: string;
  layout: LayoutId;
  /** Id of the edition. */
  edition: string;
  /** Row of the headings as Excel counts; absent where there are none. */
  heading?: number;
  /** Letters, as Excel shows them. */
  columns: Partial<Record<MapColumn, string>>;
  /** Rows as Excel counts, by code of group, statement, count, `<statement>#due` and TOTAL. */
  rows: Record<string, number>;
  /** 0 to 1. 1 = by its own headings or codes; what a person set is 1 too. */
  confidence: { whole: number; columns: Partial<Record<MapColumn, number>> };
}

/** 0-based column of a mapping. */
export const columnOf = (mapping: Mapping, column: MapColumn): number | undefined => columnAt(mapping.columns[column] ?? '');
/** 0-based row of a code. */
export const rowOf = (mapping: Mapping, code: string): number | undefined => {
  const row = mapping.rows[code];
  return row === undefined ? undefined : row - 1;
};

/** What recognition counts from 0, as people and workbooks keep it. */
export function mappingOf(found: {
  sheet: string;
  layout: LayoutId;
  edition: string;
  heading?: number;
  columns: ReadonlyMap<MapColumn, number>;
  rows: ReadonlyMap<string, number>;
  sure?: ReadonlyMap<MapColumn, number>;
  whole?: number;
}): Mapping {
  const { sheet, layout, edition, heading, columns, rows, sure, whole = 1 } = found;
  return {
    sheet,
    layout,
    edition,
    ...(heading === undefined ? {} : { heading: heading + 1 }),
    columns: Object.fromEntries([...columns].map(([key, column]) => [key, letters(column)])),
    rows: Object.fromEntries([...rows].map(([code, row]) => [code, row + 1])),
    confidence: { whole, columns: Object.fromEntries([...columns.keys()].map((key) => [key, sure?.get(key) ?? 1])) },
  };
}

export interface Correction {
  /** null takes a column out. */
  columns?: Partial<Record<MapColumn, string | null>>;
  /** null takes a row out. */
  rows?: Record<string, number | null>;
  edition?: string;
}

const without = <T>(all: Record<string, T>, changes: Record<string, T | null | undefined> = {}): Record<string, T> =>
  Object.fromEntries(
    Object.entries({ ...all, ...changes }).filter((entry): entry is [string, T] => entry[1] !== null && entry[1] !== undefined),
  );

/** The mapping as a person corrected it; what was set counts as certain. */
export function corrected(mapping: Mapping, { columns, rows, edition }: Correction): Mapping {
  const sure = Object.fromEntries(Object.keys(columns ?? {}).map((key) => [key, columns![key as MapColumn] === null ? null : 1]));
  return {
    ...mapping,
    ...(edition === undefined ? {} : { edition }),
    columns: without(mapping.columns as Record<string, string>, columns),
    rows: without(mapping.rows, rows),
    confidence: { whole: 1, columns: without(mapping.confidence.columns as Record<string, number>, sure) },
  };
}

/** What a document setting holds. */
export const mappingsToText = (mappings: readonly Mapping[]): string => JSON.stringify(mappings);

const LAYOUTS: readonly string[] = ['ours', 'official-2021', 'portal-2026', 'unknown'] satisfies LayoutId[];
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;
const isRow = (value: unknown): boolean => Number.isInteger(value) && (value as number) > 0;
const isColumn = ([key, value]: [string, unknown]): boolean =>
  (MAP_COLUMNS as readonly string[]).includes(key) && typeof value === 'string' && columnAt(value) !== undefined;

function isMapping(value: unknown): value is Mapping {
  if (!isRecord(value) || !isRecord(value.columns) || !isRecord(value.rows) || !isRecord(value.confidence)) return false;
  const { sheet, layout, edition, heading, columns, rows, confidence } = value;
  return (
    typeof sheet === 'string' &&
    typeof edition === 'string' &&
    LAYOUTS.includes(layout as string) &&
    (heading === undefined || isRow(heading)) &&
    Object.entries(columns).every(isColumn) &&
    Object.values(rows).every(isRow) &&
    isShare(confidence.whole) &&
    isRecord(confidence.columns) &&
    Object.values(confidence.columns).every(isShare)
  );
}

/** @returns the remembered mappings; none of those that are damaged. */
export function mappingsFromText(text: string): Mapping[] {
  const found = jsonIn(text);
  return Array.isArray(found) ? found.filter(isMapping) : [];
}
