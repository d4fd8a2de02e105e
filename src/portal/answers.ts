/**
 * The answers of an LKE as the ministry's portal takes them: one per question of its master, in its own spelling.
 * Source: technical guide to the API integration of ZI, version 1.0.0 (2026), and the portal's list of questions.
 */
import { clean, indexOf, isBlank, parseAnswer, parseCount, parseNumber, type Parsed, type Raw } from '../assessment';
import type { Checked } from '../reading/contract';
import { asOne, speaking } from '../reading/beside';
import portal from '../reading/layouts/portal-2026.json';
import type { Edition } from '../rules/schema';

/** As the contract names it. */
export interface PortalAnswer {
  soal_id: number;
  jawaban_unit: string | null;
  jawaban_tpi: string | null;
  catatan_unit: string | null;
  bukti_dukung_unit: string | null;
  catatan_tpi: string | null;
}

/** How much of what the portal asks it will get. */
export interface Tally {
  asked: number;
  unit: number;
  tpi: number;
  notes: number;
  links: number;
  /** Codes of what the unit has not answered. */
  blank: string[];
}

/** What the portal could not be told, with where it stands. */
export interface Unsaid {
  why: 'unread' | 'share-only';
  code: string;
  role: 'unit' | 'tpi';
  answer: string;
  sheet: string;
  cell?: string;
}

export interface ForPortal {
  answers: PortalAnswer[];
  /** Any of these, and the unit is not told at all: half of it would look like all of it. */
  unsaid: Unsaid[];
}

const questions = Object.entries(portal.ids).sort(([, a], [, b]) => a - b);

/** What a question of the master asks for. */
export const codeOf: ReadonlyMap<number, string> = new Map(questions.map(([code, id]) => [id, code]));

export function tallyOf(answers: readonly PortalAnswer[]): Tally {
  const count = (has: (answer: PortalAnswer) => unknown) => answers.filter(has).length;
  return {
    asked: answers.length,
    unit: count(({ jawaban_unit }) => jawaban_unit),
    tpi: count(({ jawaban_tpi }) => jawaban_tpi),
    notes: count(({ catatan_unit, catatan_tpi }) => catatan_unit ?? catatan_tpi),
    links: count(({ bukti_dukung_unit }) => bukti_dukung_unit),
    blank: answers.flatMap(({ soal_id, jawaban_unit }) => (jawaban_unit === null ? codeOf.get(soal_id)! : [])),
  };
}

/** Whether the portal asks for the statements of an edition. */
export const isAsked = (edition: string): boolean => edition === portal.edition;

const ROLES = ['unit', 'tpi'] as const;

/** A letter by its key, a count or an index as digits with a point. */
function spelled(parsed: Parsed): string | null | undefined {
  if (parsed.kind === 'blank') return null;
  if (parsed.kind === 'unreadable') return undefined;
  return parsed.key ?? String(parsed.number ?? parsed.value);
}

/** As it was written: a note may be a list, and so may links. */
const written = (...texts: readonly (string | undefined)[]): string | null =>
  asOne(...texts.map((text) => text?.replace(/\r\n?/g, '\n').trim())) ?? null;

/** By count the ratio that has no question of its own: what is said of it is said with this one. */
export const ratiosByCount = (edition: Edition): ReadonlyMap<string, string> =>
  new Map(
    indexOf(edition).statements.flatMap(({ code, ratio }): [string, string][] => {
      const count = ratio && speaking(ratio.inputs);
      return count ? [[count.code, code]] : [];
    }),
  );

/**
 * @param lke judged, of the edition that the portal asks for.
 * @returns an answer per question, in the portal's order; a blank is null.
 */
export function portalAnswers({ edition, reading }: Checked): ForPortal {
  const index = indexOf(edition);
  const unsaid: Unsaid[] = [];
  const read = (code: string, role: 'unit' | 'tpi'): string | null => {
    const raw = reading.answers.get(code)?.[role];
    const leaf = index.leaf(code);
    const said = spelled(leaf ? parseAnswer(raw, leaf.scale) : parseCount(raw));
    if (said === undefined) unsaid.push({ why: 'unread', ...placed(code, role, raw) });
    return said ?? null;
  };
  const placed = (code: string, role: 'unit' | 'tpi', raw: Raw) => {
    const cell = reading.cells.get(code)?.[role];
    return { code, role, answer: clean(raw), sheet: reading.sheet, ...(cell && { cell }) };
  };
  const { notes, evidence } = reading;
  const ratios = ratiosByCount(edition);
  const answers = questions.map(([code, soal_id]) => {
    const ratio = ratios.get(code) ?? '';
    return {
      soal_id,
      jawaban_unit: read(code, 'unit'),
      jawaban_tpi: read(code, 'tpi'),
      catatan_unit: written(notes?.get(ratio)?.unit, notes?.get(code)?.unit),
      bukti_dukung_unit: written(evidence.get(ratio), evidence.get(code)),
      catatan_tpi: written(notes?.get(ratio)?.tpi, notes?.get(code)?.tpi),
    };
  });
  // The portal asks for counts; a percentage without them has no question to go to.
  for (const { statement } of index.leaves) {
    const direct = statement.ratio && reading.answers.get(statement.code);
    if (!direct) continue;
    for (const role of ROLES) {
      const asked = statement.ratio!.inputs.filter((input) => input.role !== 'info');
      const isCounted = asked.every(({ code }) => !isBlank(reading.answers.get(code)?.[role]));
      // Forms of others compute 0 there while nothing is counted.
      if (!isCounted && parseNumber(direct[role]))
        unsaid.push({ why: 'share-only', ...placed(statement.code, role, direct[role]) });
    }
  }
  return { answers, unsaid };
}
