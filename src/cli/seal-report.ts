/** A seal held against the LKEs of a file, as `lke check --seal` tells it. */
import { sealNamed } from '../assessment/seal';
import { sealCheckText, sealHolds } from '../judged/seal';
import type { Language } from '../texts';
import type { Judged } from './judge';
import { CliError } from './say';

/** @returns the code as it is printed. @throws CliError where it is none. */
export function sealAsked(asked: string | boolean | undefined): string | undefined {
  if (asked === undefined) return undefined;
  const code = sealNamed(String(asked));
  if (code === undefined) throw new CliError('option.seal', { value: String(asked) });
  return code;
}

const BROKEN = 1;

/** What the answer adds to. */
interface Told {
  code: number;
  elements: unknown[];
  tables: string[];
}

/**
 * @param asked a code to hold against every LKE: it is enough that one of the file is the one that was sealed. Without it
 * each is held against the seal that stands on its own summary.
 */
export async function withSeal<Report extends Told>(
  report: Report,
  { lkes }: Judged,
  asked: string | undefined,
  language: Language,
): Promise<Report> {
  const codes = lkes.map(({ reading }) => asked ?? reading.seal?.code);
  if (codes.every((code) => code === undefined)) return report;
  const checks = await Promise.all(
    lkes.map(async (lke, n) => {
      const code = codes[n];
      if (code === undefined) return undefined;
      const check = await sealHolds(lke, code);
      const message = sealCheckText(check, code, language);
      return { code, holds: check.status === 'holds', roles: check.status === 'holds' ? check.roles : null, message };
    }),
  );
  const told = checks.filter((check) => check !== undefined);
  const holds = asked === undefined ? told.every((one) => one.holds) : told.some((one) => one.holds);
  return {
    ...report,
    code: holds ? report.code : Math.max(BROKEN, report.code),
    elements: report.elements.map((element, n) => (checks[n] ? { ...(element as object), seal: checks[n] } : element)),
    tables: report.tables.map((table, n) => (checks[n] ? `${table}\n\n${checks[n].message}` : table)),
  };
}
