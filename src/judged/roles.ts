/** Unit, TPI and TPN: each by its own answers alone, and whose count. */
import {
  assess,
  clean,
  verdictsOf,
  type Answers,
  type AnswerSheet,
  type Assessment,
  type Raw,
  type Verdict,
} from '../assessment';
import { SEAL_ROLES, type SealRole } from '../assessment/seal';
import type { Checked } from '../reading/contract';

export interface RoleStanding {
  role: SealRole;
  /** By its own answers; what it has not answered is blank. */
  assessment: Assessment;
  /** One per predicate, in the edition's order. */
  verdicts: readonly Verdict[];
}

const given = (raw: Raw): boolean => clean(raw) !== '';

/** One role's own answers, as a sheet that the judge takes; scales that an assessor sets go with them. */
export function ownAnswers(sheet: AnswerSheet, role: SealRole, tpn: ReadonlyMap<string, Raw> = new Map()): AnswerSheet {
  const codes = new Set([...sheet.keys(), ...tpn.keys()]);
  return new Map(
    [...codes].flatMap((code): [string, Answers][] => {
      const answers = sheet.get(code);
      if (code.endsWith('#scale')) return answers ? [[code, answers]] : [];
      const raw = role === 'tpn' ? tpn.get(code) : answers?.[role];
      return given(raw) ? [[code, { unit: raw }]] : [];
    }),
  );
}

/**
 * @param lke judged.
 * @param tpn what TPN answered, by code.
 * @returns unit, TPI and TPN, each with its total, how much of it is answered, and its verdicts.
 */
export const roleStandings = ({ edition, reading }: Checked, tpn?: ReadonlyMap<string, Raw>): RoleStanding[] =>
  SEAL_ROLES.map((role) => {
    const { held } = reading.identity;
    const answers = ownAnswers(reading.answers, role, tpn);
    const assessment = assess(edition, answers, { held, ...(reading.asExcel && { asExcel: true }) });
    return { role, assessment, verdicts: verdictsOf(edition, assessment.gates, held) };
  });
