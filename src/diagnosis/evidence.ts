/** Links to evidence: missing, the same for many statements, or no link at all. */
import type { Place } from '../assessment';
import { evidenceLacking } from '../reading/evidence';
import { finding, type Finding } from './finding';
import type { LkeSheet } from './sheet';

/** What somebody meant as a link. */
const MEANT = /^(?:h?t{1,3}p{1,2}s?|ftp|www)\b|:\/\/|^[\w.-]+\.(?:com|net|org|id)(?:\/|$)/i;
const LOCAL = /^(?:[A-Za-z]:\\|\\\\|file:)/;
/** Evidence that proves so much at once proves little. */
const OFTEN = 3;

/** Whether somebody could open it. */
export function isLink(text: string): boolean {
  const link = /^www\./i.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\/\S+$/i.test(link)) return false;
  try {
    return new URL(link).hostname.includes('.');
  } catch {
    return false;
  }
}

const LINK_BEGINS = /(?<=[\s;,])(?:https?:|www\.)/gi;

/** The links of one cell. */
export const linksIn = (text: string): string[] => text.split(/[\r\n]+/).flatMap(linksOfLine);

/** In one pass: a cell may hold thousands of separators. */
function linksOfLine(text: string): string[] {
  const starts = [0, ...[...text.matchAll(LINK_BEGINS)].map(({ index }) => index)];
  return starts.flatMap((start, at) => {
    let end = starts[at + 1] ?? text.length;
    if (at + 1 < starts.length) while (end > start && SEPARATORS.includes(text[end - 1]!)) end--;
    const one = text.slice(start, end).trim();
    return one === '' ? [] : [one];
  });
}
const SEPARATORS = ' \t\u00a0;,';

export type EvidenceForm = 'link' | 'local' | 'malformed' | 'text';

/** What somebody has given as evidence: a link, or why it is none. */
export const formOf = (text: string): EvidenceForm =>
  isLink(text) ? 'link' : LOCAL.test(text) ? 'local' : MEANT.test(text) ? 'malformed' : 'text';

const placeOf = (sheet: LkeSheet, code: string): Place => {
  const cell = sheet.reading.cells.get(code)?.evidence;
  return { sheet: sheet.grid.sheet, ...(cell ? { cell } : {}), statement: code };
};

function malformed(sheet: LkeSheet): Finding[] {
  return [...sheet.reading.evidence].flatMap(([code, text]) =>
    linksIn(text)
      .flatMap((link) => {
        const form = formOf(link);
        return form === 'local' || form === 'malformed' ? [{ form, link }] : [];
      })
      .slice(0, 1)
      .map(({ form, link }) => finding(`evidence.${form}`, placeOf(sheet, code), { link: link.slice(0, 80) })),
  );
}

function repeated(sheet: LkeSheet): Finding[] {
  const codes = new Map<string, string[]>();
  for (const [code, text] of sheet.reading.evidence)
    for (const link of new Set(linksIn(text).filter(isLink))) codes.set(link, [...(codes.get(link) ?? []), code]);
  return [...codes]
    .filter(([, all]) => all.length >= OFTEN)
    .map(([link, all]) => finding('evidence.repeated', placeOf(sheet, all[0]!), { link: link.slice(0, 80), times: all.length }));
}

/** Of our own sheet the judge says so. */
const missing = ({ reading, edition, assessment }: LkeSheet): Finding[] =>
  reading.layout === 'ours' ? [] : evidenceLacking(reading, edition, assessment);

export const evidenceFindings = (sheet: LkeSheet): Finding[] => [...malformed(sheet), ...repeated(sheet), ...missing(sheet)];
