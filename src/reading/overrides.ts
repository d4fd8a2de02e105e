/** A body's own rules on the sheet itself, so that they travel with it: out of an edition, into text, and back. */
import { checkOverrides, OVERRIDE, type Problem } from '../assessment';
import { isRecord } from '../rules/json';
import type { Overrides } from '../rules/overrides';
import type { Edition, Node, Settings, Statement } from '../rules/schema';
import type { Reading } from './contract';
import { problem } from '../assessment/problems';

export { editionWith } from '../assessment/editions';

/** Well below what a cell holds and what a request may carry in one. */
const LONGEST_PART = 8000;
const PART = /^overrides (\d+)\/(\d+) ([\s\S]*)$/;

const statementsOf = (node: Node): Statement[] => (node.level === 'statement' ? [node] : node.children.flatMap(statementsOf));

function ownRulings({ rulings, settings = {} }: Edition): Settings {
  const touched = new Set(rulings.filter(({ source }) => source === OVERRIDE).map(({ id }) => id));
  return {
    ...(touched.has('blanks') && settings.blanks ? { blanks: settings.blanks } : {}),
    ...(touched.has('nothing-due') && settings.nothingDue ? { nothingDue: settings.nothingDue } : {}),
  };
}

/** @returns what a body has changed in the edition, such that withOverrides makes it again; undefined where nothing. */
export function overridesOf(edition: Edition): Overrides | undefined {
  const { overridden } = edition;
  if (!overridden) return undefined;
  const surveys = edition.tree
    .flatMap(statementsOf)
    .filter(({ source }) => source === OVERRIDE)
    .flatMap(({ code, scale: key }) => {
      const scale = edition.scales[key]!;
      return scale.kind === 'index' ? [{ code, scaleMax: scale.max }] : [];
    });
  return {
    edition: edition.id,
    ...overridden,
    checked: edition.sources[OVERRIDE]!.checked,
    gates: edition.gates
      .filter(({ source }) => source === OVERRIDE)
      .map(({ predicate, code, floor }) => ({ predicate, code, floor: floor! })),
    rulings: ownRulings(edition),
    surveys,
  };
}

/** Texts for cells, in order. */
export function overridesToCells(overrides: Overrides): string[] {
  const text = JSON.stringify(overrides);
  const of = Math.ceil(text.length / LONGEST_PART);
  return Array.from({ length: of }, (_, n) => `overrides ${n + 1}/${of} ${text.slice(n * LONGEST_PART, (n + 1) * LONGEST_PART)}`);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isPositive = (value: unknown): boolean => typeof value === 'number' && value > 0;
const isShare = (value: unknown): boolean => value === undefined || (typeof value === 'number' && value >= 0 && value <= 1);
const isListOf = (value: unknown, test: (one: Record<string, unknown>) => boolean): boolean =>
  Array.isArray(value) && value.every((one) => isRecord(one) && test(one));

function isRulings(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { blanks, nothingDue } = value;
  const nothing =
    nothingDue === undefined || (isRecord(nothingDue) && isShare(nothingDue.duty) && isShare(nothingDue.achievement));
  return nothing && (blanks === undefined || blanks === 'zero' || blanks === 'exclude');
}

/** The parts that are not as withOverrides needs them; the full check of a file is in src/rules/overrides.ts. */
function misshapen(value: Record<string, unknown>): string[] {
  const fits: Record<keyof Overrides, boolean> = {
    edition: isText(value.edition),
    body: isText(value.body),
    note: isText(value.note),
    source: isText(value.source),
    checked: isText(value.checked),
    gates: isListOf(value.gates, (one) => isText(one.predicate) && isText(one.code) && isPositive(one.floor)),
    rulings: isRulings(value.rulings),
    surveys: isListOf(value.surveys, (one) => isText(one.code) && isPositive(one.scaleMax)),
  };
  return Object.entries(fits).flatMap(([path, fit]) => (fit ? [] : [path]));
}

const LONGEST_SHOWN = 60;
const shown = (value: unknown, path: string): string =>
  (JSON.stringify(isRecord(value) && path in value ? value[path] : value) ?? '').slice(0, LONGEST_SHOWN);

/**
 * @param cells texts of a sheet, among them perhaps those of overridesToCells.
 * @returns nothing where there are none; else the overrides, or why they do not hold for the edition.
 */
export function overridesFrom(cells: readonly string[], edition: Edition): { overrides?: Overrides; problems: Problem[] } {
  const parts = cells.flatMap((text) => {
    const found = PART.exec(text);
    return found ? [{ n: Number(found[1]), of: Number(found[2]), text: found[3]! }] : [];
  });
  if (parts.length === 0) return { problems: [] };
  const whole = parts.sort((a, b) => a.n - b.n);
  let value: unknown;
  try {
    value = JSON.parse(whole.map(({ text }) => text).join(''));
  } catch (error) {
    return { problems: [problem('override.json', {}, { reason: (error as Error).message })] };
  }
  const wrong = isRecord(value) ? misshapen(value) : ['-'];
  if (wrong.length > 0)
    return { problems: wrong.map((path) => problem('override.shape', {}, { path, message: shown(value, path) })) };
  const overrides = value as Overrides;
  const problems = checkOverrides(edition, overrides);
  return problems.length > 0 ? { problems } : { overrides, problems };
}

/** @param own by the edition's id. @returns the reading with its own sheet's rules, which its formulas follow, else with these. */
export function withOwnRules(reading: Reading, own: Readonly<Record<string, Overrides>>): Reading {
  const kept = own[reading.edition];
  return reading.overrides || !kept ? reading : { ...reading, overrides: kept, lent: true };
}
