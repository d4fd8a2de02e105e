/** A seal held against the LKEs of a file, as `lke check --seal` tells it. */
import { sealNamed } from '../assessment/seal';
import { sealCheckText, sealHolds } from '../judged/seal';
import type { Language } from '../texts';
import type { CheckReport } from './check-report';
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

/** It is enough that one LKE of the file is the one that was sealed: the code says of which. */
export async function withSeal(report: CheckReport, { lkes }: Judged, code: string, language: Language): Promise<CheckReport> {
  const checks = await Promise.all(lkes.map((lke) => sealHolds(lke, code)));
  const texts = checks.map((check) => sealCheckText(check, code, language));
  const told = checks.map((check, n) => ({
    seal: { code, holds: check.status === 'holds', roles: check.status === 'holds' ? check.roles : null, message: texts[n]! },
  }));
  const holds = checks.some(({ status }) => status === 'holds');
  return {
    ...report,
    code: lkes.length > 0 && !holds ? Math.max(BROKEN, report.code) : report.code,
    elements: report.elements.map((element, n) => (told[n] ? { ...(element as object), ...told[n] } : element)),
    tables: report.tables.map((table, n) => (texts[n] ? `${table}\n\n${texts[n]}` : table)),
  };
}
