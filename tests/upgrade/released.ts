/** What has to stay of a sheet that an earlier version made. */
import type { Answers } from '../../src/assessment';
import type { Notes } from '../../src/forms/carry';
import type { Identity } from '../../src/reading/contract';

export interface Kept {
  answers: Record<string, Answers>;
  evidence: Record<string, string>;
  notes: Record<string, Notes>;
  /** Of an LKE. */
  identity?: Partial<Identity>;
  /** Whose own rules the sheet carries. */
  body?: string;
}

export interface Released extends Kept {
  /** What the version itself said of it, as `lke check --json`. */
  check: Record<string, unknown>;
}

interface Told {
  score?: { low: number; high: number };
  gates?: { predicate: string; code: string; floor: number; status: string }[];
}

/** Sums of the same points in another order differ in their last digits. */
const rounded = (points: number): number => Math.round(points * 1e9) / 1e9;

const SAID = ['edition', 'layout', 'complete', 'predicate', 'survey', 'respondents', 'index', 'ikm', 'grade', 'points'];

/** @param check one element of `lke check --json`. @returns of it what no later version may judge otherwise. */
export function kept(check: Record<string, unknown>): Released['check'] {
  const { score, gates } = check as Told;
  return {
    ...Object.fromEntries(SAID.filter((key) => key in check).map((key) => [key, check[key]])),
    ...(score && { score: { low: rounded(score.low), high: rounded(score.high) } }),
    ...(gates && { gates: gates.map(({ predicate, code, floor, status }) => [predicate, code, floor, status].join(' ')) }),
  };
}
