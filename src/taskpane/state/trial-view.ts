/** Answers tried without touching the sheet: what may be tried, how it is judged, how it is kept. */
import { indexOf, isBlank, parseCount, type Answers, type AnswerSheet, type Leaf, type Raw, type Role } from '../../assessment';
import { answerScale } from '../../assessment/answer-scale';
import { answersOf, compareSides, type Comparison } from '../../assessment/compare';
import { parseNumber, readerOf } from '../../assessment/parse';
import type { Change } from '../../diagnosis/repair';
import type { Checked } from '../../reading/contract';
import { placeAt } from '../../sheet/address';
import type { Cell, Grid } from '../../sheet/plan';
import { contentIn } from './contents';

/** What is typed, by code of statement or count. */
export type Trials = ReadonlyMap<string, string>;

/** One answer that can be tried. */
export interface TrialField {
  code: string;
  statement: string;
  /** The count's own name. */
  name?: string;
  /** The answers of a scale of choices; absent = a number is typed. */
  options?: readonly string[];
  /** What the role's cell holds. */
  now: Raw;
  place: { sheet: string; cell: string };
  leaf: Leaf;
}

/** Areas as they are chosen: those of the edition, then parts of components outside of them. */
export function areasOf({ edition }: Checked): { code: string; name: string }[] {
  const index = indexOf(edition);
  const areas = new Set(edition.areas.map(({ code }) => code));
  const codes = index.leaves.map(({ above }) => above.find((code) => areas.has(code)) ?? above[2] ?? above[1]!);
  return [...new Set(codes)].map((code) => ({ code, name: index.nameOf(code) }));
}

/** Where the TPI has a place to answer, its answers count; else the unit's. */
export const rolesOf = ({ reading }: Checked): Role[] =>
  (['tpi', 'unit'] as const).filter((role) => [...reading.cells.values()].some((cells) => cells[role] !== undefined));

export const roleOf = (lke: Checked): Role =>
  [...lke.reading.answers.values()].some(({ tpi }) => !isBlank(tpi)) && rolesOf(lke).includes('tpi') ? 'tpi' : 'unit';

/** A formula stands where the form computes: nobody types there. */
const isOpen = (content: Cell): boolean => typeof content !== 'object' || content === null;

/** @param area code of an area or part. @returns what can be tried of it, in the edition's order. */
export function fieldsOf(
  { reading, edition }: Checked,
  role: Role,
  area: string | undefined,
  grids: readonly Grid[],
): TrialField[] {
  const { cells, answers, sheet } = reading;
  const field = (leaf: Leaf, code: string, own: Pick<TrialField, 'name' | 'options'>): TrialField[] => {
    const cell = cells.get(code)?.[role];
    if (cell === undefined) return [];
    const place = { sheet, ...placeAt(cell) };
    if (!isOpen(contentIn(grids, place))) return [];
    return [{ code, statement: leaf.statement.code, ...own, now: answers.get(code)?.[role], place, leaf }];
  };
  return indexOf(edition)
    .leaves.filter(({ above }) => area === undefined || above.includes(area))
    .flatMap((leaf) => {
      const counts = (leaf.statement.ratio?.inputs ?? []).flatMap(({ code, name }) => field(leaf, code, { name }));
      if (counts.length > 0) return counts;
      const scale = answerScale(edition, answers, leaf);
      return field(leaf, leaf.statement.code, scale.kind === 'choice' ? { options: scale.options.map(({ key }) => key) } : {});
    });
}

/** @returns what would stand in the cell; undefined where the text is no answer there. */
export function triedRaw({ options, name, leaf }: TrialField, text: string): string | number | null | undefined {
  if (text.trim() === '') return null;
  if (options) return text;
  const parsed = name === undefined ? readerOf(leaf.scale)(text) : parseCount(text);
  return parsed.kind === 'read' ? parseNumber(text) : undefined;
}

/** The tried answers that can be read, by code. */
function readTrials(fields: readonly TrialField[], trials: Trials): Map<string, string | number | null> {
  return new Map(
    fields.flatMap((field): [string, string | number | null][] => {
      const text = trials.get(field.code);
      const raw = text === undefined ? undefined : triedRaw(field, text);
      return raw === undefined ? [] : [[field.code, raw]];
    }),
  );
}

const withTrials = (answers: AnswerSheet, role: Role, tried: ReadonlyMap<string, Raw>): AnswerSheet => {
  const mixed = new Map<string, Answers>(answers);
  for (const [code, raw] of tried) mixed.set(code, { ...mixed.get(code), [role]: raw });
  return mixed;
};

/**
 * @param role whose answers are tried: the unit's are judged alone, the TPI's with the unit's where it has none.
 * @param fields of the whole LKE.
 * @returns what becomes of score, verdicts and minimums.
 */
export function tryOut({ reading, edition }: Checked, role: Role, fields: readonly TrialField[], trials: Trials): Comparison {
  const side = answersOf(reading.answers, role);
  const tried = withTrials(side, role, readTrials(fields, trials));
  const rest = { ...(reading.asExcel && { asExcel: true }), held: reading.identity.held };
  return compareSides(edition, { answers: side, ...rest }, { answers: tried, ...rest });
}

/** @returns the cells to write, each only where it still holds what was seen. */
export function changesOf(fields: readonly TrialField[], trials: Trials, grids: readonly Grid[]): Change[] {
  const tried = readTrials(fields, trials);
  return fields.flatMap(({ code, place }): Change[] => {
    const content = tried.get(code);
    return content === undefined ? [] : [{ ...place, new: content, old: contentIn(grids, place) }];
  });
}
