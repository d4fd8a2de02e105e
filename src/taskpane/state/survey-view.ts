/** What Hasil shows of a survey: whether enough answered, each element, and its points against the minimums. */
import { gateResults } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { cellAt } from '../../sheet/address';
import type { CheckedSurvey } from '../../forms/surveys';
import type { Data } from '../../texts/fill';
import type { GateRow, Tone } from './result-view';
import type { SetupKey } from './setup-text';

export interface SetupTold {
  tone: Tone;
  key: SetupKey;
  data: Data;
}

/** Respondents against those needed. */
export function sampleSentence({ respondents: found, needed }: CheckedSurvey): SetupTold {
  if (found === 0) return { tone: 'open', key: 'survey.none', data: {} };
  if (needed === undefined) return { tone: 'open', key: 'survey.sample.open', data: { found } };
  const data = { found, needed, lack: needed - found };
  return found >= needed ? { tone: 'met', key: 'survey.sample.met', data } : { tone: 'unmet', key: 'survey.sample.unmet', data };
}

export interface ElementRow {
  code: string;
  name: string;
  mean?: number;
  answered: number;
  /** The element's heading on the sheet of respondents. */
  cell: string;
  weakest: boolean;
}

const HEADING_ABOVE_ANSWERS = 2;
/** Means are quotients of small whole numbers: what differs by less is the same. */
const SAME = 1e-9;

/** In the order of the sheet; the weakest are those of the lowest mean, unless all are alike. */
export function elementRows({ elements, reading }: CheckedSurvey): ElementRow[] {
  const means = elements.flatMap(({ mean }) => mean ?? []);
  const [lowest, highest] = [Math.min(...means), Math.max(...means)];
  return elements.map(({ mean, answered }, n) => {
    const { code, name, column } = reading.elements[n]!;
    const cell = cellAt(reading.first - HEADING_ABOVE_ANSWERS, column ?? 0);
    const weakest = mean !== undefined && mean - lowest < SAME && highest - lowest > SAME;
    return { code, name, ...(mean === undefined ? {} : { mean }), answered, cell, weakest };
  });
}

/** The minimums of the survey's own statement, a row per predicate, named by it. */
export function surveyGates({ points }: CheckedSurvey, edition: Edition): GateRow[] {
  if (!points) return [];
  const own = edition.gates.filter(({ code }) => code === points.statement);
  const score = { low: points.points, high: points.points };
  return gateResults({ ...edition, gates: own }, () => score).map((gate) => ({
    ...gate,
    name: gate.predicate,
    weight: points.weight,
    shownAs: own.find(({ predicate }) => predicate === gate.predicate)?.shownAs,
  }));
}
