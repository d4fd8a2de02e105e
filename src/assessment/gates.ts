/** The minimums: one place where a score is held against a floor. */
import type { Edition, Gate } from '../rules/schema';
import { doubtOf } from './reference';
import { indexOf } from './tree';
import type { GateResult, GateStatus, Interval } from './types';

/** The source of what a body's own rules have set. */
export const OVERRIDE = 'override';

/** A gate needs a figure that was not given. */
export class MissingScoreError extends Error {
  constructor(
    readonly code: string,
    readonly codeName: string,
  ) {
    super(`no score for ${code}`);
    this.name = 'MissingScoreError';
  }
}

/** The floor in points; a share is of the code's weight (area minimums: of Pemenuhan and Reform together). */
export const floorOf = (edition: Edition, gate: Gate): number =>
  gate.floor ?? gate.share! * (indexOf(edition).weightOf(gate.code) ?? 0);

/** Unrounded, within the edition's tolerance. */
export const reaches = (edition: Edition, score: number, floor: number): boolean => score >= floor - edition.tolerance;

const statusOf = (edition: Edition, score: Interval, floor: number): GateStatus =>
  reaches(edition, score.low, floor) ? 'met' : reaches(edition, score.high, floor) ? 'open' : 'unmet';

/**
 * @param scoreOf points of a code as an interval; undefined where there is none.
 * @param predicate only the gates of this predicate; absent = of all.
 * @throws MissingScoreError naming the code that a gate needs.
 * Source: the edition's data, per figure: where it was read, and how sure.
 */
export function gateResults(edition: Edition, scoreOf: (code: string) => Interval | undefined, predicate?: string): GateResult[] {
  return edition.gates
    .filter((gate) => predicate === undefined || gate.predicate === predicate)
    .map((gate) => {
      const score = scoreOf(gate.code);
      if (!score) throw new MissingScoreError(gate.code, indexOf(edition).nameOf(gate.code));
      const floor = floorOf(edition, gate);
      const status = statusOf(edition, score, floor);
      const { low, high } = score;
      const gap = status === 'met' ? 0 : floor - low;
      const setBy = gate.source === OVERRIDE ? edition.overridden?.body : undefined;
      const doubt = doubtOf(edition, gate);
      return {
        ...{ predicate: gate.predicate, code: gate.code, floor, low, high, gap, status },
        ...(setBy && { setBy }),
        ...(doubt && { doubt }),
      };
    });
}
