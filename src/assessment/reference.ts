/** Where a figure of the law was read, and how sure that is: for whoever shows it. */
import type { Confidence, Edition, Gate } from '../rules/schema';
import { indexOf } from './tree';

/** As a figure carries it; absent = as what it is a part of. */
export interface Read {
  /** `lke:8` = row 8 of the source `lke`. */
  source?: string;
  confidence?: Confidence;
  weightConfidence?: Confidence;
  scaleConfidence?: Confidence;
}

/** An edition, a grade table, a survey: what holds for those of its figures that say nothing else. */
export interface Whole {
  source?: string;
  confidence: Confidence;
  sources: Edition['sources'];
}

export interface Reference {
  /** As the data has it; absent where neither the figure nor the whole names one. */
  source?: string;
  citation?: string;
  /** Where in the source: a row, an article. */
  place?: string;
  /** The day it was last compared. */
  checked?: string;
  confidence: Confidence;
}

const BY_DOUBT: readonly Confidence[] = ['certain', 'high', 'stated', 'medium', 'inferred', 'unconfirmed'];
const leastSure = (all: readonly Confidence[]): Confidence | undefined =>
  [...all].sort((a, b) => BY_DOUBT.indexOf(b) - BY_DOUBT.indexOf(a))[0];

/**
 * @param figure a gate, group, statement, count, scale, area, predicate, ruling or grade.
 * @returns where it was read and how sure it is. A figure of several says the least sure of them; one that says nothing of
 * its own is read where the whole was, and as sure.
 */
export function referenceOf(whole: Whole, figure: Read): Reference {
  const own = [figure.confidence, figure.weightConfidence, figure.scaleConfidence].filter((one) => one !== undefined);
  const confidence = leastSure(own) ?? whole.confidence;
  const source = figure.source ?? whole.source;
  if (source === undefined) return { confidence };
  const [key, ...place] = source.split(':');
  const found = whole.sources[key!];
  return { source, ...found, ...(place.length > 0 && { place: place.join(':') }), confidence };
}

/** An area is read with its parts, and as sure as the least sure of them, where it says nothing of its own. */
export function referenceOfArea(edition: Edition, { parts, source, confidence }: Edition['areas'][number]): Reference {
  const read = parts.flatMap((code) => indexOf(edition).node(code) ?? []).map((part) => referenceOf(edition, part));
  const own = confidence ?? leastSure(read.map((one) => one.confidence));
  const first = source ?? read.find((one) => one.source !== undefined)?.source;
  return referenceOf(edition, { ...(first && { source: first }), ...(own && { confidence: own }) });
}

const SURE: readonly Confidence[] = ['certain', 'high', 'stated'];

/**
 * @returns where a minimum was read that is not sure, to be said beside it; undefined where it is, and where the citations
 * were left out (the custom functions carry none).
 */
export function doubtOf(edition: Edition, gate: Gate): string | undefined {
  const { source } = gate as Partial<Gate>;
  if (SURE.includes(gate.confidence) || source === undefined || !(source.split(':')[0]! in edition.sources)) return undefined;
  return referenceOf(edition, gate).citation;
}
