/** Where a figure of the law was read, and how sure that is: for whoever shows it. */
import type { Confidence, Edition, Gate } from '../rules/schema';

export interface Reference {
  citation: string;
  /** Where in the source: a row, an article. */
  place?: string;
  /** The day it was last compared. */
  checked: string;
  confidence: Confidence;
}

/**
 * @param figure a gate, group, statement, count, predicate or ruling of the edition.
 * @returns its reference; a figure without a confidence of its own is as sure as its edition.
 */
export function referenceOf(
  edition: Pick<Edition, 'sources' | 'confidence'>,
  figure: { source: string; confidence?: Confidence; weightConfidence?: Confidence; scaleConfidence?: Confidence },
): Reference {
  const [key, ...place] = figure.source.split(':');
  const { citation, checked } = edition.sources[key!]!;
  const confidence = figure.confidence ?? figure.weightConfidence ?? figure.scaleConfidence ?? edition.confidence;
  return { citation, ...(place.length > 0 && { place: place.join(':') }), checked, confidence };
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
