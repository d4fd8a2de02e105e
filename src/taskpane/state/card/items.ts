/** What an assessor answers, statement by statement: the choices with their keys, or the numbers to enter. */
import {
  indexOf,
  isBlank,
  parseAnswer,
  parseCount,
  scaleText,
  type Answers,
  type Parsed,
  type Raw,
  type Role,
} from '../../../assessment';
import { answerScale } from '../../../assessment/answer-scale';
import type { Reading } from '../../../reading/contract';
import type { Edition, Scale } from '../../../rules/schema';

export interface Option {
  /** As the scale writes it. */
  key: string;
  /** The key of the keyboard, in capitals. */
  press: string;
  meaning?: string;
}

/** A number of its own cell. */
export interface Field {
  code: string;
  /** Absent where the statement's own words say it. */
  name?: string;
  kind: 'count' | 'share' | 'index';
  /** Of an index. */
  max?: number;
}

export interface Item {
  code: string;
  scale: Scale;
  /** `A/B/C`, `%`, `0-4`. */
  scaleName: string;
  /** Best first; empty where numbers are entered. */
  options: readonly Option[];
  fields: readonly Field[];
  /** Criteria that are marked beside the answer. */
  supports: readonly { code: string; name: string }[];
  /** Codes of the groups above it, the area and TOTAL among them. */
  above: readonly string[];
}

type AnswersByCode = ReadonlyMap<string, Answers>;
type Seen = Pick<Reading, 'cells' | 'answers'>;

/** The first letters of the choices where no two are alike (Y, T); else their places (AA, A). */
function pressesOf(keys: readonly string[]): string[] {
  const letters = keys.map((key) => key[0]!.toUpperCase());
  return new Set(letters).size === letters.length ? letters : keys.map((_, n) => String(n + 1));
}

function optionsOf(scale: Scale): Option[] {
  if (scale.kind !== 'choice') return [];
  const presses = pressesOf(scale.options.map(({ key }) => key));
  return scale.options.map(({ key, meaning }, n) => ({ key, press: presses[n]!, ...(meaning && { meaning }) }));
}

/** @returns the edition's statements that stand on the sheet, in its order. */
export function itemsOf(edition: Edition, { cells, answers }: Seen): Item[] {
  return indexOf(edition).leaves.flatMap((leaf): Item[] => {
    const { code, ratio, supports = [] } = leaf.statement;
    const counts = (ratio?.inputs ?? []).filter((input) => cells.has(input.code));
    if (!cells.has(code) && counts.length === 0) return [];
    const scale = answerScale(edition, answers, leaf);
    const own: Field[] =
      scale.kind === 'choice' ? [] : [scale.kind === 'index' ? { code, kind: 'index', max: scale.max } : { code, kind: 'share' }];
    const fields =
      counts.length > 0 ? counts.map((input): Field => ({ code: input.code, name: input.name, kind: 'count' })) : own;
    return [
      {
        ...{ code, scale, scaleName: scaleText(scale), options: optionsOf(scale), fields, above: leaf.above },
        supports: supports.filter((one) => cells.has(one.code)),
      },
    ];
  });
}

/** A form of one column of answers takes whoever answers there. */
export const columnFor = ({ cells }: Pick<Reading, 'cells'>, role: Role): Role =>
  role === 'tpi' && ![...cells.values()].some(({ tpi }) => tpi !== undefined) ? 'unit' : role;

export const rawOf = (answers: AnswersByCode, code: string, column: Role): Raw => answers.get(code)?.[column] ?? null;

export const readField = ({ kind, max = 1 }: Field, raw: Raw): Parsed =>
  kind === 'count' ? parseCount(raw) : parseAnswer(raw, kind === 'index' ? { kind, max } : { kind: 'ratio' });

/** @returns the choice's key, as the scale writes it; undefined where there is none, or none that can be read. */
export function chosenKey({ scale, code }: Item, answers: AnswersByCode, column: Role): string | undefined {
  const parsed = scale.kind === 'choice' ? parseAnswer(rawOf(answers, code, column), scale) : undefined;
  return parsed?.kind === 'read' ? parsed.key : undefined;
}

/** Whether somebody has answered all of it readably; a percentage stands for its counts. */
export function isJudged(item: Item, answers: AnswersByCode, column: Role): boolean {
  if (item.options.length > 0) return chosenKey(item, answers, column) !== undefined;
  const isRead = (field: Field) => readField(field, rawOf(answers, field.code, column)).kind === 'read';
  return item.fields.every(isRead) || (item.scale.kind === 'ratio' && isRead({ code: item.code, kind: 'share' }));
}

/** What would be written to say the same as the unit; undefined where the unit says nothing that can be read. */
export function asUnit(item: Item, answers: AnswersByCode): { code: string; content: string | number }[] | undefined {
  if (item.options.length > 0) {
    const key = chosenKey(item, answers, 'unit');
    return key === undefined ? undefined : [{ code: item.code, content: key }];
  }
  const read = item.fields.map((field) => ({ field, raw: rawOf(answers, field.code, 'unit') }));
  if (read.some(({ field, raw }) => isBlank(raw) || readField(field, raw).kind !== 'read')) return undefined;
  return read.map(({ field, raw }) => ({ code: field.code, content: numberOf(field, raw)! }));
}

/** What stands in the cell for a number that was typed; undefined where it cannot be read. */
export function numberOf(field: Field, raw: Raw): number | undefined {
  const parsed = readField(field, raw);
  if (parsed.kind !== 'read') return undefined;
  return field.kind === 'count' ? parsed.value : (parsed.number ?? parsed.value);
}
