/** Readings of parts of one LKE put together: addresses on other sheets than the first carry their sheet. */
import type { Problem } from '../assessment';
import { problem } from '../assessment/problems';
import { quoteSheet } from '../sheet/address';
import type { Reading } from './contract';

const merged = <Value>(maps: readonly (ReadonlyMap<string, Value> | undefined)[]): Map<string, Value> =>
  new Map(maps.flatMap((map) => [...(map ?? [])]));

/** The reading as the first sheet sees it. */
function seenFrom(first: string, reading: Reading): Reading {
  if (reading.sheet === first) return reading;
  const far = (cell: string) => `${quoteSheet(reading.sheet)}!${cell}`;
  const cells = [...reading.cells].map(
    ([code, own]) => [code, Object.fromEntries(Object.entries(own).map(([role, cell]) => [role, cell && far(cell)]))] as const,
  );
  return {
    ...reading,
    cells: new Map(cells),
    scoreCells: new Map([...(reading.scoreCells ?? [])].map(([code, cell]) => [code, far(cell)])),
    typed: (reading.typed ?? []).map((one) => ({ ...one, cell: far(one.cell) })),
  };
}

/** What lacks on one sheet stands on another; what stands on none is told once. */
function problemsOf(parts: readonly Reading[], cells: Reading['cells']): Problem[] {
  const told = new Set<string>();
  return parts
    .flatMap(({ problems }) => problems)
    .filter(({ code, at: { statement } }) => {
      if (code !== 'code.missing' || statement === undefined) return true;
      const isThere = cells.has(statement) || told.has(statement);
      told.add(statement);
      return !isThere;
    });
}

/** @param parts of one edition, a sheet each, two or more. @returns one reading, on the sheet of the first. */
export function together(parts: readonly Reading[]): Reading {
  const [first, ...others] = parts as [Reading, ...Reading[]];
  const sheets = parts.map(({ sheet }) => sheet);
  const seen = parts.map((part) => seenFrom(first.sheet, part));
  const cells = merged(seen.map((one) => one.cells));
  const at = { sheet: first.sheet, ...(first.heading && { cell: first.heading }) };
  const { mapping: _, ...rest } = first;
  return {
    ...rest,
    identity: Object.assign({}, ...others.map(({ identity }) => identity), first.identity) as Reading['identity'],
    answers: merged(seen.map(({ answers }) => answers)),
    cells,
    evidence: merged(seen.map(({ evidence }) => evidence)),
    notes: merged(seen.map(({ notes }) => notes)),
    scoreCells: merged(seen.map(({ scoreCells }) => scoreCells)),
    typed: seen.flatMap(({ typed }) => typed ?? []),
    confidence: Math.min(...parts.map(({ mapping }) => mapping?.confidence.whole ?? 1)),
    problems: [problem('layout.together', at, { sheets: sheets.join(', '), count: sheets.length }), ...problemsOf(parts, cells)],
  };
}
