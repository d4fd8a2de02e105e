/** Evidence of each statement: what it is, what its name says, whether somebody checked it; and how far that has come. */
import { indexOf } from '../assessment';
import { formOf, linksIn, type EvidenceForm } from '../diagnosis/evidence';
import { PERIODS, type Check, type Period, type Review } from '../forms/review';
import type { Checked, Reading } from '../reading/contract';

export interface Evidence {
  text: string;
  form: EvidenceForm;
  /** Other years that its name says, where it does not say the LKE's. */
  otherYears: readonly number[];
  namesYear: boolean;
  namesUnit: boolean;
}

/** As a person reads an address: without its signs for spaces. */
function readable(text: string): string {
  const plain = (() => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  })();
  return plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
/** Shorter words (di, of) say nothing. */
const SHORTEST = 3;

function named(text: string, { unit = '', year }: Reading['identity']): Omit<Evidence, 'text' | 'form'> {
  const said = readable(text);
  const years = [...new Set([...said.matchAll(YEAR)].map(([found]) => Number(found)))];
  const words = readable(unit)
    .split(' ')
    .filter((word) => word.length >= SHORTEST);
  const namesYear = year !== undefined && years.includes(year);
  return {
    namesYear,
    otherYears: namesYear || year === undefined ? [] : years,
    namesUnit: words.length > 0 && words.every((word) => said.includes(word)),
  };
}

/** Everything that was given for one of the codes, each once. */
export const evidenceFor = (
  { evidence, identity }: Pick<Reading, 'evidence' | 'identity'>,
  codes: readonly string[],
): Evidence[] =>
  [...new Set(codes.flatMap((code) => linksIn(evidence.get(code) ?? '')))].map((text) => ({
    text,
    form: formOf(text),
    ...named(text, identity),
  }));

export interface EvidenceProgress {
  /** Code and name of the area, or of the component outside of areas. */
  code: string;
  name: string;
  /** Statements. */
  of: number;
  /** Those with any evidence. */
  present: number;
  checks: Readonly<Record<Check, number>>;
}

const codesOf = (edition: Checked['edition'], code: string): string[] => {
  const { ratio, supports = [] } = indexOf(edition).leaf(code)!.statement;
  return [code, ...(ratio?.inputs ?? []).map((one) => one.code), ...supports.map((one) => one.code)];
};

/** @returns by area, and the rest by component, in the edition's order. */
export function evidenceProgress(
  { edition, reading }: Pick<Checked, 'edition' | 'reading'>,
  review?: Review,
): EvidenceProgress[] {
  const index = indexOf(edition);
  const seen = new Set<string>();
  return [...edition.areas, ...edition.tree].flatMap(({ code, name }): EvidenceProgress[] => {
    const own = index.statementsUnder(code).filter((statement) => !seen.has(statement.code));
    own.forEach((statement) => seen.add(statement.code));
    if (own.length === 0) return [];
    const present = own.filter((one) => codesOf(edition, one.code).some((part) => reading.evidence.get(part)?.trim())).length;
    const checked = (check: Check) => own.filter((one) => review?.rows.get(one.code)?.checked === check).length;
    return [
      {
        code,
        name: name ?? code,
        of: own.length,
        present,
        checks: { yes: checked('yes'), no: checked('no'), revise: checked('revise') },
      },
    ];
  });
}

/** How many statements were checked in each quarter. */
export const evidenceByPeriod = (review?: Review): { period: Period; count: number }[] =>
  PERIODS.map((period) => ({
    period,
    count: [...(review?.rows.values() ?? [])].filter((row) => row.period === period && row.checked !== undefined).length,
  }));

/** @param month 0 to 11. */
export const periodOf = (month: number): Period => PERIODS[Math.floor(month / 3)]!;
